"""What counts as an exact number: an int that is no bool, a Fraction, a finite Decimal, machine text."""

from decimal import Decimal
from fractions import Fraction
from typing import TypeGuard

from grantmodel.errors import UnsuitableTypeError, UnsuitableValueError
from grantmodel.text.digits import parse_machine_number

_LONGEST_EXPONENT = 400


def is_int(value: object) -> TypeGuard[int]:
    """Tell whether the value is a whole number and not a yes or no."""
    return isinstance(value, int) and not isinstance(value, bool)


def exact(value: object, *, what: str, decimals: int | None = None) -> Fraction:
    """Return the number as a Fraction, unchanged.

    Args:
        value: An int, a Fraction, a finite Decimal, or text of ASCII digits with at most one dot.
        what: What the number is, with its article, for the error.
        decimals: How many decimals a text may have; None for as many as fit.

    Raises:
        UnsuitableTypeError: For a float, a bool, or anything else that is no exact number.
        UnsuitableValueError: For a Decimal that is no number or absurdly large or small.
        ParseError: For a text that is not machine text.
    """
    if is_int(value) or isinstance(value, Fraction):
        return Fraction(value)
    if isinstance(value, Decimal):
        return _from_decimal(value, what)
    if isinstance(value, str):
        units, places = parse_machine_number(value, what=what, decimals=decimals)
        return Fraction(units, 10**places)
    message = f"the {type(value).__name__} {value!r} cannot be {what}; write an int, a Decimal, or text such as '80.5'"
    raise UnsuitableTypeError(message, value)


def _from_decimal(value: Decimal, what: str) -> Fraction:
    if not value.is_finite() or abs(value.adjusted()) > _LONGEST_EXPONENT:
        raise UnsuitableValueError(f"{value} cannot be {what}; write a finite number", value)
    return Fraction(value)
