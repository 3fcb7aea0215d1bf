"""Interreg as Jems counts it: what is covered, offered, contributed and left to the last period."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from itertools import pairwise
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
from grantmodel.programmes.interreg_2021_2027.ceilings import law_on
from grantmodel.programmes.interreg_2021_2027.financing import (
    AS_JEMS_BY_STATUS,
    PARTNER,
    Contribution,
    Contributions,
    ContributionStatus,
    Cut,
    contributions_by_fund,
    divide,
    funded,
)
from grantmodel.programmes.interreg_2021_2027.flat_rates import (
    AS_JEMS,
    CALCULATED_FLAT_RATES,
    FLAT_RATES,
    OFFICE_ON_DIRECT,
    OFFICE_ON_STAFF,
    OTHER_ON_STAFF,
    STAFF_ON_DIRECT,
    TRAVEL_ON_STAFF,
    InterregCategory,
    by_category,
)
from grantmodel.programmes.interreg_2021_2027.options import Offer, OptionProblem, offer_problems, option_problems
from grantmodel.programmes.interreg_2021_2027.periods import (
    costs_by_period,
    funds_by_period,
    project_periods,
    with_residual,
)
from grantmodel.programmes.interreg_2021_2027.rows import LumpSum, LumpSumProblem, UnitCost, row_sum
from grantmodel.rules.computed import Computed
from grantmodel.text.symbols import LANGUAGES

LAW = law_on(date(2024, 1, 1))
EVERY = {category: euros(100) for category in InterregCategory}
NO_BASE = (InterregCategory.LUMP_SUM, InterregCategory.UNIT_COST, InterregCategory.SMALL_PROJECT_FUND)
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
    assert row_sum("0.005", euros(1), LAW).value == Money(0)
    assert row_sum(3, euros("0.33"), LAW).value == euros("0.99")
    units: Any = 5.5
    with pytest.raises(UnsuitableTypeError):
        row_sum(units, euros(1), LAW)


def test_a_unit_cost_has_the_programmes_price() -> None:
    day = UnitCost("travel day", euros("120.50"))
    assert day.row_sum("0.33", LAW).value == euros("39.76")
    assert day.row_sum(2, LAW, price=euros("120.50")).value == euros(241)
    for price in ("120.49", "120.51"):
        with pytest.raises(UnsuitableValueError, match=f"no partner changes it to {price}") as raised:
            day.row_sum(2, LAW, price=euros(price))
        assert raised.value.value == euros(price)


@pytest.mark.parametrize("price", [Money(0), Money(-1)])
def test_a_unit_cost_has_a_price_above_zero(price: Money) -> None:
    with pytest.raises(UnsuitableValueError) as raised:
        UnitCost("travel day", price)
    assert raised.value.value == price


@pytest.mark.parametrize(
    ("costs", "chosen", "total"),
    [
        ({InterregCategory.STAFF: 100}, {OFFICE_ON_STAFF: 20, OTHER_ON_STAFF: 50}, 170),
        ({InterregCategory.STAFF: 100, InterregCategory.TRAVEL: 7}, {OTHER_ON_STAFF: 40}, 147),
        ({InterregCategory.EXTERNAL: 100, InterregCategory.STAFF: 9}, {STAFF_ON_DIRECT: 100}, 200),
    ],
)
def test_jems_counts_what_the_law_excludes(
    costs: dict[InterregCategory, int], chosen: dict[str, int], total: int
) -> None:
    moneys = {category: euros(amount) for category, amount in costs.items()}
    rates = {name: percent(rate) for name, rate in chosen.items()}
    assert AS_JEMS.count(moneys, LAW, rates).value.total == euros(total)
    with pytest.raises(UnsuitableValueError, match="from 0 % to"):
        AS_JEMS.count(moneys, LAW, dict.fromkeys(rates, percent("100.01")))


def test_jems_reads_one_of_two_office_rates() -> None:
    both = {OFFICE_ON_STAFF: percent(37), OFFICE_ON_DIRECT: percent(11)}
    with pytest.raises(UnsuitableValueError, match="Jems then counts 'office on staff' alone, so leave the other out"):
        AS_JEMS.count({InterregCategory.STAFF: euros(100)}, LAW, both)


def test_there_are_figures_and_no_rules() -> None:
    assert rulebook.rules == ()
    assert {provision.held for provision in rulebook.coverage()} == {"structure", "not modelled"}


# What a call offers


@pytest.mark.parametrize(
    ("name", "most"),
    [
        (STAFF_ON_DIRECT, 20),
        (TRAVEL_ON_STAFF, 15),
        (OFFICE_ON_STAFF, 15),
        (OFFICE_ON_DIRECT, 25),
        (OTHER_ON_STAFF, 40),
        ("ERDF", 100),
    ],
)
def test_a_call_offers_no_rate_above_its_ceiling(name: str, most: int) -> None:
    assert offer_problems({name: Offer(percent(most))}, LAW) == {}
    for rate in (percent(most + 1), percent(-1)):
        assert offer_problems({name: Offer(rate, adjustable=False)}, LAW) == {name: (OptionProblem.OUT_OF_RANGE,)}


def test_a_call_offers_no_flat_rate_of_zero() -> None:
    offers = {"ERDF": Offer(percent(0)), TRAVEL_ON_STAFF: Offer(percent(0)), OTHER_ON_STAFF: Offer(percent(41))}
    wrong = (OptionProblem.OUT_OF_RANGE,)
    assert offer_problems(offers, LAW) == {TRAVEL_ON_STAFF: wrong, OTHER_ON_STAFF: wrong}


def test_an_office_rate_that_is_not_calculated_has_a_lower_ceiling() -> None:
    offers = {OFFICE_ON_DIRECT: Offer(percent(8))}
    assert offer_problems(offers, LAW) == {}
    assert offer_problems(offers, LAW, FLAT_RATES) == {OFFICE_ON_DIRECT: (OptionProblem.OUT_OF_RANGE,)}


def test_every_problem_of_a_choice_is_found() -> None:
    chosen = {OTHER_ON_STAFF: percent(41), OFFICE_ON_STAFF: percent(10)}
    offers = {OTHER_ON_STAFF: Offer(percent(40)), OFFICE_ON_STAFF: Offer(percent(15), adjustable=False)}
    assert option_problems(chosen, offers) == {
        OTHER_ON_STAFF: (OptionProblem.EXCLUDED, OptionProblem.OUT_OF_RANGE),
        OFFICE_ON_STAFF: (OptionProblem.EXCLUDED, OptionProblem.NOT_THE_RATE),
    }


def test_a_choice_that_keeps_to_the_call_has_no_problem() -> None:
    offers = {STAFF_ON_DIRECT: Offer(percent(20)), TRAVEL_ON_STAFF: Offer(percent(15), adjustable=False)}
    for staff in (percent("0.01"), percent(20)):
        assert option_problems({STAFF_ON_DIRECT: staff, TRAVEL_ON_STAFF: percent(15)}, offers) == {}
    below = option_problems({STAFF_ON_DIRECT: percent(-1)}, offers)
    assert below == {STAFF_ON_DIRECT: (OptionProblem.OUT_OF_RANGE,)}


@pytest.mark.parametrize("name", [STAFF_ON_DIRECT, TRAVEL_ON_STAFF, OFFICE_ON_STAFF, OFFICE_ON_DIRECT, OTHER_ON_STAFF])
@pytest.mark.parametrize("offer", [Offer(percent(7)), Offer(percent(0), adjustable=False)])
def test_a_flat_rate_of_zero_is_out_of_range_and_a_fund_of_zero_is_not(name: str, offer: Offer) -> None:
    assert option_problems({name: percent(0)}, {name: offer}) == {name: (OptionProblem.OUT_OF_RANGE,)}
    assert option_problems({"ERDF": percent(0)}, {"ERDF": Offer(percent(80))}) == {}


def test_more_than_a_fixed_rate_is_out_of_range_as_in_jems() -> None:
    offers = {OFFICE_ON_STAFF: Offer(percent(15), adjustable=False)}
    assert option_problems({OFFICE_ON_STAFF: percent(17)}, offers) == {OFFICE_ON_STAFF: (OptionProblem.OUT_OF_RANGE,)}
    assert option_problems({OFFICE_ON_STAFF: percent(12)}, offers) == {OFFICE_ON_STAFF: (OptionProblem.NOT_THE_RATE,)}


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


@pytest.mark.parametrize("name", ["", " "])
def test_a_source_that_is_not_the_partners_own_has_a_name(name: str) -> None:
    other = Contribution(euros(5), ContributionStatus.PUBLIC, name=name)
    with pytest.raises(UnsuitableValueError) as refused:
        Contributions([OWN, other])
    assert refused.value.args[1] == ('a source of euros("5.00") that is not the partner\'s own has no name',)


def test_contributions_are_summed_by_status() -> None:
    third = Contribution(euros(5), ContributionStatus.AUTOMATIC_PUBLIC, name="Land")
    fourth = Contribution(Money(0), ContributionStatus.PRIVATE, name="Foundation")
    assert Contributions([OWN, third, fourth]).by_status() == {
        ContributionStatus.PUBLIC: Money(0),
        ContributionStatus.AUTOMATIC_PUBLIC: euros(5),
        ContributionStatus.PRIVATE: euros(10),
    }


def test_a_contribution_is_whole_unless_it_is_as_in_jems() -> None:
    sources = {"public": euros(1), "private": euros(2)}
    assert divide(euros("0.10"), sources).value == {"public": euros("0.03"), "private": euros("0.07")}
    jems = divide(euros("0.10"), sources, of=euros(3), as_jems=AS_JEMS_BY_STATUS).value
    assert jems == {"public": euros("0.03"), "private": euros("0.06")}
    with pytest.raises(UnsuitableValueError, match="no whole"):
        divide(euros(1), sources, of=euros(100))
    with pytest.raises(UnsuitableValueError, match="weights"):
        divide(euros(1), {"public": Money(0)})


def test_jems_takes_a_share_of_nothing_as_nothing() -> None:
    nothing = {"public": Money(0)}
    assert divide(euros(1_000), nothing, of=Money(0), as_jems=AS_JEMS_BY_STATUS).value == nothing
    assert divide(euros(1_000), nothing, as_jems=AS_JEMS_BY_STATUS).value == nothing
    all_funds = Shares({"ERDF": percent(100), PARTNER: percent(0)}, residual=PARTNER)
    beside = contributions_by_fund(euros(5), all_funds, nothing, LAW, of=Money(0)).value["ERDF"]
    assert beside.contribution == Money(0)
    assert beside.sources == nothing
    little = Shares({"ERDF": percent(1)}, residual=PARTNER)
    assert contributions_by_fund(euros("0.01"), little, nothing, LAW, of=euros(1)).value["ERDF"].contribution == Money(
        0
    )


def test_a_correction_mirrors_what_it_corrects() -> None:
    sources = {"public": euros(200)}
    jems = divide(euros("-0.06"), sources, of=euros(1_000), as_jems=AS_JEMS_BY_STATUS).value
    assert jems == {"public": euros("-0.01")}
    funds = Shares({"ERDF": percent(60), "IPA": percent(5)}, residual=PARTNER)
    parts, mirrored = (
        contributions_by_fund(euros(amount), funds, {"public": euros("11.11")}, LAW, of=euros(100)).value
        for amount in ("77.77", "-77.77")
    )
    assert {fund: -one.contribution for fund, one in parts.items()} == {
        fund: one.contribution for fund, one in mirrored.items()
    }
    assert {fund: -one.sources["public"] for fund, one in parts.items()} == {
        fund: one.sources["public"] for fund, one in mirrored.items()
    }


@pytest.mark.parametrize("cut", [None, AS_JEMS_BY_STATUS])
def test_amounts_below_zero_are_no_shares(cut: Cut | None) -> None:
    with pytest.raises(UnsuitableValueError, match="the amount of 'a' is zero or more") as refused:
        divide(euros(10), {"a": euros(-1), "b": euros(5)}, as_jems=cut)
    assert refused.value.value == euros(-1)
    with pytest.raises(UnsuitableValueError, match="the whole is zero or more"):
        divide(euros(10), {"b": euros(5)}, of=euros(-1), as_jems=cut)
    funds = Shares({"ERDF": percent(60)}, residual=PARTNER)
    with pytest.raises(UnsuitableValueError, match="the amount of 'a' is zero or more"):
        contributions_by_fund(euros(10), funds, {"a": euros(-1)}, LAW, of=euros(10))
    with pytest.raises(UnsuitableValueError, match="the whole is zero or more"):
        contributions_by_fund(euros(10), funds, {"a": euros(1)}, LAW, of=euros(-10))


def test_what_is_no_money_is_refused_with_what_to_write() -> None:
    one: Any = 1
    law: Any = date(2024, 1, 1)
    funds = Shares({"ERDF": percent(60)}, residual=PARTNER)
    calls: list[tuple[Callable[[], object], str]] = [
        (lambda: divide(one, {"a": euros(1)}), r"euros\(1000\), not 1"),
        (lambda: divide(euros(1), {"a": one}), r"euros\(1000\), not 1"),
        (lambda: row_sum(1, one, LAW), r"euros\(100\), not 1"),
        (lambda: row_sum(1, euros(1), law), r"law_on\(date\(2024, 1, 1\)\), not datetime"),
        (lambda: funded(one, funds, LAW), r"euros\(1000\), not 1"),
        (lambda: funded(euros(1), one, LAW), "residual=PARTNER"),
        (lambda: funded(euros(1), funds, law), "law_on"),
    ]
    for call, words in calls:
        with pytest.raises(UnsuitableTypeError, match=words):
            call()


def test_a_ratio_is_cut_before_it_is_used() -> None:
    assert divide(euros(9), {"a": Money(1), "b": Money(2)}, as_jems=Cut(2, Rounding("half_up"))).value == {
        "a": euros("2.97"),
        "b": euros("5.94"),
    }


def test_contributions_are_counted_back_from_each_part_and_not_divided() -> None:
    # UpdateContractingMonitoringTest: dividing 28.44 by the fund would leave 28.44.
    sources = {"public": euros("37.55"), "automatic": euros("42.50"), "private": euros("47.50")}
    funds = Shares({"ERDF": percent(15)}, residual=PARTNER)
    beside = contributions_by_fund(euros("100.41"), funds, sources, LAW, of=euros(150)).value["ERDF"]
    assert beside.contribution == euros("85.35")
    assert beside.sources == {"public": euros("25.13"), "automatic": euros("28.45"), "private": euros("31.79")}


def test_a_partner_has_at_most_four_funds() -> None:
    five = [f"fund {number}" for number in range(5)]
    four = Shares(dict.fromkeys(five[:4], percent(20)), residual=PARTNER)
    assert funded(euros(1), four, LAW).value[PARTNER] == euros("0.20")
    with pytest.raises(UnsuitableValueError, match="at most 4 funds in Jems, not 5") as refused:
        funded(euros(1), Shares(dict.fromkeys(five, percent(10)), residual=PARTNER), LAW)
    assert refused.value.value == tuple(five)


def test_the_rest_that_no_fund_pays_is_the_partners() -> None:
    halves = Shares({"ERDF": percent(50), "own": percent(50)}, residual="own")
    with pytest.raises(UnsuitableValueError, match="residual=PARTNER"):
        funded(euros(1), halves, LAW)
    all_of_it = Shares({"ERDF": percent(100), PARTNER: percent(0)}, residual=PARTNER)
    assert funded(euros("0.01"), all_of_it, LAW).value[PARTNER] == Money(0)
    assert funded(euros("-0.01"), Shares({"ERDF": percent(80)}, residual=PARTNER), LAW).value["ERDF"] == Money(0)


# Periods


def test_the_last_regular_period_takes_the_rest_and_closure_does_not() -> None:
    thirds = Shares({"ERDF": percent(50)}, residual=PARTNER)
    amounts = {"preparation": Money(1), "1": Money(1), "2": Money(1), "closure": Money(1)}
    parts = funds_by_period(amounts, thirds, "2", LAW).value
    assert [part["ERDF"].cents for part in parts.values()] == [0, 0, 2, 0]
    assert [part[PARTNER].cents for part in parts.values()] == [1, 1, -1, 1]


def test_periods_have_the_lines_of_the_whole() -> None:
    whole, cent = {"a": euros(1)}, Money(1)
    assert with_residual(whole, {1: {}, 2: {"a": cent}}, 2) == {1: Split({"a": Money(0)}), 2: Split(whole)}
    with pytest.raises(UnsuitableValueError, match="3, which takes the rest, is none of the periods"):
        with_residual(whole, {1: {"a": cent}}, 3)
    with pytest.raises(UnsuitableValueError, match="the whole has no such lines: \\('b',\\)"):
        with_residual(whole, {1: {"b": cent}}, 1)


def test_a_period_is_counted_from_the_first_day() -> None:
    # GetLastApprovedPeriodsTest: months 25-36 from 19.5.2022; the last period has what is left.
    periods = project_periods(date(2022, 5, 19), 40, 12)
    assert [str(period) for period in periods.values()] == [
        "2022-05-19/2023-05-18",
        "2023-05-19/2024-05-18",
        "2024-05-19/2025-05-18",
        "2025-05-19/2025-09-18",
    ]
    assert list(periods) == [1, 2, 3, 4]
    whole = project_periods(date(2022, 5, 19), 40, 40)
    assert (whole[1].start, whole[1].end) == (periods[1].start, periods[4].end)


def test_periods_from_the_end_of_a_month_abut() -> None:
    periods = list(project_periods(date(2022, 1, 31), 3, 1).values())
    assert [str(period.end) for period in periods] == ["2022-02-27", "2022-03-30", "2022-04-29"]
    assert all(one.abuts(other) for one, other in pairwise(periods))


@pytest.mark.parametrize("months", [0, -1])
def test_periods_have_a_month_or_more(months: int) -> None:
    for duration, length in ((months, 1), (1, months)):
        with pytest.raises(UnsuitableValueError, match=f"a month or more, not {months}"):
            project_periods(date(2022, 1, 1), duration, length)


def test_periods_are_whole_months_from_a_day() -> None:
    half: Any = 1.5
    with pytest.raises(UnsuitableTypeError, match="a period's length is a whole number of months"):
        project_periods(date(2022, 1, 1), 3, half)
    text: Any = "2022-01-01"
    with pytest.raises(UnsuitableTypeError, match="the project's first day"):
        project_periods(text, 3, 1)


# How figures explain themselves

JEMS = "Jems 10, Interact [inferred]"
INFERRED = f"({JEMS})"
FUNDS = Shares({"ERDF": percent(60), "IPA": percent(5)}, residual=PARTNER)
EXPLAINED: dict[str, tuple[Callable[[], Computed[Any]], list[str]]] = {
    "row": (
        lambda: row_sum("1234.5", euros("0.33"), LAW),
        [f"The row is 407,38 €: 1 234,5 × 0,33 €, rounded down to whole cents {INFERRED}"],
    ),
    "row of a third": (
        lambda: row_sum(Fraction(1, 3), euros(1), LAW),
        [f"The row is 0,33 €: 1/3 × 1,00 €, rounded down to whole cents {INFERRED}"],
    ),
    "funds": (
        lambda: funded(euros("0.99"), FUNDS, LAW),
        [
            "The financing of costs of 0,99 €",
            f"  ERDF: 60 % × 0,99 € = 0,59 €, cut to whole cents {INFERRED}",
            f"  IPA: 5 % × 0,99 € = 0,04 €, cut to whole cents {INFERRED}",
            "  The partner contribution is 0,36 €: what no fund pays",
        ],
    ),
    "divided": (
        lambda: divide(euros(1), {ContributionStatus.PUBLIC: euros(1), ContributionStatus.PRIVATE: euros(2)}),
        [
            "1,00 € is divided in proportion to the amounts",
            "  public: 1,00 € / 3,00 €, which makes 0,33 €",
            "  private: 2,00 € / 3,00 €, which makes 0,67 €",
        ],
    ),
    "divided as in Jems": (
        lambda: divide(euros(1), {"a": euros(2)}, of=euros(3), as_jems=AS_JEMS_BY_STATUS),
        [
            f"1,00 € is divided in proportion to the amounts, and each part is rounded by itself as in Jems {INFERRED}",
            "  a: 2,00 € / 3,00 €, which makes 0,66 €",
        ],
    ),
    "beside the funds": (
        lambda: contributions_by_fund(euros(100), FUNDS, {"public": euros(35)}, LAW, of=euros(100)),
        [
            f"The partner contribution of 35,00 € beside the funds as in Jems {INFERRED}",
            "  ERDF: 60,00 € / 65,00 €, which makes 32,31 €",
            "    public 32,30 €",
            "  IPA: 5,00 € / 65,00 €, which makes 2,69 €",
            "    public 2,69 €",
        ],
    ),
    "funds by period": (
        lambda: funds_by_period({1: euros("0.99"), 2: euros("0.99")}, FUNDS, 2, LAW),
        [
            f"The periods come to 1,98 € {INFERRED}",
            "  Period 1: 0,99 €",
            "    The financing of costs of 0,99 €",
            f"      ERDF: 60 % × 0,99 € = 0,59 €, cut to whole cents {INFERRED}",
            f"      IPA: 5 % × 0,99 € = 0,04 €, cut to whole cents {INFERRED}",
            "      The partner contribution is 0,36 €: what no fund pays",
            "  Period 2: 0,99 €, what the other periods leave of the whole",
            "    ERDF 0,59 €",
            "    IPA 0,05 €",
            "    partner contribution 0,35 €",
        ],
    ),
    "costs by period": (
        lambda: costs_by_period(
            FLAT_RATES, {1: {InterregCategory.STAFF: euros(1)}, 2: {}}, 2, LAW, {OFFICE_ON_STAFF: percent(10)}
        ),
        [
            f"The periods come to 1,10 € {INFERRED}",
            "  Period 1: 1,10 €",
            "    Total 1,10 €",
            "      staff costs 1,00 €",
            f"      Office and administration on staff costs: 10 % × 1,00 € = 0,10 € (2021/1060 Article 54; {JEMS})",
            "  Period 2: 0,00 €, what the other periods leave of the whole",
            "    staff costs 0,00 €",
            "    office and administrative costs 0,00 €",
        ],
    ),
}


@pytest.mark.parametrize("what", EXPLAINED)
def test_every_figure_explains_itself(what: str) -> None:
    call, lines = EXPLAINED[what]
    explanation = call().explanation
    assert explanation.format("en").replace("\xa0", " ").splitlines() == lines
    texts = [explanation.format(lang).splitlines() for lang in LANGUAGES]
    assert {len(text) for text in texts} == {len(lines)}
    assert all("partner contribution" not in line.lower() for text in texts[:2] for line in text)
    assert len({str(text) for text in texts}) == len(LANGUAGES)


# Lump sums


@pytest.mark.parametrize(
    ("divisible", "parts", "period", "problems"),
    [
        (True, {"one": 1, "two": 10}, 2, ()),
        (False, {"one": 0, "two": 11}, 2, ()),
        (True, {}, 2, ()),
        (True, {"one": 1, "two": 10}, None, ()),
        (True, {"one": 11}, "preparation", ()),
        (True, {"one": 11}, "closure", ()),
        (False, {"one": 1, "two": 10}, 3, (LumpSumProblem.DIVIDED,)),
        (True, {"one": 1, "two": 10}, 4, (LumpSumProblem.NO_SUCH_PERIOD,)),
        (True, {"one": 1, "two": 9}, 1, (LumpSumProblem.NOT_THE_AMOUNT,)),
        (False, {"one": 1, "two": 11}, 0, tuple(LumpSumProblem)),
    ],
)
def test_a_lump_sum_is_shared_as_the_programme_says(
    divisible: bool, parts: dict[str, int], period: int | str | None, problems: tuple[LumpSumProblem, ...]
) -> None:
    lump_sum = LumpSum("Preparation", euros(11), divisible=divisible)
    moneys = {partner: euros(amount) for partner, amount in parts.items()}
    assert lump_sum.problems(moneys, period=period, periods=(1, 2, 3)) == problems


def test_a_lump_sum_and_its_parts_are_amounts() -> None:
    with pytest.raises(UnsuitableValueError, match=r"above zero, not 0\.00"):
        LumpSum("Preparation", Money(0))
    with pytest.raises(UnsuitableValueError, match="the part of 'one' is zero or more"):
        LumpSum("Preparation", euros(11)).problems({"one": euros(-1), "two": euros(12)})
