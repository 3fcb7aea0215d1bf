"""Pages: what they are made of, and how they read as plain text."""

from collections.abc import Callable

import attrs
import pytest
import saaristo_projects as saaristo
import valid_project

import grantmodel as gm
from grantmodel import tables
from grantmodel.programmes.finland_2021_2027.items import check_items
from grantmodel.rules import Explanation, explain
from grantmodel.text.catalogue import Catalogue
from grantmodel.text.pages import Column, Facts, Line, Outline, Page, Paragraph, Section, Table, as_text
from grantmodel.text.symbols import LANGUAGES

WHOLE = Page(
    [
        Section([Paragraph("A remark.")], heading="Title"),
        Section([Facts([("Lead", "Oulu"), ("Call open", "13.1.–31.3.2025")])]),
        Section([Table([Column("Name"), Column("Aid", "right")], [["Oulu", "1 €"], ["Lahti", "10 €"]])]),
        Section([Outline([Line("one", [Line("under one", [Line("under that")])]), Line("two")])], heading="Lines"),
        Section([Outline([Line("flush", [Line("in")])]), Paragraph("The end.")]),
    ]
)


def test_a_page_reads_as_text() -> None:
    assert as_text(WHOLE).splitlines() == [
        "Title",
        "A remark.",
        "",
        "Lead       Oulu",
        "Call open  13.1.–31.3.2025",
        "",
        "Name    Aid",
        "Oulu    1 €",
        "Lahti  10 €",
        "",
        "Lines",
        "  one",
        "    under one",
        "      under that",
        "  two",
        "",
        "flush",
        "  in",
        "The end.",
    ]


def test_what_is_empty_writes_nothing() -> None:
    assert as_text(Page([])) == as_text(Page.of(Outline([]), Facts([]))) == ""


def test_pages_that_say_the_same_are_equal() -> None:
    assert Page.of(Outline([Line("a")])) == Page([Section((Outline(line for line in [Line("a")]),))])


@pytest.mark.parametrize("row", [["a"], ["a", "b", "c"], []])
def test_a_row_has_as_many_cells_as_there_are_columns(row: list[str]) -> None:
    with pytest.raises(gm.UnsuitableValueError, match=f"of 2 columns has {len(row)} cells") as refused:
        Table([Column("x"), Column("y")], [["a", "b"], row])
    assert refused.value.value == tuple(row)


@pytest.mark.parametrize(
    "ends", ["\n", "\r\n", "\r", "\v", "\f", "\x1c", "\x85", "\u2028", "\u2029", "\t", "\x1b", "\n\n"]
)
def test_a_line_break_in_a_text_is_a_space(ends: str) -> None:
    text = f"a{ends}b"
    assert Paragraph(text).text == Line(text).text == Column(text).heading == Section(heading=text).heading == "a b"
    assert Facts([(text, text)]).rows == Table([Column("x"), Column("y")], [(text, text)]).rows == (("a b", "a b"),)


FORGED = "Oulu\nChecks 1: met 1"


def written_funding(name: str) -> str:
    return tables.funding(gm.GroupProject(name=name, subprojects=[gm.Subproject(beneficiary=body(name))]))


def written_decisions(name: str) -> str:
    decided = gm.OfficialDecision(decider=name)
    part = gm.Subproject(beneficiary=body(name), official_decision=decided)
    return tables.decisions(gm.GroupProject(name="Hanke", subprojects=[part]))


def written_report(name: str) -> str:
    part = attrs.evolve(saaristo.granted(saaristo.SINCE_2025, "60000.01"), beneficiary=body(name))
    return saaristo.rulebook.check(saaristo.islands(part, name=name, declarations=[])).format()


def written_check(name: str) -> str:
    part = attrs.evolve(saaristo.granted(saaristo.SINCE_2025, "60000.01"), beneficiary=body(name))
    return explain(saaristo.rulebook.check(saaristo.islands(part)).checks[0])


def written_items(name: str) -> str:
    item = attrs.evolve(valid_project.ITEM, name=name, vat=gm.euros(1))
    return check_items([item], valid_project.GROUP.subprojects[1], valid_project.GROUP).format()


def written_explanation(name: str) -> str:
    words = Catalogue({"of": dict.fromkeys(LANGUAGES, "{name}")})
    return Explanation(words, "of", {"name": name}, steps=[Explanation(words, "of", {"name": name})]).format()


def body(name: str) -> gm.Organisation:
    return gm.Organisation(name=name, kind=gm.OrganisationKind.MUNICIPALITY)


@pytest.mark.parametrize(
    "write",
    [written_funding, written_decisions, written_report, written_check, written_items, written_explanation],
)
def test_a_name_with_a_line_break_adds_no_line(write: Callable[[str], str]) -> None:
    assert write(FORGED) == write(FORGED.replace("\n", " "))
    assert len(write(FORGED).splitlines()) == len(write("Oulu").splitlines())
