"""Who may be aided, and what bars aid: Act 757/2021 §§ 7-8, Decree 867/2021 §§ 3 and 6-8."""

from __future__ import annotations

from grantmodel.programmes.acts import FINANCING_ACT, FINANCING_DECREE
from grantmodel.programmes.finland_2021_2027.scopes import QUESTIONS, outside_interreg
from grantmodel.projects.groups import GroupProject, Subproject
from grantmodel.projects.organisations import OrganisationKind
from grantmodel.rules.checks import Check, declared, known
from grantmodel.rules.comparisons import holds
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule

ABLE = Question("the beneficiary is able to carry out the project", Subproject, QUESTIONS)
GOES_ON = Question("the activity goes on after the project", Subproject, QUESTIONS)
TAXES_IN_ORDER = Question("taxes and charges are in order", Subproject, QUESTIONS)
FOR_A_PROJECT = Question("the aid is not for general operation", Subproject, QUESTIONS)
NO_STATE_AID = Question("the aid is not state aid", Subproject, QUESTIONS)


@rule(FINANCING_ACT.cite(7, 1), anchor="decision")
def beneficiary_is_a_body(subproject: Subproject) -> Check:
    """Every beneficiary is a public-law body or a private-law legal person (oikeushenkilö), no natural person."""
    kind = known(subproject.beneficiary.kind, subproject, "beneficiary.kind")
    return holds(kind is not OrganisationKind.NATURAL_PERSON, actual=kind)


@rule(FINANCING_ACT.cite(7, 2), anchor="decision")
def beneficiary_is_able(subproject: Subproject) -> Check:
    """The beneficiary has the capacity (riittävät edellytykset) to carry out the project and to go on after it."""
    return holds(declared(subproject, ABLE) and declared(subproject, GOES_ON))


@rule(FINANCING_ACT.cite(8, 1), anchor="decision")
def taxes_are_in_order(subproject: Subproject) -> Check:
    """Taxes are not essentially neglected (olennainen laiminlyönti), nor payments, but for a special reason."""
    return holds(declared(subproject, TAXES_IN_ORDER), discretion=True)


@rule(FINANCING_ACT.cite(8, 2), anchor="decision")
def aid_is_for_a_project(subproject: Subproject) -> Check:
    """Aid is not general operating aid (yleinen toimintatuki)."""
    return holds(declared(subproject, FOR_A_PROJECT))


@rule(FINANCING_ACT.cite(8, 3), anchor="decision")
def aid_is_no_state_aid(subproject: Subproject) -> Check:
    """No state aid (valtiontuki) is granted; de minimis aid, and block-exempted aid in Interreg, do not count."""
    return holds(declared(subproject, NO_STATE_AID))


@rule(FINANCING_DECREE.cite(3, 2), anchor="application", applies=outside_interreg)
def somebody_is_responsible(group: GroupProject) -> Check:
    """One person answers for the whole project (vastuuhenkilö); an Interreg match needs none by this decree."""
    return holds(bool(known(group.responsible_person, group, "responsible_person").strip()))
