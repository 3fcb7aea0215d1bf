"""Laws of periods, against plain sets of days."""

from collections.abc import Callable
from datetime import date, timedelta

from grantmodel.testing.laws.broken import expect
from grantmodel.values.periods import Period


def _days(period: Period, *others: Period) -> set[int]:
    """Return the ordinals of the period's days, an open end reaching one day past every day named."""
    named = [day.toordinal() for each in (period, *others) for day in (each.start, each.end) if day] or [1]
    first = period.start.toordinal() if period.start else min(named) - 1
    last = period.end.toordinal() if period.end else max(named) + 1
    return set(range(first, last + 1))


def period_holds_its_days(contains: Callable[[Period, date], bool]) -> Callable[[Period, date], None]:
    """A day is in a period where it is one of its days; both ends are."""

    def check(period: Period, day: date) -> None:
        one_day = Period(day, day)
        expected = day.toordinal() in _days(period, one_day)
        expect(contains(period, day) is expected, f"{day} in {period!r} is {expected}")

    return check


def period_counts_its_days(days: Callable[[Period], int]) -> Callable[[Period], None]:
    """A period has as many days as there are midnights from its start to the one after its end."""

    def check(period: Period) -> None:
        day, count = period.start, 1
        while day and day != period.end:
            day, count = day + timedelta(days=1), count + 1
        expect(days(period) == count, f"{period!r} has {count} days")

    return check


def overlap_is_a_common_day(overlaps: Callable[[Period, Period], bool]) -> Callable[[Period, Period], None]:
    """Two periods overlap where some day lies in both."""

    def check(one: Period, other: Period) -> None:
        expected = bool(_days(one, other) & _days(other, one))
        expect(overlaps(one, other) is expected, f"{one!r} overlaps {other!r}: {expected}")

    return check


def intersection_is_the_common_days(
    intersection: Callable[[Period, Period], Period | None],
) -> Callable[[Period, Period], None]:
    """The intersection has just the days that lie in both, and is None where there are none."""

    def check(one: Period, other: Period) -> None:
        common = intersection(one, other)
        expected = _days(one, other) & _days(other, one)
        expect((_days(common, one, other) if common else set()) == expected, f"{one!r} and {other!r} share {common!r}")

    return check
