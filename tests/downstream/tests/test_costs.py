"""Costs and the flat rate of 7 %, held to the laws."""

from collections.abc import Sequence

import adapter
from adapter import Costs
from hypothesis import given
from hypothesis import strategies as st

from grantmodel import Money, Rate, percent
from grantmodel.testing import laws
from grantmodel.testing.strategies import moneys, rates

# What Decree 866/2021 § 9.2 lists, written here once more and not read from the app.
DIRECT = ("wages", "services", "travel", "other_direct")
ALL = (*DIRECT, "indirect", "investment")
costs = st.fixed_dictionaries({}, optional=dict.fromkeys(ALL, moneys()))
item = st.tuples(st.sampled_from(ALL), moneys())
items = st.lists(item, max_size=5)
granted = moneys(Money(0))
shares_of_costs = rates(Rate(0), Rate(1))


@given(costs)
def test_counted_total_is_its_parts(given_costs: Costs) -> None:
    laws.counted_total_is_its_parts(adapter.count)(given_costs)


@given(costs)
def test_flat_rate_is_of_its_base(given_costs: Costs) -> None:
    laws.flat_rate_is_of_its_base(adapter.flat_rate, percent(7), DIRECT, Money(1))(given_costs)


@given(costs, costs, costs)
def test_gate_reads_the_plan(plan: Costs, spent: Costs, otherwise: Costs) -> None:
    laws.gate_reads_the_plan(adapter.seven_per_cent_is_open)(plan, spent, otherwise)


@given(items)
def test_items_make_their_category(of: Sequence[tuple[str, Money]]) -> None:
    laws.items_make_their_category(adapter.by_category)(of)


@given(granted, shares_of_costs, granted)
def test_aid_keeps_to_what_was_granted(most: Money, rate: Rate, eligible: Money) -> None:
    laws.aid_keeps_to_what_was_granted(adapter.claimed)(most, rate, eligible)


@given(granted, shares_of_costs, granted)
def test_aid_is_near_its_lesser_limit(most: Money, rate: Rate, eligible: Money) -> None:
    laws.aid_is_near_its_lesser_limit(adapter.claimed, Money(100))(most, rate, eligible)
