"""Rounding: the only way to leave the exact numbers, always by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Literal, TypeAlias, final

import attrs

from grantmodel.errors import UnsuitableTypeError, UnsuitableValueError
from grantmodel.values.exact import is_int
from grantmodel.values.money import Money

Direction: TypeAlias = Literal[
    "up",
    "down",
    "ceiling",
    "floor",
    "half_up",
    "half_down",
    "half_even",
    "half_ceiling",
    "half_floor",
    "half_odd",
]
"""Where a number between two whole units goes.

`down` is towards zero and `up` away from it; `floor` is towards minus infinity and `ceiling` towards plus infinity.
The `half_` ones go to the nearer unit. From the middle `half_up` goes away from zero, `half_down` towards it,
`half_even` and `half_odd` to the unit that is so, `half_ceiling` towards plus and `half_floor` towards minus infinity.
`half_ceiling` is what `Math.round` of JavaScript and Java does, and `half_floor` its mirror. Some libraries of money
know `half_odd`; no programme here rounds so.
"""

# Whether to go from the unit below to the one above, given whether the one below is odd,
# by how much the rest exceeds half a unit, and whether the number is negative.
_GOES_UP: Mapping[str, Callable[[bool, int, bool], bool]] = {
    "up": lambda _odd, _half, negative: not negative,
    "down": lambda _odd, _half, negative: negative,
    "ceiling": lambda _odd, _half, _negative: True,
    "floor": lambda _odd, _half, _negative: False,
    "half_up": lambda _odd, half, negative: half > 0 or (half == 0 and not negative),
    "half_down": lambda _odd, half, negative: half > 0 or (half == 0 and negative),
    "half_even": lambda odd, half, _negative: half > 0 or (half == 0 and odd),
    "half_ceiling": lambda _odd, half, _negative: half >= 0,
    "half_floor": lambda _odd, half, _negative: half > 0,
    "half_odd": lambda odd, half, _negative: half > 0 or (half == 0 and not odd),
}


def _known_direction(_: Rounding, __: object, direction: str) -> None:
    if direction not in _GOES_UP:
        message = f"{direction!r} is no rounding direction; write one of {', '.join(_GOES_UP)}"
        raise UnsuitableValueError(message, direction)


def _positive_unit(_: Rounding, __: object, unit: object) -> None:
    if not isinstance(unit, Money):
        message = f"a rounding's unit is Money such as euros(1), not {unit!r}"
        raise UnsuitableTypeError(message, unit)
    if unit.cents <= 0:
        raise UnsuitableValueError(f"a rounding's unit is above zero, not {unit!r}", unit)


@final
@attrs.frozen
class Rounding:
    """A direction and a unit: the whole multiples of the unit are what may come out.

    Args:
        direction: Where a number between two units goes, one of `Direction`.
        unit: A positive amount, one cent by default.

    Raises:
        UnsuitableValueError: For an unknown direction, or a unit that is not above zero.
        UnsuitableTypeError: For a unit that is no Money.

    Laws:
        rounding_lands_on_a_unit, rounding_stays_near, rounding_goes_its_way, rounding_mirrors

    >>> Rounding("down", unit=euros(1)).apply(199_99)
    euros("199.00")
    """

    direction: Direction = attrs.field(validator=_known_direction)
    unit: Money = attrs.field(default=Money(1), kw_only=True, validator=_positive_unit)

    def apply(self, exact_cents: int | Fraction) -> Money:
        """Round an exact number of euro cents to a whole number of units.

        Args:
            exact_cents: Euro cents, whole or not.

        Returns:
            The multiple of the unit that the direction names; a multiple already stays as it is.

        Raises:
            UnsuitableTypeError: For a float, a bool, a Decimal or a Money.

        >>> Rounding("half_up").apply(Fraction(5, 2))
        euros("0.03")
        """
        if not (is_int(exact_cents) or isinstance(exact_cents, Fraction)):
            message = f"write exact euro cents as an int or a Fraction, not {exact_cents!r}"
            raise UnsuitableTypeError(message, exact_cents)
        return self.of_ratio(exact_cents.numerator, exact_cents.denominator)

    def of_ratio(self, numerator: int, denominator: int) -> Money:
        """Round an exact number of euro cents, given as a ratio of ints, to a whole number of units.

        Args:
            numerator: Of the cents.
            denominator: Of the cents, above zero; the ratio need not be in lowest terms.

        Returns:
            As `apply` does.
        """
        divisor = denominator * self.unit.cents
        lower, remainder = divmod(numerator, divisor)
        if remainder and _GOES_UP[self.direction](bool(lower % 2), 2 * remainder - divisor, numerator < 0):
            lower += 1
        return Money(lower * self.unit.cents)
