"""What a regional council may not aid: others' infrastructure, and one firm's own business."""

from __future__ import annotations

from datetime import date

import attrs
import valid_project
from casebook import Case

import grantmodel as gm
from grantmodel.programmes.finland_2021_2027.authorities import EDUCATION, NOT_ONE_FIRM
from grantmodel.projects.costs import CostCategory
from grantmodel.projects.groups import Fund, ProjectKind, Subproject
from grantmodel.projects.organisations import AuthorityKind
from grantmodel.rules.checks import Verdict

ACT, DAY_BEFORE_THE_ACT = date(2021, 9, 1), date(2021, 8, 31)
DECREES, DAY_BEFORE_THE_DECREES = date(2021, 10, 15), date(2021, 10, 14)
COUNCIL = gm.Organisation(name="Päijät-Hämeen liitto", authority=AuthorityKind.REGIONAL_COUNCIL)
NETWORK = gm.Budget(lines=[gm.BudgetLine("tietoverkko", gm.euros(180_000), category=CostCategory.INVESTMENT)])
FUNDING = valid_project.plan(gm.euros(126_000), gm.euros(54_000))


def carried_out_by(
    kind: gm.OrganisationKind | None, project: gm.GroupProject, granted: date = valid_project.GRANTED
) -> gm.GroupProject:
    """Return a council's project, whose second part is carried out by another kind of body."""
    project = valid_project.granted_by(attrs.evolve(project, fund=Fund.ERDF), COUNCIL)
    first, part = project.subprojects
    beneficiary = attrs.evolve(part.beneficiary, kind=kind)
    decision = part.decision and attrs.evolve(part.decision, granted=granted)
    part = attrs.evolve(part, beneficiary=beneficiary, decision=decision)
    return attrs.evolve(project, subprojects=[first, part])


def building(part: Subproject) -> Subproject:
    """Return the part as an investment in a network."""
    decision = attrs.evolve(valid_project.DECISION, budget=NETWORK, aid=gm.euros(126_000))
    fresh = attrs.evolve(part, budget=NETWORK, funding=FUNDING, decision=decision, cost_model="flat rate 1.5")
    return attrs.evolve(fresh, staff_posts=[], items=[], purchases=[])


def case(rule: str, name: str, project: gm.GroupProject, verdict: Verdict, *, alone: bool = True) -> Case:
    """Return a case about the second part."""
    return Case(rule=rule, name=name, project=project, verdict=verdict, alone=alone)


INVESTMENT = valid_project.group(
    kind=ProjectKind.INVESTMENT, subprojects=[building(part) for part in valid_project.GROUP.subprojects]
)
NO_EDUCATION = valid_project.answering(INVESTMENT, EDUCATION.code, answer=False)
ONE_FIRM = valid_project.answering(valid_project.GROUP, NOT_ONE_FIRM.code, answer=False)
MUNICIPAL = (gm.OrganisationKind.MUNICIPALITY, gm.OrganisationKind.JOINT_MUNICIPAL_AUTHORITY)
STATE, FIRM = gm.OrganisationKind.STATE_AUTHORITY, gm.OrganisationKind.PRIVATE_BODY
BUILT, AIDED = "757/2021-9.1.1", "867/2021-5.3"
CASES = [
    *(case(BUILT, kind.value, carried_out_by(kind, NO_EDUCATION), Verdict.MET) for kind in MUNICIPAL),
    case(BUILT, "a school of the state", carried_out_by(STATE, INVESTMENT), Verdict.MET),
    case(BUILT, "a network of the state", carried_out_by(STATE, NO_EDUCATION), Verdict.NOT_MET),
    case(
        BUILT,
        "not told",
        carried_out_by(STATE, valid_project.answering(INVESTMENT, EDUCATION.code, answer=None)),
        Verdict.UNKNOWN,
    ),
    case(BUILT, "by no known kind of body", carried_out_by(None, INVESTMENT), Verdict.UNKNOWN, alone=False),
    case(
        BUILT,
        "development",
        carried_out_by(STATE, valid_project.answering(valid_project.GROUP, EDUCATION.code, answer=False)),
        Verdict.NOT_APPLICABLE,
    ),
    case(
        BUILT,
        "an Interreg match",
        attrs.evolve(carried_out_by(STATE, NO_EDUCATION), interreg_cofinancing=valid_project.MATCH),
        Verdict.NOT_APPLICABLE,
        alone=False,
    ),
    case(BUILT, "an ELY Centre's", attrs.evolve(NO_EDUCATION, fund=Fund.ERDF), Verdict.NOT_APPLICABLE),
    case(BUILT, "on the Act's day", carried_out_by(STATE, NO_EDUCATION, ACT), Verdict.NOT_MET, alone=False),
    case(BUILT, "before the Act", carried_out_by(STATE, NO_EDUCATION, DAY_BEFORE_THE_ACT), Verdict.NOT_IN_FORCE),
    case(AIDED, "more than one firm", carried_out_by(FIRM, valid_project.GROUP), Verdict.MET),
    case(AIDED, "one firm", carried_out_by(FIRM, ONE_FIRM), Verdict.NOT_MET),
    case(
        AIDED,
        "not told",
        carried_out_by(FIRM, valid_project.answering(valid_project.GROUP, NOT_ONE_FIRM.code, answer=None)),
        Verdict.UNKNOWN,
    ),
    case(AIDED, "no firm", carried_out_by(STATE, ONE_FIRM), Verdict.NOT_APPLICABLE),
    case(AIDED, "no known kind of body", carried_out_by(None, ONE_FIRM), Verdict.UNKNOWN, alone=False),
    case(
        AIDED,
        "an ELY Centre's",
        valid_project.granted_by(carried_out_by(FIRM, ONE_FIRM), valid_project.AUTHORITY),
        Verdict.NOT_APPLICABLE,
    ),
    case(AIDED, "on the decrees' day", carried_out_by(FIRM, ONE_FIRM, DECREES), Verdict.NOT_MET, alone=False),
    case(AIDED, "before the decrees", carried_out_by(FIRM, ONE_FIRM, DAY_BEFORE_THE_DECREES), Verdict.NOT_IN_FORCE),
]
