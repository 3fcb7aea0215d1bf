"""Hypothesis strategies for what a subproject has cost, bought and employed.

Each draws everything valid, credit notes and unknown facts included; each shrinks towards the plainest.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import attrs

from grantmodel.projects.costs import Amendment, CostCategory, CostItem, CostNature, Position
from grantmodel.projects.purchases import Purchase, PurchaseKind
from grantmodel.testing.strategies import moneys, rates
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate

# isort: split
# After the strategies, which say what to install where Hypothesis is missing.
from hypothesis import strategies as st

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_FIRST, _LAST = date(2025, 1, 1), date(2028, 12, 31)
_MOST_TAX = 100


def cost_items(min_day: date = _FIRST, max_day: date = _LAST) -> SearchStrategy[CostItem]:
    """Draw costs and credit notes of every kind; shrinks towards wages of 0.00.

    Value added tax and the most that travel rules pay have the sign of the amount.

    Args:
        min_day: The earliest day of anything.
        max_day: The latest day of anything.
    """
    days, texts = st.none() | st.dates(min_day, max_day), st.none() | _words()
    items = st.builds(
        CostItem,
        name=_words(),
        category=st.sampled_from(CostCategory),
        amount=moneys(),
        incurred=days,
        paid=days,
        claimed=days,
        earned=days,
        nature=st.sampled_from(CostNature),
        travel_limit=st.none() | moneys(min_value=Money(0)),
        amendment=texts,
        document=texts,
    )
    return st.builds(_taxed, items, st.integers(0, _MOST_TAX))


def _taxed(item: CostItem, percentage: int) -> CostItem:
    size = abs(item.amount.cents) * percentage // 100
    if item.amount >= Money(0):
        return attrs.evolve(item, vat=Money(size))
    limit = None if item.travel_limit is None else -item.travel_limit
    return attrs.evolve(item, vat=Money(-size), travel_limit=limit)


def positions() -> SearchStrategy[Position]:
    """Draw positions of any share of working time, with a reason and without; shrinks towards no time."""
    return st.builds(Position, name=_words(), share=rates(Rate(0), Rate(1)), justified=st.booleans())


def amendments() -> SearchStrategy[Amendment]:
    """Draw changes of a decision, pending or not yet, with new cost categories and without; shrinks towards none."""
    categories = st.lists(st.sampled_from(CostCategory), max_size=3, unique=True)
    return st.builds(Amendment, name=_words(), pending=st.none() | st.dates(_FIRST, _LAST), categories=categories)


def purchases() -> SearchStrategy[Purchase]:
    """Draw purchases of every kind, any fact of which may be unknown; shrinks towards goods for 0.00."""
    answers = st.none() | st.booleans()
    return st.builds(
        Purchase,
        name=_words(),
        kind=st.sampled_from(PurchaseKind),
        value=moneys(min_value=Money(0)),
        made=st.none() | st.dates(_FIRST, _LAST),
        bound=answers,
        act_followed=answers,
        offers_asked=answers,
        price_level_found=answers,
        related_party=answers,
    )


def _words() -> SearchStrategy[str]:
    return st.text("abcdefghijklmnopqrstuvwxyzåäö", min_size=1, max_size=8)
