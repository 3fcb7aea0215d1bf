"""The 1.5 % of investments beside the 7 %, and the pairs of flat rates that exclude each other, by hand."""

from datetime import date
from itertools import combinations

import pytest

import grantmodel as gm
from grantmodel.programmes.finland_2021_2027.flat_rate_models import (
    COST_MODEL,
    EXCLUSIVE,
    FLAT_RATES,
    PLAN_AID_ROUNDING,
    PLAN_COST_MODEL,
    PLAN_FLAT_RATES,
)
from grantmodel.programmes.finland_2021_2027.plans import full_budget
from grantmodel.projects.costs import CostCategory
from grantmodel.rules import Parameters
from grantmodel.rules.cost_models import CostModel, Counted

BOTH = "flat rates 7 and 1.5"
SEVEN, INVESTED = "flat rate 7", "flat rate 1.5"
CHOSEN = {SEVEN: gm.percent(7), INVESTED: gm.percent("1.5")}
RATES = {
    "flat rate 40": gm.percent(40),
    **CHOSEN,
    "accompanying measures": gm.percent(7),
    "other costs": gm.percent(7),
}
ALLOWED = [{SEVEN, INVESTED}, {"accompanying measures", "other costs"}]
LAW = Parameters({"decision": date(2025, 8, 15)}, "decision")
SERVICES, INVESTMENT, LAND = CostCategory.SERVICES, CostCategory.INVESTMENT, CostCategory.LAND


def counted(model: CostModel[CostCategory], **costs: int | str) -> Counted[CostCategory]:
    return model.count({CostCategory[name]: gm.euros(cost) for name, cost in costs.items()}, LAW).value


def test_each_rate_is_on_costs_of_its_own() -> None:
    direct = {"WAGES": 120_000, "TRAVEL": 20_000, "SERVICES": 50_000, "OTHER_DIRECT": 10_000}
    found = counted(COST_MODEL[BOTH], **direct, INVESTMENT=100_000, LAND=20_000, INDIRECT=999)
    assert found.flat_rates == {SEVEN: gm.euros(14_000), INVESTED: gm.euros(1_800)}
    assert found.covered == {CostCategory.INDIRECT: gm.euros(999)}
    assert found.total == gm.euros(335_800)


def test_each_line_is_rounded_by_itself() -> None:
    # 7 % of 100.07 is 7.0049, and 1.5 % of 33.33 is 0.49995.
    claim = counted(COST_MODEL[BOTH], SERVICES="100.07", INVESTMENT="33.33")
    assert claim.flat_rates == {SEVEN: gm.euros("7.00"), INVESTED: gm.euros("0.50")}
    assert claim.total == gm.euros("140.90")
    # 7 % of 1 007 is 70.49, and 1.5 % of 33 333 is 499.995.
    whole_euros = counted(PLAN_COST_MODEL[BOTH], SERVICES=1_007, INVESTMENT=33_333)
    assert whole_euros.flat_rates == {SEVEN: gm.euros(70), INVESTED: gm.euros(500)}


def test_both_lines_say_where_they_come_from() -> None:
    found = COST_MODEL[BOTH].count({SERVICES: gm.euros(100), INVESTMENT: gm.euros(200)}, LAW)
    for lang, (seven, invested) in {
        "fi": ("muista kuin välittömistä kustannuksista", "muista kuin välittömistä investointikustannuksista"),
        "sv": ("andra kostnader än direkta kostnader", "andra kostnader än direkta investeringskostnader"),
        "en": ("all costs but direct ones", "all costs but direct investment costs"),
    }.items():
        text = found.explanation.format(lang)  # type: ignore[arg-type]
        assert seven in text
        assert invested in text
    assert "866/2021 section 9, subsection 1" in found.explanation.format("en")
    assert "866/2021 section 10, subsection 1" in found.explanation.format("en")


def test_what_a_decision_combines_is_chosen() -> None:
    costs = {SERVICES: gm.euros("100.07"), INVESTMENT: gm.euros("33.33"), CostCategory.INDIRECT: gm.euros(5)}
    assert FLAT_RATES.count(costs, LAW, CHOSEN).value == COST_MODEL[BOTH].count(costs, LAW).value
    assert PLAN_FLAT_RATES.count(costs, LAW, CHOSEN).value == PLAN_COST_MODEL[BOTH].count(costs, LAW).value
    assert FLAT_RATES.count(costs, LAW, {}).value.total == gm.euros("138.40")


def test_investments_may_have_their_rate_beside_costs_paid_as_they_are() -> None:
    costs = {SERVICES: gm.euros(1_000), INVESTMENT: gm.euros(2_000)}
    found = FLAT_RATES.count(costs, LAW, {INVESTED: gm.percent("1.5")}).value
    assert found.flat_rates == {INVESTED: gm.euros(30)}
    assert found.total == gm.euros(3_030)


@pytest.mark.parametrize(("one", "other"), list(combinations(RATES, 2)))
def test_two_rates_stand_together_or_are_refused_with_the_reason(one: str, other: str) -> None:
    chosen = {name: RATES[name] for name in (one, other)}
    if {one, other} in ALLOWED:
        assert set(FLAT_RATES.count({SERVICES: gm.euros(1)}, LAW, chosen).value.flat_rates) == {one, other}
        return
    with pytest.raises(gm.UnsuitableValueError, match=r"exclude each other: .+ \(866/2021 section (8|12)\)"):
        FLAT_RATES.count({SERVICES: gm.euros(1)}, LAW, chosen)
    assert frozenset({one, other}) in EXCLUSIVE


def test_the_40_per_cent_leave_no_investment_to_be_paid_beside_them() -> None:
    chosen = {"flat rate 40": gm.percent(40), INVESTED: gm.percent("1.5")}
    message = (
        "'flat rate 1.5' and 'flat rate 40' exclude each other: the 40 % stands for all costs but wages "
        r"\(866/2021 section 8\); an investment beside it is a project of its own"
    )
    with pytest.raises(gm.UnsuitableValueError, match=message):
        FLAT_RATES.count({INVESTMENT: gm.euros(1)}, LAW, chosen)


def test_a_plan_of_two_periods_counts_both_rates() -> None:
    first, second = gm.Period.year(2026), gm.Period.year(2027)
    lines = [
        gm.BudgetLine("palvelut", gm.euros(10_000), category=SERVICES, period=first),
        gm.BudgetLine("alue", gm.euros(4_000), category=LAND, period=second),
        gm.BudgetLine("laite", gm.euros(30_000), category=INVESTMENT, period=second),
    ]
    part = gm.Subproject(
        beneficiary=gm.Organisation(name="Lahden kaupunki"), budget=gm.Budget(lines=lines), cost_model=BOTH
    )
    shares = gm.Shares({gm.FundingSource.AID: gm.percent(70)}, residual=gm.FundingSource.OWN)
    found = full_budget(part, shares, LAW, rounding=PLAN_AID_ROUNDING).value
    assert found.periods[first].flat_rates == {SEVEN: gm.euros(700), INVESTED: gm.Money(0)}
    assert found.periods[second].flat_rates == {SEVEN: gm.Money(0), INVESTED: gm.euros(510)}
    assert found.total == gm.euros(45_210)
