"""The kit's strategies: what they draw, that every interesting case is reachable, and what they shrink to."""

import runpy
import sys
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from grantmodel import (
    Budget,
    FundingPlan,
    FundingSource,
    GroupProject,
    Money,
    Period,
    Rate,
    Rounding,
    Shares,
    euros,
    percent,
)
from grantmodel.testing import strategies

quick = settings(max_examples=2000, database=None, derandomize=True, deadline=None)


def minimal(strategy: st.SearchStrategy[Any], condition: Callable[[Any], bool] = lambda _: True) -> object:
    return find(strategy, condition, settings=quick)


def reach(strategy: st.SearchStrategy[Any], condition: Callable[[Any], bool]) -> None:
    find(strategy, condition, settings=settings(quick, phases=[Phase.generate]))


def test_each_shrinks_to_the_plainest() -> None:
    assert minimal(strategies.moneys()) == Money(0)
    assert minimal(strategies.rates()) == Rate(0)
    assert minimal(strategies.percentages()) == Rate(0)
    assert minimal(strategies.roundings()) == Rounding("up")
    assert minimal(strategies.shares()) == Shares({"a": Rate(1)})
    assert minimal(strategies.periods(date(2026, 1, 1))) == Period(date(2026, 1, 1), date(2026, 1, 1))
    assert minimal(strategies.budgets()) == Budget()
    assert minimal(strategies.group_projects(max_size=1)) == GroupProject(name="a")


def test_interesting_cases_are_reachable() -> None:
    assert minimal(strategies.moneys(), lambda money: money < Money(0)) == Money(-1)
    assert minimal(strategies.rates(), lambda rate: rate > Rate(1)) == Rate(2)
    reach(strategies.rates(), lambda rate: rate < Rate(0))
    reach(strategies.shares(), lambda shares: Rate(0) in shares.values())
    reach(strategies.shares(), lambda shares: list(shares)[-1] != shares.residual)
    reach(strategies.periods(), lambda period: period == Period(None, None))
    reach(strategies.periods(), lambda period: period.start is None and period.end is not None)
    reach(strategies.periods(), lambda period: period.end is None and period.start is not None)
    reach(strategies.funding_plans(), lambda plan: bool(plan.gap))
    reach(strategies.funding_plans(), lambda plan: bool(plan.total) and not plan.gap)
    reach(strategies.group_projects(), lambda group: group.lead is not None)
    reach(strategies.group_projects(), lambda group: bool(group.total_costs.missing and group.total_costs.known))


@given(st.data())
def test_bounds_are_kept(data: st.DataObject) -> None:
    money = data.draw(strategies.moneys(Money(-5), euros(1)))
    assert Money(-5) <= money <= euros(1)
    rate = data.draw(strategies.rates(percent(10), percent(20)))
    assert percent(10) <= rate <= percent(20)
    shares = data.draw(strategies.shares(st.sampled_from(FundingSource), min_size=2, max_size=3))
    assert 2 <= len(shares) <= 3
    assert set(shares) <= set(FundingSource)
    period = data.draw(strategies.periods(date(2026, 1, 1), date(2026, 12, 31), allow_open=False))
    assert period.start is not None
    assert period.end is not None
    assert date(2026, 1, 1) <= period.start <= period.end <= date(2026, 12, 31)
    assert len(data.draw(strategies.group_projects(max_size=1)).subprojects) <= 1


@given(strategies.funding_plans())
def test_plans_are_plans(plan: FundingPlan) -> None:
    assert isinstance(plan, FundingPlan)


def test_without_hypothesis_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    with pytest.raises(ModuleNotFoundError, match=r"pip install 'grantmodel\[testing\]'"):
        runpy.run_path(strategies.__file__)
