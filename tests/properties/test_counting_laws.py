"""The laws of counting, held to Interreg's flat rates and periods, and to a cost model of no programme."""

from collections.abc import Mapping, Sequence
from datetime import date

import attrs
from broken_versions import BrokenVersion
from hypothesis import given
from hypothesis import strategies as st

from grantmodel import Budget, BudgetLine, CostCategory, Money, Rate, Rounding, Shares, Split, euros, percent
from grantmodel.programmes.interreg_2021_2027.ceilings import STAFF_CEILING, law_on
from grantmodel.programmes.interreg_2021_2027.financing import PARTNER, funded
from grantmodel.programmes.interreg_2021_2027.flat_rates import (
    FLAT_RATES,
    OFFICE_ON_DIRECT,
    OFFICE_ON_STAFF,
    OTHER_ON_STAFF,
    STAFF_ON_DIRECT,
    TRAVEL_ON_STAFF,
    InterregCategory,
    by_category,
)
from grantmodel.programmes.interreg_2021_2027.options import Offer, OptionProblem, option_problems
from grantmodel.programmes.interreg_2021_2027.periods import costs_by_period, funds_by_period
from grantmodel.rules.cost_models import Counted
from grantmodel.testing import laws
from grantmodel.testing.strategies import moneys, rates, shares

Costs = Mapping[InterregCategory, Money]
LAW = law_on(date(2024, 1, 1))
CHOSEN = {STAFF_ON_DIRECT: percent(20), TRAVEL_ON_STAFF: percent("14.5"), OFFICE_ON_DIRECT: percent(7)}
NAMES = [STAFF_ON_DIRECT, TRAVEL_ON_STAFF, OFFICE_ON_STAFF, OFFICE_ON_DIRECT, OTHER_ON_STAFF]
CATEGORIES = list(InterregCategory)

budgets = st.dictionaries(st.sampled_from(CATEGORIES), moneys(euros(-500), euros(50_000)), max_size=6)
categories = st.sampled_from(CATEGORIES)
amounts = moneys(Money(0), euros(100_000))
items = st.lists(st.tuples(st.sampled_from(CostCategory), moneys(euros(-500), euros(50_000))), max_size=5)
lines = st.tuples(amounts, amounts, rates(Rate(0), percent(20)))
names = st.sampled_from(NAMES)
numbered = st.lists(budgets, min_size=1, max_size=5).map(lambda found: dict(enumerate(found)))
period_costs = numbered.flatmap(lambda found: st.tuples(st.just(found), st.sampled_from(list(found))))
totals = st.lists(amounts, min_size=1, max_size=6).map(lambda found: dict(enumerate(found)))
period_totals = totals.flatmap(lambda found: st.tuples(st.just(found), st.sampled_from(list(found))))
FUNDS = Shares({"ERDF": Rate(1, 3), "IPA": Rate(1, 7)}, residual=PARTNER)


def count(costs: Costs) -> Counted[InterregCategory]:
    return FLAT_RATES.count(costs, LAW, CHOSEN).value


def staff(base: Money, rate: Rate) -> Money:
    counted = FLAT_RATES.count({InterregCategory.EXTERNAL: base}, LAW, {STAFF_ON_DIRECT: rate})
    return counted.value.flat_rates[STAFF_ON_DIRECT]


def excludes(one: str, other: str) -> bool:
    rate = Rate(0)
    found = option_problems({one: rate, other: rate}, {name: Offer(rate) for name in NAMES})
    return OptionProblem.EXCLUDED in found.get(other, ())


def by_period(periods: Mapping[int, Costs], last: int) -> Mapping[int, Costs]:
    return costs_by_period(FLAT_RATES, periods, last, LAW, CHOSEN).value


def whole(periods: Mapping[int, Costs]) -> Costs:
    found = [category for category in CATEGORIES if any(category in costs for costs in periods.values())]
    together = {
        category: Money.sum(costs[category] for costs in periods.values() if category in costs) for category in found
    }
    return by_category(count(together))


@given(budgets)
def test_counted_total_is_its_parts(costs: Costs) -> None:
    laws.counted_total_is_its_parts(count)(costs)


@given(lines)
def test_flat_rate_keeps_to_its_share(line: tuple[Money, Money, Rate]) -> None:
    laws.flat_rate_keeps_to_its_share(staff)(*line)


@given(budgets)
def test_order_of_costs_changes_nothing(costs: Costs) -> None:
    laws.order_of_costs_changes_nothing(count)(costs)


@given(budgets, categories)
def test_zero_line_changes_nothing(costs: Costs, category: InterregCategory) -> None:
    laws.zero_line_changes_nothing(count)(costs, category)


@given(names, names)
def test_exclusivity_is_symmetric(one: str, other: str) -> None:
    laws.exclusivity_is_symmetric(excludes)(one, other)


@given(period_costs)
def test_periods_make_the_whole(case: tuple[Mapping[int, Costs], int]) -> None:
    laws.periods_make_the_whole(by_period, whole)(*case)


@given(period_totals, shares(st.sampled_from(["ERDF", "IPA", "OTHER"]), max_size=3, with_residual=False))
def test_periods_of_funds_make_the_whole(case: tuple[Mapping[int, Money], int], among: Shares[str]) -> None:
    funds = Shares({fund: Rate(rate.fraction / 2) for fund, rate in among.items()}, residual=PARTNER)

    def funds_of(periods: Mapping[int, Money], last: int) -> Mapping[int, Mapping[str, Money]]:
        return funds_by_period(periods, funds, last, LAW).value

    def all_funds(periods: Mapping[int, Money]) -> Mapping[str, Money]:
        return funded(Money.sum(periods.values()), funds, LAW).value

    laws.periods_make_the_whole(funds_of, all_funds)(*case)


def sums(items: Sequence[tuple[CostCategory, Money]]) -> Mapping[CostCategory, Money]:
    lines = [BudgetLine(str(category), cost, category=category) for category, cost in items]
    return Budget(lines=lines).by_category() if lines else {}


@given(items)
def test_items_make_their_category(costs: Sequence[tuple[CostCategory, Money]]) -> None:
    laws.items_make_their_category(sums)(costs)


# Broken twins


def negative_items_lost(costs: Sequence[tuple[CostCategory, Money]]) -> Mapping[CostCategory, Money]:
    return sums([(category, max(cost, Money(0))) for category, cost in costs])


def last_item_of_each(costs: Sequence[tuple[CostCategory, Money]]) -> Mapping[CostCategory, Money]:
    return dict(costs)


@attrs.frozen
class CostsWithATotal:
    """Costs whose total is told apart from them."""

    costs: Costs
    flat_rates: Mapping[str, Money]
    covered: Costs
    total: Money


def pays_what_it_covers(costs: Costs) -> Counted[InterregCategory]:
    counted = count(costs)
    return Counted(Split(dict(costs)), counted.flat_rates, counted.covered)


def loses_what_it_covers(costs: Costs) -> Counted[InterregCategory]:
    counted = count(costs)
    return Counted(counted.costs, counted.flat_rates, Split({}))


def total_without_flat_rates(costs: Costs) -> CostsWithATotal:
    counted = count(costs)
    return CostsWithATotal(counted.costs, counted.flat_rates, counted.covered, counted.costs.total)


def rounds_half_up(base: Money, rate: Rate) -> Money:
    return rate.of(base, Rounding("half_up"))


def falls_after_a_thousand(base: Money, rate: Rate) -> Money:
    return staff(min(base, euros(1_000)), rate)


def last_cost_is_no_base(costs: Costs) -> Counted[InterregCategory]:
    paid = count(costs)
    return Counted(paid.costs, count(dict(list(costs.items())[:-1])).flat_rates, paid.covered)


def a_line_costs_a_cent(costs: Costs) -> Counted[InterregCategory]:
    counted = count(costs)
    return Counted(counted.costs, Split({**counted.flat_rates, "fee": Money(len(costs))}), counted.covered)


def later_excludes(one: str, other: str) -> bool:
    return excludes(one, other) and NAMES.index(one) < NAMES.index(other)


def excludes_itself(one: str, other: str) -> bool:
    return one == other or excludes(one, other)


def periods_alone(periods: Mapping[int, Costs], _last: int) -> Mapping[int, Costs]:
    found = whole(periods)
    each = {name: by_category(count(costs)) for name, costs in periods.items()}
    return {name: Split({line: parts.get(line, Money(0)) for line in found}) for name, parts in each.items()}


def all_in_the_last(periods: Mapping[int, Costs], last: int) -> Mapping[int, Costs]:
    found = whole(periods)
    return {
        name: Split({line: amount if name == last else Money(0) for line, amount in found.items()})
        for name in sorted(periods, reverse=True)
    }


def rest_to_the_neighbour(periods: Mapping[int, Money], last: int) -> Mapping[int, Mapping[str, Money]]:
    found = funds_by_period(periods, FUNDS, last, LAW).value
    cent = Money(last)
    first = next((name for name in periods if name != last), last)
    moved = {name: dict(parts) for name, parts in found.items()}
    moved[first]["IPA"] += cent
    moved[last]["IPA"] -= cent
    return moved


def whole_of_funds(periods: Mapping[int, Money]) -> Mapping[str, Money]:
    return funded(Money.sum(periods.values()), FUNDS, LAW).value


BROKEN_VERSIONS = [
    BrokenVersion(laws.items_make_their_category, (negative_items_lost,), st.tuples(items)),
    BrokenVersion(laws.items_make_their_category, (last_item_of_each,), st.tuples(items)),
    BrokenVersion(laws.counted_total_is_its_parts, (pays_what_it_covers,), st.tuples(budgets)),
    BrokenVersion(laws.counted_total_is_its_parts, (loses_what_it_covers,), st.tuples(budgets)),
    BrokenVersion(laws.counted_total_is_its_parts, (total_without_flat_rates,), st.tuples(budgets)),
    BrokenVersion(laws.flat_rate_keeps_to_its_share, (rounds_half_up,), lines),
    BrokenVersion(laws.flat_rate_keeps_to_its_share, (falls_after_a_thousand,), lines),
    BrokenVersion(laws.order_of_costs_changes_nothing, (last_cost_is_no_base,), st.tuples(budgets)),
    BrokenVersion(laws.zero_line_changes_nothing, (a_line_costs_a_cent,), st.tuples(budgets, categories)),
    BrokenVersion(laws.exclusivity_is_symmetric, (later_excludes,), st.tuples(names, names)),
    BrokenVersion(laws.exclusivity_is_symmetric, (excludes_itself,), st.tuples(names, names)),
    BrokenVersion(laws.periods_make_the_whole, (periods_alone, whole), period_costs),
    BrokenVersion(laws.periods_make_the_whole, (all_in_the_last, whole), period_costs),
    BrokenVersion(laws.periods_make_the_whole, (rest_to_the_neighbour, whole_of_funds), period_totals),
]


def test_the_ceiling_of_staff_is_what_the_lines_are_drawn_up_to() -> None:
    assert LAW[STAFF_CEILING] == percent(20)
