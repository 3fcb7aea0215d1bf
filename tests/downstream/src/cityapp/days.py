"""Periods, months and deadlines; both ends of a period belong to it."""

from calendar import monthrange
from datetime import date, timedelta


def length(first: date, last: date) -> int:
    """Return how many days a period has."""
    return (last - first).days + 1


def holds(first: date, last: date, day: date) -> bool:
    """Tell whether a day is one of a period."""
    return first <= day <= last


def months_later(day: date, months: int) -> date:
    """Return the same-numbered day so many months later, or the last of a month that has none."""
    year, month = divmod(12 * day.year + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def end(first: date, months: int) -> date:
    """Return the last day of a period of so many months, one at least."""
    if months < 1:
        raise ValueError(f"a period has one month at least, not {months}")
    return months_later(first, months) - timedelta(days=1)


def counted(event: date, days: int) -> date:
    """Return the last day of a time limit as counted; the day of the event itself is not."""
    if days < 1:
        raise ValueError(f"a time limit has one day at least, not {days}")
    return event + timedelta(days=days)


def last_day(event: date, days: int) -> date:
    """Return the last day of a time limit, moved on from days off."""
    day = counted(event, days)
    while is_day_off(day):
        day += timedelta(days=1)
    return day


def is_day_off(day: date) -> bool:
    """Tell whether offices are closed: Saturday, Sunday, and the days of Act 150/1930 § 5."""
    return day.weekday() >= 5 or (day.month, day.day) in _FIXED or day in _moving(day.year)


_FIXED = {(1, 1), (1, 6), (5, 1), (12, 6), (12, 24), (12, 25), (12, 26)}


def _moving(year: int) -> set[date]:
    """Return Good Friday, Easter Monday, Ascension Day and Midsummer Eve; the others fall on weekends."""
    sunday = easter(year)
    midsummer_eve = next(day for day in range(19, 26) if date(year, 6, day).weekday() == 4)
    return {*(sunday + timedelta(days=days) for days in (-2, 1, 39)), date(year, 6, midsummer_eve)}


def easter(year: int) -> date:
    """Return Easter Sunday, by the computus of Meeus, Jones and Butcher."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    month, day = divmod(epact + weekday - 7 * ((golden + 11 * epact + 22 * weekday) // 451) + 114, 31)
    return date(year, month, day + 1)
