"""For how long aid is granted, and when its last instalment is claimed: Decree 357/2014 §§ 20 and 21."""

from __future__ import annotations

from grantmodel.programmes.acts import FORMER_FINANCING_DECREE, parameter, row
from grantmodel.programmes.finland_2014_2020.joint_totals import approved_period
from grantmodel.projects.costs import CostItem
from grantmodel.projects.groups import Subproject
from grantmodel.rules.checks import NOT_APPLICABLE, Check
from grantmodel.rules.comparisons import holds, lies_within, not_after
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.rule_decorator import rule
from grantmodel.values.deadlines import deadline
from grantmodel.values.periods import Period

LONGEST_GRANT: Parameter[int] = parameter(
    "357/2014-20.3 longest grant", "years", row(3, FORMER_FINANCING_DECREE.cite(20, 3), checked="2026-11-24")
)
LAST_CLAIM: Parameter[int] = parameter(
    "357/2014-21.2 time for the last claim",
    "months",
    row(4, FORMER_FINANCING_DECREE.cite(21, 2), checked="2026-11-24"),
)


@rule(FORMER_FINANCING_DECREE.cite(20, 3), anchor="decision", reads=(LONGEST_GRANT,))
def grant_is_for_three_years_at_most(subproject: Subproject, law: Parameters) -> Check:
    """Aid is granted for three years at a time at most; a period without both ends is too long."""
    period = approved_period(subproject)
    if period.start is None:
        return holds(is_so=False, actual=period, limit=period)
    return lies_within(period, Period.starting(period.start, years=law[LONGEST_GRANT]))


@rule(FORMER_FINANCING_DECREE.cite(21, 2), anchor="cost", reads=(LAST_CLAIM,))
def claim_is_filed_in_time(subproject: Subproject, item: CostItem, law: Parameters) -> Check:
    """The last payment claim (maksatushakemus) comes within four months of the end unless there are weighty reasons."""
    end = approved_period(subproject).end
    if item.claimed is None or end is None:
        return NOT_APPLICABLE
    return not_after(item.claimed, deadline(end, months=law[LAST_CLAIM]).effective, discretion=True)
