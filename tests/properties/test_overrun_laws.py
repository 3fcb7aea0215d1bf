"""The law of overruns, held to the programme 2021-2027."""

from datetime import date

import attrs
import valid_project
from broken_versions import BrokenVersion
from hypothesis import given
from hypothesis import strategies as st

from grantmodel import Budget, BudgetLine, CostCategory, Money, euros, percent
from grantmodel.programmes.finland_2021_2027.accepted_costs import acceptable_costs
from grantmodel.rules import Parameters
from grantmodel.testing import laws
from grantmodel.testing.strategies import moneys, near

LAW = Parameters({"decision": date(2025, 8, 15)}, "decision")
SHARE, AMOUNT = percent(20), euros(10_000)
TRAVEL = CostCategory.TRAVEL

approved = moneys(Money(0), euros(100_000)) | near(euros(50_000))
costs = moneys(euros(-500), euros(130_000)) | near(euros(60_000)) | near(euros(10_000))


def accepted(approved: Money, spent: Money) -> Money:
    budget = Budget(lines=[BudgetLine("matkat", approved, category=TRAVEL)])
    city = attrs.evolve(valid_project.GROUP.subprojects[1], cost_model="actual costs", budget=budget, decision=None)
    return acceptable_costs(city, {TRAVEL: spent}, LAW).value.counted.costs[TRAVEL]


@given(approved, costs)
def test_overrun_keeps_to_its_limit(approved: Money, costs: Money) -> None:
    laws.overrun_keeps_to_its_limit(accepted, SHARE, AMOUNT)(approved, costs)


def by_both(approved: Money, costs: Money) -> Money:
    return min(costs, approved + AMOUNT + Money(approved.cents // 5))


def by_the_smaller(approved: Money, costs: Money) -> Money:
    return min(costs, approved + min(AMOUNT, Money(approved.cents // 5)))


def by_what_is_spent(approved: Money, costs: Money) -> Money:
    return min(costs, approved + max(AMOUNT, Money(costs.cents // 5)))


def all_or_nothing(approved: Money, costs: Money) -> Money:
    return costs if costs <= approved + max(AMOUNT, Money(approved.cents // 5)) else approved


BROKEN_VERSIONS = [
    BrokenVersion(laws.overrun_keeps_to_its_limit, (broken, SHARE, AMOUNT), st.tuples(approved, costs))
    for broken in (by_both, by_the_smaller, by_what_is_spent, all_or_nothing)
]
