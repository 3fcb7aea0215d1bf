"""The funding table: what it shows of drafts, and that it aligns."""

import re

import attrs
import pytest
from hypothesis import given

from grantmodel import (
    Budget,
    FundingPlan,
    FundingSource,
    GroupProject,
    Language,
    Organisation,
    Period,
    ProjectForm,
    Subproject,
    UnsuitableValueError,
    euros,
    tables,
)
from grantmodel.testing.strategies import group_projects

AID, OWN = FundingSource.AID, FundingSource.OWN


def part(name: str, costs: str, **amounts: str) -> Subproject:
    parts = {FundingSource[source]: euros(amount) for source, amount in amounts.items()}
    return Subproject(
        beneficiary=Organisation(name=name), budget=Budget(euros(costs)), funding=FundingPlan(euros(costs), parts)
    )


def lines(group: GroupProject) -> list[str]:
    return tables.funding(group).replace("\u00a0", " ").splitlines()


def test_an_empty_draft_is_unknown_throughout() -> None:
    assert lines(GroupProject(name="Hanke")) == [
        "Hanke",
        "",
        "Muoto            ryhmähanke",
        "Haku             ei tiedossa",
        "Rahoittaja       ei tiedossa",
        "Hakuaika         ei tiedossa",
        "Toteuttamisaika  ei tiedossa",
        "Päätoteuttaja    ei tiedossa",
        "",
        "Toteuttaja  Rooli  Kokonaiskustannukset         Tuki  osuus  Omarahoitus  osuus  Kustannuspaikka",
        "Yhteensä                    ei tiedossa  ei tiedossa         ei tiedossa",
    ]


def test_known_subprojects_make_a_whole_total_with_shares() -> None:
    group = GroupProject(
        name="Hanke",
        subprojects=[
            part("A", "100.00", AID="80.00", OWN="20.00"),
            part("B", "50.00", AID="30.00", PRIVATE="3.00", OWN="17.00"),
        ],
    )
    assert [re.split(r" {2,}", line) for line in lines(group)[-3:]] == [
        ["A", "osatoteuttaja", "100,00 €", "80,00 €", "80 %", "0,00 €", "0 %", "20,00 €", "20 %", "ei tiedossa"],
        ["B", "osatoteuttaja", "50,00 €", "30,00 €", "60 %", "3,00 €", "6 %", "17,00 €", "34 %", "ei tiedossa"],
        ["Yhteensä", "150,00 €", "110,00 €", "73,33 %", "3,00 €", "2 %", "37,00 €", "24,67 %"],
    ]


@pytest.mark.parametrize(
    ("form", "labels"),
    [
        (ProjectForm.GROUP, {"fi": "ryhmähanke", "sv": "grupprojekt", "en": "group project"}),
        (ProjectForm.JOINT, {"fi": "yhteishanke", "sv": "samprojekt", "en": "joint project"}),
    ],
)
def test_each_form_is_called_by_its_own_name(form: ProjectForm, labels: dict[Language, str]) -> None:
    group = GroupProject(name="Hanke", form=form)
    assert {lang: tables.funding(group, lang).splitlines()[2].split("  ")[-1].strip() for lang in labels} == labels


def test_a_gap_is_named_below_the_table() -> None:
    group = GroupProject(
        name="Hanke",
        subprojects=[
            part("A", "100.00", AID="80.00", OWN="19.99"),
            part("B", "100.00", AID="80.00", OWN="20.01"),
            part("C", "0.00"),
        ],
    )
    assert lines(group)[-2:] == ["A: rahoituksesta puuttuu 0,01 €", "B: rahoitusta on liikaa 0,01 €"]


def test_a_period_open_at_both_ends_is_unknown() -> None:
    group = GroupProject(name="Hanke", period=Period(None, None))
    assert "Toteuttamisaika  ei tiedossa" in lines(group)
    assert "Toteuttamisaika  1.1.2026 alkaen" in lines(attrs.evolve(group, period=Period.parse("1.1.2026 alkaen")))


def test_other_languages_are_refused() -> None:
    with pytest.raises(UnsuitableValueError, match="not in 'de'"):
        tables.funding(GroupProject(name="Hanke"), lang="de")  # type: ignore[arg-type]


@given(group_projects())
def test_every_draft_has_a_table_that_aligns(group: GroupProject) -> None:
    table = tables.funding(group).splitlines()
    header = next(place for place, line in enumerate(table) if line.startswith("Toteuttaja "))
    centre = table[header].index("Kustannuspaikka")
    for row, subproject in enumerate(group.subprojects, start=header + 1):
        name = subproject.cost_centre.name if subproject.cost_centre else "ei tiedossa"
        assert table[row][centre:] == name
        assert table[row].startswith(subproject.beneficiary.name)
