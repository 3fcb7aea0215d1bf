"""Tables, reports, explanations and verdicts on costs as Markdown."""

from pathlib import Path

import attrs
import valid_project

import grantmodel as gm
from grantmodel.programmes.finland_2021_2027.items import check_items
from grantmodel.tables import as_markdown
from grantmodel.text.pages import Column, Facts, Line, Outline, Page, Paragraph, Section, Table

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "golden"


def test_verdicts_on_costs() -> None:
    taxed = attrs.evolve(valid_project.ITEM, name="1. *vuosi* | a_b\n- osa", vat=gm.euros(255))
    found = check_items([taxed], valid_project.GROUP.subprojects[1], valid_project.GROUP)
    assert as_markdown(found.page("en")).replace("\u00a0", " ").splitlines() == [
        "- 1\\. \\*vuosi\\* \\| a\\_b - osa, 1 255,00 €: partly eligible, 1 000,00 €",
        "  - 866/2021 section 23, subsection 3 – subprojects\\[1].items\\[0] (1. \\*vuosi\\* \\| a\\_b - osa)",
        (
            "    - The value added tax of a municipality or joint municipal authority is not an eligible cost – "
            "not met; seen 255,00 €; limit 0,00 €; off by 255,00 €."
        ),
        "    - Figure: 866/2021 section 2, subsection 2, point 5",
        "    - To mend: leave out the value added tax of 255,00 €",
        "",
        "Eligible altogether 1 000,00 €",
    ]
    assert as_markdown(found.verdicts[0].page("en")).splitlines() == as_markdown(found.page("en")).splitlines()[:-2]


def test_signs_of_markdown_are_escaped() -> None:
    signs = r"\ ` * _ [x](y) <b> | ~ & $ #"
    escaped = r"\\ \` \* \_ \[x](y) \<b> \| \~ \& \$ \#"
    page = Page(
        [
            Section(heading=signs, level=3),
            Section([Paragraph(signs), Outline([Line(signs)]), Facts([(signs, signs)])], heading="x"),
            Section([Table([Column(signs)], [[signs]])], heading="y"),
        ]
    )
    assert as_markdown(page).split("\n\n") == [
        f"### {escaped}",
        "# x",
        escaped,
        f"- {escaped}",
        f"* **{escaped}:** {escaped}",
        "# y",
        f"| {escaped} |\n| --- |\n| {escaped} |",
    ]


def test_what_would_open_a_list_or_a_quotation_is_escaped_at_the_beginning_of_a_line_only() -> None:
    texts = {
        "- a": r"\- a",
        "+ a": r"\+ a",
        "> a": r"\> a",
        "1. a - b": r"1\. a - b",
        "10) a": r"10\) a",
        "7.": r"7\.",
        "1.1.2026": "1.1.2026",
        "1234567890. a": "1234567890. a",
        "   indented": "indented",
    }
    assert {text: as_markdown(Page.of(Paragraph(text))) for text in texts} == texts
    assert {text: as_markdown(Page.of(Outline([Line(text)])))[2:] for text in texts} == texts


def test_an_empty_line_of_an_outline_makes_no_heading_of_the_line_above() -> None:
    assert as_markdown(Page.of(Outline([Line("a", [Line(" ")])]))) == "- a\n  - &nbsp;"


def test_what_is_empty_writes_nothing() -> None:
    assert as_markdown(Page([])) == as_markdown(Page.of(Paragraph(" "), Outline([]), Facts([]))) == ""


def test_a_rule_sets_off_what_belongs_under_no_subheading() -> None:
    end = Section([Paragraph("end")])
    page = Page([Section(heading="a"), end, Section(heading="b", level=2), end, end])
    assert as_markdown(page).split("\n\n") == ["# a", "end", "## b", "---", "end", "end"]
