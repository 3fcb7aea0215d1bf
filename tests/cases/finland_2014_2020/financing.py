"""Own financing, in-kind contributions and investments of 2014-2020 at their limits."""

from datetime import date
from typing import Any

import attrs
import valid_project_2014 as valid_project
from casebook import Case, Fact

import grantmodel as gm
from grantmodel.programmes.finland_2014_2020.financing import (
    CENTRE_INVESTMENT_SHARE,
    COUNCIL_INVESTMENT_SHARE,
    EDUCATION,
    TRANSPORT,
)
from grantmodel.projects.costs import CostNature
from grantmodel.projects.groups import Fund, ProjectKind
from grantmodel.rules.checks import Verdict

CENT = valid_project.CENT
EARLY = valid_project.group(pending=valid_project.BEFORE_THE_ACT)


def lines(investment: gm.Money) -> gm.Budget:
    """Return a budget of 180 000 euros with an investment of this much in it."""
    services = gm.euros(105_600) - investment
    return valid_project.budget(WAGES=60_000, INDIRECT=14_400, SERVICES=services, INVESTMENT=investment)


def invested(first: gm.Money, second: gm.Money, authority: gm.Organisation = valid_project.COUNCIL) -> gm.GroupProject:
    """Return an ERDF group of an authority, whose parts invest so much of 180 000 euros each."""
    project = valid_project.both(valid_project.erdf(authority), **valid_project.funded(lines(first), 144_000, 36_000))
    return valid_project.second(project, **valid_project.funded(lines(second), 144_000, 36_000))


def regional(first: gm.Money, second: gm.Money, answer: bool | None = False) -> gm.GroupProject:
    """Return a regional council's group, whose parts invest so much; it has regional aid if not for education."""
    return valid_project.answering(invested(first, second), EDUCATION.code, answer=answer)


def environmental(first: gm.Money, second: gm.Money, answer: bool | None = False) -> gm.GroupProject:
    """Return an ELY Centre's group, whose parts invest so much; it is about the environment if not transport."""
    return valid_project.answering(invested(first, second, valid_project.CENTRE), TRANSPORT.code, answer=answer)


def planned(parts: dict[gm.FundingSource, gm.Money], **more: Any) -> gm.FundingPlan:
    """Return a plan of 180 000 euros."""
    return gm.FundingPlan(gm.euros(180_000), parts, **more)


HALF = gm.euros(90_000)
ONLY_OTHERS = planned({gm.FundingSource.AID: gm.euros(144_000), gm.FundingSource.OTHER_PUBLIC: gm.euros(36_000)})
USUAL = {gm.FundingSource.AID: gm.euros(144_000), gm.FundingSource.OWN: gm.euros(36_000)}
ALL_AID = attrs.evolve(valid_project.DECISION, aid=gm.euros(180_000))
UNPLANNED = valid_project.second(funding=None)


def with_call(call: gm.Call | None) -> gm.GroupProject:
    """Return the sound group with another call."""
    return valid_project.group(call=call)


CASES = [
    *(
        Case(rule=rule, name=name, project=make(first, second), verdict=verdict, shortfall=shortfall, path="")
        for rule, make in (("8/2014-7.1.1", regional), ("8/2014-8.1.1", environmental))
        for name, first, second, verdict, shortfall in (
            ("at half", HALF, HALF, Verdict.MET, None),
            ("a cent inside", HALF, HALF - CENT, Verdict.MET, None),
            ("a cent outside", HALF, HALF + CENT, Verdict.NOT_MET, CENT),
            ("half of the whole", gm.euros(80_000), gm.euros(100_000), Verdict.MET, None),
        )
    ),
    Case(
        rule="8/2014-7.1.1",
        name="an ELY Centre",
        project=valid_project.GROUP,
        verdict=Verdict.NOT_APPLICABLE,
        path="",
    ),
    Case(
        rule="8/2014-7.1.1",
        name="an investment project",
        project=attrs.evolve(invested(HALF, HALF), kind=ProjectKind.INVESTMENT),
        verdict=Verdict.NOT_APPLICABLE,
        path="",
        alone=False,
    ),
    Case(
        rule="8/2014-7.1.1",
        name="education and culture",
        project=regional(HALF, HALF + CENT, answer=True),
        verdict=Verdict.NOT_APPLICABLE,
        path="",
    ),
    Case(
        rule="8/2014-7.1.1",
        name="national funds, whatever the field",
        project=attrs.evolve(regional(HALF, HALF + CENT, answer=True), fund=Fund.NATIONAL),
        verdict=Verdict.NOT_MET,
        shortfall=CENT,
        path="",
    ),
    Case(
        rule="8/2014-7.1.1",
        name="not answered",
        project=regional(HALF, HALF, answer=None),
        verdict=Verdict.UNKNOWN,
        path="",
        alone=False,
    ),
    Case(
        rule="8/2014-7.1.1",
        name="no investment",
        project=valid_project.erdf(),
        verdict=Verdict.NOT_APPLICABLE,
        path="",
    ),
    Case(
        rule="8/2014-7.1.1",
        name="no call known",
        project=with_call(None),
        verdict=Verdict.UNKNOWN,
        path="",
        alone=False,
    ),
    Case(
        rule="8/2014-7.1.1",
        name="no budget known",
        project=valid_project.second(
            valid_project.erdf(), budget=None, decision=attrs.evolve(valid_project.DECISION, budget=None), funding=None
        ),
        verdict=Verdict.UNKNOWN,
        path="",
        alone=False,
    ),
    Case(rule="8/2014-7.1.1", name="before the Act", project=EARLY, verdict=Verdict.NOT_IN_FORCE, path=""),
    Case(
        rule="8/2014-8.1.1",
        name="transport",
        project=environmental(HALF, HALF + CENT, answer=True),
        verdict=Verdict.NOT_APPLICABLE,
        path="",
    ),
    Case(
        rule="8/2014-8.1.1",
        name="not answered",
        project=environmental(HALF, HALF, answer=None),
        verdict=Verdict.UNKNOWN,
        path="",
        alone=False,
    ),
    Case(
        rule="8/2014-8.1.1",
        name="no investment",
        project=valid_project.erdf(valid_project.CENTRE),
        verdict=Verdict.NOT_APPLICABLE,
        path="",
    ),
    Case(rule="8/2014-8.1.1", name="the ESF", project=valid_project.GROUP, verdict=Verdict.NOT_APPLICABLE, path=""),
    Case(rule="8/2014-8.1.1", name="before the Act", project=EARLY, verdict=Verdict.NOT_IN_FORCE, path=""),
    Case(rule="8/2014-15.1", name="own financing", project=valid_project.GROUP, verdict=Verdict.MET, path=""),
    Case(
        rule="8/2014-15.1",
        name="only others pay",
        project=valid_project.alone(funding=ONLY_OTHERS),
        verdict=Verdict.NEEDS_DISCRETION,
        path="",
    ),
    Case(
        rule="8/2014-15.1",
        name="all as aid",
        project=valid_project.both(decision=ALL_AID),
        verdict=Verdict.NEEDS_DISCRETION,
        path="",
        alone=False,
    ),
    Case(
        rule="8/2014-15.1",
        name="all but a cent as aid",
        project=valid_project.second(
            valid_project.both(decision=ALL_AID), decision=attrs.evolve(ALL_AID, aid=gm.euros(180_000) - CENT)
        ),
        verdict=Verdict.MET,
        path="",
        alone=False,
    ),
    Case(rule="8/2014-15.1", name="no plan", project=UNPLANNED, verdict=Verdict.UNKNOWN, path="", alone=False),
    Case(rule="8/2014-15.1", name="before the Act", project=EARLY, verdict=Verdict.NOT_IN_FORCE, path=""),
    Case(rule="8/2014-24.3", name="all in money", project=valid_project.GROUP, verdict=Verdict.MET),
    Case(
        rule="8/2014-24.3",
        name="a cent of work in the plan",
        project=valid_project.second(funding=planned(USUAL, in_kind=CENT)),
        verdict=Verdict.NOT_MET,
        shortfall=CENT,
    ),
    Case(
        rule="8/2014-24.3",
        name="work among the costs",
        project=valid_project.item(nature=CostNature.IN_KIND),
        verdict=Verdict.NOT_MET,
        shortfall=gm.euros(1_000),
    ),
    Case(
        rule="8/2014-24.3",
        name="national funds",
        project=attrs.evolve(valid_project.second(funding=planned(USUAL, in_kind=CENT)), fund=Fund.NATIONAL),
        verdict=Verdict.NOT_APPLICABLE,
    ),
    Case(rule="8/2014-24.3", name="no plan", project=UNPLANNED, verdict=Verdict.UNKNOWN, alone=False),
    Case(
        rule="8/2014-24.3",
        name="no fund known",
        project=valid_project.group(fund=None),
        verdict=Verdict.UNKNOWN,
        alone=False,
    ),
    Case(rule="8/2014-24.3", name="before the Act", project=EARLY, verdict=Verdict.NOT_IN_FORCE),
    Case(rule="357/2014-18.1.4", name="covered", project=valid_project.GROUP, verdict=Verdict.MET),
    Case(
        rule="357/2014-18.1.4",
        name="a cent short",
        project=valid_project.second(
            funding=planned({**USUAL, gm.FundingSource.OWN: gm.euros(36_000) - CENT}),
        ),
        verdict=Verdict.NOT_MET,
        shortfall=CENT,
    ),
    Case(
        rule="357/2014-18.1.4",
        name="a cent too much",
        project=valid_project.second(
            funding=planned({**USUAL, gm.FundingSource.OWN: gm.euros(36_000) + CENT}),
        ),
        verdict=Verdict.NOT_MET,
        shortfall=CENT,
    ),
    Case(rule="357/2014-18.1.4", name="no plan", project=UNPLANNED, verdict=Verdict.UNKNOWN, alone=False),
    Case(
        rule="357/2014-18.1.4",
        name="before the decree",
        project=valid_project.group(pending=valid_project.BEFORE_THE_DECREES),
        verdict=Verdict.NOT_IN_FORCE,
    ),
]
FACTS = [
    Fact(parameter, day, value)
    for parameter in (COUNCIL_INVESTMENT_SHARE, CENTRE_INVESTMENT_SHARE)
    for day, value in ((date(2014, 1, 19), None), (date(2014, 1, 20), gm.percent(50)))
]
