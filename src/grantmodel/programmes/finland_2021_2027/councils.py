"""What regional councils may aid: Act 757/2021 §§ 9-11, Decree 867/2021 § 5."""

from __future__ import annotations

from grantmodel.programmes.acts import FINANCING_ACT, FINANCING_DECREE
from grantmodel.programmes.finland_2021_2027.authorities import granting_authority
from grantmodel.programmes.finland_2021_2027.questions import QUESTIONS
from grantmodel.programmes.finland_2021_2027.scopes import outside_interreg
from grantmodel.projects.groups import GroupProject, ProjectKind, Subproject
from grantmodel.projects.organisations import AuthorityKind, OrganisationKind
from grantmodel.rules.checks import NOT_APPLICABLE, Check, declared, known
from grantmodel.rules.comparisons import holds
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule

EDUCATION = Question("the investment is of the education ministry's sector", Subproject, QUESTIONS)
NOT_ONE_FIRM = Question("the aid is not for one firm's own business", Subproject, QUESTIONS)


@rule(FINANCING_ACT.cite(9, 1, 1), anchor="decision", applies=outside_interreg)
def infrastructure_is_municipal(group: GroupProject, subproject: Subproject) -> Check:
    """Infrastructure investment aid (perusrakenteen investointituki) goes to municipalities; education is apart."""
    if granting_authority(subproject) is not AuthorityKind.REGIONAL_COUNCIL or group.kind is not ProjectKind.INVESTMENT:
        return NOT_APPLICABLE
    kind = known(subproject.beneficiary.kind, subproject, "beneficiary.kind")
    return holds(kind.is_municipal or declared(subproject, EDUCATION), actual=kind)


@rule(FINANCING_DECREE.cite(5, 3), anchor="decision", applies=outside_interreg)
def no_council_aids_one_firm(subproject: Subproject) -> Check:
    """A regional council does not aid one firm's own business (yksittäisen yrityksen oma liiketoiminta)."""
    if granting_authority(subproject) is not AuthorityKind.REGIONAL_COUNCIL:
        return NOT_APPLICABLE
    if known(subproject.beneficiary.kind, subproject, "beneficiary.kind") is not OrganisationKind.PRIVATE_BODY:
        return NOT_APPLICABLE
    return holds(declared(subproject, NOT_ONE_FIRM))
