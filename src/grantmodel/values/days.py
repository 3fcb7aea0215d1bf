"""Days: what counts as one, and days and months counted from an anchor, where a shorter month ends earlier.

Stepping a month at a time from 31 January would lose days at the end of February; counting from the anchor does not.
"""

from datetime import date, datetime, timedelta

from grantmodel.errors import UnsuitableTypeError, UnsuitableValueError

MONTHS_IN_A_YEAR = 12


class OutsideCalendarError(UnsuitableValueError):
    """A day beyond the calendar, which has the years 1–9999; carries how many days or months were counted."""


def checked_day(day: object, *, what: str) -> date:
    """Return the day, or raise UnsuitableTypeError for a datetime, a text or anything else that is no date."""
    if not isinstance(day, date) or isinstance(day, datetime):
        message = f"{what} is a datetime.date such as date(2026, 1, 1), not {day!r}"
        raise UnsuitableTypeError(message, day)
    return day


def add_days(day: date, days: int) -> date:
    """Return the day so many days later.

    Raises:
        OutsideCalendarError: If the calendar, which has the years 1–9999, does not reach so far.
    """
    try:
        return day + timedelta(days=days)
    except OverflowError:
        raise OutsideCalendarError(f"{days} days from {day} leave the calendar", days) from None


def add_months(day: date, months: int) -> date:
    """Return the same-numbered day so many months later, or the last day of that month where it has no such day.

    Args:
        day: The anchor.
        months: How many months; negative for earlier ones.

    Raises:
        OutsideCalendarError: If the calendar, which has the years 1–9999, does not reach so far.

    >>> add_months(date(2026, 1, 31), 1), add_months(date(2026, 1, 31), 2)
    (datetime.date(2026, 2, 28), datetime.date(2026, 3, 31))
    """
    year, month, last = _month(day, months)
    return date(year, month, min(day.day, last))


def last_day(start: date, months: int) -> date:
    """Return the last of so many months that start on a day: the day before the same-numbered one.

    >>> last_day(date(2026, 1, 1), 24), last_day(date(2026, 1, 15), 1)
    (datetime.date(2027, 12, 31), datetime.date(2026, 2, 14))
    """
    if start.day == 1:
        return date(*_month(start, months - 1))
    year, month, last = _month(start, months)
    return date(year, month, min(start.day, last) - 1)


def _month(day: date, months: int) -> tuple[int, int, int]:
    """Return the year, month and last day of the month so many months later."""
    year, month = divmod(day.year * MONTHS_IN_A_YEAR + day.month - 1 + months, MONTHS_IN_A_YEAR)
    if not date.min.year <= year <= date.max.year:
        raise OutsideCalendarError(f"{months} months from {day} leave the calendar", months)
    return year, month + 1, _length(year, month + 1)


def _length(year: int, month: int) -> int:
    """Return how many days a month has. The standard library's calendar would make the import a twentieth slower."""
    # After December the calendar ends with the year 9999.
    return 31 if month == MONTHS_IN_A_YEAR else (date(year, month + 1, 1) - date(year, month, 1)).days
