"""Wages by the hour, and by pay with a percentage for side costs: Decree 866/2021 §§ 6-7."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from grantmodel.errors import UnsuitableValueError
from grantmodel.programmes.acts import ELIGIBILITY_DECREE, parameter, row
from grantmodel.programmes.finland_2021_2027.roundings import CLAIM_ROUNDING
from grantmodel.programmes.finland_2021_2027.wages import EMPLOYER_SIDE_COSTS
from grantmodel.projects.fields import checked_amount, checked_share
from grantmodel.rules.checks import Figure
from grantmodel.rules.computed import Computed, Explanation
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.text.catalogue import Catalogue
from grantmodel.text.digits import format_number
from grantmodel.values.exact import exact
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate, percent
from grantmodel.values.rounding import Rounding

YEARLY_HOURS: Parameter[int] = parameter(
    "866/2021-6.1 hours by which annual cost is divided",
    "hours",
    row(1720, ELIGIBILITY_DECREE.cite(6, 1), checked="2026-11-24"),
)
MOST_HOURS: Parameter[int] = parameter(
    "866/2021-6.5 most hours of a person in a year of the project",
    "hours",
    row(
        1720,
        ELIGIBILITY_DECREE.cite(6, 5),
        checked="2026-11-24",
        note="How a year of the project (toimintavuosi) is counted is not laid down.",
    ),
)
CHANGE_OF_RATE: Parameter[Rate] = parameter(
    "866/2021-6.6 change of annual pay",
    "share of 1",
    row(percent(10), ELIGIBILITY_DECREE.cite(6, 6), checked="2026-11-24"),
)

_WORDS = Catalogue.beside(__name__, "unit_costs")
_TO_SHOW = Rounding("half_up")


def _explained(
    code: str, law: Parameters, used: tuple[Parameter[object], ...], facts: dict[str, Figure], *steps: Explanation
) -> Explanation:
    versions = tuple(law.version(one) for one in used)
    return Explanation(_WORDS, code, facts, versions=versions, steps=steps)


def _in_words(hours: Fraction) -> str:
    """Write hours to two decimals, alike in all three languages."""
    return format_number(_TO_SHOW.apply(100 * hours).cents, decimals=2, sign="h")


def _number_of_hours(hours: object) -> Fraction:
    number = exact(hours, what="a number of hours")
    if number < 0:
        raise UnsuitableValueError(f"hours are 0 or more, not {number}", hours)
    return number


def wages_with_employer_side_costs(
    pay: Money,
    law: Parameters,
    employer_side_costs: Parameter[Rate] = EMPLOYER_SIDE_COSTS,
    rounding: Parameter[Rounding] = CLAIM_ROUNDING,
) -> Computed[Money]:
    """Return eligible wages: pay, and the percentage that stands for side costs and the holiday bonus (sivukulut).

    Args:
        pay: Actual pay without side costs and holiday bonus, of a part-time worker the fixed share of it.
        law: The law; the day of the decision chooses the percentage for the whole project.
        employer_side_costs: The percentage; TEACHERS_EMPLOYER_SIDE_COSTS for teachers without a holiday bonus.
        rounding: That of the step, to the cent as in a payment claim by default.

    Returns:
        Pay with side costs, which are rounded once.

    Raises:
        UnsuitableTypeError: For a pay that is no Money.
        NotInForce: Where no percentage or rounding is laid down on the day.
    """
    side = law[employer_side_costs].of(pay, law[rounding])
    facts: dict[str, Figure] = {"pay": pay, "side": side}
    step = _explained("side costs", law, (employer_side_costs, rounding), {**facts, "rate": law[employer_side_costs]})
    return Computed(pay + side, _explained("wages", law, (), {**facts, "wages": pay + side}, step))


def hourly_rate(
    annual_pay: Money,
    law: Parameters,
    employer_side_costs: Parameter[Rate] = EMPLOYER_SIDE_COSTS,
    rounding: Rounding | None = None,
) -> Computed[Fraction]:
    """Return the unit cost of an hour of work, euro cents (palkkakustannusten yksikkökustannus).

    Args:
        annual_pay: The latest annual pay with that of annual leave and free periods, without side costs.
        law: The law; the day of the decision chooses the percentage.
        employer_side_costs: The percentage; TEACHERS_EMPLOYER_SIDE_COSTS for teachers without a holiday bonus.
        rounding: How the decision rounds it; None for not at all, since nothing is laid down.

    Returns:
        Exact euro cents unless a rounding is named.

    Raises:
        UnsuitableTypeError: For a pay that is no Money.
        UnsuitableValueError: For a pay below zero.
        NotInForce: Where no percentage is laid down on the day, or before the decree.
    """
    checked_amount(annual_pay, "annual pay")
    rate, hours = law[employer_side_costs], law[YEARLY_HOURS]
    an_hour = annual_pay.cents * (1 + rate.fraction) / hours
    if rounding is not None:
        an_hour = Fraction(rounding.apply(an_hour).cents)
    facts: dict[str, Figure] = {"pay": annual_pay, "rate": rate, "hours": hours, "about": _TO_SHOW.apply(an_hour)}
    return Computed(an_hour, _explained("hourly rate", law, (YEARLY_HOURS, employer_side_costs), facts))


def hours_counted(hours: int | Decimal | Fraction | str, share: Rate, law: Parameters) -> Computed[Fraction]:
    """Return the hours that count, of one person in one year of the project (toimintavuosi).

    Args:
        hours: Accepted hours.
        share: How much of a full working time the decision approves, percent(100) for full time.
        law: The law of the day.

    Raises:
        UnsuitableValueError: For hours below zero, or a share that is not from 0 % to 100 %.
        UnsuitableTypeError: For hours that are no exact number, or a share that is no Rate.
        NotInForce: Before the decree.
    """
    number = _number_of_hours(hours)
    checked_share(share, "a share of working time")
    most = law[MOST_HOURS]
    counted = min(number, share.fraction * most)
    in_words = {"counted": _in_words(counted), "hours": _in_words(number)}
    facts: dict[str, Figure] = {**in_words, "share": share, "most": most}
    return Computed(counted, _explained("hours", law, (MOST_HOURS,), facts))


def wages_by_hours(
    an_hour: Money | int | Fraction,
    hours: int | Decimal | Fraction | str,
    law: Parameters,
    rounding: Parameter[Rounding] = CLAIM_ROUNDING,
) -> Computed[Money]:
    """Return eligible wages by unit cost: so much an hour, times the hours that count.

    Args:
        an_hour: The unit cost, as Money, or as exact euro cents where `hourly_rate` is not rounded: 3500 for 35 euros.
        hours: The hours that count.
        law: The law of the day that chooses the rounding.
        rounding: That of the step, to the cent as in a payment claim by default.

    Returns:
        The product, rounded once.

    Raises:
        UnsuitableValueError: For hours or a unit cost below zero.
        UnsuitableTypeError: For hours or cents that are no exact number.
        NotInForce: Where no rounding is seen on the day.
    """
    number = _number_of_hours(hours)
    rate = Fraction(an_hour.cents) if isinstance(an_hour, Money) else exact(an_hour, what="a number of cents")
    if rate < 0:
        raise UnsuitableValueError(f"a unit cost is zero or more, not {an_hour!r}", an_hour)
    wages = law[rounding].apply(rate * number)
    facts: dict[str, Figure] = {"wages": wages, "hours": _in_words(number), "about": _TO_SHOW.apply(rate)}
    return Computed(wages, _explained("by hours", law, (rounding,), facts))


def rate_may_change(confirmed: Money, new: Money, law: Parameters) -> Computed[bool]:
    """Return whether the unit cost may be changed: annual pay is more than 10 % off what the decision confirmed.

    Args:
        confirmed: Annual pay without side costs and holiday bonus, as the decision confirmed it.
        new: The same now.
        law: The law of the day.

    Raises:
        UnsuitableTypeError: For a pay that is no Money.
        UnsuitableValueError: For a pay below zero, or a confirmed pay of zero.
        NotInForce: Before the decree.
    """
    for pay in (confirmed, new):
        checked_amount(pay, "annual pay")
    if confirmed == Money(0):
        raise UnsuitableValueError(f"a confirmed pay is above zero, not {confirmed!r}", confirmed)
    limit = law[CHANGE_OF_RATE]
    may = abs(new - confirmed).share_of(confirmed) > limit
    facts: dict[str, Figure] = {"change": new - confirmed, "limit": limit, "confirmed": confirmed}
    return Computed(may, _explained("may change" if may else "may not change", law, (CHANGE_OF_RATE,), facts))
