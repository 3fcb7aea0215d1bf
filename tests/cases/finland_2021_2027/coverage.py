"""Names of cost models, and the simplified ones."""

from datetime import date
from typing import Any

import attrs
import valid_project
from casebook import Case, Fact

import grantmodel as gm
from grantmodel.programmes.finland_2021_2027.coverage import ACTUAL_COSTS, COST_MODELS, COVERAGE
from grantmodel.projects.costs import CostCategory, CostNature
from grantmodel.projects.groups import Fund
from grantmodel.rules.checks import Verdict

BEFORE = valid_project.decided(granted=date(2021, 10, 14))
INVESTING = ("flat rate 1.5", "flat rates 7 and 1.5")
SIMPLIFIED = (
    "flat rate 40",
    "flat rate 7",
    *INVESTING,
    "flat rate material aid",
    "lump sum",
    "unit costs",
)
NAMES = (*SIMPLIFIED, "actual costs")


def modelled(model: str | None, fund: Fund = Fund.ESF, **changes: Any) -> gm.GroupProject:
    """Return the sound group with another cost model, and other changes, of its second subproject."""
    return attrs.evolve(valid_project.second(cost_model=model, **changes), fund=fund)


CASES = [
    *(
        Case(rule="866/2021-2.2", name=name, project=modelled(name, Fund.NATIONAL), verdict=Verdict.MET, alone=False)
        for name in NAMES
    ),
    Case(rule="866/2021-2.2", name="another name", project=modelled("flat rate 25", items=[]), verdict=Verdict.NOT_MET),
    Case(rule="866/2021-2.2", name="no model", project=modelled(None), verdict=Verdict.UNKNOWN, alone=False),
    Case(rule="866/2021-2.2", name="before the decree", project=BEFORE, verdict=Verdict.NOT_IN_FORCE),
    *(
        Case(
            rule="866/2021-2.3",
            name=name,
            project=modelled(name),
            verdict=Verdict.MET,
            alone=name not in {*INVESTING, "flat rate material aid"},  # of no development project of the ESF+
        )
        for name in SIMPLIFIED
    ),
    Case(rule="866/2021-2.3", name="actual costs", project=modelled("actual costs"), verdict=Verdict.NOT_MET),
    Case(
        rule="866/2021-2.3",
        name="actual costs of national funds",
        project=modelled("actual costs", Fund.NATIONAL),
        verdict=Verdict.NOT_APPLICABLE,
        alone=False,
    ),
    Case(rule="866/2021-2.3", name="no model", project=modelled(None), verdict=Verdict.UNKNOWN, alone=False),
    Case(
        rule="866/2021-2.3",
        name="no fund",
        project=valid_project.group(fund=None),
        verdict=Verdict.UNKNOWN,
        alone=False,
    ),
    Case(rule="866/2021-2.3", name="before the decree", project=BEFORE, verdict=Verdict.NOT_IN_FORCE),
]

LAST_DAY, FIRST_DAY = date(2021, 10, 14), date(2021, 10, 15)
FACTS = [
    Fact(COST_MODELS, LAST_DAY, None),
    Fact(COST_MODELS, FIRST_DAY, frozenset(NAMES)),
    Fact(ACTUAL_COSTS, LAST_DAY, None),
    Fact(ACTUAL_COSTS, FIRST_DAY, "actual costs"),
    Fact(COVERAGE, LAST_DAY, None),
    Fact(
        COVERAGE,
        FIRST_DAY,
        {
            "flat rate 40": {
                CostCategory.TRAVEL,
                CostCategory.SERVICES,
                CostCategory.OTHER_DIRECT,
                CostCategory.INDIRECT,
                CostCategory.INVESTMENT,
                CostCategory.LAND,
                CostCategory.DERELICT_SITE,
            },
            "flat rate 7": {
                CostCategory.INDIRECT,
                CostCategory.INVESTMENT,
                CostCategory.LAND,
                CostCategory.DERELICT_SITE,
                CostNature.INVESTMENT_PREPARATION,
            },
            "flat rate 1.5": {
                CostCategory.WAGES,
                CostCategory.TRAVEL,
                CostCategory.INDIRECT,
                CostNature.INVESTMENT_PREPARATION,
            },
            "flat rates 7 and 1.5": {CostCategory.INDIRECT, CostNature.INVESTMENT_PREPARATION},
            "flat rate material aid": {
                CostCategory.WAGES,
                CostCategory.TRAVEL,
                CostCategory.INDIRECT,
                CostCategory.INVESTMENT,
                CostCategory.LAND,
                CostCategory.DERELICT_SITE,
                CostNature.AUDIT,
            },
            "lump sum": set(CostCategory),
            "unit costs": {CostCategory.WAGES},
            "actual costs": set(),
        },
    ),
]
