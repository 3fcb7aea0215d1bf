"""Strategies for what a project earns, and for the outputs that a lump sum pays for."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from grantmodel.projects.grants import Output
from grantmodel.projects.incomes import Income, IncomeKind
from grantmodel.testing.strategies.arguments import chosen, deferring
from grantmodel.testing.strategies.dates import FIRST_COST, LAST_COST, days
from grantmodel.testing.strategies.making import made
from grantmodel.testing.strategies.values import moneys, names
from grantmodel.values.money import Money


@deferring
def incomes(
    min_day: date = FIRST_COST, max_day: date = LAST_COST, *, amounts: SearchStrategy[Money] | None = None
) -> SearchStrategy[Income]:
    """Draw income of every kind and refunds of it, received and not; shrinks towards sales of 0.00.

    Args:
        min_day: The earliest day of anything.
        max_day: The latest day of anything.
        amounts: The amounts without tax; any unless told.
    """
    told = st.none() | days(min_day, max_day)
    return made(
        Income,
        name=names(),
        kind=st.sampled_from(IncomeKind),
        amount=chosen(amounts, moneys, "amounts", Money),
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
        amounts: The amounts, zero or more; any of them unless told.
    """
    papers = st.lists(st.sampled_from(["report", "list", "photo"]), unique=True)
    return made(
        Output,
        name=names(),
        amount=chosen(amounts, lambda: moneys(min_value=Money(0)), "amounts", Money, fits=_output_of),
        documents=papers,
        filed=papers,
        verified=st.none() | days(min_day, max_day),
    )


def _output_of(amount: Money) -> Output:
    return Output(name="a", amount=amount)
