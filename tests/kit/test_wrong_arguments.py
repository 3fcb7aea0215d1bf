"""Wrong arguments are refused when a value is drawn, and told what to write instead."""

from collections.abc import Callable
from datetime import date, datetime
from enum import Enum
from typing import Any, cast

import pytest
from hypothesis import find, given
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import SearchStrategy

from grantmodel import FundingSource, GroupProject, Money, Period, Rate, euros, percent
from grantmodel.programmes.finland_2021_2027 import rulebook
from grantmodel.testing import rulebooks, strategies

s = cast("Any", strategies)  # the type checkers refuse most of these
k = cast("Any", rulebooks)
NOON = datetime(2026, 1, 1, 12)  # noqa: DTZ001 - a moment without a zone is what people pass


class Payer(Enum):
    """A choice of a downstream program, whose repr is no code."""

    CITY = "city"


WRONG: dict[str, Callable[[], SearchStrategy[Any]]] = {
    # Bounds
    r"moneys: min_value=euros\(\"2.00\"\) is above max_value=euros\(\"1.00\"\); swap them": lambda: s.moneys(
        euros(2), euros(1)
    ),
    "rates: min_value=.* is above max_value=.*; swap them": lambda: s.rates(Rate(1), Rate(0)),
    "percentages: min_value=.* is above max_value": lambda: s.percentages(Rate(1), Rate(0)),
    "days: min_day=.* is above max_day=.*; swap them": lambda: s.days(date(2027, 1, 1), date(2026, 1, 1)),
    "periods: min_day=.* is above max_day": lambda: s.periods(date(2027, 1, 1), date(2026, 1, 1)),
    "regime_days: min_day=.* is above max_day": lambda: s.regime_days(
        rulebook, min_day=date(2027, 1, 1), max_day=date(2026, 1, 1)
    ),
    "deadlines are counted from 1995-01-01 to 2188-12-31; keep min_day": lambda: s.deadlines(date(1994, 12, 31)),
    "keep min_day and max_day within": lambda: s.deadlines(max_day=date(2189, 1, 1)),
    r"moneys: min_value=.* is beyond the thirty digits that amounts have at most, .*; give max_value too": lambda: (
        s.moneys(min_value=Money(10**31))
    ),
    "moneys: max_value=.* is beyond the thirty digits .*; give min_value too": lambda: s.moneys(
        max_value=-Money(10**31)
    ),
    # Units
    r"no multiple of euros\(\"10.00\"\) lies from .*; take a smaller unit": lambda: s.moneys(
        euros(1), euros(9), unit=euros(10)
    ),
    r"unit=euros\(\"0.00\"\) is not above zero; write unit=euros\(1\)": lambda: s.moneys(unit=Money(0)),
    "no percentage of 0 decimals lies from .*; allow more, or write rates": lambda: s.percentages(
        percent("26.44"), percent("26.5"), decimals=0
    ),
    "decimals is an int from 0 to 4, not 5": lambda: s.percentages(decimals=5),
    "decimals is an int from 0 to 4, not True": lambda: s.percentages(decimals=True),
    # Sizes
    "shares: max_size=0 is too few; write max_size=1 or more": lambda: s.shares(max_size=0),
    "shares: min_size=0 is too few; write min_size=1 or more": lambda: s.shares(min_size=0),
    "max_size=2 is below min_size=3; swap them, or leave max_size out": lambda: s.shares(min_size=3, max_size=2),
    "splits: max_size=0 is below min_size=1": lambda: s.splits(min_size=1, max_size=0),
    "group_projects: max_size=1 is below min_size=2": lambda: s.group_projects(min_size=2, max_size=1),
    "group_projects: max_size=0 is too few; write max_size=1": lambda: s.group_projects(one_lead=True, max_size=0),
    "group_projects: min_size=0 is too few": lambda: s.group_projects(one_lead=True, min_size=0),
    "dated_values: max_size=-1 is too few; write max_size=0": lambda: s.dated_values(max_size=-1),
    "max_size is an int such as 1, not 1.5": lambda: s.budgets(max_size=1.5),
    "shares: min_size is an int such as 1, not '3'": lambda: s.shares(min_size="3"),
    "shares: min_size is an int such as 1, not True": lambda: s.shares(min_size=True),
    "totals: max_size is an int such as 1, not None": lambda: s.totals(max_size=None),
    r"budgets_of: max_size is an int such as 1, not integers\(\)": lambda: s.budgets_of(
        euros(1), max_size=st.integers()
    ),
    "totals: max_size=-1 is too few": lambda: s.totals(max_size=-1),
    "max_depth=-1 is below zero; write max_depth=0": lambda: s.cost_centres(max_depth=-1),
    "successions: max_depth=-1 is below zero": lambda: s.successions(max_depth=-1),
    # A value where a strategy is expected
    r"budgets: amounts is a strategy, not euros\(\"5.00\"\); write amounts=st.just\(…\), st.sampled_from": lambda: (
        s.budgets(amounts=euros(5))
    ),
    "shares: sources is a strategy, not 'aid'; write sources=st.just": lambda: s.shares("aid"),
    "versions: values is a strategy": lambda: s.versions(80),
    "parameters: on is a strategy": lambda: s.parameters(date(2026, 1, 1)),
    "organisations: kinds is a strategy": lambda: s.organisations(kinds="municipality"),
    "group_projects: parts is a strategy": lambda: s.group_projects(parts=[]),
    # A strategy where a value is expected, or a value of another kind
    r"moneys: min_value is a value such as euros\(1\), not a strategy; draw it first": lambda: s.moneys(s.moneys()),
    r"min_value is Money, such as euros\(1\), not 5": lambda: s.moneys(5),
    r"max_value is Rate, such as percent\(80\), not 1": lambda: s.rates(max_value=1),
    "allow_open is a value such as False, not a strategy": lambda: s.periods(allow_open=st.booleans()),
    "allow_unknown is bool, such as False, not 1": lambda: s.budgets(allow_unknown=1),
    "with_residual is bool, such as True, not 1": lambda: s.shares(with_residual=1),
    r"min_day is date, such as date\(2026, 1, 1\), not datetime": lambda: s.days(NOON),
    "max_depth is int, such as 2, not True": lambda: s.cost_centres(max_depth=True),
    "total is Money": lambda: s.budgets_of(180_000),
    "rulebook is Rulebook, such as finland_2021_2027.rulebook": lambda: s.regime_days("finland"),
    # Projects of rulebooks
    "valid_for: rulebook is Rulebook, such as finland_2021_2027.rulebook, not 'x'": lambda: k.valid_for("x"),
    "valid_for: projects is empty; give one project or more": lambda: k.valid_for(rulebook, projects=[]),
    "valid_for: projects is a list of group projects, not 5": lambda: k.valid_for(rulebook, projects=5),
    r"valid_for: projects is a list of group projects, not \[1\]": lambda: k.valid_for(rulebook, projects=[1]),
    "valid_for: 'finland-2021-2027' finds something": lambda: k.valid_for(rulebook, projects=[GroupProject(name="x")]),
    "breaking: rule is a Rule, not '4.1'; write next.one for one in rulebook.rules if one.id == '4.1'": lambda: (
        k.breaking("4.1")
    ),
    "breaking: rulebook is Rulebook, .* not 'x'": lambda: k.breaking(rulebook.rules[0], rulebook="x"),
    "breaking: projects is empty": lambda: k.breaking(rulebook.rules[0], projects=[]),
    "breaking: none of the projects breaks": lambda: k.breaking(rulebook.rules[0], projects=[GroupProject(name="x")]),
    # Limits
    "near: a limit is Money, a Rate, a date, a Period or an int, not 0.8": lambda: s.near(0.8),
    "a date, a Period or an int, not True": lambda: s.near(True),  # noqa: FBT003 - a bool is an int to Python
    "a date, a Period or an int, not datetime": lambda: s.near(NOON),
    r"within is Money, such as euros\(10\), not 5": lambda: s.near(euros(1), within=5),
    r"within is Rate, such as percent\(1\), not 1": lambda: s.near(percent(1), within=1),
    "within is int, such as 7, not": lambda: s.near(date(2026, 1, 1), within=euros(1)),
    r"within=euros\(\"0.00\"\) is less than a step; leave it out": lambda: s.near(euros(1), within=Money(0)),
    "within=Rate.1, 100000. is less than a step|within=percent.* is less than a step": lambda: s.near(
        percent(1), within=Rate(1, 100_000)
    ),
    "a period has two ends; straddle its start or its end": lambda: s.straddling(Period.year(2026)),
    "no day lies above .*9999.*; take an earlier one": lambda: s.straddling(date.max),
}


@pytest.mark.parametrize("told", WRONG)
@given(st.data())
def test_wrong_arguments_are_refused_by_name(told: str, data: st.DataObject) -> None:
    strategy = WRONG[told]()  # nothing is refused here, where a decorator would stand
    with pytest.raises(InvalidArgument, match=told):
        data.draw(strategy)


def test_a_wrong_strategy_is_refused_before_the_test_is_run() -> None:
    runs = 0

    @given(s.moneys(euros(2), euros(1)))
    def test_something(money: Money) -> None:
        nonlocal runs
        runs += bool(money)

    with pytest.raises(InvalidArgument, match=r"moneys: min_value=.* is above"):
        test_something()
    assert runs == 0


@given(st.data())
def test_a_wrong_strategy_within_others_is_named(data: st.DataObject) -> None:
    strategy = s.group_projects(parts=s.subprojects(budgets=s.budgets(amounts=5), allow_unknown=False), min_size=1)
    with pytest.raises(InvalidArgument, match="budgets: amounts is a strategy, not 5"):
        data.draw(strategy)


def test_what_may_be_unknown_may_be_drawn_as_none() -> None:
    assert find(s.organisations(kinds=st.none()), lambda _: True).kind is None
    assert find(s.group_projects(periods=st.none()), lambda _: True).period is None
    assert find(s.budget_lines(categories=st.none()), lambda _: True).category is None


def test_choices_are_drawn_without_any_thrown_away() -> None:
    every = find(s.shares(st.sampled_from(FundingSource), min_size=len(FundingSource)), lambda _: True)
    assert set(every) == set(FundingSource)


def test_a_wrong_strategy_that_an_argument_draws_from_is_named_itself() -> None:
    with pytest.raises(InvalidArgument, match=r"^moneys: min_value is Money"):
        find(s.budgets(amounts=s.moneys(5)), lambda _: True)


def test_an_argument_of_another_name_is_refused_at_once() -> None:
    with pytest.raises(TypeError, match="unexpected keyword argument 'probability'"):
        s.moneys(probability=0.5)
