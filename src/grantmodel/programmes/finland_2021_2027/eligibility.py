"""When a cost is eligible: Decree 866/2021 §§ 3 and 7."""

from __future__ import annotations

from grantmodel.programmes.acts import ELIGIBILITY_DECREE
from grantmodel.programmes.finland_2021_2027.coverage import COVERAGE, is_covered
from grantmodel.programmes.finland_2021_2027.scopes import QUESTIONS, outside_interreg
from grantmodel.projects.costs import CostCategory, CostItem, CostNature
from grantmodel.projects.groups import GroupProject, Subproject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, declared, known
from grantmodel.rules.comparisons import holds, lies_within, not_after, not_before, one_of
from grantmodel.rules.parameters import Parameters
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule
from grantmodel.values.periods import Period

SAME_DAY_COSTS = Question("costs of the day of the application incurred after it became pending", Subproject, QUESTIONS)


def implementation_period(group: GroupProject, subproject: Subproject) -> Period:
    """Return the implementation period that the grant decision approves, the project's own where it has none."""
    if subproject.decision is not None and subproject.decision.period is not None:
        return subproject.decision.period
    return known(group.period, group, "period")


def approved_categories(subproject: Subproject) -> frozenset[CostCategory]:
    """Return the cost categories that the grant decision approves; none where it does not divide its costs."""
    decision = known(subproject.decision, subproject, "decision")
    lines = known(decision.budget, subproject, "decision.budget").lines
    return frozenset(
        known(line.category, subproject, f"decision.budget.lines[{place}].category") for place, line in enumerate(lines)
    )


@rule(ELIGIBILITY_DECREE.cite(3, 1, 2), anchor="decision", applies=outside_interreg, reads=(COVERAGE,))
def cost_is_in_the_decision(subproject: Subproject, item: CostItem, law: Parameters) -> Check:
    """A cost is in line with the grant decision (tukipäätös), or with an amendment of it, by its category."""
    decision = known(subproject.decision, subproject, "decision")
    lines = known(decision.budget, subproject, "decision.budget").lines
    if not lines or is_covered(subproject, item, law[COVERAGE]):
        return NOT_APPLICABLE
    added = {category for amendment in subproject.amendments for category in amendment.categories}
    return one_of(item.category, added if item.category in added else approved_categories(subproject))


@rule(ELIGIBILITY_DECREE.cite(3, 1, 3), anchor="decision", applies=outside_interreg, reads=(COVERAGE,))
def cost_is_after_the_application(
    group: GroupProject, subproject: Subproject, item: CostItem, law: Parameters
) -> Check:
    """A cost comes after the application became pending (vireilletulo); preparation of investments is covered."""
    if is_covered(subproject, item, law[COVERAGE]):
        return NOT_APPLICABLE
    incurred, pending = known(item.incurred, item, "incurred"), known(group.pending, group, "pending")
    if incurred == pending:
        return holds(declared(subproject, SAME_DAY_COSTS), actual=incurred, limit=pending)
    return not_before(incurred, pending)


@rule(ELIGIBILITY_DECREE.cite(3, 1, 4), anchor="decision", applies=outside_interreg, reads=(COVERAGE,))
def cost_is_within_the_implementation(
    group: GroupProject, subproject: Subproject, item: CostItem, law: Parameters
) -> Check:
    """A cost falls in the implementation period (toteuttamisaika); an audit that was required may come later."""
    if item.nature is CostNature.EARNED_LEAVE or is_covered(subproject, item, law[COVERAGE]):
        return NOT_APPLICABLE
    incurred, period = known(item.incurred, item, "incurred"), implementation_period(group, subproject)
    return lies_within(incurred, Period(period.start, None) if item.nature is CostNature.AUDIT else period)


@rule(ELIGIBILITY_DECREE.cite(3, 4), anchor="decision", applies=outside_interreg, reads=(COVERAGE,))
def cost_is_paid_when_claimed(subproject: Subproject, item: CostItem, law: Parameters) -> Check:
    """An actual cost (tosiasiallinen kustannus) is paid by the day on which the payment claim is filed."""
    if item.claimed is None or item.nature is CostNature.IN_KIND or is_covered(subproject, item, law[COVERAGE]):
        return NOT_APPLICABLE
    if item.paid is None:
        return holds(is_so=False, limit=item.claimed)
    return not_after(item.paid, item.claimed)


@rule(ELIGIBILITY_DECREE.cite(7, 2), anchor="decision", applies=outside_interreg, reads=(COVERAGE,))
def leave_is_earned_within_the_implementation(
    group: GroupProject, subproject: Subproject, item: CostItem, law: Parameters
) -> Check:
    """Pay for leave (vuosiloma-ajan palkka) is earned within the implementation period, and may be paid after it."""
    if item.nature is not CostNature.EARNED_LEAVE or is_covered(subproject, item, law[COVERAGE]):
        return NOT_APPLICABLE
    return lies_within(known(item.earned, item, "earned"), implementation_period(group, subproject))
