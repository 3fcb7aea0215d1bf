"""The laws of periods, against plain sets of days."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from broken_versions import BrokenVersion
from hypothesis import given
from hypothesis import strategies as st

from grantmodel import Period, PeriodGapError
from grantmodel.testing import laws
from grantmodel.testing.strategies import periods

FIRST, LAST = date(2023, 11, 20), date(2024, 3, 10)
days = st.dates(FIRST, LAST)
near = periods(FIRST, LAST)
closed = periods(FIRST, LAST, allow_open=False)
years = periods(date(2019, 1, 1), date(2025, 12, 31), allow_open=False)
anchors = st.dates(date(1995, 1, 1), date(2199, 12, 31))


def contains(period: Period, day: date) -> bool:
    return day in period


def starting(day: date, months: int) -> Period:
    return Period.starting(day, months=months)


@given(near, days)
def test_period_holds_its_days(period: Period, day: date) -> None:
    laws.period_holds_its_days(contains)(period, day)


@given(closed)
def test_period_counts_its_days(period: Period) -> None:
    laws.period_counts_its_days(lambda counted: counted.days)(period)


@given(near, near)
def test_overlap_is_a_common_day(one: Period, other: Period) -> None:
    laws.overlap_is_a_common_day(Period.overlaps)(one, other)


@given(near, near)
def test_overlap_is_mutual(one: Period, other: Period) -> None:
    laws.overlap_is_mutual(Period.overlaps)(one, other)


@given(near, near)
def test_intersection_is_the_common_days(one: Period, other: Period) -> None:
    laws.intersection_is_the_common_days(Period.intersection)(one, other)


@given(near, near)
def test_enclosing_is_holding_all_days(one: Period, other: Period) -> None:
    laws.enclosing_is_holding_all_days(Period.encloses)(one, other)
    laws.enclosing_is_holding_all_days(Period.encloses)(one.span(other), other)


@given(near, near)
def test_abutting_is_touching(one: Period, other: Period) -> None:
    laws.abutting_is_touching(Period.abuts)(one, other)
    if one.end:
        laws.abutting_is_touching(Period.abuts)(one, Period(one.end + timedelta(days=1), None))


@given(near, near)
def test_union_is_all_days(one: Period, other: Period) -> None:
    laws.union_is_all_days(Period.union)(one, other)


@given(near, near)
def test_difference_is_the_other_days(one: Period, other: Period) -> None:
    laws.difference_is_the_other_days(Period.difference)(one, other)


@given(near, near)
def test_span_reaches_over_both(one: Period, other: Period) -> None:
    laws.span_reaches_over_both(Period.span)(one, other)


@given(st.lists(closed, max_size=6) | st.lists(near, max_size=6))
def test_merged_periods_are_the_same_days(several: list[Period]) -> None:
    laws.merged_periods_are_the_same_days(Period.merge)(several)


@given(st.lists(closed, max_size=6) | st.lists(near, max_size=4), near)
def test_gaps_are_the_days_between(several: list[Period], within: Period) -> None:
    laws.gaps_are_the_days_between(Period.gaps)(several, within)


@given(anchors, st.integers(1, 120))
def test_months_are_counted_from_the_anchor(day: date, months: int) -> None:
    laws.months_are_counted_from_the_anchor(starting)(day, months)


@given(years)
def test_whole_months_fit(period: Period) -> None:
    laws.whole_months_fit(lambda counted: counted.months)(period)


@given(anchors, st.integers(1, 120))
def test_a_period_of_months_has_so_many(day: date, months: int) -> None:
    assert Period.starting(day, months=months).months == months


@given(years)
def test_parts_by_calendar_are_the_period(period: Period) -> None:
    laws.parts_by_calendar_are_the_period(Period.by_year, lambda day: day.year)(period)
    laws.parts_by_calendar_are_the_period(Period.by_month, lambda day: (day.year, day.month))(period)


@given(periods(max_day=date(9999, 12, 30)))
def test_from_half_open_inverts_to_half_open(period: Period) -> None:
    assert Period.from_half_open(*period.to_half_open()) == period


# Broken twins: what half-open habits do


def without_the_last_day(period: Period, day: date) -> bool:
    return day in period and day != period.end


def differences_of_dates(period: Period) -> int:
    return period.days - 1


def touching_is_no_overlap(one: Period, other: Period) -> bool:
    return one.overlaps(other) and one.end != other.start


def of_the_first(one: Period, other: Period) -> Period | None:
    return one if one.overlaps(other) else None


def by_its_start(one: Period, other: Period) -> bool:
    return other.start is None or other.start in one


def sharing_a_day(one: Period, other: Period) -> bool:
    return one.end is not None and one.end == other.start


def over_any_gap(one: Period, other: Period) -> Period:
    return one.span(other)


def keeps_the_touching_day(one: Period, other: Period) -> Iterable[Period]:
    if not (one.overlaps(other) and one.start and other.start and one.start < other.start):
        return one.difference(other)
    return (Period(one.start, other.start), *one.difference(other)[1:])


def refuses_all(one: Period, other: Period) -> Period:
    raise PeriodGapError("there is a gap", one.span(other))


def without_the_last(period: Period) -> Sequence[Period]:
    return period.by_year()[:-1]


def as_one(period: Period) -> Sequence[Period]:
    return [period]


def day_by_day(period: Period) -> Sequence[Period]:
    first = period.start or FIRST
    return [Period(day, day) for day in (first + timedelta(days=number) for number in range(period.days))]


def without_open_ends(one: Period, other: Period) -> Period:
    starts, ends = [one.start or FIRST, other.start or FIRST], [one.end or LAST, other.end or LAST]
    return Period(min(starts), max(ends))


def overlapping_only(several: Sequence[Period]) -> Iterable[Period]:
    merged: list[Period] = []
    for period in sorted(several, key=lambda each: each.start or date.min):
        if merged and merged[-1].overlaps(period):
            merged[-1] = merged[-1].span(period)
        else:
            merged.append(period)
    return merged


def of_the_unsorted(several: Sequence[Period], within: Period) -> Iterable[Period]:
    left = [within]
    for period in several:
        left[-1:] = left[-1].difference(period) if left else ()
    return left


def month_by_month(day: date, months: int) -> Period:
    after = day
    for _ in range(months):
        last = Period.starting(after, months=1).end
        after = last + timedelta(days=1) if last else after
    return Period(day, after - timedelta(days=1))


def months_touched_less_one(period: Period) -> int:
    return len(period.by_month()) - 1


def of_365_days(period: Period) -> Sequence[Period]:
    parts, day = [], period.start
    while day and period.end and day <= period.end:
        parts.append(Period(day, min(period.end, day + timedelta(days=364))))
        day += timedelta(days=365)
    return parts


two = st.tuples(near, near)
counts = st.tuples(anchors, st.integers(1, 24))

BROKEN_VERSIONS = [
    BrokenVersion(laws.period_holds_its_days, (without_the_last_day,), st.tuples(near, days)),
    BrokenVersion(laws.period_counts_its_days, (differences_of_dates,), st.tuples(closed)),
    BrokenVersion(laws.overlap_is_a_common_day, (touching_is_no_overlap,), st.tuples(near, near)),
    BrokenVersion(laws.overlap_is_mutual, (by_its_start,), two),
    BrokenVersion(laws.intersection_is_the_common_days, (of_the_first,), two),
    BrokenVersion(laws.enclosing_is_holding_all_days, (by_its_start,), two),
    BrokenVersion(laws.abutting_is_touching, (sharing_a_day,), two),
    BrokenVersion(laws.union_is_all_days, (over_any_gap,), two),
    BrokenVersion(laws.union_is_all_days, (refuses_all,), two),
    BrokenVersion(laws.difference_is_the_other_days, (keeps_the_touching_day,), two),
    BrokenVersion(laws.span_reaches_over_both, (without_open_ends,), two),
    BrokenVersion(laws.merged_periods_are_the_same_days, (overlapping_only,), st.tuples(st.lists(closed, max_size=6))),
    BrokenVersion(laws.gaps_are_the_days_between, (of_the_unsorted,), st.tuples(st.lists(closed, max_size=6), near)),
    BrokenVersion(laws.months_are_counted_from_the_anchor, (month_by_month,), counts),
    BrokenVersion(laws.whole_months_fit, (months_touched_less_one,), st.tuples(years)),
    *(
        BrokenVersion(laws.parts_by_calendar_are_the_period, (broken, lambda day: day.year), st.tuples(years))
        for broken in (of_365_days, without_the_last, as_one, day_by_day)
    ),
]
