"""Laws of funding plans, group projects and cost centres."""

from collections.abc import Callable, Mapping
from datetime import date

from grantmodel.projects.cost_centres import CostCentre
from grantmodel.projects.funding import FundingPlan, FundingSource
from grantmodel.projects.groups import GroupProject
from grantmodel.projects.totals import Total
from grantmodel.testing.laws.broken import expect
from grantmodel.testing.laws.declaring import law
from grantmodel.values.money import Money
from grantmodel.values.shares import Shares


@law(source="arithmetic: the parts of a sum")
def plan_has_no_gap(
    plan: Callable[[Money, Shares[FundingSource]], FundingPlan],
) -> Callable[[Money, Shares[FundingSource]], None]:
    """A funding plan made of shares covers the costs to the cent."""

    def check(total: Money, shares: Shares[FundingSource]) -> None:
        parts = plan(total, shares).parts
        made = Money(sum(part.cents for part in parts.values()))
        expect(made == total, "{}, together {} of {}", parts, made, total)

    return check


@law(source="arithmetic: a sum with an unknown part is unknown, and never smaller")
def total_sums_what_is_known(total: Callable[[GroupProject], Total]) -> Callable[[GroupProject], None]:
    """The group's total costs are the sum of the subprojects' known ones, and every other one is named as missing."""

    def check(group: GroupProject) -> None:
        seen, costs = total(group), [part.total_costs for part in group.subprojects]
        known = Money(sum(cost.cents for cost in costs if cost is not None))
        missing = tuple(f"subprojects[{place}].budget.total" for place, cost in enumerate(costs) if cost is None)
        expect(seen.known == known, "the known total is {}, not {}", known, seen.known)
        expect(seen.missing == missing, "missing are {}, not {}", missing, seen.missing)

    return check


@law(source="arithmetic: the parts of a sum")
def successors_bear_the_whole(
    allocate: Callable[[CostCentre, Money, date], Mapping[CostCentre, Money]],
) -> Callable[[CostCentre, Money, date], None]:
    """Through any reorganisations, those who bear a centre's costs on a day bear them to the cent."""

    def check(centre: CostCentre, money: Money, day: date) -> None:
        parts = allocate(centre, money, day)
        made = Money(sum(part.cents for part in parts.values()))
        borne = {bearer.name: part for bearer, part in parts.items()}
        expect(made == money, "{}, together {} of {}", borne, made, money)
        ended = [bearer.name for bearer in parts if any(change.since <= day for change in bearer.successors)]
        expect(ended == [], "{} bears costs of {}, when it had been succeeded", ended, day)

    return check
