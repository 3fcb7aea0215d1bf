"""Splitting by weights and by shares without a residual, instalments, and shares of a total."""

from fractions import Fraction

import pytest

from grantmodel import (
    Money,
    Rate,
    Rounding,
    Shares,
    SharesGapError,
    UnsuitableTypeError,
    UnsuitableValueError,
    ZeroDenominatorError,
    euros,
    percent,
)

THIRDS = Shares({"a": Rate(1, 3), "b": Rate(1, 3), "c": Rate(1, 3)})


def cents(parts: tuple[Money, ...]) -> list[int]:
    return [part.cents for part in parts]


def test_largest_remainder() -> None:
    assert cents(Money(9999).allocate([75, 25])) == [7499, 2500]
    assert cents(Money(-5).allocate([1, 1])) == [-3, -2]
    assert cents(Money(7).allocate([0, Fraction(1, 2), 0, Fraction(1, 2)])) == [0, 4, 0, 3]
    assert cents(Money(1).allocate([1] * 3)) == [1, 0, 0]


def test_a_residual_takes_the_rest() -> None:
    assert cents(Money(101).allocate([1, 1, 1], residual=0)) == [35, 33, 33]
    assert cents(Money(101).allocate([1, 1, 1], residual=-1)) == [33, 33, 35]
    assert cents(Money(-101).allocate([1, 1, 1], residual=2)) == [-33, -33, -35]
    for residual in (3, -4, True, "a"):
        with pytest.raises(UnsuitableValueError, match="index of none of 3 weights"):
            Money(101).allocate([1, 1, 1], residual=residual)  # type: ignore[arg-type]


@pytest.mark.parametrize("weights", [[], [0, 0], [1, -1], [Fraction(-1, 2)]])
def test_weights_that_give_nothing_out_are_refused(weights: list[int]) -> None:
    with pytest.raises(UnsuitableValueError, match="zero or more") as caught:
        Money(100).allocate(weights)
    assert caught.value.value == tuple(weights)


@pytest.mark.parametrize("weight", [0.5, True, "1", percent(50), None])
def test_weights_are_exact(weight: int) -> None:
    with pytest.raises(UnsuitableTypeError, match="int or a Fraction"):
        Money(100).allocate([1, weight])


def test_equal_parts() -> None:
    assert cents(Money(-99).split(10)) == [-10] * 9 + [-9]
    assert cents(Money(1).split(2)) == [1, 0]
    with pytest.raises(UnsuitableValueError, match="one part or more"):
        Money(1).split(0)
    for parts in (2.0, True, None):
        with pytest.raises(UnsuitableTypeError, match="whole number of parts"):
            Money(1).split(parts)  # type: ignore[arg-type]


def test_share_of_a_total() -> None:
    assert euros(144_000).share_of(euros(180_000)) == percent(80)
    assert Money(-1).share_of(Money(3)) == Rate(-1, 3)
    with pytest.raises(ZeroDenominatorError):
        Money(1).share_of(Money(0))
    with pytest.raises(UnsuitableTypeError, match="share of Money"):
        Money(1).share_of(3)  # type: ignore[arg-type]


def test_shares_without_a_residual() -> None:
    assert THIRDS.residual is None
    assert list(THIRDS.split(euros(1)).values()) == [Money(34), Money(33), Money(33)]
    assert repr(THIRDS) == "Shares({'a': Rate(1, 3), 'b': Rate(1, 3), 'c': Rate(1, 3)})"
    with pytest.raises(UnsuitableTypeError, match="leave rounding out"):
        THIRDS.split(euros(1), rounding=Rounding("down"))
    with pytest.raises(SharesGapError, match="name a residual") as caught:
        Shares({"a": Rate(1, 3)})
    assert caught.value.gap == Rate(2, 3)
    with pytest.raises(UnsuitableTypeError, match="means no residual"):
        Shares({None: Rate(1)})


def test_instalment_of_a_stranger_is_refused() -> None:
    with pytest.raises(UnsuitableValueError, match="have no share") as caught:
        THIRDS.instalment(euros(1), paid={"a": Money(1), "d": Money(2)})
    assert caught.value.value == ("d",)


def test_instalment_takes_back_what_was_paid_too_much() -> None:
    assert THIRDS.instalment(euros(3), paid={"a": euros(2)}) == {"a": euros(-1), "b": euros(1), "c": euros(1)}
    shares = Shares({"aid": percent(80)}, residual="own")
    rounding = Rounding("down", unit=euros(1))
    assert shares.instalment(euros("1.50"), {}, rounding) == {"aid": euros(1), "own": euros("0.50")}


def test_without_a_residual_a_growing_sum_may_lessen_a_part_by_a_cent() -> None:
    shares = Shares({"a": Rate(6, 14), "b": Rate(6, 14), "c": Rate(2, 14)})
    paid = shares.split(Money(3))
    assert list(paid.values()) == [Money(1), Money(1), Money(1)]
    assert list(shares.instalment(Money(4), paid).values()) == [Money(1), Money(1), Money(-1)]
