"""Aid of 2014-2020 at its ceilings, by the authority that grants it."""

from datetime import date
from typing import Any

import attrs
import valid_project_2014 as valid_project
from casebook import Case, Fact

import grantmodel as gm
from grantmodel.programmes.finland_2014_2020.ceilings import (
    CENTRE_CEILING,
    CENTRE_INVESTMENT_CEILING,
    COUNCIL_CEILING,
    COUNCIL_INVESTMENT_CEILING,
    COUNCIL_PART_CEILING,
    MINISTRY_CEILING,
)
from grantmodel.programmes.finland_2014_2020.financing import EDUCATION, TRANSPORT
from grantmodel.projects.declarations import Waiver
from grantmodel.projects.groups import Fund, ProjectKind
from grantmodel.rules.checks import Verdict

CENT = valid_project.CENT
AID, OWN = gm.euros(144_000), gm.euros(36_000)
WITH_MACHINE = valid_project.budget(WAGES=60_000, INDIRECT=14_400, SERVICES=95_600, INVESTMENT=10_000)
ALL_MACHINE = valid_project.budget(INVESTMENT=180_000)


def developing(authority: gm.Organisation, first: gm.Money, second: gm.Money) -> gm.GroupProject:
    """Return a development project of 180 000 euros a part, whose parts have this much aid."""
    project = (
        valid_project.group(call=valid_project.call(authority))
        if authority is not valid_project.COUNCIL
        else valid_project.erdf()
    )
    lines = project.subprojects[1].budget
    assert lines is not None
    total = gm.euros(180_000)
    project = valid_project.both(project, **valid_project.funded(lines, first, total - first))
    return valid_project.second(project, **valid_project.funded(lines, second, total - second))


def part_invested(authority: gm.Organisation, aid: gm.Money, lines: gm.Budget = WITH_MACHINE) -> gm.GroupProject:
    """Return a development project of the ERDF, whose parts invest 10 000 euros with aid of 7 000 and this much."""
    project = valid_project.both(
        valid_project.erdf(authority),
        **valid_project.funded(
            lines, AID, OWN, investment_aid=gm.euros(7_000) if lines is WITH_MACHINE else gm.Money(0)
        ),
    )
    project = valid_project.second(project, **valid_project.funded(lines, AID, OWN, investment_aid=aid))
    project = valid_project.answering(project, EDUCATION.code, answer=False)
    return valid_project.answering(project, TRANSPORT.code, answer=False)


def investing(authority: gm.Organisation, aid: gm.Money) -> gm.GroupProject:
    """Return an investment project of 180 000 euros a part, whose parts have aid of 126 000 euros and this much."""
    changes: dict[str, Any] = {"kind": ProjectKind.INVESTMENT, "fund": Fund.ERDF, "call": valid_project.call(authority)}
    most = gm.euros(126_000)
    project = valid_project.both(
        valid_project.group(**changes),
        cost_model="actual costs",
        **valid_project.funded(ALL_MACHINE, most, gm.euros(180_000) - most),
    )
    return valid_project.second(project, **valid_project.funded(ALL_MACHINE, aid, gm.euros(180_000) - aid))


def waiver(rule: str) -> Waiver:
    """Return an authority's special reasons."""
    return Waiver(rule=rule, path="", reason="erityisiä syitä", by="viranomainen", on=valid_project.GRANTED)


DEVELOPING = (
    ("357/2014-3.2", valid_project.MINISTRY),
    ("357/2014-6.1", valid_project.COUNCIL),
    ("357/2014-14.1", valid_project.CENTRE),
)
LIMIT, INVESTMENT_LIMIT = gm.euros(7_000), gm.euros(126_000)

CASES = [
    *(
        Case(
            rule=rule,
            name=name,
            project=developing(authority, first, second),
            verdict=verdict,
            shortfall=shortfall,
            path="",
        )
        for rule, authority in DEVELOPING
        for name, first, second, verdict, shortfall in (
            ("at the ceiling", AID, AID, Verdict.MET, None),
            ("a cent inside", AID, AID - CENT, Verdict.MET, None),
            ("a cent outside", AID, AID + CENT, Verdict.NEEDS_DISCRETION, CENT),
            ("the ceiling of the whole", AID - OWN, AID + OWN - CENT, Verdict.MET, None),
        )
    ),
    *(
        Case(
            rule=rule,
            name="a cent outside with reasons",
            project=developing(authority, AID, AID + CENT),
            verdict=Verdict.MET_BY_WAIVER,
            shortfall=CENT,
            path="",
            waivers=(waiver(rule),),
        )
        for rule, authority in DEVELOPING
    ),
    *(
        Case(
            rule=rule,
            name="another authority",
            project=valid_project.group(call=valid_project.call(valid_project.COUNCIL))
            if rule == "357/2014-14.1"
            else valid_project.GROUP,
            verdict=Verdict.NOT_APPLICABLE,
            path="",
        )
        for rule, _ in DEVELOPING
    ),
    *(
        Case(
            rule=rule,
            name="an investment project",
            project=investing(authority, INVESTMENT_LIMIT),
            verdict=Verdict.NOT_APPLICABLE,
            path="",
        )
        for rule, authority in DEVELOPING
    ),
    *(
        Case(
            rule=rule,
            name=name,
            project=part_invested(authority, aid),
            verdict=verdict,
            shortfall=shortfall,
            path="",
        )
        for rule, authority in (("357/2014-6.4", valid_project.COUNCIL), ("357/2014-14.4", valid_project.CENTRE))
        for name, aid, verdict, shortfall in (
            ("a part at the ceiling", LIMIT, Verdict.MET, None),
            ("a part a cent inside", LIMIT - CENT, Verdict.MET, None),
            ("a part a cent outside", LIMIT + CENT, Verdict.NOT_MET, CENT),
        )
    ),
    *(
        Case(
            rule=rule,
            name=name,
            project=investing(authority, aid),
            verdict=verdict,
            shortfall=shortfall,
            path="",
        )
        for rule, authority in (("357/2014-8", valid_project.COUNCIL), ("357/2014-14.4", valid_project.CENTRE))
        for name, aid, verdict, shortfall in (
            ("at the ceiling", INVESTMENT_LIMIT, Verdict.MET, None),
            ("a cent inside", INVESTMENT_LIMIT - CENT, Verdict.MET, None),
            ("a cent outside", INVESTMENT_LIMIT + CENT, Verdict.NOT_MET, CENT),
        )
    ),
    Case(
        rule="357/2014-6.4",
        name="aid without an investment",
        project=part_invested(
            valid_project.COUNCIL, CENT, valid_project.budget(WAGES=60_000, INDIRECT=14_400, SERVICES=105_600)
        ),
        verdict=Verdict.NOT_MET,
        shortfall=CENT,
        path="",
    ),
    Case(
        rule="357/2014-6.4",
        name="education and culture",
        project=valid_project.answering(
            part_invested(valid_project.COUNCIL, LIMIT + CENT), EDUCATION.code, answer=True
        ),
        verdict=Verdict.NOT_APPLICABLE,
        path="",
    ),
    Case(
        rule="357/2014-6.4",
        name="not answered",
        project=valid_project.answering(part_invested(valid_project.COUNCIL, LIMIT), EDUCATION.code, answer=None),
        verdict=Verdict.UNKNOWN,
        path="",
        alone=False,
    ),
    Case(
        rule="357/2014-6.4", name="no investment", project=valid_project.erdf(), verdict=Verdict.NOT_APPLICABLE, path=""
    ),
    Case(
        rule="357/2014-6.4", name="an ELY Centre", project=valid_project.GROUP, verdict=Verdict.NOT_APPLICABLE, path=""
    ),
    Case(
        rule="357/2014-8",
        name="a development project",
        project=valid_project.erdf(),
        verdict=Verdict.NOT_APPLICABLE,
        path="",
    ),
    Case(
        rule="357/2014-14.4", name="no investment", project=valid_project.GROUP, verdict=Verdict.NOT_APPLICABLE, path=""
    ),
    *(
        Case(
            rule=rule,
            name="no call known",
            project=valid_project.group(call=None),
            verdict=Verdict.UNKNOWN,
            path="",
            alone=False,
        )
        for rule, _ in DEVELOPING
    ),
    *(
        Case(
            rule=rule,
            name="no call known",
            project=attrs.evolve(investing(valid_project.COUNCIL, INVESTMENT_LIMIT), call=None),
            verdict=Verdict.UNKNOWN,
            path="",
            alone=False,
        )
        for rule in ("357/2014-8", "357/2014-14.4")
    ),
    Case(
        rule="357/2014-6.4",
        name="no plan",
        project=valid_project.second(part_invested(valid_project.COUNCIL, LIMIT), funding=None),
        verdict=Verdict.UNKNOWN,
        path="",
        alone=False,
    ),
    *(
        Case(
            rule=rule,
            name="before the decree",
            project=valid_project.group(pending=valid_project.BEFORE_THE_DECREES),
            verdict=Verdict.NOT_IN_FORCE,
            path="",
        )
        for rule in (*(rule for rule, _ in DEVELOPING), "357/2014-6.4", "357/2014-8", "357/2014-14.4")
    ),
]
FACTS = [
    Fact(parameter, day, value)
    for parameter, share in (
        (MINISTRY_CEILING, gm.percent(80)),
        (COUNCIL_CEILING, gm.percent(80)),
        (COUNCIL_PART_CEILING, gm.percent(70)),
        (COUNCIL_INVESTMENT_CEILING, gm.percent(70)),
        (CENTRE_CEILING, gm.percent(80)),
        (CENTRE_INVESTMENT_CEILING, gm.percent(70)),
    )
    for day, value in ((date(2014, 4, 30), None), (date(2014, 5, 1), share))
]
