"""The laws of budgets by category, period and source, held to the Finnish plan and to Interreg's divisions."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from broken_versions import BrokenVersion
from hypothesis import given
from hypothesis import strategies as st

from grantmodel import CostCategory, FundingSource, Money, Rate, Shares, Split, euros, percent
from grantmodel.programmes.finland_2021_2027.flat_rate_models import COST_MODEL, PLAN_COST_MODEL
from grantmodel.programmes.finland_2021_2027.roundings import CLAIM_ROUNDING, PLAN_AID_ROUNDING
from grantmodel.programmes.interreg_2021_2027.financing import (
    AS_JEMS_BY_FUND,
    AS_JEMS_BY_STATUS,
    AS_JEMS_SMALL_PROJECT_FUND,
    Cut,
    divide,
)
from grantmodel.rules import Computed, Parameters
from grantmodel.rules.cost_models import CostModel, Counted
from grantmodel.rules.period_budgets import PeriodBudget, budget_by_period
from grantmodel.testing import laws
from grantmodel.testing.strategies import moneys, shares

Costs = Mapping[CostCategory, Money]
Models = Mapping[str, CostModel[CostCategory]]
LAW = Parameters({"decision": date(2025, 8, 15)}, "decision")
SHARES = Shares({FundingSource.AID: percent(80), FundingSource.MUNICIPAL: percent(5)}, residual=FundingSource.OWN)
TO_THE_CENT = Shares({FundingSource.AID: Rate(2, 3), FundingSource.OWN: Rate(1, 3)})
MODELS = ["flat rate 40", "flat rate 7", "flat rate 1.5", "flat rates 7 and 1.5", "flat rate material aid"]

categories = st.sampled_from(CostCategory)
costs = st.dictionaries(categories, moneys(Money(0), euros(90_000)), max_size=4)
period_costs = st.lists(costs, min_size=1, max_size=4).map(lambda found: dict(enumerate(found)))
with_credit_notes = st.dictionaries(categories, moneys(euros(-90_000), euros(90_000)), max_size=4)
noted_costs = st.lists(with_credit_notes, min_size=1, max_size=4).map(lambda found: dict(enumerate(found)))
models = st.sampled_from(MODELS)
amounts = moneys(Money(0), euros(1_000_000))
whole_amounts = st.dictionaries(st.sampled_from("abc"), moneys(Money(1), euros(1_000_000)), min_size=1)
cuts = st.sampled_from([AS_JEMS_BY_STATUS, AS_JEMS_BY_FUND, AS_JEMS_SMALL_PROJECT_FUND])

Budget = PeriodBudget[int, CostCategory, FundingSource]
Parts = tuple[Money, Mapping[str, Money], Mapping[int, Money], Mapping[FundingSource, Money]]


def planned(periods: Mapping[int, Costs], model: str = "flat rate 40") -> Budget:
    counted_by = PLAN_COST_MODEL[model]
    return budget_by_period(lambda sums: counted_by.count(sums, LAW), periods, LAW, SHARES, PLAN_AID_ROUNDING).value


def claimed(periods: Mapping[int, Costs], model: str = "flat rate 40") -> Budget:
    counted_by = COST_MODEL[model]
    return budget_by_period(lambda sums: counted_by.count(sums, LAW), periods, LAW, SHARES, CLAIM_ROUNDING).value


def lines(counted: Counted[CostCategory]) -> Mapping[str, Money]:
    return {**{str(name): cost for name, cost in counted.costs.items()}, **counted.flat_rates}


def ways(budget: Budget) -> Parts:
    by_period = {period: part.total for period, part in budget.periods.items()}
    return budget.total, lines(budget.whole), by_period, budget.sources.columns


def lines_by_period(
    periods: Mapping[int, Costs], models: Models = COST_MODEL, model: str = "flat rate 40"
) -> Mapping[int, Mapping[str, Money]]:
    def count(sums: Costs) -> Computed[Counted[CostCategory]]:
        return models[model].count(sums, LAW)

    budget = budget_by_period(count, periods, LAW, TO_THE_CENT, CLAIM_ROUNDING).value
    return {period: lines(part) for period, part in budget.periods.items()}


def lines_of_all(sums: Costs, models: Models = COST_MODEL, model: str = "flat rate 40") -> Mapping[str, Money]:
    return lines(models[model].count(sums, LAW).value)


def sources_by_period(
    periods: Mapping[int, Costs], shares: Shares[FundingSource]
) -> Mapping[int, Split[FundingSource]]:
    def count(sums: Costs) -> Computed[Counted[CostCategory]]:
        return COST_MODEL["flat rate 40"].count(sums, LAW)

    return budget_by_period(count, periods, LAW, shares, CLAIM_ROUNDING).value.sources.cells


def sources_of_all(sums: Costs, shares: Shares[FundingSource]) -> Mapping[FundingSource, Money]:
    return shares.split(COST_MODEL["flat rate 40"].count(sums, LAW).value.total)


@given(period_costs, models)
def test_budget_adds_up_every_way(periods: Mapping[int, Costs], model: str) -> None:
    for count in (planned, claimed):

        def counted(found: Mapping[int, Costs], count: Callable[[Mapping[int, Costs], str], Budget] = count) -> Parts:
            return ways(count(found, model))

        laws.budget_adds_up_every_way(counted)(periods)


@given(period_costs, models)
def test_sources_of_each_period_make_it(periods: Mapping[int, Costs], model: str) -> None:
    budget = planned(periods, model)
    assert {period: part.total for period, part in budget.periods.items()} == budget.sources.rows


@given(noted_costs, models)
def test_periods_do_not_drift(periods: Mapping[int, Costs], model: str) -> None:
    for step in (COST_MODEL, PLAN_COST_MODEL):
        law = laws.periods_do_not_drift(
            partial(lines_by_period, models=step, model=model), partial(lines_of_all, models=step, model=model)
        )
        law(periods)


@given(noted_costs, shares(sources=st.sampled_from(FundingSource), with_residual=False))
def test_sources_without_a_residual_do_not_drift(periods: Mapping[int, Costs], shares: Shares[FundingSource]) -> None:
    laws.periods_do_not_drift(partial(sources_by_period, shares=shares), partial(sources_of_all, shares=shares))(
        periods
    )


def by_default(money: Money, among: Mapping[str, Money]) -> Split[str]:
    return divide(money, among).value


@given(amounts, whole_amounts, cuts)
def test_jems_loses_only_cents(money: Money, among: Mapping[str, Money], cut: Cut) -> None:
    laws.jems_loses_only_cents(by_default, lambda *one: divide(*one, as_jems=cut).value)(money, among)


# Broken twins


def without_flat_rates(periods: Mapping[int, Costs]) -> Parts:
    total, by_line, by_period, by_source = ways(planned(periods))
    return total, {name: part for name, part in by_line.items() if name != "flat rate 40"}, by_period, by_source


def each_period_alone(periods: Mapping[int, Costs]) -> Mapping[int, Mapping[str, Money]]:
    return {period: lines_of_all(sums) for period, sums in periods.items()}


def shared_each_period_alone(periods: Mapping[int, Costs]) -> Mapping[int, Mapping[FundingSource, Money]]:
    return {period: sources_of_all(sums, TO_THE_CENT) for period, sums in periods.items()}


def aid_rounded_by_period(periods: Mapping[int, Costs]) -> Parts:
    total, by_line, by_period, by_source = ways(planned(periods))
    aid = Money.sum(Money(part.cents * 4 // 5) for part in by_period.values())
    return total, by_line, by_period, {**by_source, FundingSource.AID: aid}


def first_takes_all(money: Money, among: Mapping[str, Money]) -> Split[str]:
    first = next(iter(among))
    return Split({who: money if who == first else Money(0) for who in among})


BROKEN_VERSIONS = [
    BrokenVersion(laws.budget_adds_up_every_way, (without_flat_rates,), st.tuples(period_costs)),
    BrokenVersion(laws.budget_adds_up_every_way, (aid_rounded_by_period,), st.tuples(period_costs)),
    BrokenVersion(laws.periods_do_not_drift, (each_period_alone, lines_of_all), st.tuples(noted_costs)),
    BrokenVersion(
        laws.periods_do_not_drift,
        (shared_each_period_alone, partial(sources_of_all, shares=TO_THE_CENT)),
        st.tuples(noted_costs),
    ),
    BrokenVersion(laws.jems_loses_only_cents, (by_default, first_takes_all), st.tuples(amounts, whole_amounts)),
]
