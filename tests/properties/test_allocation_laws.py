"""The laws of giving out money by weights."""

from collections.abc import Sequence
from fractions import Fraction

from broken_versions import BrokenVersion
from hypothesis import given
from hypothesis import strategies as st

from grantmodel import Money, Rounding
from grantmodel.testing import laws
from grantmodel.testing.strategies import moneys

whole = st.integers(0, 10**6)
any_weight = whole | st.integers(0, 3) | st.fractions(0, 1000)
weights = st.lists(any_weight, min_size=1, max_size=8).filter(any)
Weights = Sequence[int | Fraction]
reordered = st.tuples(moneys(), weights).flatmap(
    lambda case: st.tuples(st.just(case[0]), st.just(case[1]), st.permutations(range(len(case[1]))))
)


def allocate(money: Money, by: Weights) -> Sequence[Money]:
    return money.allocate(by)


@given(moneys(), weights)
def test_allocation_conserves(money: Money, by: Weights) -> None:
    laws.allocation_conserves(allocate)(money, by)


@given(moneys(), weights, st.data())
def test_allocation_conserves_with_a_residual(money: Money, by: Weights, data: st.DataObject) -> None:
    residual = data.draw(st.integers(-len(by), len(by) - 1))
    laws.allocation_conserves(lambda amount, of: amount.allocate(of, residual=residual))(money, by)
    parts = money.allocate(by, residual=residual)
    for place, weight in enumerate(by):
        if place != residual % len(by):
            assert parts[place].cents == int(Fraction(money.cents * weight, sum(by)))


@given(moneys(), weights)
def test_allocation_is_near(money: Money, by: Weights) -> None:
    laws.allocation_is_near(allocate)(money, by)


@given(moneys(), weights)
def test_allocation_mirrors(money: Money, by: Weights) -> None:
    laws.allocation_mirrors(allocate)(money, by)


@given(moneys(), weights, st.fractions(min_value=Fraction(1, 1000), max_value=1000))
def test_allocation_ignores_scale(money: Money, by: Weights, scale: Fraction) -> None:
    laws.allocation_ignores_scale(allocate)(money, by, scale)


@given(moneys(), weights)
def test_ties_go_to_the_earlier(money: Money, by: Weights) -> None:
    laws.ties_go_to_the_earlier(allocate)(money, by)


@given(reordered)
def test_allocation_reorders(case: tuple[Money, Weights, Sequence[int]]) -> None:
    laws.allocation_reorders(allocate)(*case)


@given(moneys(), weights)
def test_zero_weight_gets_nothing(money: Money, by: Weights) -> None:
    laws.zero_weight_gets_nothing(allocate)(money, by)


@given(moneys(), st.integers(1, 500))
def test_split_into_equal_parts(money: Money, count: int) -> None:
    parts = money.split(count)
    assert sum(part.cents for part in parts) == money.cents
    assert len(parts) == count
    assert max(parts) - min(parts) <= Money(1)
    assert list(parts) == sorted(parts, key=abs, reverse=True)


# Broken twins


def each_rounded(money: Money, by: Weights) -> Sequence[Money]:
    total = sum(by)
    return [Rounding("half_up").apply(Fraction(money.cents * weight, total)) for weight in by]


def floors_and_gives_to_the_first(money: Money, by: Weights) -> Sequence[Money]:
    parts = [Rounding("floor").apply(Fraction(money.cents * weight, sum(by))) for weight in by]
    return [parts[0] + money - Money.sum(parts), *parts[1:]]


def one_more(money: Money, by: Weights) -> Sequence[Money]:
    return [*money.allocate(by), Money(0)]


def to_the_later(money: Money, by: Weights) -> Sequence[Money]:
    return money.allocate(list(by)[::-1])[::-1]


def by_floored_weights(money: Money, by: Weights) -> Sequence[Money]:
    floored = [int(weight) for weight in by]
    return money.allocate(floored if any(floored) else [1] * len(floored))


cases = st.tuples(moneys(), weights)

BROKEN_VERSIONS = [
    BrokenVersion(laws.allocation_conserves, (each_rounded,), cases),
    BrokenVersion(laws.allocation_conserves, (one_more,), cases),
    BrokenVersion(laws.allocation_is_near, (floors_and_gives_to_the_first,), cases),
    BrokenVersion(laws.allocation_mirrors, (floors_and_gives_to_the_first,), cases),
    BrokenVersion(
        laws.allocation_ignores_scale,
        (by_floored_weights,),
        st.tuples(moneys(), weights, st.fractions(0, 1).filter(bool)),
    ),
    BrokenVersion(laws.allocation_reorders, (floors_and_gives_to_the_first,), reordered),
    BrokenVersion(laws.ties_go_to_the_earlier, (to_the_later,), cases),
    BrokenVersion(laws.zero_weight_gets_nothing, (floors_and_gives_to_the_first,), cases),
]
