"""Days, periods and deadlines: what is drawn, what can be met, and what each shrinks to."""

from calendar import monthrange
from datetime import date

import pytest
from drawing import minimal, reach
from hypothesis import given
from hypothesis import strategies as st

from grantmodel import Deadline, Period, is_working_day
from grantmodel.testing.strategies import days, deadlines, periods, project_days

NEW_YEAR, MIDSUMMER, NEW_YEARS_EVE = date(2026, 1, 1), date(2026, 6, 19), date(2026, 12, 31)


def is_first_of_month(day: date | None) -> bool:
    return day is not None and day.day == 1


def is_last_of_month(day: date | None) -> bool:
    return day is not None and day.day == monthrange(day.year, day.month)[1]


@pytest.mark.quality
def test_days_shrink_to_month_starts_of_2026() -> None:
    assert minimal(days()) == NEW_YEAR
    assert minimal(project_days()) == NEW_YEAR
    assert minimal(days(), lambda day: day > MIDSUMMER) == date(2026, 7, 1)
    assert minimal(days(), lambda day: day < NEW_YEAR) == date(2025, 12, 1)
    assert minimal(days(), lambda day: day.day == 31) == date(2026, 1, 31)
    since_2024 = days(date(2024, 1, 1), date(2027, 12, 31))
    assert minimal(since_2024, lambda day: (day.month, day.day) == (2, 29)) == date(2024, 2, 29)


@pytest.mark.quality
def test_days_that_are_never_in_2026_shrink_to_the_earliest() -> None:
    assert minimal(days(date(2014, 3, 20), date(2020, 12, 31))) == date(2014, 3, 20)
    assert minimal(days(date(2014, 3, 20), date(2020, 12, 31)), lambda day: day.month != 3) == date(2014, 4, 1)
    assert minimal(days(date(2027, 5, 5))) == date(2027, 5, 5)
    assert minimal(days(NEW_YEAR, NEW_YEAR)) == NEW_YEAR


@pytest.mark.quality
def test_periods_shrink_to_a_day_and_then_to_whole_months() -> None:
    assert minimal(periods()) == Period(NEW_YEAR, NEW_YEAR)
    assert minimal(periods(allow_open=False), lambda period: period.days > 31) == Period(NEW_YEAR, date(2026, 2, 28))
    assert minimal(periods(allow_open=False), lambda period: period.days > 400) == Period(NEW_YEAR, date(2027, 2, 28))
    early = periods(NEW_YEAR, date(2026, 3, 31), allow_open=False)
    assert minimal(early, lambda period: period.days == 45) == Period(NEW_YEAR, date(2026, 2, 14))


def test_a_period_with_an_open_end_keeps_the_other() -> None:
    assert minimal(periods(), lambda period: period.end is None) == Period(NEW_YEAR, None)
    assert minimal(periods(), lambda period: period.start is None) == Period(None, NEW_YEAR)


@pytest.mark.quality
def test_interesting_days_are_reachable() -> None:
    reach(project_days(), lambda day: (day.month, day.day) == (2, 29))
    reach(project_days(), is_last_of_month)
    reach(project_days(), date(2013, 1, 1).__eq__)
    reach(project_days(), date(2031, 12, 31).__eq__)
    reach(days(), date.min.__eq__)
    reach(days(), date.max.__eq__)
    reach(days(date(2026, 3, 10), date(2026, 4, 20)), date(2026, 3, 10).__eq__)
    reach(days(date(2026, 3, 10), date(2026, 4, 20)), date(2026, 4, 20).__eq__)


@pytest.mark.quality
def test_interesting_periods_are_reachable() -> None:
    reach(periods(), Period(None, None).__eq__)
    reach(periods(), lambda period: period.start is None and period.end is not None)
    reach(periods(), lambda period: period.end is None and period.start is not None)
    closed, near_leap_day = periods(allow_open=False), periods(date(2024, 2, 1), date(2024, 3, 31))
    reach(closed, lambda period: period.days == 1)
    reach(closed, lambda period: period.days > 1 and is_first_of_month(period.start) and is_last_of_month(period.end))
    reach(
        closed,
        lambda period: period.days > 1 and not is_first_of_month(period.start) and not is_last_of_month(period.end),
    )
    reach(near_leap_day, Period(date(2024, 2, 29), date(2024, 2, 29)).__eq__)
    reach(near_leap_day, lambda period: period.end == date(2024, 2, 29) != period.start)
    reach(near_leap_day, lambda period: period.start == date(2024, 2, 1) and period.end == date(2024, 3, 31))


@given(st.data())
def test_bounds_are_kept(data: st.DataObject) -> None:
    first, last = date(2026, 3, 10), date(2026, 12, 20)
    assert first <= data.draw(days(first, last)) <= last
    assert first <= data.draw(project_days(first, last)) <= last
    period = data.draw(periods(first, last, allow_open=False))
    assert period.start is not None
    assert period.end is not None
    assert first <= period.start <= period.end <= last
    opened = data.draw(periods(first, last))
    assert Period(first, last).encloses(Period(opened.start or first, opened.end or last))


@pytest.mark.quality
def test_deadlines_shrink_to_the_next_day_after_a_month_start() -> None:
    assert minimal(deadlines()) == Deadline(NEW_YEAR, date(2026, 1, 2))
    assert minimal(deadlines(), lambda deadline: deadline.event > date(2026, 6, 20)).nominal == date(2026, 7, 2)


@pytest.mark.quality
def test_interesting_deadlines_are_reachable() -> None:
    reach(deadlines(), lambda deadline: not is_working_day(deadline.nominal))
    reach(deadlines(), lambda deadline: (deadline.effective - deadline.nominal).days > 2)
    reach(deadlines(), lambda deadline: deadline.nominal.weekday() < 5 and not is_working_day(deadline.nominal))
    reach(
        deadlines(), lambda deadline: deadline.nominal.day < deadline.event.day and is_last_of_month(deadline.nominal)
    )
    reach(deadlines(), lambda deadline: deadline.nominal.year - deadline.event.year == 10)


@given(st.data())
def test_a_deadline_lies_after_its_event_and_has_a_working_day(data: st.DataObject) -> None:
    deadline = data.draw(deadlines())
    assert deadline.event < deadline.nominal <= deadline.effective
    assert data.draw(deadlines(date(2026, 5, 1), NEW_YEARS_EVE)).event >= date(2026, 5, 1)
