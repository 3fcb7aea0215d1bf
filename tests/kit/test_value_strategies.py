"""Amounts, rates, roundings, shares and splits: what is drawn, what can be met, and what each shrinks to."""

from collections.abc import Mapping
from fractions import Fraction
from functools import partial

import pytest
from drawing import minimal, reach
from hypothesis import given, settings
from hypothesis import strategies as st

from grantmodel import FundingSource, Money, Rate, Rounding, Shares, Split, euros, percent
from grantmodel.testing.laws import LawBroken, two_readings_are_refused
from grantmodel.testing.strategies import ambiguous_texts, moneys, percentages, rates, roundings, shares, splits

LARGEST = Money(10**30 - 1)
DIRECTIONS = (
    *("up", "down", "ceiling", "floor", "half_up", "half_down", "half_even"),
    *("half_ceiling", "half_floor", "half_odd"),
)


def goes(direction: str, rounding: Rounding) -> bool:
    return rounding.direction == direction


def starts(sign: str, text: str) -> bool:
    return text.startswith(sign)


def ends(mark: str, text: str) -> bool:
    return text.endswith(mark)


def total(parts: Mapping[str, Money]) -> int:
    return sum(part.cents for part in parts.values())


@pytest.mark.quality
def test_each_shrinks_to_the_plainest() -> None:
    assert minimal(moneys()) == Money(0)
    assert minimal(rates()) == Rate(0)
    assert minimal(percentages()) == Rate(0)
    assert minimal(roundings()) == Rounding("up")
    assert minimal(shares()) == Shares({"a": Rate(1)})
    assert minimal(splits()) == Split({})
    assert minimal(ambiguous_texts()) == "1.000"


@pytest.mark.quality
def test_amounts_shrink_to_whole_euros() -> None:
    assert minimal(moneys(), lambda money: money > euros("1234.56")) == euros(1235)
    assert minimal(moneys(), lambda money: money < Money(0)) == euros(-1)


@pytest.mark.quality
def test_amounts_shrink_to_cents_where_whole_euros_do_not_do() -> None:
    assert minimal(moneys(), lambda money: money > Money(0) and money.cents % 100 == 7) == euros("0.07")
    assert minimal(moneys(euros("0.10"), euros("0.90"))) == euros("0.10")


@pytest.mark.quality
def test_rates_shrink_to_small_denominators_and_whole_per_cents() -> None:
    assert minimal(rates(), lambda rate: rate > Rate(1)) == Rate(2)
    assert minimal(rates(Rate(0), Rate(1)), lambda rate: Rate(0) < rate < Rate(1)) == Rate(1, 2)
    assert minimal(percentages(), lambda rate: rate > percent("26.44")) == percent(27)
    assert minimal(percentages(), lambda rate: bool(rate.fraction * 100 % 1)) == percent("0.0001")


@pytest.mark.quality
def test_a_split_that_is_not_equal_shrinks_to_two_sources() -> None:
    smallest = minimal(shares(st.sampled_from(FundingSource), with_residual=True), lambda among: len(among) > 1)
    assert smallest == Shares(
        {FundingSource.AID: Rate(1), FundingSource.MUNICIPAL: Rate(0)}, residual=FundingSource.AID
    )
    assert minimal(splits(), lambda parts: total(parts) > 10_000) == Split({"a": euros(101)})


@pytest.mark.quality
def test_every_bound_of_amounts_can_be_met() -> None:
    for low, high in ((euros(10), euros(20)), (euros("-0.05"), euros("0.05")), (-LARGEST, LARGEST)):
        reach(moneys(low, high), low.__eq__)
        reach(moneys(low, high), high.__eq__)
    reach(moneys(euros(-1000), euros(1000)), euros("999.99").__eq__)
    reach(moneys(euros(-1000), euros(1000)), euros("-999.99").__eq__)


@pytest.mark.quality
def test_interesting_cases_are_reachable() -> None:
    reach(moneys(), lambda money: money.cents % 100 != 0)
    reach(moneys(), lambda money: abs(money.cents) > 10**20)
    reach(rates(), lambda rate: rate < Rate(0))
    reach(rates(Rate(0), Rate(1)), Rate(1).__eq__)
    reach(rates(Rate(0), Rate(1)), Rate(0).__eq__)
    reach(rates(), lambda rate: rate.fraction.denominator % 3 == 0)
    reach(percentages(), lambda rate: bool(rate.fraction * 1_000_000 % 10))
    reach(shares(), lambda among: Rate(0) in among.values())
    reach(shares(), lambda among: list(among)[-1] != among.residual)
    reach(shares(), lambda among: among.residual is None and len(among) == 6)
    reach(shares(with_residual=True), lambda among: among[among.residual or ""] == Rate(0))
    for sign in ("-", "\N{MINUS SIGN}"):
        reach(ambiguous_texts(), partial(starts, sign))
    for mark in (",000", ".999", "5 €", "5\N{NO-BREAK SPACE}€"):
        reach(ambiguous_texts(), partial(ends, mark))
    reach(splits(), lambda parts: min(parts.values(), default=Money(0)) < Money(0) < max(parts.values()))
    met = {minimal(roundings(), partial(goes, direction)).direction for direction in DIRECTIONS}
    assert met == set(DIRECTIONS)


@given(st.data())
def test_arguments_are_kept(data: st.DataObject) -> None:
    assert Money(-5) <= data.draw(moneys(Money(-5), euros(1))) <= euros(1)
    assert data.draw(moneys(min_value=Money(0))) >= Money(0)
    assert data.draw(moneys(euros("0.50"), euros(7), unit=euros(1))).cents in range(100, 701, 100)
    assert data.draw(moneys(Money(1), Money(29), unit=Money(10))).cents in (10, 20)
    assert data.draw(moneys(euros(-2000), euros(2000), unit=euros(1000))).cents % 100_000 == 0
    assert percent(10) <= data.draw(rates(percent(10), percent(20))) <= percent(20)
    assert data.draw(rates(max_value=Rate(-1, 3))) <= Rate(-1, 3)
    assert (100 * data.draw(percentages(Rate(0), Rate(1), decimals=2)).fraction * 100) in range(100 * 100 + 1)
    assert (100 * data.draw(percentages(Rate(1, 3), percent(34), decimals=0)).fraction) == Fraction(34)
    assert data.draw(percentages(max_value=Rate(-(10**5)))) <= Rate(-(10**5))
    assert data.draw(percentages(min_value=Rate(10**5))) >= Rate(10**5)
    assert data.draw(roundings(units=st.just(euros(1)))).unit == euros(1)


@given(st.data())
def test_shares_and_splits_have_as_many_sources_as_asked_for(data: st.DataObject) -> None:
    among = data.draw(shares(st.sampled_from(FundingSource), min_size=2, max_size=3))
    assert len(among) in (2, 3)
    assert set(among) <= set(FundingSource)
    assert sum(rate.fraction for rate in among.values()) == 1
    assert len(data.draw(shares(min_size=8))) == 8
    assert data.draw(shares(with_residual=False)).residual is None
    assert data.draw(shares(with_residual=True)).residual is not None
    parts = data.draw(splits(st.sampled_from("abc"), amounts=moneys(min_value=euros(5)), min_size=1, max_size=2))
    assert len(parts) in (1, 2)
    assert min(parts.values()) >= euros(5)


@given(st.data())
def test_every_amount_and_percentage_has_a_text(data: st.DataObject) -> None:
    money, rate = data.draw(moneys()), data.draw(percentages())
    assert Money.parse(f"{money:fi}") == money
    assert Rate.parse(f"{rate:fi}") == rate


@given(ambiguous_texts())
def test_an_ambiguous_text_has_two_readings(text: str) -> None:
    # The law says something of these texts alone, and a reader that takes any text breaks it.
    with pytest.raises(LawBroken, match="has another reading"):
        two_readings_are_refused(len)(text)


def test_bounds_beyond_thirty_digits_are_kept_where_both_are_told() -> None:
    assert minimal(moneys(Money(10**31), Money(10**32))) == Money(10**31)
    assert minimal(moneys(-Money(10**32), -Money(10**31))) == -Money(10**31)


def test_amounts_of_less_than_a_euro_of_either_sign_are_frequent() -> None:
    seen: list[Money] = []

    @settings(max_examples=200, database=None, derandomize=True)
    @given(moneys())
    def look(money: Money) -> None:
        seen.append(money)

    look()
    assert sum(-100 < money.cents < 0 for money in seen) >= 6
    assert sum(0 < money.cents < 100 for money in seen) >= 6
