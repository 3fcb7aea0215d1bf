"""What a state grant comes to when it is settled, and what of it is returned: State Grants Act 688/2001 §§ 6, 20, 23.

No rounding is laid down: without a rounding every figure is exact, or refused.
"""

from __future__ import annotations

from datetime import date

from grantmodel.errors import UnsuitableTypeError, UnsuitableValueError
from grantmodel.programmes.acts import STATE_GRANTS_ACT, parameter, row
from grantmodel.projects.fields import checked, checked_amount, checked_share
from grantmodel.rules.checks import Figure
from grantmodel.rules.computed import Computed, Explanation
from grantmodel.rules.parameters import Parameter
from grantmodel.text.catalogue import Catalogue
from grantmodel.values.exact import is_int
from grantmodel.values.money import Money, euros
from grantmodel.values.periods import Period
from grantmodel.values.rates import Rate
from grantmodel.values.rounding import Rounding
from grantmodel.values.sources import Evidence, Publication

WORDS = Catalogue.beside(__name__, "settlements")
"""How it explains itself, a sentence by what was done."""


AVI_TERMS = Publication(
    "Aluehallintovirastot: avustuksen käyttöä koskevat ehdot",
    "https://aviavustukset.fi/avustuksen-kayttoa-koskevat-ehdot/",
)
YM_TERMS = Publication(
    "Ympäristöministeriön erityisavustuksen ehdot ja rajoitukset",
    "https://ym.fi/ymparistoministerion-erityisavustukset/ehdot-ja-rajoitukset",
)

SMALL_RETURN: Parameter[Money] = parameter(
    "688/2001-20.1 small return",
    "euro cents",
    row(euros(10), STATE_GRANTS_ACT.cite(20, 1), Period(date(2001, 9, 1), date(2018, 12, 31)), checked="2026-11-24"),
    row(
        euros(100),
        STATE_GRANTS_ACT.cite(20, 1, amended_by="1113/2018"),
        Period(date(2019, 1, 1), None),
        checked="2026-11-24",
        note="By the day on which the grant was made: Act 1113/2018 leaves older grants under the older text.",
    ),
)
"""The most that may be left unreturned of a state grant, by the day on which it was made."""


def deficit_cover(  # noqa: PLR0913 - the figures of a settlement
    granted: Money,
    rate: Rate,
    costs: Money,
    *,
    other_grants: Money,
    income: Money,
    rounding: Rounding | None = None,
) -> Computed[Money]:
    """Return the grant that covers a deficit: the least of what was granted, its share of costs, and the deficit.

    Args:
        granted: What was granted at most, euro cents.
        rate: The largest share of costs by the decision, a share of 1.
        costs: Actual approved costs, euro cents.
        other_grants: Other grants for the same costs, euro cents.
        income: Income of the project, euro cents.
        rounding: What to do where the share is not whole cents; None for nothing.

    Returns:
        The grant, never negative; what was paid beyond it is returned. No rounding is performed without one.

    Raises:
        UnsuitableTypeError, UnsuitableValueError: For an amount or a share that is none; carries it.
        InexactError: Where the share is not whole cents and no rounding was named; carries the exact cents.

    Source:
        Terms of the regional state administrative agencies, and of the Ministry of the Environment.

    >>> deficit_cover(euros(60_000), percent(80), euros(70_000), other_grants=euros(5_000), income=euros(20_000)).value
    euros("45000.00")
    """
    checked_amount(granted, "what was granted")
    share = _share(rate, costs, rounding)
    others, earned = checked_amount(other_grants, "other grants"), checked_amount(income, "income")
    deficit = costs - others - earned
    grant = max(min(granted, share.value, deficit), Money(0))
    figures = {"costs": costs, "others": other_grants, "income": income, "deficit": deficit}
    facts = {"grant": grant, "granted": granted, "share": share.value, "deficit": deficit}
    steps = (share.explanation, Explanation(WORDS, "deficit", figures, YM_TERMS))
    return Computed(grant, Explanation(WORDS, "deficit cover", facts, AVI_TERMS, steps=steps))


def share_of_costs(granted: Money, rate: Rate, costs: Money, rounding: Rounding | None = None) -> Computed[Money]:
    """Return the grant that is both at most a sum and at most a share of costs: the lesser of the two.

    Args:
        granted: What was granted at most, euro cents.
        rate: The largest share of costs by the decision, a share of 1.
        costs: Actual approved costs, euro cents.
        rounding: What to do where the share is not whole cents; None for nothing.

    Returns:
        The grant. No rounding is performed without one.

    Raises:
        UnsuitableTypeError, UnsuitableValueError: For an amount or a share that is none; carries it.
        InexactError: Where the share is not whole cents and no rounding was named; carries the exact cents.

    Source:
        State Grants Act 688/2001 § 11 subsection 4 point 2: the decision states the share. That both bind is inferred.

    >>> share_of_costs(euros(65_600), percent(80), euros(88_000)).value
    euros("65600.00")
    """
    checked_amount(granted, "what was granted")
    share = _share(rate, costs, rounding)
    grant = min(granted, share.value)
    facts = {"grant": grant, "granted": granted, "share": share.value}
    source = STATE_GRANTS_ACT.cite(11, 4, 2)
    return Computed(
        grant, Explanation(WORDS, "share of costs", facts, source, Evidence.INFERRED, steps=(share.explanation,))
    )


def _share(rate: Rate, costs: Money, rounding: Rounding | None) -> Computed[Money]:
    checked_share(rate, "the share of costs")
    share = rate.of(checked_amount(costs, "costs"), rounding)
    if rounding is None:
        return Computed(share, Explanation(WORDS, "share", {"rate": rate, "costs": costs, "share": share}))
    facts: dict[str, Figure] = {"rate": rate, "costs": costs, "share": share, "unit": rounding.unit}
    return Computed(share, Explanation(WORDS, "rounded share", facts))


def calculated_basis(per_unit: Money, units: int) -> Computed[Money]:
    """Return the grant on a calculated basis: its amount for a unit times the units.

    It may exceed actual costs, and the difference is not returned.

    Args:
        per_unit: The grant for one unit, euro cents, as the authority confirmed it.
        units: How many units there were.

    Returns:
        The grant. No rounding is performed.

    Raises:
        UnsuitableTypeError, UnsuitableValueError: For an amount or a count that is none, or is negative; carries it.

    Source:
        State Grants Act 688/2001 § 6 subsection 2 and § 20 subsection 2.

    >>> calculated_basis(euros(250), 12).value
    euros("3000.00")
    """
    checked_amount(per_unit, "the grant for a unit")
    if not is_int(units):
        raise UnsuitableTypeError(f"units are counted by an int such as 12, not {units!r}", units)
    if units < 0:
        raise UnsuitableValueError(f"units are zero or more, not {units!r}", units)
    grant = per_unit * units
    kept = Explanation(WORDS, "kept", {}, STATE_GRANTS_ACT.cite(20, 2))
    facts: dict[str, Figure] = {"grant": grant, "unit": per_unit, "units": units}
    return Computed(grant, Explanation(WORDS, "calculated", facts, STATE_GRANTS_ACT.cite(6, 2), steps=(kept,)))


def to_be_returned(excess: Money, granted_on: date, small: Parameter[Money] = SMALL_RETURN) -> Computed[Money]:
    """Return what has to be returned: all of the excess, or nothing where it is so small that it may be left.

    Args:
        excess: Aid that was unjustified, or cannot be used, euro cents; zero or more.
        granted_on: The day on which the grant was made.
        small: Up to what it may be left: of state grants, or of aid under Act 757/2021 as it
            is in `finland_2021_2027.liability`.

    Returns:
        The amount that must be returned. No rounding is performed.

    Raises:
        UnsuitableTypeError, UnsuitableValueError: For an excess that is no Money, or is negative; carries it.
        NotInForce: Where the grant was made before the act; carries the day.

    Source:
        State Grants Act 688/2001 § 20 subsection 1; Act 757/2021 § 32.

    >>> to_be_returned(euros("100.01"), date(2025, 8, 15)).value
    euros("100.01")
    """
    checked_amount(excess, "what is to be returned")
    checked(small, Parameter, "the small return is a Parameter such as SMALL_RETURN")
    version = small.dated.version(granted_on)
    left = excess <= version.value
    facts = {"excess": excess, "limit": version.value}
    explanation = Explanation(WORDS, "left" if left else "returned", facts, version.source, versions=(version,))
    return Computed(Money(0) if left else excess, explanation)


def investment_to_be_returned(
    fair_value: Money, granted: Money, cost: Money, rounding: Rounding | None = None
) -> Computed[Money]:
    """Return what is returned of an investment grant: the part of the fair value that the grant was of the cost.

    Of a grant for business all that was paid is returned instead.

    Args:
        fair_value: What the asset is worth now (käypä arvo), euro cents.
        granted: The grant, euro cents.
        cost: What the asset cost in all when the project was carried out (hankintameno), euro cents; not zero.
        rounding: What to do where the part is not whole cents; None for nothing.

    Returns:
        The amount. No rounding is performed without one.

    Raises:
        UnsuitableTypeError, UnsuitableValueError: For an amount that is none, or is negative; carries it.
        ZeroDenominatorError: Where the cost is zero.
        InexactError: Where the part is not whole cents and no rounding was named; carries the exact cents.

    Source:
        State Grants Act 688/2001 § 23 subsections 1 and 2.

    >>> investment_to_be_returned(euros(40_000), euros(60_000), euros(100_000)).value
    euros("24000.00")
    """
    checked_amount(fair_value, "the fair value")
    checked_amount(granted, "what was granted")
    checked_amount(cost, "the cost")
    part = granted.share_of(cost).of(fair_value, rounding)
    facts = {"part": part, "value": fair_value, "granted": granted, "cost": cost}
    return Computed(part, Explanation(WORDS, "investment", facts, STATE_GRANTS_ACT.cite(23, 1)))
