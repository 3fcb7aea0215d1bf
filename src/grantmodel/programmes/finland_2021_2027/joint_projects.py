"""Joint projects, which national funds pay: Act 757/2021 §§ 4 and 20."""

from __future__ import annotations

from grantmodel.programmes.acts import FINANCING_ACT, parameter, row
from grantmodel.programmes.finland_2021_2027.questions import QUESTIONS
from grantmodel.programmes.finland_2021_2027.scopes import joint_projects
from grantmodel.projects.groups import Fund, GroupProject, Role
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

AGREEMENT = Question("the beneficiaries have made an agreement on the joint project", GroupProject, QUESTIONS)


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
    return holds(declared(group, AGREEMENT))


@rule(FINANCING_ACT.cite(20, 1, 2), anchor="application", applies=joint_projects)
def joint_project_has_one_lead(group: GroupProject) -> Check:
    """Exactly one beneficiary is the lead (päätoteuttaja), who coordinates and keeps contact with the authority."""
    leads = sum(part.role is Role.LEAD for part in group.subprojects)
    return holds(leads == 1, actual=leads, limit=1)
