"""The laws of splitting with a residual, the 80/20 split first of all."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from broken_versions import BrokenVersion
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from grantmodel import Money, Rate, Rounding, Shares, Split, euros, percent
from grantmodel.testing import laws
from grantmodel.testing.strategies import moneys, roundings, shares

EIGHTY_TWENTY = Shares({"aid": percent(80)}, residual="own")
any_shares: SearchStrategy[Shares[Any]] = shares() | st.just(EIGHTY_TWENTY)
residual_shares: SearchStrategy[Shares[Any]] = shares(with_residual=True) | st.just(EIGHTY_TWENTY)
equal_shares: SearchStrategy[Shares[Any]] = shares(with_residual=False)


def split(money: Money, among: Shares[Any]) -> Split[Any]:
    return among.split(money)


@given(moneys(), any_shares)
def test_split_conserves(money: Money, among: Shares[Any]) -> None:
    laws.split_conserves(split)(money, among)


@given(moneys(), residual_shares, roundings())
def test_split_conserves_under_every_rounding_that_leaves_a_residual(
    money: Money, among: Shares[Any], rounding: Rounding
) -> None:
    down = Rounding("down", unit=rounding.unit)
    laws.split_conserves(lambda amount, of: of.split(amount, rounding=down))(money, among)


@given(moneys(), residual_shares)
def test_split_rounds_down(money: Money, among: Shares[Any]) -> None:
    laws.split_rounds_down(split)(money, among)


@given(moneys(), residual_shares)
def test_split_leaves_a_near_residual(money: Money, among: Shares[Any]) -> None:
    laws.split_leaves_a_near_residual(split)(money, among)


@given(moneys(min_value=Money(0)), residual_shares)
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


@given(moneys(), residual_shares, st.data())
def test_split_reorders(money: Money, among: Shares[Any], data: st.DataObject) -> None:
    order = data.draw(st.permutations(list(among)))
    laws.split_reorders(split)(money, among, order)


@given(moneys(), equal_shares)
def test_split_is_near(money: Money, among: Shares[Any]) -> None:
    laws.split_is_near(split)(money, among)


def instalment(among: Shares[Any], due: Money, paid: Mapping[Any, Money]) -> Split[Any]:
    return among.instalment(due, paid)


@given(any_shares, st.lists(moneys(), max_size=8))
def test_instalments_make_the_split(among: Shares[Any], payments: list[Money]) -> None:
    laws.instalments_make_the_split(instalment)(among, payments)


def test_ten_payments_by_thirds_do_not_drift() -> None:
    thirds = Shares({"a": Rate(1, 3), "b": Rate(1, 3), "c": Rate(1, 3)})
    paid = dict.fromkeys(thirds, Money(0))
    for number in range(1, 11):
        now = thirds.instalment(euros(number), paid)
        assert now.total == euros(1)
        paid = {source: paid[source] + part for source, part in now.items()}
    assert list(paid.values()) == [euros("3.34"), euros("3.33"), euros("3.33")]


@given(equal_shares, moneys(Money(0)), st.integers(0, 1000))
def test_a_growing_sum_lessens_a_part_by_a_cent_at_most(among: Shares[Any], due: Money, more: int) -> None:
    parts = among.instalment(due + Money(more), paid=among.split(due))
    assert all(part >= Money(-1) for part in parts.values())


@given(residual_shares, moneys(Money(0)), st.integers(0, 1000))
def test_a_growing_sum_lessens_the_residual_by_less_cents_than_other_parts(
    among: Shares[Any], due: Money, more: int
) -> None:
    parts = among.instalment(due + Money(more), paid=among.split(due))
    assert all(part >= Money(0) for source, part in parts.items() if source != among.residual)
    assert parts[among.residual] > Money(1 - len(among)) or len(among) == 1


def without_nothing(parts: Mapping[Any, Money]) -> Mapping[Any, Money]:
    return {source: part for source, part in parts.items() if part != Money(0)}


@given(moneys(), shares(min_size=2, with_residual=True), st.data())
def test_a_source_that_gets_nothing_may_be_left_out(money: Money, among: Shares[Any], data: st.DataObject) -> None:
    def short(amount: Money, of: Shares[Any]) -> Mapping[Any, Money]:
        return without_nothing(of.split(amount))

    laws.split_conserves(short)(money, among)
    laws.split_rounds_down(short)(money, among)
    laws.split_leaves_a_near_residual(short)(money, among)
    laws.split_keeps_to_the_rates(short)(Money(abs(money.cents)), among)
    laws.split_mirrors(short)(money, among)
    laws.split_reorders(short)(money, among, data.draw(st.permutations(list(among))))
    laws.instalments_make_the_split(lambda of, due, paid: without_nothing(of.instalment(due, paid)))(among, [money])
    laws.split_is_near(short)(money, Shares(dict(among)))


# Broken twins


def drops_the_smallest(money: Money, among: Shares[Any]) -> Mapping[Any, Money]:
    """Leaves out the least part, also where it is something."""
    parts = among.split(money)
    least = min(parts, key=lambda source: abs(parts[source]))
    return {source: part for source, part in parts.items() if source != least}


def drops_the_residual(money: Money, among: Shares[Any]) -> Mapping[Any, Money]:
    return {source: part for source, part in among.split(money).items() if source != among.residual}


def drops_the_last(money: Money, among: Shares[Any]) -> Mapping[Any, Money]:
    parts = among.split(money)
    return {source: parts[source] for source in list(parts)[:-1]}


def drops_corrections(money: Money, among: Shares[Any]) -> Mapping[Any, Money]:
    return {source: part for source, part in among.split(money).items() if part.cents > 0}


def pays_all_but_the_last(among: Shares[Any], due: Money, paid: Mapping[Any, Money]) -> Mapping[Any, Money]:
    parts = among.instalment(due, paid)
    return {source: parts[source] for source in list(parts)[:-1]}


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


cases: SearchStrategy[tuple[Money, Shares[Any]]] = st.tuples(moneys(), shares(min_size=2, with_residual=True))
orders = cases.flatmap(lambda case: st.tuples(st.just(case[0]), st.just(case[1]), st.permutations(list(case[1]))))


def payment_by_payment(among: Shares[Any], due: Money, paid: Mapping[Any, Money]) -> Mapping[Any, Money]:
    return among.split(due - Money.sum(paid.values()))


BROKEN_VERSIONS = [
    BrokenVersion(
        laws.split_is_near, (gives_the_rest_to_the_first,), st.tuples(moneys(), shares(min_size=3, with_residual=False))
    ),
    BrokenVersion(
        laws.instalments_make_the_split, (payment_by_payment,), st.tuples(any_shares, st.lists(moneys(), max_size=5))
    ),
    BrokenVersion(laws.split_conserves, (rounds_every_part,), cases),
    BrokenVersion(laws.split_rounds_down, (rounds_the_others_up,), cases),
    BrokenVersion(laws.split_rounds_down, (through_floats,), cases),
    BrokenVersion(laws.split_leaves_a_near_residual, (gives_whole_euros,), cases),
    BrokenVersion(laws.split_keeps_to_the_rates, (rounds_the_others_up,), cases),
    BrokenVersion(laws.split_keeps_to_the_rates, (gives_the_rest_to_the_first,), cases),
    BrokenVersion(laws.split_mirrors, (floors,), cases),
    BrokenVersion(laws.split_reorders, (gives_the_rest_to_the_first,), orders),
    # A part that is something is left out
    BrokenVersion(laws.split_conserves, (drops_the_smallest,), cases),
    BrokenVersion(laws.split_rounds_down, (drops_the_smallest,), cases),
    BrokenVersion(laws.split_leaves_a_near_residual, (drops_the_residual,), cases),
    BrokenVersion(laws.split_mirrors, (drops_corrections,), cases),
    BrokenVersion(laws.split_reorders, (drops_the_last,), orders),
    BrokenVersion(laws.split_is_near, (drops_the_last,), st.tuples(moneys(), shares(min_size=2, with_residual=False))),
    BrokenVersion(
        laws.instalments_make_the_split, (pays_all_but_the_last,), st.tuples(any_shares, st.lists(moneys(), max_size=5))
    ),
]
