"""What this library calls the cost models of Decree 358/2014 §§ 7-14, and when there is no choice among them."""

from __future__ import annotations

from collections.abc import Mapping

from grantmodel.programmes.acts import FORMER_ELIGIBILITY_DECREE, parameter, row
from grantmodel.programmes.finland_2014_2020.joint_totals import of_all
from grantmodel.programmes.finland_2014_2020.questions import QUESTIONS
from grantmodel.projects.costs import CostCategory, CostItem
from grantmodel.projects.groups import Fund, GroupProject, ProjectKind, Subproject
from grantmodel.rules.checks import declared, known
from grantmodel.rules.figures import approved_budget
from grantmodel.rules.parameters import Parameter
from grantmodel.rules.questions import Question

ACTUAL_COSTS = "actual costs"
LUMP_SUM = "lump sum"
FLAT_RATE_24, FLAT_RATE_17, FLAT_RATE_15, FLAT_RATE_40 = "flat rate 24", "flat rate 17", "flat rate 15", "flat rate 40"

_WITH_TRAVEL = frozenset({CostCategory.INDIRECT, CostCategory.TRAVEL})

COVERED: Mapping[str, frozenset[CostCategory]] = {
    LUMP_SUM: frozenset(CostCategory),
    FLAT_RATE_24: _WITH_TRAVEL,
    FLAT_RATE_17: _WITH_TRAVEL,
    FLAT_RATE_15: frozenset({CostCategory.INDIRECT}),
    FLAT_RATE_40: frozenset(CostCategory) - {CostCategory.WAGES},
}
"""What each cost model covers, as the decree lays down since its first day; `counting` pays the rest as it is."""
COVERAGE: Parameter[Mapping[str, frozenset[CostCategory]]] = parameter(
    "358/2014-7.2 costs that a cost model covers",
    "cost categories by the model's name",
    row(
        COVERED,
        FORMER_ELIGIBILITY_DECREE.cite(7, 2),
        checked="2026-11-24",
        note="§ 9 and § 12: travel is in the rate; §§ 10 and 13: travel is apart; § 14: all but wages; § 8: all.",
    ),
)
OWN_WORK = Question("not carried out wholly as public procurement", GroupProject, QUESTIONS)
NO_SERVICES = Question("no public employment and business services", GroupProject, QUESTIONS)


def models(group: GroupProject) -> frozenset[str]:
    """Return the names of the cost models of all parts."""
    return frozenset(of_all(group, lambda part: known(part.cost_model, part, "cost_model")))


def actual_costs_alone(group: GroupProject) -> bool:
    """Return whether § 7 mom. 3 and 4 leave no other model than actual costs."""
    if not declared(group, OWN_WORK):
        return True
    if group.fund is Fund.ESF:
        return not declared(group, NO_SERVICES)
    wages = of_all(group, lambda part: approved_budget(part).of(CostCategory.WAGES))
    return group.kind is ProjectKind.INVESTMENT and not any(wages)


def has_a_choice(group: GroupProject) -> bool:
    """Return whether § 7 mom. 3 and 4 leave other models than actual costs."""
    return not actual_costs_alone(group)


def is_covered(subproject: Subproject, item: CostItem, coverage: Mapping[str, frozenset[CostCategory]]) -> bool:
    """Return whether the subproject's cost model covers a cost, so that it is not paid as such."""
    return item.category in coverage.get(known(subproject.cost_model, subproject, "cost_model"), frozenset())
