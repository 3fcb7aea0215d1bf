"""The whole budget of a subproject from its lines: by category, reporting period and source (kustannusarvio)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from grantmodel.programmes.finland_2021_2027.flat_rate_models import PLAN_COST_MODEL, SOCIAL_PLAN_COST_MODEL
from grantmodel.programmes.finland_2021_2027.roundings import PLAN_AID_ROUNDING
from grantmodel.projects.budgets import Budget, BudgetLine
from grantmodel.projects.costs import CostCategory
from grantmodel.projects.funding import FundingSource
from grantmodel.projects.groups import Fund, GroupProject, Subproject
from grantmodel.rules.checks import known
from grantmodel.rules.computed import Computed
from grantmodel.rules.cost_models import CostModel, Counted
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.period_budgets import Plan, cost_model_named, counted_budget
from grantmodel.values.periods import Period
from grantmodel.values.rounding import Rounding
from grantmodel.values.shares import Shares

WITHOUT_FLAT_RATES: Mapping[str, CostModel[CostCategory]] = {
    name: CostModel(name=name, categories=CostCategory, flat_rates=()) for name in ("actual costs", "unit costs")
}
"""The models in which every cost is paid as it is; wages by unit costs are those of `unit_costs.wages_by_hours`."""


def full_budget(
    subproject: Subproject,
    shares: Shares[FundingSource],
    law: Parameters,
    *,
    models: Mapping[str, CostModel[CostCategory]] = PLAN_COST_MODEL,
    rounding: Parameter[Rounding] = PLAN_AID_ROUNDING,
) -> Computed[Plan]:
    """Return what a subproject comes to under its cost model, and who pays it, in each of its reporting periods.

    Whether the plan may have its cost model is not asked here: that is what rules such as 866/2021-9.1 check.

    Args:
        subproject: With the lines of its budget, each with a category, and all or none with a period; and with the
            name of its cost model.
        shares: Who pays: `Shares({FundingSource.AID: percent(80)}, residual=FundingSource.OWN)`.
        law: The law of the day that chooses rates and roundings.
        models: The flat rates: of a plan by default, `COST_MODEL` for payment claims; for the ESF+
            `SOCIAL_PLAN_COST_MODEL` and `SOCIAL_COST_MODEL`.
        rounding: Of the financing: of a plan by default, `CLAIM_ROUNDING` for payment claims.

    Returns:
        The budget, of which `budget_of` makes that of a decision; without reporting periods one period of all time.
        Flat rates and aid are rounded as their roundings say, and the residual takes the rest.

    Raises:
        UnknownFigure: For a budget, a cost model, categories or periods that are not known; carries the place of each.
        UnsuitableValueError: For a cost model that has no flat rates here; carries its name. For lines below zero,
            since income lessens what the model comes to and not what it counts; carries their names.
        ResidualSignError: As `budget_by_period`.
        NotInForce: As `budget_by_period`.
    """
    return counted_budget(subproject, {**WITHOUT_FLAT_RATES, **models}, shares, law, rounding)


def model_named(name: str, models: Mapping[str, CostModel[CostCategory]]) -> CostModel[CostCategory]:
    """Return the cost model of a name, one without flat rates too.

    Raises:
        UnsuitableValueError: For a cost model that has no flat rates here; carries its name.
    """
    return cost_model_named(name, {**WITHOUT_FLAT_RATES, **models})


def plan(subproject: Subproject, group: GroupProject, shares: Shares[FundingSource], law: Parameters) -> Computed[Plan]:
    """Return the whole budget of a plan by the flat rates of the project's fund: of the ESF+ those of § 11."""
    models = SOCIAL_PLAN_COST_MODEL if known(group.fund, group, "fund") is Fund.ESF else PLAN_COST_MODEL
    return full_budget(subproject, shares, law, models=models)


def budget_of(plan: Plan) -> Budget:
    """Return the budget that a decision on a plan approves: what is paid by category, and each flat rate as a line.

    A flat rate is a line of indirect costs, which every model with flat rates covers: it is in the total, and whoever
    counts the budget anew does not count it twice.
    """
    lines = [line for period, counted in plan.periods.items() for line in _lines(period, counted)]
    return Budget(lines=lines)


def _lines(period: Period, counted: Counted[CostCategory]) -> Iterator[BudgetLine]:
    within = None if period == Period(None, None) else period
    for category, cost in counted.costs.items():
        yield BudgetLine(category.value, cost, category=category, period=within)
    for name, amount in counted.flat_rates.items():
        yield BudgetLine(name, amount, category=CostCategory.INDIRECT, period=within)
