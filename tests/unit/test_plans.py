"""The whole budget of a subproject, from its lines to who pays what in which period."""

from datetime import date

import attrs
import pytest
from valid_project import GROUP, ITEM

from grantmodel import (
    Budget,
    BudgetLine,
    CostCategory,
    FundingSource,
    Money,
    Organisation,
    Period,
    Rate,
    Shares,
    Subproject,
    UnknownFigure,
    UnsuitableTypeError,
    UnsuitableValueError,
    euros,
    percent,
)
from grantmodel.programmes.finland_2021_2027.flat_rate_models import COST_MODEL
from grantmodel.programmes.finland_2021_2027.items import check_items
from grantmodel.programmes.finland_2021_2027.plans import full_budget
from grantmodel.programmes.finland_2021_2027.roundings import CLAIM_ROUNDING
from grantmodel.rules import MissingDay, Parameters
from grantmodel.rules.cost_models import CostModel
from grantmodel.rules.period_budgets import budget_by_period

LAW = Parameters({"decision": date(2025, 8, 15)}, "decision")
SHARES = Shares({FundingSource.AID: percent(80)}, residual=FundingSource.OWN)
AUTUMN, YEAR, SPRING = (
    Period(date(2025, 9, 1), date(2025, 12, 31)),
    Period(date(2026, 1, 1), date(2026, 12, 31)),
    Period(date(2027, 1, 1), date(2027, 8, 31)),
)
WAGES, TRAVEL = CostCategory.WAGES, CostCategory.TRAVEL


def line(amount: int, category: CostCategory | None = WAGES, period: Period | None = None) -> BudgetLine:
    return BudgetLine("kulut", euros(amount), category=category, period=period)


def city(*lines: BudgetLine, cost_model: str | None = "flat rate 40") -> Subproject:
    return Subproject(
        beneficiary=Organisation(name="Lahden kaupunki"), budget=Budget(lines=lines), cost_model=cost_model
    )


PARTS = [line(71_352, period=SPRING), line(40_001, period=AUTUMN), line(110_001, period=YEAR)]
PARTS_TEXT = """\
Budget 309 896,00 €
  Total 309 896,00 €
    wages 221 354,00 €
    Flat rate for all costs but wages: 40 % × 221 354,00 € = 88 542,00 € (866/2021 section 8; \
Hankkeen julkinen kirjanpito ja suunnitelma [second-hand])
    travel 2 000,00 €: covered by a flat rate
  Financing, aid: 80 % × 309 896,00 € = 247 916,00 € (Hankkeen julkinen kirjanpito ja suunnitelma [second-hand])
  Financing, own financing: the rest, 61 980,00 €
  Period 1.9.–31.12.2025: 56 001,00 €, from the start 56 001,00 €
  Period 1.1.–31.12.2026: 154 002,00 €, from the start 210 003,00 €
  Period 1.1.–31.8.2027: 99 893,00 €, from the start 309 896,00 €"""


def test_a_plan_is_counted_as_a_whole_and_shared_out_to_its_periods() -> None:
    budget = full_budget(city(*PARTS), SHARES, LAW).value
    assert budget.whole.flat_rates == {"flat rate 40": euros(88_542)}
    assert budget.total == euros(309_896)
    assert budget.sources.columns == {FundingSource.AID: euros(247_916), FundingSource.OWN: euros(61_980)}
    rates = [budget.periods[period].flat_rates["flat rate 40"] for period in (AUTUMN, YEAR, SPRING)]
    assert rates == [euros(16_000), euros(44_001), euros(28_541)]
    assert list(budget.periods) == [AUTUMN, YEAR, SPRING]
    aid = [budget.sources.cells[period][FundingSource.AID] for period in (AUTUMN, YEAR, SPRING)]
    assert aid == [euros(44_800), euros(123_202), euros(79_914)]


def test_a_plan_explains_every_figure() -> None:
    text = full_budget(city(*PARTS, line(2_000, TRAVEL, YEAR)), SHARES, LAW).explanation.format("en")
    assert text.replace("\N{NO-BREAK SPACE}", " ") == PARTS_TEXT


def test_without_periods_there_is_one_of_all_time() -> None:
    budget = full_budget(city(line(221_354)), SHARES, LAW).value
    assert {period: part.total for period, part in budget.periods.items()} == {Period(None, None): euros(309_896)}


def test_a_claim_is_counted_to_the_cent() -> None:
    wages = BudgetLine("palkat", euros("8891.08"), category=WAGES)
    budget = full_budget(city(wages), SHARES, LAW, models=COST_MODEL, rounding=CLAIM_ROUNDING).value
    assert (budget.total, budget.sources.columns[FundingSource.AID]) == (euros("12447.51"), euros("9958.01"))


@pytest.mark.parametrize("cost_model", ["actual costs", "unit costs"])
def test_without_a_flat_rate_every_cost_is_paid_as_it_is(cost_model: str) -> None:
    budget = full_budget(city(line(700), line(300, TRAVEL), cost_model=cost_model), SHARES, LAW).value
    assert budget.whole.costs == {WAGES: euros(700), TRAVEL: euros(300)}
    assert budget.total == euros(1_000)


def test_shares_without_a_residual_need_no_rounding() -> None:
    halves = Shares({FundingSource.AID: Rate(1, 2), FundingSource.OWN: Rate(1, 2)})
    computed = full_budget(city(line(1), cost_model="actual costs"), halves, LAW)
    assert computed.value.sources.columns == {FundingSource.AID: euros("0.50"), FundingSource.OWN: euros("0.50")}
    assert "Financing, aid: 50 % × 1,00 € = 0,50 €\n" in computed.explanation.format("en").replace("\xa0", " ")


def test_periods_need_no_days() -> None:
    model = CostModel[CostCategory](name="as they are", flat_rates=())
    costs = {"H1": {WAGES: euros(1)}}
    computed = budget_by_period(lambda sums: model.count(sums, LAW), costs, LAW, SHARES, CLAIM_ROUNDING)
    assert computed.value.sources.cells["H1"][FundingSource.AID] == euros("0.80")
    assert "Period H1: 1,00 €" in computed.explanation.format("en").replace("\xa0", " ")


def test_everything_unknown_is_named_at_once() -> None:
    with pytest.raises(UnknownFigure, match="budget, cost_model is not") as raised:
        full_budget(Subproject(beneficiary=Organisation(name="Lahti")), SHARES, LAW)
    assert raised.value.missing == ("budget", "cost_model")


def test_a_model_that_is_counted_otherwise_is_refused_with_those_that_are_not() -> None:
    with pytest.raises(UnsuitableValueError, match=r"'lump sum' is counted otherwise.*'flat rate 40'") as raised:
        full_budget(city(line(1), cost_model="lump sum"), SHARES, LAW)
    assert raised.value.value == "lump sum"


def test_income_is_no_line_of_a_plan() -> None:
    with pytest.raises(UnsuitableValueError, match="income is Income, for costs_less_income") as raised:
        full_budget(city(line(100), line(-5, TRAVEL)), SHARES, LAW)
    assert raised.value.value == (line(-5, TRAVEL).name,)


# Budgets by category and period


def test_a_budget_adds_up_by_category_in_the_order_of_its_lines() -> None:
    assert list(Budget(lines=[line(2, TRAVEL), line(3), line(-1, TRAVEL)]).by_category().items()) == [
        (TRAVEL, euros(1)),
        (WAGES, euros(3)),
    ]


def test_lines_without_a_category_are_all_named() -> None:
    with pytest.raises(UnknownFigure) as raised:
        Budget(lines=[line(1, None), line(1), line(1, None)]).by_category()
    assert raised.value.missing == ("lines[0].category", "lines[2].category")


@pytest.mark.parametrize("budget", [Budget(), Budget(euros(5))])
def test_a_budget_without_lines_has_no_categories(budget: Budget) -> None:
    for ask in (budget.by_category, budget.by_period):
        with pytest.raises(UnknownFigure) as raised:
            ask()
        assert raised.value.missing == ("lines",)


def test_lines_without_a_period_beside_others_are_all_named() -> None:
    with pytest.raises(UnknownFigure) as raised:
        Budget(lines=[line(1), line(1, period=YEAR), line(1)]).by_period()
    assert raised.value.missing == ("lines[0].period", "lines[2].period")


def test_periods_with_a_day_in_common_are_refused() -> None:
    later = Period(date(2026, 12, 31), None)
    with pytest.raises(UnsuitableValueError, match="have a day in common") as raised:
        Budget(lines=[line(1, period=later), line(1, period=YEAR)]).by_period()
    assert raised.value.value == later


# Costs that came true


def test_eligible_costs_are_counted_by_category() -> None:
    part = attrs.evolve(GROUP.subprojects[1], cost_model="flat rate 40")
    wages, credit = attrs.evolve(ITEM, category=WAGES), attrs.evolve(ITEM, category=WAGES, amount=euros(-100))
    travel = attrs.evolve(ITEM, category=TRAVEL)
    sums = check_items([wages, travel, credit], part, GROUP).by_category()
    assert sums == {WAGES: euros(900), TRAVEL: Money(0)}
    assert COST_MODEL["flat rate 40"].count(sums, LAW).value.total == euros(1_260)


def test_what_is_not_known_to_be_eligible_is_named() -> None:
    unknown = attrs.evolve(ITEM, incurred=None)
    with pytest.raises(UnknownFigure) as raised:
        check_items([ITEM, unknown], GROUP.subprojects[1], GROUP).by_category()
    assert raised.value.missing == ("items[1]",)


# What is refused


def by_period(*periods: Period) -> None:
    model = CostModel[CostCategory](name="as they are", flat_rates=())
    costs = {period: {WAGES: euros(1)} for period in periods}
    budget_by_period(lambda sums: model.count(sums, LAW), costs, LAW, SHARES, CLAIM_ROUNDING)


@pytest.mark.parametrize(
    ("periods", "culprits"),
    [
        ((YEAR, AUTUMN), (YEAR, AUTUMN)),
        ((AUTUMN, SPRING, YEAR), (SPRING, YEAR)),
        ((AUTUMN, Period(None, YEAR.end)), (AUTUMN, Period(None, YEAR.end))),
    ],
)
def test_a_later_period_may_not_come_first(periods: tuple[Period, ...], culprits: tuple[Period, ...]) -> None:
    with pytest.raises(UnsuitableValueError, match="the earlier period comes first: ") as refused:
        by_period(*periods)
    assert refused.value.value == culprits


def test_periods_in_order_are_taken() -> None:
    by_period(AUTUMN, YEAR, SPRING)
    by_period(Period(None, AUTUMN.end), YEAR)
    by_period(AUTUMN, Period(AUTUMN.start, None))


def test_rates_alone_do_not_say_who_takes_the_rest() -> None:
    rates = {FundingSource.AID: percent(80)}
    with pytest.raises(UnsuitableTypeError, match="who pays is told by Shares, such as ") as refused:
        full_budget(city(line(1)), rates, LAW)  # type: ignore[arg-type]
    assert refused.value.value == rates


def test_without_a_day_no_rounding_is_chosen() -> None:
    as_they_are = CostModel[CostCategory](name="as they are", flat_rates=())
    unknown = Parameters({"decision": None}, "decision")
    halves = Shares({FundingSource.AID: Rate(1, 2), FundingSource.OWN: Rate(1, 2)})

    def made(shares: Shares[FundingSource]) -> Money:
        costs = {1: {WAGES: euros(1)}}
        count = budget_by_period(lambda sums: as_they_are.count(sums, LAW), costs, unknown, shares, CLAIM_ROUNDING)
        return count.value.sources.columns[FundingSource.AID]

    assert made(halves) == euros("0.50")
    with pytest.raises(MissingDay):
        made(SHARES)
