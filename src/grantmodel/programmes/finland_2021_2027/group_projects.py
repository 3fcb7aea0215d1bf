"""Group projects and joint projects: Act 757/2021 §§ 4, 20, 22 and 40, Decree 867/2021 § 30."""

from __future__ import annotations

from grantmodel.programmes.acts import (
    FINANCING_ACT,
    FINANCING_DECREE,
    parameter,
    row,
)
from grantmodel.programmes.finland_2021_2027.scopes import QUESTIONS, group_projects, joint_projects, outside_interreg
from grantmodel.projects.groups import Fund, GroupProject, Role, Subproject
from grantmodel.rules.checks import Check, declared, known
from grantmodel.rules.comparisons import at_least, holds
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule

LEAST_JOINT_BENEFICIARIES: Parameter[int] = parameter(
    "757/2021-4.14 least number of beneficiaries",
    "beneficiaries",
    row(
        2, FINANCING_ACT.cite(4, point=14), checked="2026-11-24", note="The Act says several (useampi): more than one."
    ),
)

JOINT_AGREEMENT = Question("the beneficiaries have made an agreement on the joint project", GroupProject, QUESTIONS)


@rule(FINANCING_ACT.cite(4, point=14), anchor="application", applies=joint_projects, reads=(LEAST_JOINT_BENEFICIARIES,))
def joint_project_has_several(group: GroupProject, law: Parameters) -> Check:
    """A joint project (yhteishanke) has several beneficiaries, told apart by name."""
    return at_least(len({part.beneficiary.name for part in group.subprojects}), law[LEAST_JOINT_BENEFICIARIES])


@rule(FINANCING_ACT.cite(20), anchor="application", applies=joint_projects)
def joint_project_is_national(group: GroupProject) -> Check:
    """A joint project is paid from national funds (kansalliset alueiden kehittämisen varat), never from the EU's."""
    fund = known(group.fund, group, "fund")
    return holds(fund is Fund.NATIONAL, actual=fund, limit=Fund.NATIONAL)


@rule(FINANCING_ACT.cite(20, 1), anchor="application", applies=joint_projects)
def joint_project_has_an_agreement(group: GroupProject) -> Check:
    """The beneficiaries have made an agreement (sopimus) with mutual rights and duties."""
    return holds(declared(group, JOINT_AGREEMENT))


@rule(FINANCING_ACT.cite(20, 1, 2), anchor="application", applies=joint_projects)
def joint_project_has_one_lead(group: GroupProject) -> Check:
    """Exactly one beneficiary is the lead (päätoteuttaja), who coordinates and keeps contact with the authority."""
    leads = sum(part.role is Role.LEAD for part in group.subprojects)
    return holds(leads == 1, actual=leads, limit=1)


LEAST_BENEFICIARIES: Parameter[int] = parameter(
    "757/2021-4.15 least number of beneficiaries",
    "beneficiaries",
    row(
        2, FINANCING_ACT.cite(4, point=15), checked="2026-11-24", note="The Act says several (useampi): more than one."
    ),
)

AGREEMENT = Question("the beneficiaries have made an agreement on the group project", GroupProject, QUESTIONS)


def _names(group: GroupProject) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.beneficiary.name for part in group.subprojects))


def _listed(subproject: Subproject) -> tuple[str, ...]:
    decision = known(subproject.decision, subproject, "decision")
    return known(decision.beneficiaries or None, subproject, "decision.beneficiaries")


@rule(FINANCING_ACT.cite(4, point=15), anchor="application", applies=group_projects, reads=(LEAST_BENEFICIARIES,))
def group_project_has_several(group: GroupProject, law: Parameters) -> Check:
    """A group project (ryhmähanke) has several beneficiaries, told apart by name."""
    return at_least(len(_names(group)), law[LEAST_BENEFICIARIES])


@rule(FINANCING_ACT.cite(22, 2), anchor="decision", applies=outside_interreg)
def nobody_leaves_without_a_change_application(group: GroupProject, subproject: Subproject) -> Check:
    """Whom the decision lists and the group has no more has left by a change application (muutoshakemus)."""
    gone = [name for name in _listed(subproject) if name not in _names(group)]
    return holds(not gone or bool(subproject.amendments), actual=", ".join(gone) or None)


@rule(FINANCING_ACT.cite(40, 1), anchor="application", applies=group_projects)
def group_project_has_an_agreement(group: GroupProject) -> Check:
    """The beneficiaries have made an agreement (sopimus) with mutual rights and duties."""
    return holds(declared(group, AGREEMENT))


@rule(FINANCING_ACT.cite(40, 1, 2), anchor="application", applies=group_projects)
def group_project_has_one_lead(group: GroupProject) -> Check:
    """Exactly one beneficiary is the lead (päätoteuttaja), who coordinates the group."""
    leads = sum(part.role is Role.LEAD for part in group.subprojects)
    return holds(leads == 1, actual=leads, limit=1)


@rule(FINANCING_ACT.cite(41, 1), anchor="application", applies=group_projects)
def group_project_is_of_the_programme(group: GroupProject) -> Check:
    """A group project is paid from EU programme funds, the state's share with them, never from national ones alone."""
    fund = known(group.fund, group, "fund")
    return holds(fund is not Fund.NATIONAL, actual=fund)


@rule(FINANCING_DECREE.cite(30, 2), anchor="decision", applies=group_projects)
def decision_lists_the_whole_group(group: GroupProject, subproject: Subproject) -> Check:
    """Each beneficiary's grant decision (tukipäätös) lists all beneficiaries of the group."""
    listed = _listed(subproject)
    return holds(set(_names(group)) <= set(listed), actual=", ".join(listed), limit=", ".join(_names(group)))
