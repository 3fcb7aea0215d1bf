"""When 7 % of direct costs may be used: Decree 866/2021 § 9 subsection 1 and § 11 subsection 1."""

from __future__ import annotations

from grantmodel.programmes.acts import ELIGIBILITY_DECREE, SINCE_DECREES, parameter, row
from grantmodel.programmes.finland_2021_2027.flat_rate_kinds import SEVEN_KINDS, SOCIAL_SEVEN_KINDS
from grantmodel.programmes.finland_2021_2027.scopes import other_projects, social_projects
from grantmodel.projects.budgets import Budget
from grantmodel.projects.costs import CostCategory
from grantmodel.projects.groups import Subproject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, Verdict, known
from grantmodel.rules.comparisons import holds, rate_at_least
from grantmodel.rules.figures import approved_budget
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.rule_decorator import rule
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate, percent


def _share(name: str, per_cent: int, section: int, point: int) -> Parameter[Rate]:
    source = ELIGIBILITY_DECREE.cite(section, 1, point)
    id_ = f"866/2021-{section}.1.{point} least {name} beside wages"
    return parameter(id_, "share of 1", row(percent(per_cent), source, SINCE_DECREES, checked="2026-11-24"))


SERVICES_SHARE = _share("services", 30, 9, 2)
TRAVEL_SHARE = _share("travel", 20, 9, 3)
SOCIAL_SERVICES_SHARE = _share("services", 30, 11, 2)
SOCIAL_TRAVEL_SHARE = _share("travel", 20, 11, 3)


def _by_category(subproject: Subproject) -> Budget:
    """Return the approved costs by category; where the decision states one total, those of the plan behind it."""
    approved = approved_budget(subproject)
    budget = approved if approved.lines else known(subproject.budget, subproject, "budget")
    told = bool(budget.lines) and all(line.category for line in budget.lines)
    return known(budget if told else None, subproject, "budget")


def _plan_allows(subproject: Subproject, services: Rate, travel: Rate) -> Check:
    """Compare services and travel with wages in the plan, whatever has been spent."""
    budget = _by_category(subproject)
    wages = budget.of(CostCategory.WAGES)
    if wages <= Money(0):
        return holds(is_so=True, actual=wages)
    by_services = rate_at_least(budget.of(CostCategory.SERVICES).share_of(wages), services)
    by_travel = rate_at_least(budget.of(CostCategory.TRAVEL).share_of(wages), travel)
    return by_travel if by_travel.verdict is Verdict.MET else by_services


@rule(
    ELIGIBILITY_DECREE.cite(9, 1),
    anchor="decision",
    applies=other_projects,
    reads=(SEVEN_KINDS, SERVICES_SHARE, TRAVEL_SHARE),
)
def plan_allows_seven_per_cent(subproject: Subproject, law: Parameters) -> Check:
    """An ERDF, JTF or national plan has no wages, services of 30 % of them, or travel of 20 % (hankesuunnitelma)."""
    if known(subproject.cost_model, subproject, "cost_model") not in law[SEVEN_KINDS]:
        return NOT_APPLICABLE
    return _plan_allows(subproject, law[SERVICES_SHARE], law[TRAVEL_SHARE])


@rule(
    ELIGIBILITY_DECREE.cite(11, 1),
    anchor="decision",
    applies=social_projects,
    reads=(SOCIAL_SEVEN_KINDS, SOCIAL_SERVICES_SHARE, SOCIAL_TRAVEL_SHARE),
)
def social_plan_allows_seven_per_cent(subproject: Subproject, law: Parameters) -> Check:
    """An ESF+ plan has no wages, services of 30 % of them, or travel of 20 % (hankesuunnitelma)."""
    if known(subproject.cost_model, subproject, "cost_model") not in law[SOCIAL_SEVEN_KINDS]:
        return NOT_APPLICABLE
    return _plan_allows(subproject, law[SOCIAL_SERVICES_SHARE], law[SOCIAL_TRAVEL_SHARE])
