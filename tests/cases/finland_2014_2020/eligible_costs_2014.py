"""When costs of 2014-2020 count."""

from datetime import date, timedelta

import attrs
import sound_2014 as sound
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
    decision = attrs.evolve(sound.DECISION, period=period)
    return sound.second(decision=decision, items=[attrs.evolve(sound.ITEM, incurred=incurred)])


def incurred(day: date | None, nature: CostNature = CostNature.ORDINARY) -> gm.GroupProject:
    """Return a group with a cost of a day, claimed in time for its nature."""
    return sound.item(incurred=day, nature=nature, paid=date(2019, 2, 1), claimed=date(2019, 3, 1))


def travelled(*categories: CostCategory) -> gm.GroupProject:
    """Return a group with a travel cost, which neither the rate nor the decision covers, but these amendments may."""
    lines = sound.budget(WAGES=120_000, INDIRECT=18_000, SERVICES=42_000)
    project = sound.both(cost_model="flat rate 15", **sound.funded(lines, 144_000, 36_000))
    item = attrs.evolve(sound.ITEM, category=CostCategory.TRAVEL, travel_limit=gm.euros(1_000))
    amendments = [Amendment(name="muutos", categories=[category]) for category in categories]
    return sound.second(project, items=[item], amendments=amendments)


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
    project = sound.both(sound.erdf() if model == "flat rate 24" else sound.GROUP, cost_model=model)
    return sound.second(project, items=[attrs.evolve(sound.ITEM, category=category)])


ASKED, SAME_DAY = SAME_DAY_COSTS.code, started(date(2015, 5, 15))
STATED = sound.decided(budget=gm.Budget(gm.euros(180_000)))
UNSORTED = sound.decided(budget=gm.Budget(lines=[gm.BudgetLine("kaikki", gm.euros(180_000))]))
BEFORE_THE_DECREES = sound.item(incurred=sound.BEFORE_THE_DECREES)
NO_PERIOD = sound.second(decision=attrs.evolve(sound.DECISION, period=None))


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
    of_item("8/2014-18.1", "after", sound.GROUP, Verdict.MET),
    of_item("8/2014-18.1", "the day after", started(date(2015, 5, 16)), Verdict.MET),
    of_item("8/2014-18.1", "later on the day", SAME_DAY, Verdict.MET),
    of_item("8/2014-18.1", "earlier on the day", sound.answering(SAME_DAY, ASKED, answer=False), Verdict.NOT_MET),
    of_item(
        "8/2014-18.1", "at an unknown time of the day", sound.answering(SAME_DAY, ASKED, answer=None), Verdict.UNKNOWN
    ),
    of_item("8/2014-18.1", "the day before", started(date(2015, 5, 14)), Verdict.NOT_MET, 1),
    of_item("8/2014-18.1", "no day known", sound.item(incurred=None), Verdict.UNKNOWN, alone=False),
    Case(
        rule="8/2014-18.1",
        name="not pending",
        project=sound.group(pending=None),
        verdict=Verdict.UNKNOWN,
        path=ITEM,
        as_of=sound.PENDING,
        alone=False,
    ),
    of_item("8/2014-18.1", "before the Act", sound.item(incurred=sound.BEFORE_THE_ACT), Verdict.NOT_IN_FORCE),
    of_purchase("by the Act", sound.GROUP, Verdict.MET),
    of_purchase("not by the Act", sound.purchase(act_followed=False), Verdict.NOT_MET),
    of_purchase("not bound", sound.purchase(bound=False, act_followed=False), Verdict.NOT_APPLICABLE),
    of_purchase("not known whether bound", sound.purchase(bound=None), Verdict.UNKNOWN),
    of_purchase("not known how", sound.purchase(act_followed=None), Verdict.UNKNOWN),
    of_purchase("no day known", sound.purchase(made=None), Verdict.UNKNOWN),
    of_purchase("before the Act", sound.purchase(made=sound.BEFORE_THE_ACT), Verdict.NOT_IN_FORCE),
    of_item("357/2014-24.3", "an ordinary cost", sound.GROUP, Verdict.MET),
    of_item("357/2014-24.3", "normal activity", sound.item(nature=CostNature.NORMAL_ACTIVITY), Verdict.NOT_MET),
    of_item(
        "357/2014-24.3",
        "normal activity with national funds",
        attrs.evolve(sound.item(nature=CostNature.NORMAL_ACTIVITY), fund=Fund.NATIONAL),
        Verdict.NOT_MET,
    ),
    of_item("357/2014-24.3", "before the decree", BEFORE_THE_DECREES, Verdict.NOT_IN_FORCE),
    of_item("358/2014-3.1.2", "in the decision", sound.GROUP, Verdict.MET),
    of_item("358/2014-3.1.2", "in no decision", travelled(), Verdict.NOT_MET),
    of_item(
        "358/2014-3.1.2", "in an amendment", travelled(CostCategory.OTHER_DIRECT, CostCategory.TRAVEL), Verdict.MET
    ),
    of_item("358/2014-3.1.2", "in another amendment", travelled(CostCategory.OTHER_DIRECT), Verdict.NOT_MET),
    of_item("358/2014-3.1.2", "in the rate", sound.item(category=CostCategory.TRAVEL), Verdict.NOT_APPLICABLE),
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
    of_item("358/2014-3.1.2", "no budget known", sound.decided(budget=None), Verdict.UNKNOWN),
    of_item("358/2014-3.1.2", "no decision", sound.second(decision=None), Verdict.UNKNOWN, alone=False),
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
        project=sound.item(incurred=None),
        verdict=Verdict.UNKNOWN,
        path=ITEM,
        as_of=date(2016, 2, 2),
        alone=False,
    ),
    of_item("358/2014-3.1.3", "before the decree", BEFORE_THE_DECREES, Verdict.NOT_IN_FORCE),
    of_item("358/2014-3.2", "paid with a voucher", sound.GROUP, Verdict.MET),
    of_item("358/2014-3.2", "paid on the day of the claim", sound.item(paid=date(2016, 6, 30)), Verdict.MET),
    of_item("358/2014-3.2", "paid the day after", sound.item(paid=date(2016, 7, 1)), Verdict.NOT_MET, 1),
    of_item("358/2014-3.2", "not paid", sound.item(paid=None), Verdict.NOT_MET),
    of_item("358/2014-3.2", "no voucher", sound.item(document=None), Verdict.NOT_MET),
    of_item(
        "358/2014-3.2",
        "compensated elsewhere",
        sound.item(nature=CostNature.COMPENSATED_ELSEWHERE),
        Verdict.NOT_MET,
    ),
    of_item(
        "358/2014-3.2",
        "compensated elsewhere, and not claimed",
        sound.item(nature=CostNature.COMPENSATED_ELSEWHERE, claimed=None),
        Verdict.NOT_MET,
    ),
    of_item(
        "358/2014-3.2",
        "compensated elsewhere, but in the flat rate",
        sound.item(category=CostCategory.INDIRECT, nature=CostNature.COMPENSATED_ELSEWHERE),
        Verdict.NOT_APPLICABLE,
    ),
    of_item("358/2014-3.2", "not claimed", sound.item(claimed=None, paid=None), Verdict.NOT_APPLICABLE),
    of_item(
        "358/2014-3.2",
        "in the flat rate",
        sound.item(category=CostCategory.INDIRECT, paid=None),
        Verdict.NOT_APPLICABLE,
    ),
    of_item(
        "358/2014-3.2",
        "in the lump sum",
        sound.second(cost_model="lump sum", items=[attrs.evolve(sound.ITEM, paid=None)]),
        Verdict.NOT_APPLICABLE,
        alone=False,
    ),
    of_item(
        "358/2014-3.2",
        "indirect as actual costs",
        sound.second(
            cost_model="actual costs",
            items=[attrs.evolve(sound.ITEM, category=CostCategory.INDIRECT, paid=None)],
        ),
        Verdict.NOT_MET,
        alone=False,
    ),
    of_item(
        "358/2014-3.2",
        "national funds",
        attrs.evolve(sound.item(paid=None), fund=Fund.NATIONAL),
        Verdict.NOT_APPLICABLE,
    ),
    of_item("358/2014-3.2", "no model known", sound.second(cost_model=None), Verdict.UNKNOWN, alone=False),
    of_item("358/2014-3.2", "before the decree", BEFORE_THE_DECREES, Verdict.NOT_IN_FORCE),
]
