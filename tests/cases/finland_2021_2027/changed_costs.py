"""Costs of a change on both sides of the day of the change application."""

from datetime import date, timedelta
from typing import Any

import attrs
import valid_project
from casebook import Case

import grantmodel as gm
from grantmodel.projects.costs import Amendment, CostCategory
from grantmodel.rules.checks import Shortfall, Verdict

DAY = timedelta(days=1)
CHANGED = date(2026, 2, 2)
OLD = attrs.evolve(valid_project.DECISION, granted=date(2021, 8, 31))
CHANGE = Amendment(name="muutos 1", pending=CHANGED)
MACHINES = Amendment(name="muutos 2", pending=CHANGED, categories=[CostCategory.INVESTMENT])
LATER = Amendment(name="muutos 3", pending=CHANGED + DAY, categories=[CostCategory.INVESTMENT, CostCategory.SERVICES])
TOTAL_ALONE = attrs.evolve(valid_project.DECISION, budget=gm.Budget(valid_project.TOTAL))
UNNAMED = attrs.evolve(valid_project.DECISION, budget=gm.Budget(lines=[gm.BudgetLine("kaikki", valid_project.TOTAL)]))


def case(
    name: str, project: gm.GroupProject, verdict: Verdict, shortfall: Shortfall | None = None, *, alone: bool = True
) -> Case:
    """Return a case of the rule at the cost."""
    return Case(
        rule="757/2021-23.3",
        name=name,
        project=project,
        verdict=verdict,
        shortfall=shortfall,
        path="subprojects[1].items[0]",
        alone=alone,
    )


def named(incurred: date, amendment: Amendment = CHANGE, **changes: Any) -> gm.GroupProject:
    """Return a group with a cost that names the first amendment."""
    cost = attrs.evolve(valid_project.ITEM, incurred=incurred, amendment="muutos 1")
    return valid_project.second(**{"items": [cost], "amendments": [amendment], **changes})


def machine(incurred: date, *amendments: Amendment, **changes: Any) -> gm.GroupProject:
    """Return a group with a cost that names no amendment, of a category that is not in its decision."""
    cost = attrs.evolve(valid_project.ITEM, incurred=incurred, category=CostCategory.INVESTMENT)
    return valid_project.second(**{"items": [cost], "amendments": amendments, "cost_model": "unit costs", **changes})


def of_interreg(project: gm.GroupProject) -> gm.GroupProject:
    """Return a project with the match and decisions of Interreg."""
    return attrs.evolve(project, interreg_cofinancing=valid_project.MATCH)


SERVICE = attrs.evolve(valid_project.ITEM, incurred=CHANGED)
CASES = [
    case("on the day of the change", named(CHANGED), Verdict.MET),
    case("the day before", named(CHANGED - DAY), Verdict.NOT_MET, DAY),
    case("no amendment", valid_project.GROUP, Verdict.NOT_APPLICABLE),
    case("covered", named(CHANGED - DAY, cost_model="flat rate 40"), Verdict.NOT_APPLICABLE),
    case("an amendment nobody knows", named(CHANGED, MACHINES), Verdict.UNKNOWN),
    case("a change not pending", named(CHANGED, attrs.evolve(CHANGE, pending=None)), Verdict.UNKNOWN, alone=False),
    case(
        "no day",
        named(CHANGED, items=[attrs.evolve(valid_project.ITEM, incurred=None, amendment="muutos 1")]),
        Verdict.UNKNOWN,
        alone=False,
    ),
    case("a new category on the day", machine(CHANGED, MACHINES, CHANGE), Verdict.MET),
    case("a new category the day before", machine(CHANGED - DAY, LATER, MACHINES), Verdict.NOT_MET, DAY),
    case(
        "a category of the decision", valid_project.second(items=[SERVICE], amendments=[LATER]), Verdict.NOT_APPLICABLE
    ),
    case("a change of time alone", machine(CHANGED - DAY, CHANGE), Verdict.NOT_APPLICABLE, alone=False),
    case("a total alone", machine(CHANGED - DAY, MACHINES, decision=TOTAL_ALONE), Verdict.NOT_APPLICABLE, alone=False),
    case("a line without a category", machine(CHANGED, MACHINES, decision=UNNAMED), Verdict.UNKNOWN, alone=False),
    case("Interreg", of_interreg(named(CHANGED - DAY)), Verdict.NOT_APPLICABLE, alone=False),
    case("before the Act", named(CHANGED - DAY, decision=OLD), Verdict.NOT_IN_FORCE),
]
