"""Flat rates of 2014-2020 as cost models, by figures worked out by hand from Decree 358/2014 §§ 8-14."""

from datetime import date
from itertools import combinations

import pytest

import grantmodel as gm
from grantmodel.programmes.finland_2014_2020 import flat_rates, lump_sums, rulebook
from grantmodel.programmes.finland_2014_2020.cost_models import COVERAGE
from grantmodel.programmes.finland_2014_2020.flat_rates import COST_MODEL, DRAFT_BUDGET, FIRM_DEVELOPMENT, FLAT_RATES
from grantmodel.programmes.finland_2021_2027.plans import full_budget
from grantmodel.projects.costs import CostCategory
from grantmodel.rules import Parameters, Verdict
from grantmodel.rules.comparisons import share_at_most
from grantmodel.rules.cost_models import CostModel, Counted

AID, OWN = gm.FundingSource.AID, gm.FundingSource.OWN
WAGES, TRAVEL, SERVICES, INDIRECT = (CostCategory[name] for name in ("WAGES", "TRAVEL", "SERVICES", "INDIRECT"))
LAW = Parameters({"decision": date(2016, 5, 2)}, "decision")
ERDF, ESF, NATIONAL = gm.Fund.ERDF, gm.Fund.ESF, gm.Fund.NATIONAL
MODELS = [(fund, name) for fund, models in COST_MODEL.items() for name in models]


def counted(model: CostModel[CostCategory], law: Parameters = LAW, **costs: int | str) -> Counted[CostCategory]:
    return model.count({CostCategory[name]: gm.euros(cost) for name, cost in costs.items()}, law).value


# Rates


def test_each_fund_has_the_rates_of_its_sections() -> None:
    assert {fund: list(models) for fund, models in COST_MODEL.items()} == {
        ERDF: ["flat rate 24", "flat rate 15"],
        ESF: ["flat rate 17", "flat rate 15", "flat rate 40"],
        NATIONAL: ["flat rate 24", "flat rate 15"],
    }


@pytest.mark.parametrize(
    ("fund", "name", "line", "total"),
    [
        (ERDF, "flat rate 24", "2962.96", "17308.63"),  # 2 962.9608, travel covered
        (ERDF, "flat rate 15", "1851.85", "17197.52"),  # 1 851.8505, travel paid
        (NATIONAL, "flat rate 24", "2962.96", "17308.63"),
        (NATIONAL, "flat rate 15", "1851.85", "17197.52"),
        (ESF, "flat rate 17", "2098.76", "16444.43"),  # 2 098.7639, travel covered
        (ESF, "flat rate 15", "1851.85", "17197.52"),
        (ESF, "flat rate 40", "4938.26", "17283.93"),  # 4 938.268, and services covered
    ],
)
def test_a_rate_is_of_wages_and_cut_to_the_cent(fund: gm.Fund, name: str, line: str, total: str) -> None:
    found = counted(COST_MODEL[fund][name], WAGES="12345.67", TRAVEL=1_000, SERVICES=2_000, INDIRECT=500)
    assert found.flat_rates == {name: gm.euros(line)}
    assert found.total == gm.euros(total)
    most = COST_MODEL[fund][name].flat_rates[0].rate.dated.on(date(2016, 5, 2))
    assert share_at_most(found.flat_rates.total, gm.euros("12345.67"), most).verdict is Verdict.MET


@pytest.mark.parametrize(("fund", "name"), MODELS)
def test_a_model_covers_what_the_coverage_says(fund: gm.Fund, name: str) -> None:
    covered = COVERAGE.dated.on(date(2016, 5, 2))[name]
    found = COST_MODEL[fund][name].count(dict.fromkeys(CostCategory, gm.euros(100)), LAW).value
    assert set(found.covered) == covered
    assert set(found.costs) == set(CostCategory) - covered


@pytest.mark.parametrize(
    ("travel", "apart"), [("8999.99", "123999.99"), ("9000", "124000.00"), ("9000.01", "124000.01")]
)
def test_travel_apart_pays_more_where_travel_is_above_9_per_cent_of_wages(travel: str, apart: str) -> None:
    models = COST_MODEL[ERDF]
    assert counted(models["flat rate 24"], WAGES=100_000, TRAVEL=travel).total == gm.euros(124_000)
    assert counted(models["flat rate 15"], WAGES=100_000, TRAVEL=travel).total == gm.euros(apart)


def test_development_aid_to_firms_has_15_per_cent_by_a_section_of_its_own() -> None:
    costs = {WAGES: gm.euros("333.33"), SERVICES: gm.euros(100), INDIRECT: gm.euros(40)}
    found = FIRM_DEVELOPMENT.count(costs, LAW)
    assert found.value.flat_rates == {"flat rate 15": gm.euros("49.99")}  # 49.9995
    assert found.value.total == gm.euros("483.32")
    assert "358/2014 section 11, subsection 1" in found.explanation.format("en")


def test_national_funds_have_the_rates_of_the_erdf_by_the_financing_decree() -> None:
    explained = COST_MODEL[NATIONAL]["flat rate 24"].count({WAGES: gm.euros(100)}, LAW).explanation.format("en")
    assert "357/2014 section 19, subsection 6" in explained
    assert "[inferred]" in explained


def test_the_rates_of_a_fund_exclude_each_other() -> None:
    for fund, model in FLAT_RATES.items():
        names = [one.name for one in model.flat_rates]
        assert set(model.exclusive) == {frozenset(pair) for pair in combinations(names, 2)}
        rates = {one.name: one.rate.dated.on(date(2016, 5, 2)) for one in model.flat_rates}
        alone = {name: model.count({WAGES: gm.euros(1_000)}, LAW, {name: rates[name]}).value for name in names}
        assert {name: found.total for name, found in alone.items()} == {
            name: gm.euros(1_000 + 10 * int(name.removeprefix("flat rate "))) for name in names
        }, fund


def test_two_rates_at_once_are_refused_with_the_section() -> None:
    both = {"flat rate 24": gm.percent(24), "flat rate 15": gm.percent(15)}
    with pytest.raises(gm.UnsuitableValueError, match="'flat rate 15' and 'flat rate 24' exclude each other: ") as told:
        FLAT_RATES[ERDF].count({WAGES: gm.euros(1)}, LAW, both)
    assert "358/2014" in str(told.value)
    with pytest.raises(gm.UnsuitableValueError) as all_told:
        FLAT_RATES[ESF].count({WAGES: gm.euros(1)}, LAW)
    assert len(all_told.value.args[1]) == 3


@pytest.mark.parametrize("rate", ["24.01", "23.99", "0"])
def test_another_rate_than_the_one_laid_down_is_refused(rate: str) -> None:
    with pytest.raises(gm.UnsuitableValueError, match=r"is percent\(24\) by 358/2014 section 9, subsection 1, not "):
        FLAT_RATES[ERDF].count({WAGES: gm.euros(1)}, LAW, {"flat rate 24": gm.percent(rate)})


def test_models_are_law_since_the_decree() -> None:
    model = COST_MODEL[ESF]["flat rate 17"]
    with pytest.raises(gm.NotInForce):
        counted(model, Parameters({"decision": date(2014, 4, 30)}, "decision"), WAGES=100)
    assert counted(model, Parameters({"decision": date(2014, 5, 1)}, "decision"), WAGES=100).total == gm.euros(117)


# Lump sums


def test_a_draft_budget_uses_the_rate_of_the_fund() -> None:
    assert set(DRAFT_BUDGET) == {ERDF, ESF}
    assert counted(DRAFT_BUDGET[ERDF], WAGES=60_000, SERVICES=5_000, TRAVEL=900).total == gm.euros(79_400)
    assert counted(DRAFT_BUDGET[ESF], WAGES=60_000, SERVICES=5_000, TRAVEL=900).total == gm.euros(75_200)
    found = DRAFT_BUDGET[ESF].count({WAGES: gm.euros(1)}, LAW)
    assert "358/2014 section 8, subsection 2" in found.explanation.format("en")


@pytest.mark.parametrize(
    ("funding", "verdict", "over"),
    [
        ("99999.99", Verdict.MET, None),
        ("100000", Verdict.MET, None),
        ("100000.01", Verdict.NOT_MET, gm.Money(1)),
    ],
)
def test_a_lump_sum_has_at_most_100_000_of_public_funding(
    funding: str, verdict: Verdict, over: gm.Money | None
) -> None:
    check = lump_sums.lump_sum_fits(gm.euros(funding), LAW)
    assert (check.verdict, check.shortfall) == (verdict, over)


# The whole


def test_a_plan_of_the_programme_adds_up_with_aid_cut_to_the_cent() -> None:
    lines = [
        gm.BudgetLine("palkat", gm.euros(100_001), category=WAGES),
        gm.BudgetLine("matkat", gm.euros(4_000), category=TRAVEL),
    ]
    part = gm.Subproject(
        beneficiary=gm.Organisation(name="Lahden kaupunki"),
        budget=gm.Budget(lines=lines),
        cost_model="flat rate 24",
    )
    shares = gm.Shares({AID: gm.percent(80)}, residual=OWN)
    found = full_budget(part, shares, LAW, models=COST_MODEL[ERDF], rounding=flat_rates.AID_ROUNDING).value
    assert found.total == gm.euros("124001.24")
    # 80 % is 99 200.992.
    assert dict(found.sources.columns.items()) == {
        AID: gm.euros("99200.99"),
        OWN: gm.euros("24800.25"),
    }


def test_the_rulebook_has_the_roundings() -> None:
    assert rulebook.roundings["aid"] is flat_rates.AID_ROUNDING
    assert all(version.note for one in rulebook.roundings.values() for version in one.dated.versions)
