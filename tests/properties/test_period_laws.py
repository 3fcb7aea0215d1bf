"""The laws of periods, against plain sets of days."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from twins import Twin

from grantmodel import Period
from grantmodel.testing import laws
from grantmodel.testing.strategies import periods

FIRST, LAST = date(2023, 11, 20), date(2024, 3, 10)
days = st.dates(FIRST, LAST)
near = periods(FIRST, LAST)
closed = periods(FIRST, LAST, allow_open=False)


def contains(period: Period, day: date) -> bool:
    return day in period


@given(near, days)
def test_period_holds_its_days(period: Period, day: date) -> None:
    laws.period_holds_its_days(contains)(period, day)


@given(closed)
def test_period_counts_its_days(period: Period) -> None:
    laws.period_counts_its_days(lambda counted: counted.days)(period)


@given(near, near)
def test_overlap_is_a_common_day(one: Period, other: Period) -> None:
    laws.overlap_is_a_common_day(Period.overlaps)(one, other)


@given(near, near)
def test_intersection_is_the_common_days(one: Period, other: Period) -> None:
    laws.intersection_is_the_common_days(Period.intersection)(one, other)


# Broken twins: what half-open habits do


def without_the_last_day(period: Period, day: date) -> bool:
    return day in period and day != period.end


def differences_of_dates(period: Period) -> int:
    return period.days - 1


def touching_is_no_overlap(one: Period, other: Period) -> bool:
    return one.overlaps(other) and one.end != other.start


def of_the_first(one: Period, other: Period) -> Period | None:
    return one if one.overlaps(other) else None


TWINS = [
    Twin(laws.period_holds_its_days, (without_the_last_day,), st.tuples(near, days)),
    Twin(laws.period_counts_its_days, (differences_of_dates,), st.tuples(closed)),
    Twin(laws.overlap_is_a_common_day, (touching_is_no_overlap,), st.tuples(near, near)),
    Twin(laws.intersection_is_the_common_days, (of_the_first,), st.tuples(near, near)),
]
