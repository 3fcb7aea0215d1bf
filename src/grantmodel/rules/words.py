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

WORDS = Catalogue(
    {
        "met": {"fi": "täyttyy", "sv": "uppfylls", "en": "met"},
        "met by waiver": {
            "fi": "täyttyy viranomaisen harkinnalla",
            "sv": "uppfylls enligt myndighetens prövning",
            "en": "met by waiver",
        },
        "not met": {"fi": "ei täyty", "sv": "uppfylls inte", "en": "not met"},
        "needs discretion": {
            "fi": "viranomaisen harkittava",
            "sv": "kräver myndighetens prövning",
            "en": "needs discretion",
        },
        "unknown": {"fi": "ei tiedossa", "sv": "inte känt", "en": "unknown"},
        "not applicable": {"fi": "ei sovellu", "sv": "inte tillämplig", "en": "not applicable"},
        "not in force": {"fi": "ei voimassa", "sv": "inte i kraft", "en": "not in force"},
        "seen": {"fi": "todettu {figure}", "sv": "konstaterat {figure}", "en": "seen {figure}"},
        "limit": {"fi": "raja {figure}", "sv": "gräns {figure}", "en": "limit {figure}"},
        "off by": {"fi": "poikkeama {figure}", "sv": "avvikelse {figure}", "en": "off by {figure}"},
        "days": {"fi": "{count} pv", "sv": "{count} dgr", "en": "{count} d"},
        "figure": {"fi": "Luku: {source}", "sv": "Tal: {source}", "en": "Figure: {source}"},
        "as of": {
            "fi": "Puuttuvan päivän sijasta {day}.",
            "sv": "I stället för en dag som saknas {day}.",
            "en": "In place of a missing day {day}.",
        },
        "not governed": {
            "fi": "Säännöstö ei koske hanketta: hakemus ei ole tullut vireille sen aikana.",
            "sv": "Regelverket gäller inte projektet: ansökan har inte blivit anhängig under dess tid.",
            "en": "The rulebook does not govern the project: its application did not become pending in its time.",
        },
        "unused": {
            "fi": "Käyttämättä jäänyt poikkeaminen: {rule}, {path}",
            "sv": "Outnyttjad avvikelse: {rule}, {path}",
            "en": "Unused waiver: {rule}, {path}",
        },
        "mend": {"fi": "Korjaus: {text}", "sv": "Åtgärd: {text}", "en": "To mend: {text}"},
        "ask": {"fi": "Selvitettävä: {text}", "sv": "Att reda ut: {text}", "en": "To ask: {text}"},
        "waiver": {"fi": "Syy: {text}", "sv": "Skäl: {text}", "en": "Reason: {text}"},
        "whole": {"fi": "koko hanke", "sv": "hela projektet", "en": "the whole project"},
        "title": {
            "fi": "{name}: {book}, versio {version}",
            "sv": "{name}: {book}, version {version}",
            "en": "{name}: {book}, version {version}",
        },
        "count": {
            "fi": "Tarkistuksia {all}, joista täyttyy {met}, ei täyty {not_met}, harkittava {discretion}, "
            "ei tiedossa {unknown}, ei sovellu {apart}, ei voimassa {not_in_force}.",
            "sv": "Kontroller {all}, varav uppfylls {met}, uppfylls inte {not_met}, kräver prövning {discretion}, "
            "inte kända {unknown}, inte tillämpliga {apart}, inte i kraft {not_in_force}.",
            "en": "Checks {all}: met {met}, not met {not_met}, needing discretion {discretion}, "
            "unknown {unknown}, not applicable {apart}, not in force {not_in_force}.",
        },
        "all time": {"fi": "rajaton aika", "sv": "obegränsad tid", "en": "all time"},
        "yes": {"fi": "kyllä", "sv": "ja", "en": "yes"},
        "no": {"fi": "ei", "sv": "nej", "en": "no"},
    }
)
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
