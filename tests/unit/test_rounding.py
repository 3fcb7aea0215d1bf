"""Roundings: every direction, and what they refuse."""

from fractions import Fraction
from typing import get_args

import pytest

from grantmodel import Direction, Money, Rounding, UnsuitableTypeError, UnsuitableValueError, euros

TABLE = {  # of 2.5, 1.1, 1, 0, -1.1, -2.5, 3.5
    "up": [3, 2, 1, 0, -2, -3, 4],
    "down": [2, 1, 1, 0, -1, -2, 3],
    "ceiling": [3, 2, 1, 0, -1, -2, 4],
    "floor": [2, 1, 1, 0, -2, -3, 3],
    "half_up": [3, 1, 1, 0, -1, -3, 4],
    "half_down": [2, 1, 1, 0, -1, -2, 3],
    "half_even": [2, 1, 1, 0, -1, -2, 4],
    "half_ceiling": [3, 1, 1, 0, -1, -2, 4],
    "half_floor": [2, 1, 1, 0, -1, -3, 3],
    "half_odd": [3, 1, 1, 0, -1, -3, 3],
}


def test_every_direction_is_in_the_table() -> None:
    assert tuple(TABLE) == get_args(Direction)


@pytest.mark.parametrize("direction", TABLE)
def test_direction(direction: Direction) -> None:
    numbers = [Fraction(text) for text in ("2.5", "1.1", "1", "0", "-1.1", "-2.5", "3.5")]
    assert [Rounding(direction).apply(number).cents for number in numbers] == TABLE[direction]
    unit = Rounding(direction, unit=euros(1))
    assert [unit.apply(number * 100).cents for number in numbers] == [100 * cents for cents in TABLE[direction]]


def test_unit_is_any_positive_money() -> None:
    assert Rounding("up", unit=Money(5)).apply(11) == Money(15)
    for unit in (Money(0), Money(-1)):
        with pytest.raises(UnsuitableValueError, match="above zero"):
            Rounding("up", unit=unit)
    with pytest.raises(UnsuitableTypeError, match=r"euros\(1\)"):
        Rounding("up", unit=1)  # type: ignore[arg-type]


def test_unknown_direction_is_refused() -> None:
    with pytest.raises(UnsuitableValueError, match="half_even") as caught:
        Rounding("ROUND_HALF_UP")  # type: ignore[arg-type]
    assert caught.value.value == "ROUND_HALF_UP"


@pytest.mark.parametrize("cents", [1.0, True, "1", Money(1), None])
def test_only_exact_cents_are_rounded(cents: int) -> None:
    with pytest.raises(UnsuitableTypeError, match="exact euro cents"):
        Rounding("down").apply(cents)
