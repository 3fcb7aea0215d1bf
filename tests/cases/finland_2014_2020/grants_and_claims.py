"""For how long aid of 2014-2020 is granted, and when its last instalment is claimed."""

from datetime import date, timedelta

import attrs
import valid_project_2014 as valid_project
from casebook import Case, Fact

import grantmodel as gm
from grantmodel.programmes.finland_2014_2020.grants_and_claims import LAST_CLAIM, LONGEST_GRANT
from grantmodel.projects.declarations import Waiver
from grantmodel.rules.checks import Verdict

ITEM = "subprojects[1].items[0]"


def lasting(start: date | None, end: date | None) -> gm.GroupProject:
    """Return a group, of which the second part's decision is for a period."""
    return attrs.evolve(
        valid_project.second(decision=attrs.evolve(valid_project.DECISION, period=gm.Period(start, end)), items=[])
    )


def ending(end: date | None, claimed: date | None) -> gm.GroupProject:
    """Return a group, of which the second part ends and claims on these days."""
    decision = attrs.evolve(valid_project.DECISION, period=gm.Period(valid_project.PERIOD.start, end))
    return valid_project.second(decision=decision, items=[attrs.evolve(valid_project.ITEM, claimed=claimed)])


WAIVER = Waiver(rule="357/2014-21.2", path=ITEM, reason="painavia syitä", by="ELY-keskus", on=valid_project.GRANTED)
LATE = ending(valid_project.PERIOD.end, date(2019, 5, 2))
NO_PERIOD = valid_project.second(decision=attrs.evolve(valid_project.DECISION, period=None))


def of_item(name: str, project: gm.GroupProject, verdict: Verdict, days: int = 0, *, alone: bool = True) -> Case:
    """Return a case at the second part's cost."""
    shortfall = timedelta(days=days) if days else None
    return Case(
        rule="357/2014-21.2",
        name=name,
        project=project,
        verdict=verdict,
        shortfall=shortfall,
        path=ITEM,
        alone=alone,
    )


def of_part(name: str, project: gm.GroupProject, verdict: Verdict, days: int = 0, *, alone: bool = True) -> Case:
    """Return a case at the second part's period."""
    shortfall = timedelta(days=days) if days else None
    return Case(rule="357/2014-20.3", name=name, project=project, verdict=verdict, shortfall=shortfall, alone=alone)


CASES = [
    of_part("three years", valid_project.GROUP, Verdict.MET),
    of_part("a day less", lasting(date(2016, 1, 1), date(2018, 12, 30)), Verdict.MET),
    of_part("a day more", lasting(date(2016, 1, 1), date(2019, 1, 1)), Verdict.NOT_MET, 1),
    of_part("four years", lasting(date(2016, 1, 1), date(2019, 12, 31)), Verdict.NOT_MET, 365),
    of_part("no end", lasting(date(2016, 1, 1), None), Verdict.NOT_MET),
    of_part("no start", lasting(None, date(2018, 12, 31)), Verdict.NOT_MET),
    of_part("no period known", NO_PERIOD, Verdict.UNKNOWN, alone=False),
    of_part("before the decree", valid_project.decided(granted=valid_project.BEFORE_THE_DECREES), Verdict.NOT_IN_FORCE),
    of_item("on the last day", ending(date(2018, 12, 31), date(2019, 4, 30)), Verdict.MET),
    of_item("on the day before", ending(date(2018, 12, 31), date(2019, 4, 29)), Verdict.MET),
    of_item("too late", LATE, Verdict.NEEDS_DISCRETION, 2),
    of_item("after a day off", ending(date(2018, 8, 31), date(2019, 1, 2)), Verdict.NEEDS_DISCRETION, 2),
    of_item("moved from a Sunday", ending(date(2018, 9, 30), date(2019, 1, 30)), Verdict.MET),
    Case(
        rule="357/2014-21.2",
        name="too late for a reason",
        project=LATE,
        verdict=Verdict.MET_BY_WAIVER,
        shortfall=timedelta(days=2),
        path=ITEM,
        waivers=(WAIVER,),
    ),
    of_item("not claimed", ending(date(2018, 12, 31), None), Verdict.NOT_APPLICABLE),
    of_item("no end", ending(None, date(2019, 4, 30)), Verdict.NOT_APPLICABLE, alone=False),
    of_item("no period known", NO_PERIOD, Verdict.UNKNOWN, alone=False),
    of_item("before the decree", valid_project.item(incurred=valid_project.BEFORE_THE_DECREES), Verdict.NOT_IN_FORCE),
]
FACTS = [
    Fact(LONGEST_GRANT, date(2014, 4, 30), None),
    Fact(LONGEST_GRANT, date(2014, 5, 1), 3),
    Fact(LAST_CLAIM, date(2014, 4, 30), None),
    Fact(LAST_CLAIM, date(2014, 5, 1), 4),
]
