"""What a grant decision approves, and the programme period."""

from __future__ import annotations

from datetime import date, timedelta

import attrs
import valid_project
from casebook import Case, Fact

import grantmodel as gm
from grantmodel.programmes.finland_2021_2027.grant_decisions import PROGRAMME_PERIOD
from grantmodel.projects.declarations import Waiver
from grantmodel.projects.groups import Fund
from grantmodel.projects.organisations import AuthorityKind
from grantmodel.rules.checks import Verdict

DAY = timedelta(days=1)
FIRST, LAST = date(2021, 1, 1), date(2029, 12, 31)
COUNCIL = gm.Organisation(name="Päijät-Hämeen liitto", authority=AuthorityKind.REGIONAL_COUNCIL)
APPROVED, SPLIT, PROGRAMME = "757/2021-21.1", "867/2021-10.1.2", "2021/1060-63.2"
START, END = valid_project.PERIOD.start, date(2027, 8, 31)
REASON = Waiver(rule=SPLIT, path="subprojects[1]", reason="ilmeisen tarpeetonta", by="Hämeen ELY-keskus", on=END)


def lasting(first: date | None, last: date | None, project: gm.GroupProject = valid_project.GROUP) -> gm.GroupProject:
    """Return the project, itself and all its decisions, with another implementation period."""
    period = gm.Period(first, last)
    parts = [
        attrs.evolve(part, decision=part.decision and attrs.evolve(part.decision, period=period))
        for part in project.subprojects
    ]
    return attrs.evolve(project, period=period, subprojects=parts)


def budgeted(budget: gm.Budget | None, granted: date = valid_project.GRANTED) -> gm.GroupProject:
    """Return the sound group, whose second part has a decision with this budget, and no costs yet."""
    decision = attrs.evolve(valid_project.DECISION, budget=budget, granted=granted)
    return valid_project.second(decision=decision, items=[], purchases=[])


def without_categories(count: int) -> gm.GroupProject:
    """Return the sound group, of whose second decision so many budget lines have no category."""
    lines = valid_project.budget().lines
    bare = [attrs.evolve(line, category=None) for line in lines[len(lines) - count :]]
    return budgeted(gm.Budget(lines=[*lines[: len(lines) - count], *bare]))


def programme(
    name: str, project: gm.GroupProject, verdict: Verdict, out: timedelta | None = None, *, alone: bool = True
) -> Case:
    """Return a case about the programme period."""
    return Case(rule=PROGRAMME, name=name, path="", project=project, verdict=verdict, shortfall=out, alone=alone)


STATED = budgeted(gm.Budget(valid_project.TOTAL))
NATIONAL = valid_project.granted_by(valid_project.group(fund=Fund.NATIONAL, form=gm.ProjectForm.JOINT), COUNCIL)
CASES = [
    Case(rule=APPROVED, name="the group's period", project=valid_project.GROUP, verdict=Verdict.MET),
    Case(
        rule=APPROVED,
        name="a day longer",
        project=valid_project.decided(period=gm.Period(START, END + DAY)),
        verdict=Verdict.NOT_MET,
    ),
    Case(
        rule=APPROVED,
        name="a day shorter",
        project=valid_project.decided(period=gm.Period(START, END - DAY)),
        verdict=Verdict.NOT_MET,
    ),
    Case(
        rule=APPROVED,
        name="no period",
        project=valid_project.decided(period=None),
        verdict=Verdict.UNKNOWN,
        alone=False,
    ),
    Case(
        rule=APPROVED,
        name="no period of the group",
        project=valid_project.group(period=None),
        verdict=Verdict.UNKNOWN,
        alone=False,
    ),
    Case(
        rule=APPROVED,
        name="no decision on a day that stands in",
        project=valid_project.second(decision=None),
        verdict=Verdict.UNKNOWN,
        as_of=valid_project.GRANTED,
        alone=False,
    ),
    Case(
        rule=APPROVED,
        name="on the Act's day",
        project=valid_project.decided(granted=date(2021, 9, 1), period=None),
        verdict=Verdict.UNKNOWN,
        alone=False,
    ),
    Case(
        rule=APPROVED,
        name="before the Act",
        project=valid_project.decided(granted=date(2021, 8, 31), period=None),
        verdict=Verdict.NOT_IN_FORCE,
    ),
    Case(rule=SPLIT, name="by category", project=valid_project.GROUP, verdict=Verdict.MET),
    Case(rule=SPLIT, name="one total", project=STATED, verdict=Verdict.NEEDS_DISCRETION),
    Case(
        rule=SPLIT,
        name="one line without category",
        project=without_categories(1),
        verdict=Verdict.NEEDS_DISCRETION,
        alone=False,  # without its category a line's overrun is not known either
    ),
    Case(
        rule=SPLIT,
        name="no line with a category",
        project=without_categories(5),
        verdict=Verdict.NEEDS_DISCRETION,
        alone=False,
    ),
    Case(
        rule=SPLIT,
        name="needless to split",
        project=STATED,
        verdict=Verdict.MET_BY_WAIVER,
        waivers=(REASON,),
    ),
    Case(rule=SPLIT, name="no budget", project=budgeted(None), verdict=Verdict.UNKNOWN),
    Case(
        rule=SPLIT,
        name="before the decrees",
        project=budgeted(gm.Budget(valid_project.TOTAL), date(2021, 10, 14)),
        verdict=Verdict.NOT_IN_FORCE,
    ),
    programme("inside", valid_project.GROUP, Verdict.MET),
    programme("to the last day", lasting(START, LAST), Verdict.MET),
    programme("a day beyond", lasting(START, LAST + DAY), Verdict.NOT_MET, DAY),
    programme("to no end", lasting(START, None), Verdict.NOT_MET),
    programme("from the first day", lasting(FIRST, END), Verdict.MET, alone=False),
    programme("a day before it", lasting(FIRST - DAY, END), Verdict.NOT_MET, DAY, alone=False),
    programme("national funds beyond it", lasting(START, LAST + DAY, NATIONAL), Verdict.NOT_APPLICABLE, alone=False),
    programme("no period", valid_project.group(period=None), Verdict.UNKNOWN, alone=False),
    programme("no fund", valid_project.group(fund=None), Verdict.UNKNOWN, alone=False),
    programme("before the rulebook", valid_project.group(pending=date(2021, 8, 31)), Verdict.NOT_IN_FORCE),
]
FACTS = [
    Fact(PROGRAMME_PERIOD, date(2021, 6, 30), None),
    Fact(PROGRAMME_PERIOD, date(2021, 7, 1), gm.Period(FIRST, LAST)),
]
