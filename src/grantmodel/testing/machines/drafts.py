"""A group project under preparation as the library counts it: the side that a machine holds a register to."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import attrs

from grantmodel.programmes import finland_2021_2027
from grantmodel.projects.budgets import Budget, BudgetLine
from grantmodel.projects.costs import CostCategory
from grantmodel.projects.funding import FundingPlan, FundingSource
from grantmodel.projects.groups import GroupProject, Subproject
from grantmodel.projects.organisations import Organisation
from grantmodel.rules.checks import Verdict
from grantmodel.rules.cost_models import CostModel
from grantmodel.rules.parameters import Parameters
from grantmodel.values.money import Money
from grantmodel.values.periods import Period
from grantmodel.values.rounding import Rounding
from grantmodel.values.shares import Shares

_LAW = Parameters({"decision": date(2026, 1, 1)}, "decision")
_A_DAY, _LAST = date(2026, 1, 1), date.max.toordinal()
_BROKEN = frozenset({Verdict.NOT_MET, Verdict.NEEDS_DISCRETION})


@attrs.frozen(kw_only=True)
class Counting:
    """How the costs of a subproject are counted and split.

    Args:
        cost_models: The flat rates, by the names of cost models.
        rounding: How every part but the residual is rounded.
    """

    cost_models: Mapping[str, CostModel[CostCategory]]
    rounding: Rounding

    def total(self, costs: Mapping[CostCategory, Money], cost_model: str | None) -> Money:
        """Return the costs that are paid and the flat rates on them; all costs where there is no model."""
        if cost_model is None:
            return Money.sum(costs.values())
        return self.cost_models[cost_model].count(costs, _LAW).value.total

    def plan(self, total: Money, shares: Shares[FundingSource]) -> FundingPlan:
        """Return who pays the total; shares without a residual are split to the cent."""
        return FundingPlan.from_shares(total, shares, None if shares.residual is None else self.rounding)


@attrs.define
class Part:
    """What is known of one subproject so far."""

    costs: Mapping[CostCategory, Money] | None = None
    shares: Shares[FundingSource] | None = None
    cost_model: str | None = None


@attrs.define
class Draft:
    """What is known of a group project so far, the subprojects in the order in which they were added."""

    counting: Counting
    parts: dict[str, Part] = attrs.field(factory=dict[str, Part])
    period: Period | None = None

    def totals(self) -> dict[str, Money | None]:
        """Return the total costs of each subproject, None while unknown."""
        return {
            name: None if part.costs is None else self.counting.total(part.costs, part.cost_model)
            for name, part in self.parts.items()
        }

    def plans(self) -> dict[str, FundingPlan | None]:
        """Return who pays each subproject, None while unknown."""
        return {name: self._plan(total, self.parts[name].shares) for name, total in self.totals().items()}

    def _plan(self, total: Money | None, shares: Shares[FundingSource] | None) -> FundingPlan | None:
        return None if total is None or shares is None else self.counting.plan(total, shares)

    def days_at_the_ends(self) -> tuple[date, ...]:
        """Return the days at the ends of the period, and beside them; one day where there are none."""
        ends = [end.toordinal() for end in (self.period.start, self.period.end) if end] if self.period else []
        found = sorted({end + step for end in ends for step in (-1, 0, 1)})
        return tuple(date.fromordinal(min(max(day, 1), _LAST)) for day in found) or (_A_DAY,)

    def broken(self, as_of: date) -> list[str]:
        """Return the ids of the rules that are not met or need discretion, each once."""
        checks = finland_2021_2027.rulebook.check(self._project(), as_of=as_of).checks
        return sorted({check.rule.id for check in checks if check.rule and check.verdict in _BROKEN})

    def _project(self) -> GroupProject:
        plans = self.plans()
        subprojects = [_subproject(name, part, plans[name]) for name, part in self.parts.items()]
        return GroupProject(name="ryhmähanke", period=self.period, subprojects=subprojects)


def _subproject(name: str, part: Part, plan: FundingPlan | None) -> Subproject:
    lines = [BudgetLine(category.value, cost, category=category) for category, cost in (part.costs or {}).items()]
    return Subproject(
        beneficiary=Organisation(name=name),
        budget=Budget(lines=lines) if lines else None,
        funding=plan,
        cost_model=part.cost_model,
    )
