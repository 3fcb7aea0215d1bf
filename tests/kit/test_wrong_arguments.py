"""Wrong arguments are refused when a value is drawn, and told what to write instead."""

from collections.abc import Callable
from datetime import date, datetime
from enum import Enum
from inspect import signature
from typing import Any, cast

import pytest
from hypothesis import find, given
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import SearchStrategy

from grantmodel import FundingSource, GrantModelError, GroupProject, Money, Period, Rate, euros, percent
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
    "shares: min_size is an int such as 1, not None": lambda: s.shares(min_size=None),
    "shares: min_size is an int such as 1, not True": lambda: s.shares(min_size=True),
    "shares: min_size is an int such as 1, not a value of object": lambda: s.shares(min_size=object()),
    "shares: min_size is a value such as 1, not a strategy; draw it first, or use flatmap": lambda: s.shares(
        min_size=st.integers()
    ),
    r"splits: min_size is an int such as 1, not \[\]": lambda: s.splits(min_size=[]),
    r"dated_values: min_size is an int such as 1, not euros": lambda: s.dated_values(min_size=euros(1)),
    r"group_projects: min_size is an int such as 1, not datetime.date\(": lambda: s.group_projects(
        min_size=date(2026, 1, 1)
    ),
    "totals: max_size is an int such as 1, not None": lambda: s.totals(max_size=None),
    "totals: max_size is a value such as 1, not a strategy": lambda: s.totals(max_size=st.integers()),
    "budgets_of: max_size is an int such as 1, not None": lambda: s.budgets_of(euros(1), max_size=None),
    "totals: max_size=-1 is too few": lambda: s.totals(max_size=-1),
    "max_depth=-1 is below zero; write max_depth=0": lambda: s.cost_centres(max_depth=-1),
    "successions: max_depth=-1 is below zero": lambda: s.successions(max_depth=-1),
    # A value where a strategy is expected
    r"budgets: amounts is a strategy, not euros\(\"5.00\"\); write amounts=st.just\(euros\(\"5.00\"\)\)": lambda: (
        s.budgets(amounts=euros(5))
    ),
    r"shares: sources is a strategy, not 'aid'; write sources=st.just\('aid'\)": lambda: s.shares("aid"),
    r"shares: sources is a strategy, not \['aid', 'own'\]; write sources=st.sampled_from\(\['aid', 'own'\]\)": lambda: (
        s.shares(["aid", "own"])
    ),
    r"write sources=st.sampled_from\(\['aid', 'own', 'state'\]\)": lambda: s.shares({"own", "state", "aid"}),
    r"not a value of list; write sources=st.sampled_from\(\[Payer.CITY\]\)": lambda: s.shares([Payer.CITY]),
    r"shares: sources is a strategy, not \(\); write sources=st.sampled_from\(\[…\]\)": lambda: s.shares(()),
    r"not FundingSource; write sources=st.sampled_from\(FundingSource\)": lambda: s.shares(FundingSource),
    r"not Payer.CITY; write sources=st.just\(Payer.CITY\)": lambda: s.shares(Payer.CITY),
    r"not str; write sources=st.from_type\(str\)": lambda: s.shares(str),
    r"not Rate; write amounts=moneys\(\)": lambda: s.budgets(amounts=Rate),
    r"not Payer; write categories=st.sampled_from\(CostCategory\)": lambda: s.budget_lines(categories=Payer),
    r"not a function; write sources=names\(\) if it returns one": lambda: s.shares(s.names),
    r"not a function; write sources=lambda\(\) if": lambda: s.shares(lambda: 1),
    r"not \[5\]; write amounts=moneys\(\)": lambda: s.budgets(amounts=[5]),
    "roundings: units is a strategy": lambda: s.roundings(units=euros(1)),
    "versions: values is a strategy": lambda: s.versions(80),
    "parameters: on is a strategy": lambda: s.parameters(date(2026, 1, 1)),
    "declarations: questions is a strategy": lambda: s.declarations("taxes paid"),
    "waivers: rules is a strategy": lambda: s.waivers("867/2021-4.1"),
    "organisations: kinds is a strategy": lambda: s.organisations(kinds="municipality"),
    "subprojects: budgets is a strategy": lambda: s.subprojects(budgets=euros(5)),
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
    # What cannot be drawn
    "shares: sources draws fewer than min_size=3 different values; lower min_size, or draw from more": lambda: s.shares(
        st.sampled_from(["a", "b"]), min_size=3
    ),
    "splits: sources draws fewer than min_size=2 different values": lambda: s.splits(st.just("a"), min_size=2),
    r"shares: sources has no values to draw; write sources=st.sampled_from\(\[…\]\)": lambda: s.shares(st.nothing()),
    r"budgets: amounts has no values to draw; write amounts=moneys\(\)": lambda: s.budgets(amounts=st.nothing()),
    r"organisations: kinds has no values to draw; write kinds=st.sampled_from\(OrganisationKind\)": lambda: (
        s.organisations(kinds=st.nothing() | st.nothing())
    ),
    # What an argument draws
    r"roundings: units draws euros\(\"0.00\"\), of which nothing can be made: .*; draw other values": lambda: (
        s.roundings(units=st.just(Money(0)))
    ),
    r"outputs: amounts draws euros\(\"-0.01\"\), of which": lambda: s.outputs(amounts=st.just(Money(-1))),
    r"shares: sources draws \['aid'\], of which nothing can be made: unhashable": lambda: s.shares(st.just(["aid"])),
    "shares: sources draws None, of which nothing can be made: a source is anything": lambda: s.shares(st.none()),
    "splits: sources draws {}, of which nothing can be made: unhashable": lambda: s.splits(st.builds(dict), min_size=1),
    "parameters: anchors draws 'x', of which nothing can be made: an anchor is one of": lambda: s.parameters(
        anchors=st.just("x")
    ),
    r"parameters: on draws date, not datetime.datetime\(.*\); write on=days\(\)": lambda: s.parameters(
        st.just(NOON), allow_unknown=False
    ),
    r"de_minimis_aids: amounts draws Money, not None; write amounts=moneys\(\)": lambda: s.de_minimis_aids(
        amounts=st.none()
    ),
    # The strategy that was called
    "budgets: categories is a strategy, not 1": lambda: s.budgets(categories=1, max_size=0),
    "calls: min_day is date": lambda: s.calls(min_day="x"),
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
def test_wrong_arguments_are_refused_with_what_to_write(told: str, data: st.DataObject) -> None:
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
    with pytest.raises(InvalidArgument, match=r"budgets: amounts is a strategy, not 5; write amounts=moneys\(\)"):
        data.draw(strategy)


DRAWN_FROM = [
    (name, argument.name)
    for name in strategies.__all__
    for argument in signature(getattr(strategies, name)).parameters.values()
    if "SearchStrategy" in str(argument.annotation)
]
ANYTHING = {("shares", "sources"), ("splits", "sources"), ("versions", "values"), ("dated_values", "values")}
MORE: dict[str, dict[str, Any]] = {
    "budgets_of": {"total": euros(1)},
    "dated_values": {"min_size": 1},
    "group_projects": {"min_size": 1},
    "shares": {"min_size": 2},
    "splits": {"min_size": 2},
}
"""What makes the strategies draw from their arguments soon."""


def test_there_are_as_many_arguments_to_draw_from_as_ever() -> None:
    assert len(DRAWN_FROM) == 32
    assert set(DRAWN_FROM) >= ANYTHING


@pytest.mark.parametrize(("name", "argument"), [pair for pair in DRAWN_FROM if pair not in ANYTHING])
def test_an_argument_that_draws_another_kind_is_named(name: str, argument: str) -> None:
    wrong = getattr(s, name)(**MORE.get(name, {}), **{argument: st.just(0.5)})
    with pytest.raises(InvalidArgument, match=f"^{name}: {argument} draws [A-Za-z]+, not 0.5; write {argument}=.*[)]"):
        find(st.lists(wrong, min_size=20), lambda _: False)


@pytest.mark.parametrize(("name", "argument"), DRAWN_FROM)
def test_an_argument_without_values_is_named(name: str, argument: str) -> None:
    wrong = getattr(s, name)(**MORE.get(name, {}), **{argument: st.nothing()})
    with pytest.raises(InvalidArgument, match=f"^{name}: {argument} has no values to draw; write {argument}="):
        find(st.lists(wrong, min_size=20), lambda _: False)


def test_what_refuses_a_value_is_kept_as_the_cause() -> None:
    with pytest.raises(InvalidArgument) as caught:
        find(s.roundings(units=st.just(Money(0))), lambda _: True)
    assert isinstance(caught.value.__cause__, GrantModelError)


def test_what_a_strategy_is_told_to_draw_is_written_as_one_reads_it() -> None:
    told = "made(_total, lists(one_of(none(), deferred(builds(Money, integers()))), max_size=4))"
    assert repr(s.totals(amounts=st.builds(Money, st.integers()))) == told


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
