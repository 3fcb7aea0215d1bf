"""When a cost counts: Act 8/2014 § 18, Decree 357/2014 § 24, Decree 358/2014 § 3."""

from __future__ import annotations

from grantmodel.programmes.acts import (
    FORMER_ELIGIBILITY_DECREE,
    FORMER_FINANCING_ACT,
    FORMER_FINANCING_DECREE,
)
from grantmodel.programmes.finland_2014_2020.cost_models import COVERAGE, is_covered
from grantmodel.programmes.finland_2014_2020.joint_totals import QUESTIONS, approved_period, from_programme
from grantmodel.projects.costs import CostItem, CostNature
from grantmodel.projects.groups import GroupProject, Subproject
from grantmodel.projects.purchases import Purchase
from grantmodel.rules.checks import NOT_APPLICABLE, Check, declared, known
from grantmodel.rules.comparisons import holds, lies_within, not_after, not_before, one_of
from grantmodel.rules.parameters import Parameters
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule

SAME_DAY_COSTS = Question("costs of the day of the application incurred after it became pending", Subproject, QUESTIONS)


@rule(FORMER_FINANCING_ACT.cite(18, 1), anchor="cost")
def cost_is_incurred_after_pending(group: GroupProject, subproject: Subproject, item: CostItem) -> Check:
    """Aid is for costs incurred after the application became pending (vireilletulo), on the day itself too."""
    pending, incurred = known(group.pending, group, "pending"), known(item.incurred, item, "incurred")
    return holds(declared(subproject, SAME_DAY_COSTS)) if incurred == pending else not_before(incurred, pending)


@rule(FORMER_FINANCING_ACT.cite(18, 2), anchor="cost")
def purchase_follows_the_procurement_act(purchase: Purchase) -> Check:
    """What is bought with aid is bought by the Procurement Act (hankintalaki), where it binds the buyer."""
    if not known(purchase.bound, purchase, "bound"):
        return NOT_APPLICABLE
    return holds(known(purchase.act_followed, purchase, "act_followed"))


@rule(FORMER_FINANCING_DECREE.cite(24, point=3), anchor="cost")
def normal_activity_is_no_cost(item: CostItem) -> Check:
    """The applicant's normal activity (tavanomainen toiminta) gets no aid, from national funds either."""
    return holds(item.nature is not CostNature.NORMAL_ACTIVITY)


@rule(FORMER_ELIGIBILITY_DECREE.cite(3, 1, 2), anchor="cost", applies=from_programme, reads=(COVERAGE,))
def cost_is_in_the_decision(subproject: Subproject, item: CostItem, law: Parameters) -> Check:
    """A cost is in line with the grant decision (tukipäätös), or with an amendment of it, by its category."""
    if is_covered(subproject, item, law[COVERAGE]):
        return NOT_APPLICABLE
    decision = known(subproject.decision, subproject, "decision")
    lines = known(decision.budget, subproject, "decision.budget").lines
    if not lines:
        return NOT_APPLICABLE
    approved = {
        known(line.category, subproject, f"decision.budget.lines[{place}].category") for place, line in enumerate(lines)
    }
    return one_of(item.category, approved.union(*(amendment.categories for amendment in subproject.amendments)))


@rule(FORMER_ELIGIBILITY_DECREE.cite(3, 1, 3), anchor="cost", applies=from_programme)
def cost_is_incurred_in_the_period(subproject: Subproject, item: CostItem) -> Check:
    """Costs are incurred in the implementation period (toteuttamisaika), a required audit (tilintarkastus) apart."""
    if item.nature is CostNature.AUDIT:
        return NOT_APPLICABLE
    return lies_within(known(item.incurred, item, "incurred"), approved_period(subproject))


@rule(FORMER_ELIGIBILITY_DECREE.cite(3, 2), anchor="cost", applies=from_programme, reads=(COVERAGE,))
def cost_is_paid_with_a_voucher(subproject: Subproject, item: CostItem, law: Parameters) -> Check:
    """What is claimed was paid (maksettu) and has a voucher (tosite), unless a lump sum or flat rate covers it."""
    if is_covered(subproject, item, law[COVERAGE]):
        return NOT_APPLICABLE
    if item.nature is CostNature.COMPENSATED_ELSEWHERE:
        return holds(is_so=False)
    if item.claimed is None:
        return NOT_APPLICABLE
    if item.paid is None or item.document is None:
        return holds(is_so=False)
    return not_after(item.paid, item.claimed)
