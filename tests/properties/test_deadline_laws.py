"""The laws of deadlines, days off and dated values."""

from collections.abc import Mapping
from datetime import date, timedelta

from broken_versions import BrokenVersion
from hypothesis import given
from hypothesis import strategies as st

from grantmodel import Dated, Evidence, LegalAct, Period, Version, days_off, deadline
from grantmodel.testing import laws

FIRST, LAST = date(1995, 1, 1), date(2199, 6, 1)
events = st.dates(FIRST, LAST)
before_holidays = st.builds(
    lambda year, days: date(year, 12, 24) - timedelta(days=days), st.integers(1995, 2198), st.integers(1, 30)
)
cases = st.tuples(events | before_holidays, st.integers(1, 60))


def in_days(event: date, days: int) -> date:
    return deadline(event, days=days).effective


def as_counted(event: date, days: int) -> date:
    return deadline(event, days=days).nominal


def is_day_off(day: date) -> bool:
    return day in days_off(day.year)


@given(cases)
def test_deadline_is_a_working_day(case: tuple[date, int]) -> None:
    laws.deadline_is_a_working_day(in_days, is_day_off)(*case)


@given(cases)
def test_deadline_is_the_first_working_day(case: tuple[date, int]) -> None:
    laws.deadline_is_the_first_working_day(in_days, is_day_off)(*case)


@given(cases)
def test_deadline_counts_days(case: tuple[date, int]) -> None:
    laws.deadline_counts_days(as_counted)(*case)


@given(events, st.integers(1, 60))
def test_a_month_is_counted_as_by_a_period_of_months_that_starts_the_next_day(event: date, months: int) -> None:
    nominal = deadline(event, months=months).nominal
    assert (nominal.year * 12 + nominal.month) - (event.year * 12 + event.month) == months
    assert nominal.day == event.day or (nominal.day < event.day and (nominal + timedelta(days=1)).day == 1)


@given(events, st.integers(1, 60))
def test_weeks_end_on_the_same_day_of_the_week(event: date, weeks: int) -> None:
    nominal = deadline(event, weeks=weeks).nominal
    assert nominal.weekday() == event.weekday()
    assert nominal.toordinal() - event.toordinal() == 7 * weeks


SOURCE = LegalAct("410/2015", "kuntalaki").cite(138)


def dated_of(days: list[date]) -> Dated[int]:
    """A figure of 0, 1, 2 …, each until the next day, the last without an end."""
    ends = [*(day - timedelta(days=1) for day in days[1:]), None][: len(days)]
    versions = [
        Version(value=place, valid=Period(start, end), source=SOURCE, evidence=Evidence.CONFIRMED, checked=LAST)
        for place, (start, end) in enumerate(zip(days, ends, strict=True))
    ]
    return Dated("a figure", "nothing", versions)


dated = st.lists(st.dates(date(2020, 1, 1), date(2020, 3, 31)), max_size=5, unique=True).map(sorted).map(dated_of)
near = st.dates(date(2019, 12, 1), date(2020, 4, 30))


@given(dated, near)
def test_dated_value_is_the_only_valid_one(figure: Dated[int], day: date) -> None:
    laws.dated_value_is_the_only_valid_one(Dated[int].on)(figure, day)


changes = st.dictionaries(st.dates(date(2020, 1, 1), date(2020, 3, 31)), st.integers(0, 5), max_size=5)


def of_changes(since: Mapping[date, int], day: date) -> int:
    days = sorted(since)
    ends = [*(first - timedelta(days=1) for first in days[1:]), None][: len(days)]
    versions = [
        Version(value=since[start], valid=Period(start, end), source=SOURCE, evidence=Evidence.CONFIRMED, checked=LAST)
        for start, end in zip(days, ends, strict=True)
    ]
    return Dated("a figure", "nothing", versions).on(day)


@given(changes, near)
def test_change_holds_from_its_first_day(since: Mapping[date, int], day: date) -> None:
    laws.change_holds_from_its_first_day(lambda asked: of_changes(since, asked), since)(day)


# Broken twins


def counts_the_event(event: date, days: int) -> date:
    return event + timedelta(days=days - 1)


def moved_back(event: date, days: int) -> date:
    day = as_counted(event, days)
    while day.isoweekday() > 5 or is_day_off(day):
        day -= timedelta(days=1)
    return day


def ends_a_day_late(event: date, days: int) -> date:
    return in_days(event, days) + timedelta(days=1)


def knows_no_eves(day: date) -> bool:
    return is_day_off(day) or day.month == 1


def reads_the_last_one(figure: Dated[int], day: date) -> int:
    return figure.versions[-1].value if figure.versions else figure.on(day)


CEILINGS = {date(2020, 1, 1): 200_000, date(2020, 2, 1): 300_000}


def a_day_late(day: date) -> int:
    return of_changes(CEILINGS, day - timedelta(days=1))


def from_the_start(day: date) -> int:
    return of_changes(CEILINGS, max(day, min(CEILINGS)))


BROKEN_VERSIONS = [
    BrokenVersion(laws.change_holds_from_its_first_day, (a_day_late, CEILINGS), st.tuples(near)),
    BrokenVersion(laws.change_holds_from_its_first_day, (from_the_start, CEILINGS), st.tuples(near)),
    BrokenVersion(laws.deadline_is_a_working_day, (counts_the_event, is_day_off), cases),
    BrokenVersion(laws.deadline_is_a_working_day, (in_days, knows_no_eves), cases),
    BrokenVersion(laws.deadline_is_a_working_day, (moved_back, is_day_off), cases),
    BrokenVersion(laws.deadline_is_the_first_working_day, (ends_a_day_late, is_day_off), cases),
    BrokenVersion(laws.deadline_counts_days, (counts_the_event,), cases),
    BrokenVersion(laws.dated_value_is_the_only_valid_one, (reads_the_last_one,), st.tuples(dated, near)),
]
