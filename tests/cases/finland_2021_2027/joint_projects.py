"""Joint projects: several beneficiaries, one lead, an agreement and national funds."""

from __future__ import annotations

from datetime import date

import attrs
import valid_project
from casebook import Case, Fact

import grantmodel as gm
from grantmodel.programmes.finland_2021_2027.group_projects import JOINT_AGREEMENT, LEAST_JOINT_BENEFICIARIES
from grantmodel.projects.grants import InterregCofinancing
from grantmodel.projects.groups import Fund, ProjectForm
from grantmodel.projects.organisations import AuthorityKind
from grantmodel.rules.checks import Verdict

COUNCIL = gm.Organisation(name="Päijät-Hämeen liitto", authority=AuthorityKind.REGIONAL_COUNCIL)
ACT = date(2021, 9, 1)
OULU, LAHTI = (
    attrs.evolve(part, decision=attrs.evolve(valid_project.DECISION, authority=COUNCIL))
    for part in valid_project.GROUP.subprojects
)
assert valid_project.GROUP.call is not None
JOINT = valid_project.group(
    form=ProjectForm.JOINT,
    fund=Fund.NATIONAL,
    call=attrs.evolve(valid_project.GROUP.call, authority=COUNCIL),
    subprojects=[OULU, LAHTI],
)


def members(*parts: gm.Subproject) -> gm.GroupProject:
    """Return a sound joint project of these parts, whose decisions list each other."""
    names = dict.fromkeys(part.beneficiary.name for part in parts)
    listing = attrs.evolve(valid_project.DECISION, authority=COUNCIL, beneficiaries=names)
    return attrs.evolve(JOINT, subprojects=[attrs.evolve(part, decision=listing) for part in parts])


TURKU = attrs.evolve(LAHTI, beneficiary=attrs.evolve(LAHTI.beneficiary, name="Turun kaupunki"))
ONE = members(OULU, attrs.evolve(LAHTI, beneficiary=OULU.beneficiary))
NO_LEAD = members(attrs.evolve(OULU, role=gm.Role.PARTNER), LAHTI)
TWO_LEADS = members(OULU, attrs.evolve(LAHTI, role=gm.Role.LEAD))
DISAGREED = valid_project.answering(JOINT, JOINT_AGREEMENT.code, answer=False)
NOT_ASKED = valid_project.answering(JOINT, JOINT_AGREEMENT.code, answer=None)
OF_THE_PROGRAMME = valid_project.group(form=ProjectForm.JOINT)
MATCH = attrs.evolve(
    JOINT,
    interreg_cofinancing=InterregCofinancing(
        non_eu_share=gm.euros(100_000), match=gm.euros(60_000), applied=valid_project.PENDING
    ),
)


def whole(rule: str, name: str, project: gm.GroupProject, verdict: Verdict, *, alone: bool = True) -> Case:
    """Return a case about the whole project."""
    return Case(rule=rule, name=name, project=project, verdict=verdict, path="", alone=alone)


def in_time(rule: str, broken: gm.GroupProject) -> list[Case]:
    """Return cases of the Act's first day and the day before, and of projects of other forms."""
    before, first = (attrs.evolve(broken, pending=day) for day in (date(2021, 8, 31), ACT))
    return [
        whole(rule, "the day before the Act", before, Verdict.NOT_IN_FORCE),
        whole(rule, "the Act's first day", first, Verdict.NOT_MET, alone=False),
        whole(rule, "a group project", valid_project.GROUP, Verdict.NOT_APPLICABLE),
        whole(rule, "co-financing of an Interreg project", MATCH, Verdict.NOT_APPLICABLE, alone=False),
    ]


CASES = [
    whole("757/2021-4.14", "two beneficiaries", JOINT, Verdict.MET),
    whole("757/2021-4.14", "three beneficiaries", members(OULU, LAHTI, TURKU), Verdict.MET),
    whole("757/2021-4.14", "one beneficiary in two parts", ONE, Verdict.NOT_MET),
    *in_time("757/2021-4.14", ONE),
    whole("757/2021-20", "national funds", JOINT, Verdict.MET),
    whole("757/2021-20", "ESF+", OF_THE_PROGRAMME, Verdict.NOT_MET),
    whole("757/2021-20", "the fund is not told", attrs.evolve(JOINT, fund=None), Verdict.UNKNOWN, alone=False),
    *in_time("757/2021-20", OF_THE_PROGRAMME),
    whole("757/2021-20.1", "an agreement", JOINT, Verdict.MET),
    whole("757/2021-20.1", "no agreement", DISAGREED, Verdict.NOT_MET),
    whole(
        "757/2021-20.1", "not asked", valid_project.answering(JOINT, JOINT_AGREEMENT.code, answer=None), Verdict.UNKNOWN
    ),
    *in_time("757/2021-20.1", DISAGREED),
    whole("757/2021-20.1.2", "one lead", JOINT, Verdict.MET),
    whole("757/2021-20.1.2", "no lead", NO_LEAD, Verdict.NOT_MET),
    whole("757/2021-20.1.2", "two leads", TWO_LEADS, Verdict.NOT_MET),
    *in_time("757/2021-20.1.2", NO_LEAD),
]
FACTS = [
    Fact(LEAST_JOINT_BENEFICIARIES, date(2021, 8, 31), None),
    Fact(LEAST_JOINT_BENEFICIARIES, ACT, 2),
]
