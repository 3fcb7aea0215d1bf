"""Cost models, wages, lump sums and travel of the 2021-2027 programme, by figures worked out by hand."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

import grantmodel as gm
from grantmodel.programmes.finland_2021_2027 import rulebook
from grantmodel.programmes.finland_2021_2027.coverage import COVERAGE
from grantmodel.programmes.finland_2021_2027.flat_rate_models import (
    COST_MODEL,
    DRAFT_BUDGET,
    PLAN_AID_ROUNDING,
    PLAN_COST_MODEL,
    draft_budget_fits,
    financing,
)
from grantmodel.programmes.finland_2021_2027.travel import Trip, travel_by_days, travel_days
from grantmodel.programmes.finland_2021_2027.unit_costs import (
    hourly_rate,
    hours_counted,
    rate_may_change,
    wages_by_hours,
    wages_with_employer_side_costs,
)
from grantmodel.programmes.finland_2021_2027.wages import TEACHERS_EMPLOYER_SIDE_COSTS
from grantmodel.projects.costs import CostCategory
from grantmodel.rules import Computed, Parameters, Verdict
from grantmodel.rules.cost_models import CostModel, Counted

AID, OWN = gm.FundingSource.AID, gm.FundingSource.OWN
WAGES, TRAVEL, SERVICES = CostCategory.WAGES, CostCategory.TRAVEL, CostCategory.SERVICES
OTHER, INDIRECT, INVESTMENT = CostCategory.OTHER_DIRECT, CostCategory.INDIRECT, CostCategory.INVESTMENT
LAW = Parameters({"decision": date(2025, 8, 15)}, "decision")
BEFORE = Parameters({"decision": date(2021, 8, 23)}, "decision")
PAY = gm.euros("7031.86")
MORNING = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
LANGUAGES: tuple[gm.Language, ...] = ("fi", "sv", "en")


def counted(model: CostModel[CostCategory], law: Parameters = LAW, **costs: int | str) -> Counted[CostCategory]:
    return model.count({CostCategory[name]: gm.euros(cost) for name, cost in costs.items()}, law).value


# Flat rates


def test_all_other_costs_are_40_per_cent_of_wages() -> None:
    found = counted(COST_MODEL["flat rate 40"], WAGES=100_000, SERVICES=9_000)
    assert found.flat_rates == {"flat rate 40": gm.euros(40_000)}
    assert found.total == gm.euros(140_000)
    assert found.covered == {SERVICES: gm.euros(9_000)}
    assert gm.percent(80).of(found.total) == gm.euros(112_000)


def test_7_per_cent_are_of_direct_costs() -> None:
    found = counted(COST_MODEL["flat rate 7"], WAGES=120_000, TRAVEL=20_000, SERVICES=50_000, OTHER_DIRECT=10_000)
    assert found.flat_rates == {"flat rate 7": gm.euros(14_000)}
    assert found.total == gm.euros(214_000)


@pytest.mark.parametrize("model", [COST_MODEL["flat rate 7"], DRAFT_BUDGET[gm.ProjectKind.DEVELOPMENT]])
def test_7_per_cent_cover_an_investment_and_indirect_costs(model: CostModel[CostCategory]) -> None:
    found = counted(model, WAGES=100, INVESTMENT=1_000, INDIRECT=50)
    assert found.flat_rates.total == gm.euros(7)
    assert found.costs == {WAGES: gm.euros(100)}
    assert found.covered == {INVESTMENT: gm.euros(1_000), INDIRECT: gm.euros(50)}


def test_an_investment_has_1_5_per_cent() -> None:
    found = counted(COST_MODEL["flat rate 1.5"], INVESTMENT=300_000, LAND=50_000, SERVICES=50_000)
    assert found.flat_rates.total == gm.euros(6_000)
    assert found.total == gm.euros(406_000)
    assert gm.percent(70).of(found.total) == gm.euros(284_200)


def test_both_rates_of_material_aid_are_on_the_same_base() -> None:
    found = counted(COST_MODEL["flat rate material aid"], OTHER_DIRECT=90_000, SERVICES=10_000)
    assert found.flat_rates == {"accompanying measures": gm.euros(7_000), "other costs": gm.euros(7_000)}
    assert found.total == gm.euros(114_000)


@pytest.mark.parametrize("models", [COST_MODEL, PLAN_COST_MODEL])
@pytest.mark.parametrize("name", COST_MODEL)
def test_a_model_covers_what_the_coverage_says(models: dict[str, CostModel[CostCategory]], name: str) -> None:
    covered = {one for one in COVERAGE.dated.on(date(2025, 8, 15))[name] if isinstance(one, CostCategory)}
    costs = dict.fromkeys(CostCategory, gm.euros(100))
    found = models[name].count(costs, LAW).value
    assert set(found.covered) == covered
    assert set(found.costs) == set(CostCategory) - covered


def test_a_plan_is_rounded_to_whole_euros_and_a_claim_to_cents() -> None:
    # 40 % of 221 354 is 88 541.60.
    assert counted(PLAN_COST_MODEL["flat rate 40"], WAGES=221_354).flat_rates.total == gm.euros(88_542)
    assert counted(PLAN_COST_MODEL["flat rate 40"], WAGES=221_354).total == gm.euros(309_896)
    assert counted(COST_MODEL["flat rate 40"], WAGES=221_354).flat_rates.total == gm.euros("88541.60")


def test_models_are_law_since_the_decree() -> None:
    last_day_before = Parameters({"decision": date(2021, 10, 14)}, "decision")
    with pytest.raises(gm.NotInForce):
        counted(COST_MODEL["flat rate 40"], law=last_day_before, WAGES=1)
    first_day = Parameters({"decision": date(2021, 10, 15)}, "decision")
    assert counted(COST_MODEL["flat rate 40"], law=first_day, WAGES=1).total == gm.euros("1.40")


# Financing


def test_the_aid_of_a_plan_is_cut_to_whole_euros() -> None:
    found = financing(gm.euros(309_896), gm.percent(80), LAW, PLAN_AID_ROUNDING)
    assert found.value == {AID: gm.euros(247_916), OWN: gm.euros(61_980)}


def test_the_aid_of_three_partners_is_cut_one_by_one() -> None:
    totals = [gm.euros(100_001), gm.euros(50_003), gm.euros(33_334)]
    aids = [financing(total, gm.percent(80), LAW, PLAN_AID_ROUNDING).value[AID] for total in totals]
    assert gm.Money.sum(aids) == gm.euros(146_669)
    whole = financing(gm.Money.sum(totals), gm.percent(80), LAW, PLAN_AID_ROUNDING).value[AID]
    assert whole == gm.euros(146_670)


def test_a_month_of_a_claim() -> None:
    wages = wages_with_employer_side_costs(PAY, LAW).value
    assert wages - PAY == gm.euros("1859.22")
    assert wages == gm.euros("8891.08")
    found = COST_MODEL["flat rate 40"].count({WAGES: wages}, LAW).value
    assert found.flat_rates.total == gm.euros("3556.43")
    assert found.total == gm.euros("12447.51")
    parts = financing(found.total, gm.percent(80), LAW).value
    assert parts == {AID: gm.euros("9958.01"), OWN: gm.euros("2489.50")}


def test_full_aid_leaves_nothing() -> None:
    assert financing(gm.euros("0.01"), gm.percent(100), LAW).value == {AID: gm.Money(1), OWN: gm.Money(0)}


# Wages


def test_teachers_have_a_percentage_of_their_own() -> None:
    assert wages_with_employer_side_costs(gm.euros(1_000), LAW, TEACHERS_EMPLOYER_SIDE_COSTS).value == gm.euros(
        "1204.20"
    )
    assert hourly_rate(gm.euros(48_000), LAW, TEACHERS_EMPLOYER_SIDE_COSTS).value == Fraction(
        4_800_000 * 12042, 17_200_000
    )


def test_a_credit_of_pay_mirrors_it() -> None:
    assert wages_with_employer_side_costs(-PAY, LAW).value == -wages_with_employer_side_costs(PAY, LAW).value


def test_side_costs_are_those_of_the_decision() -> None:
    law = Parameters({"decision": date(2021, 8, 23), "cost": date(2025, 8, 15)}, "cost")
    with pytest.raises(gm.NotInForce):
        wages_with_employer_side_costs(PAY, law)


def test_an_hour_is_a_1720th_of_annual_cost() -> None:
    exact = hourly_rate(gm.euros(48_000), LAW).value
    assert exact == Fraction(48_000_00 * 12644, 1720 * 10_000)
    assert Fraction("35.285581") < exact / 100 < Fraction("35.285582")
    assert hourly_rate(gm.euros(48_000), LAW, rounding=gm.Rounding("half_up")).value == 3529
    assert wages_by_hours(exact, 860, LAW).value == gm.euros("30345.60")
    assert wages_by_hours(exact, "7.5", LAW).value == gm.euros("264.64")
    assert wages_by_hours(gm.euros(35), 860, LAW).value == gm.euros(30_100)


@pytest.mark.parametrize(
    ("hours", "share", "expected"),
    [
        (900, 50, 860),
        (860, 50, 860),
        (Decimal("859.5"), 50, Fraction("859.5")),
        (1720, 100, 1720),
        ("1720.25", 100, 1720),
        (Fraction(1, 3), 100, Fraction(1, 3)),
        (1, 0, 0),
        (0, 100, 0),
    ],
)
def test_hours_count_up_to_the_share_of_1720(hours: Any, share: int, expected: Fraction) -> None:
    assert hours_counted(hours, gm.percent(share), LAW).value == expected


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        ("52800", False),
        ("52800.01", True),
        ("52801", True),
        ("43200", False),
        ("43199.99", True),
        ("43199", True),
        ("48000", False),
    ],
)
def test_the_rate_may_change_by_more_than_a_tenth_of_pay(new: str, expected: bool) -> None:
    assert rate_may_change(gm.euros(48_000), gm.euros(new), LAW).value is expected


# Lump sums


@pytest.mark.parametrize(
    ("direct", "total", "verdict", "over"),
    [
        ("186915", "199999.05", Verdict.MET, None),
        ("186916", "200000.12", Verdict.NOT_MET, gm.euros("0.12")),
        # 7 % are 13 084.0584, rounded up.
        ("186915.12", "199999.18", Verdict.MET, None),
        # 7 % of 186 915.89 are 13 084.1123: a total of 200 000.0023, which is the limit itself to the nearest cent.
        ("186915.89", "200000.01", Verdict.NOT_MET, gm.Money(1)),
    ],
)
def test_a_draft_budget_is_at_most_200_000(direct: str, total: str, verdict: Verdict, over: gm.Money | None) -> None:
    costs = {SERVICES: gm.euros(direct)}
    found = DRAFT_BUDGET[gm.ProjectKind.DEVELOPMENT].count(costs, LAW).value.total
    assert found == gm.euros(total)
    check = draft_budget_fits(found, LAW)
    assert (check.verdict, check.shortfall) == (verdict, over)


def test_a_draft_budget_of_an_investment_has_1_5_per_cent() -> None:
    found = counted(DRAFT_BUDGET[gm.ProjectKind.INVESTMENT], INVESTMENT=100_000, SERVICES=10_000)
    assert found.total == gm.euros(111_650)


# Travel


@pytest.mark.parametrize(
    ("trip", "days", "kilometres", "expected"),
    [
        (Trip.STAFF_IN_FINLAND, 2, 16, 352),
        (Trip.STAFF_IN_FINLAND, 2, 15, 0),
        (Trip.OTHERS_IN_FINLAND, 1, 160, 132),
        (Trip.OTHERS_IN_FINLAND, 1, 0, 0),
        (Trip.TO_EUROPE, 3, None, 1_104),
        (Trip.BEYOND_EUROPE, 1, None, 720),
    ],
)
def test_travel_is_paid_by_the_day(trip: Trip, days: int, kilometres: int | None, expected: int) -> None:
    assert travel_by_days(trip, days, LAW, kilometres).value == gm.euros(expected)


@pytest.mark.parametrize(("minutes", "days"), [(1, 1), (24 * 60, 1), (24 * 60 + 1, 2), (48 * 60, 2), (71 * 60, 3)])
def test_each_begun_day_of_travel_counts(minutes: int, days: int) -> None:
    assert travel_days(MORNING, MORNING + timedelta(minutes=minutes)) == days


# Refusals


REFUSED: dict[str, tuple[Callable[[], object], type[Exception]]] = {
    "hours are 0 or more": (lambda: hours_counted(-1, gm.percent(50), LAW), gm.UnsuitableValueError),
    "the float 7.5": (lambda: hours_counted(7.5, gm.percent(50), LAW), gm.UnsuitableTypeError),  # type: ignore[arg-type]
    "from 0 to 100 %": (lambda: hours_counted(1, gm.percent(101), LAW), gm.UnsuitableValueError),
    "not -1": (lambda: wages_by_hours(Fraction(3529), -1, LAW), gm.UnsuitableValueError),
    "above zero": (lambda: rate_may_change(gm.Money(0), gm.euros(1), LAW), gm.UnsuitableValueError),
    "a day or more": (lambda: travel_by_days(Trip.TO_EUROPE, 0, LAW), gm.UnsuitableValueError),
    "days are an int": (lambda: travel_by_days(Trip.TO_EUROPE, days=True, law=LAW), gm.UnsuitableTypeError),
    "distance": (lambda: travel_by_days(Trip.STAFF_IN_FINLAND, 1, LAW), gm.UnsuitableTypeError),
    "annual pay is Money": (lambda: hourly_rate(48_000, LAW), gm.UnsuitableTypeError),  # type: ignore[arg-type]
    "a share of working time is a Rate": (lambda: hours_counted(1, 50, LAW), gm.UnsuitableTypeError),  # type: ignore[arg-type]
    "annual pay is zero or more": (lambda: hourly_rate(gm.euros(-48_000), LAW), gm.UnsuitableValueError),
    "is zero or more, not euros..-0.01": (lambda: rate_may_change(PAY, gm.Money(-1), LAW), gm.UnsuitableValueError),
    "a unit cost is zero or more": (lambda: wages_by_hours(-35, 860, LAW), gm.UnsuitableValueError),
    "0 km or more": (lambda: travel_by_days(Trip.STAFF_IN_FINLAND, 1, LAW, -5), gm.UnsuitableValueError),
    "such as euros\\(1000": (lambda: rate_may_change(gm.euros(1), 1, LAW), gm.UnsuitableTypeError),  # type: ignore[arg-type]
    "a number of cents": (lambda: wages_by_hours(35.29, 1, LAW), gm.UnsuitableTypeError),  # type: ignore[arg-type]
    "of Money": (lambda: wages_with_employer_side_costs(1, LAW), gm.UnsuitableTypeError),  # type: ignore[arg-type]
    "the total is Money": (lambda: financing(1, gm.percent(80), LAW), gm.UnsuitableTypeError),  # type: ignore[arg-type]
    "the aid rate": (lambda: financing(PAY, 80, LAW), gm.UnsuitableTypeError),  # type: ignore[arg-type]
    "a trip is a Trip": (lambda: travel_by_days("to Europe", 1, LAW), gm.UnsuitableTypeError),  # type: ignore[arg-type]
    "at a datetime": (lambda: travel_days(date(2026, 3, 2), MORNING), gm.UnsuitableTypeError),  # type: ignore[arg-type]
    "time zone": (lambda: travel_days(MORNING.replace(tzinfo=None), MORNING), gm.UnsuitableTypeError),
    "after it begins": (lambda: travel_days(MORNING, MORNING), gm.UnsuitableValueError),
}


@pytest.mark.parametrize("message", REFUSED)
def test_what_cannot_be_is_refused(message: str) -> None:
    call, error = REFUSED[message]
    with pytest.raises(error, match=message):
        call()


# Explanations

EXPLAINED: list[Computed[Any]] = [
    wages_with_employer_side_costs(PAY, LAW),
    hourly_rate(gm.euros(48_000), LAW),
    hours_counted(900, gm.percent(50), LAW),
    wages_by_hours(Fraction(3529), 860, LAW),
    rate_may_change(gm.euros(48_000), gm.euros(52_800), LAW),
    rate_may_change(gm.euros(48_000), gm.euros(52_801), LAW),
    financing(gm.euros(309_896), gm.percent(80), LAW, PLAN_AID_ROUNDING),
    travel_by_days(Trip.STAFF_IN_FINLAND, 1, LAW, 15),
    travel_by_days(Trip.STAFF_IN_FINLAND, 1, LAW, 16),
]


@pytest.mark.parametrize("computed", EXPLAINED, ids=lambda one: one.explanation.code)
def test_every_computation_cites_what_it_used(computed: Computed[Any]) -> None:
    texts = {computed.explanation.format(lang) for lang in LANGUAGES}
    assert len(texts) == len(LANGUAGES)
    leaves = [computed.explanation, *computed.explanation.steps]
    assert any(leaf.versions for leaf in leaves)


def test_the_rulebook_has_the_figures() -> None:
    names = {parameter.id for parameter in rulebook.parameters}
    assert {"866/2021-8 flat rate of wages", "866/2021-6.6 change of annual pay"} <= names
    assert rulebook.roundings["aid of a plan"] is PLAN_AID_ROUNDING
