"""Operations of the Finnish structural funds programme of 2021-2027, as the library does them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from fractions import Fraction
from typing import Literal, TypeAlias

import attrs

from grantmodel.errors import UnsuitableValueError
from grantmodel.programmes.finland_2021_2027 import flat_rate_models, travel, unit_costs
from grantmodel.programmes.finland_2021_2027.roundings import CLAIM_ROUNDING, PLAN_AID_ROUNDING
from grantmodel.programmes.finland_2021_2027.wages import EMPLOYER_SIDE_COSTS, TEACHERS_EMPLOYER_SIDE_COSTS
from grantmodel.projects.costs import CostCategory
from grantmodel.projects.funding import FundingSource
from grantmodel.rules.cost_models import CostModel
from grantmodel.rules.parameters import Parameters
from grantmodel.testing.conformance.operations import SourceAmount
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate
from grantmodel.values.splits import Split

Step: TypeAlias = Literal["plan", "payment claim", "draft budget"]
"""Which step of a project is counted; each has its own rounding."""

_MODELS: Mapping[str, Mapping[str, CostModel[CostCategory]]] = {
    "plan": flat_rate_models.PLAN_COST_MODEL,
    "payment claim": flat_rate_models.COST_MODEL,
    "draft budget": {model.name: model for model in flat_rate_models.DRAFT_BUDGET.values()},
}


@attrs.frozen
class CategoryAmount:
    """What costs of a category come to."""

    category: CostCategory
    amount: Money


@attrs.frozen
class CountedCosts:
    """What costs come to: those paid as such, the flat rates' lines, those that a flat rate stands for, and the sum."""

    paid: tuple[CategoryAmount, ...]
    flat_rates: tuple[SourceAmount, ...]
    covered: tuple[CategoryAmount, ...]
    total: Money


def _law(decided: date) -> Parameters:
    return Parameters({"decision": decided}, "decision")


def finnish_costs(model: str, step: Step, costs: tuple[CategoryAmount, ...], decided: date) -> CountedCosts:
    """Return what costs come to under a cost model of Decree 866/2021."""
    if model not in _MODELS[step]:
        raise UnsuitableValueError(f"a {step} has no cost model {model!r}", model)
    counted = _MODELS[step][model].count({one.category: one.amount for one in costs}, _law(decided)).value
    return CountedCosts(
        paid=_listed(counted.costs),
        flat_rates=tuple(SourceAmount(name, amount) for name, amount in counted.flat_rates.items()),
        covered=_listed(counted.covered),
        total=counted.total,
    )


def _listed(parts: Split[CostCategory]) -> tuple[CategoryAmount, ...]:
    return tuple(CategoryAmount(category, amount) for category, amount in parts.items())


def finnish_financing(
    total: Money, rate: Rate, step: Literal["plan", "payment claim"], decided: date
) -> Split[FundingSource]:
    """Return the aid and the own financing of one subproject's total costs."""
    rounding = PLAN_AID_ROUNDING if step == "plan" else CLAIM_ROUNDING
    return flat_rate_models.financing(total, rate, _law(decided), rounding).value


def wages_with_employer_side_costs(pay: Money, decided: date, is_teacher: bool = False) -> Money:
    """Return pay with the percentage that stands for side costs and the holiday bonus."""
    employer_side_costs = TEACHERS_EMPLOYER_SIDE_COSTS if is_teacher else EMPLOYER_SIDE_COSTS
    return unit_costs.wages_with_employer_side_costs(pay, _law(decided), employer_side_costs).value


def hourly_rate(annual_pay: Money, decided: date, is_teacher: bool = False) -> Fraction:
    """Return the unit cost of an hour of work in exact euro cents."""
    employer_side_costs = TEACHERS_EMPLOYER_SIDE_COSTS if is_teacher else EMPLOYER_SIDE_COSTS
    return unit_costs.hourly_rate(annual_pay, _law(decided), employer_side_costs).value


def hours_counted(hours: Fraction, share: Rate, decided: date) -> Fraction:
    """Return the hours of one person that count in one year of the project."""
    return unit_costs.hours_counted(hours, share, _law(decided)).value


def wages_by_hours(cents_an_hour: Fraction, hours: Fraction, decided: date) -> Money:
    """Return wages by unit cost: exact euro cents an hour, times the hours that count."""
    return unit_costs.wages_by_hours(cents_an_hour, hours, _law(decided)).value


def hourly_rate_may_change(confirmed: Money, new: Money, decided: date) -> bool:
    """Return whether the unit cost may be changed, by annual pay as confirmed and as it is now."""
    return unit_costs.rate_may_change(confirmed, new, _law(decided)).value


def days_of_travel(departed: str, returned: str) -> int:
    """Return the travel days between two moments such as 2026-03-02T08:00: each begun 24 hours is one."""
    return travel.travel_days(datetime.fromisoformat(departed), datetime.fromisoformat(returned))


def travel_by_days(trip: travel.Trip, days: int, decided: date, kilometres: int | None = None) -> Money:
    """Return what a trip comes to by unit cost."""
    return travel.travel_by_days(trip, days, _law(decided), kilometres).value
