"""Hypothesis strategies for the library's values and projects.

Each draws everything valid unless its arguments say otherwise.
Each shrinks towards the plainest: zero, one source, one day, no subproject.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import date
from itertools import count
from typing import TYPE_CHECKING, Any, TypeVar, get_args

try:
    from hypothesis import strategies as st
except ModuleNotFoundError as missing:
    message = "grantmodel.testing.strategies needs Hypothesis: pip install 'grantmodel[testing]'"
    raise ModuleNotFoundError(message, name=missing.name) from missing

from grantmodel.projects.budgets import Budget, BudgetLine
from grantmodel.projects.cost_centres import CostCentre, Succession
from grantmodel.projects.costs import CostCategory
from grantmodel.projects.decisions import OfficialDecision
from grantmodel.projects.funding import FundingPlan, FundingSource
from grantmodel.projects.groups import Call, GroupProject, Role, Subproject
from grantmodel.projects.organisations import AuthorityKind, Organisation, OrganisationKind, business_id_check_digit
from grantmodel.values.money import Money
from grantmodel.values.periods import Period
from grantmodel.values.rates import Rate
from grantmodel.values.rounding import Direction, Rounding
from grantmodel.values.shares import Shares

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

S = TypeVar("S", bound=Hashable)
T = TypeVar("T")

_LARGEST = Money(10**30 - 1)
"""The largest amount that fits into a text: thirty digits, cents included."""


def moneys(min_value: Money = -_LARGEST, max_value: Money = _LARGEST) -> SearchStrategy[Money]:
    """Draw amounts, negative ones too, of at most thirty digits; shrinks towards 0.00."""
    return st.builds(Money, st.integers(min_value.cents, max_value.cents))


def rates(min_value: Rate | None = None, max_value: Rate | None = None) -> SearchStrategy[Rate]:
    """Draw exact rates, below 0 and above 1 too; shrinks towards 0."""
    return st.builds(Rate, st.fractions(min_value and min_value.fraction, max_value and max_value.fraction))


def percentages() -> SearchStrategy[Rate]:
    """Draw rates whose percentage ends within four decimals, so that they have an exact text; shrinks towards 0 %."""
    return st.builds(Rate, st.integers(-(10**10), 10**10), st.just(100 * 10**4))


def roundings() -> SearchStrategy[Rounding]:
    """Draw every direction with units from a cent to a thousand euros; shrinks towards whole cents."""
    units = moneys(min_value=Money(1), max_value=Money(100_000))
    return st.builds(Rounding, st.sampled_from(get_args(Direction)), unit=units)


def shares(
    sources: SearchStrategy[S] | None = None,
    *,
    min_size: int = 1,
    max_size: int = 6,
    with_residual: bool | None = None,
) -> SearchStrategy[Shares[S]]:
    """Draw shares with a residual, listed or left out, and without; shrinks towards one source that has all.

    Args:
        sources: What bears the shares; short words unless told.
        min_size: How many sources at least, the residual among them.
        max_size: How many sources at most.
        with_residual: Whether there is a residual; None for both.
    """
    residuals = {None: ["none", "listed", "left out"], True: ["listed", "left out"], False: ["none"]}[with_residual]
    weighted = st.tuples(names() if sources is None else sources, st.integers(0, 100))
    lists = st.lists(weighted, min_size=min_size, max_size=max_size, unique_by=lambda pair: pair[0])
    return st.builds(_shares, lists, st.integers(0, max_size - 1), st.sampled_from(residuals))


def _shares(weighted: Sequence[tuple[S, int]], place: int, kind: str) -> Shares[S]:
    residual = weighted[place % len(weighted)][0]
    weights = {source: weight + (source == residual) for source, weight in weighted}
    total = sum(weights.values())
    if kind == "left out":
        del weights[residual]
    kept = {source: Rate(weight, total) for source, weight in weights.items()}
    return Shares(kept, residual=None if kind == "none" else residual)


def names() -> SearchStrategy[Any]:
    """Draw short names in Finnish letters; shrinks towards "a"."""
    return st.text("abcdefghijklmnopqrstuvwxyzåäö", min_size=1, max_size=8)


def periods(min_day: date = date.min, max_day: date = date.max, *, allow_open: bool = True) -> SearchStrategy[Period]:
    """Draw periods, with open ends too; shrinks towards a single day.

    Args:
        min_day: The earliest day.
        max_day: The latest day.
        allow_open: Whether an end may be open.
    """
    days, opened = st.dates(min_day, max_day), st.booleans() if allow_open else st.just(value=False)
    return st.builds(_period, days, days, open_start=opened, open_end=opened)


def _period(one: date, other: date, *, open_start: bool, open_end: bool) -> Period:
    return Period(None if open_start else min(one, other), None if open_end else max(one, other))


def business_ids() -> SearchStrategy[str]:
    """Draw Finnish Business IDs whose check digit is right."""
    return st.integers(0, 9_999_999).map(_business_id)


def _business_id(number: int) -> str:
    # One number in eleven has no check digit and is not issued; the next one that has is taken.
    following = (f"{one % 10**7:07d}" for one in count(number))
    return next(f"{one}-{digit}" for one in following if (digit := business_id_check_digit(one)) is not None)


def organisations() -> SearchStrategy[Organisation]:
    """Draw organisations of every kind, authorities too, with and without a Business ID."""
    return st.builds(
        Organisation,
        name=names(),
        kind=st.none() | st.sampled_from(OrganisationKind),
        business_id=st.none() | business_ids(),
        authority=st.none() | st.sampled_from(AuthorityKind),
        deducts_vat=st.none() | st.booleans(),
    )


def budgets() -> SearchStrategy[Budget]:
    """Draw budgets: unknown, stated, at most, or made of lines with negative ones among them."""
    line = st.builds(BudgetLine, names(), moneys(), category=st.none() | st.sampled_from(CostCategory))
    lines = st.lists(line, min_size=1, max_size=5)
    return st.builds(Budget, st.none() | moneys(), at_most=st.booleans()) | st.builds(Budget, lines=lines)


def funding_plans() -> SearchStrategy[FundingPlan]:
    """Draw funding plans from shares, and from given amounts with a gap."""
    sources = st.sampled_from(FundingSource)
    given = st.dictionaries(sources, moneys(), max_size=len(FundingSource))
    return st.builds(FundingPlan.from_shares, moneys(), shares(sources, max_size=5)) | st.builds(
        FundingPlan, moneys(), given, investment_aid=moneys(), in_kind=moneys()
    )


def calls() -> SearchStrategy[Call]:
    """Draw calls, with a window or without."""
    windows = st.none() | periods()
    return st.builds(Call, name=names(), authority=organisations(), window=windows)


def cost_centres(*, max_depth: int = 2) -> SearchStrategy[CostCentre]:
    """Draw cost centres, with reorganisations that rename, merge and split them; shrinks towards one without any.

    Args:
        max_depth: How many reorganisations may follow each other.
    """
    # A centre bears its depth in its name, so that none can succeed itself.
    centres = st.builds(_centre, st.just(0), names(), st.just(()))
    for depth in range(1, max_depth + 1):
        successions = st.builds(Succession, st.dates(), shares(centres, max_size=3))
        dated = st.lists(successions, max_size=2, unique_by=lambda succession: succession.since)
        centres = st.builds(_centre, st.just(depth), names(), dated)
    return centres


def _centre(depth: int, name: str, successors: Sequence[Succession]) -> CostCentre:
    return CostCentre(f"{name} {depth}", successors)


def official_decisions() -> SearchStrategy[OfficialDecision]:
    """Draw officials' decisions of 2018–2099, any fact of which but the decider may be unknown."""
    days = st.none() | st.dates(date(2018, 1, 1), date(2099, 12, 1))
    texts = st.none() | names()
    return st.builds(
        OfficialDecision,
        decider=names(),
        competence=texts,
        published=days,
        publication=texts,
        sent=days,
        appeal_body=texts,
    )


def subprojects() -> SearchStrategy[Subproject]:
    """Draw subprojects of both roles, any figure of which may be unknown; of half nothing but the plan is known."""
    from grantmodel.testing import grants  # noqa: PLC0415 - they are built on the strategies above

    plan = {
        "beneficiary": organisations(),
        "role": st.sampled_from(Role),
        "budget": st.none() | budgets(),
        "funding": st.none() | funding_plans(),
        "cost_centre": st.none() | cost_centres(max_depth=1),
        "official_decision": st.none() | official_decisions(),
    }
    return _plan_and_more(Subproject, plan, grants.of_subprojects())


def group_projects(*, max_size: int = 4) -> SearchStrategy[GroupProject]:
    """Draw drafts of group projects, from an empty one on; there may be no lead or several.

    Args:
        max_size: How many subprojects at most.
    """
    from grantmodel.testing import grants  # noqa: PLC0415 - they are built on the strategies above

    plan = {
        "name": names(),
        "acronym": st.none() | names(),
        "period": st.none() | periods(),
        "call": st.none() | calls(),
        "objectives": st.lists(names(), max_size=3),
        "subprojects": st.lists(subprojects(), max_size=max_size),
    }
    return _plan_and_more(GroupProject, plan, grants.of_groups())


def _plan_and_more(
    kind: Callable[..., T], plan: Mapping[str, SearchStrategy[Any]], more: Mapping[str, SearchStrategy[Any]]
) -> SearchStrategy[T]:
    fields = st.fixed_dictionaries(plan) | st.fixed_dictionaries({**plan, **more})
    return fields.map(lambda given: kind(**given))
