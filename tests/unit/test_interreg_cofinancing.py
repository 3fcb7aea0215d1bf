"""The most that may be granted as an Interreg match, and how it says so."""

import json
from datetime import date

import pytest

import grantmodel as gm
from grantmodel.errors import NotInForce, UnknownFigure
from grantmodel.programmes.finland_2021_2027.interreg_cofinancing import match_at_most
from grantmodel.projects.grants import InterregCofinancing

AS_ISSUED, AMENDED = date(2021, 10, 15), date(2022, 4, 1)
BEFORE_THE_FLOOR, SINCE_THE_FLOOR = date(2023, 11, 30), date(2023, 12, 1)


def match(share: gm.Money, costs: gm.Money | None = None) -> InterregCofinancing:
    return InterregCofinancing(non_eu_share=share, match=gm.Money(0), total_costs=costs)


@pytest.mark.parametrize("day", [AS_ISSUED, AMENDED, BEFORE_THE_FLOOR])
@pytest.mark.parametrize(
    ("share", "most"),
    [
        ("100000.00", "70000.00"),
        ("100000.01", "70000.00"),
        ("7000.00", "4900.00"),
        ("6999.99", "0.00"),
        ("6900.00", "0.00"),
        ("0.00", "0.00"),
        ("285714.28", "199999.99"),
        ("285714.29", "200000.00"),
        ("300000.00", "200000.00"),
    ],
)
def test_the_most_is_the_share_within_its_limits(day: date, share: str, most: str) -> None:
    assert match_at_most(match(gm.euros(share)), day).value == gm.euros(most)


@pytest.mark.parametrize(
    ("costs", "day", "most"),
    [
        ("19999.99", BEFORE_THE_FLOOR, "7000.00"),
        ("19999.99", SINCE_THE_FLOOR, "0.00"),
        ("20000.00", SINCE_THE_FLOOR, "7000.00"),
    ],
)
def test_a_small_project_has_none_since_december_2023(costs: str, day: date, most: str) -> None:
    assert match_at_most(match(gm.euros(10_000), gm.euros(costs)), day).value == gm.euros(most)


def test_total_costs_are_asked_for_only_where_they_count() -> None:
    assert match_at_most(match(gm.euros(10_000)), BEFORE_THE_FLOOR).value == gm.euros(7_000)
    with pytest.raises(UnknownFigure) as caught:
        match_at_most(match(gm.euros(10_000)), SINCE_THE_FLOOR)
    assert caught.value.missing == ("total_costs",)


def test_nothing_is_said_before_the_decree() -> None:
    with pytest.raises(NotInForce) as caught:
        match_at_most(match(gm.euros(100_000)), date(2021, 10, 14))
    assert (caught.value.when, caught.value.reason) == (date(2021, 10, 14), "not yet")


def test_it_says_how_it_came_about() -> None:
    explanation = match_at_most(match(gm.euros(300_000)), AS_ISSUED).explanation
    lines = explanation.format("fi").replace("\N{NO-BREAK SPACE}", " ").splitlines()
    share = "70 % suomalaisten tuen saajien muusta kuin EU-rahoitusosuudesta 300 000,00 € on 210 000,00 €"
    assert lines == [
        "Kansallista vastinrahoitusta voidaan myöntää enintään 200 000,00 €",
        f"  {share}, alaspäin täysiin sentteihin (867/2021 34 § 1 mom.)",
        "  210 000,00 € ylittää hankkeen enimmäismäärän 200 000,00 € (867/2021 34 § 2 mom.)",
    ]


@pytest.mark.parametrize(
    ("share", "costs", "code"),
    [(6_900, 30_000, "too little"), (300_000, 500_000, "too much"), (10_000, 19_999, "too small")],
)
def test_a_limit_is_a_step_of_its_own_in_every_language(share: int, costs: int, code: str) -> None:
    tree = json.loads(match_at_most(match(gm.euros(share), gm.euros(costs)), SINCE_THE_FLOOR).explanation.to_json())
    assert [step["code"] for step in tree["steps"]] == ["share", code]
    assert all(len(set(step["text"].values())) == 3 for step in tree["steps"])
    assert all(step["sources"] for step in tree["steps"])


def test_no_limit_is_no_step() -> None:
    explanation = match_at_most(match(gm.euros(100_000), gm.euros(500_000)), SINCE_THE_FLOOR).explanation
    assert [step.code for step in explanation.steps] == ["share"]
