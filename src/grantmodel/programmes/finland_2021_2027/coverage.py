"""Cost models, and what each of them covers: Decree 866/2021 §§ 1-2, 8-13 and 16."""

from __future__ import annotations

from collections.abc import Mapping

from grantmodel.programmes.acts import ELIGIBILITY_DECREE, parameter, row
from grantmodel.programmes.finland_2021_2027.scopes import is_not_national, outside_interreg
from grantmodel.projects.costs import CostCategory, CostItem, CostNature
from grantmodel.projects.groups import Subproject
from grantmodel.rules.checks import Check, known
from grantmodel.rules.comparisons import holds, one_of
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.rule_decorator import rule
from grantmodel.values.choices import Choice

SEVEN_WITH_INVESTMENTS = "flat rates 7 and 1.5"
"""The 7 % of § 9, and beside it the 1.5 % of § 10 of the investments inside a development project."""

COST_MODELS: Parameter[frozenset[str]] = parameter(
    "866/2021-2.2 cost models",
    "names",
    row(
        frozenset(
            {
                "flat rate 40",
                "flat rate 7",
                "flat rate 1.5",
                SEVEN_WITH_INVESTMENTS,
                "flat rate material aid",
                "lump sum",
                "unit costs",
                "actual costs",
            }
        ),
        ELIGIBILITY_DECREE.cite(2, 2),
        checked="2026-11-24",
        note="The flat rates are those of §§ 8-12; two of them in one subproject are a model of its own (point 5). "
        "Costs that the model of a subproject does not cover are reimbursed as they are.",
    ),
)
ACTUAL_COSTS: Parameter[str] = parameter(
    "866/2021-2.2.4 model that is not simplified",
    "name",
    row("actual costs", ELIGIBILITY_DECREE.cite(2, 2, 4), checked="2026-11-24"),
)

_ALL = frozenset(CostCategory)
_INVESTED = frozenset(category for category in CostCategory if category.is_investment)
_RUNNING = frozenset({CostCategory.WAGES, CostCategory.TRAVEL, CostCategory.INDIRECT})

COVERED: Mapping[str, frozenset[Choice]] = {
    "flat rate 40": _ALL - {CostCategory.WAGES},
    "flat rate 7": _INVESTED | {CostCategory.INDIRECT, CostNature.INVESTMENT_PREPARATION},
    "flat rate 1.5": _RUNNING | {CostNature.INVESTMENT_PREPARATION},
    SEVEN_WITH_INVESTMENTS: frozenset({CostCategory.INDIRECT, CostNature.INVESTMENT_PREPARATION}),
    "flat rate material aid": _RUNNING | _INVESTED | {CostNature.AUDIT},
    "lump sum": _ALL,
    "unit costs": frozenset({CostCategory.WAGES}),
    "actual costs": frozenset(),
}
"""What each cost model covers, as the decree lays down since its first day; `models` takes its rates on the rest."""
COVERAGE: Parameter[Mapping[str, frozenset[Choice]]] = parameter(
    "866/2021-2.2.5 costs that a cost model covers",
    "cost categories and natures by the model's name",
    row(
        COVERED,
        ELIGIBILITY_DECREE.cite(2, 2, 5),
        checked="2026-11-24",
        note="By § 8; § 9, subsection 3, and § 11, subsection 3: an investment is no direct cost, so it is covered "
        "unless the decision pays it by § 10 beside the 7 %; § 10, subsection 3: every cost outside the direct costs "
        "of subsection 2 is covered, so wages and travel are too; § 12: so is an audit; § 14: a lump sum is paid by "
        "its outputs; § 6: unit costs of wages are paid by hours.",
    ),
)


def is_covered(subproject: Subproject, item: CostItem, coverage: Mapping[str, frozenset[Choice]]) -> bool:
    """Return whether the subproject's cost model covers a cost, which is then neither an error nor paid as such."""
    model = known(subproject.cost_model, subproject, "cost_model")
    covered = known(coverage.get(model), subproject, "cost_model")
    return item.category in covered or item.nature in covered


@rule(ELIGIBILITY_DECREE.cite(2, 2), anchor="decision", applies=outside_interreg, reads=(COST_MODELS,))
def cost_model_is_laid_down(subproject: Subproject, law: Parameters) -> Check:
    """Costs are reimbursed by one of the cost models (kustannusmalli); members of a group may have different ones."""
    return one_of(known(subproject.cost_model, subproject, "cost_model"), law[COST_MODELS])


@rule(
    ELIGIBILITY_DECREE.cite(2, 3), anchor="decision", applies=(outside_interreg, is_not_national), reads=(ACTUAL_COSTS,)
)
def cost_model_is_simplified(subproject: Subproject, law: Parameters) -> Check:
    """Every project uses a simplified model (yksinkertaistettu kustannusmalli); national funds know no such duty."""
    model = known(subproject.cost_model, subproject, "cost_model")
    return holds(model != law[ACTUAL_COSTS], actual=model)
