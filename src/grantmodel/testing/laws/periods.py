"""Laws of periods, against plain sets of days."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise

from grantmodel.testing.laws.broken import expect
from grantmodel.values.periods import Period, PeriodGapError


def _days(period: Period, *frame: Period) -> set[int]:
    """Return the ordinals of the period's days, an open end reaching two days past every end in the frame."""
    named = [day.toordinal() for each in frame or (period,) for day in (each.start, each.end) if day] or [1]
    first = period.start.toordinal() if period.start else min(named) - 2
    last = period.end.toordinal() if period.end else max(named) + 2
    return set(range(first, last + 1))


def period_holds_its_days(contains: Callable[[Period, date], bool]) -> Callable[[Period, date], None]:
    """A day is in a period where it is one of its days; both ends are."""

    def check(period: Period, day: date) -> None:
        one_day = Period(day, day)
        expected = day.toordinal() in _days(period, period, one_day)
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
        expected = bool(_days(one, one, other) & _days(other, one, other))
        expect(overlaps(one, other) is expected, f"{one!r} overlaps {other!r}: {expected}")

    return check


def intersection_is_the_common_days(
    intersection: Callable[[Period, Period], Period | None],
) -> Callable[[Period, Period], None]:
    """The intersection has just the days that lie in both, and is None where there are none."""

    def check(one: Period, other: Period) -> None:
        common = intersection(one, other)
        expected = _days(one, one, other) & _days(other, one, other)
        expect((_days(common, one, other) if common else set()) == expected, f"{one!r} and {other!r} share {common!r}")

    return check


def enclosing_is_holding_all_days(encloses: Callable[[Period, Period], bool]) -> Callable[[Period, Period], None]:
    """A period encloses another where it has all of its days."""

    def check(one: Period, other: Period) -> None:
        expected = _days(one, one, other) >= _days(other, one, other)
        expect(encloses(one, other) is expected, f"{one!r} encloses {other!r}: {expected}")

    return check


def abutting_is_touching(abuts: Callable[[Period, Period], bool]) -> Callable[[Period, Period], None]:
    """Two periods abut where they have no day in common, and no day lies between them."""

    def check(one: Period, other: Period) -> None:
        first, second = _days(one, one, other), _days(other, one, other)
        touches = {day + 1 for day in first} & second or {day - 1 for day in first} & second
        expected = bool(touches) and not first & second
        expect(abuts(one, other) is expected, f"{one!r} abuts {other!r}: {expected}")

    return check


def union_is_all_days(union: Callable[[Period, Period], Period]) -> Callable[[Period, Period], None]:
    """The union has the days of both, and is refused where it would have others too."""

    def check(one: Period, other: Period) -> None:
        days = _days(one, one, other) | _days(other, one, other)
        try:
            joined = union(one, other)
        except PeriodGapError as error:
            gap = set(range(min(days), max(days) + 1)) - days
            expect(gap != set() and _days(error.gap) == gap, f"{one!r} and {other!r} leave out no {error.gap!r}")
        else:
            expect(_days(joined, one, other) == days, f"{one!r} and {other!r} make {joined!r}")

    return check


def difference_is_the_other_days(
    difference: Callable[[Period, Period], Iterable[Period]],
) -> Callable[[Period, Period], None]:
    """The difference has the days of the one that are not the other's, in order, as separate periods."""

    def check(one: Period, other: Period) -> None:
        _expect_days(difference(one, other), _days(one, one, other) - _days(other, one, other), one, other)

    return check


def span_reaches_over_both(span: Callable[[Period, Period], Period]) -> Callable[[Period, Period], None]:
    """The span has every day from the first to the last of the two."""

    def check(one: Period, other: Period) -> None:
        days = _days(one, one, other) | _days(other, one, other)
        expected = set(range(min(days), max(days) + 1))
        expect(_days(span(one, other), one, other) == expected, f"{one!r} and {other!r} span {span(one, other)!r}")

    return check


def merged_periods_are_the_same_days(
    merge: Callable[[Sequence[Period]], Iterable[Period]],
) -> Callable[[Sequence[Period]], None]:
    """Merged periods have the days of all, in order, as few as can be."""

    def check(periods: Sequence[Period]) -> None:
        _expect_days(merge(periods), {day for period in periods for day in _days(period, *periods)}, *periods)

    return check


def gaps_are_the_days_between(
    gaps: Callable[[Sequence[Period], Period], Iterable[Period]],
) -> Callable[[Sequence[Period], Period], None]:
    """Gaps have the days within a period that lie in none of the others, in order, as few as can be."""

    def check(periods: Sequence[Period], within: Period) -> None:
        covered = {day for period in periods for day in _days(period, within, *periods)}
        _expect_days(gaps(periods, within), _days(within, within, *periods) - covered, within, *periods)

    return check


def _expect_days(seen: Iterable[Period], days: set[int], *named: Period) -> None:
    """Expect periods that have just these days, in order, with a day between each two."""
    parts = [sorted(_days(part, *named)) for part in seen]
    expect([day for part in parts for day in part] == sorted(days), f"{seen!r} of {named!r} has other days")
    apart = all(one[-1] + 1 < other[0] for one, other in pairwise(parts))
    expect(apart, f"{seen!r} of {named!r} could be fewer periods")


def _months_on(day: date, months: int) -> date:
    """Return the same-numbered day so many months later, or the last of its month, by going through the month."""
    year, month = divmod(12 * day.year + day.month - 1 + months, 12)
    later = date(year, month + 1, 1)
    while later.day < day.day and (later + timedelta(days=1)).month == later.month:
        later += timedelta(days=1)
    return later


def months_are_counted_from_the_anchor(starting: Callable[[date, int], Period]) -> Callable[[date, int], None]:
    """A period of n months ends the day before the same-numbered day n months on, or before that month's last day."""

    def check(day: date, months: int) -> None:
        period, expected = starting(day, months), Period(day, _months_on(day, months) - timedelta(days=1))
        expect(period == expected, f"{months} months from {day} are {expected!r}, not {period!r}")

    return check


def whole_months_fit(months: Callable[[Period], int]) -> Callable[[Period], None]:
    """A period has as many whole months as fit into it from its first day, and not one more."""

    def check(period: Period) -> None:
        count = 0
        while period.start and period.end and _months_on(period.start, count + 1) <= period.end + timedelta(days=1):
            count += 1
        expect(months(period) == count, f"{period!r} has {count} whole months")

    return check


def parts_by_calendar_are_the_period(
    parts: Callable[[Period], Sequence[Period]], key: Callable[[date], object]
) -> Callable[[Period], None]:
    """The parts by year or month are the period, each in one year or month, no two in the same."""

    def check(period: Period) -> None:
        seen = parts(period)
        days = [day for part in seen for day in sorted(_days(part))]
        keys = [[key(date.fromordinal(day)) for day in sorted(_days(part))] for part in seen]
        expect(days == sorted(_days(period)), f"the parts {seen!r} are not {period!r}")
        expect(all(len(set(each)) == 1 for each in keys), f"a part of {seen!r} reaches over two")
        expect(len({each[0] for each in keys}) == len(seen), f"two parts of {seen!r} are of the same")

    return check
