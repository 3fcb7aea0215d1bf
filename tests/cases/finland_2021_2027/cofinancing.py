"""Aid, own financing and investments at their limits."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import valid_project
from casebook import Case, Fact

import grantmodel as gm
from grantmodel.programmes.finland_2021_2027.cofinancing import (
    AID_CEILING,
    INVESTMENT_AID_CEILING,
    INVESTMENT_SHARE_CEILING,
)
from grantmodel.projects.costs import CostCategory
from grantmodel.projects.declarations import Waiver
from grantmodel.projects.groups import Fund, ProjectKind
from grantmodel.projects.organisations import AuthorityKind
from grantmodel.rules.checks import Verdict

CENT = gm.Money(1)
COUNCIL = gm.Organisation(name="Päijät-Hämeen liitto", authority=AuthorityKind.REGIONAL_COUNCIL)


def aided(aid: gm.Money, own: gm.Money, **more: Any) -> gm.GroupProject:
    """Return the sound group, its second part with this aid and own financing."""
    return valid_project.second(
        funding=valid_project.plan(aid, own, **more), decision=attrs.evolve(valid_project.DECISION, aid=aid)
    )


def moved(project: gm.GroupProject, pending: date, granted: date) -> gm.GroupProject:
    """Return the project applied for and granted on other days, before it has cost anything."""
    assert project.call is not None
    period = gm.Period.starting(granted, months=24)
    parts = [
        attrs.evolve(
            part,
            decision=part.decision and attrs.evolve(part.decision, granted=granted, period=period),
            items=[],
            purchases=[],
        )
        for part in project.subprojects
    ]
    call = attrs.evolve(project.call, window=gm.Period(pending, pending))
    return attrs.evolve(project, pending=pending, period=period, call=call, subprojects=parts)


def under_the_act_alone(aid: gm.Money, own: gm.Money) -> gm.GroupProject:
    """Return a group of September 2021, when the Act was in force without its decrees."""
    return moved(aided(aid, own), date(2021, 9, 10), date(2021, 9, 20))


def invested(aid: gm.Money, kind: ProjectKind = ProjectKind.DEVELOPMENT) -> gm.GroupProject:
    """Return a group of the regional fund, of which the second part invests 10 000 euros with this aid."""
    lines = valid_project.budget(OTHER_DIRECT=30_000, INDIRECT=10_000, INVESTMENT=10_000)
    decision = attrs.evolve(valid_project.DECISION, budget=lines)
    project = valid_project.second(budget=lines, decision=decision, funding=valid_project.plan(investment_aid=aid))
    return attrs.evolve(project, fund=Fund.ERDF, kind=kind)


def investment_project(aid: gm.Money) -> gm.GroupProject:
    """Return an investment project of the regional fund, of which the second part has this aid of 180 000 euros."""
    seventy, thirty = gm.euros(126_000), gm.euros(54_000)
    first = attrs.evolve(
        valid_project.GROUP.subprojects[0],
        funding=valid_project.plan(seventy, thirty),
        cost_model="flat rate 1.5",
        decision=attrs.evolve(valid_project.DECISION, aid=seventy),
    )
    second = attrs.evolve(
        valid_project.GROUP.subprojects[1],
        funding=valid_project.plan(aid, valid_project.TOTAL - aid),
        cost_model="flat rate 1.5",
        decision=attrs.evolve(valid_project.DECISION, aid=aid),
    )
    return valid_project.group(subprojects=[first, second], fund=Fund.ERDF, kind=ProjectKind.INVESTMENT)


def of_a_council(investment: gm.Money) -> gm.GroupProject:
    """Return a group of a regional council, of which the second part invests this much of 180 000 euros."""
    lines = gm.Budget(
        lines=[
            gm.BudgetLine("palvelut", gm.euros(170_000) - investment, category=CostCategory.SERVICES),
            gm.BudgetLine("palkat", gm.euros(10_000), category=CostCategory.WAGES),
            gm.BudgetLine("kone", investment, category=CostCategory.INVESTMENT),
        ]
    )
    funding = valid_project.plan(gm.euros(120_000), gm.euros(60_000), investment_aid=gm.euros(60_000))
    decision = attrs.evolve(valid_project.DECISION, budget=lines, authority=COUNCIL, aid=gm.euros(120_000))
    first = attrs.evolve(
        valid_project.GROUP.subprojects[0], decision=attrs.evolve(valid_project.DECISION, authority=COUNCIL)
    )
    second = attrs.evolve(valid_project.GROUP.subprojects[1], budget=lines, funding=funding, decision=decision)
    call = gm.Call(name="haku", authority=COUNCIL, window=gm.Period(date(2025, 1, 13), date(2025, 3, 31)))
    return valid_project.group(subprojects=[first, second], call=call, fund=Fund.ERDF)


def material(project: gm.GroupProject) -> gm.GroupProject:
    """Return the project as one of material aid."""
    food = gm.Organisation(name="Ruokavirasto", authority=AuthorityKind.FOOD_AUTHORITY)
    assert project.call is not None
    parts = [
        attrs.evolve(
            part,
            decision=part.decision and attrs.evolve(part.decision, authority=food),
            cost_model="flat rate material aid",
        )
        for part in project.subprojects
    ]
    call = attrs.evolve(project.call, authority=food)
    return attrs.evolve(project, subprojects=parts, call=call, kind=ProjectKind.MATERIAL_AID)


WAIVER = Waiver(
    rule="867/2021-4.1", path="subprojects[1]", reason="erityinen syy", by="Hämeen ELY-keskus", on=valid_project.GRANTED
)
INSIDE = aided(gm.euros(144_000) - CENT, gm.euros(36_000) + CENT)
OVER = aided(gm.euros(144_000) + CENT, gm.euros(36_000) - CENT)
NO_BUDGET = valid_project.second(budget=None, decision=attrs.evolve(valid_project.DECISION, budget=None))
NO_FUNDING = valid_project.second(funding=None)


def in_kind(amount: gm.Money) -> gm.GroupProject:
    """Return the sound group, of which the second part counts this much work and goods as its own financing."""
    return valid_project.second(funding=valid_project.plan(in_kind=amount))


def case(rule: str, name: str, project: gm.GroupProject, verdict: Verdict, off: gm.Money | None = None) -> Case:
    """Return a case of the second part; where a fact is missing, every rule that reads it asks for it."""
    return Case(
        rule=rule,
        name=name,
        project=project,
        verdict=verdict,
        shortfall=off,
        alone=verdict is not Verdict.UNKNOWN and project is not NO_FUNDING,
    )


MET, NOT_MET, UNKNOWN = Verdict.MET, Verdict.NOT_MET, Verdict.UNKNOWN
DISCRETION, APART, NOT_IN_FORCE = Verdict.NEEDS_DISCRETION, Verdict.NOT_APPLICABLE, Verdict.NOT_IN_FORCE

CASES = [
    case("757/2021-17.1", "a part is left", valid_project.GROUP, MET),
    case("757/2021-17.1", "a cent is left", under_the_act_alone(valid_project.TOTAL - CENT, CENT), MET),
    case("757/2021-17.1", "nothing is left", under_the_act_alone(valid_project.TOTAL, CENT), DISCRETION),
    case("757/2021-17.1", "material aid", material(valid_project.GROUP), APART),
    case("757/2021-17.1", "no budget", NO_BUDGET, UNKNOWN),
    case("757/2021-17.1", "before the Act", moved(OVER, date(2021, 8, 31), date(2021, 8, 31)), NOT_IN_FORCE),
    case("757/2021-18.1", "a part is own", valid_project.GROUP, MET),
    case("757/2021-18.1", "a cent is own", under_the_act_alone(gm.euros(144_000), CENT), MET),
    case("757/2021-18.1", "nothing is own", under_the_act_alone(gm.euros(144_000), gm.Money(0)), DISCRETION),
    case("757/2021-18.1", "no plan", NO_FUNDING, UNKNOWN),
    case("757/2021-18.1", "before the Act", moved(OVER, date(2021, 8, 31), date(2021, 8, 31)), NOT_IN_FORCE),
    case("757/2021-18.2", "all in money", valid_project.GROUP, MET),
    case("757/2021-18.2", "a cent in kind", in_kind(CENT), NOT_MET, CENT),
    case("757/2021-18.2", "no fund", valid_project.group(fund=None), UNKNOWN),
    attrs.evolve(
        case(
            "757/2021-18.2",
            "an Interreg match",
            attrs.evolve(in_kind(CENT), interreg_cofinancing=valid_project.MATCH),
            APART,
        ),
        alone=False,
    ),
    case("757/2021-18.2", "before the Act", moved(OVER, date(2021, 8, 31), date(2021, 8, 31)), NOT_IN_FORCE),
    case("867/2021-4.1", "at the ceiling", valid_project.GROUP, MET),
    case("867/2021-4.1", "a cent inside", INSIDE, MET),
    case("867/2021-4.1", "a cent outside", OVER, DISCRETION, CENT),
    case("867/2021-4.1", "no plan, but a decision", NO_FUNDING, MET),
    case("867/2021-4.1", "no budget", NO_BUDGET, UNKNOWN),
    case("867/2021-4.1", "investment project", investment_project(gm.euros(126_000)), APART),
    case("867/2021-4.1", "before the decree", moved(OVER, date(2021, 10, 14), date(2021, 10, 14)), NOT_IN_FORCE),
    case("867/2021-4.1", "on its first day", moved(OVER, date(2021, 10, 15), date(2021, 10, 15)), DISCRETION, CENT),
    Case(
        rule="867/2021-4.1",
        name="a cent outside for a special reason",
        project=OVER,
        verdict=Verdict.MET_BY_WAIVER,
        shortfall=CENT,
        waivers=(WAIVER,),
    ),
    case("867/2021-4.2", "no investment", valid_project.GROUP, APART),
    case("867/2021-4.2", "at the ceiling", invested(gm.euros(7_000)), MET),
    case("867/2021-4.2", "a cent inside", invested(gm.euros(7_000) - CENT), MET),
    case("867/2021-4.2", "a cent outside", invested(gm.euros(7_000) + CENT), NOT_MET, CENT),
    case("867/2021-4.2", "investment project at the ceiling", investment_project(gm.euros(126_000)), MET),
    case(
        "867/2021-4.2",
        "investment project a cent outside",
        investment_project(gm.euros(126_000) + CENT),
        NOT_MET,
        CENT,
    ),
    case(
        "867/2021-4.2",
        "aid for an investment that is none",
        valid_project.second(funding=valid_project.plan(investment_aid=CENT)),
        NOT_MET,
        CENT,
    ),
    case("867/2021-5.2", "no regional council", valid_project.GROUP, APART),
    case("867/2021-5.2", "half", of_a_council(gm.euros(90_000)), MET),
    case("867/2021-5.2", "a cent less", of_a_council(gm.euros(90_000) - CENT), MET),
    case("867/2021-5.2", "a cent more", of_a_council(gm.euros(90_000) + CENT), NOT_MET, CENT),
    case("867/2021-5.2", "no call", valid_project.group(call=None), UNKNOWN),
    case("867/2021-9.1.7", "covered", valid_project.GROUP, MET),
    case("867/2021-9.1.7", "a cent short", aided(gm.euros(144_000), gm.euros(36_000) - CENT), NOT_MET, CENT),
    case("867/2021-9.1.7", "a cent too much", aided(gm.euros(144_000), gm.euros(36_000) + CENT), NOT_MET, CENT),
    case("867/2021-9.1.7", "no plan", NO_FUNDING, UNKNOWN),
    case("867/2021-9.1.7", "before the decree", moved(OVER, date(2021, 10, 14), date(2021, 10, 15)), NOT_IN_FORCE),
]
FACTS = [
    fact
    for figure, value in [
        (AID_CEILING, gm.percent(80)),
        (INVESTMENT_AID_CEILING, gm.percent(70)),
        (INVESTMENT_SHARE_CEILING, gm.percent(50)),
    ]
    for fact in (Fact(figure, date(2021, 10, 14), None), Fact(figure, date(2021, 10, 15), value))
]
