"""What the National Agency for Education's computations stand on: its dated figures, what it takes, how it explains."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
from typing import TypeVar

from grantmodel.errors import UnsuitableTypeError, UnsuitableValueError, ZeroDenominatorError
from grantmodel.programmes.acts import parameter, row
from grantmodel.rules.checks import Figure
from grantmodel.rules.computed import Computed, Explanation
from grantmodel.rules.parameters import Parameter
from grantmodel.text.catalogue import Catalogue
from grantmodel.values.dated import Version
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


WORDS = Catalogue.beside(__name__, "national_agency")
"""How it explains itself, a sentence by what was done."""


def whole(amount: Money, what: str, granted_on: date, *, negative: bool = False) -> Money:
    """Return an amount of whole euros, and refuse any other.

    Args:
        amount: The amount.
        what: What it is, for the error.
        granted_on: The day whose unit counts.
        negative: Whether it may be below zero.
    """
    if not isinstance(amount, Money):
        raise UnsuitableTypeError(f"{what} is Money such as euros(1000), not {amount!r}", amount)
    unit = OWN_ROUNDING.dated.on(granted_on).unit
    if amount.cents % unit.cents:
        raise UnsuitableValueError(f"{what} is whole euros, not {amount!r}: the Agency counts no cents", amount)
    if amount < Money(0) and not negative:
        raise UnsuitableValueError(f"{what} is zero or more, not {amount!r}", amount)
    return amount


def a_share(rate: Rate) -> Rate:
    """Return a share from 0 to 1, and refuse any other."""
    if not isinstance(rate, Rate):
        raise UnsuitableTypeError(f"a share is a Rate such as percent(10), not {rate!r}", rate)
    if not Rate(0) <= rate <= Rate(1):
        raise UnsuitableValueError(f"a share is from 0 % to 100 %, not {rate!r}", rate)
    return rate


def above_zero(whole_amount: Money, message: str) -> None:
    """Refuse zero as the whole of a ratio."""
    if not whole_amount:
        raise ZeroDenominatorError(message)


def own_financing(code: str, total: Money, rate: Rate, granted_on: date) -> tuple[Money, Explanation]:
    """Return a share of the total as own financing, rounded up, and the step that says so."""
    rounding = OWN_ROUNDING.dated.version(granted_on)
    own = rate.of(total, rounding.value)
    facts: dict[str, Figure] = {"own": own, "rate": rate, "total": total, "unit": rounding.value.unit}
    return own, step(code, facts, (rounding,))


def less_own(total: Money, own: Money, steps: Iterable[Explanation]) -> Computed[Money]:
    """Return the grant that own financing leaves of the total, nothing where income makes up for the costs."""
    if total < Money(0):
        return Computed(Money(0), step("no grant", {"total": total}))
    grant = max(total - own, Money(0))
    return Computed(grant, step("grant", {"grant": grant, "total": total, "own": own}, steps=steps))


def step(
    code: str,
    facts: Mapping[str, Figure],
    versions: tuple[Version[object], ...] = (),
    steps: Iterable[Explanation] = (),
) -> Explanation:
    """Return one step of a computation, of the Agency's system where it uses none of its figures."""
    source = None if versions else SYSTEM
    return Explanation(WORDS, code, facts, source, Evidence.SECOND_HAND, versions=versions, steps=steps)
