"""Periods and deadlines, held to the laws."""

from datetime import date

import adapter
from hypothesis import given
from hypothesis import strategies as st

from grantmodel import Period, days_off
from grantmodel.testing import laws
from grantmodel.testing.strategies import days, periods

FIRST, LAST = date(2021, 1, 1), date(2031, 12, 31)
any_day = days(FIRST, LAST)
stretches = periods(FIRST, LAST, allow_open=False)
# Drawn before the day that they are counted from, so that they become small before it becomes early.
limits = st.integers(1, 60)
months = st.integers(1, 60)


def is_day_off(day: date) -> bool:
    return day in days_off(day.year)


@given(stretches)
def test_period_counts_its_days(period: Period) -> None:
    laws.period_counts_its_days(adapter.period_days)(period)


@given(stretches, any_day)
def test_period_holds_its_days(period: Period, day: date) -> None:
    laws.period_holds_its_days(adapter.period_holds)(period, day)


@given(months, any_day)
def test_months_are_counted_from_the_anchor(count: int, first: date) -> None:
    laws.months_are_counted_from_the_anchor(adapter.period_of_months)(first, count)


@given(limits, any_day)
def test_deadline_counts_days(limit: int, event: date) -> None:
    laws.deadline_counts_days(adapter.counted)(event, limit)


@given(limits, any_day)
def test_deadline_is_a_working_day(limit: int, event: date) -> None:
    laws.deadline_is_a_working_day(adapter.last_day, is_day_off)(event, limit)


@given(limits, any_day)
def test_deadline_is_the_first_working_day(limit: int, event: date) -> None:
    laws.deadline_is_the_first_working_day(adapter.last_day, is_day_off)(event, limit)
