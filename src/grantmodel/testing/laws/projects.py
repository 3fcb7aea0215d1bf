"""Laws of funding plans and group projects."""

from collections.abc import Callable

from grantmodel.projects.funding import FundingPlan, FundingSource
from grantmodel.projects.groups import GroupProject
from grantmodel.projects.totals import Total
from grantmodel.testing.laws.broken import expect
from grantmodel.values.money import Money
from grantmodel.values.shares import Shares


def plan_has_no_gap(
    plan: Callable[[Money, Shares[FundingSource]], FundingPlan],
) -> Callable[[Money, Shares[FundingSource]], None]:
    """A funding plan made of shares covers the costs to the cent."""

    def check(total: Money, shares: Shares[FundingSource]) -> None:
        parts = plan(total, shares).parts
        expect(sum(part.cents for part in parts.values()) == total.cents, f"{parts!r} does not make {total!r}")

    return check


def total_sums_what_is_known(total: Callable[[GroupProject], Total]) -> Callable[[GroupProject], None]:
    """The group's total costs are the sum of the subprojects' known ones, and every other one is named as missing."""

    def check(group: GroupProject) -> None:
        seen, costs = total(group), [part.total_costs for part in group.subprojects]
        known = sum(cost.cents for cost in costs if cost is not None)
        missing = tuple(f"subprojects[{place}].budget.total" for place, cost in enumerate(costs) if cost is None)
        expect(seen.known.cents == known, f"the known total is {known} cents, not {seen.known!r}")
        expect(seen.missing == missing, f"missing are {missing}, not {seen.missing}")

    return check
