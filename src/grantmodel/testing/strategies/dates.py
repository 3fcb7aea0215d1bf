"""Strategies for days, periods and deadlines."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from operator import gt

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import SearchStrategy

from grantmodel.testing.strategies.arguments import checked, deferring, in_order
from grantmodel.testing.strategies.making import made
from grantmodel.values.days import MONTHS_IN_A_YEAR
from grantmodel.values.deadlines import Deadline, days_off, deadline
from grantmodel.values.periods import Period

_PLAIN = date(2026, 1, 1)
"""Where days shrink towards: a month start, of a year that is no leap year, in the middle of 2021–2027."""
FIRST, LAST = date(2013, 1, 1), date(2031, 12, 31)
"""From before the first day of 2014–2020 until after the last of 2021–2027."""
FIRST_COST, LAST_COST = date(2025, 1, 1), date(2028, 12, 31)
"""Around the years in which the projects of 2021–2027 have most of their costs."""
_COUNTED_FROM, _COUNTED_UNTIL = date(1995, 1, 1), date(2188, 12, 31)
"""The days from which a time limit ends in a year whose days off are known."""

_LENGTH = 3 * 366
"""How many days most project periods have at most; any two days make longer ones."""


_DAYS_OF_A_MONTH = 30


def window_of(min_day: date, max_day: date) -> Period:
    """Return the period from the earliest to the latest day.

    Raises:
        InvalidArgument: For anything but days, or where the earliest lies after the latest.
    """
    for name, day in (("min_day", min_day), ("max_day", max_day)):
        checked(day, date, name, "date(2026, 1, 1)")
    in_order(min_day, max_day, "min_day max_day", above=gt)
    return Period(min_day, max_day)


def _days(window: Period, min_day: date, max_day: date) -> SearchStrategy[date]:
    anchor = _PLAIN if _PLAIN in window else min_day
    months = st.integers(_months(min_day) - _months(anchor), _months(max_day) - _months(anchor))
    return made(_day_within, st.just(window), st.just(anchor), months, st.integers(1, 31))


def _months(day: date) -> int:
    return day.year * MONTHS_IN_A_YEAR + day.month - 1


def _day_within(window: Period, anchor: date, month: int, day: int) -> date:
    """Return the day of a month counted from the anchor's; one that it does not have is its last."""
    year, place = divmod(_months(anchor) + month, MONTHS_IN_A_YEAR)
    found = date(year, place + 1, min(day, monthrange(year, place + 1)[1]))
    return _nearest(found, window)


def _nearest(day: date, window: Period) -> date:
    """Return the day, or the end of the window next to it, so that ends are met more often than other days."""
    return max(window.start or day, min(day, window.end or day))


@deferring
def days(min_day: date = date.min, max_day: date = date.max) -> SearchStrategy[date]:
    """Draw days, the last of a month more often than others.

    Shrinks towards 1.1.2026 and the first days of later months, or towards the earliest day where 1.1.2026 is none.

    Args:
        min_day: The earliest day.
        max_day: The latest day.
    """
    return _days(window_of(min_day, max_day), min_day, max_day)


@deferring
def project_days(min_day: date = FIRST, max_day: date = LAST) -> SearchStrategy[date]:
    """Draw days on which something may happen to a project of 2014–2020 or 2021–2027; shrinks as `days` does.

    Args:
        min_day: The earliest day.
        max_day: The latest day.
    """
    return _days(window_of(min_day, max_day), min_day, max_day)


@deferring
def periods(min_day: date = date.min, max_day: date = date.max, *, allow_open: bool = True) -> SearchStrategy[Period]:
    """Draw periods: single days, whole months, some days of up to three years and any others, with open ends too.

    Shrinks towards a single day, then towards whole months, in 2026 or at the earliest day.

    Args:
        min_day: The earliest day.
        max_day: The latest day.
        allow_open: Whether an end may be open.
    """
    checked(allow_open, bool, "allow_open", "False")
    window = window_of(min_day, max_day)
    day, within = _days(window, min_day, max_day), st.just(window)
    length, any_length = st.integers(1, _LENGTH), st.integers(1, max(1, (max_day - min_day).days))
    closed = st.one_of(
        made(_one_day, day),
        made(_whole_months, day, length, within),
        made(_some_days, day, length, within),
        made(_some_days, day, any_length, within),
    )
    return made(_opened, closed, st.booleans(), st.booleans()) if allow_open else closed


def _one_day(day: date) -> Period:
    return Period(day, day)


def _whole_months(day: date, length: int, window: Period) -> Period:
    """Return the month of a day and one more for each thirty days: how many there are does not depend on the day."""
    more = min(length // _DAYS_OF_A_MONTH, _months(date.max) - _months(day))
    return Period(_nearest(day.replace(day=1), window), _day_within(window, day, more, day=31))


def _some_days(day: date, length: int, window: Period) -> Period:
    return _cut(day, _later(day, length), window)


def _later(day: date, days: int) -> date:
    return date.fromordinal(min(day.toordinal() + days, date.max.toordinal()))


def _cut(start: date, end: date, window: Period) -> Period:
    return Period(_nearest(start, window), _nearest(end, window))


def _opened(period: Period, start: bool, end: bool) -> Period:
    return Period(None if start else period.start, None if end else period.end)


@deferring
def deadlines(min_day: date = _COUNTED_FROM, max_day: date = _COUNTED_UNTIL) -> SearchStrategy[Deadline]:
    """Draw time limits of up to 365 days, 52 weeks, 12 months or 10 years from an event.

    Some end on a day off, as few of the others do.

    Shrinks towards the day after 1.1.2026.

    Args:
        min_day: The earliest day of the event, 1.1.1995 or later, since the days off before are not known.
        max_day: The latest day of the event, 31.12.2188 or earlier.
    """
    event, count = _days(window_of(min_day, max_day), min_day, max_day), st.integers(1, 365)
    if min_day < _COUNTED_FROM or max_day > _COUNTED_UNTIL:
        message = f"deadlines are counted from {_COUNTED_FROM} to {_COUNTED_UNTIL}; keep min_day and max_day within"
        raise InvalidArgument(message)
    return st.one_of(
        made(deadline, event, days=count),
        made(deadline, event, weeks=st.integers(1, 52)),
        made(deadline, event, months=st.integers(1, 12)),
        made(deadline, event, years=st.integers(1, 10)),
        made(_until_a_day_off, event, days=count),
    )


def _until_a_day_off(event: date, days: int) -> Deadline:
    """Return the days from an event that end on the first day off after so many, or on the next New Year's Day."""
    earliest = event + timedelta(days)
    last = next((off for off in days_off(earliest.year) if off >= earliest), date(earliest.year + 1, 1, 1))
    return deadline(event, days=(last - event).days)
