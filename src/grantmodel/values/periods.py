"""Period: the days from a first to a last one, both included."""

from __future__ import annotations

from datetime import date, datetime
from typing import NoReturn, final

import attrs

from grantmodel.errors import GrantModelError, UnsuitableTypeError, UnsuitableValueError
from grantmodel.text.dates import format_days, parse_days, parse_iso_days


def checked_day(day: object, *, what: str) -> date:
    """Return the day, or raise UnsuitableTypeError for a datetime, a text or anything else that is no date."""
    if not isinstance(day, date) or isinstance(day, datetime):
        message = f"{what} is a datetime.date such as date(2026, 1, 1), not {day!r}"
        raise UnsuitableTypeError(message, day)
    return day


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
        start: The first day, or None where it has no beginning.
        end: The last day, or None where it has no end.

    Raises:
        UnsuitableTypeError: For a datetime, a text, or anything else that is no date.
        UnsuitableValueError: Where the end lies before the start; carries both.

    Laws:
        parse_inverts_format, equal_values_hash_alike, period_holds_its_days, period_counts_its_days,
        overlap_is_a_common_day, intersection_is_the_common_days

    >>> date(2026, 6, 30) in Period(date(2026, 1, 1), date(2027, 12, 31))
    True
    """

    start: date | None = attrs.field(validator=_day_or_open)
    end: date | None = attrs.field(validator=[_day_or_open, _not_before_the_start])

    @classmethod
    def parse(cls, text: str) -> Period:
        """Read a period or a day written the Finnish way.

        Args:
            text: Two days with a hyphen or an en dash between them, spaced or not; years of four digits.
                The first day may leave out what the last one says: 13.1. - 31.3.2025, 1.–22.3.2014.
                A single day is a period of one day; 1.1.2026 alkaen and 31.12.2027 saakka have an open end.

        Raises:
            ParseError: Carries the text, the position, what was expected, and plausible readings.

        >>> Period.parse("13.1.–31.3.2025")
        Period.from_iso("2025-01-13/2025-03-31")
        """
        return cls(*parse_days(text))

    @classmethod
    def from_iso(cls, text: str) -> Period:
        """Read two ISO 8601 days with a slash between them, both included; `..` for an open end.

        Raises:
            ParseError: Carries the text, the position and what was expected.

        >>> Period.from_iso("2026-01-01/..").end is None
        True
        """
        return cls(*parse_iso_days(text))

    @property
    def days(self) -> int:
        """How many calendar days the period has, both ends included.

        Raises:
            OpenPeriodError: Where an end is open; carries the period.
        """
        if self.start is None or self.end is None:
            raise OpenPeriodError(f"{self!r} has an open end, and no number of days", self)
        return (self.end - self.start).days + 1

    def overlaps(self, other: Period) -> bool:
        """Tell whether the two have a day in common."""
        if other.__class__ is not Period:
            _refuse_period(other)
        return (self.end is None or other.start is None or other.start <= self.end) and (
            other.end is None or self.start is None or self.start <= other.end
        )

    def intersection(self, other: Period) -> Period | None:
        """Return the days the two have in common, or None where there are none.

        >>> Period.parse("1.1.–30.6.2026").intersection(Period.parse("1.6.2026–31.12.2027"))
        Period.from_iso("2026-06-01/2026-06-30")
        """
        if not self.overlaps(other):
            return None
        starts = [day for day in (self.start, other.start) if day]
        ends = [day for day in (self.end, other.end) if day]
        return Period(max(starts, default=None), min(ends, default=None))

    def __contains__(self, day: date) -> bool:
        checked_day(day, what="a day that may lie in a period")
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)

    def format(self) -> str:
        """Write the period the Finnish way, its year once where it has only one: 13.1.–31.3.2025.

        An open end is a word: 1.1.2026 alkaen, 31.12.2027 saakka.

        Raises:
            OpenPeriodError: Where both ends are open; carries the period.

        >>> Period(date(2025, 1, 13), date(2025, 3, 31)).format()
        '13.1.–31.3.2025'
        """
        text = format_days(self.start, self.end)
        if text is None:
            raise OpenPeriodError(f"{self!r} is open at both ends, and has no text", self)
        return text

    def __format__(self, spec: str) -> str:
        if spec == "fi":
            return self.format()
        if spec:
            message = f"a Period is written by f'{{period:fi}}' or str(period), not by {spec!r}"
            raise UnsuitableValueError(message, spec)
        return str(self)

    def __str__(self) -> str:
        return f"{self.start or '..'}/{self.end or '..'}"

    def __repr__(self) -> str:
        return f'Period.from_iso("{self}")'


@attrs.define
class OpenPeriodError(GrantModelError, ValueError):
    """Something asked of a period that only a period with two ends has.

    Attributes:
        period: The period.
    """

    period: Period


def _refuse_period(other: object) -> NoReturn:
    raise UnsuitableTypeError(f"a period is compared with a Period, not with {other!r}", other)
