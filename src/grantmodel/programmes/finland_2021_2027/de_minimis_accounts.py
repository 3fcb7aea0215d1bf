"""De minimis aid in applications: Act 757/2021 §§ 6, 8 and 19."""

from __future__ import annotations

from grantmodel.programmes.acts import FINANCING_ACT
from grantmodel.programmes.finland_2021_2027.questions import QUESTIONS
from grantmodel.projects.groups import GroupProject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, declared
from grantmodel.rules.comparisons import holds
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule

ACCOUNT = Question("the application has an account of de minimis aid already received", GroupProject, QUESTIONS)
MEASURES = Question("the application has an account of aid measures for economic operators", GroupProject, QUESTIONS)


def _beneficiaries(group: GroupProject) -> set[str]:
    return {part.beneficiary.name for part in group.subprojects}


def _benefiting(group: GroupProject) -> set[str]:
    return {aid.undertaking for aid in group.de_minimis}


@rule(FINANCING_ACT.cite(19, 2, 1), anchor="application")
def applicant_accounts_for_earlier_aid(group: GroupProject) -> Check:
    """Who applies for de minimis aid (vähämerkityksinen tuki) tells what it has had, and that it stays under."""
    if not _benefiting(group) & _beneficiaries(group):
        return NOT_APPLICABLE
    return holds(declared(group, ACCOUNT))


@rule(FINANCING_ACT.cite(19, 2, 2), anchor="application")
def measures_for_operators_are_accounted_for(group: GroupProject) -> Check:
    """Aid measures for economic operators that benefit (hyödynsaajat) are told for the assessment of de minimis aid."""
    if not _benefiting(group) - _beneficiaries(group):
        return NOT_APPLICABLE
    return holds(declared(group, MEASURES))
