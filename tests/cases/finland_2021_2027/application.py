"""The application: before the start, within the call, with a cost estimate."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import attrs
import valid_project
from casebook import Case

import grantmodel as gm
from grantmodel.programmes.finland_2021_2027.application import APPLIED_FIRST, INCOME_ESTIMATED
from grantmodel.projects.grants import InterregCofinancing
from grantmodel.projects.groups import Fund, Subproject
from grantmodel.projects.organisations import AuthorityKind
from grantmodel.rules.checks import Verdict

DAY = timedelta(days=1)
ACT, DAY_BEFORE_THE_ACT = date(2021, 9, 1), date(2021, 8, 31)
DECREES, DAY_BEFORE_THE_DECREES = date(2021, 10, 15), date(2021, 10, 14)
CALL = valid_project.GROUP.call
COUNCIL = gm.Organisation(name="Päijät-Hämeen liitto", authority=AuthorityKind.REGIONAL_COUNCIL)


def called(first: date | None, last: date | None) -> gm.Call | None:
    """Return the sound call with another time for applying; no time at all for no days."""
    return CALL and attrs.evolve(CALL, window=gm.Period(first, last) if first or last else None)


def starting(day: date | None, pending: date = valid_project.PENDING) -> gm.GroupProject:
    """Return the sound group with a period and decisions that start on a day, its application in the call."""
    period = gm.Period(day, valid_project.PERIOD.end)
    return attrs.evolve(_in(period), pending=pending, call=called(date(2021, 1, 1), date(2027, 12, 31)))


def _in(period: gm.Period) -> gm.GroupProject:
    parts = [_deciding(part, period) for part in valid_project.GROUP.subprojects]
    return valid_project.group(period=period, subprojects=parts)


def _deciding(part: Subproject, period: gm.Period) -> Subproject:
    return attrs.evolve(part, decision=part.decision and attrs.evolve(part.decision, period=period))


def pending(day: date | None, project: gm.GroupProject = valid_project.GROUP) -> gm.GroupProject:
    """Return the project with an application of another day."""
    return attrs.evolve(project, pending=day)


def estimated(budget: gm.Budget | None) -> gm.GroupProject:
    """Return the sound group whose second part applied with another budget than was approved."""
    return valid_project.second(budget=budget)


def whole(rule: str, name: str, project: gm.GroupProject, verdict: Verdict, **more: Any) -> Case:
    """Return a case about the whole group."""
    return Case(rule=rule, name=name, path="", project=project, verdict=verdict, **more)


START = valid_project.PENDING
NATIONAL = valid_project.granted_by(
    valid_project.group(fund=Fund.NATIONAL, form=gm.ProjectForm.JOINT, call=called(None, None)), COUNCIL
)
MATCH = InterregCofinancing(non_eu_share=gm.euros(100_000), match=gm.euros(60_000), applied=valid_project.PENDING)
FIRST, CALLED = "757/2021-19.1", "757/2021-38.1.2"
CASES = [
    whole(FIRST, "the day before the start", starting(START + DAY), Verdict.MET),
    whole(FIRST, "the day after the start", starting(START - DAY), Verdict.NOT_MET, shortfall=DAY),
    whole(FIRST, "the same day, before the start", starting(START), Verdict.MET),
    whole(
        FIRST,
        "the same day, after the start",
        valid_project.answering(starting(START), APPLIED_FIRST.code, answer=False),
        Verdict.NOT_MET,
    ),
    whole(
        FIRST,
        "the same day, in no known order",
        valid_project.answering(starting(START), APPLIED_FIRST.code, answer=None),
        Verdict.UNKNOWN,
    ),
    whole(
        FIRST,
        "before the start, which needs no order",
        valid_project.answering(valid_project.GROUP, APPLIED_FIRST.code, answer=None),
        Verdict.MET,
    ),
    whole(FIRST, "no start", starting(None), Verdict.UNKNOWN, alone=False),
    whole(FIRST, "no period", valid_project.group(period=None), Verdict.UNKNOWN, alone=False),
    whole(FIRST, "no application yet", pending(None), Verdict.UNKNOWN, alone=False),
    Case(
        rule=FIRST,
        name="a day that stands in is no application",
        path="",
        project=pending(None),
        verdict=Verdict.UNKNOWN,
        as_of=valid_project.PENDING,
        alone=False,
    ),
    whole(
        FIRST,
        "an Interreg match",
        attrs.evolve(starting(START - DAY), interreg_cofinancing=MATCH),
        Verdict.NOT_APPLICABLE,
        alone=False,
    ),
    whole(FIRST, "on the Act's day", starting(ACT - DAY, ACT), Verdict.NOT_MET, shortfall=DAY, alone=False),
    whole(FIRST, "before the Act", starting(ACT - DAY - DAY, DAY_BEFORE_THE_ACT), Verdict.NOT_IN_FORCE),
    whole(CALLED, "on the first day of the call", pending(date(2025, 1, 13)), Verdict.MET),
    whole(CALLED, "on its last day", valid_project.GROUP, Verdict.MET),
    whole(CALLED, "a day early", pending(date(2025, 1, 12)), Verdict.NOT_MET, shortfall=DAY),
    whole(CALLED, "a day late", pending(date(2025, 4, 1)), Verdict.NOT_MET, shortfall=DAY),
    whole(CALLED, "a call that goes on", valid_project.group(call=called(date(2025, 1, 13), None)), Verdict.MET),
    whole(CALLED, "no time known", valid_project.group(call=called(None, None)), Verdict.UNKNOWN),
    whole(CALLED, "no call known", valid_project.group(call=None), Verdict.UNKNOWN, alone=False),
    whole(CALLED, "no fund known", valid_project.group(fund=None), Verdict.UNKNOWN, alone=False),
    whole(CALLED, "national funds", NATIONAL, Verdict.NOT_APPLICABLE),
    whole(CALLED, "before the Act", pending(DAY_BEFORE_THE_ACT), Verdict.NOT_IN_FORCE),
    Case(rule="757/2021-19.2.3", name="attached", project=valid_project.GROUP, verdict=Verdict.MET),
    Case(
        rule="757/2021-19.2.3",
        name="not attached",
        project=valid_project.answering(valid_project.GROUP, INCOME_ESTIMATED.code, answer=False),
        verdict=Verdict.NOT_MET,
    ),
    Case(
        rule="757/2021-19.2.3",
        name="not told",
        project=valid_project.answering(valid_project.GROUP, INCOME_ESTIMATED.code, answer=None),
        verdict=Verdict.UNKNOWN,
    ),
    Case(
        rule="757/2021-19.2.3",
        name="before the Act",
        project=pending(DAY_BEFORE_THE_ACT),
        verdict=Verdict.NOT_IN_FORCE,
    ),
    Case(rule="867/2021-9.1.6", name="an estimate", project=valid_project.GROUP, verdict=Verdict.MET),
    Case(rule="867/2021-9.1.6", name="a cent", project=estimated(gm.Budget(gm.Money(1))), verdict=Verdict.MET),
    Case(rule="867/2021-9.1.6", name="nothing", project=estimated(gm.Budget(gm.Money(0))), verdict=Verdict.NOT_MET),
    Case(rule="867/2021-9.1.6", name="no estimate", project=estimated(None), verdict=Verdict.UNKNOWN),
    Case(rule="867/2021-9.1.6", name="no total", project=estimated(gm.Budget()), verdict=Verdict.UNKNOWN),
    Case(
        rule="867/2021-9.1.6",
        name="before the decrees",
        project=pending(DAY_BEFORE_THE_DECREES, estimated(gm.Budget(gm.Money(0)))),
        verdict=Verdict.NOT_IN_FORCE,
    ),
]
