"""The laws of counting, held to two flat rates beside each other and to the rates of 2014-2020."""

from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grantmodel import CostCategory, Fund, Money, Rate, euros, percent
from grantmodel.errors import UnsuitableValueError
from grantmodel.programmes.finland_2014_2020 import flat_rates
from grantmodel.programmes.finland_2021_2027.flat_rate_models import COST_MODEL, FLAT_RATES
from grantmodel.rules import Parameters
from grantmodel.rules.cost_models import CostModel, Counted
from grantmodel.testing import laws
from grantmodel.testing.strategies import moneys

Costs = Mapping[CostCategory, Money]
LAW = Parameters({"decision": date(2025, 8, 15)}, "decision")
FORMER = Parameters({"decision": date(2016, 5, 2)}, "decision")
BOTH = COST_MODEL["flat rates 7 and 1.5"]
INVESTED = (CostCategory.INVESTMENT, CostCategory.LAND, CostCategory.DERELICT_SITE)
EVERY = [
    (BOTH, LAW),
    *((model, FORMER) for models in flat_rates.COST_MODEL.values() for model in models.values()),
]

amounts = moneys(Money(0), euros(100_000))
costs_of_all = st.dictionaries(st.sampled_from(CostCategory), moneys(euros(-500), euros(50_000)), max_size=8)
paid_costs = st.dictionaries(st.sampled_from(CostCategory), amounts, max_size=8)
models = st.sampled_from(EVERY)
categories = st.sampled_from(CostCategory)
lines = st.tuples(amounts, amounts, st.just(percent(24)))
RATES = {one.name: LAW[one.rate] for one in FLAT_RATES.flat_rates}
names = st.sampled_from(list(RATES))


def half_up(cents: int, of: int) -> int:
    return (2 * cents + of) // (2 * of)


def excludes(one: str, other: str) -> bool:
    try:
        FLAT_RATES.count({}, LAW, {name: RATES[name] for name in (one, other)})
    except UnsuitableValueError:
        return True
    return False


@given(models, costs_of_all)
def test_counted_total_is_its_parts(case: tuple[CostModel[CostCategory], Parameters], costs: Costs) -> None:
    model, law = case
    laws.counted_total_is_its_parts(lambda given: model.count(given, law).value)(costs)


@given(models, costs_of_all)
def test_order_of_costs_changes_nothing(case: tuple[CostModel[CostCategory], Parameters], costs: Costs) -> None:
    model, law = case

    def counted(given: Costs) -> Counted[CostCategory]:
        return model.count(given, law).value

    laws.order_of_costs_changes_nothing(counted)(costs)


@given(models, costs_of_all, categories)
def test_zero_line_changes_nothing(
    case: tuple[CostModel[CostCategory], Parameters], costs: Costs, category: CostCategory
) -> None:
    model, law = case

    def counted(given: Costs) -> Counted[CostCategory]:
        return model.count(given, law).value

    laws.zero_line_changes_nothing(counted)(costs, category)


@given(lines)
def test_a_former_rate_keeps_to_its_share(line: tuple[Money, Money, Rate]) -> None:
    model = flat_rates.FLAT_RATES[Fund.ERDF]

    def on_wages(base: Money, rate: Rate) -> Money:
        counted = model.count({CostCategory.WAGES: base}, FORMER, {"flat rate 24": rate})
        return counted.value.flat_rates["flat rate 24"]

    laws.flat_rate_keeps_to_its_share(on_wages)(*line)


@given(names, names)
def test_exclusivity_is_symmetric(one: str, other: str) -> None:
    laws.exclusivity_is_symmetric(excludes)(one, other)


@given(paid_costs)
def test_each_cost_is_in_the_base_of_one_rate_or_covered(costs: Costs) -> None:
    counted: Counted[CostCategory] = BOTH.count(costs, LAW).value
    invested = sum(costs[one].cents for one in INVESTED if one in costs)
    covered = costs.get(CostCategory.INDIRECT, Money(0)).cents
    direct = sum(cost.cents for cost in costs.values()) - invested - covered
    assert counted.flat_rates["flat rate 7"].cents == half_up(7 * direct, 100)
    assert counted.flat_rates["flat rate 1.5"].cents == half_up(15 * invested, 1000)
    assert counted.total.cents == direct + invested + half_up(7 * direct, 100) + half_up(15 * invested, 1000)


@pytest.mark.parametrize(("model", "_"), EVERY)
def test_no_cost_is_in_two_bases_or_in_a_base_and_covered(model: CostModel[CostCategory], _: Parameters) -> None:
    bases = [category for one in model.flat_rates for category in one.base]
    covered = {category for one in model.flat_rates for category in one.covers}
    assert len(bases) == len(set(bases))
    assert not covered & set(bases)
