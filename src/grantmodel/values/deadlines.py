"""Deadlines by Act 150/1930 on statutory time limits (laki säädettyjen määräaikain laskemisesta), and days off."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import final

import attrs

from grantmodel.errors import NotInForce, UnsuitableTypeError, UnsuitableValueError
from grantmodel.text.dates import format_day
from grantmodel.text.symbols import Language, checked_language
from grantmodel.values.days import MONTHS_IN_A_YEAR, add_days, add_months, checked_day
from grantmodel.values.exact import is_int

_FIRST_YEAR, _LAST_YEAR = 1995, 2199
_DAYS_IN_A_WEEK = 7
_SATURDAY = 5


@final
@attrs.frozen
class Deadline:
    """The last day for doing something (määräajan viimeinen päivä).

    Args:
        event: The day from which time is counted, itself not counted.
        nominal: The last day as counted.

    Source:
        Act 150/1930 §§ 2, 3 and 5; § 5 as amended by 358/1966.

    Laws:
        deadline_is_a_working_day, deadline_is_the_first_working_day, deadline_counts_days
    """

    event: date
    nominal: date

    @property
    def effective(self) -> date:
        """The nominal day, or the first working day after it where that is a day off.

        Raises:
            NotInForce: Outside the years whose days off are known.
        """
        day = self.nominal
        while not is_working_day(day):
            day += timedelta(days=1)
        return day

    def format(self, lang: Language = "fi") -> str:
        """Write the effective day as Finnish bodies do: 14.4.2025, alike in all three languages."""
        checked_language(lang, what="a Deadline")
        return format_day(self.effective)

    def __format__(self, spec: str) -> str:
        return self.format(checked_language(spec, what="a Deadline")) if spec else str(self)

    def __str__(self) -> str:
        return str(self.effective)


def deadline(
    event: date,
    *,
    days: int | None = None,
    weeks: int | None = None,
    months: int | None = None,
    years: int | None = None,
) -> Deadline:
    """Count a time limit from an event, whose own day is not counted.

    Days are counted one by one.
    Weeks end on the day of the week, months and years on the day of the month, that has the event's name or number;
    a month that has no such day ends the time limit on its last day.

    Args:
        event: The day from which time is counted.
        days: How many calendar days; exactly one of the four is given, as 1 or more.
        weeks: How many weeks.
        months: How many months.
        years: How many years.

    Raises:
        UnsuitableTypeError: If not exactly one of the four is given, or it is no int.
        UnsuitableValueError: For less than one.

    Source:
        Act 150/1930 §§ 2 and 3.

    >>> deadline(date(2025, 4, 4), days=14).effective
    datetime.date(2025, 4, 22)
    """
    given = {"days": days, "weeks": weeks, "months": months, "years": years}
    kept = [(unit, count) for unit, count in given.items() if count is not None]
    if len(kept) != 1 or not is_int(kept[0][1]):
        raise UnsuitableTypeError("give one whole number of days, weeks, months or years", given)
    unit, count = kept[0]
    if count < 1:
        raise UnsuitableValueError(f"a time limit has one of its {unit} at least, not {count}", count)
    checked_day(event, what="the event of a deadline")
    if unit in ("days", "weeks"):
        return Deadline(event, add_days(event, count * (_DAYS_IN_A_WEEK if unit == "weeks" else 1)))
    return Deadline(event, add_months(event, count * (MONTHS_IN_A_YEAR if unit == "years" else 1)))


def is_working_day(day: date) -> bool:
    """Tell whether a day is one on which a time limit may end: no Saturday, Sunday or day off.

    Raises:
        NotInForce: Outside the years 1995–2199.
        UnsuitableTypeError: For a datetime or anything else that is no date.
    """
    checked_day(day, what="a working day")
    return day not in days_off(day.year) and day.weekday() < _SATURDAY


@cache
def days_off(year: int) -> tuple[date, ...]:
    """Return the Finnish days off of a year, in order, those on a Saturday or Sunday among them.

    They are the holy days of the church, Independence Day, May Day, Christmas Eve and Midsummer Eve.
    Åland's own day is not among them.

    Args:
        year: A year from 1995 to 2199.

    Raises:
        NotInForce: For another year.

    Source:
        Act 150/1930 § 5, as amended by 358/1966, names the days; when All Saints' Day falls is unverified.
    """
    if not is_int(year):
        raise UnsuitableTypeError(f"a year is an int such as 2026, not {year!r}", year)
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        message = f"days off are known for {_FIRST_YEAR}–{_LAST_YEAR}, not for {year}"
        raise NotInForce(message, year, "not yet" if year < _FIRST_YEAR else "ended")
    return tuple(sorted({*_fixed(year), *_around_easter(year), *_on_a_saturday(year)}))


def _fixed(year: int) -> Iterator[date]:
    yield date(year, 1, 1)  # New Year's Day, uudenvuodenpäivä
    yield date(year, 1, 6)  # Epiphany, loppiainen
    yield date(year, 5, 1)  # May Day, vapunpäivä
    yield date(year, 12, 6)  # Independence Day, itsenäisyyspäivä
    yield date(year, 12, 24)  # Christmas Eve, jouluaatto
    yield date(year, 12, 25)  # Christmas Day, joulupäivä
    yield date(year, 12, 26)  # Boxing Day, tapaninpäivä


def _around_easter(year: int) -> Iterator[date]:
    from dateutil.easter import easter  # noqa: PLC0415 - loaded where a day off is asked for: the import stays light

    sunday = easter(year)
    yield sunday - timedelta(days=2)  # Good Friday, pitkäperjantai
    yield sunday  # Easter Sunday, pääsiäispäivä
    yield sunday + timedelta(days=1)  # Easter Monday, toinen pääsiäispäivä
    yield sunday + timedelta(days=39)  # Ascension Day, helatorstai
    yield sunday + timedelta(days=49)  # Pentecost, helluntaipäivä


def _on_a_saturday(year: int) -> Iterator[date]:
    midsummer = _saturday_from(date(year, 6, 20))
    yield midsummer - timedelta(days=1)  # Midsummer Eve, juhannusaatto
    yield midsummer  # Midsummer Day, juhannuspäivä
    yield _saturday_from(date(year, 10, 31))  # All Saints' Day, pyhäinpäivä


def _saturday_from(day: date) -> date:
    return day + timedelta(days=(_SATURDAY - day.weekday()) % _DAYS_IN_A_WEEK)
