"""Travel, value added tax, and costs that are left out."""

from datetime import date
from typing import Any

import attrs
import valid_project
from casebook import Case, Fact

import grantmodel as gm
from grantmodel.programmes.finland_2021_2027.ineligible_costs import SOCIAL_FUND_EXCLUDES
from grantmodel.projects.costs import CostCategory, CostNature
from grantmodel.projects.groups import Fund
from grantmodel.rules.checks import Shortfall, Verdict

CENT = gm.Money(1)
HUNDRED = gm.euros(100)
PLACE = "subprojects[1].items[0]"
OLD = {"decision": attrs.evolve(valid_project.DECISION, granted=date(2021, 10, 14))}
CITY = valid_project.GROUP.subprojects[1].beneficiary


def case(
    rule: str,
    name: str,
    project: gm.GroupProject,
    verdict: Verdict,
    shortfall: Shortfall | None = None,
    **more: Any,
) -> Case:
    """Return a case of a rule at the cost."""
    return Case(rule=rule, name=name, project=project, verdict=verdict, shortfall=shortfall, path=PLACE, **more)


def body(
    kind: gm.OrganisationKind | None = gm.OrganisationKind.OTHER_PUBLIC_BODY, deducts: bool | None = False
) -> gm.Organisation:
    """Return the beneficiary as another kind of body, that deducts value added tax or not."""
    return attrs.evolve(CITY, kind=kind, deducts_vat=deducts)


def item(beneficiary: gm.Organisation = CITY, within: Any = None, **changes: Any) -> gm.GroupProject:
    """Return the sound group with another cost of its second subproject, and within it other fields too."""
    return valid_project.second(
        **{"beneficiary": beneficiary, "items": [attrs.evolve(valid_project.ITEM, **changes)], **(within or {})}
    )


def trip(
    amount: gm.Money, limit: gm.Money | None = HUNDRED, beneficiary: gm.Organisation = CITY, **changes: Any
) -> gm.GroupProject:
    """Return a group with a journey."""
    return item(beneficiary, category=CostCategory.TRAVEL, amount=amount, travel_limit=limit, **changes)


def taxed(beneficiary: gm.Organisation, vat: gm.Money = HUNDRED, **changes: Any) -> gm.GroupProject:
    """Return a group with value added tax."""
    return item(beneficiary, vat=vat, **changes)


def land(
    category: CostCategory,
    fund: Fund | None = Fund.ESF,
    model: str = "unit costs",
    granted: date = valid_project.GRANTED,
) -> gm.GroupProject:
    """Return a group that buys land, as its decision says."""
    budget = valid_project.budget(SERVICES=29_000, **{category.name: 1_000})
    decision = attrs.evolve(valid_project.DECISION, budget=budget, granted=granted)
    cost = attrs.evolve(valid_project.ITEM, category=category)
    changes = {"budget": budget, "decision": decision, "items": [cost], "cost_model": model}
    return attrs.evolve(valid_project.second(**changes), fund=fund)


JOINT, STATE, CLUB = gm.OrganisationKind.JOINT_MUNICIPAL_AUTHORITY, gm.OrganisationKind.STATE_AUTHORITY, body()
COVERED = {"cost_model": "flat rate 40"}

TRAVEL = [
    case("866/2021-17", "at the limit", trip(HUNDRED), Verdict.MET),
    case("866/2021-17", "a cent inside", trip(HUNDRED - CENT), Verdict.MET),
    case("866/2021-17", "a cent outside", trip(HUNDRED + CENT), Verdict.NOT_MET, CENT),
    case("866/2021-17", "a credit note", trip(-HUNDRED, -HUNDRED), Verdict.MET),
    case("866/2021-17", "a credit note outside", trip(-HUNDRED - CENT), Verdict.NOT_MET, CENT),
    case("866/2021-17", "with tax", trip(HUNDRED - CENT, beneficiary=CLUB, vat=CENT), Verdict.MET),
    case("866/2021-17", "with tax outside", trip(HUNDRED, beneficiary=CLUB, vat=CENT), Verdict.NOT_MET, CENT),
    case(
        "866/2021-17",
        "with tax that is deducted",
        trip(HUNDRED, beneficiary=body(STATE, deducts=True), vat=CENT),
        Verdict.MET,
        alone=False,
    ),
    case(
        "866/2021-17",
        "with tax of a city",
        trip(HUNDRED, beneficiary=attrs.evolve(CITY, deducts_vat=None), vat=CENT),
        Verdict.MET,
        alone=False,
    ),
    case("866/2021-17", "no tax, nobody knows whose", trip(HUNDRED, beneficiary=body(None)), Verdict.MET, alone=False),
    case("866/2021-17", "no limit", trip(HUNDRED, None), Verdict.UNKNOWN),
    case("866/2021-17", "covered", trip(HUNDRED + CENT, within=COVERED), Verdict.NOT_APPLICABLE),
    case("866/2021-17", "no journey", item(travel_limit=CENT), Verdict.NOT_APPLICABLE),
    case("866/2021-17", "before the decree", trip(HUNDRED + CENT, within=OLD), Verdict.NOT_IN_FORCE),
]
TAX = [
    case("866/2021-23.1", "not deducted", taxed(CLUB), Verdict.MET),
    case("866/2021-23.1", "deducted", taxed(body(deducts=True)), Verdict.NOT_MET, HUNDRED),
    case(
        "866/2021-23.1",
        "a cent of a credit note",
        taxed(body(deducts=True), -CENT, amount=-HUNDRED),
        Verdict.NOT_MET,
        CENT,
    ),
    case("866/2021-23.1", "no tax", taxed(body(deducts=True), gm.Money(0)), Verdict.NOT_APPLICABLE),
    case("866/2021-23.1", "a city", taxed(CITY), Verdict.NOT_APPLICABLE, alone=False),
    case("866/2021-23.1", "nobody knows", taxed(body(deducts=None)), Verdict.UNKNOWN, alone=False),
    case("866/2021-23.1", "nobody knows what it is", taxed(body(None)), Verdict.UNKNOWN, alone=False),
    case("866/2021-23.1", "covered", taxed(body(deducts=True), within=COVERED), Verdict.NOT_APPLICABLE),
    case("866/2021-23.1", "before the decree", taxed(body(deducts=True), within=OLD), Verdict.NOT_IN_FORCE),
    case("866/2021-23.3", "no tax of a city", valid_project.GROUP, Verdict.MET),
    case("866/2021-23.3", "a cent of a city", taxed(CITY, CENT), Verdict.NOT_MET, CENT),
    case(
        "866/2021-23.3",
        "a city that does not deduct",
        taxed(attrs.evolve(CITY, deducts_vat=False)),
        Verdict.NOT_MET,
        HUNDRED,
    ),
    case("866/2021-23.3", "a joint authority", taxed(body(JOINT)), Verdict.NOT_MET, HUNDRED),
    case("866/2021-23.3", "another body", taxed(CLUB), Verdict.NOT_APPLICABLE),
    case("866/2021-23.3", "no tax of another body", taxed(CLUB, gm.Money(0)), Verdict.MET),
    case("866/2021-23.3", "nobody knows what it is", taxed(body(None)), Verdict.UNKNOWN, alone=False),
    case("866/2021-23.3", "covered", taxed(CITY, within=COVERED), Verdict.NOT_APPLICABLE),
    case("866/2021-23.3", "before the decree", taxed(CITY, within=OLD), Verdict.NOT_IN_FORCE),
]
POINTS = {
    "1": CostNature.NORMAL_ACTIVITY,
    "2": CostNature.IN_KIND,
    "3": CostNature.DEPRECIATION,
    "4": CostNature.FINANCING,
    "5": CostNature.TRANSFER_TAX,
    "6": CostNature.PENALTY,
    "7": CostNature.COMPENSATED_ELSEWHERE,
}
LEFT_OUT = [
    one
    for point, nature in POINTS.items()
    for rule in [f"866/2021-24.{point}"]
    for one in (
        case(rule, "an ordinary cost", valid_project.GROUP, Verdict.MET),
        case(rule, nature.value, item(nature=nature), Verdict.NOT_MET),
        case(rule, "covered", item(nature=nature, within=COVERED), Verdict.NOT_APPLICABLE),
        case(rule, "before the decree", item(nature=nature, within=OLD), Verdict.NOT_IN_FORCE),
    )
]
IN_KIND = item(nature=CostNature.IN_KIND)
LAND = "2021/1057-16"
CASES = [
    *TRAVEL,
    *TAX,
    *LEFT_OUT,
    case(
        "866/2021-24.2",
        "national funds",
        attrs.evolve(IN_KIND, fund=Fund.NATIONAL),
        Verdict.NOT_APPLICABLE,
        alone=False,
    ),
    case("866/2021-24.2", "no fund", attrs.evolve(IN_KIND, fund=None), Verdict.UNKNOWN, alone=False),
    case(LAND, "services", valid_project.GROUP, Verdict.MET),
    case(LAND, "services that are covered", item(within=COVERED), Verdict.MET),
    case(
        "866/2021-24.1",
        "national funds",
        attrs.evolve(item(nature=CostNature.NORMAL_ACTIVITY), fund=Fund.NATIONAL),
        Verdict.NOT_MET,
        alone=False,
    ),
    case(LAND, "land", land(CostCategory.LAND), Verdict.NOT_MET),
    case(LAND, "a derelict site", land(CostCategory.DERELICT_SITE), Verdict.NOT_MET),
    case(LAND, "regional fund", land(CostCategory.LAND, Fund.ERDF), Verdict.NOT_APPLICABLE),
    case(LAND, "covered", land(CostCategory.LAND, model="flat rate 40"), Verdict.NOT_APPLICABLE),
    case(LAND, "no fund", land(CostCategory.LAND, None), Verdict.UNKNOWN, alone=False),
    case(LAND, "before the Regulation", land(CostCategory.LAND, granted=date(2021, 6, 30)), Verdict.NOT_IN_FORCE),
]
FACTS = [
    Fact(SOCIAL_FUND_EXCLUDES, date(2021, 6, 30), None),
    Fact(SOCIAL_FUND_EXCLUDES, date(2021, 7, 1), {CostCategory.LAND, CostCategory.DERELICT_SITE}),
]
