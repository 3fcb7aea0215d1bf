"""Hypothesis strategies for grant decisions, aid and answers, and for all that a project has besides its plan.

Each draws everything valid, unknown facts included; each shrinks towards the plainest.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from grantmodel.projects.declarations import Declaration
from grantmodel.projects.grants import DeMinimisAid, GrantDecision, InterregMatch
from grantmodel.projects.groups import Form, Fund, ProjectKind
from grantmodel.testing.strategies import budgets, moneys, names, organisations, periods, rates
from grantmodel.testing.structures import amendments, cost_items, positions, purchases
from grantmodel.values.rates import Rate

# isort: split
# The module above says what to install where Hypothesis is missing.
from hypothesis import strategies as st

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_FIRST, _LAST = date(2013, 1, 1), date(2031, 12, 31)


def project_days(min_day: date = _FIRST, max_day: date = _LAST) -> SearchStrategy[date]:
    """Draw days on which something may happen to a project of 2014–2020 or 2021–2027.

    Args:
        min_day: The earliest day.
        max_day: The latest day.
    """
    return st.dates(min_day, max_day)


def grant_decisions() -> SearchStrategy[GrantDecision]:
    """Draw grant decisions, any fact of which may be unknown."""
    return st.builds(
        GrantDecision,
        granted=st.none() | project_days(),
        sent=st.none() | project_days(),
        aid=st.none() | moneys(),
        budget=st.none() | budgets(),
        period=st.none() | periods(),
        authority=st.none() | organisations(),
        beneficiaries=st.lists(names(), max_size=2),
        rulebook=st.none() | names(),
        public_aid_ceiling=st.none() | rates(Rate(0), Rate(1)),
        claims_end=st.none() | project_days(),
    )


def de_minimis_aids() -> SearchStrategy[DeMinimisAid]:
    """Draw entries of a ledger of de minimis aid."""
    authorities = st.none() | names()
    return st.builds(DeMinimisAid, undertaking=names(), amount=moneys(), granted=project_days(), granted_by=authorities)


def interreg_matches() -> SearchStrategy[InterregMatch]:
    """Draw national co-financing of Interreg projects, before and after it is decided."""
    days = st.none() | project_days()
    return st.builds(
        InterregMatch,
        total_costs=st.none() | moneys(),
        non_eu_share=moneys(),
        match=moneys(),
        eu_decided=days,
        applied=days,
        decided=days,
        late_reason=st.booleans(),
    )


def declarations(questions: SearchStrategy[str] | None = None) -> SearchStrategy[Declaration]:
    """Draw answers, yes and no.

    Args:
        questions: The codes of questions; short names unless told.
    """
    asked = names() if questions is None else questions
    return st.builds(Declaration, question=asked, answer=st.booleans(), by=names(), on=project_days())


def of_subprojects() -> Mapping[str, SearchStrategy[Any]]:
    """Return what to draw for each field of a subproject that its plan does not have."""
    return {
        "cost_model": st.none() | names(),
        "decision": st.none() | grant_decisions(),
        "positions": st.lists(positions(), max_size=2),
        "items": st.lists(cost_items(_FIRST, _LAST), max_size=2),
        "purchases": st.lists(purchases(), max_size=2),
        "amendments": st.lists(amendments(), max_size=1),
        "declarations": st.lists(declarations(), max_size=1),
    }


def of_groups() -> Mapping[str, SearchStrategy[Any]]:
    """Return what to draw for each field of a group project that its plan does not have."""
    return {
        "form": st.sampled_from(Form),
        "fund": st.none() | st.sampled_from(Fund),
        "kind": st.sampled_from(ProjectKind),
        "pending": st.none() | project_days(),
        "responsible_person": st.none() | names(),
        "de_minimis": st.lists(de_minimis_aids(), max_size=2),
        "interreg_match": st.none() | interreg_matches(),
        "declarations": st.lists(declarations(), max_size=1),
    }
