"""Shares of working time at their limits, and the side costs of wages."""

from datetime import date

import attrs
import valid_project
from casebook import Case, Fact

import grantmodel as gm
from grantmodel.programmes.finland_2021_2027.wages import (
    EMPLOYER_SIDE_COSTS,
    JUSTIFIED_WORKING_SHARE,
    TEACHERS_EMPLOYER_SIDE_COSTS,
    WORKING_SHARE,
)
from grantmodel.projects.costs import StaffPost
from grantmodel.projects.declarations import Waiver
from grantmodel.rules.checks import Verdict

PLACE = "subprojects[1].staff_posts[0]"
WAIVER = Waiver(
    rule="866/2021-5.3", path=PLACE, reason="perusteltu syy", by="Hämeen ELY-keskus", on=valid_project.GRANTED
)


def working(share: str, *, justified: bool = False, granted: date = valid_project.GRANTED) -> gm.GroupProject:
    """Return the sound group, of which the second part has one position of so many per cent."""
    position = StaffPost(name="asiantuntija", share=gm.percent(share), justified=justified)
    decision = attrs.evolve(valid_project.DECISION, granted=granted)
    return valid_project.second(staff_posts=[position], decision=decision)


def case(name: str, project: gm.GroupProject, verdict: Verdict, *waivers: Waiver) -> Case:
    """Return a case of the rule at the position."""
    return Case(rule="866/2021-5.3", name=name, project=project, verdict=verdict, path=PLACE, waivers=waivers)


CASES = [
    case("20 per cent", working("20"), Verdict.MET),
    case("20.1 per cent", working("20.1"), Verdict.MET),
    case("19.9 per cent", working("19.9"), Verdict.NEEDS_DISCRETION),
    case("19.9 per cent, a reason found", working("19.9"), Verdict.MET_BY_WAIVER, WAIVER),
    case("19.9 per cent, a reason given", working("19.9", justified=True), Verdict.MET),
    case("10 per cent", working("10"), Verdict.NEEDS_DISCRETION),
    case("10 per cent, a reason given", working("10", justified=True), Verdict.MET),
    case("9.9 per cent", working("9.9"), Verdict.NOT_MET),
    case("9.9 per cent, a reason given", working("9.9", justified=True), Verdict.NOT_MET),
    case("9.9 per cent, a reason found", working("9.9"), Verdict.NOT_MET, WAIVER),
    case("before the decree", working("5", granted=date(2021, 10, 14)), Verdict.NOT_IN_FORCE),
]
FACTS = [
    Fact(WORKING_SHARE, date(2021, 10, 14), None),
    Fact(WORKING_SHARE, date(2021, 10, 15), gm.percent(20)),
    Fact(JUSTIFIED_WORKING_SHARE, date(2021, 10, 14), None),
    Fact(JUSTIFIED_WORKING_SHARE, date(2021, 10, 15), gm.percent(10)),
    Fact(EMPLOYER_SIDE_COSTS, date(2021, 8, 23), None),
    Fact(EMPLOYER_SIDE_COSTS, date(2021, 8, 24), gm.percent("26.44")),
    Fact(TEACHERS_EMPLOYER_SIDE_COSTS, date(2021, 8, 23), None),
    Fact(TEACHERS_EMPLOYER_SIDE_COSTS, date(2021, 8, 24), gm.percent("20.42")),
]
