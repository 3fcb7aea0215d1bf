"""The pytest plugin, seen from suites that use it and from suites that do not."""

import re
from importlib.metadata import entry_points
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from grantmodel.programmes import finland_2014_2020, finland_2021_2027, interreg_2021_2027, programmes, state_grants
from grantmodel.rules import Rulebook, regimes
from grantmodel.testing.conformance import OperationCase, cases

pytest_plugins = ["pytester"]

BOOK = """
from datetime import date
import pytest
from grantmodel import Period
from grantmodel.rules import Rulebook, regimes
from grantmodel.testing.conformance import cases

def book(start, end):
    return Rulebook(
        id="saari", version="1", title=dict.fromkeys(("fi", "sv", "en"), "Saari"), valid=Period(start, end), rules=[]
    )
"""


@pytest.fixture(autouse=True)
def _at_a_desk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Print as for people: pytest tells more, and some of it twice, where it sees that it runs in CI."""
    monkeypatch.delenv("CI", raising=False)


def outcome(pytester: pytest.Pytester, text: str, *arguments: str) -> pytest.RunResult:
    pytester.makepyfile(test_it=text)
    return pytester.runpytest("-p", "no:cacheprovider", "--strict-markers", *arguments)


def shown(pytester: pytest.Pytester, assertion: str, *arguments: str) -> list[str]:
    """Return what pytest explains of an assertion that fails, with plain spaces."""
    text = f"from grantmodel import *\nfrom decimal import Decimal\ndef test_it():\n    {assertion}\n"
    result = outcome(pytester, text, *arguments)
    result.assert_outcomes(failed=1)
    return explained(result)


def explained(result: pytest.RunResult) -> list[str]:
    return [line.replace("\u00a0", " ")[len("E       ") :] for line in result.outlines if line.startswith("E   ")]


def test_the_plugin_is_what_is_installed() -> None:
    (point,) = entry_points(group="pytest11", name="grantmodel")
    assert point.value == "_grantmodel_pytest"
    assert point.load().__name__ == "_grantmodel_pytest"


# Comparing


def test_money_is_compared_in_cents(pytester: pytest.Pytester) -> None:
    assert shown(pytester, 'assert euros(180_000) == euros("180000.01")') == [
        'assert euros("180000.00") == euros("180000.01")',
        "                 left         right  right − left",
        "  Money  180 000,00 €  180 000,01 €  +0,01 € (1 cent)",
    ]


def test_order_of_money_is_compared_too(pytester: pytest.Pytester) -> None:
    assert shown(pytester, "assert euros(3) <= euros(2)") == [
        'assert euros("3.00") <= euros("2.00")',
        "           left   right  right − left",
        "  Money  3,00 €  2,00 €  −1,00 € (100 cents)",
    ]


def test_plans_are_compared_part_by_part(pytester: pytest.Pytester) -> None:
    plans = [f"FundingPlan(euros(180), {{FundingSource.AID: euros({aid})}})" for aid in (144, 143)]
    assert shown(pytester, f"assert {plans[0]} == {plans[1]}")[1:] == [
        "                                left     right  right − left",
        "  parts[FundingSource.AID]  144,00 €  143,00 €  −1,00 € (100 cents)",
    ]


def test_the_page_shows_what_pytest_prints(pytester: pytest.Pytester) -> None:
    text = """
from grantmodel import FundingPlan, FundingSource, euros
AID, OWN = FundingSource.AID, FundingSource.OWN

def test_plan():
    approved = FundingPlan(euros(180_000), {AID: euros(144_000), OWN: euros(36_000)})
    counted = FundingPlan(euros(180_000), {AID: euros("143999.99"), OWN: euros("36000.01")})
    assert counted == approved
"""
    page = (Path(__file__).parents[2] / "docs" / "how-to" / "pytest.md").read_text("utf-8")
    assert explained(outcome(pytester, text)) == [
        line.removeprefix("E       ") for line in page.splitlines() if line.startswith("E  ")
    ]


MINE = """
from collections import UserDict, namedtuple
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import NamedTuple
import attrs
import pytest
from grantmodel import *

class Row(NamedTuple):
    source: str
    amount: Money

@dataclass
class Claim:
    label: str
    days: Period
    amount: Money
    note: str = field(default="", compare=False)

@attrs.define
class Payment:
    amount: Money
    _reference: int = 0

DAYS = Period(date(2026, 1, 1), date(2026, 1, 31))
LONGER = Period(date(2026, 1, 1), date(2026, 2, 1))
"""
CENTS = "1,00 €  2,00 €  +1,00 € (100 cents)"


@pytest.mark.parametrize(
    ("left", "right", "rows"),
    [
        ("{'name': 'x', 'amount': euros(1)}", "{'name': 'x', 'amount': euros(2)}", [f"['amount']  {CENTS}"]),
        ("[euros(1), None]", "[euros(2), None]", [f"[0]  {CENTS}"]),
        ("[{'n': 1, 'a': euros(1)}]", "[{'n': 1, 'a': euros(2)}]", [f"[0]['a']  {CENTS}"]),
        (
            "{'name': 'x', 'parts': [{'a': euros(1)}]}",
            "{'name': 'y', 'parts': [{'a': euros(2)}]}",
            ["['name']           'x'     'y'", f"['parts'][0]['a']  {CENTS}"],
        ),
        ("MappingProxyType({1: euros(1)})", "MappingProxyType({1: euros(2)})", [f"[1]  {CENTS}"]),
        ("{euros(1): 1}", "{euros(1): 2}", ['[euros("1.00")]     1      2  +1']),
        ("('Lahti', euros(1))", "('Lahti', euros(2))", [f"[1]  {CENTS}"]),
        (
            "(date(2026, 1, 1), euros(1))",
            "(date(2026, 1, 3), euros(2))",
            ["[0]  1.1.2026  3.1.2026  +2 days", "[1]    1,00 €    2,00 €  +1,00 € (100 cents)"],
        ),
        ("Row('aid', euros(1))", "Row('aid', euros(2))", [f"amount  {CENTS}"]),
        ("[Row('aid', euros(1))]", "[Row('aid', euros(2))]", [f"[0].amount  {CENTS}"]),
        (
            "Claim('a', DAYS, euros(1), 'one')",
            "Claim('b', LONGER, euros(1), 'other')",
            [
                "label                 'a'                 'b'",
                "days   1.1.–31.1.2026  1.1.–1.2.2026  last day +1 day",
            ],
        ),
        ("[0, Claim('a', DAYS, euros(1))]", "[0, Claim('a', DAYS, euros(2))]", [f"[1].amount  {CENTS}"]),
        ("Payment(euros(1))", "Payment(euros(2))", [f"amount  {CENTS}"]),
        ("[Payment(euros(1), 1)]", "[Payment(euros(1), 2)]", ["[0]._reference     1      2  +1"]),
        (
            "{euros(3), euros(1)}",
            "{euros(2), euros(3)}",
            ["set   1,00 €  nothing", "set  nothing   2,00 €"],
        ),
        ("{'a': frozenset([DAYS])}", "{'a': frozenset()}", ["['a']  1.1.–31.1.2026  nothing"]),
    ],
    ids=str,
)
def test_what_holds_a_value_of_the_library_among_others_is_compared_one_by_one(
    pytester: pytest.Pytester, left: str, right: str, rows: list[str]
) -> None:
    result = outcome(pytester, f"{MINE}\ndef test_it():\n    assert {left} == {right}\n")
    result.assert_outcomes(failed=1)
    assert [re.sub(" +", " ", line) for line in explained(result)[2:]] == [re.sub(" +", " ", f" {row}") for row in rows]


def test_a_structure_of_ones_own_is_compared_where_it_is_made_of_the_librarys(pytester: pytest.Pytester) -> None:
    text = "class Mine(Budget): pass\n    assert Mine(euros(1)) == Mine(euros(2))"
    assert shown(pytester, text)[2] == "  stated  1,00 €  2,00 €  +1,00 € (100 cents)"


@pytest.mark.parametrize(
    "assertion",
    [
        "assert 1 == 2",
        "assert [] == [1]",
        "assert [1] == [euros(1)][:0]",
        "assert [None] == [None, None]",
        "assert {'a': 1, 'b': 2} == {'a': 1}",
        "assert [{'a': (1, {2})}, Role.LEAD] == [{'a': (1, {3})}, Role.LEAD]",
        "one = [1]; one.append(one); assert one == [2]",
        "assert {Role.LEAD: frozenset([1])} == {Role.LEAD: frozenset([2])}",
        "assert Role.LEAD == Role.PARTNER",
        "assert euros(1) != euros(1)",
        "assert euros(1) in [euros(2)]",
        "assert euros(1) > euros(1)",
        "assert Decimal(1) == Decimal(2)",
    ],
)
def test_everything_else_is_explained_as_pytest_does(pytester: pytest.Pytester, assertion: str) -> None:
    ours = shown(pytester, assertion)
    assert ours == shown(pytester, assertion, "-p", "no:grantmodel")
    assert "assert " in ours[0]


def test_what_cannot_be_written_hides_no_assertion(pytester: pytest.Pytester) -> None:
    text = (
        "class Source:\n        def __repr__(self): raise ValueError('no text')\n"
        "    assert Split({Source(): euros(1)}) == Split({})"
    )
    assert re.fullmatch(r"assert <.*ValueError.*> == Split\(\{\}\)", shown(pytester, text)[0])


# Days on which the law changes


def test_a_test_runs_at_both_ends_of_each_stretch_of_law(pytester: pytest.Pytester) -> None:
    text = f"""{BOOK}
@pytest.mark.rulebook(book(date(2020, 1, 1), date(2020, 12, 31)))
def test_day(regime_day, law_regime):
    assert regime_day in law_regime

@pytest.mark.rulebook(book(date(2020, 1, 1), date(2020, 1, 1)))
def test_one_day(regime_day):
    pass

@pytest.mark.rulebook(book(date(2020, 1, 1), None))
class TestClass:
    def test_first(self, law_regime, regime_day):
        assert str(law_regime) == {{2019: "../2019-12-31", 2020: "2020-01-01/.."}}[regime_day.year]

    @pytest.mark.rulebook(book(None, date(2020, 12, 31)))
    def test_last(self, regime_day):
        pass
"""
    result = outcome(pytester, text, "-v")
    result.assert_outcomes(passed=4 + 3 + 2 + 2)
    days = [match[1] for line in result.outlines if (match := re.search(r"(test_\w+\[.*\]) PASSED", line))]
    assert days == [
        "test_day[saari@2019-12-31]",
        "test_day[saari@2020-01-01]",
        "test_day[saari@2020-12-31]",
        "test_day[saari@2021-01-01]",
        "test_one_day[saari@2019-12-31]",
        "test_one_day[saari@2020-01-01]",
        "test_one_day[saari@2020-01-02]",
        "test_first[saari@2019-12-31]",
        "test_first[saari@2020-01-01]",
        "test_last[saari@2020-12-31]",
        "test_last[saari@2021-01-01]",
    ]


@pytest.mark.parametrize(
    "book",
    [finland_2014_2020.rulebook, finland_2021_2027.rulebook, interreg_2021_2027.rulebook, state_grants.rulebook],
    ids=lambda book: str(book.id),
)
def test_each_rulebook_of_the_library_has_its_id(pytester: pytest.Pytester, book: Rulebook) -> None:
    text = f"import pytest\n@pytest.mark.rulebook({book.id!r})\ndef test_day(regime_day): pass\n"
    result = outcome(pytester, text, "--collect-only", "-q")
    first = f"test_it.py::test_day[{book.id}@{regimes(book)[0].end}]"
    assert first in result.outlines


def test_days_and_draws_go_together(pytester: pytest.Pytester) -> None:
    text = f"""{BOOK}
from hypothesis import given, strategies as st

@pytest.mark.rulebook(book(date(2020, 1, 1), None))
@given(number=st.integers())
def test_day(number, regime_day):
    assert isinstance(number, int) and isinstance(regime_day, date)
"""
    outcome(pytester, text).assert_outcomes(passed=2)


@pytest.mark.parametrize("given", ["'finland'", "", "'state-grants', 'state-grants'", "book='state-grants'", "2021"])
def test_another_argument_is_refused_with_what_to_write(pytester: pytest.Pytester, given: str) -> None:
    text = f"import pytest\n@pytest.mark.rulebook({given})\ndef test_day(regime_day): pass\n"
    result = outcome(pytester, text)
    result.assert_outcomes(errors=1)
    ids = ", ".join(programme.id for programme in programmes())
    start = f"test_it.py::test_day: the marker rulebook takes one rulebook, or the id of one of {ids}; not "
    assert [line for line in result.outlines if line.startswith(start)]
    assert "Traceback" not in result.stdout.str()


def test_a_law_that_never_changes_has_no_days(pytester: pytest.Pytester) -> None:
    text = f"{BOOK}\n@pytest.mark.rulebook(book(None, None))\ndef test_day(regime_day): pass\n"
    result = outcome(pytester, text)
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["test_it.py::test_day: the law of <rulebook saari*> never changes*"])


def test_the_marker_alone_is_a_label(pytester: pytest.Pytester) -> None:
    text = """
import pytest

@pytest.fixture
def regime_day():
    return "mine"

@pytest.mark.rulebook("somebody else's")
def test_marked(): pass

def test_fixture(regime_day):
    assert regime_day == "mine"
"""
    outcome(pytester, text).assert_outcomes(passed=2)
    outcome(pytester, text, "-m", "rulebook").assert_outcomes(passed=1, deselected=1)


def test_a_marked_class_or_module_may_have_tests_that_take_no_day(pytester: pytest.Pytester) -> None:
    text = """
import pytest
pytestmark = pytest.mark.rulebook("state-grants")

def test_module(): pass

@pytest.mark.rulebook("finland-2021-2027")
class TestClass:
    def test_class(self): pass
"""
    outcome(pytester, text).assert_outcomes(passed=2)


@pytest.mark.parametrize("given", ["'finland-2021-2027'", "book(None, None)"])
def test_a_marked_test_that_takes_no_day_is_told_what_to_take(pytester: pytest.Pytester, given: str) -> None:
    result = outcome(pytester, f"{BOOK}\n@pytest.mark.rulebook({given})\ndef test_day(): pass\n")
    result.assert_outcomes(errors=1)
    told = (
        "test_it.py::test_day: the marker rulebook is for a test that takes regime_day, alone or with law_regime; "
        "take it, or leave the marker out"
    )
    assert told in result.outlines


@pytest.mark.parametrize(
    ("marker", "names"),
    [("", "regime_day"), ("", "law_regime, regime_day"), ("@pytest.mark.rulebook('state-grants')", "law_regime")],
)
def test_a_day_without_what_gives_it_is_told_what_to_write(pytester: pytest.Pytester, marker: str, names: str) -> None:
    result = outcome(pytester, f"import pytest\n{marker}\ndef test_day({names}): pass\ndef test_other(): pass\n")
    result.assert_outcomes(passed=1, errors=1)
    told = (
        "regime_day and law_regime are given by the marker rulebook: write it above the test, such as "
        '@pytest.mark.rulebook("state-grants"), and take regime_day, alone or with law_regime'
    )
    assert told in result.outlines
    assert "During handling" not in result.stdout.str()


def test_another_fixture_that_is_not_there_is_told_as_pytest_does(pytester: pytest.Pytester) -> None:
    result = outcome(pytester, "def test_day(another): pass\n")
    result.assert_outcomes(errors=1)
    assert "E       fixture 'another' not found" in result.outlines


def test_days_of_ones_own_need_no_marker(pytester: pytest.Pytester) -> None:
    text = """
import pytest

@pytest.mark.parametrize(("law_regime", "regime_day"), [(1, 2), (3, 4)])
def test_day(law_regime, regime_day):
    assert law_regime + 1 == regime_day
"""
    outcome(pytester, text).assert_outcomes(passed=2)


# Worked cases


ADAPTERS = """
from grantmodel.testing.conformance import Reference

class Part:
    def split_equally(self, given):
        return Reference().split_equally(given)

class Modest:
    def split_equally(self, given):
        raise NotImplementedError("only into two")

class Wrong:
    def split_equally(self, given):
        return []

class Asking:
    def __init__(self, url):
        pass

class Nothing:
    pass

class Unready:
    def __init__(self):
        raise OSError("no database")

class Raising:
    def split_equally(self, given):
        if given["parts"] < 1:
            raise ValueError("no parts")
        return Reference().split_equally(given)

class Called(Part):
    def __call__(self):
        raise AssertionError

def made():
    return Part()

wrong = Wrong()
class Table:
    methods = {"split_equally": Reference().split_equally}

    def __getattr__(self, name):
        return self.methods[name]

class Exits(Part):
    def split_equally(self, given):
        raise SystemExit(0)

called = Called()
"""
OPTION = "--grantmodel-conformance"
ANSWERED = [case.id for case in cases() if case.operation == "split_equally"]


def test_each_case_that_the_adapter_has_a_method_for_is_a_test(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(my_adapter=ADAPTERS)
    result = outcome(pytester, "def test_mine(): pass", OPTION, "my_adapter:Part")
    assert ANSWERED
    result.assert_outcomes(passed=1 + len(ANSWERED))
    left_out = len(cases()) - len(ANSWERED)
    of_rules = sum(case.operation == "check" for case in cases())
    said = [line for line in result.outlines if line.startswith(f"grantmodel: {left_out} worked cases left out")]
    assert [f" check ({of_rules})" in line for line in said] == [True]
    assert "left out" not in outcome(pytester, "def test_mine(): pass").stdout.str()


def test_nothing_is_said_to_be_left_out_of_a_whole_adapter(pytester: pytest.Pytester) -> None:
    whole = "grantmodel.testing.conformance:Reference"
    result = outcome(pytester, "", OPTION, whole, "--collect-only")
    assert sum("<WorkedCase " in line for line in result.outlines) == len(cases())
    assert "left out" not in result.stdout.str()


@pytest.mark.parametrize("adapter", ["made", "called", "Called"])
def test_a_class_or_a_function_makes_an_adapter_and_an_object_is_one(pytester: pytest.Pytester, adapter: str) -> None:
    pytester.makepyfile(my_adapter=ADAPTERS)
    outcome(pytester, "", OPTION, f"my_adapter:{adapter}").assert_outcomes(passed=len(ANSWERED))


def test_what_passes_by_an_error_that_may_be_a_mistake_is_told(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(my_adapter=ADAPTERS)
    result = outcome(pytester, "", OPTION, "my_adapter:Raising", "--junitxml=it.xml")
    result.assert_outcomes(passed=len(ANSWERED))
    doubt = "passed by an exception that does not tell its kind"
    told = [line for line in result.outlines if doubt in line]
    asked = [case for case in cases() if isinstance(case, OperationCase) and case.operation == "split_equally"]
    refused = [case.id for case in asked if case.expected == {"error": "unsuitable"}]
    assert refused
    assert told == [f"grantmodel: {case}: {doubt}, ValueError: no parts" for case in refused]
    advice = 'grantmodel: return {"error": kind} to tell such an error from a mistake of your own'
    assert advice in result.outlines
    written = [one.get("name") for one in ET.parse(pytester.path / "it.xml").iter("property")]  # noqa: S314 - written above
    assert written.count(doubt) == len(refused)
    assert advice not in outcome(pytester, "", OPTION, "my_adapter:Part").outlines


def test_what_the_adapter_says_it_does_not_do_is_skipped(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(my_adapter=ADAPTERS)
    result = outcome(pytester, "", OPTION, "my_adapter:Modest", "-rs")
    result.assert_outcomes(skipped=len(ANSWERED))
    result.stdout.fnmatch_lines(["SKIPPED*: only into two"])


def test_cases_have_their_ids_and_a_marker(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(my_adapter=ADAPTERS)
    arguments = ("--collect-only", "-q", "-m", "grantmodel_conformance")
    result = outcome(pytester, "def test_mine(): pass", OPTION, "my_adapter:Part", *arguments)
    listed = [line for line in result.outlines if "::" in line]
    assert listed == [f"grantmodel-conformance::{case}" for case in ANSWERED]


def test_what_came_wrong_is_told_without_a_traceback(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(my_adapter=ADAPTERS)
    result = outcome(pytester, "def test_mine(): pass", OPTION, "my_adapter:wrong", "-k", ANSWERED[0])
    result.assert_outcomes(failed=1, deselected=len(ANSWERED))
    start = next(place for place, line in enumerate(result.outlines) if f" worked case {ANSWERED[0]} " in line)
    assert result.outlines[start + 1].startswith(ANSWERED[0])
    assert "_grantmodel_pytest.py" not in result.stdout.str()


def test_a_system_that_leaves_fails_each_case_by_itself(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(my_adapter=ADAPTERS)
    result = outcome(pytester, "def test_mine(): pass", OPTION, "my_adapter:Exits")
    result.assert_outcomes(passed=1, failed=len(ANSWERED))
    assert sum(line.endswith(", came SystemExit: 0") for line in result.outlines) == len(ANSWERED)


def test_no_case_runs_where_tests_are_named_one_by_one(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(my_adapter=ADAPTERS)
    pytester.makeini(f"[pytest]\naddopts = {OPTION} my_adapter:Part")
    text = "def test_mine(): pass\ndef test_other(): pass\n"
    result = outcome(pytester, text, "test_it.py::test_mine")
    result.assert_outcomes(passed=1)
    assert not [line for line in result.outlines if "worked cases" in line]
    outcome(pytester, text, "test_it.py").assert_outcomes(passed=2 + len(ANSWERED))


def test_a_case_is_named_by_the_id_that_is_printed(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(my_adapter=ADAPTERS)
    printed = [f"grantmodel-conformance::{case}" for case in ANSWERED]
    text = "def test_mine(): pass\ndef test_other(): pass\n"
    result = outcome(pytester, text, OPTION, "my_adapter:Part", printed[0], "-v")
    result.assert_outcomes(passed=1)
    assert [line for line in result.outlines if line.startswith(f"{printed[0]} PASSED")]
    assert "left out" not in result.stdout.str()
    outcome(pytester, text, OPTION, "my_adapter:Part", *printed[:2], "test_it.py::test_mine").assert_outcomes(passed=3)


@pytest.mark.parametrize("case", ["split_equally/no-such", "deadline/good-friday", ""])
def test_an_id_of_no_case_is_refused(pytester: pytest.Pytester, case: str) -> None:
    pytester.makepyfile(my_adapter=ADAPTERS)
    result = outcome(pytester, "def test_mine(): pass", OPTION, "my_adapter:Part", f"grantmodel-conformance::{case}")
    assert result.ret is pytest.ExitCode.USAGE_ERROR
    told = "no worked case has this id, or the adapter has no method for it; --collect-only lists those that can be run"
    assert f"ERROR: grantmodel-conformance::{case}: {told}" in result.errlines


def test_the_source_of_a_case_is_a_property_of_it(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(my_adapter=ADAPTERS)
    outcome(pytester, "", OPTION, "my_adapter:Part", "-k", ANSWERED[0], "--junitxml=it.xml")
    case = next(case for case in cases() if case.id == ANSWERED[0])
    (written,) = ET.parse(pytester.path / "it.xml").iter("property")  # noqa: S314 - written a line above
    assert case.source
    assert written.attrib == {"name": "source", "value": case.source}


def test_the_header_says_whom_the_cases_are_put_to(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(my_adapter=ADAPTERS)
    header = "grantmodel: worked cases put to my_adapter:Part"
    assert header in outcome(pytester, "", OPTION, "my_adapter:Part", "--collect-only").outlines
    assert not [line for line in outcome(pytester, "").outlines if "worked cases" in line]


def test_an_adapter_is_found_in_the_root_and_in_the_current_folder(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytester.makeini("[pytest]")
    pytester.makepyfile(at_the_root=ADAPTERS)
    here = pytester.mkdir("here")
    (here / "in_the_folder.py").write_text(ADAPTERS, "utf-8")
    (here / "test_it.py").write_text("def test_mine(): pass", "utf-8")
    monkeypatch.chdir(here)
    for adapter in ("at_the_root:Part", "in_the_folder:Part"):
        result = pytester.runpytest("-p", "no:cacheprovider", OPTION, adapter, "-k", ANSWERED[0])
        result.assert_outcomes(passed=1, deselected=len(ANSWERED))


@pytest.mark.parametrize(
    ("adapter", "advice"),
    [
        ("my_adapter", "write a module and what it calls the adapter, such as my_adapter:Adapter; the module *"),
        ("my_adapter:", "write a module and what it calls the adapter, such as my_adapter:Adapter; the module *"),
        (":Part", "write a module and what it calls the adapter, such as my_adapter:Adapter; the module *"),
        (
            "cp/my_adapter.py:Part",
            "write a module * with dots between the folders and no .py, such as tests.my_adapter:*",
        ),
        (
            "my adapter:Part",
            "write a module and what it calls the adapter, such as my_adapter:Adapter; the module as it is imported, *",
        ),
        ("no_adapter:Part", "ModuleNotFoundError: No module named 'no_adapter'; write module:attribute of a module *"),
        ("my_adapter:Prat", "AttributeError: module 'my_adapter' has no attribute 'Prat'; write module:attribute of *"),
        ("my_adapter:Asking", "TypeError: *__init__() missing 1 required positional argument: 'url'; * arguments"),
        ("my_adapter:Unready", "OSError: no database; write module:attribute of a module that is *"),
        ("my_adapter:Table", "asked for '*' it raises KeyError: '*'; what an adapter does not have is an Attribute*"),
        ("my_adapter:Nothing", "<my_adapter.Nothing object at *> has none of the methods *split_equally*"),
    ],
    ids=[
        "no attribute",
        "empty",
        "no module",
        "path",
        "no name",
        "unknown",
        "mistyped",
        "with arguments",
        "unready",
        "table",
        "no method",
    ],
)
def test_another_text_is_refused_with_what_to_write(pytester: pytest.Pytester, adapter: str, advice: str) -> None:
    pytester.makepyfile(my_adapter=ADAPTERS)
    result = outcome(pytester, "def test_mine(): pass", OPTION, adapter)
    assert result.ret is pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines([f"ERROR: {OPTION} {adapter}: {advice}"])


# Suites that do not use it


PLAIN = """
import sys
import pytest

@pytest.mark.rulebook("of chess")
def test_passes():
    assert not {"grantmodel", "hypothesis", "attrs", "babel"} & set(sys.modules)

def test_fails():
    assert {"a": [1, 2]} == {"a": [1, 3]}
"""


def without_times(result: pytest.RunResult) -> list[str]:
    lines = [re.sub(r"in \d+\.\d\ds", "in no time", line) for line in result.outlines]
    return [line for line in lines if not line.startswith("plugins: ")]


def test_a_suite_that_does_not_use_it_prints_the_same_and_loads_nothing(pytester: pytest.Pytester) -> None:
    pytester.makeini("[pytest]\nmarkers = rulebook: a marker of the suite's own")
    pytester.makepyfile(test_it=PLAIN)
    common = ("-p", "no:cacheprovider", "--strict-markers", "-Werror")
    with_it = pytester.runpytest_subprocess(*common)
    without = pytester.runpytest_subprocess(*common, "-p", "no:grantmodel")
    with_it.assert_outcomes(passed=1, failed=1)
    assert "grantmodel-" in next(line for line in with_it.outlines if line.startswith("plugins: "))
    assert without_times(with_it) == without_times(without)


def test_the_kit_is_rewritten_without_a_warning(pytester: pytest.Pytester) -> None:
    pytester.makeconftest("import grantmodel.testing.laws\n")
    pytester.makepyfile(
        test_it="""
def test_kit():
    from grantmodel.testing import laws
    assert type(laws.__loader__).__name__ == "AssertionRewritingHook"
"""
    )
    pytester.runpytest_subprocess("-p", "no:cacheprovider", "-Werror").assert_outcomes(passed=1)
