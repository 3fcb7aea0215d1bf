"""Laws of funding plans, group projects and cost centres."""

from collections.abc import Callable, Mapping
from datetime import date

from grantmodel.projects.cost_centres import CostCentre
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


def successors_bear_the_whole(
    allocate: Callable[[CostCentre, Money, date], Mapping[CostCentre, Money]],
) -> Callable[[CostCentre, Money, date], None]:
    """Through any reorganisations, those who bear a centre's costs on a day bear them to the cent."""

    def check(centre: CostCentre, money: Money, day: date) -> None:
        parts = allocate(centre, money, day)
        expect(sum(part.cents for part in parts.values()) == money.cents, f"{parts!r} does not make {money!r}")
        ended = [bearer for bearer in parts if any(change.since <= day for change in bearer.successors)]
        expect(ended == [], f"{ended!r} bears costs of {day}, when it had been succeeded")

    return check
