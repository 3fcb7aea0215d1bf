"""When costs of 2014-2020 count."""

from datetime import date, timedelta

import attrs
import valid_project_2014 as valid_project
from casebook import Case

import grantmodel as gm
from grantmodel.programmes.finland_2014_2020.eligible_costs import SAME_DAY_COSTS
from grantmodel.projects.costs import Amendment, CostCategory, CostNature
from grantmodel.projects.groups import Fund
from grantmodel.rules.checks import Verdict

ITEM, PURCHASE = "subprojects[1].items[0]", "subprojects[1].purchases[0]"


def started(incurred: date) -> gm.GroupProject:
    """Return a group that started before its application was pending, with a cost of a day."""
    period = gm.Period(date(2015, 1, 1), date(2017, 12, 31))
    decision = attrs.evolve(valid_project.DECISION, period=period)
    return valid_project.second(decision=decision, items=[attrs.evolve(valid_project.ITEM, incurred=incurred)])


def incurred(day: date | None, nature: CostNature = CostNature.ORDINARY) -> gm.GroupProject:
    """Return a group with a cost of a day, claimed in time for its nature."""
    return valid_project.item(incurred=day, nature=nature, paid=date(2019, 2, 1), claimed=date(2019, 3, 1))


def travelled(*categories: CostCategory) -> gm.GroupProject:
    """Return a group with a travel cost, which neither the rate nor the decision covers, but these amendments may."""
    lines = valid_project.budget(WAGES=120_000, INDIRECT=18_000, SERVICES=42_000)
    project = valid_project.both(cost_model="flat rate 15", **valid_project.funded(lines, 144_000, 36_000))
    item = attrs.evolve(valid_project.ITEM, category=CostCategory.TRAVEL, travel_limit=gm.euros(1_000))
    amendments = [Amendment(name="muutos", categories=[category]) for category in categories]
    return valid_project.second(project, items=[item], amendments=amendments)


ALL = tuple(CostCategory)
COVERED = {
    "lump sum": ALL,
    "flat rate 24": (CostCategory.INDIRECT, CostCategory.TRAVEL),
    "flat rate 17": (CostCategory.INDIRECT, CostCategory.TRAVEL),
    "flat rate 15": (CostCategory.INDIRECT,),
    "flat rate 40": tuple(category for category in ALL if category is not CostCategory.WAGES),
}
"""What each model covers."""


def covering(model: str, category: CostCategory) -> gm.GroupProject:
    """Return a group with a cost model, whose second part has a cost of a category."""
    project = valid_project.both(
        valid_project.erdf() if model == "flat rate 24" else valid_project.GROUP, cost_model=model
    )
    return valid_project.second(project, items=[attrs.evolve(valid_project.ITEM, category=category)])


ASKED, SAME_DAY = SAME_DAY_COSTS.code, started(date(2015, 5, 15))
STATED = valid_project.decided(budget=gm.Budget(gm.euros(180_000)))
UNSORTED = valid_project.decided(budget=gm.Budget(lines=[gm.BudgetLine("kaikki", gm.euros(180_000))]))
BEFORE_THE_DECREES = valid_project.item(incurred=valid_project.BEFORE_THE_DECREES)
NO_PERIOD = valid_project.second(decision=attrs.evolve(valid_project.DECISION, period=None))


def of_item(  # noqa: PLR0913 - what a case is made of
    rule: str,
    name: str,
    project: gm.GroupProject,
    verdict: Verdict,
    days: int = 0,
    *,
    alone: bool = True,
) -> Case:
    """Return a case at the second part's cost."""
    shortfall = timedelta(days=days) if days else None
    return Case(rule=rule, name=name, project=project, verdict=verdict, shortfall=shortfall, path=ITEM, alone=alone)


def of_purchase(name: str, project: gm.GroupProject, verdict: Verdict) -> Case:
    """Return a case at the second part's purchase."""
    return Case(rule="8/2014-18.2", name=name, project=project, verdict=verdict, path=PURCHASE)


CASES = [
    of_item("8/2014-18.1", "after", valid_project.GROUP, Verdict.MET),
    of_item("8/2014-18.1", "the day after", started(date(2015, 5, 16)), Verdict.MET),
    of_item("8/2014-18.1", "later on the day", SAME_DAY, Verdict.MET),
    of_item(
        "8/2014-18.1", "earlier on the day", valid_project.answering(SAME_DAY, ASKED, answer=False), Verdict.NOT_MET
    ),
    of_item(
        "8/2014-18.1",
        "at an unknown time of the day",
        valid_project.answering(SAME_DAY, ASKED, answer=None),
        Verdict.UNKNOWN,
    ),
    of_item("8/2014-18.1", "the day before", started(date(2015, 5, 14)), Verdict.NOT_MET, 1),
    of_item("8/2014-18.1", "no day known", valid_project.item(incurred=None), Verdict.UNKNOWN, alone=False),
    Case(
        rule="8/2014-18.1",
        name="not pending",
        project=valid_project.group(pending=None),
        verdict=Verdict.UNKNOWN,
        path=ITEM,
        as_of=valid_project.PENDING,
        alone=False,
    ),
    of_item(
        "8/2014-18.1", "before the Act", valid_project.item(incurred=valid_project.BEFORE_THE_ACT), Verdict.NOT_IN_FORCE
    ),
    of_purchase("by the Act", valid_project.GROUP, Verdict.MET),
    of_purchase("not by the Act", valid_project.purchase(act_followed=False), Verdict.NOT_MET),
    of_purchase("not bound", valid_project.purchase(bound=False, act_followed=False), Verdict.NOT_APPLICABLE),
    of_purchase("not known whether bound", valid_project.purchase(bound=None), Verdict.UNKNOWN),
    of_purchase("not known how", valid_project.purchase(act_followed=None), Verdict.UNKNOWN),
    of_purchase("no day known", valid_project.purchase(made=None), Verdict.UNKNOWN),
    of_purchase("before the Act", valid_project.purchase(made=valid_project.BEFORE_THE_ACT), Verdict.NOT_IN_FORCE),
    of_item("357/2014-24.3", "an ordinary cost", valid_project.GROUP, Verdict.MET),
    of_item("357/2014-24.3", "normal activity", valid_project.item(nature=CostNature.NORMAL_ACTIVITY), Verdict.NOT_MET),
    of_item(
        "357/2014-24.3",
        "normal activity with national funds",
        attrs.evolve(valid_project.item(nature=CostNature.NORMAL_ACTIVITY), fund=Fund.NATIONAL),
        Verdict.NOT_MET,
    ),
    of_item("357/2014-24.3", "before the decree", BEFORE_THE_DECREES, Verdict.NOT_IN_FORCE),
    of_item("358/2014-3.1.2", "in the decision", valid_project.GROUP, Verdict.MET),
    of_item("358/2014-3.1.2", "in no decision", travelled(), Verdict.NOT_MET),
    of_item(
        "358/2014-3.1.2", "in an amendment", travelled(CostCategory.OTHER_DIRECT, CostCategory.TRAVEL), Verdict.MET
    ),
    of_item("358/2014-3.1.2", "in another amendment", travelled(CostCategory.OTHER_DIRECT), Verdict.NOT_MET),
    of_item("358/2014-3.1.2", "in the rate", valid_project.item(category=CostCategory.TRAVEL), Verdict.NOT_APPLICABLE),
    *(
        of_item(
            "358/2014-3.1.2",
            f"{category.value} in {model}",
            covering(model, category),
            Verdict.NOT_APPLICABLE,
            alone=False,
        )
        for model, categories in COVERED.items()
        for category in categories
    ),
    of_item("358/2014-3.1.2", "no lines", STATED, Verdict.NOT_APPLICABLE),
    of_item("358/2014-3.1.2", "lines without categories", UNSORTED, Verdict.UNKNOWN),
    of_item("358/2014-3.1.2", "no budget known", valid_project.decided(budget=None), Verdict.UNKNOWN),
    of_item("358/2014-3.1.2", "no decision", valid_project.second(decision=None), Verdict.UNKNOWN, alone=False),
    of_item("358/2014-3.1.2", "national funds", attrs.evolve(travelled(), fund=Fund.NATIONAL), Verdict.NOT_APPLICABLE),
    of_item("358/2014-3.1.2", "before the decree", BEFORE_THE_DECREES, Verdict.NOT_IN_FORCE),
    of_item("358/2014-3.1.3", "on the first day", incurred(date(2016, 1, 1)), Verdict.MET),
    of_item("358/2014-3.1.3", "the day before", incurred(date(2015, 12, 31)), Verdict.NOT_MET, 1),
    of_item("358/2014-3.1.3", "on the last day", incurred(date(2018, 12, 31)), Verdict.MET),
    of_item("358/2014-3.1.3", "the day after", incurred(date(2019, 1, 1)), Verdict.NOT_MET, 1),
    of_item("358/2014-3.1.3", "an audit after", incurred(date(2019, 1, 1), CostNature.AUDIT), Verdict.NOT_APPLICABLE),
    of_item(
        "358/2014-3.1.3",
        "national funds",
        attrs.evolve(incurred(date(2019, 1, 1)), fund=Fund.NATIONAL),
        Verdict.NOT_APPLICABLE,
    ),
    of_item("358/2014-3.1.3", "no period known", NO_PERIOD, Verdict.UNKNOWN, alone=False),
    Case(
        rule="358/2014-3.1.3",
        name="no day known",
        project=valid_project.item(incurred=None),
        verdict=Verdict.UNKNOWN,
        path=ITEM,
        as_of=date(2016, 2, 2),
        alone=False,
    ),
    of_item("358/2014-3.1.3", "before the decree", BEFORE_THE_DECREES, Verdict.NOT_IN_FORCE),
    of_item("358/2014-3.2", "paid with a voucher", valid_project.GROUP, Verdict.MET),
    of_item("358/2014-3.2", "paid on the day of the claim", valid_project.item(paid=date(2016, 6, 30)), Verdict.MET),
    of_item("358/2014-3.2", "paid the day after", valid_project.item(paid=date(2016, 7, 1)), Verdict.NOT_MET, 1),
    of_item("358/2014-3.2", "not paid", valid_project.item(paid=None), Verdict.NOT_MET),
    of_item("358/2014-3.2", "no voucher", valid_project.item(document=None), Verdict.NOT_MET),
    of_item(
        "358/2014-3.2",
        "compensated elsewhere",
        valid_project.item(nature=CostNature.COMPENSATED_ELSEWHERE),
        Verdict.NOT_MET,
    ),
    of_item(
        "358/2014-3.2",
        "compensated elsewhere, and not claimed",
        valid_project.item(nature=CostNature.COMPENSATED_ELSEWHERE, claimed=None),
        Verdict.NOT_MET,
    ),
    of_item(
        "358/2014-3.2",
        "compensated elsewhere, but in the flat rate",
        valid_project.item(category=CostCategory.INDIRECT, nature=CostNature.COMPENSATED_ELSEWHERE),
        Verdict.NOT_APPLICABLE,
    ),
    of_item("358/2014-3.2", "not claimed", valid_project.item(claimed=None, paid=None), Verdict.NOT_APPLICABLE),
    of_item(
        "358/2014-3.2",
        "in the flat rate",
        valid_project.item(category=CostCategory.INDIRECT, paid=None),
        Verdict.NOT_APPLICABLE,
    ),
    of_item(
        "358/2014-3.2",
        "in the lump sum",
        valid_project.second(cost_model="lump sum", items=[attrs.evolve(valid_project.ITEM, paid=None)]),
        Verdict.NOT_APPLICABLE,
        alone=False,
    ),
    of_item(
        "358/2014-3.2",
        "indirect as actual costs",
        valid_project.second(
            cost_model="actual costs",
            items=[attrs.evolve(valid_project.ITEM, category=CostCategory.INDIRECT, paid=None)],
        ),
        Verdict.NOT_MET,
        alone=False,
    ),
    of_item(
        "358/2014-3.2",
        "national funds",
        attrs.evolve(valid_project.item(paid=None), fund=Fund.NATIONAL),
        Verdict.NOT_APPLICABLE,
    ),
    of_item("358/2014-3.2", "no model known", valid_project.second(cost_model=None), Verdict.UNKNOWN, alone=False),
    of_item("358/2014-3.2", "before the decree", BEFORE_THE_DECREES, Verdict.NOT_IN_FORCE),
]
