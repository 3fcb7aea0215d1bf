"""Money: exact euro cents, and arithmetic that never rounds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NoReturn, final

import attrs

from grantmodel.errors import InexactError, UnsuitableTypeError, UnsuitableValueError
from grantmodel.text.digits import NumberGrammar, format_number
from grantmodel.text.symbols import Language, checked_language, symbols
from grantmodel.values.apportionment import largest_remainder, whole_weights
from grantmodel.values.exact import exact, is_int

if TYPE_CHECKING:
    from grantmodel.values.rates import Rate

_CENTS = 100
_WHAT = "an amount of euros"
_GRAMMARS: dict[Language, NumberGrammar] = {
    "fi": NumberGrammar(_WHAT, decimals=2, after=("€", "EUR", "euroa", "euro")),
    "sv": NumberGrammar(_WHAT, decimals=2, after=("€", "EUR", "euro"), before=("EUR",)),
    "en": NumberGrammar(_WHAT, decimals=2, after=("€", "EUR", "euros", "euro"), before=("EUR", "€")),
}


def _whole_cents(_: Money, __: object, cents: int) -> None:
    if cents.__class__ is not int:
        message = (
            f"Money counts whole euro cents as an int, not {cents!r}; "
            'write euros(180_000), euros("144000.50") or Money.parse("144 000,50 €")'
        )
        raise UnsuitableTypeError(message, cents)


@final
@attrs.frozen(repr=False)
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
    def parse(cls, text: str, lang: Language = "fi") -> Money:
        """Read an amount as Finnish bodies write it: 180 000 €, 180 000,00 euroa, −36 000.

        Args:
            text: Digits in groups of three with one kind of space between, or ungrouped.
                A comma precedes one or two decimals, in all three languages.
                €, EUR or the word may follow; in Swedish EUR, in English EUR or € may precede instead.
            lang: The language of the sign or word.

        Returns:
            The amount. No rounding is performed.

        Raises:
            ParseError: Carries the text, the position, what was expected, and plausible readings.

        >>> Money.parse("180 000 €")
        euros("180000.00")
        """
        return _trusted(_GRAMMARS[checked_language(lang, what="Money")].parse(text))

    @classmethod
    def sum(cls, amounts: Iterable[Money]) -> Money:
        """Return the sum of the amounts, zero if there are none. No rounding is performed.

        >>> Money.sum([euros(144_000), euros(36_000)])
        euros("180000.00")
        """
        advice = "sums of Money take Money only"
        return _trusted(sum([one.cents if one.__class__ is Money else _refuse(advice, one) for one in amounts]))

    def split(self, parts: int) -> tuple[Money, ...]:
        """Split the amount into so many parts as equal as cents allow, the larger ones first.

        Args:
            parts: How many, 1 or more.

        Returns:
            The parts, whose sum is the amount; of the negative the negative parts.

        Raises:
            UnsuitableTypeError: For anything but an int.
            UnsuitableValueError: For less than one part.

        >>> euros(1).split(3)
        (euros("0.34"), euros("0.33"), euros("0.33"))
        """
        if not is_int(parts):
            raise UnsuitableTypeError(f"money is split into a whole number of parts, not {parts!r}", parts)
        if parts < 1:
            raise UnsuitableValueError(f"money is split into one part or more, not {parts}", parts)
        return self.allocate([1] * parts)

    def allocate(self, weights: Sequence[int | Fraction], residual: int | None = None) -> tuple[Money, ...]:
        """Split the amount by weights, so that the parts are the whole.

        Args:
            weights: Non-negative ints or Fractions, not all zero.
            residual: Which part takes what rounding leaves over, counted like an index of the weights.
                Every other part is then its exact share rounded towards zero.
                None for largest remainder: each part is less than a cent off, equal remainders favour the earlier.

        Returns:
            The parts in the order of the weights; a zero weight gets nothing, unless it is the residual.

        Raises:
            UnsuitableTypeError: For a weight that is no int or Fraction.
            UnsuitableValueError: For no weights, negative ones, none above zero, or a residual that is none of them.

        Laws:
            allocation_conserves, allocation_is_near, allocation_mirrors, allocation_ignores_scale,
            ties_go_to_the_earlier, zero_weight_gets_nothing

        >>> euros("100.01").allocate([80, 20])
        (euros("80.01"), euros("20.00"))
        >>> euros("100.01").allocate([80, 20], residual=-1)
        (euros("80.00"), euros("20.01"))
        """
        whole = whole_weights(weights)
        if residual is None:
            return tuple(map(_trusted, largest_remainder(self.cents, whole)))
        if not is_int(residual) or not -len(whole) <= residual < len(whole):
            raise UnsuitableValueError(f"{residual!r} is the index of none of {len(whole)} weights", residual)
        total, sign = sum(whole), -1 if self.cents < 0 else 1
        parts = [sign * (abs(self.cents) * weight // total) for weight in whole]
        parts[residual] += self.cents - sum(parts)
        return tuple(map(_trusted, parts))

    def share_of(self, total: Money) -> Rate:
        """Return the exact rate of the total that this amount is. No rounding is performed.

        Raises:
            ZeroDenominatorError: If the total is zero.
            UnsuitableTypeError: For a total that is no Money.

        >>> euros(144_000).share_of(euros(180_000))
        percent(80)
        """
        from grantmodel.values.rates import Rate  # noqa: PLC0415 - rates are built on Money

        if total.__class__ is not Money:
            _refuse("an amount is a share of Money", total)
        return Rate(self.cents, total.cents)

    def format(self, decimals: int = 2, lang: Language = "fi") -> str:
        r"""Write the amount as Finnish bodies do: 180 000,00 €, alike in all three languages. No rounding is performed.

        Args:
            decimals: 2 for cents, 0 for whole euros.
            lang: The language.

        Raises:
            InexactError: If decimals is 0 and there are cents; carries the exact cents.
            UnsuitableValueError: For any other number of decimals.

        >>> euros(180_000).format(decimals=0)
        '180\xa0000\xa0€'
        """
        checked_language(lang, what="Money")
        if decimals == 2:  # noqa: PLR2004 - a euro has two decimals
            return format_number(self.cents, decimals=2, sign=symbols().euro)
        if decimals != 0:
            raise UnsuitableValueError(f"write decimals=2 or decimals=0, not {decimals!r}", decimals)
        if self.cents % _CENTS:
            message = f"{self} has cents, which whole euros would lose; write decimals=2"
            raise InexactError(message, Fraction(self.cents))
        return format_number(self.cents // _CENTS, decimals=0, sign=symbols().euro)

    def __format__(self, spec: str) -> str:
        if not spec:
            return str(self)
        checked_language(spec, what="Money")
        return format_number(self.cents, decimals=2, sign=symbols().euro)

    def __str__(self) -> str:
        whole, cents = divmod(abs(self.cents), _CENTS)
        return f"{'-' if self.cents < 0 else ''}{whole}.{cents:02d}"

    def __repr__(self) -> str:
        return f'euros("{self}")'

    def __bool__(self) -> bool:
        return self.cents != 0

    def __lt__(self, other: Money) -> bool:
        return self.cents < other.cents if other.__class__ is Money else NotImplemented

    def __le__(self, other: Money) -> bool:
        return self.cents <= other.cents if other.__class__ is Money else NotImplemented

    def __gt__(self, other: Money) -> bool:
        return self.cents > other.cents if other.__class__ is Money else NotImplemented

    def __ge__(self, other: Money) -> bool:
        return self.cents >= other.cents if other.__class__ is Money else NotImplemented

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
        advice = "Rate(1, 3).of(money, rounding), money.split(3), or money.share_of(total)"
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
        InexactError: If a Decimal holds less than a cent; carries the exact cents.
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
