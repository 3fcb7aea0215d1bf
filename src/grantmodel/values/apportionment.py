"""Largest remainder: whole units given out by weights, so that none is lost and none is more than one off."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from math import lcm

from grantmodel.errors import UnsuitableTypeError, UnsuitableValueError
from grantmodel.values.exact import is_int


def largest_remainder(units: int, weights: Sequence[int]) -> list[int]:
    """Give each weight its exact share of the units without the fraction, then one more to the largest fractions.

    Alike in both directions: a negative number of units gives the negative parts.
    A zero weight gets nothing; of equal fractions the earlier comes first.

    Args:
        units: How many units to give out; may be negative.
        weights: Non-negative, not all zero.

    Returns:
        The parts, whose sum is the units; each less than one unit from its exact share.
    """
    total, size = sum(weights), abs(units)
    parts = [size * weight // total for weight in weights]
    rests = [size * weight % total for weight in weights]
    left = size - sum(parts)
    if left:
        for place in sorted(range(len(rests)), key=rests.__getitem__, reverse=True)[:left]:  # keeps ties in order
            parts[place] += 1
    return [-part for part in parts] if units < 0 else parts


def whole_weights(weights: Iterable[int | Fraction]) -> list[int]:
    """Return the weights as ints in the same proportion.

    Raises:
        UnsuitableTypeError: For a weight that is no int or Fraction.
        UnsuitableValueError: For no weights, negative ones, or none above zero; carries them.
    """
    kept = list(weights)
    for weight in kept:
        if not (is_int(weight) or isinstance(weight, Fraction)):
            message = f"a weight is an int or a Fraction, not {weight!r}; write rate.fraction for a Rate"
            raise UnsuitableTypeError(message, weight)
    if not any(kept) or min(kept) < 0:
        message = f"weights are zero or more, and at least one is above zero, not {kept!r}"
        raise UnsuitableValueError(message, tuple(kept))
    denominator = lcm(*(weight.denominator for weight in kept))
    return [weight.numerator * (denominator // weight.denominator) for weight in kept]
