"""How a state grant is paid, used and recovered: State Grants Act 688/2001 §§ 12-22 and 26-38."""

from __future__ import annotations

from datetime import date

from grantmodel.programmes.acts import (
    SINCE_STATE_GRANTS_AMENDMENT,
    STATE_GRANTS_ACT,
    parameter,
    row,
)
from grantmodel.programmes.state_grants.questions import QUESTIONS
from grantmodel.projects.costs import CostItem
from grantmodel.projects.grants import GrantDecision
from grantmodel.projects.groups import Subproject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, declared, known
from grantmodel.rules.comparisons import holds, not_after
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule
from grantmodel.values.days import MONTHS_IN_A_YEAR, last_day

NO_LABOUR_CRIME_SINCE = Question("no labour crime since the grant was made", Subproject, QUESTIONS)
CLAIM_YEARS: Parameter[int] = parameter(
    "688/2001-29.1 years for claims", "budget years", row(2, STATE_GRANTS_ACT.cite(29, 1), checked="2026-11-24")
)


@rule(STATE_GRANTS_ACT.cite(22, 2, amended_by="1113/2018"), anchor="decision", valid=SINCE_STATE_GRANTS_AMENDMENT)
def no_labour_crime_stops_payment(subproject: Subproject) -> Check:
    """Payment goes on, and recovery is left, only for an especially weighty reason after a labour crime."""
    return holds(declared(subproject, NO_LABOUR_CRIME_SINCE), discretion=True)


@rule(STATE_GRANTS_ACT.cite(29, 1), anchor="decision", reads=(CLAIM_YEARS,))
def claim_is_in_time(subproject: Subproject, item: CostItem, law: Parameters) -> Check:
    """The right to payment lapses at the set time, else two years from the end of the granting budget year."""
    decision = known(subproject.decision, subproject, "decision")
    if item.claimed is None:
        return NOT_APPLICABLE
    return not_after(item.claimed, decision.claims_end or _lapses(subproject, decision, law))


def _lapses(subproject: Subproject, decision: GrantDecision, law: Parameters) -> date:
    year = known(decision.granted, subproject, "decision.granted").year
    return last_day(date(year, 1, 1), (1 + law[CLAIM_YEARS]) * MONTHS_IN_A_YEAR)
