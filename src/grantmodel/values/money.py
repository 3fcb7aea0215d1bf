"""Money: exact euro cents, and arithmetic that never rounds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from fractions import Fraction
from typing import NoReturn, final

import attrs

from grantmodel.errors import InexactError, UnsuitableTypeError, UnsuitableValueError
from grantmodel.text.digits import NumberGrammar, format_number
from grantmodel.text.symbols import symbols
from grantmodel.values.exact import exact, is_int

_CENTS = 100
_GRAMMAR = NumberGrammar(what="an amount of euros", decimals=2, signs=("€", "EUR", "euroa", "euro"))


def _whole_cents(_: Money, __: object, cents: int) -> None:
    if cents.__class__ is not int:
        message = (
            f"Money counts whole euro cents as an int, not {cents!r}; "
            'write euros(180_000), euros("144000.50") or Money.parse("144 000,50 €")'
        )
        raise UnsuitableTypeError(message, cents)


@final
@attrs.frozen(repr=False, order=True)
class Money:
    """An exact number of euro cents (rahamäärä); negative for what is paid back or credited.

    Args:
        cents: Euro cents, of any size.

    Raises:
        UnsuitableTypeError: For anything but an int: a float, a bool, a Decimal, a text.

    Laws:
        parse_inverts_format, equal_values_hash_alike, copy_is_equal, repr_rebuilds

    >>> Money(180_000_00) + euros("0.50")
    euros("180000.50")
    """

    cents: int = attrs.field(validator=_whole_cents)

    @classmethod
    def parse(cls, text: str) -> Money:
        """Read an amount written the Finnish way: 180 000 €, 180 000,00 euroa, −36 000.

        Args:
            text: Digits in groups of three with one kind of space between, or ungrouped.
                A comma stands before one or two decimals; €, EUR, euro or euroa may follow.

        Returns:
            The amount. No rounding is performed.

        Raises:
            ParseError: Carries the text, the position, what was expected, and plausible readings.

        >>> Money.parse("180 000 €")
        euros("180000.00")
        """
        return cls(_GRAMMAR.parse(text))

    @classmethod
    def sum(cls, amounts: Iterable[Money]) -> Money:
        """Return the sum of the amounts, zero where there are none. No rounding is performed.

        >>> Money.sum([euros(144_000), euros(36_000)])
        euros("180000.00")
        """
        total = 0
        for amount in amounts:
            if amount.__class__ is not Money:
                _refuse("sums of Money take Money only", amount)
            total += amount.cents
        return _trusted(total)

    def format(self, decimals: int = 2) -> str:
        r"""Write the amount the Finnish way: 180 000,00 €. No rounding is performed.

        Args:
            decimals: 2 for cents, 0 for whole euros.

        Raises:
            InexactError: Where decimals is 0 and there are cents; carries the exact cents.
            UnsuitableValueError: For any other number of decimals.

        >>> euros(180_000).format(decimals=0)
        '180\xa0000\xa0€'
        """
        if decimals == 2:  # noqa: PLR2004 - a euro has two decimals
            return format_number(self.cents, decimals=2, sign=symbols().euro)
        if decimals != 0:
            raise UnsuitableValueError(f"write decimals=2 or decimals=0, not {decimals!r}", decimals)
        if self.cents % _CENTS:
            message = f"{self} has cents, which whole euros would lose; write decimals=2"
            raise InexactError(message, Fraction(self.cents))
        return format_number(self.cents // _CENTS, decimals=0, sign=symbols().euro)

    def __format__(self, spec: str) -> str:
        if spec == "fi":
            return self.format()
        if spec:
            message = f"Money is written by f'{{money:fi}}' or str(money), not by {spec!r}"
            raise UnsuitableValueError(message, spec)
        return str(self)

    def __str__(self) -> str:
        whole, cents = divmod(abs(self.cents), _CENTS)
        return f"{'-' if self.cents < 0 else ''}{whole}.{cents:02d}"

    def __repr__(self) -> str:
        return f'euros("{self}")'

    def __bool__(self) -> bool:
        return self.cents != 0

    def __add__(self, other: Money) -> Money:
        if other.__class__ is not Money:
            _refuse("add Money to Money, such as money + euros(1)", other)
        return _trusted(self.cents + other.cents)

    def __radd__(self, other: int) -> Money:
        if not (is_int(other) and other == 0):  # the builtin sum() starts from 0
            _refuse("add Money to Money, such as euros(1) + money", other)
        return self

    def __sub__(self, other: Money) -> Money:
        if other.__class__ is not Money:
            _refuse("subtract Money from Money, such as money - euros(1)", other)
        return _trusted(self.cents - other.cents)

    def __neg__(self) -> Money:
        return _trusted(-self.cents)

    def __pos__(self) -> Money:
        return self

    def __abs__(self) -> Money:
        return _trusted(abs(self.cents))

    def __mul__(self, other: int) -> Money:
        if other.__class__ is not int:
            advice = "rate.of(money, rounding) for a share of it"
            _refuse(f"multiply Money by an int, or write {advice}", other)
        return _trusted(self.cents * other)

    __rmul__ = __mul__

    def __truediv__(self, other: object) -> NoReturn:
        advice = "Rate(1, 3).of(money, rounding) for a third, money.split(3) for three parts"
        _refuse(f"Money is not divided; write {advice}", other)

    __floordiv__ = __mod__ = __divmod__ = __rtruediv__ = __truediv__


def _refuse(advice: str, other: object) -> NoReturn:
    raise UnsuitableTypeError(f"{advice}; not the {type(other).__name__} {other!r}", other)


# Arithmetic on ints gives ints: results skip the validator that guards the door.
_new = object.__new__
_set_cents: Callable[[Money, int], None] = Money.__dict__["cents"].__set__


def _trusted(cents: int) -> Money:
    money = _new(Money)
    _set_cents(money, cents)
    return money


def euros(amount: int | Decimal | str) -> Money:
    """Return an amount of whole or exact euros.

    Args:
        amount: Euros as an int, a Decimal, or text of ASCII digits with at most two decimals after a dot.

    Returns:
        The amount. No rounding is performed.

    Raises:
        InexactError: Where a Decimal holds less than a cent; carries the exact cents.
        ParseError: For any other text; Finnish text is read by `Money.parse`.
        UnsuitableTypeError: For a float, a bool, a Fraction.
        UnsuitableValueError: For a Decimal that is no finite number.

    >>> euros(180_000) == euros("180000.00") == Money(18_000_000)
    True
    """
    if isinstance(amount, Fraction):
        _refuse("write Rounding(…).apply(exact_cents) to make Money of a Fraction", amount)
    cents = exact(amount, what="an amount of euros", decimals=2) * _CENTS
    if cents.denominator != 1:
        message = f"{amount} euros is not whole cents; round it with Rounding(…).apply(exact_cents)"
        raise InexactError(message, cents)
    return Money(cents.numerator)
