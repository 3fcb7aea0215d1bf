"""How national co-financing of Interreg is applied for, decided and paid.

Act 757/2021 §§ 61-69, Decree 867/2021 §§ 31-33 and 35-37.
"""

from __future__ import annotations

from grantmodel.programmes.acts import (
    FINANCING_ACT,
    FINANCING_DECREE,
    parameter,
    row,
)
from grantmodel.programmes.finland_2021_2027.questions import QUESTIONS
from grantmodel.projects.grants import InterregCofinancing
from grantmodel.projects.groups import GroupProject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, declared, known
from grantmodel.rules.comparisons import holds, not_after
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule
from grantmodel.values.deadlines import deadline

MONTHS_TO_APPLY: Parameter[int] = parameter(
    "757/2021-61.2 time for applying", "months", row(4, FINANCING_ACT.cite(61, 2), checked="2026-11-24")
)
MONTHS_TO_DECIDE: Parameter[int] = parameter(
    "867/2021-33 time for deciding", "months", row(2, FINANCING_DECREE.cite(33), checked="2026-11-24")
)

AGREED = Question("the Interreg beneficiaries have agreed on the match", GroupProject, QUESTIONS)
SIGNED = Question("all have signed the agreement on the match and the regional council has it", GroupProject, QUESTIONS)


def _is_for_several(group: GroupProject) -> bool:
    return len({part.beneficiary.name for part in group.subprojects}) > 1


@rule(FINANCING_ACT.cite(61, 2), anchor="application", reads=(MONTHS_TO_APPLY,))
def match_is_applied_for_in_time(match: InterregCofinancing, law: Parameters) -> Check:
    """The match is applied for in four months; a weighty reason (painava syy) or force majeure leaves discretion."""
    decided = known(match.eu_decided, match, "eu_decided")
    last = deadline(decided, months=law[MONTHS_TO_APPLY]).effective
    return not_after(known(match.applied, match, "applied"), last, discretion=match.late_reason)


@rule(FINANCING_ACT.cite(62, 1), anchor="application")
def beneficiaries_have_agreed(group: GroupProject, _match: InterregCofinancing) -> Check:
    """Several Finnish beneficiaries agree on the match and on who collects (kokoava tuen saaja)."""
    return holds(declared(group, AGREED)) if _is_for_several(group) else NOT_APPLICABLE


@rule(FINANCING_DECREE.cite(32, 1), anchor="application")
def agreement_is_signed(group: GroupProject, _match: InterregCofinancing) -> Check:
    """The agreement is signed by all and delivered (toimitettava) to the regional council."""
    return holds(declared(group, SIGNED)) if _is_for_several(group) else NOT_APPLICABLE


@rule(FINANCING_DECREE.cite(33), anchor="decision", reads=(MONTHS_TO_DECIDE,))
def match_is_decided_in_time(match: InterregCofinancing, law: Parameters) -> Check:
    """The regional council decides (tukipäätös) in two months from the arrival of the application."""
    last = deadline(known(match.applied, match, "applied"), months=law[MONTHS_TO_DECIDE]).effective
    return not_after(known(match.decided, match, "decided"), last)
