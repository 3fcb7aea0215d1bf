"""Days of costs at their limits."""

from datetime import date, timedelta
from typing import Any

import attrs
import valid_project
from casebook import Case

import grantmodel as gm
from grantmodel.programmes.finland_2021_2027.eligibility import SAME_DAY_COSTS
from grantmodel.projects.costs import Amendment, CostCategory, CostNature
from grantmodel.projects.groups import Fund, ProjectKind
from grantmodel.projects.organisations import AuthorityKind
from grantmodel.rules.checks import Shortfall, Verdict

DAY = timedelta(days=1)
PLACE = "subprojects[1].items[0]"
OLD = attrs.evolve(valid_project.DECISION, granted=date(2021, 10, 14))
FIRST, LAST = date(2025, 9, 1), date(2027, 8, 31)
PURCHASED = Amendment(name="muutos 2", pending=date(2026, 2, 2), categories=[CostCategory.INVESTMENT])


def case(
    rule: str,
    name: str,
    project: gm.GroupProject,
    verdict: Verdict,
    shortfall: Shortfall | None = None,
    **more: Any,
) -> Case:
    """Return a case of a rule of Decree 866/2021 at the cost."""
    return Case(
        rule=f"866/2021-{rule}", name=name, project=project, verdict=verdict, shortfall=shortfall, path=PLACE, **more
    )


def item(
    decision: object = valid_project.DECISION, model: str | None = "flat rate 7", **changes: Any
) -> gm.GroupProject:
    """Return the sound group, with another cost, decision and cost model of its second subproject."""
    return valid_project.second(
        items=[attrs.evolve(valid_project.ITEM, **changes)], decision=decision, cost_model=model
    )


def unclaimed(incurred: date, **changes: Any) -> gm.GroupProject:
    """Return a group with a cost of a day that is not yet claimed."""
    return item(incurred=incurred, paid=None, claimed=None, **changes)


def leave(incurred: date | None = date(2026, 7, 1), earned: date | None = FIRST, **changes: Any) -> gm.GroupProject:
    """Return a group with pay for leave."""
    pay = {"category": CostCategory.WAGES, "nature": CostNature.EARNED_LEAVE, "paid": None, "claimed": None}
    return item(**{**pay, "incurred": incurred, "earned": earned, **changes})


def by_council(project: gm.GroupProject) -> gm.GroupProject:
    """Return the project as a regional council's from the ERDF, which has the flat rates of investments."""
    return attrs.evolve(valid_project.granted_by(project, valid_project.COUNCIL), fund=Fund.ERDF)


def of_material_aid(project: gm.GroupProject) -> gm.GroupProject:
    """Return the project as one of material aid, both of whose parts have its flat rates."""
    first, part = project.subprojects
    aided = attrs.evolve(project, subprojects=[attrs.evolve(first, cost_model=MATERIAL_AID), part])
    return attrs.evolve(valid_project.granted_by(aided, FOOD), kind=ProjectKind.MATERIAL_AID)


BOUGHT = item(category=CostCategory.INVESTMENT, model="unit costs")
ONE_LINE = gm.Budget(lines=[gm.BudgetLine("kaikki", valid_project.TOTAL)])
INVESTING = ("flat rate 1.5", "flat rates 7 and 1.5")
MATERIAL_AID = "flat rate material aid"
FOOD = gm.Organisation(name="Ruokavirasto", authority=AuthorityKind.FOOD_AUTHORITY)
PREPARED = CostNature.INVESTMENT_PREPARATION
AUDITED: dict[str, Any] = {"nature": CostNature.AUDIT}
INDIRECT: dict[str, Any] = {"category": CostCategory.INDIRECT}

IN_THE_DECISION = [
    case("3.1.2", "a category of the decision", valid_project.GROUP, Verdict.MET),
    case("3.1.2", "another category", BOUGHT, Verdict.NOT_MET),
    case(
        "3.1.2",
        "a category of an amendment",
        valid_project.second(items=BOUGHT.subprojects[1].items, amendments=[PURCHASED], cost_model="unit costs"),
        Verdict.MET,
    ),
    case(
        "3.1.2",
        "a category covered",
        item(category=CostCategory.INVESTMENT, model="flat rate 40"),
        Verdict.NOT_APPLICABLE,
    ),
    case(
        "3.1.2",
        "a total alone",
        item(attrs.evolve(valid_project.DECISION, budget=gm.Budget(valid_project.TOTAL))),
        Verdict.NOT_APPLICABLE,
        alone=False,
    ),
    case(
        "3.1.2",
        "a line without a category",
        item(attrs.evolve(valid_project.DECISION, budget=ONE_LINE)),
        Verdict.UNKNOWN,
        alone=False,
    ),
    case(
        "3.1.2",
        "no approved budget",
        item(attrs.evolve(valid_project.DECISION, budget=None)),
        Verdict.UNKNOWN,
        alone=False,
    ),
    case("3.1.2", "no decision", item(None), Verdict.UNKNOWN, as_of=valid_project.GRANTED, alone=False),
    case("3.1.2", "no model", item(model=None), Verdict.UNKNOWN, alone=False),
    case("3.1.2", "before the decree", item(OLD, category=CostCategory.INVESTMENT), Verdict.NOT_IN_FORCE),
]
AFTER_THE_APPLICATION = [
    case("3.1.3", "the day after", leave(valid_project.PENDING + DAY), Verdict.MET),
    case("3.1.3", "the same day, after it", leave(valid_project.PENDING), Verdict.MET),
    case(
        "3.1.3",
        "the same day, before it",
        valid_project.answering(leave(valid_project.PENDING), SAME_DAY_COSTS.code, answer=False),
        Verdict.NOT_MET,
    ),
    case(
        "3.1.3",
        "the same day, nobody knows",
        valid_project.answering(leave(valid_project.PENDING), SAME_DAY_COSTS.code, answer=None),
        Verdict.UNKNOWN,
    ),
    case("3.1.3", "the day before", leave(valid_project.PENDING - DAY), Verdict.NOT_MET, DAY),
    case(
        "3.1.3",
        "the day before, outside the period too",
        unclaimed(valid_project.PENDING - DAY),
        Verdict.NOT_MET,
        DAY,
        alone=False,
    ),
    case(
        "3.1.3",
        "preparation",
        unclaimed(valid_project.PENDING - DAY, nature=PREPARED, model="unit costs"),
        Verdict.NOT_MET,
        DAY,
        alone=False,
    ),
    *(
        case(
            "3.1.3",
            f"preparation covered by {model}",
            by_council(unclaimed(valid_project.PENDING - DAY, nature=PREPARED, model=model)),
            Verdict.NOT_APPLICABLE,
        )
        for model in ("flat rate 7", *INVESTING)
    ),
    case("3.1.3", "no day", leave(None), Verdict.UNKNOWN),
    case(
        "3.1.3",
        "not pending",
        valid_project.group(pending=None),
        Verdict.UNKNOWN,
        as_of=valid_project.PENDING,
        alone=False,
    ),
    case("3.1.3", "before the decree", leave(valid_project.PENDING - DAY, decision=OLD), Verdict.NOT_IN_FORCE),
]
WITHIN_THE_PERIOD = [
    case("3.1.4", "the first day", unclaimed(FIRST), Verdict.MET),
    case("3.1.4", "the day before", unclaimed(FIRST - DAY), Verdict.NOT_MET, DAY),
    case("3.1.4", "the last day", unclaimed(LAST), Verdict.MET),
    case("3.1.4", "the day after", unclaimed(LAST + DAY), Verdict.NOT_MET, DAY),
    case("3.1.4", "a month after", unclaimed(date(2027, 9, 30)), Verdict.NOT_MET, 30 * DAY),
    case("3.1.4", "an audit after", unclaimed(LAST + DAY, **AUDITED), Verdict.MET),
    case("3.1.4", "an audit before", unclaimed(FIRST - DAY, **AUDITED), Verdict.NOT_MET, DAY),
    case("3.1.4", "a month before", unclaimed(date(2025, 8, 1)), Verdict.NOT_MET, 31 * DAY),
    case("3.1.4", "covered", unclaimed(LAST + DAY, **INDIRECT), Verdict.NOT_APPLICABLE),
    case(
        "3.1.4",
        "the decision's period",
        unclaimed(FIRST, decision=attrs.evolve(valid_project.DECISION, period=gm.Period(FIRST + DAY, LAST))),
        Verdict.NOT_MET,
        DAY,
        alone=False,
    ),
    case(
        "3.1.4",
        "the plan's period",
        unclaimed(LAST + DAY, decision=attrs.evolve(valid_project.DECISION, period=None)),
        Verdict.NOT_MET,
        DAY,
        alone=False,
    ),
    case(
        "3.1.4",
        "no period",
        attrs.evolve(item(attrs.evolve(valid_project.DECISION, period=None)), period=None),
        Verdict.UNKNOWN,
        alone=False,
    ),
    case("3.1.4", "no day", item(incurred=None), Verdict.UNKNOWN, alone=False),
    case("3.1.4", "before the decree", unclaimed(LAST + DAY, decision=OLD), Verdict.NOT_IN_FORCE),
]
PAID = [
    case("3.4", "paid on the day of the claim", item(paid=date(2026, 6, 30)), Verdict.MET),
    case("3.4", "paid the day before", item(paid=date(2026, 6, 29)), Verdict.MET),
    case("3.4", "paid the day after", item(paid=date(2026, 7, 1)), Verdict.NOT_MET, DAY),
    case("3.4", "not paid", item(paid=None), Verdict.NOT_MET),
    case("3.4", "not paid, not claimed", item(paid=None, claimed=None), Verdict.NOT_APPLICABLE),
    case("3.4", "not paid, covered", item(paid=None, **INDIRECT), Verdict.NOT_APPLICABLE),
    case(
        "3.4",
        "wages by unit cost",
        item(paid=None, category=CostCategory.WAGES, model="unit costs"),
        Verdict.NOT_APPLICABLE,
    ),
    case(
        "3.4",
        "an in-kind contribution",
        attrs.evolve(item(paid=None, nature=CostNature.IN_KIND), fund=Fund.NATIONAL),
        Verdict.NOT_APPLICABLE,
        alone=False,
    ),
    case("3.4", "an audit not paid", item(paid=None, **AUDITED), Verdict.NOT_MET),
    case(
        "3.4",
        "an audit not paid by material aid",
        of_material_aid(item(paid=None, **AUDITED, model=MATERIAL_AID)),
        Verdict.NOT_APPLICABLE,
    ),
    case("3.4", "no model", item(paid=None, model=None), Verdict.UNKNOWN, alone=False),
    case("3.4", "before the decree", item(OLD, paid=None), Verdict.NOT_IN_FORCE),
]
MADE = {**dict.fromkeys(INVESTING, by_council), MATERIAL_AID: of_material_aid}
COVERED = {
    "flat rate 40": "TRAVEL SERVICES OTHER_DIRECT INDIRECT INVESTMENT LAND DERELICT_SITE",
    "flat rate 7": "INDIRECT INVESTMENT LAND DERELICT_SITE",
    "flat rate 1.5": "WAGES TRAVEL INDIRECT",
    "flat rates 7 and 1.5": "INDIRECT",
    MATERIAL_AID: "WAGES TRAVEL INDIRECT INVESTMENT LAND DERELICT_SITE",
    "lump sum": "WAGES TRAVEL SERVICES OTHER_DIRECT INDIRECT INVESTMENT LAND DERELICT_SITE",
    "unit costs": "WAGES",
    "actual costs": "",
}
PLAIN = {"WAGES", "SERVICES", "OTHER_DIRECT", "INDIRECT"}  # the others break other rules besides
NOT_PAID = [
    case(
        "3.4",
        f"{category.value} by {model}",
        MADE.get(model, attrs.evolve)(item(paid=None, category=category, model=model)),
        Verdict.NOT_APPLICABLE if category.name in names.split() else Verdict.NOT_MET,
        alone=category.name in names.split() or (category.name in PLAIN and model != "actual costs"),
    )
    for model, names in COVERED.items()
    for category in CostCategory
]
LEAVE = [
    case("7.2", "earned on the first day", leave(), Verdict.MET),
    case("7.2", "earned the day before", leave(earned=FIRST - DAY), Verdict.NOT_MET, DAY),
    case("7.2", "earned two days before", leave(earned=FIRST - 2 * DAY), Verdict.NOT_MET, 2 * DAY),
    case("7.2", "earned on the last day, paid after", leave(date(2027, 10, 1), LAST), Verdict.MET),
    case("7.2", "earned the day after", leave(date(2027, 10, 1), LAST + DAY), Verdict.NOT_MET, DAY),
    case("7.2", "covered", leave(earned=LAST + DAY, model="unit costs"), Verdict.NOT_APPLICABLE),
    case("7.2", "no day", leave(earned=None), Verdict.UNKNOWN),
    case("7.2", "another cost", item(earned=LAST + DAY), Verdict.NOT_APPLICABLE),
    case("7.2", "before the decree", leave(earned=LAST + DAY, decision=OLD), Verdict.NOT_IN_FORCE),
]
CASES = [
    *IN_THE_DECISION,
    *AFTER_THE_APPLICATION,
    *WITHIN_THE_PERIOD,
    *PAID,
    *NOT_PAID,
    *LEAVE,
]
