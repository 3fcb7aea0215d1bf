"""The laws of splitting with a residual, the 80/20 split first of all."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from twins import Twin

from grantmodel import Money, Rounding, Shares, Split, euros, percent
from grantmodel.testing import laws
from grantmodel.testing.strategies import moneys, roundings, shares

EIGHTY_TWENTY = Shares({"aid": percent(80)}, residual="own")
any_shares: SearchStrategy[Shares[Any]] = shares() | st.just(EIGHTY_TWENTY)


def split(money: Money, among: Shares[Any]) -> Split[Any]:
    return among.split(money)


@given(moneys(), any_shares)
def test_split_conserves(money: Money, among: Shares[Any]) -> None:
    laws.split_conserves(split)(money, among)


@given(moneys(), any_shares, roundings())
def test_split_conserves_under_every_rounding_that_leaves_a_residual(
    money: Money, among: Shares[Any], rounding: Rounding
) -> None:
    down = Rounding("down", unit=rounding.unit)
    laws.split_conserves(lambda amount, of: of.split(amount, rounding=down))(money, among)


@given(moneys(), any_shares)
def test_split_rounds_down(money: Money, among: Shares[Any]) -> None:
    laws.split_rounds_down(split)(money, among)


@given(moneys(), any_shares)
def test_split_leaves_a_near_residual(money: Money, among: Shares[Any]) -> None:
    laws.split_leaves_a_near_residual(split)(money, among)


@given(moneys(min_value=Money(0)), any_shares)
def test_split_keeps_to_the_rates(money: Money, among: Shares[Any]) -> None:
    laws.split_keeps_to_the_rates(split)(money, among)


@given(moneys(min_value=Money(0)))
def test_aid_of_eighty_per_cent_never_exceeds_four_fifths(money: Money) -> None:
    parts = EIGHTY_TWENTY.split(money)
    assert 5 * parts["aid"].cents <= 4 * money.cents
    assert parts["aid"] + parts["own"] == money


@given(moneys(), any_shares)
def test_split_mirrors(money: Money, among: Shares[Any]) -> None:
    laws.split_mirrors(split)(money, among)


@given(moneys(), any_shares, st.data())
def test_split_reorders(money: Money, among: Shares[Any], data: st.DataObject) -> None:
    order = data.draw(st.permutations(list(among)))
    laws.split_reorders(split)(money, among, order)


# Broken twins


def rounds_every_part(money: Money, among: Shares[Any]) -> Mapping[Any, Money]:
    """What spreadsheets do: each part to the nearest cent on its own."""
    return {source: rate.of(money, Rounding("half_up")) for source, rate in among.items()}


def rounds_the_others_up(money: Money, among: Shares[Any]) -> Mapping[Any, Money]:
    parts = {source: rate.of(money, Rounding("up")) for source, rate in among.items()}
    rest = sum((part for source, part in parts.items() if source != among.residual), Money(0))
    return parts | {among.residual: money - rest}


def floors(money: Money, among: Shares[Any]) -> Mapping[Any, Money]:
    return among.split(money, rounding=Rounding("floor")) if money.cents > 0 else rounds_every_part(money, among)


def gives_the_rest_to_the_first(money: Money, among: Shares[Any]) -> Mapping[Any, Money]:
    parts = {source: rate.of(money, Rounding("down")) for source, rate in among.items()}
    first = next(iter(parts))
    return parts | {first: parts[first] + money - Money.sum(parts.values())}


def gives_whole_euros(money: Money, among: Shares[Any]) -> Mapping[Any, Money]:
    return among.split(money, rounding=Rounding("down", unit=euros(1)))


def through_floats(money: Money, among: Shares[Any]) -> Mapping[Any, Money]:
    parts = {source: Money(int(money.cents * float(Fraction(str(rate))))) for source, rate in among.items()}
    rest = Money.sum(part for source, part in parts.items() if source != among.residual)
    return parts | {among.residual: money - rest}


cases: SearchStrategy[tuple[Money, Shares[Any]]] = st.tuples(moneys(), shares(min_size=2))
orders = cases.flatmap(lambda case: st.tuples(st.just(case[0]), st.just(case[1]), st.permutations(list(case[1]))))

TWINS = [
    Twin(laws.split_conserves, (rounds_every_part,), cases),
    Twin(laws.split_rounds_down, (rounds_the_others_up,), cases),
    Twin(laws.split_rounds_down, (through_floats,), cases),
    Twin(laws.split_leaves_a_near_residual, (gives_whole_euros,), cases),
    Twin(laws.split_keeps_to_the_rates, (rounds_the_others_up,), cases),
    Twin(laws.split_keeps_to_the_rates, (gives_the_rest_to_the_first,), cases),
    Twin(laws.split_mirrors, (floors,), cases),
    Twin(laws.split_reorders, (gives_the_rest_to_the_first,), orders),
]
