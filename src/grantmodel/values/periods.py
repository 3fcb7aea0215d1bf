"""Period: the days from a first to a last one, both included."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NoReturn, final

import attrs

from grantmodel.errors import GrantModelError, UnsuitableTypeError, UnsuitableValueError
from grantmodel.text.dates import format_days, parse_days, parse_iso_days, parse_iso_duration
from grantmodel.text.symbols import Language, checked_language
from grantmodel.values.days import MONTHS_IN_A_YEAR, add_days, checked_day, last_day
from grantmodel.values.exact import is_int

_DAY = timedelta(days=1)


def _day_or_open(_: Period, attribute: attrs.Attribute[date | None], day: object) -> None:
    if day is not None:
        checked_day(day, what=f"the {attribute.name} of a period")


def _not_before_the_start(period: Period, _: object, end: date | None) -> None:
    if period.start and end and end < period.start:
        message = f"a period that starts on {period.start} cannot end before, on {end}"
        raise UnsuitableValueError(message, (period.start, end))


@final
@attrs.frozen(repr=False)
class Period:
    """The calendar days from start to end, both included (ajanjakso); there is no empty period.

    Args:
        start: The first day, or None if it has no beginning.
        end: The last day, or None if it has no end.

    Raises:
        UnsuitableTypeError: For a datetime, a text, or anything else that is no date.
        UnsuitableValueError: If the end lies before the start; carries both.

    Laws:
        parse_inverts_format, equal_values_hash_alike, period_holds_its_days, period_counts_its_days,
        overlap_is_a_common_day, intersection_is_the_common_days, enclosing_is_holding_all_days, abutting_is_touching,
        union_is_all_days, difference_is_the_other_days, span_reaches_over_both, merged_periods_are_the_same_days,
        gaps_are_the_days_between, months_are_counted_from_the_anchor, whole_months_fit,
        parts_by_calendar_are_the_period

    >>> date(2026, 6, 30) in Period(date(2026, 1, 1), date(2027, 12, 31))
    True
    """

    start: date | None = attrs.field(validator=_day_or_open)
    end: date | None = attrs.field(validator=[_day_or_open, _not_before_the_start])

    # Making one

    @classmethod
    def parse(cls, text: str, lang: Language = "fi") -> Period:
        """Read a period or a day as Finnish bodies write it.

        Args:
            text: Two days with a hyphen or an en dash between them, spaced or not; years of four digits.
                The first day may leave out what the last one says: 13.1. - 31.3.2025, 1.–22.3.2014.
                Two years are whole years: 2023–2025. A single day is a period of one day.
                An open end is a word: 1.1.2026 alkaen, 31.12.2027 saakka.
            lang: The language of the words; Swedish leaves out the last dot of a shortened day.

        Raises:
            ParseError: Carries the text, the position, what was expected, and plausible readings.

        >>> Period.parse("13.1.–31.3.2025")
        Period.from_iso("2025-01-13/2025-03-31")
        """
        return cls(*parse_days(text, checked_language(lang, what="a Period")))

    @classmethod
    def from_iso(cls, text: str) -> Period:
        """Read two ISO 8601 days with a slash between them, both included; `..` for an open end.

        Args:
            text: 2026-01-01/2027-12-31, 2026-01-01/.., or a day and a duration in one unit: 2026-01-01/P24M.

        Raises:
            ParseError: Carries the text, the position and what was expected.

        >>> Period.from_iso("2026-01-01/..").end is None
        True
        """
        duration = parse_iso_duration(text)
        if duration is None:
            return cls(*parse_iso_days(text))
        start, unit, count = duration
        days = {"D": 1, "W": 7}
        if unit in days:
            return cls.starting(start, days=count * days[unit])
        return cls.starting(start, months=count * (MONTHS_IN_A_YEAR if unit == "Y" else 1))

    @classmethod
    def from_half_open(cls, start: date | None, end: date | None) -> Period:
        """Make a period of a first day and the day after the last, as databases keep it; None for an open end.

        Raises:
            UnsuitableValueError: If there is no day between; carries both.

        >>> Period.from_half_open(date(2026, 1, 1), date(2028, 1, 1))
        Period.from_iso("2026-01-01/2027-12-31")
        """
        if start and end and end <= start:
            raise UnsuitableValueError(f"there is no day from {start} to before {end}", (start, end))
        if end is not None and checked_day(end, what="the day after a period") == date.min:
            raise UnsuitableValueError(f"there is no day before {end}", (start, end))
        return cls(start, end and end - _DAY)

    def to_half_open(self) -> tuple[date | None, date | None]:
        """Return the first day and the day after the last; None for an open end.

        Raises:
            UnsuitableValueError: If the calendar has no day after the last, which is 31.12.9999.
        """
        if self.end == date.max:
            raise UnsuitableValueError(f"there is no day after {self.end}", self.end)
        return self.start, self.end and self.end + _DAY

    @classmethod
    def starting(
        cls, day: date, *, years: int | None = None, months: int | None = None, days: int | None = None
    ) -> Period:
        """Make the period of so many years, months or days from a day on, that day included.

        Months are counted from the first day: the last one is the day before the same-numbered day, or before the last
        day of a month that has no such day.

        Raises:
            UnsuitableTypeError: If not exactly one of the three is given, or it is no int.
            UnsuitableValueError: For less than one.

        >>> Period.starting(date(2026, 1, 1), months=24)
        Period.from_iso("2026-01-01/2027-12-31")
        """
        given = {"years": years, "months": months, "days": days}
        kept = [(unit, count) for unit, count in given.items() if count is not None]
        checked_day(day, what="the start of a period")
        if len(kept) != 1 or not is_int(kept[0][1]):
            raise UnsuitableTypeError("give one whole number of years, months or days", given)
        unit, count = kept[0]
        if count < 1:
            raise UnsuitableValueError(f"a period has one of its {unit} at least, not {count}", count)
        if unit == "days":
            return cls(day, add_days(day, count - 1))
        return cls(day, last_day(day, count * (MONTHS_IN_A_YEAR if unit == "years" else 1)))

    @classmethod
    def year(cls, year: int) -> Period:
        """Make a calendar year, from 1 to 9999.

        >>> print(Period.year(2026))
        2026-01-01/2026-12-31
        """
        if not is_int(year):
            raise UnsuitableTypeError(f"a year is an int such as 2026, not {year!r}", year)
        if not date.min.year <= year <= date.max.year:
            raise UnsuitableValueError(f"the calendar has the years 1 to 9999, not {year}", year)
        return cls(date(year, 1, 1), date(year, MONTHS_IN_A_YEAR, 31))

    # Its size

    @property
    def days(self) -> int:
        """How many calendar days the period has, both ends included.

        Raises:
            OpenPeriodError: If an end is open; carries the period.
        """
        start, end = self._closed("number of days")
        return (end - start).days + 1

    @property
    def months(self) -> int:
        """How many whole months the period has, counted from its first day; days over are left out.

        Raises:
            OpenPeriodError: If an end is open; carries the period.

        >>> Period.parse("15.1.–31.3.2026").months
        2
        """
        start, end = self._closed("number of months")
        count = (end.year - start.year) * MONTHS_IN_A_YEAR + end.month - start.month + (start.day == 1)
        return count - 1 if count and last_day(start, count) > end else count

    def by_year(self) -> tuple[Period, ...]:
        """Return the period's part in each calendar year, in order.

        Raises:
            OpenPeriodError: If an end is open; carries the period.

        >>> [part.days for part in Period.parse("1.7.2026–31.1.2027").by_year()]
        [184, 31]
        """
        start, end = self._closed("calendar years")
        return self._cut(date(year, 1, 1) for year in range(start.year + 1, end.year + 1))

    def by_month(self) -> tuple[Period, ...]:
        """Return the period's part in each calendar month, in order.

        Raises:
            OpenPeriodError: If an end is open; carries the period.
        """
        start, end = self._closed("calendar months")
        months = range(start.year * MONTHS_IN_A_YEAR + start.month, end.year * MONTHS_IN_A_YEAR + end.month)
        return self._cut(date(month // MONTHS_IN_A_YEAR, month % MONTHS_IN_A_YEAR + 1, 1) for month in months)

    def _cut(self, starts: Iterable[date]) -> tuple[Period, ...]:
        firsts = [self.start, *starts]
        lasts = [*(first - _DAY for first in firsts[1:] if first), self.end]
        return tuple(map(Period, firsts, lasts))

    def _closed(self, what: str) -> tuple[date, date]:
        if self.start is None or self.end is None:
            raise OpenPeriodError(f"{self!r} has an open end, and no {what}", self)
        return self.start, self.end

    # Days and other periods

    def __contains__(self, day: date) -> bool:
        if day.__class__ is not date:
            checked_day(day, what="a day that may lie in a period")
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)

    def overlaps(self, other: Period) -> bool:
        """Tell whether the two have a day in common."""
        if other.__class__ is not Period:
            _refuse_period(other)
        return (self.end is None or other.start is None or other.start <= self.end) and (
            other.end is None or self.start is None or self.start <= other.end
        )

    def encloses(self, other: Period) -> bool:
        """Tell whether every day of the other is a day of this one."""
        return self.intersection(other) == other

    def abuts(self, other: Period) -> bool:
        """Tell whether one starts the day after the other ends.

        >>> Period.parse("1.1.–31.1.2026").abuts(Period.parse("1.2.–28.2.2026"))
        True
        """
        if other.__class__ is not Period:
            _refuse_period(other)
        return _is_next(self.end, other.start) or _is_next(other.end, self.start)

    def intersection(self, other: Period) -> Period | None:
        """Return the days the two have in common, or None if there are none.

        >>> Period.parse("1.1.–30.6.2026").intersection(Period.parse("1.6.2026–31.12.2027"))
        Period.from_iso("2026-06-01/2026-06-30")
        """
        if not self.overlaps(other):
            return None
        starts = [day for day in (self.start, other.start) if day]
        ends = [day for day in (self.end, other.end) if day]
        return Period(max(starts, default=None), min(ends, default=None))

    def span(self, other: Period) -> Period:
        """Return the shortest period that encloses both, the days between them included."""
        if other.__class__ is not Period:
            _refuse_period(other)
        start = min(self.start, other.start) if self.start and other.start else None
        end = max(self.end, other.end) if self.end and other.end else None
        return Period(start, end)

    def union(self, other: Period) -> Period:
        """Return the days of both as one period.

        Raises:
            PeriodGapError: If the two neither overlap nor abut; carries the gap between them.
        """
        if not (self.abuts(other) or self.overlaps(other)):
            (gap,) = Period.gaps([self, other], within=self.span(other))
            raise PeriodGapError(f"{self!r} and {other!r} are no single period: {gap!r} lies between them", gap)
        return self.span(other)

    def difference(self, other: Period) -> tuple[Period, ...]:
        """Return the days of this one that are not the other's, as no, one or two periods in order.

        >>> Period.year(2026).difference(Period.parse("1.7.–31.7.2026"))
        (Period.from_iso("2026-01-01/2026-06-30"), Period.from_iso("2026-08-01/2026-12-31"))
        """
        if not self.overlaps(other):
            return (self,)
        before = other.start and other.start != date.min and self.intersection(Period(None, other.start - _DAY))
        after = other.end and other.end != date.max and self.intersection(Period(other.end + _DAY, None))
        return tuple(part for part in (before, after) if part)

    @classmethod
    def merge(cls, periods: Iterable[Period]) -> tuple[Period, ...]:
        """Return the days of all the periods as the fewest periods, in order.

        Periods that overlap or abut become one.

        >>> Period.merge([Period.year(2027), Period.year(2026), Period.year(2029)])
        (Period.from_iso("2026-01-01/2027-12-31"), Period.from_iso("2029-01-01/2029-12-31"))
        """
        merged: list[Period] = []
        for period in sorted(periods, key=lambda period: period.start or date.min):
            if merged and (merged[-1].overlaps(period) or merged[-1].abuts(period)):
                merged[-1] = merged[-1].span(period)
            else:
                merged.append(period)
        return tuple(merged)

    @classmethod
    def gaps(cls, periods: Iterable[Period], within: Period) -> tuple[Period, ...]:
        """Return the days of a period that lie in none of the periods, as the fewest periods, in order.

        Args:
            periods: The periods, in any order; they may overlap.
            within: Where gaps are looked for.

        >>> Period.gaps([Period.year(2026), Period.year(2028)], within=Period.parse("1.1.2026–31.1.2029"))
        (Period.from_iso("2027-01-01/2027-12-31"), Period.from_iso("2029-01-01/2029-01-31"))
        """
        left = [within]
        for period in cls.merge(periods):  # in order, so that each cuts the last gap at most
            left[-1:] = left[-1].difference(period) if left else ()
        return tuple(left)

    # Its text

    def format(self, lang: Language = "fi") -> str:
        """Write the period as Finnish bodies do, its year once where it has only one: 13.1.–31.3.2025.

        An open end is a word: 1.1.2026 alkaen, 31.12.2027 saakka.

        Args:
            lang: The language; Swedish writes 13.1–31.3.2025.

        Raises:
            OpenPeriodError: If both ends are open; carries the period.

        >>> Period(date(2026, 1, 1), None).format(lang="sv")
        'från 1.1.2026'
        """
        text = format_days(self.start, self.end, checked_language(lang, what="a Period"))
        if text is None:
            raise OpenPeriodError(f"{self!r} is open at both ends, and has no text", self)
        return text

    def __format__(self, spec: str) -> str:
        return self.format(checked_language(spec, what="a Period")) if spec else str(self)

    def __str__(self) -> str:
        return f"{self.start or '..'}/{self.end or '..'}"

    def __repr__(self) -> str:
        return f'Period.from_iso("{self}")'


class OpenPeriodError(GrantModelError, ValueError):
    """Something asked of a period that only a period with two ends has, or one at least.

    Attributes:
        period: The period.
    """

    def __init__(self, message: str, period: Period) -> None:
        super().__init__(message, period)
        self.period = period


class PeriodGapError(GrantModelError, ValueError):
    """Two periods that have days between them, and so are no single period.

    Attributes:
        gap: The days between.
    """

    def __init__(self, message: str, gap: Period) -> None:
        super().__init__(message, gap)
        self.gap = gap


def _is_next(end: date | None, start: date | None) -> bool:
    return end is not None and start is not None and start.toordinal() - end.toordinal() == 1


def _refuse_period(other: object) -> NoReturn:
    raise UnsuitableTypeError(f"a period is compared with a Period, not with {other!r}", other)
