"""Group projects: several beneficiaries, one lead, programme funds, and decisions that list the whole group."""

from __future__ import annotations

from datetime import date

import attrs
import valid_project
from casebook import Case, Fact

import grantmodel as gm
from grantmodel.programmes.finland_2021_2027.group_projects import AGREEMENT, LEAST_BENEFICIARIES
from grantmodel.projects.costs import Amendment
from grantmodel.projects.grants import GrantDecision, InterregCofinancing
from grantmodel.projects.groups import Fund, ProjectForm
from grantmodel.projects.organisations import AuthorityKind
from grantmodel.rules.checks import Verdict

OULU, LAHTI = valid_project.GROUP.subprojects
COUNCIL = gm.Organisation(name="Päijät-Hämeen liitto", authority=AuthorityKind.REGIONAL_COUNCIL)
ACT, DECREES = date(2021, 9, 1), date(2021, 10, 15)


def listing(*names: str) -> GrantDecision:
    """Return the sound decision with these beneficiaries in it."""
    return attrs.evolve(valid_project.DECISION, beneficiaries=names)


def members(*parts: gm.Subproject) -> gm.GroupProject:
    """Return a sound group of these parts, whose decisions list each other."""
    names = dict.fromkeys(part.beneficiary.name for part in parts)
    return valid_project.group(subprojects=[attrs.evolve(part, decision=listing(*names)) for part in parts])


def national(project: gm.GroupProject) -> gm.GroupProject:
    """Return the project paid from a regional council's national funds."""
    assert project.call is not None
    parts = [
        attrs.evolve(part, decision=part.decision and attrs.evolve(part.decision, authority=COUNCIL))
        for part in project.subprojects
    ]
    call = attrs.evolve(project.call, authority=COUNCIL)
    return attrs.evolve(project, fund=Fund.NATIONAL, call=call, subprojects=parts)


def named(part: gm.Subproject, name: str) -> gm.Subproject:
    """Return the part carried out by somebody else."""
    return attrs.evolve(part, beneficiary=attrs.evolve(part.beneficiary, name=name))


ONE = members(OULU, attrs.evolve(LAHTI, beneficiary=OULU.beneficiary))
THREE = members(OULU, LAHTI, named(LAHTI, "Turun kaupunki"))
NO_LEAD = members(attrs.evolve(OULU, role=gm.Role.PARTNER), LAHTI)
TWO_LEADS = members(OULU, attrs.evolve(LAHTI, role=gm.Role.LEAD))
DISAGREED = valid_project.answering(valid_project.GROUP, AGREEMENT.code, answer=False)
NATIONAL = national(valid_project.GROUP)
JOINT = attrs.evolve(NATIONAL, form=ProjectForm.JOINT)
MATCH = attrs.evolve(
    NATIONAL,
    interreg_cofinancing=InterregCofinancing(
        non_eu_share=gm.euros(100_000), match=gm.euros(60_000), applied=valid_project.PENDING
    ),
)
LEFT = valid_project.decided(beneficiaries=("Oulun kaupunki", "Lahden kaupunki", "Turun kaupunki"))
CHANGE = Amendment(name="Turku jää pois", pending=date(2026, 3, 1))
LEFT_BY_CHANGE = attrs.evolve(LEFT, subprojects=[OULU, attrs.evolve(LEFT.subprojects[1], amendments=[CHANGE])])
ADDED = valid_project.decided(beneficiaries=("Lahden kaupunki",))
UNLISTED = valid_project.decided(beneficiaries=())


def pending(project: gm.GroupProject, day: date) -> gm.GroupProject:
    """Return the project applied for on another day."""
    return attrs.evolve(project, pending=day)


def granted(day: date, *names: str) -> gm.GroupProject:
    """Return the sound group, its second decision made on another day with these names in it."""
    return valid_project.decided(granted=day, beneficiaries=names)


def whole(rule: str, name: str, project: gm.GroupProject, verdict: Verdict, *, alone: bool = True) -> Case:
    """Return a case about the whole project."""
    return Case(rule=rule, name=name, project=project, verdict=verdict, path="", alone=alone)


def in_time(rule: str, broken: gm.GroupProject) -> list[Case]:
    """Return cases of the Act's first day and the day before, and of projects of other forms."""
    return [
        whole(rule, "the day before the Act", pending(broken, date(2021, 8, 31)), Verdict.NOT_IN_FORCE),
        whole(rule, "the Act's first day", pending(broken, ACT), Verdict.NOT_MET, alone=False),
        whole(rule, "a joint project", JOINT, Verdict.NOT_APPLICABLE),
        whole(rule, "co-financing of an Interreg project", MATCH, Verdict.NOT_APPLICABLE, alone=False),
    ]


CASES = [
    whole("757/2021-4.15", "two beneficiaries", valid_project.GROUP, Verdict.MET),
    whole("757/2021-4.15", "three beneficiaries", THREE, Verdict.MET),
    whole("757/2021-4.15", "one beneficiary in two parts", ONE, Verdict.NOT_MET),
    *in_time("757/2021-4.15", ONE),
    Case(rule="757/2021-22.2", name="nobody left", project=valid_project.GROUP, verdict=Verdict.MET),
    Case(rule="757/2021-22.2", name="left without a change", project=LEFT, verdict=Verdict.NOT_MET),
    Case(rule="757/2021-22.2", name="left by a change", project=LEFT_BY_CHANGE, verdict=Verdict.MET),
    Case(
        rule="757/2021-22.2",
        name="left a joint project without a change",
        project=attrs.evolve(national(LEFT), form=ProjectForm.JOINT),
        verdict=Verdict.NOT_MET,
    ),
    Case(
        rule="757/2021-22.2",
        name="the decision is not told",
        project=valid_project.second(decision=None),
        verdict=Verdict.UNKNOWN,
        alone=False,
    ),
    Case(
        rule="757/2021-22.2",
        name="the decision's list is not told",
        project=attrs.evolve(national(UNLISTED), form=ProjectForm.JOINT),
        verdict=Verdict.UNKNOWN,
    ),
    Case(
        rule="757/2021-22.2",
        name="co-financing of an Interreg project",
        project=MATCH,
        verdict=Verdict.NOT_APPLICABLE,
        alone=False,
    ),
    Case(
        rule="757/2021-22.2",
        name="the day before the Act",
        project=granted(date(2021, 8, 31), "Oulun kaupunki", "Lahden kaupunki", "Turun kaupunki"),
        verdict=Verdict.NOT_IN_FORCE,
    ),
    Case(
        rule="757/2021-22.2",
        name="the Act's first day",
        project=granted(ACT, "Oulun kaupunki", "Lahden kaupunki", "Turun kaupunki"),
        verdict=Verdict.NOT_MET,
        alone=False,
    ),
    whole("757/2021-40.1", "an agreement", valid_project.GROUP, Verdict.MET),
    whole("757/2021-40.1", "no agreement", DISAGREED, Verdict.NOT_MET),
    whole(
        "757/2021-40.1",
        "not asked",
        valid_project.answering(valid_project.GROUP, AGREEMENT.code, answer=None),
        Verdict.UNKNOWN,
    ),
    *in_time("757/2021-40.1", DISAGREED),
    whole("757/2021-40.1.2", "one lead", valid_project.GROUP, Verdict.MET),
    whole("757/2021-40.1.2", "no lead", NO_LEAD, Verdict.NOT_MET),
    whole("757/2021-40.1.2", "two leads", TWO_LEADS, Verdict.NOT_MET),
    *in_time("757/2021-40.1.2", NO_LEAD),
    whole("757/2021-41.1", "ESF+", valid_project.GROUP, Verdict.MET),
    whole("757/2021-41.1", "ERDF", valid_project.group(fund=Fund.ERDF), Verdict.MET, alone=False),
    whole("757/2021-41.1", "JTF", valid_project.group(fund=Fund.JTF), Verdict.MET),
    whole("757/2021-41.1", "national funds", NATIONAL, Verdict.NOT_MET),
    whole("757/2021-41.1", "the fund is not told", valid_project.group(fund=None), Verdict.UNKNOWN, alone=False),
    *in_time("757/2021-41.1", NATIONAL),
    Case(rule="867/2021-30.2", name="all are listed", project=valid_project.GROUP, verdict=Verdict.MET),
    Case(rule="867/2021-30.2", name="one more is listed", project=LEFT_BY_CHANGE, verdict=Verdict.MET),
    Case(rule="867/2021-30.2", name="one is not listed", project=ADDED, verdict=Verdict.NOT_MET),
    Case(rule="867/2021-30.2", name="the list is not told", project=UNLISTED, verdict=Verdict.UNKNOWN, alone=False),
    Case(
        rule="867/2021-30.2",
        name="the decision is not told",
        project=valid_project.second(decision=None),
        verdict=Verdict.UNKNOWN,
        alone=False,
        as_of=valid_project.GRANTED,
    ),
    Case(rule="867/2021-30.2", name="a joint project", project=JOINT, verdict=Verdict.NOT_APPLICABLE),
    Case(
        rule="867/2021-30.2",
        name="the day before the decree",
        project=granted(date(2021, 10, 14), "Lahden kaupunki"),
        verdict=Verdict.NOT_IN_FORCE,
    ),
    Case(
        rule="867/2021-30.2",
        name="the decree's first day",
        project=granted(DECREES, "Lahden kaupunki"),
        verdict=Verdict.NOT_MET,
        alone=False,
    ),
]
FACTS = [
    Fact(LEAST_BENEFICIARIES, date(2021, 8, 31), None),
    Fact(LEAST_BENEFICIARIES, ACT, 2),
]
