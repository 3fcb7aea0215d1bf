"""Aid of 2014-2020 at its ceilings, by the authority that grants it."""

from datetime import date
from typing import Any

import attrs
import sound_2014 as sound
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

CENT = sound.CENT
AID, OWN = gm.euros(144_000), gm.euros(36_000)
WITH_MACHINE = sound.budget(WAGES=60_000, INDIRECT=14_400, SERVICES=95_600, INVESTMENT=10_000)
ALL_MACHINE = sound.budget(INVESTMENT=180_000)


def developing(authority: gm.Organisation, first: gm.Money, second: gm.Money) -> gm.GroupProject:
    """Return a development project of 180 000 euros a part, whose parts have this much aid."""
    project = sound.group(call=sound.call(authority)) if authority is not sound.COUNCIL else sound.erdf()
    lines = project.subprojects[1].budget
    assert lines is not None
    total = gm.euros(180_000)
    project = sound.both(project, **sound.funded(lines, first, total - first))
    return sound.second(project, **sound.funded(lines, second, total - second))


def part_invested(authority: gm.Organisation, aid: gm.Money, lines: gm.Budget = WITH_MACHINE) -> gm.GroupProject:
    """Return a development project of the ERDF, whose parts invest 10 000 euros with aid of 7 000 and this much."""
    project = sound.both(
        sound.erdf(authority),
        **sound.funded(lines, AID, OWN, investment_aid=gm.euros(7_000) if lines is WITH_MACHINE else gm.Money(0)),
    )
    project = sound.second(project, **sound.funded(lines, AID, OWN, investment_aid=aid))
    project = sound.answering(project, EDUCATION.code, answer=False)
    return sound.answering(project, TRANSPORT.code, answer=False)


def investing(authority: gm.Organisation, aid: gm.Money) -> gm.GroupProject:
    """Return an investment project of 180 000 euros a part, whose parts have aid of 126 000 euros and this much."""
    changes: dict[str, Any] = {"kind": ProjectKind.INVESTMENT, "fund": Fund.ERDF, "call": sound.call(authority)}
    most = gm.euros(126_000)
    project = sound.both(
        sound.group(**changes), cost_model="actual costs", **sound.funded(ALL_MACHINE, most, gm.euros(180_000) - most)
    )
    return sound.second(project, **sound.funded(ALL_MACHINE, aid, gm.euros(180_000) - aid))


def waiver(rule: str) -> Waiver:
    """Return an authority's special reasons."""
    return Waiver(rule=rule, path="", reason="erityisiä syitä", by="viranomainen", on=sound.GRANTED)


DEVELOPING = (
    ("357/2014-3.2", sound.MINISTRY),
    ("357/2014-6.1", sound.COUNCIL),
    ("357/2014-14.1", sound.CENTRE),
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
            project=sound.group(call=sound.call(sound.COUNCIL)) if rule == "357/2014-14.1" else sound.GROUP,
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
        for rule, authority in (("357/2014-6.4", sound.COUNCIL), ("357/2014-14.4", sound.CENTRE))
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
        for rule, authority in (("357/2014-8", sound.COUNCIL), ("357/2014-14.4", sound.CENTRE))
        for name, aid, verdict, shortfall in (
            ("at the ceiling", INVESTMENT_LIMIT, Verdict.MET, None),
            ("a cent inside", INVESTMENT_LIMIT - CENT, Verdict.MET, None),
            ("a cent outside", INVESTMENT_LIMIT + CENT, Verdict.NOT_MET, CENT),
        )
    ),
    Case(
        rule="357/2014-6.4",
        name="aid without an investment",
        project=part_invested(sound.COUNCIL, CENT, sound.budget(WAGES=60_000, INDIRECT=14_400, SERVICES=105_600)),
        verdict=Verdict.NOT_MET,
        shortfall=CENT,
        path="",
    ),
    Case(
        rule="357/2014-6.4",
        name="education and culture",
        project=sound.answering(part_invested(sound.COUNCIL, LIMIT + CENT), EDUCATION.code, answer=True),
        verdict=Verdict.NOT_APPLICABLE,
        path="",
    ),
    Case(
        rule="357/2014-6.4",
        name="not answered",
        project=sound.answering(part_invested(sound.COUNCIL, LIMIT), EDUCATION.code, answer=None),
        verdict=Verdict.UNKNOWN,
        path="",
        alone=False,
    ),
    Case(rule="357/2014-6.4", name="no investment", project=sound.erdf(), verdict=Verdict.NOT_APPLICABLE, path=""),
    Case(rule="357/2014-6.4", name="an ELY Centre", project=sound.GROUP, verdict=Verdict.NOT_APPLICABLE, path=""),
    Case(
        rule="357/2014-8", name="a development project", project=sound.erdf(), verdict=Verdict.NOT_APPLICABLE, path=""
    ),
    Case(rule="357/2014-14.4", name="no investment", project=sound.GROUP, verdict=Verdict.NOT_APPLICABLE, path=""),
    *(
        Case(
            rule=rule,
            name="no call known",
            project=sound.group(call=None),
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
            project=attrs.evolve(investing(sound.COUNCIL, INVESTMENT_LIMIT), call=None),
            verdict=Verdict.UNKNOWN,
            path="",
            alone=False,
        )
        for rule in ("357/2014-8", "357/2014-14.4")
    ),
    Case(
        rule="357/2014-6.4",
        name="no plan",
        project=sound.second(part_invested(sound.COUNCIL, LIMIT), funding=None),
        verdict=Verdict.UNKNOWN,
        path="",
        alone=False,
    ),
    *(
        Case(
            rule=rule,
            name="before the decree",
            project=sound.group(pending=sound.BEFORE_THE_DECREES),
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
