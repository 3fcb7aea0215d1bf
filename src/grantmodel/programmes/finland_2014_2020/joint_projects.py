"""Who takes part, and on what terms: Act 8/2014 §§ 1, 5, 10, 12 and 13, Decree 357/2014 §§ 16-17."""

from __future__ import annotations

from datetime import date

from grantmodel.programmes.acts import (
    FINANCING_ACT,
    FORMER_FINANCING_ACT,
    FORMER_FINANCING_DECREE,
    parameter,
    row,
)
from grantmodel.programmes.finland_2014_2020.joint_totals import QUESTIONS, is_joint
from grantmodel.projects.funding import FundingSource
from grantmodel.projects.groups import Fund, GroupProject, Subproject
from grantmodel.projects.organisations import OrganisationKind
from grantmodel.rules.checks import NOT_APPLICABLE, Check, declared, known
from grantmodel.rules.comparisons import holds, one_of
from grantmodel.rules.figures import funding_plan
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule
from grantmodel.values.money import Money
from grantmodel.values.periods import Period
from grantmodel.values.sources import Evidence

FUNDS: Parameter[frozenset[Fund]] = parameter(
    "8/2014-1.2 funds",
    "funds",
    row(
        frozenset({Fund.ERDF, Fund.ESF, Fund.NATIONAL}),
        FORMER_FINANCING_ACT.cite(1, 2),
        Period(date(2014, 1, 20), date(2021, 8, 31)),
        checked="2026-11-24",
        note="National funds are those of subsection 1; Acts 1509/2015 and 1550/2019 changed what they are called.",
    ),
    row(
        frozenset({Fund.ERDF, Fund.ESF}),
        FINANCING_ACT.cite(84, 3),
        checked="2026-11-24",
        evidence=Evidence.INFERRED,
        note="Later applications stay under the old law if a programme under way pays; national money does not.",
    ),
)
MEANS = Question("the beneficiary is able to carry out the project", Subproject, QUESTIONS)
AGREEMENT = Question("joint project agreement with rights, duties and contact party", GroupProject, QUESTIONS)
SHARES_AGREED = Question("each party's share of implementing and financing is agreed", GroupProject, QUESTIONS)


@rule(FORMER_FINANCING_ACT.cite(1, 2), anchor="application", reads=(FUNDS,))
def fund_is_of_the_programme(group: GroupProject, law: Parameters) -> Check:
    """The Act is about the structural funds of 2014-2020 (rakennerahastovarat), until 1.9.2021 national funds too."""
    return one_of(known(group.fund, group, "fund"), law[FUNDS])


@rule(FORMER_FINANCING_ACT.cite(5, 1), anchor="application")
def beneficiary_is_a_legal_person(subproject: Subproject) -> Check:
    """Every applicant of a joint project (§ 13 mom. 2) is a legal person (oikeushenkilö)."""
    kind = known(subproject.beneficiary.kind, subproject, "beneficiary.kind")
    return holds(kind is not OrganisationKind.NATURAL_PERSON, actual=kind)


@rule(FORMER_FINANCING_ACT.cite(10, 3), anchor="application")
def applicant_has_the_means(subproject: Subproject) -> Check:
    """Every applicant of a joint project (§ 13 mom. 2) has the means to carry it out (riittävät edellytykset)."""
    return holds(declared(subproject, MEANS))


@rule(FORMER_FINANCING_ACT.cite(13, 2), anchor="application")
def every_beneficiary_pays_a_part(group: GroupProject, subproject: Subproject) -> Check:
    """All beneficiaries of a joint project (yhteishanke) put in own financing; no least part is laid down."""
    if not is_joint(group):  # what a rule of a part reads of the other parts, it names among its arguments
        return NOT_APPLICABLE
    own = funding_plan(subproject).amount(FundingSource.OWN)
    return holds(own > Money(0), actual=own, discretion=True)


@rule(FORMER_FINANCING_ACT.cite(13, 3), anchor="application", applies=is_joint)
def beneficiaries_have_an_agreement(group: GroupProject) -> Check:
    """A joint project rests on an agreement (sopimus), in which one party, the lead, keeps contact."""
    return holds(declared(group, AGREEMENT) and group.lead is not None)


@rule(FORMER_FINANCING_DECREE.cite(17, 1), anchor="decision", applies=is_joint)
def decision_names_all(group: GroupProject, subproject: Subproject) -> Check:
    """All parties of a joint project stand in the decision as beneficiaries (vastuulliset tuen saajat)."""
    decision = known(subproject.decision, subproject, "decision")
    named = known(decision.beneficiaries or None, subproject, "decision.beneficiaries")
    return holds({part.beneficiary.name for part in group.subprojects} <= set(named))


@rule(FORMER_FINANCING_DECREE.cite(17, 2), anchor="application", applies=is_joint)
def shares_are_agreed(group: GroupProject) -> Check:
    """The mutual agreement (keskinäinen sopimus) gives each party's share of the work and of the money."""
    return holds(declared(group, SHARES_AGREED))
