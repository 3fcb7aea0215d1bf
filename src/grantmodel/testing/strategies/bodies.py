"""Strategies for organisations, their cost centres, and what their officials decide."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import count

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import SearchStrategy

from grantmodel.projects.cost_centres import CostCentre, Succession
from grantmodel.projects.decisions import OfficialDecision
from grantmodel.projects.groups import Call
from grantmodel.projects.organisations import AuthorityKind, Organisation, OrganisationKind, business_id_check_digit
from grantmodel.testing.strategies.arguments import checked, chosen, deferring
from grantmodel.testing.strategies.dates import FIRST, LAST, days, periods
from grantmodel.testing.strategies.making import made
from grantmodel.testing.strategies.values import names, shares

_MOST_NUMBERS = 10**7
_FIRST_KNOWN, _LAST_KNOWN = date(2018, 1, 1), date(2099, 12, 1)
"""Days between which every way of making an official's decision known has a presumption in law."""


def business_ids() -> SearchStrategy[str]:
    """Draw Finnish Business IDs whose check digit is right; shrinks towards 0000000-0."""
    return made(_business_id, st.integers(0, _MOST_NUMBERS - 1))


def _business_id(number: int) -> str:
    # One number in eleven has no check digit and is not issued; the next one that has is taken.
    following = (f"{one % _MOST_NUMBERS:07d}" for one in count(number))
    return next(f"{one}-{digit}" for one in following if (digit := business_id_check_digit(one)) is not None)


@deferring
def organisations(*, kinds: SearchStrategy[OrganisationKind | None] | None = None) -> SearchStrategy[Organisation]:
    """Draw organisations, authorities too, with and without a Business ID; shrinks towards "a" and no more known.

    Args:
        kinds: What they are in law; every kind and unknown by default.
    """
    return made(
        Organisation,
        name=names(),
        kind=chosen(kinds, _usual_kinds, "kinds"),
        business_id=st.none() | business_ids(),
        authority=st.none() | st.sampled_from(AuthorityKind),
        deducts_vat=st.none() | st.booleans(),
    )


def _usual_kinds() -> SearchStrategy[OrganisationKind | None]:
    return st.none() | st.sampled_from(OrganisationKind)


@deferring
def calls(min_day: date = FIRST, max_day: date = LAST) -> SearchStrategy[Call]:
    """Draw calls, with a window or without; shrinks towards one of authority "a" without.

    Args:
        min_day: The earliest day of the window.
        max_day: The latest day.
    """
    return made(Call, name=names(), authority=organisations(), window=st.none() | periods(min_day, max_day))


@deferring
def cost_centres(*, max_depth: int = 2) -> SearchStrategy[CostCentre]:
    """Draw cost centres, with reorganisations that rename, merge and split them; shrinks towards one without any.

    Args:
        max_depth: How many reorganisations may follow each other.
    """
    return _centres(_depth(max_depth))


def _centres(max_depth: int) -> SearchStrategy[CostCentre]:
    # A centre bears its depth in its name, so that none can succeed itself.
    centres = made(_centre, st.just(0), names(), st.just(()))
    for depth in range(1, max_depth + 1):
        dated = st.lists(_successions(centres), max_size=2, unique_by=_since)
        centres = made(_centre, st.just(depth), names(), dated)
    return centres


def _centre(depth: int, name: str, successors: Sequence[Succession]) -> CostCentre:
    return CostCentre(f"{name} {depth}", successors)


@deferring
def successions(*, max_depth: int = 1) -> SearchStrategy[Succession]:
    """Draw reorganisations of a cost centre; shrinks towards one successor from 1.1.2026.

    Args:
        max_depth: How many reorganisations of the successors may follow each other.
    """
    return _successions(_centres(_depth(max_depth)))


def _successions(centres: SearchStrategy[CostCentre]) -> SearchStrategy[Succession]:
    return made(Succession, days(), shares(centres, max_size=3))


def _since(succession: Succession) -> date:
    return succession.since


def _depth(max_depth: int) -> int:
    if checked(max_depth, int, "max_depth", "2") < 0:
        raise InvalidArgument(f"max_depth={max_depth} is below zero; write max_depth=0 for no reorganisation")
    return max_depth


@deferring
def official_decisions(min_day: date = _FIRST_KNOWN, max_day: date = _LAST_KNOWN) -> SearchStrategy[OfficialDecision]:
    """Draw officials' decisions, any fact of which but the decider may be unknown; shrinks towards decider "a" alone.

    Args:
        min_day: The earliest day on which one is published or sent.
        max_day: The latest day.
    """
    told, texts = st.none() | days(min_day, max_day), st.none() | names()
    return made(
        OfficialDecision,
        decider=names(),
        competence=texts,
        published=told,
        publication=texts,
        sent=told,
        appeal_body=texts,
    )
