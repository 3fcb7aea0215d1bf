"""What a failed comparison shows: nothing for equals, and of what differs the place, both sides and by how much."""

import copy
import re
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from grantmodel import (
    Budget,
    BudgetLine,
    CostCategory,
    FundingPlan,
    FundingSource,
    GroupProject,
    Money,
    Organisation,
    Period,
    Rate,
    Role,
    Shares,
    Split,
    Subproject,
    Total,
    euros,
    percent,
)
from grantmodel.programmes import finland_2021_2027
from grantmodel.rules import Check, Computed, Explanation, Verdict
from grantmodel.testing import strategies
from grantmodel.testing.differences import differences
from grantmodel.text.catalogue import Catalogue

VALUES: dict[str, Callable[[], st.SearchStrategy[object]]] = {
    "moneys": strategies.moneys,
    "small moneys": lambda: strategies.moneys(Money(0), Money(1)),
    "rates": strategies.rates,
    "periods": strategies.periods,
    "shares": strategies.shares,
    "splits": lambda: st.builds(Split, st.dictionaries(st.sampled_from("abc"), strategies.moneys(Money(0), Money(2)))),
    "lists": lambda: st.lists(strategies.moneys(Money(0), Money(1)), max_size=3),
    "tuples": lambda: st.lists(st.none() | strategies.moneys(Money(0), Money(1)), max_size=3).map(tuple),
    "mappings": lambda: st.dictionaries(st.sampled_from("abc"), strategies.moneys(Money(0), Money(1))),
    "budgets": strategies.budgets,
    "funding plans": strategies.funding_plans,
    "subprojects": strategies.subprojects,
    "group projects": lambda: strategies.group_projects(max_size=2),
    "plain": lambda: st.none() | st.booleans() | st.integers(0, 2) | st.dates(),
}


def told(left: object, right: object) -> list[list[str]]:
    """Return the cells of every line but the heading, with plain spaces."""
    heading, *lines = [line.replace("\u00a0", " ") for line in differences(left, right)]
    assert re.fullmatch(r" +left +right  right − left", heading)
    return [re.split(" {2,}", line.strip()) for line in lines]


@pytest.mark.parametrize("name", VALUES)
@given(st.data())
def test_there_are_none_exactly_for_equals(name: str, data: st.DataObject) -> None:
    one, other = VALUES[name](), VALUES[data.draw(st.sampled_from(sorted(VALUES)))]()
    left = data.draw(one)
    right = data.draw(st.sampled_from([left, copy.deepcopy(left)]) | one | other)
    assert (differences(left, right) == ()) == (left == right)


@given(st.data())
def test_cents_shown_are_the_true_ones(data: st.DataObject) -> None:
    left, right = data.draw(strategies.moneys()), data.draw(strategies.moneys())
    for line in differences(left, right)[1:]:
        shown = re.search(r"([+−])([\d\u00a0]+),(\d\d)\u00a0€ \(([\d\u00a0]+)\u00a0cents?\)$", line)
        assert shown is not None
        sign = {"+": 1, "−": -1}[shown[1]]
        whole, cents = int(shown[2].replace("\u00a0", "")), int(shown[4].replace("\u00a0", ""))
        assert sign * (100 * whole + int(shown[3])) == sign * cents == right.cents - left.cents


@given(st.data())
def test_days_shown_are_the_true_ones(data: st.DataObject) -> None:
    periods = strategies.periods(date(2021, 1, 1), date(2032, 12, 31))
    left, right = data.draw(periods), data.draw(periods)
    text = "".join(differences(left, right)[1:])
    for what, one, other in (("first", left.start, right.start), ("last", left.end, right.end)):
        shown = re.search(rf"{what} day ([+−])([\d\u00a0]+)\u00a0days?", text)
        days = 0 if shown is None else int({"+": "", "−": "-"}[shown[1]] + shown[2].replace("\u00a0", ""))
        assert days == ((other - one).days if one and other else 0)
        side = re.search(rf"{what} day open on the (left|right)", text)
        is_open = {"left": one is None, "right": other is None}
        assert (side is not None) == (is_open["left"] != is_open["right"])
        assert side is None or is_open[side[1]]


def test_amounts_are_written_as_finnish_bodies_do_and_compared_in_cents() -> None:
    assert told(euros(180_000), euros("180000.01")) == [
        ["Money", "180 000,00 €", "180 000,01 €", "+0,01 € (1 cent)"],
    ]
    assert told(euros(180_000), euros(144_000)) == [
        ["Money", "180 000,00 €", "144 000,00 €", "−36 000,00 € (3 600 000 cents)"],
    ]


def test_periods_are_compared_in_days_at_both_ends() -> None:
    planned = Period.parse("1.1.2026–31.12.2027")
    assert told(planned, Period.parse("2.1.2026–29.12.2027")) == [
        ["Period", "1.1.2026–31.12.2027", "2.1.2026–29.12.2027", "first day +1 day, last day −2 days"],
    ]
    assert told(planned, Period.parse("1.1.2026 alkaen")) == [
        ["Period", "1.1.2026–31.12.2027", "1.1.2026 alkaen", "last day open on the right"],
    ]
    assert told(Period(None, None), Period.parse("31.12.2027 saakka")) == [
        ["Period", "../..", "31.12.2027 saakka", "last day open on the left"],
    ]


def test_rates_are_compared_in_percentage_points() -> None:
    assert told(percent(80), percent("79.5")) == [["Rate", "80 %", "79,5 %", "−0,5 percentage points"]]
    assert told(Rate(1, 3), percent(33)) == [["Rate", "1/3 (33,33 %)", "33 %", "−1/3 percentage points"]]


def test_days_spans_and_numbers_are_compared_by_themselves() -> None:
    day = date(2026, 1, 31)
    moment = datetime(2026, 1, 31, tzinfo=UTC)
    assert told(day, date(2026, 3, 1)) == [["date", "31.1.2026", "1.3.2026", "+29 days"]]
    assert told(day, moment) == [["date", "31.1.2026", repr(moment), "date and datetime"]]
    assert told(timedelta(days=2), timedelta(days=1)) == [["timedelta", "2 days", "1 day", "−1 day"]]
    half = timedelta(hours=12)
    assert told(timedelta(days=1), half) == [["timedelta", "1 day", repr(half)]]
    assert told(12, 14) == [["int", "12", "14", "+2"]]
    assert told(14, 12) == [["int", "14", "12", "−2"]]
    assert told(0, b"0") == [["int", "0", "b'0'", "int and bytes"]]
    assert told({"is": True}, {"is": False}) == [["['is']", "True", "False"]]
    assert told(FundingSource.AID, FundingSource.OWN) == [["FundingSource", "FundingSource.AID", "FundingSource.OWN"]]


def test_money_and_a_number_are_never_equal_and_told_apart() -> None:
    assert told(euros(1), 100) == [["Money", "1,00 €", "100", "Money and int"]]


def test_parts_are_compared_by_source_with_their_total() -> None:
    left = {FundingSource.AID: euros(144_000), FundingSource.OWN: euros(36_000)}
    right = {FundingSource.AID: euros(143_999), FundingSource.OWN: euros(36_001)}
    assert told(FundingPlan(euros(180_000), left), FundingPlan(euros(180_000), right)) == [
        ["parts[FundingSource.AID]", "144 000,00 €", "143 999,00 €", "−1,00 € (100 cents)"],
        ["parts[FundingSource.OWN]", "36 000,00 €", "36 001,00 €", "+1,00 € (100 cents)"],
        ["total of parts", "180 000,00 €", "180 000,00 €", "0,00 € (0 cents)"],
    ]
    assert told(Split(left), {**right, FundingSource.OWN: euros(36_000)}) == [
        ["[FundingSource.AID]", "144 000,00 €", "143 999,00 €", "−1,00 € (100 cents)"],
    ]


def test_a_total_that_is_zero_is_shown_and_one_that_is_unknown_is_not() -> None:
    assert told([euros(0), euros(0)], [euros(-1), euros(1)])[-1] == ["total", "0,00 €", "0,00 €", "0,00 € (0 cents)"]
    assert told([euros(1), euros(2)], [euros(2), None]) == [
        ["[0]", "1,00 €", "2,00 €", "+1,00 € (100 cents)"],
        ["[1]", "2,00 €", "None"],
    ]


def test_what_only_one_side_has_stands_beside_nothing() -> None:
    assert told([euros(1)], [euros(1), euros(2)]) == [["[1]", "nothing", "2,00 €"]]
    assert told({"aid": euros(1)}, {}) == [["['aid']", "1,00 €", "nothing"]]


def test_shares_that_split_otherwise_differ_in_residual_or_order() -> None:
    aid_first = Shares({"aid": percent(80)}, residual="own")
    assert told(aid_first, Shares({"own": percent(20), "aid": percent(80)})) == [
        ["residual", "'own'", "None"],
        ["order", "['aid', 'own']", "['own', 'aid']"],
    ]
    assert told(aid_first, dict(aid_first)) == [["Shares", repr(aid_first), repr(dict(aid_first)), "Shares and dict"]]


def test_lines_are_found_by_their_names() -> None:
    approved = Budget(lines=[BudgetLine("pay", euros(900)), BudgetLine("travel", euros(100))])
    rent = BudgetLine("rent", euros(50))
    changed = Budget(lines=[rent, BudgetLine("travel", euros(100)), BudgetLine("pay", euros(850))])
    assert told(approved, changed) == [
        ["lines['pay'].amount", "900,00 €", "850,00 €", "−50,00 € (5 000 cents)"],
        ["lines['rent']", "nothing", repr(rent)],
        ["total of lines", "1 000,00 €", "1 000,00 €", "0,00 € (0 cents)"],
        ["order of lines", "['pay', 'travel']", "['travel', 'pay']"],
    ]


def test_lines_of_the_same_name_or_renamed_are_found_by_their_place() -> None:
    one = BudgetLine("pay", euros(1), category=CostCategory.WAGES)
    other = BudgetLine("pay", euros(1))
    assert told(Budget(lines=[one, one]), Budget(lines=[one, other])) == [
        ["lines[1].category", "CostCategory.WAGES", "None"],
    ]
    renamed = Budget(lines=[BudgetLine("wages", euros(1), category=CostCategory.WAGES)])
    assert told(Budget(lines=[one]), renamed) == [["lines[0].name", "'pay'", "'wages'"]]


def test_subprojects_are_found_by_their_beneficiaries() -> None:
    def group(*parts: Subproject) -> GroupProject:
        return GroupProject(name="SIDOS", subprojects=parts)

    oulu = Subproject(beneficiary=Organisation(name="Oulu"), role=Role.LEAD, budget=Budget(euros(1)))
    lahti = Subproject(beneficiary=Organisation(name="Lahti"), budget=Budget(euros(180_000)))
    dearer = attrs.evolve(lahti, budget=Budget(euros("180000.01")))
    assert told(group(lahti), group(oulu, dearer)) == [
        ["subprojects['Lahti'].budget.stated", "180 000,00 €", "180 000,01 €", "+0,01 € (1 cent)"],
        ["subprojects['Oulu']", "nothing", f"{repr(oulu)[:79]}…"],
    ]


def test_structures_of_two_kinds_are_not_compared_field_by_field() -> None:
    assert told(Budget(), Total(euros(0))) == [
        ["Budget", repr(Budget()), repr(Total(euros(0))), "Budget and Total"],
    ]
    assert told([euros(1)], (euros(1),)) == [["list", '[euros("1.00")]', '(euros("1.00"),)', "list and tuple"]]


def test_of_sets_is_shown_what_one_side_alone_has_in_an_order_of_its_own() -> None:
    assert told(frozenset("dcba"), frozenset("abe")) == [
        ["frozenset", "'c'", "nothing"],
        ["frozenset", "'d'", "nothing"],
        ["frozenset", "nothing", "'e'"],
    ]
    assert told({"a": {euros(1)}}, {"a": set()}) == [["['a']", "1,00 €", "nothing"]]
    assert told({1}, [1]) == [["set", "{1}", "[1]", "set and list"]]


def test_sets_are_written_in_an_order_of_their_own() -> None:
    assert told({"a": frozenset("cba")}, {}) == [["['a']", "{'a', 'b', 'c'}", "nothing"]]


class Row(NamedTuple):
    """A row of a report."""

    name: str
    amount: Money


@dataclass
class Claim:
    """A claim of another system."""

    name: object
    amount: Money
    note: str = field(default="", compare=False)


@attrs.define
class Payment:
    """A payment of another system."""

    amount: Money
    _reference: int = 0


def test_structures_of_ones_own_are_compared_by_their_fields() -> None:
    assert told(Row("a", euros(1)), Row("a", euros(2)))[0][0] == "amount"
    assert told([Row("a", euros(1))], [Row("b", euros(0)), Row("a", euros(2))])[0][0] == "['a'].amount"
    assert told(Claim("a", euros(1), "one"), Claim("b", euros(1), "other")) == [["name", "'a'", "'b'"]]
    # A name that is no text finds nothing.
    assert told([Claim([1], euros(1))], [Claim([1], euros(2))])[0][0] == "[0].amount"
    assert told(Payment(euros(1), 1), Payment(euros(1), 2)) == [["_reference", "1", "2", "+1"]]
    assert told(Row("a", euros(1)), ("a", euros(2)))[0][0] == "[1]"
    assert told(Claim, Payment) == [["type", repr(Claim), repr(Payment)]]


def test_what_equals_only_itself_is_compared_inside_and_then_said_so() -> None:
    words = Catalogue({"one": {"fi": "yksi", "sv": "ett", "en": "one"}})
    one, same, other = (Computed(euros(amount), Explanation(words, "one", {})) for amount in (1, 1, 2))
    assert differences(one, one) == ()
    assert told(one, other) == [["value", "1,00 €", "2,00 €", "+1,00 € (100 cents)"]]
    assert told(one, same) == [["Computed", repr(one), repr(same), "a Computed equals only itself"]]


def test_what_a_check_does_not_compare_is_not_shown() -> None:
    one = Check(verdict=Verdict.MET, parameters=finland_2021_2027.rulebook.parameters[:1])
    other = Check(verdict=Verdict.NOT_MET, shortfall=Money(1))
    assert told(one, other) == [
        ["verdict", "Verdict.MET", "Verdict.NOT_MET"],
        ["shortfall", "None", "0,01 €"],
    ]


def test_what_is_written_alike_and_not_equal_is_said_so() -> None:
    one = OrderedDict(a=euros(1), b=euros(2))
    other = OrderedDict(b=euros(2), a=euros(1))
    assert told(one, other) == [["OrderedDict", repr(one), repr(other)]]

    class Odd:
        def __eq__(self, other: object) -> bool:
            return False

        __hash__ = None  # type: ignore[assignment]

        def __repr__(self) -> str:
            return "odd"

    assert told(Odd(), Odd()) == [["Odd", "odd", "odd", "written alike, yet not equal"]]


def test_columns_stand_below_each_other() -> None:
    lines = differences({"a": euros(1), "bbb": euros(1000)}, {"a": euros(2), "bbb": euros(2000)})
    assert [line.replace("\u00a0", " ") for line in lines] == [
        "               left       right  right − left",
        "['a']        1,00 €      2,00 €  +1,00 € (100 cents)",
        "['bbb']  1 000,00 €  2 000,00 €  +1 000,00 € (100 000 cents)",
        "total    1 001,00 €  2 002,00 €  +1 001,00 € (100 100 cents)",
    ]


def test_a_long_cell_pushes_its_own_row_alone() -> None:
    long = "x" * 60
    lines = differences({"a": long, "b": "y"}, {"a": "z", "b": "z"})
    assert lines[1] == f"['a']  {long!r}  {'z'!r:>5}"
    assert lines[2] == f"['b']  {'y'!r:>40}  {'z'!r:>5}"
