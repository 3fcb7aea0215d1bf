"""What the steps of a group project's machine draw."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Protocol

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from grantmodel.projects.costs import CostCategory
from grantmodel.projects.funding import FundingSource
from grantmodel.testing.machines.comparing import from_machine
from grantmodel.testing.machines.drafts import Draft
from grantmodel.testing.strategies import moneys
from grantmodel.testing.strategies import periods as any_periods
from grantmodel.testing.strategies import shares as any_shares
from grantmodel.testing.strategies.arguments import chosen
from grantmodel.values.money import Money
from grantmodel.values.periods import Period
from grantmodel.values.shares import Shares

_BENEFICIARIES = ("Lahti", "Oulu", "Jyväskylä", "Turku")
_FIRST, _LAST = date(2021, 1, 1), date(2029, 12, 31)
_MOST_CATEGORIES = 4


@attrs.frozen
class Drawn:
    """What budgets, shares, periods and cost models are drawn from."""

    costs: SearchStrategy[Mapping[CostCategory, Money] | None]
    shares: SearchStrategy[Shares[FundingSource]]
    periods: SearchStrategy[Period]
    cost_models: SearchStrategy[str | None]


class _Machine(Protocol):
    @property
    def draft(self) -> Draft: ...
    @property
    def drawn(self) -> Drawn: ...


def drawn(
    amounts: SearchStrategy[Money] | None,
    shares: SearchStrategy[Shares[FundingSource]] | None,
    periods: SearchStrategy[Period] | None,
    cost_models: Mapping[str, object],
) -> Drawn:
    """Return what the steps draw from, where None is what they draw by default.

    Raises:
        InvalidArgument: For what is no strategy.
    """
    costs = st.dictionaries(
        st.sampled_from(CostCategory), chosen(amounts, moneys, "amounts"), min_size=1, max_size=_MOST_CATEGORIES
    )
    return Drawn(
        st.none() | costs,
        chosen(shares, _usual_shares, "shares"),
        chosen(periods, _usual_periods, "periods"),
        st.sampled_from([None, *cost_models]),
    )


def _usual_shares() -> SearchStrategy[Shares[FundingSource]]:
    return any_shares(st.sampled_from(FundingSource), max_size=len(FundingSource), with_residual=True)


def _usual_periods() -> SearchStrategy[Period]:
    return any_periods(_FIRST, _LAST, allow_open=False)


def _new_name(machine: _Machine) -> SearchStrategy[str]:
    # Two or more to choose from, those that were removed among them.
    there = machine.draft.parts
    count = len(there) + 2
    usual = [*_BENEFICIARIES, *(f"kunta {number}" for number in range(len(_BENEFICIARIES) + 1, count + 1))]
    return st.sampled_from([name for name in usual[:count] if name not in there])


def _name(machine: _Machine) -> SearchStrategy[str]:
    return st.sampled_from(list(machine.draft.parts))


def _costs(machine: _Machine) -> SearchStrategy[Mapping[CostCategory, Money] | None]:
    return machine.drawn.costs


def _shares(machine: _Machine) -> SearchStrategy[Shares[FundingSource]]:
    # Partners often have the same shares.
    known = [part.shares for part in machine.draft.parts.values() if part.shares is not None]
    return machine.drawn.shares | st.sampled_from(known) if known else machine.drawn.shares


def _period(machine: _Machine) -> SearchStrategy[Period]:
    return machine.drawn.periods


def _cost_model(machine: _Machine) -> SearchStrategy[str | None]:
    return machine.drawn.cost_models


def _optional_shares(machine: _Machine) -> SearchStrategy[Shares[FundingSource] | None]:
    return st.none() | _shares(machine)


a_new_name = from_machine(_new_name)
a_name = from_machine(_name)
some_costs = from_machine(_costs)
some_shares = from_machine(_optional_shares)
shares_of_one = from_machine(_shares)
a_period = from_machine(_period)
a_cost_model = from_machine(_cost_model)
