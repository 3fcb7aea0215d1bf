"""What the National Agency for Education's computations take, and the steps in which they explain themselves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from grantmodel.errors import UnsuitableTypeError, UnsuitableValueError, ZeroDenominatorError
from grantmodel.programmes.state_grants.national_agency_figures import OWN_ROUNDING, SYSTEM
from grantmodel.rules.checks import Figure
from grantmodel.rules.computed import Computed, Explanation
from grantmodel.text.catalogue import Catalogue
from grantmodel.values.dated import Version
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate
from grantmodel.values.sources import Evidence

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
