"""Words of reports: verdicts, figures, and what is missing, in three languages."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from grantmodel.rules.choice_labels import CHOICES
from grantmodel.rules.field_labels import FIELDS
from grantmodel.text.catalogue import Catalogue
from grantmodel.text.dates import format_day
from grantmodel.text.symbols import Language
from grantmodel.values.choices import Choice
from grantmodel.values.money import Money
from grantmodel.values.periods import Period
from grantmodel.values.rates import Rate

if TYPE_CHECKING:
    from grantmodel.rules.checks import Figure, Shortfall


WORDS = Catalogue.beside(__name__, "reports")
"""The words around what a check found."""


def show(figure: Figure, lang: Language, beside: Figure | None = None) -> str:
    """Write a figure of a check in a language.

    Args:
        figure: The figure.
        lang: The language.
        beside: Another figure next to which it stands; two different rates never look the same.
    """
    if isinstance(figure, Rate):
        return _rate(figure, lang, beside)
    if isinstance(figure, Period) and figure.start == figure.end is None:
        return WORDS.text("all time", lang)
    if isinstance(figure, (Money, Period)):
        return figure.format(lang=lang)
    if isinstance(figure, Choice):
        return _choice(figure, lang)
    if isinstance(figure, bool):
        return WORDS.text("yes" if figure else "no", lang)
    return format_day(figure) if isinstance(figure, date) else str(figure)


def _choice(choice: Choice, lang: Language) -> str:
    ours = type(choice).__module__.partition(".")[0] == __name__.partition(".")[0]
    return CHOICES.text(repr(choice), lang) if ours and repr(choice) in CHOICES.templates else str(choice.value)


def _rate(rate: Rate, lang: Language, beside: Figure | None) -> str:
    if (10**6) % rate.denominator == 0:
        return rate.format(lang=lang)
    decimals = 2
    while isinstance(beside, Rate) and beside != rate and _alike(rate, beside, decimals):
        decimals += 1
    return rate.format(decimals=decimals, lang=lang)


def _alike(one: Rate, other: Rate, decimals: int) -> bool:
    return one.format(decimals=decimals) == other.format(decimals=decimals)


def show_shortfall(shortfall: Shortfall, lang: Language) -> str:
    """Write by how much a check is off: euros and cents, or calendar days."""
    if isinstance(shortfall, timedelta):
        return WORDS.text("days", lang, count=str(shortfall.days))
    return shortfall.format(lang=lang)


def show_field(path: str, lang: Language) -> str:
    """Write what is missing, by the last field of its path."""
    field = re.sub(r"\[.*?\]$", "", path).rpartition(".")[2]
    return FIELDS.text(field, lang) if field in FIELDS.templates else path
