"""The signs that Finnish numbers are written with, from the Unicode CLDR data that Babel carries."""

from functools import cache

import attrs

SPACES = " \u00a0\u202f\u2009"
"""The spaces that are read: plain, no-break, narrow no-break, thin."""

DASHES = "-\u2013"
"""The dashes that are read between two days: hyphen-minus and en dash."""


@attrs.frozen
class Symbols:
    """The signs of one way of writing numbers.

    Attributes:
        decimal: Between whole units and decimals.
        group: Between groups of three digits.
        minus: Before a negative number.
        percent: The per cent sign.
        euro: The euro sign.
    """

    decimal: str
    group: str
    minus: str
    percent: str
    euro: str


@cache
def symbols() -> Symbols:
    """Return the Finnish signs, loading Babel's locale data on the first call only."""
    from babel import Locale  # noqa: PLC0415 - costs 20 ms, and only those who write text pay it

    finnish = Locale("fi")
    signs = finnish.number_symbols["latn"]
    return Symbols(
        decimal=signs["decimal"],
        group=signs["group"],
        minus=signs["minusSign"],
        percent=signs["percentSign"],
        euro=finnish.currency_symbols["EUR"],
    )
