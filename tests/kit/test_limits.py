"""What lies at a limit, around it, and on both sides of it."""

from datetime import date, timedelta

import pytest
from drawing import minimal, reach
from hypothesis import given
from hypothesis import strategies as st

from grantmodel import Money, Period, Rate, euros, percent
from grantmodel.testing.strategies import days, moneys, near, rates, straddling

YEAR = Period.year(2026)


@pytest.mark.quality
def test_each_shrinks_to_the_limit_itself() -> None:
    assert minimal(near(euros(500_000))) == euros(500_000)
    assert minimal(near(percent(80), within=percent(1))) == percent(80)
    assert minimal(near(date(2026, 12, 31))) == date(2026, 12, 31)
    assert minimal(near(1720)) == 1720
    assert minimal(near(YEAR)) == YEAR


@pytest.mark.quality
def test_pairs_shrink_to_the_threshold_and_the_next_step() -> None:
    assert minimal(straddling(euros(500_000))) == (euros(500_000), euros("500000.01"))
    assert minimal(straddling(percent(80), within=percent(1))) == (percent(80), percent("80.01"))
    assert minimal(straddling(date(2025, 12, 31))) == (date(2025, 12, 31), date(2026, 1, 1))
    assert minimal(straddling(10, within=100)) == (10, 11)


@pytest.mark.quality
def test_all_that_is_next_to_a_limit_can_be_met() -> None:
    for cents in (49_99, 50_00, 50_01):
        reach(near(euros(50)), Money(cents).__eq__)
        reach(near(euros(50), within=euros(1000)), Money(cents).__eq__)
    for share in ("79.99", "80", "80.01"):
        reach(near(percent(80)), percent(share).__eq__)
    for day in (date(2024, 2, 28), date(2024, 2, 29), date(2024, 3, 1)):
        reach(near(date(2024, 2, 29)), day.__eq__)
    for number in (6, 7, 8):
        reach(near(7), number.__eq__)
    for start in (date(2025, 12, 31), date(2026, 1, 1), date(2026, 1, 2)):
        reach(near(YEAR), Period(start, date(2026, 12, 30)).__eq__)
    reach(near(euros(50), within=euros(10)), euros(40).__eq__)
    reach(near(euros(50), within=euros(10)), euros(60).__eq__)


@pytest.mark.quality
def test_both_pairs_around_a_threshold_can_be_met() -> None:
    reach(straddling(euros(50)), lambda pair: pair == (euros("49.99"), euros("50.01")))
    reach(straddling(euros(50), within=euros(10)), lambda pair: pair[0] < euros(45) and pair[1] > euros(55))


@given(st.data())
def test_what_is_near_is_within(data: st.DataObject) -> None:
    limit, within = data.draw(moneys(euros(-10), euros(10))), data.draw(moneys(Money(1), euros(10)))
    assert abs(data.draw(near(limit, within=within)) - limit) <= within
    assert abs(data.draw(near(limit)) - limit) <= Money(1)
    rate = data.draw(rates(Rate(0), Rate(1)))
    assert abs(data.draw(near(rate, within=percent(2))).fraction - rate.fraction) <= percent(2).fraction
    assert abs(data.draw(near(5, within=3)) - 5) <= 3
    day = data.draw(days())
    assert abs(data.draw(near(day, within=40)) - day) <= timedelta(days=40)


@given(st.data())
def test_the_first_of_a_pair_is_not_above_and_the_second_is(data: st.DataObject) -> None:
    limit = data.draw(moneys(euros(-10), euros(10)))
    lower, upper = data.draw(straddling(limit, within=euros(1)))
    assert limit - euros(1) <= lower <= limit < upper <= limit + euros(1)
    day = data.draw(days(max_day=date(9999, 12, 30)))
    earlier, later = data.draw(straddling(day))
    assert timedelta(0) <= day - earlier <= timedelta(days=1)
    assert later - day == timedelta(days=1)


def test_the_calendar_ends_where_it_ends() -> None:
    assert {minimal(near(date.min, within=9), day.__eq__) for day in (date.min, date(1, 1, 10))} == {
        date.min,
        date(1, 1, 10),
    }
    assert minimal(near(date.max), date(9999, 12, 30).__eq__) == date(9999, 12, 30)
    assert minimal(straddling(date.min)) == (date.min, date(1, 1, 2))


@given(st.data())
def test_ends_of_periods_stay_in_order_and_open_ends_open(data: st.DataObject) -> None:
    day = Period(date(2026, 5, 5), date(2026, 5, 5))
    moved = data.draw(near(day, within=3))
    assert moved.start is not None
    assert moved.end is not None
    assert date(2026, 5, 2) <= moved.start <= moved.end <= date(2026, 5, 8)
    assert data.draw(near(Period(None, day.end))).start is None
    assert data.draw(near(Period(day.start, None))).end is None
    assert data.draw(near(Period(None, None))) == Period(None, None)
