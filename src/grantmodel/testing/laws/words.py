"""How laws write what they saw: amounts, rates and days as Finnish bodies do, and never rounded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from fractions import Fraction
from typing import cast

from grantmodel.testing.differences import differences
from grantmodel.testing.side_by_side import written as one_written
from grantmodel.text.symbols import symbols
from grantmodel.values.money import Money


def written(value: object) -> str:
    r"""Write a value, or a collection of them, for a message.

    >>> written({"aid": percent(80), "own": Rate(1, 3)}).replace("\xa0", " ")
    'aid 80 %, own 1/3 (33,33 %)'
    """
    if isinstance(value, (str, Fraction)):
        return str(value)
    if isinstance(value, Mapping):
        parts = cast("Mapping[object, object]", value).items()
        return ", ".join(f"{written(key)} {written(part)}" for key, part in parts) or "nothing"
    if isinstance(value, (list, tuple)):
        return ", ".join(map(written, cast("Iterable[object]", value))) or "nothing"
    if isinstance(value, AbstractSet):
        # In an order of their own, whatever the hash seed.
        return ", ".join(sorted(map(written, cast("AbstractSet[object]", value)))) or "nothing"
    return one_written(value)


def amount(cents: int | Fraction) -> str:
    r"""Write an exact amount of cents: whole ones in euros, what is left of a cent beside them.

    >>> amount(Fraction(10001, 3)).replace("\xa0", " ")
    '33,33 € + 2/3 cent'
    """
    whole = int(cents)
    rest = cents - whole
    sign = symbols().minus if rest < 0 else "+"
    return f"{Money(whole):fi}" + (f" {sign} {abs(rest)} cent" if rest else "")


def number_of(number: int, what: str) -> str:
    """Write a number of things: 1 day, 2 days."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def changed(one: object, other: object) -> str:
    """Write what two values differ in, each part with what it was, what it is, and the difference."""
    return "; ".join(" ".join(filter(None, line.split(" "))) for line in differences(one, other)[1:])
