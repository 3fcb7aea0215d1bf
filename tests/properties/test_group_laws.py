"""The laws of what a group comes to, held to group projects and their totals."""

from collections.abc import Mapping, Sequence
from datetime import date

from broken_versions import BrokenVersion
from hypothesis import given
from hypothesis import strategies as st

from grantmodel import (
    Budget,
    BudgetLine,
    CostCategory,
    FundingPlan,
    FundingSource,
    GroupProject,
    Money,
    Organisation,
    Period,
    Rounding,
    Shares,
    Subproject,
    Total,
    euros,
    percent,
)
from grantmodel.testing import laws
from grantmodel.testing.strategies import moneys

AID, OWN = FundingSource.AID, FundingSource.OWN
PLAN = Shares({AID: percent(80)}, residual=OWN)
EURO = Rounding("down", unit=euros(1))
YEARS = {str(year): Period(date(year, 1, 1), date(year, 12, 31)) for year in (2026, 2027)}
PARTNERS = ["Lahti", "Oulu", "Turku"]

Place = tuple[str, ...]
Levels = tuple[Money, Sequence[Mapping[str, Money]]]
Known = tuple[Money, Sequence[str]]

amounts = moneys(Money(0), euros(200_000))
partners = st.sampled_from(PARTNERS)
budgets = st.lists(amounts, max_size=4)
places = st.tuples(
    partners,
    st.sampled_from([AID.value, OWN.value]),
    st.sampled_from(list(YEARS)),
    st.sampled_from([CostCategory.WAGES.value, CostCategory.TRAVEL.value]),
)
cells = st.dictionaries(places, moneys(euros(-500), euros(90_000)), max_size=6)
plans = st.dictionaries(partners, amounts)
reordered = plans.flatmap(lambda found: st.tuples(st.just(found), st.permutations(list(found))))
told = st.dictionaries(partners, st.none() | amounts)


def subproject(name: str, budget: Budget | None = None, funding: FundingPlan | None = None) -> Subproject:
    return Subproject(beneficiary=Organisation(name=name), budget=budget, funding=funding)


def funded(name: str, costs: Money) -> Subproject:
    return subproject(name, Budget(costs), FundingPlan.from_shares(costs, PLAN, EURO))


def group(subprojects: Sequence[Subproject]) -> GroupProject:
    return GroupProject(name="SIDOS", subprojects=subprojects)


def group_aid(costs: Sequence[Money]) -> Money:
    return group([funded(str(place), cost) for place, cost in enumerate(costs)]).funding_from(AID).money


def aid(costs: Money) -> Money:
    return FundingPlan.from_shares(costs, PLAN, EURO).amount(AID)


def of_cells(name: str, parts: Mapping[Place, Money]) -> Subproject:
    own = {place: part for place, part in parts.items() if place[0] == name}
    lines = [
        BudgetLine(source, part, category=CostCategory(category), period=YEARS[year])
        for (_, source, year, category), part in own.items()
    ]
    by_source = {AID: Money(0), OWN: Money(0)}
    for (_, source, _, _), part in own.items():
        by_source[FundingSource(source)] += part
    return subproject(name, Budget(lines=lines), FundingPlan(Money.sum(own.values()), by_source))


def totals(parts: Mapping[Place, Money]) -> Levels:
    """Build the group from its cells, and ask it for each level."""
    names = dict.fromkeys(name for name, *_ in parts)
    whole = group([of_cells(name, parts) for name in names])
    budgets = {part.beneficiary.name: part.budget for part in whole.subprojects if part.budget}
    by_year: dict[str, Money] = {}
    by_category: dict[str, Money] = {}
    for budget in budgets.values():
        for period, sums in budget.by_period().items():
            year = next(year for year, known in YEARS.items() if known == period)
            by_year[year] = by_year.get(year, Money(0)) + sums.total
        for category, part in budget.by_category().items():
            by_category[category.value] = by_category.get(category.value, Money(0)) + part
    levels = [
        {name: budget.total or Money(0) for name, budget in budgets.items()},
        {source.value: whole.funding_from(source).money for source in (AID, OWN)},
        by_year,
        by_category,
    ]
    return whole.total_costs.money, levels


def funding(costs: Mapping[str, Money]) -> Mapping[FundingSource, Total]:
    whole = group([funded(name, cost) for name, cost in costs.items()])
    return {source: whole.funding_from(source) for source in FundingSource}


def known_total(costs: Mapping[str, Money | None]) -> Known:
    names = list(costs)
    budgets = {name: None if cost is None else Budget(cost) for name, cost in costs.items()}
    total = group([subproject(name, budget) for name, budget in budgets.items()]).total_costs
    return total.known, [names[int(path.split("[")[1].split("]")[0])] for path in total.missing]


@given(budgets)
def test_group_is_the_sum_of_its_decisions(costs: list[Money]) -> None:
    laws.group_is_the_sum_of_its_decisions(group_aid, aid)(costs)


@given(cells)
def test_every_level_adds_up(parts: Mapping[Place, Money]) -> None:
    laws.every_level_adds_up(totals)(parts)


@given(reordered)
def test_order_of_partners_changes_nothing(case: tuple[Mapping[str, Money], list[str]]) -> None:
    laws.order_of_partners_changes_nothing(funding)(*case)


@given(told)
def test_unknown_is_not_zero(costs: Mapping[str, Money | None]) -> None:
    laws.unknown_is_not_zero(known_total)(costs)


# Broken twins


def floor_of_the_sum(costs: Sequence[Money]) -> Money:
    return aid(Money.sum(costs))


def without_negative_ones(parts: Mapping[Place, Money]) -> Levels:
    whole, levels = totals(parts)
    return whole, [*levels[:3], totals({place: part for place, part in parts.items() if part.cents > 0})[1][3]]


def whole_of_the_aid(parts: Mapping[Place, Money]) -> Levels:
    _, levels = totals(parts)
    return levels[1][AID.value], levels


def first_pays_the_cents(costs: Mapping[str, Money]) -> Mapping[str, Money]:
    first = next(iter(costs), None)
    return {name: aid(cost) if name == first else cost for name, cost in costs.items()}


def unknown_is_zero(costs: Mapping[str, Money | None]) -> Known:
    return known_total(costs)[0], []


def unknown_makes_all_unknown(costs: Mapping[str, Money | None]) -> Known:
    known, missing = known_total(costs)
    return (Money(0), missing) if missing else (known, missing)


BROKEN_VERSIONS = [
    BrokenVersion(laws.group_is_the_sum_of_its_decisions, (floor_of_the_sum, aid), st.tuples(budgets)),
    BrokenVersion(laws.every_level_adds_up, (without_negative_ones,), st.tuples(cells)),
    BrokenVersion(laws.every_level_adds_up, (whole_of_the_aid,), st.tuples(cells)),
    BrokenVersion(laws.order_of_partners_changes_nothing, (first_pays_the_cents,), reordered),
    BrokenVersion(laws.unknown_is_not_zero, (unknown_is_zero,), st.tuples(told)),
    BrokenVersion(laws.unknown_is_not_zero, (unknown_makes_all_unknown,), st.tuples(told)),
]
