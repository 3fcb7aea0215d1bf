"""Laws of periods: their days, against plain sets of days, and their months, counted from the first day."""

from collections.abc import Callable, Iterable, Sequence
from datetime import MAXYEAR, date, timedelta
from itertools import pairwise

from grantmodel.testing.laws.broken import expect
from grantmodel.testing.laws.declaring import law
from grantmodel.testing.laws.domains import closed
from grantmodel.testing.laws.words import number_of
from grantmodel.values.periods import Period, PeriodGapError


def _days(period: Period, *frame: Period) -> set[int]:
    """Return the ordinals of the period's days, an open end reaching two days past every end in the frame."""
    named = [day.toordinal() for each in frame or (period,) for day in (each.start, each.end) if day] or [1]
    first = period.start.toordinal() if period.start else min(named) - 2
    last = period.end.toordinal() if period.end else max(named) + 2
    return set(range(first, last + 1))


@law(source="counting: the days of the calendar, one by one")
def period_holds_its_days(contains: Callable[[Period, date], bool]) -> Callable[[Period, date], None]:
    """A day is in a period where it is one of its days; both ends are."""

    def check(period: Period, day: date) -> None:
        one_day = Period(day, day)
        expected = day.toordinal() in _days(period, period, one_day)
        expect(
            contains(period, day) is expected,
            "{} {} in {}; the function says otherwise",
            day,
            "lies" if expected else "does not lie",
            period,
        )

    return check


@law(source="counting: the days of the calendar, one by one")
def period_counts_its_days(days: Callable[[Period], int]) -> Callable[[Period], None]:
    """A period has as many days as there are midnights from its start to the one after its end.

    The check takes periods with both ends, such as `periods(allow_open=False)` draws.
    """

    def check(period: Period) -> None:
        closed(period)
        day, count = period.start, 1
        while day and day != period.end:
            day, count = day + timedelta(days=1), count + 1
        seen = days(period)
        expect(seen == count, "{} has {}, not {}", period, number_of(count, "day"), seen)

    return check


@law(source="counting: the days of the calendar, one by one")
def overlap_is_a_common_day(overlaps: Callable[[Period, Period], bool]) -> Callable[[Period, Period], None]:
    """Two periods overlap where some day lies in both."""

    def check(one: Period, other: Period) -> None:
        expected = bool(_days(one, one, other) & _days(other, one, other))
        expect(
            overlaps(one, other) is expected,
            "{} and {} {}; the function says otherwise",
            one,
            other,
            "overlap" if expected else "do not overlap",
        )

    return check


@law(source="logic: a day in both is a day in both, whichever is named first")
def overlap_is_mutual(overlaps: Callable[[Period, Period], bool]) -> Callable[[Period, Period], None]:
    """Where one period overlaps another, the other overlaps the one."""

    def check(one: Period, other: Period) -> None:
        expect(overlaps(one, other) is overlaps(other, one), "of {} and {} only one overlaps the other", one, other)

    return check


@law(source="counting: the days of the calendar, one by one")
def intersection_is_the_common_days(
    intersection: Callable[[Period, Period], Period | None],
) -> Callable[[Period, Period], None]:
    """The intersection has just the days that lie in both, and is None where there are none."""

    def check(one: Period, other: Period) -> None:
        common = intersection(one, other)
        expected = _days(one, one, other) & _days(other, one, other)
        days = set[int]() if common is None else _days(common, one, other)
        told = "{} and {} have days in common, and the function gave {}"
        told = told if common is None else "{} and {} do not have {} in common"
        expect(days == expected, told, one, other, common)

    return check


@law(source="counting: the days of the calendar, one by one")
def enclosing_is_holding_all_days(encloses: Callable[[Period, Period], bool]) -> Callable[[Period, Period], None]:
    """A period encloses another where it has all of its days."""

    def check(one: Period, other: Period) -> None:
        expected = _days(one, one, other) >= _days(other, one, other)
        expect(
            encloses(one, other) is expected,
            "{} {} {}; the function says otherwise",
            one,
            "encloses" if expected else "does not enclose",
            other,
        )

    return check


@law(source="counting: the days of the calendar, one by one")
def abutting_is_touching(abuts: Callable[[Period, Period], bool]) -> Callable[[Period, Period], None]:
    """Two periods abut where they have no day in common, and no day lies between them."""

    def check(one: Period, other: Period) -> None:
        first, second = _days(one, one, other), _days(other, one, other)
        touches = {day + 1 for day in first} & second or {day - 1 for day in first} & second
        expected = bool(touches) and not first & second
        expect(
            abuts(one, other) is expected,
            "{} {} {}; the function says otherwise",
            one,
            "abuts" if expected else "does not abut",
            other,
        )

    return check


@law(source="counting: the days of the calendar, one by one")
def union_is_all_days(union: Callable[[Period, Period], Period]) -> Callable[[Period, Period], None]:
    """The union has the days of both, and is refused where it would have others too."""

    def check(one: Period, other: Period) -> None:
        days = _days(one, one, other) | _days(other, one, other)
        try:
            joined = union(one, other)
        except PeriodGapError as error:
            gap = set(range(min(days), max(days) + 1)) - days
            expect(gap != set() and _days(error.gap) == gap, "{} and {} do not leave out {}", one, other, error.gap)
        else:
            expect(_days(joined, one, other) == days, "{} and {} do not make {}", one, other, joined)

    return check


@law(source="counting: the days of the calendar, one by one")
def difference_is_the_other_days(
    difference: Callable[[Period, Period], Iterable[Period]],
) -> Callable[[Period, Period], None]:
    """The difference has the days of the one that are not the other's, in order, as separate periods."""

    def check(one: Period, other: Period) -> None:
        _expect_days(difference(one, other), _days(one, one, other) - _days(other, one, other), one, other)

    return check


@law(source="counting: the days of the calendar, one by one")
def span_reaches_over_both(span: Callable[[Period, Period], Period]) -> Callable[[Period, Period], None]:
    """The span has every day from the first to the last of the two."""

    def check(one: Period, other: Period) -> None:
        days = _days(one, one, other) | _days(other, one, other)
        expected = set(range(min(days), max(days) + 1))
        seen = span(one, other)
        expect(_days(seen, one, other) == expected, "{} and {} do not span {}", one, other, seen)

    return check


@law(source="counting: the days of the calendar, one by one")
def merged_periods_are_the_same_days(
    merge: Callable[[Sequence[Period]], Iterable[Period]],
) -> Callable[[Sequence[Period]], None]:
    """Merged periods have the days of all, in order, as few as can be."""

    def check(periods: Sequence[Period]) -> None:
        _expect_days(merge(periods), {day for period in periods for day in _days(period, *periods)}, *periods)

    return check


@law(source="counting: the days of the calendar, one by one")
def gaps_are_the_days_between(
    gaps: Callable[[Sequence[Period], Period], Iterable[Period]],
) -> Callable[[Sequence[Period], Period], None]:
    """Gaps have the days within a period that lie in none of the others, in order, as few as can be."""

    def check(periods: Sequence[Period], within: Period) -> None:
        covered = {day for period in periods for day in _days(period, within, *periods)}
        _expect_days(gaps(periods, within), _days(within, within, *periods) - covered, within, *periods)

    return check


@law(source="counting: the days of the calendar, one by one")
def parts_by_calendar_are_the_period(
    parts: Callable[[Period], Sequence[Period]], key: Callable[[date], object]
) -> Callable[[Period], None]:
    """The parts by year or month are the period, each in one year or month, no two in the same.

    The check takes periods with both ends, such as `periods(allow_open=False)` draws.
    """

    def check(period: Period) -> None:
        closed(period)
        seen = parts(period)
        days = [day for part in seen for day in sorted(_days(part))]
        keys = [[key(date.fromordinal(day)) for day in sorted(_days(part))] for part in seen]
        expect(days == sorted(_days(period)), "the parts {} are not {}", seen, period)
        expect(all(len(set(each)) == 1 for each in keys), "a part of {} reaches over two", seen)
        expect(len({each[0] for each in keys}) == len(seen), "two parts of {} are of the same", seen)

    return check


def _expect_days(seen: Iterable[Period], days: set[int], *named: Period) -> None:
    """Expect periods that have just these days, in order, with a day between each two."""
    periods = [*seen]
    parts = [sorted(_days(part, *named)) for part in periods]
    expect([day for part in parts for day in part] == sorted(days), "of {} come {}: other days", named, periods)
    apart = all(one[-1] + 1 < other[0] for one, other in pairwise(parts))
    expect(apart, "of {} come {}, which could be fewer periods", named, periods)


# Months


_SAME_NUMBERED_DAY = "counting: the same-numbered day of a later month, as Act 150/1930 § 3 counts time limits"


def _last_day(day: date, months: int) -> int:
    """Return the number of the last of so many months, by going through the month to the same-numbered day.

    A month after the year 9999 is said to end after it, even where it has no day there.
    """
    year, month = divmod(12 * day.year + day.month - 1 + months, 12)
    if year > MAXYEAR:
        return date.max.toordinal() + 31 * month + day.day - 1
    later = date(year, month + 1, 1)
    while later.day < day.day and (later + timedelta(days=1)).month == later.month:
        later += timedelta(days=1)
    return later.toordinal() - 1


@law(source=_SAME_NUMBERED_DAY)
def months_are_counted_from_the_anchor(starting: Callable[[date, int], Period]) -> Callable[[date, int], None]:
    """A period of n months ends the day before the same-numbered day n months on, or before that month's last day."""

    def check(day: date, months: int) -> None:
        expected = Period(day, date.fromordinal(_last_day(day, months)))
        period = starting(day, months)
        expect(period == expected, "{} from {} is {}, not {}", number_of(months, "month"), day, expected, period)

    return check


@law(source=_SAME_NUMBERED_DAY)
def whole_months_fit(months: Callable[[Period], int]) -> Callable[[Period], None]:
    """A period has as many whole months as fit into it from its first day, and not one more.

    The check takes periods with both ends, such as `periods(allow_open=False)` draws.
    """

    def check(period: Period) -> None:
        closed(period)
        count = 0
        while period.start and period.end and _last_day(period.start, count + 1) <= period.end.toordinal():
            count += 1
        seen = months(period)
        expect(seen == count, "{} has {}, not {}", period, number_of(count, "whole month"), seen)

    return check
