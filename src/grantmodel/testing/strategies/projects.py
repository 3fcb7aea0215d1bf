"""Strategies for subprojects and group projects."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from grantmodel.projects.budgets import Budget
from grantmodel.projects.funding import FundingPlan, FundingSource
from grantmodel.projects.groups import Fund, GroupProject, ProjectForm, ProjectKind, Role, Subproject
from grantmodel.projects.organisations import Organisation
from grantmodel.testing.strategies.arguments import checked, chosen, deferring, sizes
from grantmodel.testing.strategies.bodies import calls, cost_centres, official_decisions, organisations
from grantmodel.testing.strategies.costs import amendments, cost_items, incomes, purchases, staff_posts
from grantmodel.testing.strategies.dates import FIRST, LAST, project_days
from grantmodel.testing.strategies.dates import periods as any_periods
from grantmodel.testing.strategies.grants import de_minimis_aids, declarations, grant_decisions, interreg_cofinancings
from grantmodel.testing.strategies.making import made, several
from grantmodel.testing.strategies.plans import budgets as any_budgets
from grantmodel.testing.strategies.plans import funding_plans
from grantmodel.testing.strategies.values import names, shares
from grantmodel.values.periods import Period
from grantmodel.values.shares import Shares

T = TypeVar("T")

_USUAL_SIZE = 4


@deferring
def subprojects(
    *,
    beneficiaries: SearchStrategy[Organisation] | None = None,
    budgets: SearchStrategy[Budget] | None = None,
    allow_unknown: bool = True,
    allow_gap: bool = True,
) -> SearchStrategy[Subproject]:
    """Draw subprojects of both roles; of half nothing but the plan is known.

    Shrinks towards a partner of whom no figure is known, or where that is not allowed towards 0.00.

    Args:
        beneficiaries: Who carries them out; any organisations by default.
        budgets: What they cost; any budgets by default.
        allow_unknown: Whether the budget, its total and the funding may be unknown.
        allow_gap: Whether the funding may differ from the budget.
    """
    may_lack = checked(allow_unknown, bool, "allow_unknown", "False")
    drawn = chosen(budgets, lambda: any_budgets(allow_unknown=may_lack), "budgets")
    plan: dict[str, SearchStrategy[Any]] = {
        "beneficiary": chosen(beneficiaries, organisations, "beneficiaries"),
        "role": st.sampled_from([Role.PARTNER, Role.LEAD]),
        "budget": _told(drawn, may_lack=may_lack),
        "cost_centre": st.none() | cost_centres(max_depth=1),
        "official_decision": st.none() | official_decisions(),
    }
    if checked(allow_gap, bool, "allow_gap", "False"):
        plan["funding"] = _told(funding_plans(), may_lack=may_lack)
    else:
        plan["among"] = _told(shares(st.sampled_from(FundingSource), max_size=len(FundingSource)), may_lack=may_lack)
    return made(_subproject, **plan, more=_more_of_subprojects())


def _subproject(more: Mapping[str, Any] | None, among: Shares[FundingSource] | None = None, **plan: Any) -> Subproject:  # noqa: ANN401 - all its fields
    budget: Budget | None = plan["budget"]
    total = budget.total if budget else None
    if among is not None and total is not None:
        plan["funding"] = FundingPlan.from_shares(total, among)
    return Subproject(**plan, **(more or {}))


def _told(facts: SearchStrategy[T], *, may_lack: bool) -> SearchStrategy[T | None]:
    return st.none() | facts if may_lack else facts


def _more_of_subprojects() -> SearchStrategy[Mapping[str, Any] | None]:
    fields: dict[str, SearchStrategy[Any]] = {
        "cost_model": st.none() | names(),
        "decision": st.none() | grant_decisions(),
        "staff_posts": several(staff_posts(), max_size=2),
        "items": several(cost_items(FIRST, LAST), max_size=2),
        "incomes": several(incomes(FIRST, LAST), max_size=2),
        "purchases": several(purchases(), max_size=2),
        "amendments": st.lists(amendments(), max_size=1),
        "last_claim": st.none() | project_days(),
        "declarations": st.lists(declarations(), max_size=1),
    }
    return st.none() | st.fixed_dictionaries(fields)


@deferring
def group_projects(
    *,
    parts: SearchStrategy[Subproject] | None = None,
    periods: SearchStrategy[Period] | None = None,
    min_size: int | None = None,
    max_size: int | None = None,
    one_lead: bool = False,
) -> SearchStrategy[GroupProject]:
    """Draw drafts of group projects, from an empty one on; there may be no lead or several.

    Shrinks towards a group of which only the name is known, with as few subprojects as may be.

    Args:
        parts: The subprojects; any by default.
        periods: The implementation periods; unknown or in 2013–2031 by default.
        min_size: How many subprojects at least; none by default, or the lead's. Some thirty are as many as Hypothesis
            draws in one case, unless `parts` are small.
        max_size: How many subprojects at most; 4, or as many as asked for, by default. More than a few above the least
            are rare.
        one_lead: Whether exactly one subproject is the lead's.
    """
    has_lead = checked(one_lead, bool, "one_lead", "True")
    least, most = sizes(int(has_lead) if min_size is None else min_size, max_size, _USUAL_SIZE, least=int(has_lead))
    plan: dict[str, SearchStrategy[Any]] = {
        "name": names(),
        "acronym": st.none() | names(),
        "period": chosen(periods, _usual_periods, "periods"),
        "call": st.none() | calls(),
        "objectives": st.lists(names(), max_size=3),
        "subprojects": several(chosen(parts, subprojects, "parts"), min_size=least, max_size=most),
    }
    groups = made(_group, **plan, more=_more_of_groups())
    return made(_with_one_lead, groups, st.integers(0, most - 1)) if has_lead else groups


def _usual_periods() -> SearchStrategy[Period | None]:
    return st.none() | any_periods(FIRST, LAST)


def _group(more: Mapping[str, Any] | None, **plan: Any) -> GroupProject:  # noqa: ANN401 - all its fields
    return GroupProject(**plan, **(more or {}))


def _with_one_lead(group: GroupProject, place: int) -> GroupProject:
    leads = place % len(group.subprojects)
    roles = (Role.LEAD if place == leads else Role.PARTNER for place in range(len(group.subprojects)))
    parts = [attrs.evolve(part, role=role) for part, role in zip(group.subprojects, roles, strict=True)]
    return attrs.evolve(group, subprojects=parts)


def _more_of_groups() -> SearchStrategy[Mapping[str, Any] | None]:
    fields: dict[str, SearchStrategy[Any]] = {
        "form": st.sampled_from(ProjectForm),
        "fund": st.none() | st.sampled_from(Fund),
        "kind": st.sampled_from(ProjectKind),
        "pending": st.none() | project_days(),
        "responsible_person": st.none() | names(),
        "de_minimis": several(de_minimis_aids(), max_size=2),
        "interreg_cofinancing": st.none() | interreg_cofinancings(),
        "declarations": st.lists(declarations(), max_size=1),
    }
    return st.none() | st.fixed_dictionaries(fields)
