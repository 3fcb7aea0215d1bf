"""Interreg as Jems counts it: what is covered, offered, contributed and left to the last period."""

from datetime import date
from typing import Any

import pytest

from grantmodel import (
    Money,
    NotInForce,
    Rounding,
    Shares,
    Split,
    UnsuitableTypeError,
    UnsuitableValueError,
    euros,
    percent,
)
from grantmodel.programmes.interreg_2021_2027 import rulebook
from grantmodel.programmes.interreg_2021_2027.categories import InterregCategory
from grantmodel.programmes.interreg_2021_2027.ceilings import law_on
from grantmodel.programmes.interreg_2021_2027.financing import (
    AS_JEMS_BY_STATUS,
    PARTNER,
    Contribution,
    Contributions,
    ContributionStatus,
    Cut,
    divide,
    funded,
)
from grantmodel.programmes.interreg_2021_2027.flat_rates import (
    CALCULATED_FLAT_RATES,
    FLAT_RATES,
    OFFICE_ON_DIRECT,
    OFFICE_ON_STAFF,
    OTHER_ON_STAFF,
    STAFF_ON_DIRECT,
    TRAVEL_ON_STAFF,
    by_category,
)
from grantmodel.programmes.interreg_2021_2027.options import Offer, OptionProblem, option_problems
from grantmodel.programmes.interreg_2021_2027.periods import funds_by_period, with_residual
from grantmodel.programmes.interreg_2021_2027.rows import UnitCost, row_sum

LAW = law_on(date(2024, 1, 1))
EVERY = {category: euros(100) for category in InterregCategory}
NO_BASE = {InterregCategory.LUMP_SUM, InterregCategory.UNIT_COST, InterregCategory.SMALL_PROJECT_FUND}
OWN = Contribution(euros(10), ContributionStatus.PRIVATE, own=True)


# Flat rates


@pytest.mark.parametrize("name", [STAFF_ON_DIRECT, TRAVEL_ON_STAFF, OFFICE_ON_STAFF, OFFICE_ON_DIRECT, OTHER_ON_STAFF])
@pytest.mark.parametrize("category", NO_BASE)
def test_lump_sums_unit_costs_and_funds_are_in_no_base(name: str, category: InterregCategory) -> None:
    counted = FLAT_RATES.count({category: euros(1_000_000)}, LAW, {name: percent(7)}).value
    assert counted.flat_rates == {name: Money(0)}


BASES = [
    (STAFF_ON_DIRECT, 20, 8_000),
    (TRAVEL_ON_STAFF, 15, 1_500),
    (OFFICE_ON_STAFF, 15, 1_500),
    (OFFICE_ON_DIRECT, 7, 3_500),
    (OTHER_ON_STAFF, 40, 4_000),
]


@pytest.mark.parametrize(("name", "ceiling", "cents"), BASES)
def test_each_flat_rate_is_taken_on_its_base_up_to_its_ceiling(name: str, ceiling: int, cents: int) -> None:
    assert FLAT_RATES.count(EVERY, LAW, {name: percent(ceiling)}).value.flat_rates[name] == Money(cents)
    with pytest.raises(UnsuitableValueError, match=f"to percent\\({ceiling}\\) by 2021/10"):
        FLAT_RATES.count(EVERY, LAW, {name: percent(f"{ceiling}.0001")})


def test_a_programme_that_calculated_its_rate_of_office_costs_may_go_further() -> None:
    counted = CALCULATED_FLAT_RATES.count(EVERY, LAW, {OFFICE_ON_DIRECT: percent(25)}).value
    assert counted.flat_rates == {OFFICE_ON_DIRECT: euros(125)}
    with pytest.raises(UnsuitableValueError):
        CALCULATED_FLAT_RATES.count(EVERY, LAW, {OFFICE_ON_DIRECT: percent("25.01")})


def test_other_costs_stand_for_all_but_staff_and_what_is_in_no_base() -> None:
    counted = FLAT_RATES.count(EVERY, LAW, {OTHER_ON_STAFF: percent(40)}).value
    assert set(counted.costs) == {
        InterregCategory.STAFF,
        InterregCategory.LUMP_SUM,
        InterregCategory.SMALL_PROJECT_FUND,
    }


def test_all_flat_rates_together_exclude_each_other() -> None:
    with pytest.raises(UnsuitableValueError) as refused:
        FLAT_RATES.count(EVERY, LAW)
    assert len(refused.value.args[1]) == 5


def test_lines_stand_in_their_category_in_its_order() -> None:
    chosen = {OFFICE_ON_STAFF: percent(15), STAFF_ON_DIRECT: percent(20)}
    paid = by_category(FLAT_RATES.count({InterregCategory.EXTERNAL: euros(100)}, LAW, chosen).value)
    assert list(paid.items()) == [
        (InterregCategory.STAFF, euros(20)),
        (InterregCategory.OFFICE, euros(3)),
        (InterregCategory.EXTERNAL, euros(100)),
    ]


def test_before_the_regulations_nothing_is_laid_down() -> None:
    with pytest.raises(NotInForce):
        FLAT_RATES.count(EVERY, law_on(date(2021, 6, 30)), {STAFF_ON_DIRECT: percent(1)})


def test_a_row_is_rounded_once() -> None:
    assert row_sum("0.005", euros(1), LAW) == Money(0)
    assert row_sum(3, euros("0.33"), LAW) == euros("0.99")
    units: Any = 5.5
    with pytest.raises(UnsuitableTypeError):
        row_sum(units, euros(1), LAW)


def test_a_unit_cost_has_the_programmes_price() -> None:
    day = UnitCost("travel day", euros("120.50"))
    assert day.row_sum("0.33", LAW) == euros("39.76")
    assert day.row_sum(2, LAW, price=euros("120.50")) == euros(241)
    for price in ("120.49", "120.51"):
        with pytest.raises(UnsuitableValueError, match=f"no partner changes it to {price}") as raised:
            day.row_sum(2, LAW, price=euros(price))
        assert raised.value.value == euros(price)


@pytest.mark.parametrize("price", [Money(0), Money(-1)])
def test_a_unit_cost_has_a_price_above_zero(price: Money) -> None:
    with pytest.raises(UnsuitableValueError) as raised:
        UnitCost("travel day", price)
    assert raised.value.value == price


def test_there_are_figures_and_no_rules() -> None:
    assert rulebook.rules == ()
    assert {provision.held for provision in rulebook.coverage()} == {"structure", "not modelled"}


# What a call offers


def test_every_problem_of_a_choice_is_found() -> None:
    chosen = {OTHER_ON_STAFF: percent(41), OFFICE_ON_STAFF: percent(10)}
    offers = {OTHER_ON_STAFF: Offer(percent(40)), OFFICE_ON_STAFF: Offer(percent(15), adjustable=False)}
    assert option_problems(chosen, offers) == {
        OTHER_ON_STAFF: (OptionProblem.EXCLUDED, OptionProblem.OUT_OF_RANGE),
        OFFICE_ON_STAFF: (OptionProblem.EXCLUDED, OptionProblem.NOT_THE_RATE),
    }


def test_a_choice_that_keeps_to_the_call_has_no_problem() -> None:
    offers = {STAFF_ON_DIRECT: Offer(percent(20)), TRAVEL_ON_STAFF: Offer(percent(15), adjustable=False)}
    for staff in (percent(0), percent(20)):
        assert option_problems({STAFF_ON_DIRECT: staff, TRAVEL_ON_STAFF: percent(15)}, offers) == {}
    below = option_problems({STAFF_ON_DIRECT: percent(-1)}, offers)
    assert below == {STAFF_ON_DIRECT: (OptionProblem.OUT_OF_RANGE,)}


def test_after_the_contract_a_rate_may_change_and_not_be_switched() -> None:
    offers = {STAFF_ON_DIRECT: Offer(percent(20)), TRAVEL_ON_STAFF: Offer(percent(15))}
    before = {STAFF_ON_DIRECT: percent(20)}
    assert option_problems({STAFF_ON_DIRECT: percent(10)}, offers, contracted=before) == {}
    assert option_problems({TRAVEL_ON_STAFF: percent(15)}, offers, contracted=before) == {
        TRAVEL_ON_STAFF: (OptionProblem.SWITCHED,),
        STAFF_ON_DIRECT: (OptionProblem.SWITCHED,),
    }


# Funds and contributions


def test_a_contribution_has_one_own_source_that_is_not_automatic() -> None:
    automatic = Contribution(euros(-1), ContributionStatus.AUTOMATIC_PUBLIC, own=True)
    with pytest.raises(UnsuitableValueError) as refused:
        Contributions([OWN, automatic])
    assert refused.value.args[1] == (
        "one is the partner's own, not 2",
        "a partner's own is not automatic public",
        'euros("-1.00") is below zero',
    )
    with pytest.raises(UnsuitableValueError, match="not 0"):
        Contributions([])


def test_contributions_are_summed_by_status() -> None:
    third = Contribution(euros(5), ContributionStatus.AUTOMATIC_PUBLIC)
    fourth = Contribution(Money(0), ContributionStatus.PRIVATE)
    assert Contributions([OWN, third, fourth]).by_status() == {
        ContributionStatus.PUBLIC: Money(0),
        ContributionStatus.AUTOMATIC_PUBLIC: euros(5),
        ContributionStatus.PRIVATE: euros(10),
    }


def test_a_contribution_is_whole_unless_it_is_as_in_jems() -> None:
    sources = {"public": euros(1), "private": euros(2)}
    assert divide(euros("0.10"), sources) == {"public": euros("0.03"), "private": euros("0.07")}
    jems = divide(euros("0.10"), sources, of=euros(3), as_jems=AS_JEMS_BY_STATUS)
    assert jems == {"public": euros("0.03"), "private": euros("0.06")}
    with pytest.raises(UnsuitableValueError, match="no whole"):
        divide(euros(1), sources, of=euros(100))
    with pytest.raises(UnsuitableValueError, match="weights"):
        divide(euros(1), {"public": Money(0)})
    with pytest.raises(UnsuitableValueError, match="nothing is a share of nothing"):
        divide(euros(1), {"public": Money(0)}, as_jems=AS_JEMS_BY_STATUS)


def test_a_ratio_is_cut_before_it_is_used() -> None:
    assert divide(euros(9), {"a": Money(1), "b": Money(2)}, as_jems=Cut(2, Rounding("half_up"))) == {
        "a": euros("2.97"),
        "b": euros("5.94"),
    }


def test_the_rest_that_no_fund_pays_is_the_partners() -> None:
    halves = Shares({"ERDF": percent(50), "own": percent(50)}, residual="own")
    with pytest.raises(UnsuitableValueError, match="residual=PARTNER"):
        funded(euros(1), halves, LAW)
    all_of_it = Shares({"ERDF": percent(100), PARTNER: percent(0)}, residual=PARTNER)
    assert funded(euros("0.01"), all_of_it, LAW)[PARTNER] == Money(0)
    assert funded(euros("-0.01"), Shares({"ERDF": percent(80)}, residual=PARTNER), LAW)["ERDF"] == Money(0)


# Periods


def test_the_last_regular_period_takes_the_rest_and_closure_does_not() -> None:
    thirds = Shares({"ERDF": percent(50)}, residual=PARTNER)
    amounts = {"preparation": Money(1), "1": Money(1), "2": Money(1), "closure": Money(1)}
    parts = funds_by_period(amounts, thirds, "2", LAW)
    assert [part["ERDF"].cents for part in parts.values()] == [0, 0, 2, 0]
    assert [part[PARTNER].cents for part in parts.values()] == [1, 1, -1, 1]


def test_periods_have_the_lines_of_the_whole() -> None:
    whole, cent = {"a": euros(1)}, Money(1)
    assert with_residual(whole, {1: {}, 2: {"a": cent}}, 2) == {1: Split({"a": Money(0)}), 2: Split(whole)}
    with pytest.raises(UnsuitableValueError, match="3, which takes the rest, is none of the periods"):
        with_residual(whole, {1: {"a": cent}}, 3)
    with pytest.raises(UnsuitableValueError, match="the whole has no such lines: \\('b',\\)"):
        with_residual(whole, {1: {"b": cent}}, 1)
