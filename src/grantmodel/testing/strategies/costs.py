"""Strategies for what a subproject costs, buys, employs and earns, and how its decision is changed."""

from __future__ import annotations

from datetime import date

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from grantmodel.projects.costs import Amendment, ChangeKind, CostCategory, CostItem, CostNature, StaffPost
from grantmodel.projects.grants import Output
from grantmodel.projects.incomes import Income, IncomeKind
from grantmodel.projects.purchases import Instalments, Leasing, Purchase, PurchaseKind, SecondHand
from grantmodel.testing.strategies.arguments import chosen, deferring
from grantmodel.testing.strategies.dates import FIRST_COST, LAST_COST, days
from grantmodel.testing.strategies.making import made
from grantmodel.testing.strategies.values import moneys, names, rates
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate

_FIRST_AIDED = date(2015, 1, 1)
"""Earlier than any aid for a second-hand machine that the law still asks about."""
_MOST_TAX = 100


@deferring
def cost_items(
    min_day: date = FIRST_COST,
    max_day: date = LAST_COST,
    *,
    amounts: SearchStrategy[Money] | None = None,
    categories: SearchStrategy[CostCategory] | None = None,
) -> SearchStrategy[CostItem]:
    """Draw costs and credit notes of every kind; shrinks towards wages of 0.00 of no day.

    Value added tax and the most that travel rules pay have the sign of the amount.

    Args:
        min_day: The earliest day of anything.
        max_day: The latest day of anything.
        amounts: The amounts without tax; any by default.
        categories: What the costs are for; every category by default.
    """
    told, texts = st.none() | days(min_day, max_day), st.none() | names()
    items = made(
        CostItem,
        name=names(),
        category=chosen(categories, lambda: st.sampled_from(CostCategory), "categories"),
        amount=chosen(amounts, moneys, "amounts"),
        incurred=told,
        paid=told,
        claimed=told,
        earned=told,
        nature=st.sampled_from(CostNature),
        travel_limit=st.none() | moneys(min_value=Money(0)),
        amendment=texts,
        document=texts,
    )
    return made(_taxed, items, st.integers(0, _MOST_TAX))


def _taxed(item: CostItem, percentage: int) -> CostItem:
    size = abs(item.amount.cents) * percentage // 100
    if item.amount >= Money(0):
        return attrs.evolve(item, vat=Money(size))
    limit = None if item.travel_limit is None else -item.travel_limit
    return attrs.evolve(item, vat=Money(-size), travel_limit=limit)


def staff_posts() -> SearchStrategy[StaffPost]:
    """Draw positions of any share of working time, with a reason and without; shrinks towards no time."""
    return made(StaffPost, name=names(), share=rates(Rate(0), Rate(1)), justified=st.booleans())


@deferring
def amendments(min_day: date = FIRST_COST, max_day: date = LAST_COST) -> SearchStrategy[Amendment]:
    """Draw changes of a decision, pending or not yet, of any content or of one untold; shrinks towards one untold.

    Args:
        min_day: The earliest day on which one becomes pending.
        max_day: The latest day.
    """
    categories = st.lists(st.sampled_from(CostCategory), max_size=3, unique=True)
    changes = st.none() | st.lists(st.sampled_from(ChangeKind), max_size=2, unique=True)
    pending = st.none() | days(min_day, max_day)
    return made(Amendment, name=names(), pending=pending, categories=categories, changes=changes)


@deferring
def purchases(
    min_day: date = FIRST_COST, max_day: date = LAST_COST, *, amounts: SearchStrategy[Money] | None = None
) -> SearchStrategy[Purchase]:
    """Draw purchases of every kind, any fact of which may be unknown; shrinks towards goods for 0.00.

    Args:
        min_day: The earliest day of the purchase.
        max_day: The latest day.
        amounts: The values; zero and more by default.
    """
    return made(
        Purchase,
        name=names(),
        kind=st.sampled_from(PurchaseKind),
        value=chosen(amounts, lambda: moneys(min_value=Money(0)), "amounts"),
        made=st.none() | days(min_day, max_day),
        bound=_answers(),
        act_followed=_answers(),
        offers_asked=_answers(),
        price_level_found=_answers(),
        related_party=_answers(),
        instalments=st.none() | instalments(),
        leasing=st.none() | leasings(),
        second_hand=st.none() | second_hands(),
    )


def instalments() -> SearchStrategy[Instalments]:
    """Draw terms of purchases by instalments, any of which may be unknown; shrinks towards all unknown."""
    return made(
        Instalments,
        debt_binds=_answers(),
        delivered=_answers(),
        title_passed=_answers(),
        rights_transferred=_answers(),
        seller_paid=_answers(),
    )


def leasings() -> SearchStrategy[Leasing]:
    """Draw what is shown of leases; shrinks towards nothing known."""
    return made(Leasing, charges_left_out=_answers())


@deferring
def second_hands(min_day: date = _FIRST_AIDED, max_day: date = LAST_COST) -> SearchStrategy[SecondHand]:
    """Draw what is known of second-hand machines and devices; shrinks towards nothing known.

    Args:
        min_day: The earliest day on which one was last aided.
        max_day: The latest day.
    """
    return made(
        SecondHand,
        aided=_answers(),
        last_aided=st.none() | days(min_day, max_day),
        fair_value=st.none() | moneys(min_value=Money(0)),
        life_suffices=_answers(),
        suitable=_answers(),
    )


def _answers() -> SearchStrategy[bool | None]:
    return st.none() | st.booleans()


@deferring
def incomes(
    min_day: date = FIRST_COST, max_day: date = LAST_COST, *, amounts: SearchStrategy[Money] | None = None
) -> SearchStrategy[Income]:
    """Draw income of every kind and refunds of it, received and not; shrinks towards sales of 0.00.

    Args:
        min_day: The earliest day of anything.
        max_day: The latest day of anything.
        amounts: The amounts without tax; any by default.
    """
    told = st.none() | days(min_day, max_day)
    return made(
        Income,
        name=names(),
        kind=st.sampled_from(IncomeKind),
        amount=chosen(amounts, moneys, "amounts"),
        produced=told,
        received=told,
        claimed=told,
        document=st.none() | names(),
    )


@deferring
def outputs(
    min_day: date = FIRST_COST, max_day: date = LAST_COST, *, amounts: SearchStrategy[Money] | None = None
) -> SearchStrategy[Output]:
    """Draw outputs with their documents filed, in part and not at all; shrinks towards one of 0.00 without any.

    Args:
        min_day: The earliest day on which one is verified.
        max_day: The latest day.
        amounts: The amounts, zero or more; any of them by default.
    """
    papers = st.lists(st.sampled_from(["report", "list", "photo"]), unique=True)
    return made(
        Output,
        name=names(),
        amount=chosen(amounts, lambda: moneys(min_value=Money(0)), "amounts"),
        documents=papers,
        filed=papers,
        verified=st.none() | days(min_day, max_day),
    )
