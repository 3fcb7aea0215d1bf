"""Which cost model: what this library calls those of Decree 358/2014, what each covers, and the choice by its § 7."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from grantmodel.programmes.acts import FORMER_ELIGIBILITY_DECREE, parameter, row
from grantmodel.programmes.finland_2014_2020.joint_totals import QUESTIONS, from_programme, of_all, paid_from, total_aid
from grantmodel.projects.costs import CostCategory, CostItem
from grantmodel.projects.groups import Fund, GroupProject, ProjectKind, Subproject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, declared, known
from grantmodel.rules.comparisons import holds
from grantmodel.rules.figures import approved_budget
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule
from grantmodel.values.money import Money, euros
from grantmodel.values.sources import Evidence

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
"""What each cost model covers, as the decree lays down since its first day; `flat_rates` pays the rest as it is."""
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


_NAMES = "The names are this library's; the decree describes the models in §§ 7-14."

ERDF_MODELS: Parameter[frozenset[str]] = parameter(
    "358/2014-7.2 cost models of the ERDF",
    "names",
    row(
        frozenset({ACTUAL_COSTS, LUMP_SUM, FLAT_RATE_24, FLAT_RATE_15}),
        FORMER_ELIGIBILITY_DECREE.cite(7, 2),
        checked="2026-11-24",
        note=_NAMES,
    ),
)
ESF_MODELS: Parameter[frozenset[str]] = parameter(
    "358/2014-7.2 cost models of the ESF",
    "names",
    row(
        frozenset({ACTUAL_COSTS, LUMP_SUM, FLAT_RATE_17, FLAT_RATE_15, FLAT_RATE_40}),
        FORMER_ELIGIBILITY_DECREE.cite(7, 2),
        checked="2026-11-24",
        note=_NAMES,
    ),
)
SMALL_PROJECT: Parameter[Money] = parameter(
    "358/2014-7.6 public aid of a small project",
    "euro cents",
    row(euros(50_000), FORMER_ELIGIBILITY_DECREE.cite(7, 6), checked="2026-11-24"),
)
SMALL_PROJECT_MODELS: Parameter[frozenset[str]] = parameter(
    "358/2014-7.6 cost models of a small project",
    "names",
    row(frozenset({LUMP_SUM, FLAT_RATE_40}), FORMER_ELIGIBILITY_DECREE.cite(7, 6), checked="2026-11-24", note=_NAMES),
)


def _all_among(group: GroupProject, allowed: AbstractSet[str]) -> Check:
    others = models(group) - allowed
    return holds(not others, actual=", ".join(sorted(others or models(group))))


@rule(FORMER_ELIGIBILITY_DECREE.cite(7, 1), anchor="application", applies=from_programme)
def cost_model_is_the_same_for_all(group: GroupProject) -> Check:
    """The decision on the cost model (kustannusmalli) is one, for the whole time and for all beneficiaries."""
    names = models(group)
    return holds(len(names) <= 1, actual=", ".join(sorted(names)))


@rule(
    FORMER_ELIGIBILITY_DECREE.cite(7, 2), anchor="application", applies=from_programme, reads=(ESF_MODELS, ERDF_MODELS)
)
def cost_model_is_of_the_fund(group: GroupProject, law: Parameters) -> Check:
    """A lump sum, a flat rate on wages of the fund's own (§§ 9-14), or actual costs."""
    return _all_among(group, law[ESF_MODELS if group.fund is Fund.ESF else ERDF_MODELS])


@rule(FORMER_ELIGIBILITY_DECREE.cite(7, 3), anchor="application", applies=(paid_from(Fund.ERDF), actual_costs_alone))
def erdf_exceptions_have_actual_costs(group: GroupProject) -> Check:
    """What is wholly bought, or invested without wages, is paid as actual costs (tosiasialliset kustannukset)."""
    return _all_among(group, {ACTUAL_COSTS})


@rule(FORMER_ELIGIBILITY_DECREE.cite(7, 4), anchor="application", applies=(paid_from(Fund.ESF), actual_costs_alone))
def esf_exceptions_have_actual_costs(group: GroupProject) -> Check:
    """What is wholly bought, and public employment services, are paid as actual costs."""
    return _all_among(group, {ACTUAL_COSTS})


@rule(FORMER_ELIGIBILITY_DECREE.cite(7, 5), anchor="application", applies=(from_programme, has_a_choice))
def others_have_a_simplified_model(group: GroupProject) -> Check:
    """Projects other than those of mom. 3 and 4 use a lump sum or a flat rate (yksinkertaistettu kustannusmalli)."""
    names = models(group)
    return holds(ACTUAL_COSTS not in names, actual=", ".join(sorted(names)), discretion=True)


@rule(
    FORMER_ELIGIBILITY_DECREE.cite(7, 6),
    anchor="application",
    applies=(paid_from(Fund.ESF), has_a_choice),
    reads=(SMALL_PROJECT, SMALL_PROJECT_MODELS),
    evidence=Evidence.INFERRED,
)
def small_projects_have_few_models(group: GroupProject, law: Parameters) -> Check:
    """With public aid (julkinen tuki) of 50 000 euros at most an ESF project has one of few cost models."""
    if total_aid(group) > law[SMALL_PROJECT]:
        return NOT_APPLICABLE
    return _all_among(group, law[SMALL_PROJECT_MODELS])
