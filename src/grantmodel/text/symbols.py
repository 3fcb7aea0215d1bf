"""Languages, and the signs that numbers are written with, from the Unicode CLDR data that Babel carries."""

from functools import cache
from typing import Literal, NamedTuple, TypeAlias, get_args

from grantmodel.errors import UnsuitableValueError

Language: TypeAlias = Literal["fi", "sv", "en"]
"""Finnish, Swedish as written in Finland, and English as Finnish bodies write it."""

LANGUAGES: tuple[Language, ...] = get_args(Language)

SPACES = " \u00a0\u202f\u2009"
"""The spaces that are read: plain, no-break, narrow no-break, thin."""

DASHES = "-\u2013"
"""The dashes that are read between two days: hyphen-minus and en dash."""


class Symbols(NamedTuple):
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


def checked_language(lang: str, *, what: str) -> Language:
    """Return the language, or raise UnsuitableValueError if it is none of the three."""
    for known in LANGUAGES:
        if lang == known:
            return known
    message = f"{what} is written in {', '.join(map(repr, LANGUAGES))}, not in {lang!r}"
    raise UnsuitableValueError(message, lang)


@cache
def symbols() -> Symbols:
    """Return the signs, which are the Finnish ones in all three languages.

    Babel's locale data is loaded on the first call only.
    """
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
