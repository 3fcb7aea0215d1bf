"""ELY Centres until the end of 2025, economic development centres from 1.1.2026."""

from __future__ import annotations

from datetime import date

import valid_project
from casebook import Case, Fact

import grantmodel as gm
from grantmodel.programmes.finland_2021_2027.authorities import CENTRE_IN_OFFICE, PROGRAMME_CENTRES
from grantmodel.projects.groups import Fund
from grantmodel.projects.organisations import AuthorityKind
from grantmodel.rules.checks import Verdict

ACT, DAY_BEFORE_THE_ACT = date(2021, 9, 1), date(2021, 8, 31)
LAST, FIRST = date(2025, 12, 31), date(2026, 1, 1)
ELY, CENTRE = AuthorityKind.ELY_CENTRE, AuthorityKind.ECONOMIC_DEVELOPMENT_CENTRE
FOUR = (
    "Itä-Suomen elinvoimakeskus",
    "Kaakkois-Suomen elinvoimakeskus",
    "Keski-Suomen elinvoimakeskus",
    "Pohjois-Suomen elinvoimakeskus",
)
HAME = gm.Organisation(name="Hämeen ELY-keskus", authority=ELY)
COUNCIL = gm.Organisation(name="Päijät-Hämeen liitto", authority=AuthorityKind.REGIONAL_COUNCIL)


def centre(name: str) -> gm.Organisation:
    """Return an economic development centre."""
    return gm.Organisation(name=name, authority=CENTRE)


def granted(day: date, by: gm.Organisation) -> gm.GroupProject:
    """Return the sound group, whose second part has a decision of this day and authority."""
    return valid_project.decided(granted=day, authority=by)


def case(rule: str, name: str, project: gm.GroupProject, verdict: Verdict, *, alone: bool = True) -> Case:
    """Return a case about the second part."""
    return Case(rule=rule, name=name, project=project, verdict=verdict, alone=alone)


IN_OFFICE, OF_THE_PROGRAMME = "531/2025-1", "elinvoimakeskukset 1.1.2026: programme centres"
SOUTH_EAST, INNER = centre("Kaakkois-Suomen elinvoimakeskus"), centre("Sisä-Suomen elinvoimakeskus")
COUNCILS = valid_project.granted_by(valid_project.group(fund=Fund.ERDF), COUNCIL)
CASES = [
    case(IN_OFFICE, "an ELY Centre on its last day", granted(LAST, HAME), Verdict.MET),
    case(IN_OFFICE, "an ELY Centre a day later", granted(FIRST, HAME), Verdict.NOT_MET),
    case(IN_OFFICE, "an economic development centre a day early", granted(LAST, SOUTH_EAST), Verdict.NOT_MET),
    case(IN_OFFICE, "an economic development centre on its first day", granted(FIRST, SOUTH_EAST), Verdict.MET),
    case(IN_OFFICE, "a regional council", COUNCILS, Verdict.NOT_APPLICABLE),
    case(IN_OFFICE, "no authority known", valid_project.decided(authority=None), Verdict.UNKNOWN, alone=False),
    case(IN_OFFICE, "on the Act's day", granted(ACT, SOUTH_EAST), Verdict.NOT_MET, alone=False),
    case(IN_OFFICE, "before the Act", granted(DAY_BEFORE_THE_ACT, SOUTH_EAST), Verdict.NOT_IN_FORCE),
    *(case(OF_THE_PROGRAMME, name, granted(FIRST, centre(name)), Verdict.MET) for name in FOUR),
    case(OF_THE_PROGRAMME, "another centre", granted(FIRST, INNER), Verdict.NOT_MET),
    case(OF_THE_PROGRAMME, "an ELY Centre", granted(FIRST, HAME), Verdict.NOT_APPLICABLE, alone=False),
    case(
        OF_THE_PROGRAMME,
        "no authority known",
        valid_project.decided(granted=FIRST, authority=None),
        Verdict.UNKNOWN,
        alone=False,
    ),
    case(OF_THE_PROGRAMME, "before there were any", granted(LAST, INNER), Verdict.NOT_IN_FORCE),
]
FACTS = [
    Fact(CENTRE_IN_OFFICE, DAY_BEFORE_THE_ACT, None),
    Fact(CENTRE_IN_OFFICE, ACT, ELY),
    Fact(CENTRE_IN_OFFICE, LAST, ELY),
    Fact(CENTRE_IN_OFFICE, FIRST, CENTRE),
    Fact(PROGRAMME_CENTRES, LAST, None),
    Fact(PROGRAMME_CENTRES, FIRST, FOUR),
]
