"""Strategies for budgets, funding plans and totals."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from grantmodel.projects.budgets import Budget, BudgetLine
from grantmodel.projects.costs import CostCategory
from grantmodel.projects.funding import FundingPlan, FundingSource
from grantmodel.projects.totals import Total
from grantmodel.testing.strategies.arguments import at_most, checked, chosen, deferring
from grantmodel.testing.strategies.making import made
from grantmodel.testing.strategies.values import moneys, names, shares
from grantmodel.values.money import Money
from grantmodel.values.shares import Shares

_USUAL_LINES = 5


@deferring
def budget_lines(
    *,
    amounts: SearchStrategy[Money] | None = None,
    categories: SearchStrategy[CostCategory | None] | None = None,
) -> SearchStrategy[BudgetLine]:
    """Draw lines of budgets, income among them; shrinks towards "a" of 0.00.

    Args:
        amounts: The amounts; any by default.
        categories: The cost categories; every one and unknown by default.
    """
    return made(
        BudgetLine,
        names(),
        chosen(amounts, moneys, "amounts"),
        category=chosen(categories, _usual_categories, "categories"),
    )


def _usual_categories() -> SearchStrategy[CostCategory | None]:
    return st.none() | st.sampled_from(CostCategory)


@deferring
def budgets(
    *,
    amounts: SearchStrategy[Money] | None = None,
    categories: SearchStrategy[CostCategory | None] | None = None,
    allow_unknown: bool = True,
    max_size: int = _USUAL_LINES,
) -> SearchStrategy[Budget]:
    """Draw budgets: unknown, stated, at most, or made of lines with negative ones among them.

    Shrinks towards one that is unknown, or where that is not allowed towards one of 0.00.

    Args:
        amounts: The stated totals, and the amount of each line; any by default.
        categories: The cost categories of the lines; every one and unknown by default.
        allow_unknown: Whether the total may be unknown.
        max_size: How many lines at most; 0 for stated totals alone.
    """
    drawn = chosen(amounts, moneys, "amounts")
    kinds = chosen(categories, _usual_categories, "categories")
    lines, most = budget_lines(amounts=drawn, categories=kinds), at_most(max_size)
    told = st.none() | drawn if checked(allow_unknown, bool, "allow_unknown", "False") else drawn
    stated = made(Budget, told, at_most=st.booleans())
    return stated | made(Budget, lines=st.lists(lines, min_size=1, max_size=most)) if most else stated


@deferring
def budgets_of(
    total: Money, *, categories: SearchStrategy[CostCategory | None] | None = None, max_size: int = _USUAL_LINES
) -> SearchStrategy[Budget]:
    """Draw budgets with a total: stated, at most, or made of lines that sum to it, all of its sign or zero.

    Shrinks towards the total stated.

    Args:
        total: The total.
        categories: The cost categories of the lines; every one and unknown by default.
        max_size: How many lines at most; 0 for the total stated alone.
    """
    checked(total, Money, "total", "euros(180_000)")
    kinds, most = chosen(categories, _usual_categories, "categories"), at_most(max_size)
    stated = made(Budget, st.just(total), at_most=st.booleans())
    if not most:
        return stated
    lines = shares(st.tuples(names(), kinds), max_size=most, with_residual=False)
    return stated | made(_budget_of, st.just(total), lines)


def _budget_of(total: Money, among: Shares[tuple[str, CostCategory | None]]) -> Budget:
    parts = among.split(total).items()
    return Budget(lines=[BudgetLine(name, amount, category=category) for (name, category), amount in parts])


@deferring
def funding_plans(
    *,
    amounts: SearchStrategy[Money] | None = None,
    sources: SearchStrategy[FundingSource] | None = None,
    allow_gap: bool = True,
) -> SearchStrategy[FundingPlan]:
    """Draw funding plans from shares, and from given amounts with a gap.

    Shrinks towards costs of 0.00 without parts, or where there is no gap towards aid of 0.00.

    Args:
        amounts: The costs, and what each source gives where that need not make them; any by default.
        sources: Who gives; every source by default.
        allow_gap: Whether the parts may differ from the costs.
    """
    costs = chosen(amounts, moneys, "amounts")
    givers = chosen(sources, lambda: st.sampled_from(FundingSource), "sources")
    covered = made(
        _covered, costs, shares(givers, max_size=len(FundingSource)), st.integers(0, 100), st.integers(0, 100)
    )
    if not checked(allow_gap, bool, "allow_gap", "False"):
        return covered
    given = st.dictionaries(givers, costs, max_size=len(FundingSource))
    return made(FundingPlan, costs, given, investment_aid=costs, in_kind=costs) | covered


def _covered(costs: Money, among: Shares[FundingSource], for_investment: int, in_kind: int) -> FundingPlan:
    parts = among.split(costs)
    aid, own = (parts.get(source, Money(0)).cents for source in (FundingSource.AID, FundingSource.OWN))
    shared = [Money(_per_cent(cents, share)) for cents, share in ((aid, for_investment), (own, in_kind))]
    return FundingPlan(costs, parts, investment_aid=shared[0], in_kind=shared[1])


def _per_cent(cents: int, share: int) -> int:
    return cents * share // 100


@deferring
def totals(*, amounts: SearchStrategy[Money] | None = None, max_size: int = 4) -> SearchStrategy[Total]:
    """Draw totals over budgets of subprojects, some of which may be unknown; shrinks towards 0.00 with none missing.

    Args:
        amounts: What is known; any amounts by default.
        max_size: Over how many subprojects at most.
    """
    figures = st.none() | chosen(amounts, moneys, "amounts")
    return made(_total, st.lists(figures, max_size=at_most(max_size)))


def _total(figures: Sequence[Money | None]) -> Total:
    return Total.of({f"subprojects[{place}].budget.total": figure for place, figure in enumerate(figures)})
