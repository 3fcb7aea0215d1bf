"""Periods cut, joined and counted; deadlines and days off."""

from datetime import date, datetime

import pytest

from grantmodel import (
    Deadline,
    NotInForce,
    OpenPeriodError,
    Period,
    PeriodGapError,
    UnsuitableTypeError,
    UnsuitableValueError,
    days_off,
    deadline,
    is_working_day,
)
from grantmodel.values.days import add_months

P = Period.from_iso
EVER = Period(None, None)


def test_starting() -> None:
    assert Period.starting(date(2026, 1, 1), months=24) == P("2026-01-01/2027-12-31")
    assert Period.starting(date(2026, 1, 31), months=1) == P("2026-01-31/2026-02-27")
    assert Period.starting(date(2024, 2, 29), years=1) == P("2024-02-29/2025-02-27")
    assert Period.starting(date(2026, 1, 1), days=1) == P("2026-01-01/2026-01-01")
    assert Period.starting(date(9999, 12, 1), months=1) == P("9999-12-01/9999-12-31")
    for given in ({}, {"days": 1, "months": 1}, {"days": 1.0}, {"months": True}):
        with pytest.raises(UnsuitableTypeError, match="one whole number of years, months or days"):
            Period.starting(date(2026, 1, 1), **given)
    with pytest.raises(UnsuitableValueError, match="one of its months at least"):
        Period.starting(date(2026, 1, 1), months=0)
    for given in ({"days": 2}, {"months": 2}):
        with pytest.raises(UnsuitableValueError, match="leave the calendar"):
            Period.starting(date(9999, 12, 31), **given)
    with pytest.raises(UnsuitableTypeError, match="the start of a period"):
        Period.starting(datetime(2026, 1, 1), days=1)  # noqa: DTZ001


def test_year() -> None:
    assert Period.year(2026) == P("2026-01-01/2026-12-31")
    for year in (0, 10_000):
        with pytest.raises(UnsuitableValueError, match="the years 1 to 9999"):
            Period.year(year)
    with pytest.raises(UnsuitableTypeError, match="an int such as 2026"):
        Period.year("2026")  # type: ignore[arg-type]


def test_iso_durations_are_read() -> None:
    assert P("2026-01-01/P24M") == P("2026-01-01/P2Y") == P("2026-01-01/2027-12-31")
    assert P("2012-07-27/P2D") == P("2012-07-27/p2d") == P("2012-07-27/2012-07-28")
    assert P("2026-01-01/P1W").days == 7
    for text in ("2026-01-01/P1Y6M", "2026-01-01/P0D", "2026-02-30/P1D", "P1D/2026-01-01"):
        with pytest.raises(ValueError, match=r"period|day"):
            P(text)


def test_half_open_in_and_out() -> None:
    assert Period.from_half_open(date(2026, 1, 1), date(2026, 1, 2)) == P("2026-01-01/2026-01-01")
    assert Period.from_half_open(None, None) == EVER
    assert P("2026-01-01/..").to_half_open() == (date(2026, 1, 1), None)
    assert P("../2026-01-01").to_half_open() == (None, date(2026, 1, 2))
    with pytest.raises(UnsuitableValueError, match="no day from"):
        Period.from_half_open(date(2026, 1, 1), date(2026, 1, 1))
    with pytest.raises(UnsuitableValueError, match="no day before"):
        Period.from_half_open(None, date.min)
    with pytest.raises(UnsuitableValueError, match="no day after"):
        Period(None, date.max).to_half_open()


def test_whole_months() -> None:
    assert P("2026-01-01/2027-12-31").months == 24
    assert P("2026-01-15/2026-03-31").months == 2
    assert P("2026-01-15/2026-02-13").months == 0
    assert P("2026-01-15/2026-02-14").months == 1
    assert P("2026-01-01/2026-01-30").months == 0
    assert P("9999-01-01/9999-12-31").months == 12


def test_open_periods_have_no_size() -> None:
    for period in (EVER, P("2026-01-01/.."), P("../2026-01-01")):
        for size in (lambda p: p.days, lambda p: p.months, Period.by_year, Period.by_month):
            with pytest.raises(OpenPeriodError, match="has an open end"):
                size(period)


def test_parts_by_year_and_month() -> None:
    assert P("2026-07-01/2028-01-31").by_year() == (
        P("2026-07-01/2026-12-31"),
        Period.year(2027),
        P("2028-01-01/2028-01-31"),
    )
    assert P("2025-12-31/2026-02-01").by_month() == (
        P("2025-12-31/2025-12-31"),
        P("2026-01-01/2026-01-31"),
        P("2026-02-01/2026-02-01"),
    )


def test_joined_and_cut() -> None:
    january, march = P("2026-01-01/2026-01-31"), P("2026-03-01/2026-03-31")
    assert january.union(P("2026-02-01/..")) == P("2026-01-01/..")
    assert january.span(march) == P("2026-01-01/2026-03-31")
    with pytest.raises(PeriodGapError, match="no single period") as caught:
        january.union(march)
    assert caught.value.gap == P("2026-02-01/2026-02-28")
    assert EVER.difference(january) == (P("../2025-12-31"), P("2026-02-01/.."))
    assert EVER.difference(Period(date.min, date.max)) == ()
    assert january.encloses(january)
    assert EVER.encloses(january)
    assert not january.encloses(EVER)
    assert not Period(None, date.max).abuts(Period(date.min, None))
    assert Period.merge([]) == ()
    assert Period.gaps([], within=january) == (january,)
    assert Period.gaps([EVER, march], within=january) == ()
    for method in (january.span, january.abuts, january.union, january.difference, january.encloses):
        with pytest.raises(UnsuitableTypeError, match="with a Period"):
            method(date(2026, 1, 1))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("published", "deemed", "last"),
    [
        ("2025-03-24", "2025-03-31", "2025-04-14"),
        ("2025-03-28", "2025-04-04", "2025-04-22"),
        ("2026-04-10", "2026-04-17", "2026-05-04"),
        ("2026-05-29", "2026-06-05", "2026-06-22"),
        ("2026-12-03", "2026-12-10", "2026-12-28"),
    ],
)
def test_worked_dates(published: str, deemed: str, last: str) -> None:
    notified = deadline(date.fromisoformat(published), days=7).nominal
    assert str(notified) == deemed
    assert str(deadline(notified, days=14)) == last


def test_time_limits_in_longer_units() -> None:
    assert deadline(date(2026, 1, 31), months=1).nominal == date(2026, 2, 28)
    assert deadline(date(2027, 12, 31), months=4) == Deadline(date(2027, 12, 31), date(2028, 4, 30))
    assert deadline(date(2027, 12, 31), months=4).effective == date(2028, 5, 2)
    assert deadline(date(2024, 2, 29), years=1).nominal == date(2025, 2, 28)
    assert deadline(date(2026, 3, 27), weeks=1).effective == date(2026, 4, 7)
    for given in ({}, {"days": 1, "weeks": 1}, {"days": 1.5}, {"years": True}):
        with pytest.raises(UnsuitableTypeError, match="days, weeks, months or years"):
            deadline(date(2026, 1, 1), **given)
    with pytest.raises(UnsuitableValueError, match="one of its days at least"):
        deadline(date(2026, 1, 1), days=0)
    with pytest.raises(UnsuitableTypeError, match="the event of a deadline"):
        deadline(datetime(2026, 1, 1), days=1)  # noqa: DTZ001


def test_days_off_of_a_year() -> None:
    off = days_off(2026)
    assert list(off) == sorted(set(off))
    assert {date(2026, 6, 19), date(2026, 12, 24), date(2026, 4, 3), date(2026, 10, 31), date(2026, 5, 24)} < set(off)
    assert date(2026, 12, 31) not in off
    assert len(off) == 15
    assert is_working_day(date(2026, 12, 31))
    assert not is_working_day(date(2026, 6, 19))
    assert not is_working_day(date(2026, 6, 27))


@pytest.mark.parametrize(("year", "reason"), [(1994, "not yet"), (2200, "ended"), (0, "not yet"), (10_000, "ended")])
def test_other_years_are_not_known(year: int, reason: str) -> None:
    with pytest.raises(NotInForce, match="1995–2199") as caught:
        days_off(year)
    assert (caught.value.when, caught.value.reason) == (year, reason)
    assert isinstance(caught.value, LookupError)


def test_days_off_are_of_years_and_working_days_are_days() -> None:
    with pytest.raises(UnsuitableTypeError, match="an int such as 2026"):
        days_off("2026")
    with pytest.raises(NotInForce):
        is_working_day(date(1994, 6, 1))
    with pytest.raises(NotInForce):
        assert deadline(date(2199, 12, 31), days=30).effective
    with pytest.raises(UnsuitableTypeError, match="a working day"):
        is_working_day(datetime(2026, 1, 1))  # noqa: DTZ001


def test_months_before_an_anchor() -> None:
    assert add_months(date(2003, 1, 1), -2) == date(2002, 11, 1)
    with pytest.raises(UnsuitableValueError, match="leave the calendar"):
        add_months(date(1, 1, 1), -1)
