"""The dated figures with which the National Agency for Education counts, and its way of counting outside the model."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TypeVar

from grantmodel.programmes.acts import parameter, row
from grantmodel.rules.parameters import Parameter
from grantmodel.values.money import Money, euros
from grantmodel.values.periods import Period
from grantmodel.values.rates import Rate, percent
from grantmodel.values.rounding import Rounding
from grantmodel.values.sources import Evidence, Publication

T = TypeVar("T")

SYSTEM = Publication("Opetushallitus: valtionavustusjärjestelmä", "https://github.com/Opetushallitus/valtionavustus")
"""The Agency's public system for state grants, whose way of counting was read in its source code."""

_SINCE_FIRST_CALL = Period(date(2015, 8, 19), None)
"""The day on which the system's first call opened; its source names no other first day."""
_NO_DAY = "The system names no first day of this figure; its first call opened on 19.8.2015."


def _figure(name: str, unit: str, value: T, note: str = _NO_DAY) -> Parameter[T]:
    return parameter(
        f"Opetushallitus {name}",
        unit,
        row(value, SYSTEM, _SINCE_FIRST_CALL, checked="2026-11-24", evidence=Evidence.SECOND_HAND, note=note),
    )


OWN_ROUNDING: Parameter[Rounding] = _figure(
    "rounding of own financing",
    "direction and unit",
    Rounding("ceiling", unit=euros(1)),
    "Since the first call, which opened on 19.8.2015.",
)
"""Own financing goes up to whole euros; its unit is also what every amount is a multiple of."""
FIRST_INSTALMENT: Parameter[Rate] = _figure("first instalment", "share of 1", percent(60))
"""The share of the grant that is paid first, where a call lays down no other."""
INSTALMENT_ROUNDING: Parameter[Rounding] = _figure(
    "rounding of the first instalment", "direction and unit", Rounding("floor", unit=euros(1))
)
UNIT_PRICE: Parameter[Money] = _figure("unit price", "euro cents", euros(25))
UNIT_SHARE: Parameter[Rate] = _figure("accepted share of the unit price", "share of 1", percent(86))
UNIT_ROUNDING: Parameter[Rounding] = _figure(
    "rounding of units", "direction and unit", Rounding("floor", unit=euros(1))
)
DAYS_OF_A_CREDIT: Parameter[Fraction] = _figure("trainee days of a study credit", "days", Fraction(9, 2))
TRAINEE_DAY_STEP: Parameter[Fraction] = _figure("step of trainee days", "days", Fraction(1, 10))
"""Trainee days are rounded half up to tenths."""
SHOWN_STEP: Parameter[Rate] = _figure("step of shares shown", "share of 1", percent("0.1"))
"""Shares are shown in tenths of a per cent, own financing floored, the grant the rest."""

ROUNDINGS = {
    "national agency: own financing": OWN_ROUNDING,
    "national agency: first instalment": INSTALMENT_ROUNDING,
    "national agency: units": UNIT_ROUNDING,
}
