"""What computations refuse, and how they say what to write instead."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import attrs
import pytest
import saaristo_projects as saaristo
import valid_project

from grantmodel import Channel, Money, Rate, UnsuitableTypeError, UnsuitableValueError, euros, percent
from grantmodel.errors import GrantModelError
from grantmodel.programmes.finland_2021_2027.appeals import rectification_deadline
from grantmodel.programmes.finland_2021_2027.de_minimis import room_left
from grantmodel.programmes.finland_2021_2027.interreg_cofinancing import match_at_most
from grantmodel.programmes.finland_2021_2027.liability import liable_for_repayment
from grantmodel.programmes.state_grants.settlements import (
    calculated_basis,
    deficit_cover,
    investment_to_be_returned,
    share_of_costs,
    to_be_returned,
)
from grantmodel.programmes.transitions import Matter, governing_law
from grantmodel.projects.grants import InterregCofinancing
from grantmodel.rules import Parameters
from grantmodel.rules.transitions import Milestones

DAY, NOON = date(2025, 8, 15), datetime(2025, 8, 15, 12, 0)  # noqa: DTZ001 - a moment is what is refused
GROUP, PART = valid_project.GROUP, valid_project.GROUP.subprojects[0]
MATCH = InterregCofinancing(non_eu_share=euros(100_000), match=Money(0))
CASE = Milestones(applied=DAY, granted=DAY, programme="none")
HUNDRED, CENT = euros(100), Money(-1)
AID = r"DeMinimisAid\(undertaking='Yritys Oy'"
SUBPROJECT = r"such as group\.subprojects\[0\]"


def cover(**changes: Any) -> object:
    given: dict[str, Any] = {"granted": HUNDRED, "rate": percent(80), "costs": HUNDRED, "other_grants": Money(0)}
    return deficit_cover(**{**given, "income": Money(0), **changes})


def law(days: Any, anchor: Any) -> Parameters:
    return Parameters(days, anchor)


CALLS: list[tuple[Callable[..., object], tuple[Any, ...], type[GrantModelError], str]] = [
    (liable_for_repayment, (GROUP, "Oulu"), UnsuitableTypeError, f"{SUBPROJECT}, not 'Oulu'"),
    (liable_for_repayment, ("Oulu", PART), UnsuitableTypeError, "the whole is a GroupProject, not 'Oulu'"),
    (rectification_deadline, ("Oulu", PART, Channel.LETTER), UnsuitableTypeError, "is a GroupProject"),
    (rectification_deadline, (GROUP, "Oulu", Channel.LETTER), UnsuitableTypeError, SUBPROJECT),
    (rectification_deadline, (GROUP, PART, "letter"), UnsuitableTypeError, r"such as Channel\.LETTER, not 'letter'"),
    (room_left, ([1], "Yritys Oy", DAY), UnsuitableTypeError, AID),
    (room_left, (1, "Yritys Oy", DAY), UnsuitableTypeError, r"such as \[1\], not 1 alone"),
    (room_left, ("aid", "Yritys Oy", DAY), UnsuitableTypeError, "not a single text"),
    (room_left, ([], 1, DAY), UnsuitableTypeError, "a name such as 'Yritys Oy', not 1"),
    (room_left, ([], "Yritys Oy", NOON), UnsuitableTypeError, r"the day of new aid is a datetime\.date"),
    (match_at_most, (None, DAY), UnsuitableTypeError, r"such as group\.interreg_cofinancing, not None"),
    (match_at_most, (MATCH, NOON), UnsuitableTypeError, r"is a datetime\.date such as"),
    (
        share_of_costs,
        (5.0, percent(80), HUNDRED),
        UnsuitableTypeError,
        r"granted is Money such as euros\(1000\), not 5",
    ),
    (share_of_costs, (HUNDRED, 0.8, HUNDRED), UnsuitableTypeError, r"a Rate such as percent\(80\), not 0\.8"),
    (share_of_costs, (HUNDRED, percent(80), 5.0), UnsuitableTypeError, "costs is Money"),
    (share_of_costs, (CENT, percent(80), HUNDRED), UnsuitableValueError, "what was granted is zero or more"),
    (share_of_costs, (HUNDRED, percent(80), CENT), UnsuitableValueError, "costs is zero or more"),
    (share_of_costs, (HUNDRED, Rate(10_001, 10_000), HUNDRED), UnsuitableValueError, "from 0 to 100 %"),
    (share_of_costs, (HUNDRED, Rate(-1, 100), HUNDRED), UnsuitableValueError, "from 0 to 100 %"),
    (calculated_basis, (250.0, 12), UnsuitableTypeError, "the grant for a unit is Money"),
    (calculated_basis, (CENT, 12), UnsuitableValueError, "the grant for a unit is zero or more"),
    (calculated_basis, (HUNDRED, 1.5), UnsuitableTypeError, r"an int such as 12, not 1\.5"),
    (calculated_basis, (HUNDRED, True), UnsuitableTypeError, "an int such as 12, not True"),
    (calculated_basis, (HUNDRED, -1), UnsuitableValueError, "units are zero or more, not -1"),
    (to_be_returned, (5.0, DAY), UnsuitableTypeError, "what is to be returned is Money"),
    (to_be_returned, (HUNDRED, NOON), UnsuitableTypeError, r"is a datetime\.date such as"),
    (to_be_returned, (HUNDRED, DAY, HUNDRED), UnsuitableTypeError, "a Parameter such as SMALL_RETURN"),
    (investment_to_be_returned, (5.0, HUNDRED, HUNDRED), UnsuitableTypeError, "the fair value is Money"),
    (investment_to_be_returned, (HUNDRED, CENT, HUNDRED), UnsuitableValueError, "what was granted is zero or more"),
    (investment_to_be_returned, (HUNDRED, HUNDRED, CENT), UnsuitableValueError, "the cost is zero or more"),
    (
        law,
        ({"desicion": DAY}, "desicion"),
        UnsuitableValueError,
        "application, decision, cost, payment, not 'desicion'",
    ),
    (law, ({"desicion": DAY}, "decision"), UnsuitableValueError, "not 'desicion'"),
    (law({"decision": DAY}, "decision").__getitem__, ("x",), UnsuitableTypeError, r"law\[AID_CEILING\], not for 'x'"),
    (governing_law, ("financing", CASE), UnsuitableTypeError, r"such as Matter\.FINANCING, not 'financing'"),
    (governing_law, (Matter.FINANCING, DAY), UnsuitableTypeError, r"given as Milestones\(applied="),
    (governing_law, (Matter.FINANCING, None), UnsuitableTypeError, r"given as Milestones\(applied="),
]


@pytest.mark.parametrize(("function", "given", "error", "advice"), CALLS)
def test_it_says_what_to_write(
    function: Callable[..., object], given: tuple[Any, ...], error: type[GrantModelError], advice: str
) -> None:
    with pytest.raises(error, match=advice):
        function(*given)


@pytest.mark.parametrize("name", ["granted", "costs", "other_grants", "income"])
def test_a_settlement_counts_money_from_zero_on(name: str) -> None:
    cover(**{name: Money(0)})
    with pytest.raises(UnsuitableTypeError, match=r"is Money such as euros\(1000\), not 5\.0"):
        cover(**{name: 5.0})
    with pytest.raises(UnsuitableValueError, match="is zero or more") as caught:
        cover(**{name: CENT})
    assert caught.value.value == CENT


def test_a_settlement_takes_a_share_of_all_costs_and_no_more() -> None:
    cover(rate=Rate(0))
    cover(rate=Rate(1))
    with pytest.raises(UnsuitableValueError, match="from 0 to 100 %"):
        cover(rate=percent(101))


def test_a_part_of_a_project_is_any_that_is_equal() -> None:
    assert liable_for_repayment(GROUP, attrs.evolve(PART)).value == (PART.beneficiary.name,)


def test_the_law_knows_its_four_anchors() -> None:
    days = dict.fromkeys(("application", "decision", "cost", "payment"), DAY)
    assert law(days, "payment")[saaristo.AID_CEILING] == percent(60)
