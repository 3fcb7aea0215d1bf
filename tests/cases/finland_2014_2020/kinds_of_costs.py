"""What kinds of costs count in 2014-2020: time records, land, travel, value added tax, depreciation."""

from datetime import date

import attrs
import valid_project_2014 as valid_project
from casebook import Case, Fact

import grantmodel as gm
from grantmodel.programmes.finland_2014_2020.kinds_of_costs import (
    LAND_SHARE,
    NO_AID_FOR_THE_ASSET,
    TIME_RECORDS,
    VAT_SHOWN,
)
from grantmodel.projects.costs import CostCategory, CostNature, StaffPost
from grantmodel.projects.groups import Fund
from grantmodel.rules.checks import Verdict

CENT = valid_project.CENT
HUNDRED = gm.euros(100)
ITEM, POSITION = "subprojects[1].items[0]", "subprojects[1].staff_posts[0]"
EARLY = valid_project.item(incurred=valid_project.BEFORE_THE_DECREES)
NO_FUND = valid_project.group(fund=None)
LAHTI = valid_project.GROUP.subprojects[1].beneficiary


def national(project: gm.GroupProject) -> gm.GroupProject:
    """Return the project paid from national funds."""
    return attrs.evolve(project, fund=Fund.NATIONAL)


def working(share: gm.Rate, answer: bool | None = True) -> gm.GroupProject:
    """Return a group, in whose second part one person works with or without time records."""
    project = valid_project.second(staff_posts=[StaffPost(name="koordinaattori", share=share)])
    return valid_project.answering(project, TIME_RECORDS.code, answer=answer)


def landed(first: gm.Money, second: gm.Money, category: str = "LAND") -> gm.GroupProject:
    """Return an ERDF group, whose parts pay so much of 180 000 euros for land, the second of a category."""
    project = valid_project.erdf(LAND=first, WAGES=60_000, INDIRECT=14_400, SERVICES=gm.euros(105_600) - first)
    amounts: dict[str, gm.Money] = {
        category: second,
        "WAGES": gm.euros(60_000),
        "INDIRECT": gm.euros(14_400),
        "SERVICES": gm.euros(105_600) - second,
    }
    return valid_project.second(project, **valid_project.funded(valid_project.budget(**amounts), 144_000, 36_000))


def travelling(
    amount: gm.Money, limit: gm.Money | None = HUNDRED, model: str = "flat rate 15", fund: Fund = Fund.ESF
) -> gm.GroupProject:
    """Return a group with a travel cost, which its cost model leaves apart."""
    lines = valid_project.budget(WAGES=120_000, INDIRECT=18_000, TRAVEL=2_000, SERVICES=40_000)
    project = valid_project.both(
        valid_project.group(fund=fund), cost_model=model, **valid_project.funded(lines, 144_000, 36_000)
    )
    item = attrs.evolve(valid_project.ITEM, category=CostCategory.TRAVEL, amount=amount, travel_limit=limit)
    return valid_project.second(project, items=[item])


def taxed(deducts_vat: bool | None, answer: bool | None = True) -> gm.GroupProject:
    """Return a group, whose second beneficiary, a municipality, claims value added tax."""
    project = valid_project.second(
        beneficiary=attrs.evolve(LAHTI, deducts_vat=deducts_vat),
        items=[attrs.evolve(valid_project.ITEM, vat=gm.euros(240))],
    )
    return valid_project.answering(project, VAT_SHOWN.code, answer=answer)


def covered(project: gm.GroupProject) -> gm.GroupProject:
    """Return a group whose second part's cost is in the flat rate."""
    items = [attrs.evolve(item, category=CostCategory.INDIRECT) for item in project.subprojects[1].items]
    return valid_project.second(project, items=items)


def depreciating(project: gm.GroupProject = valid_project.GROUP, answer: bool | None = True) -> gm.GroupProject:
    """Return a group with depreciation among its costs."""
    project = valid_project.second(project, items=[attrs.evolve(valid_project.ITEM, nature=CostNature.DEPRECIATION)])
    return valid_project.answering(project, NO_AID_FOR_THE_ASSET.code, answer=answer)


LIMIT = gm.euros(18_000)
ERDF = valid_project.erdf()


def of_item(rule: str, name: str, project: gm.GroupProject, verdict: Verdict, alone: bool = True) -> Case:
    """Return a case at the second part's cost."""
    return Case(rule=rule, name=name, project=project, verdict=verdict, path=ITEM, alone=alone)


def of_position(name: str, project: gm.GroupProject, verdict: Verdict, alone: bool = True) -> Case:
    """Return a case at the work of the second part's person."""
    return Case(rule="358/2014-16.2", name=name, project=project, verdict=verdict, path=POSITION, alone=alone)


CASES = [
    of_position("part-time with records", valid_project.GROUP, Verdict.MET),
    of_position("part-time without records", working(gm.percent(99), answer=False), Verdict.NOT_MET),
    of_position("full-time without records", working(gm.percent(100), answer=False), Verdict.NOT_APPLICABLE),
    of_position("not answered", working(gm.percent(10), answer=None), Verdict.UNKNOWN),
    of_position(
        "a lump sum",
        valid_project.second(working(gm.percent(10), answer=False), cost_model="lump sum"),
        Verdict.NOT_APPLICABLE,
        alone=False,
    ),
    of_position("national funds", national(working(gm.percent(10), answer=False)), Verdict.NOT_APPLICABLE),
    of_position("no model known", valid_project.second(cost_model=None), Verdict.UNKNOWN, alone=False),
    of_position(
        "before the decree", valid_project.decided(granted=valid_project.BEFORE_THE_DECREES), Verdict.NOT_IN_FORCE
    ),
    *(
        Case(rule="358/2014-17", name=name, project=project, verdict=verdict, shortfall=shortfall, path="")
        for name, project, verdict, shortfall in (
            ("at the limit", landed(LIMIT, LIMIT), Verdict.MET, None),
            ("a cent inside", landed(LIMIT, LIMIT - CENT), Verdict.MET, None),
            ("a cent outside", landed(LIMIT, LIMIT + CENT), Verdict.NOT_MET, CENT),
            ("the limit of the whole", landed(gm.euros(6_000), gm.euros(30_000)), Verdict.MET, None),
            ("a derelict site", landed(LIMIT, LIMIT + CENT, "DERELICT_SITE"), Verdict.NOT_MET, CENT),
            ("a machine is apart", landed(LIMIT, LIMIT + CENT, "INVESTMENT"), Verdict.MET, None),
            ("national funds", national(landed(LIMIT, LIMIT + CENT)), Verdict.NOT_APPLICABLE, None),
            (
                "before the decree",
                valid_project.group(pending=valid_project.BEFORE_THE_DECREES),
                Verdict.NOT_IN_FORCE,
                None,
            ),
        )
    ),
    Case(rule="358/2014-17", name="no fund known", project=NO_FUND, verdict=Verdict.UNKNOWN, path="", alone=False),
    of_item("358/2014-18.1", "at the limit", travelling(gm.euros(100)), Verdict.MET),
    of_item("358/2014-18.1", "a cent inside", travelling(gm.euros(100) - CENT), Verdict.MET),
    Case(
        rule="358/2014-18.1",
        name="a cent outside",
        project=travelling(gm.euros(100) + CENT),
        verdict=Verdict.NOT_MET,
        shortfall=CENT,
        path=ITEM,
    ),
    of_item("358/2014-18.1", "no limit known", travelling(gm.euros(100), None), Verdict.UNKNOWN),
    of_item("358/2014-18.1", "a credit note at the limit", travelling(-HUNDRED, -HUNDRED), Verdict.MET),
    Case(
        rule="358/2014-18.1",
        name="a credit note a cent outside",
        project=travelling(-HUNDRED - CENT),
        verdict=Verdict.NOT_MET,
        shortfall=CENT,
        path=ITEM,
    ),
    of_item("358/2014-18.1", "in the rate", valid_project.item(category=CostCategory.TRAVEL), Verdict.NOT_APPLICABLE),
    of_item("358/2014-18.1", "no travel", valid_project.GROUP, Verdict.NOT_APPLICABLE),
    of_item("358/2014-18.1", "national funds", travelling(gm.euros(101), fund=Fund.NATIONAL), Verdict.NOT_APPLICABLE),
    of_item("358/2014-18.1", "before the decree", EARLY, Verdict.NOT_IN_FORCE),
    of_item("358/2014-22.1", "shown", taxed(deducts_vat=False), Verdict.MET),
    of_item("358/2014-22.1", "not shown", taxed(deducts_vat=False, answer=False), Verdict.NOT_MET),
    of_item("358/2014-22.1", "refunded", taxed(deducts_vat=True), Verdict.NOT_MET),
    of_item("358/2014-22.1", "not known whether refunded", taxed(deducts_vat=None), Verdict.UNKNOWN),
    of_item("358/2014-22.1", "not answered", taxed(deducts_vat=False, answer=None), Verdict.UNKNOWN),
    of_item("358/2014-22.1", "in the rate", covered(taxed(deducts_vat=True)), Verdict.NOT_APPLICABLE),
    of_item("358/2014-22.1", "no tax claimed", valid_project.GROUP, Verdict.NOT_APPLICABLE),
    of_item("358/2014-22.1", "national funds", national(taxed(deducts_vat=True)), Verdict.NOT_APPLICABLE),
    of_item("358/2014-22.1", "before the decree", EARLY, Verdict.NOT_IN_FORCE),
    *(
        case
        for rule, nature in (("358/2014-22.2", CostNature.FINANCING), ("358/2014-22.3", CostNature.PENALTY))
        for case in (
            of_item(rule, "an ordinary cost", valid_project.GROUP, Verdict.MET),
            of_item(rule, "such a cost", valid_project.item(nature=nature), Verdict.NOT_MET),
            of_item(rule, "national funds", national(valid_project.item(nature=nature)), Verdict.NOT_APPLICABLE),
            of_item(rule, "no fund known", NO_FUND, Verdict.UNKNOWN, alone=False),
            of_item(rule, "before the decree", EARLY, Verdict.NOT_IN_FORCE),
        )
    ),
    of_item("358/2014-26.1", "the ERDF without other aid", depreciating(ERDF), Verdict.MET),
    of_item("358/2014-26.1", "the ERDF with other aid", depreciating(ERDF, answer=False), Verdict.NOT_MET),
    of_item("358/2014-26.1", "not answered", depreciating(ERDF, answer=None), Verdict.UNKNOWN),
    of_item("358/2014-26.1", "the ESF", depreciating(), Verdict.NOT_MET),
    of_item("358/2014-26.1", "no depreciation", valid_project.GROUP, Verdict.NOT_APPLICABLE),
    of_item("358/2014-26.1", "national funds", national(depreciating()), Verdict.NOT_APPLICABLE),
    of_item("358/2014-26.1", "before the decree", EARLY, Verdict.NOT_IN_FORCE),
]
FACTS = [
    Fact(LAND_SHARE, date(2014, 4, 30), None),
    Fact(LAND_SHARE, date(2014, 5, 1), gm.percent(10)),
]
