"""The laws of settlements, held to what the rulebooks' modules compute."""

from collections.abc import Sequence
from datetime import date

import attrs
from broken_versions import BrokenVersion
from hypothesis import given
from hypothesis import strategies as st

from grantmodel import GroupProject, Money, Organisation, Rate, Rounding, Subproject, euros, percent
from grantmodel.programmes.finland_2021_2027.de_minimis import room_left
from grantmodel.programmes.finland_2021_2027.interreg_cofinancing import match_at_most
from grantmodel.programmes.finland_2021_2027.liability import liable_for_repayment
from grantmodel.programmes.state_grants.settlements import (
    calculated_basis,
    deficit_cover,
    share_of_costs,
    to_be_returned,
)
from grantmodel.projects.grants import DeMinimisAid, InterregCofinancing
from grantmodel.testing import laws
from grantmodel.testing.strategies import group_projects, moneys, rates

DOWN = Rounding("floor")
FLOORED = date(2023, 12, 1)
NO_MONEY = Money(0)
amounts = moneys(NO_MONEY, euros(400_000))
shares = rates(Rate(0), Rate(1))
covers = st.tuples(amounts, shares, amounts, amounts, amounts)
grant_days = st.sampled_from([date(2001, 9, 1), date(2018, 12, 31), date(2019, 1, 1), date(2025, 8, 15)])
returns = st.tuples(moneys(NO_MONEY, euros(120)) | st.sampled_from(list(map(euros, (10, 100)))), grant_days)
match_days = st.sampled_from(
    [date(2021, 10, 15), date(2022, 3, 31), date(2022, 4, 1), date(2023, 11, 30), FLOORED, date(2025, 8, 15)]
)
totals = st.sampled_from([euros("19999.99"), euros(20_000)]) | amounts
matches = st.tuples(amounts | moneys(euros(6_990), euros(7_010)), totals, match_days)
aid_days = st.dates(date(2020, 1, 1), date(2029, 12, 31)) | st.sampled_from([date(2024, 2, 29), date(2028, 2, 29)])
aids = st.builds(
    DeMinimisAid,
    undertaking=st.sampled_from(["Yritys Oy", "Toinen Oy"]),
    amount=moneys(NO_MONEY, euros(150_000)),
    granted=aid_days,
)
ledgers = st.tuples(st.lists(aids, max_size=6), st.just("Yritys Oy"), aid_days)


def cover(granted: Money, rate: Rate, costs: Money, others: Money, income: Money) -> Money:
    return deficit_cover(granted, rate, costs, other_grants=others, income=income, rounding=DOWN).value


def share(granted: Money, rate: Rate, costs: Money) -> Money:
    return share_of_costs(granted, rate, costs, DOWN).value


def basis(per_unit: Money, units: int, _costs: Money) -> Money:
    return calculated_basis(per_unit, units).value


def returned(excess: Money, granted_on: date) -> Money:
    return to_be_returned(excess, granted_on).value


def most_left(granted_on: date) -> Money:
    return euros(10) if granted_on < date(2019, 1, 1) else euros(100)


def match(non_eu_share: Money, costs: Money, day: date) -> Money:
    return match_at_most(InterregCofinancing(total_costs=costs, non_eu_share=non_eu_share, match=Money(0)), day).value


def floor_on(day: date) -> Money:
    return euros(20_000) if day >= FLOORED else Money(0)


def room(ledger: Sequence[DeMinimisAid], undertaking: str, day: date) -> Money:
    return room_left(ledger, undertaking, day).value


def ceiling(day: date) -> Money:
    return euros(200_000) if day.year <= 2023 else euros(300_000)


def counts(granted: date, day: date) -> bool:
    """Three calendar years until 2023; since then three years, of which the day is the last."""
    after = (
        granted.year > day.year - 3
        if day.year <= 2023
        else (granted.year + 3, *granted.timetuple()[1:3]) > (*day.timetuple()[:3],)
    )
    return granted <= day and after


def liable(group: GroupProject, part: Subproject) -> Sequence[str]:
    return liable_for_repayment(group, part).value


LIMITS = (percent(70), euros(4_900), euros(200_000), floor_on)


@given(covers)
def test_deficit_cover_is_its_least_limit(case: tuple[Money, Rate, Money, Money, Money]) -> None:
    laws.deficit_cover_is_its_least_limit(cover)(*case)


@given(amounts, shares, amounts)
def test_share_of_costs_exceeds_neither_limit(granted: Money, rate: Rate, costs: Money) -> None:
    laws.share_of_costs_exceeds_neither_limit(share)(granted, rate, costs)


@given(amounts, st.integers(0, 1_000), amounts)
def test_calculated_basis_ignores_costs(per_unit: Money, units: int, costs: Money) -> None:
    laws.calculated_basis_ignores_costs(basis)(per_unit, units, costs)


@given(returns)
def test_return_is_all_or_nothing(case: tuple[Money, date]) -> None:
    laws.return_is_all_or_nothing(returned, most_left)(*case)


@given(matches)
def test_match_keeps_to_its_limits(case: tuple[Money, Money, date]) -> None:
    laws.match_keeps_to_its_limits(match, *LIMITS)(*case)


@given(ledgers)
def test_room_fills_the_ceiling(case: tuple[list[DeMinimisAid], str, date]) -> None:
    laws.room_fills_the_ceiling(room, ceiling, counts)(*case)


@given(group_projects())
def test_liability_stays_in_the_group(group: GroupProject) -> None:
    laws.liability_stays_in_the_group(liable)(group)


# Broken twins


def below_zero(granted: Money, rate: Rate, costs: Money, others: Money, income: Money) -> Money:
    return min(granted, rate.of(costs, DOWN), costs - others - income)


def without_income(granted: Money, rate: Rate, costs: Money, others: Money, _income: Money) -> Money:
    return max(min(granted, rate.of(costs, DOWN), costs - others), Money(0))


def nothing(*_: object) -> Money:
    return Money(0)


def share_alone(_granted: Money, rate: Rate, costs: Money) -> Money:
    return rate.of(costs, DOWN)


def share_to_the_nearest(granted: Money, rate: Rate, costs: Money) -> Money:
    return min(granted, rate.of(costs, Rounding("half_up")))


def costs_at_most(per_unit: Money, units: int, costs: Money) -> Money:
    return min(per_unit * units, costs)


def what_is_over(excess: Money, granted_on: date) -> Money:
    return max(excess - most_left(granted_on), Money(0))


def from_the_limit_on(excess: Money, granted_on: date) -> Money:
    return excess if excess >= most_left(granted_on) else Money(0)


def match_to_the_nearest(non_eu_share: Money, costs: Money, day: date) -> Money:
    exact = percent(70).of(non_eu_share, Rounding("half_up"))
    return exact if match(non_eu_share, costs, day) else Money(0)


def match_of_any_project(non_eu_share: Money, _costs: Money, day: date) -> Money:
    return match(non_eu_share, euros(20_000), day)


def match_of_any_size(non_eu_share: Money, costs: Money, day: date) -> Money:
    most = min(percent(70).of(non_eu_share, DOWN), euros(200_000))
    return most if costs >= floor_on(day) else Money(0)


def debt(ledger: Sequence[DeMinimisAid], undertaking: str, day: date) -> Money:
    own = [aid.amount for aid in ledger if aid.undertaking == undertaking and counts(aid.granted, day)]
    return ceiling(day) - Money.sum(own)


def of_everyone(ledger: Sequence[DeMinimisAid], undertaking: str, day: date) -> Money:
    return room([attrs.evolve(aid, undertaking=undertaking) for aid in ledger], undertaking, day)


def lead_alone(group: GroupProject, _part: Subproject) -> Sequence[str]:
    return [group.subprojects[0].beneficiary.name]


def with_a_bank(group: GroupProject, part: Subproject) -> Sequence[str]:
    return [*liable(group, part), Organisation(name="Pankki Oyj").name]


def once_for_each_part(group: GroupProject, _part: Subproject) -> Sequence[str]:
    return [part.beneficiary.name for part in group.subprojects]


BROKEN_VERSIONS = [
    *(
        BrokenVersion(laws.deficit_cover_is_its_least_limit, (broken,), covers)
        for broken in (below_zero, without_income, nothing)
    ),
    *(
        BrokenVersion(laws.share_of_costs_exceeds_neither_limit, (broken,), st.tuples(amounts, shares, amounts))
        for broken in (share_alone, share_to_the_nearest, nothing)
    ),
    BrokenVersion(
        laws.calculated_basis_ignores_costs, (costs_at_most,), st.tuples(amounts, st.integers(0, 1_000), amounts)
    ),
    *(
        BrokenVersion(laws.return_is_all_or_nothing, (broken, most_left), returns)
        for broken in (what_is_over, from_the_limit_on, nothing)
    ),
    *(
        BrokenVersion(laws.match_keeps_to_its_limits, (broken, *LIMITS), matches)
        for broken in (match_to_the_nearest, match_of_any_project, match_of_any_size, nothing)
    ),
    *(
        BrokenVersion(laws.room_fills_the_ceiling, (broken, ceiling, counts), ledgers)
        for broken in (debt, of_everyone, nothing)
    ),
    *(
        BrokenVersion(laws.liability_stays_in_the_group, (broken,), st.tuples(group_projects()))
        for broken in (lead_alone, with_a_bank, once_for_each_part)
    ),
]
