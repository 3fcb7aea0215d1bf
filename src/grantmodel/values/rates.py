"""Rate: an exact share of one, such as an aid rate of 80 %."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import total_ordering
from math import gcd
from typing import final

import attrs

from grantmodel.errors import (
    InexactError,
    UnsuitableTypeError,
    UnsuitableValueError,
    ZeroDenominatorError,
)
from grantmodel.text.digits import NumberGrammar, format_number
from grantmodel.text.symbols import Language, checked_language, symbols
from grantmodel.values.exact import exact, is_int
from grantmodel.values.money import Money
from grantmodel.values.rounding import Rounding

_SHOWN_DECIMALS = 4
_GRAMMAR = NumberGrammar(what="a percentage", decimals=_SHOWN_DECIMALS, after=("%",), sign_required=True)


@final
@total_ordering
@attrs.frozen(init=False, repr=False)
class Rate:
    """An exact rational share of one (osuus, prosentti); may be negative or above 1.

    Args:
        numerator: An int, or one Fraction that is the whole rate.
        denominator: An int other than 0.

    Raises:
        UnsuitableTypeError: For a float, a bool, a Decimal, a text; write `percent(…)` for a percentage.
        ZeroDenominatorError: If the denominator is 0.

    Laws:
        parse_inverts_format, equal_values_hash_alike

    >>> Rate(2, 6)
    Rate(1, 3)
    """

    numerator: int
    denominator: int

    def __init__(self, numerator: int | Fraction, denominator: int = 1) -> None:
        for part in (numerator, denominator):
            if not is_int(part) and not (part is numerator and isinstance(part, Fraction)):
                message = (
                    f"a Rate is made of ints or one Fraction, not {part!r}; "
                    'write Rate(1, 3), percent(80) or percent("26.44")'
                )
                raise UnsuitableTypeError(message, part)
        if isinstance(numerator, Fraction) and denominator != 1:
            raise UnsuitableTypeError("a Fraction is a whole Rate; leave the denominator out", denominator)
        if denominator == 0:
            raise ZeroDenominatorError("a Rate's denominator is not 0")
        common = gcd(numerator.numerator, whole := denominator * numerator.denominator) * (-1 if whole < 0 else 1)
        object.__setattr__(self, "numerator", numerator.numerator // common)
        object.__setattr__(self, "denominator", whole // common)

    @classmethod
    def parse(cls, text: str, lang: Language = "fi") -> Rate:
        """Read a percentage as Finnish bodies write it: 80 %, 66,67 %.

        Args:
            text: A number with a comma before at most four decimals, and the per cent sign.
            lang: The language; percentages are written alike in all three.

        Raises:
            ParseError: Carries the text, the position, what was expected, and plausible readings.

        >>> Rate.parse("26,44 %")
        percent("26.44")
        """
        checked_language(lang, what="a Rate")
        return cls(Fraction(_GRAMMAR.parse(text), 100 * 10**_SHOWN_DECIMALS))

    @property
    def fraction(self) -> Fraction:
        """The rate as a Fraction."""
        return Fraction(self.numerator, self.denominator)

    def of(self, money: Money, rounding: Rounding | None = None) -> Money:
        """Return this share of the money.

        Args:
            money: What the share is taken of.
            rounding: What to do where the share is not a whole number of the rounding's unit; None for nothing.

        Returns:
            The share, rounded once, as `rounding` says. No rounding is performed without one.

        Raises:
            InexactError: If the share is not whole cents and no rounding was named; carries the exact cents.

        >>> percent(80).of(euros(180_000))
        euros("144000.00")
        >>> Rate(1, 3).of(euros(100), Rounding("down"))
        euros("33.33")
        """
        if not isinstance(money, Money):
            message = f"a rate is taken of Money such as euros(180_000), not of {money!r}"
            raise UnsuitableTypeError(message, money)
        if rounding is not None:
            return rounding.of_ratio(money.cents * self.numerator, self.denominator)
        cents = Fraction(money.cents * self.numerator, self.denominator)
        if cents.denominator != 1:
            message = f"{self!r} of {money!r} is {cents} cents; name a rounding, such as Rounding('down')"
            raise InexactError(message, cents)
        return Money(cents.numerator)

    def complement(self) -> Rate:
        """Return what is left of 1: own financing of 20 % beside aid of 80 %."""
        return Rate(1 - self.fraction)

    def format(self, decimals: int | None = None, lang: Language = "fi") -> str:
        r"""Write the rate as a percentage, as Finnish bodies do: 12,5 %, alike in all three languages.

        Args:
            decimals: None for the exact percentage, as short as it is.
                A number of decimals rounds half up for show, and never to 0 % or 100 % what is neither.
            lang: The language.

        Raises:
            InexactError: If no decimals are named and the percentage does not end within four.
                Carries the exact percentage.

        >>> Rate(1, 3).format(decimals=2)
        '33,33\xa0%'
        """
        checked_language(lang, what="a Rate")
        percentage = 100 * self.fraction
        if decimals is None:
            places = _decimals(percentage)
            if places is None:
                message = (
                    f"{percentage} per cent does not end within {_SHOWN_DECIMALS} decimals; "
                    "write format(decimals=2) to show it rounded"
                )
                raise InexactError(message, percentage)
            return _write(int(percentage * 10**places), places)
        if not is_int(decimals):
            raise UnsuitableTypeError(f"decimals is an int, not {decimals!r}", decimals)
        if decimals < 0:
            raise UnsuitableValueError(f"decimals is 0 or more, not {decimals}", decimals)
        return _write(_for_show(percentage, decimals), decimals)

    def __format__(self, spec: str) -> str:
        return self.format(lang=checked_language(spec, what="a Rate")) if spec else str(self)

    def __str__(self) -> str:
        return str(self.fraction)

    def __repr__(self) -> str:
        percentage = 100 * self.fraction
        places = _decimals(percentage)
        if places is None:
            return f"Rate({self.numerator}, {self.denominator})"
        if places == 0:
            return f"percent({percentage})"
        whole, rest = divmod(int(abs(percentage) * 10**places), 10**places)
        return f'percent("{"-" if percentage < 0 else ""}{whole}.{rest:0{places}d}")'

    def __lt__(self, other: Rate) -> bool:
        if other.__class__ is not Rate:
            return NotImplemented
        return self.numerator * other.denominator < other.numerator * self.denominator


def _decimals(percentage: Fraction) -> int | None:
    """Return how many decimals the percentage has, or None if they do not end within four."""
    for places in range(_SHOWN_DECIMALS + 1):
        if (10**places) % percentage.denominator == 0:
            return places
    return None


def _write(units: int, places: int) -> str:
    return format_number(units, decimals=places, sign=symbols().percent)


def _for_show(percentage: Fraction, decimals: int) -> int:
    """Return the percentage in units of the last decimal, half up, short of 0 and 100 for what is neither."""
    exact_size, whole = abs(percentage) * 10**decimals, 100 * 10**decimals
    size = Rounding("half_up").apply(exact_size).cents
    if exact_size and size == 0:
        size = 1
    elif size == whole != exact_size:
        size += 1 if exact_size > whole else -1
    return -size if percentage < 0 else size


def percent(number: int | Decimal | Fraction | str) -> Rate:
    """Return the rate of so many per cent.

    Args:
        number: Per cent as an int, a Decimal, a Fraction, or text of ASCII digits with at most one dot.

    Raises:
        ParseError: For any other text; Finnish text is read by `Rate.parse`.
        UnsuitableTypeError: For a float or a bool.
        UnsuitableValueError: For a Decimal that is no finite number.

    >>> percent(80) == percent("80.00") == Rate(4, 5)
    True
    """
    return Rate(exact(number, what="a percentage") / 100)
