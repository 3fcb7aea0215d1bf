"""The conformance cases: the library passes them all, wrong systems do not, and each is told by how much."""

import re
import runpy
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import partial
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import Any

import attrs
import pytest

from grantmodel import GroupProject, ParseError, UnsuitableValueError, Waiver, euros
from grantmodel.rules.checks import Verdict
from grantmodel.testing import conformance
from grantmodel.testing.conformance import CommandAdapter, OperationCase, Outcome, Reference, RuleCase, run
from grantmodel.testing.conformance.__main__ import main
from grantmodel.testing.conformance.adapters import adapter_of, left_out
from grantmodel.testing.conformance.commands import _TIME_TO_END
from grantmodel.testing.conformance.comparing import differences, shown
from grantmodel.testing.conformance.kinds import KINDS, kinds_of
from grantmodel.testing.conformance.of_projects import RULEBOOKS
from grantmodel.testing.conformance.patches import patched

CASES = {case.id: case for case in conformance.cases()}
Plain = dict[str, Any]


def failures(adapter: object, prefix: str) -> list[str]:
    outcomes = [run(case, adapter) for case in CASES.values() if case.id.startswith(prefix)]
    return [outcome.message for outcome in outcomes if outcome.status != "passed"]


# The library itself


@pytest.mark.parametrize("operation", sorted({case.operation for case in conformance.operation_cases()}))
def test_the_library_passes_its_operations(operation: str) -> None:
    assert failures(Reference(), f"{operation}/") == []


@pytest.mark.parametrize("rulebook", sorted(RULEBOOKS))
def test_the_library_passes_its_rules(rulebook: str) -> None:
    assert failures(Reference(), f"{rulebook}/") == []


def test_every_operation_has_cases_and_every_case_an_operation() -> None:
    methods = {name for name in vars(Reference) if not name.startswith("_")}
    assert methods == {case.operation for case in CASES.values()}
    assert all(getattr(Reference, name).__doc__ for name in methods)


def test_there_are_many_cases_and_each_has_an_id_and_a_source() -> None:
    assert len(conformance.operation_cases()) >= 350
    assert len(CASES) == len(conformance.cases())
    assert all(case.source for case in CASES.values())
    expected: list[Any] = [case.expected for case in conformance.operation_cases()]
    assert {one["error"] for one in expected if isinstance(one, dict) and "error" in one} == set(KINDS)


# Cases of rules


def test_a_case_of_a_rule_is_a_project_and_what_is_found() -> None:
    case = CASES["finland-2021-2027/867/2021-4.1/a-cent-outside-for-a-special-reason"]
    assert isinstance(case, RuleCase)
    assert (case.rule, case.path, case.alone, case.operation) == ("867/2021-4.1", "subprojects[1]", True, "check")
    assert (case.verdict, case.shortfall, case.as_of) == (Verdict.MET_BY_WAIVER, euros("0.01"), None)
    assert [type(waiver) for waiver in case.waivers] == [Waiver]
    assert case.source == "867/2021 section 4, subsection 1"
    assert case.project.subprojects[1].funding is not None
    assert case.project is case.project


def test_shortfalls_are_money_or_days() -> None:
    kinds = {type(case.shortfall) for case in conformance.rule_cases("finland-2021-2027")}
    assert kinds == {type(None), type(euros(0)), timedelta}


@pytest.mark.parametrize("rulebook", sorted(RULEBOOKS))
def test_cases_depart_from_valid_projects(rulebook: str) -> None:
    bases = conformance.valid_projects(rulebook)
    assert all(isinstance(base, GroupProject) for base in bases)
    book = RULEBOOKS[rulebook]
    assert [book.check(base).findings for base in bases] == [()] * len(bases)
    assert bool(bases) == bool(conformance.rule_cases(rulebook))


def test_another_rulebook_has_no_cases() -> None:
    with pytest.raises(UnsuitableValueError, match="no cases of a rulebook 'saaristo', only of finland-2014-2020"):
        conformance.rule_cases("saaristo")
    with pytest.raises(UnsuitableValueError, match="saaristo"):
        conformance.valid_projects("saaristo")


# Wrong systems


class Floats(Reference):
    """Splits by binary doubles, each part rounded by itself."""

    def split(self, given: Mapping[str, Any]) -> Any:
        whole = float(given["amount"])
        parts = [(rate["source"], eval(rate["rate"]) * whole) for rate in given["rates"]]  # noqa: S307 - 4/5
        own = [] if "residual" not in given else [(given["residual"], whole - sum(part for _, part in parts))]
        return [{"source": source, "amount": f"{part:.2f}"} for source, part in [*parts, *own]]


class OneDayShort(Reference):
    """Leaves the last day of a period out."""

    def period_days(self, given: Mapping[str, Any]) -> int:
        start, end = (date.fromisoformat(given["period"][name]) for name in ("start", "end"))
        return (end - start).days


class NoHolidays(Reference):
    """Moves time limits past Saturdays and Sundays alone."""

    def deadline(self, given: Mapping[str, Any]) -> Any:
        counted = date.fromisoformat(given["event"]) + timedelta(days=given["days"])
        effective = counted + timedelta(days=max(0, 7 - counted.weekday()) if counted.weekday() > 4 else 0)
        return {"counted": str(counted), "effective": str(effective)}


class UnknownIsZero(Reference):
    """Reads what is not known as zero."""

    def group_costs(self, given: Mapping[str, Any]) -> Any:
        budgets = [part.get("budget", {}) for part in given["project"].get("subprojects", [])]
        return {"known": f"{sum(float(one.get('stated', 0)) for one in budgets):.2f}", "missing": []}


class DotsAreDecimals(Reference):
    """Reads 1.000 as one euro."""

    def money_from_text(self, given: Mapping[str, Any]) -> Any:
        return f"{float(given['text']):.2f}" if given["text"] == "1.000" else super().money_from_text(given)


class HalfEven(Reference):
    """Rounds the middle to the even cent, whatever it was asked."""

    def round_cents(self, given: Mapping[str, Any]) -> Any:
        numerator, _, denominator = given["cents"].partition("/")
        return f"{round(int(numerator) / int(denominator or 1)) / 100:.2f}"


WRONG: list[tuple[object, str, list[str]]] = [
    (
        Floats(),
        "split/thirds",
        ["  $[0].amount: expected 33,34 €, came 33,33 €; 0,01 € too little"],
    ),
    (OneDayShort(), "period_days/a-day", ["  $: expected 1, came 0"]),
    (NoHolidays(), "deadline/good-friday", ["  $.effective: expected 22.4.2025, came 18.4.2025; 4 days too early"]),
    (
        UnknownIsZero(),
        "group_costs/one-unknown",
        ['  $.missing: expected 1 of them, ["subprojects[0].budget.total"], came 0, []'],
    ),
    (
        DotsAreDecimals(),
        "money_from_text/dot-between-thousands",
        ['  $: expected {"error": "unreadable"}, came 1,00 €'],
    ),
    (HalfEven(), "round_cents/half-up", ["  $: expected 0,03 €, came 0,02 €; 0,01 € too little"]),
]


@pytest.mark.parametrize(("adapter", "case", "problems"), WRONG)
def test_a_wrong_system_is_told_by_how_much_it_is_off(adapter: object, case: str, problems: list[str]) -> None:
    found = run(CASES[case], adapter)
    assert found.status == "failed"
    lines = found.message.replace("\xa0", " ").splitlines()
    assert lines[0].startswith(case)
    assert [line for line in lines if line.startswith("  $")] == problems
    assert lines[-2].strip().startswith(CASES[case].source)
    assert lines[-1].startswith("  given: {")


def test_doubt_and_link_are_told() -> None:
    message = run(CASES["wages_with_employer_side_costs/a-month"], Returns("8891.07")).message.replace("\xa0", " ")
    assert message.splitlines() == [
        "wages_with_employer_side_costs/a-month: side costs of 26.44 % are 1 859.2238",
        "  $: expected 8 891,08 €, came 8 891,07 €; 0,01 € too little",
        (
            "  866/2021 section 7; accounts of one project for the rounding [second-hand], "
            "https://www.finlex.fi/fi/laki/alkup/2021/20210866"
        ),
        '  given: {"pay": "7031.86", "decided": "2025-08-15"}',
    ]


@attrs.frozen(slots=False)
class Returns:
    """Gives one answer to every question."""

    answer: object

    def __getattr__(self, name: str) -> Callable[[object], object]:
        return lambda _given: self.answer


@attrs.frozen(slots=False)
class Raises:
    """Raises one error at every question."""

    error: BaseException

    def __getattr__(self, name: str) -> Callable[[object], object]:
        def method(_given: object) -> object:
            raise self.error

        return method


EMPTY = OperationCase(id="x", operation="round_cents", given={"cents": "1"}, expected="0.01", source="arithmetic")
REFUSED, UNKNOWN, UNSUITABLE = (
    attrs.evolve(EMPTY, expected={"error": kind}) for kind in ("unreadable", "unknown figure", "unsuitable")
)
DOUBT = "an exception that does not tell its kind"


class Refusal(KeyError, ValueError):
    """An error of a system's own."""

    __str__ = Exception.__str__


class Missing(LookupError):
    """Another."""


@pytest.mark.parametrize(
    ("case", "adapter", "status", "message"),
    [
        (EMPTY, Returns("0.01"), "passed", ""),
        (EMPTY, object(), "not supported", "x: the adapter has no 'round_cents'"),
        (EMPTY, Raises(NotImplementedError()), "not supported", "x: not implemented"),
        (EMPTY, Raises(NotImplementedError("no cents")), "not supported", "x: no cents"),
        (EMPTY, Returns({"error": "not supported"}), "not supported", "x: the adapter says so"),
        (EMPTY, Raises(OSError("gone")), "failed", "expected 0,01 €, came OSError: gone"),
        (EMPTY, Raises(SystemExit(0)), "failed", "expected 0,01 €, came SystemExit: 0"),
        (REFUSED, Raises(SystemExit(3)), "failed", "expected the error 'unreadable', came SystemExit: 3"),
        (EMPTY, Returns({"error": "inexact"}), "failed", '$: expected 0,01 €, came {"error": "inexact"}'),
        (EMPTY, Returns(0.01), "failed", "$: expected 0,01 €, came 0.01"),
        (EMPTY, Returns({1}), "failed", "$: expected 0,01 €, came {1}"),
        (REFUSED, Returns({"error": "unreadable"}), "passed", ""),
        (REFUSED, Returns({"error": "inexact"}), "failed", '$.error: expected "unreadable", came "inexact"'),
        (REFUSED, Raises(ParseError("?", "x", 0, "y")), "passed", ""),
        (REFUSED, Raises(ValueError("?")), "passed", f"x: passed by {DOUBT}, ValueError: ?"),
        (REFUSED, Raises(Refusal("?")), "passed", f"x: passed by {DOUBT}, Refusal: ?"),
        (REFUSED, Raises(UnicodeDecodeError("utf-8", b"", 0, 1, "?")), "failed", "came UnicodeDecodeError"),
        (UNKNOWN, Raises(LookupError("?")), "passed", f"x: passed by {DOUBT}, LookupError: ?"),
        (UNKNOWN, Raises(KeyError("k")), "failed", "expected the error 'unknown figure', came KeyError: 'k'"),
        (UNKNOWN, Raises(IndexError("?")), "failed", "expected the error 'unknown figure', came IndexError: ?"),
        (UNSUITABLE, Raises(TypeError("?")), "failed", "expected the error 'unsuitable', came TypeError: ?"),
        (REFUSED, Raises(TypeError("?")), "failed", "expected the error 'unreadable', came TypeError: ?"),
        (REFUSED, Raises(UnsuitableValueError("?", 1)), "failed", "expected the error 'unreadable', came Unsuitable"),
    ],
)
def test_what_comes_is_an_output_an_error_or_nothing(
    case: OperationCase, adapter: object, status: str, message: str
) -> None:
    found = run(case, adapter)
    assert found.status == status
    assert message in found.message.replace("\xa0", " ")
    assert bool(message) == bool(found.message)


def test_an_error_of_the_library_stands_for_its_kind_and_any_other_for_those_of_its_builtin() -> None:
    for kind, errors in KINDS.items():
        assert all(kinds_of(error.__new__(error)) == (kind,) for error in errors)
    assert kinds_of(ZeroDivisionError()) == ("zero denominator",)
    assert kinds_of(LookupError()) == kinds_of(Missing()) == ("not in force", "unknown figure")
    assert "unreadable" in kinds_of(ValueError())
    assert set(kinds_of(Refusal())) == {*kinds_of(LookupError()), *kinds_of(ValueError())}


@pytest.mark.parametrize(
    "error",
    [TypeError(), KeyError(), IndexError(), AttributeError(), RuntimeError(), UnicodeError(), OSError()],
    ids=repr,
)
def test_what_python_raises_for_a_mistake_stands_for_no_expected_error(error: Exception) -> None:
    assert kinds_of(error) == ()
    assert not [case.id for case in CASES.values() if run(case, Raises(error)).status != "failed"]


def test_an_interrupt_stops_the_run() -> None:
    with pytest.raises(KeyboardInterrupt):
        run(EMPTY, Raises(KeyboardInterrupt()))


def test_an_adapter_may_change_what_it_is_given() -> None:
    class Spoils(Reference):
        def check(self, given: Any) -> Any:
            given["project"]["subprojects"].clear()
            return []

    case = CASES["finland-2021-2027/867/2021-4.1/a-cent-outside"]
    assert run(case, Spoils()).status == "failed"
    assert run(case, Reference()) == Outcome("passed")


# Wrong checks

BROKEN = CASES["finland-2021-2027/867/2021-9.1.7/a-cent-short"]
HERE: Plain = {"rule": "867/2021-9.1.7", "path": "subprojects[1]", "verdict": "not met", "shortfall": "0.01"}
ELSEWHERE: Plain = {"rule": "867/2021-4.1", "path": "", "verdict": "needs discretion"}
PLACE = "867/2021-9.1.7 at subprojects[1]"


@pytest.mark.parametrize(
    ("checks", "problem"),
    [
        ([HERE], ""),
        ((HERE,), ""),
        ([HERE, {**ELSEWHERE, "verdict": "met"}], ""),
        ([], f"{PLACE}: expected not met by 0,01 €, came no finding"),
        ([{**HERE, "verdict": "met"}], f"{PLACE}: expected not met, came met"),
        ([{**HERE, "shortfall": "0.02"}], f"{PLACE}: shortfall: expected 0,01 €, came 0,02 €; 0,01 € too much"),
        ([{**HERE, "shortfall": None}], f"{PLACE}: shortfall: expected 0,01 €, came null"),
        ([HERE, HERE], f"{PLACE}: checked 2 times"),
        ([HERE, ELSEWHERE], "found besides: 867/2021-4.1 at the whole: needs discretion"),
        ({"checks": []}, "expected a list of checks, came {'checks': []}"),
        ([{"rule": "867/2021-9.1.7"}], "expected checks with rule, path and verdict, came [{'rule'"),
        (["not met"], "expected checks with rule, path and verdict, came ['not met']"),
    ],
)
def test_a_wrong_check_is_told(checks: object, problem: str) -> None:
    found = run(BROKEN, Returns(checks))
    assert found.status == ("failed" if problem else "passed")
    assert problem in found.message.replace("\xa0", " ")


def test_a_check_that_is_no_finding_may_be_left_out() -> None:
    met = CASES["finland-2021-2027/867/2021-9.1.7/covered"]
    assert run(met, Returns([])) == Outcome("passed")
    assert run(met, Returns([{**HERE, "verdict": "not applicable"}])).status == "failed"
    assert run(met, Returns([ELSEWHERE])).status == "failed"


def test_other_findings_count_where_a_case_is_alone_and_the_law_in_force() -> None:
    shared = next(case for case in CASES.values() if isinstance(case, RuleCase) and not case.alone)
    before = next(
        case for case in CASES.values() if isinstance(case, RuleCase) and case.verdict is Verdict.NOT_IN_FORCE
    )
    for case in (shared, before):
        here = {"rule": case.rule, "path": case.path, "verdict": case.verdict.value}
        told = attrs.evolve(case, shortfall=None)
        assert run(told, Returns([here, {**ELSEWHERE, "rule": "another"}])) == Outcome("passed")


def test_a_finding_without_a_shortfall_may_not_be_left_out() -> None:
    unknown = CASES["finland-2021-2027/867/2021-9.1.7/no-plan"]
    assert "expected unknown, came no finding" in run(unknown, Returns([])).message


def test_an_error_is_no_list_of_checks() -> None:
    assert "expected a list of checks, came ValueError: x" in run(BROKEN, Raises(ValueError("x"))).message


# Comparing and patching


@pytest.mark.parametrize(
    ("expected", "came", "told"),
    [
        ({"a": 1}, {"a": 1, "more": 2}, []),
        ([1, [2]], (1, (2,)), []),
        ({"a": 1}, {}, ["$.a: expected 1, came nothing"]),
        ([1], [1, 2], ["$: expected 1 of them, [1], came 2, [1, 2]"]),
        (1, True, ["$: expected 1, came true"]),
        (None, "1.00", ["$: expected null, came 1,00 €"]),
        ("2026-01-31", "2026-02-01", ["$: expected 31.1.2026, came 1.2.2026; 1 day too late"]),
        ("2026-01-31", "2026-02-30", ['$: expected 31.1.2026, came "2026-02-30"']),
        ("text", "2026-02-01", ['$: expected "text", came 1.2.2026']),
        ("1.00", "-1.00", ["$: expected 1,00 €, came −1,00 €; 2,00 € too little"]),
        ({"a": []}, {"a": {}}, ["$.a: expected [], came {}"]),
    ],
)
def test_every_difference_is_told_with_its_path(expected: Any, came: object, told: list[str]) -> None:
    assert [one.replace("\xa0", " ") for one in differences(expected, came)] == told


def test_what_is_no_json_is_shown_as_it_is() -> None:
    assert shown(euros(1)) == 'euros("1.00")'


def test_patches_add_remove_and_replace() -> None:
    document: Any = {"a/b": [1, 2, 3], "c~d": {"e": 1}}
    steps: list[tuple[str, str, Any]] = [
        ("add", "/a~1b/-", 4),
        ("add", "/a~1b/0", 0),
        ("remove", "/a~1b/1", None),
        ("replace", "/a~1b/1", 20),
        ("add", "/c~0d/f", {"g": []}),
        ("add", "/c~0d/f/g/-", 5),
        ("remove", "/c~0d/e", None),
    ]
    result = patched(document, [{"op": op, "path": path, "value": value} for op, path, value in steps])
    assert result == {"a/b": [0, 20, 3, 4], "c~d": {"f": {"g": [5]}}}
    assert document == {"a/b": [1, 2, 3], "c~d": {"e": 1}}
    assert patched(document, [{"op": "replace", "path": "", "value": 7}]) == 7
    assert patched({"~1": 1}, [{"op": "remove", "path": "/~01"}]) == {}


@pytest.mark.parametrize(
    "step",
    [
        {"op": "replace", "path": "/b", "value": 1},
        {"op": "remove", "path": "/b"},
        {"op": "remove", "path": "/a/1"},
        {"op": "add", "path": "/a/2", "value": 1},
        {"op": "add", "path": "/a/-1", "value": 1},
        {"op": "add", "path": "/a/x", "value": 1},
        {"op": "add", "path": "/a/0/b", "value": 1},
        {"op": "add", "path": "/a/0"},
        {"op": "move", "path": "/a/0", "from": "/a"},
        {"op": "test", "path": "/a", "value": [1]},
        {"path": "/a"},
    ],
)
def test_a_step_that_leads_nowhere_is_refused(step: Any) -> None:
    with pytest.raises(UnsuitableValueError, match="leads nowhere"):
        patched({"a": [1]}, [step])


# From a shell

SCRIPT = """
import json, sys
from grantmodel.testing.conformance import Reference
reference = Reference()
for line in sys.stdin:
    asked = json.loads(line)
    if asked["operation"] == "split_equally":
        sys.exit(7)
    if asked["operation"] in ("percentage_from_text", "period_from_text"):
        garbage = b"\\xff" if asked["operation"] == "period_from_text" else b"ValueError: ?"
        sys.stdout.buffer.write(garbage + b"\\n")
        sys.stdout.buffer.flush()
        continue
    method = getattr(reference, asked["operation"], None)
    if asked["operation"] == "allocate":
        answer = {"error": "not supported"}
    else:
        try:
            answer = method(asked["input"])
        except ValueError:
            answer = {"error": "unreadable"}
    print(json.dumps(answer), flush=True)
"""


@pytest.fixture
def program(tmp_path: Path) -> list[str]:
    script = tmp_path / "program.py"
    script.write_text(SCRIPT, "utf-8")
    return [sys.executable, str(script)]


def test_a_program_answers_a_line_for_a_line(program: list[str]) -> None:
    with CommandAdapter(program) as adapter:
        assert failures(adapter, "money_from_text/") == []
        assert failures(adapter, "money_to_text/negative") == []
        assert run(CASES["allocate/fractions"], adapter).status == "not supported"
        # The question that ends it, and one that finds nobody there.
        for case in ("split_equally/one-part", "money_from_text/dot-between-thousands"):
            words = f"came OSError: {program[0]!r} has ended without an answer, exit code 7\n"
            assert words in run(CASES[case], adapter).message
        with pytest.raises(AttributeError):
            adapter._unknown  # noqa: B018 - it is asked for


def test_a_program_that_is_gone_is_told_in_the_same_words_for_each_case() -> None:
    with CommandAdapter([sys.executable, "-c", "raise SystemExit(9)"]) as adapter:
        adapter._program.wait()
        messages = failures(adapter, "split/")
    told = f"came OSError: {sys.executable!r} has ended without an answer, exit code 9\n"
    assert len(messages) == sum(case.operation == "split" for case in CASES.values())
    assert [message for message in messages if told not in message] == []


def test_a_program_that_closes_its_output_and_runs_on_is_not_waited_for() -> None:
    script = "import os, sys; os.close(1); sys.stdin.read()"
    with CommandAdapter([sys.executable, "-c", script]) as adapter:
        begun = time.monotonic()
        messages = failures(adapter, "split/")
        # A second for the first case, and none for any other.
        assert time.monotonic() - begun < len(messages) * _TIME_TO_END
    told = f"{sys.executable!r} has closed its output without an answer, and runs on\n"
    assert messages
    assert [message for message in messages if told not in message] == []


@pytest.mark.parametrize(
    ("operation", "words"),
    [
        ("percentage_from_text", "answers no JSON: 'ValueError: ?\\n'"),
        ("period_from_text", "answers no UTF-8: 'utf-8'"),
    ],
)
def test_a_program_that_answers_garbage_passes_nothing(program: list[str], operation: str, words: str) -> None:
    asked = [case for case in CASES.values() if case.operation == operation]
    assert [case for case in asked if isinstance(case, OperationCase) and case.expected == {"error": "unreadable"}]
    with CommandAdapter(program) as adapter:
        outcomes = [run(case, adapter) for case in asked]
        assert {outcome.status for outcome in outcomes} == {"failed"}
        assert all(f"OSError: {sys.executable!r} {words}" in outcome.message for outcome in outcomes)
        assert failures(adapter, "money_from_text/") == []


def test_a_program_is_named_in_a_shell(program: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--command", " ".join(program), "--only", "money_from_text/"]) == 0
    assert capsys.readouterr().out == "15 passed, 0 failed, 0 not supported\n"


def partly() -> object:
    """Return an adapter that has half of what is asked."""
    return Returns("0.01")


class Calls(Reference):
    """An adapter that can be called."""

    def __call__(self) -> object:
        raise AssertionError


class Unready:
    """An adapter that cannot be made."""

    def __init__(self) -> None:
        raise OSError("no database")


class Unreadable(Reference):
    """An adapter that says by a ValueError that it cannot read a text."""

    def money_from_text(self, given: Mapping[str, Any]) -> Any:
        try:
            return super().money_from_text(given)
        except ParseError as error:
            raise ValueError(str(error)) from None


class Exits(Reference):
    """An adapter that leaves where it should answer."""

    def split_equally(self, given: Mapping[str, Any]) -> Any:  # noqa: ARG002 - it looks at nothing
        sys.exit(0)


class Absent:
    """An adapter that cannot be made either."""

    def __init__(self) -> None:
        sys.exit(0)


class Table:
    """Looks an operation up in a table, and forgets what it does not find there."""

    methods: Mapping[str, object] = MappingProxyType({"split_equally": Reference().split_equally})

    def __getattr__(self, name: str) -> object:
        return self.methods[name]


class Unconnected(Reference):
    """Has a property in the place of a method."""

    @property
    def deadline(self) -> Callable[[Mapping[str, Any]], Any]:  # type: ignore[override]
        raise RuntimeError("no connection")


calls = Calls()
table = Table()
makes = partial(Returns, "0.01")
FIRST = next(case.operation for case in CASES.values() if case.operation != "split_equally")
HERE_IS = "tests_of_conformance"


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> str:
    """Return the name by which this module can be imported."""
    monkeypatch.setitem(sys.modules, HERE_IS, sys.modules[__name__])
    return HERE_IS


def test_a_summary_and_each_failure_are_printed(here: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([f"{here}:partly", "--only", "round_cents/"]) == 1
    printed = capsys.readouterr().out.replace("\xa0", " ")
    assert "round_cents/full-euros-floor\n  $: expected 199,00 €, came 0,01 €; 198,99 € too little\n" in printed
    assert printed.endswith("\n\n1 passed, 15 failed, 0 not supported\n")


def test_a_system_that_leaves_fails_and_the_run_goes_on(here: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([f"{here}:Exits", "--only", "split"]) == 1
    counted = Counter(case.operation for case in CASES.values())
    printed = capsys.readouterr().out
    assert printed.count(", came SystemExit: 0\n") == counted["split_equally"]
    assert printed.endswith(f"\n{counted['split']} passed, {counted['split_equally']} failed, 0 not supported\n")


class Modest(Reference):
    """Splits by rates alone."""

    def split_equally(self, given: Mapping[str, Any]) -> Any:
        raise NotImplementedError("only by rates")


def test_operations_that_are_not_supported_are_named(here: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([f"{here}:Modest", "--only", "split"]) == 0
    named, summary = capsys.readouterr().out.splitlines()
    count = sum(case.operation == "split_equally" for case in CASES.values())
    assert named == "not supported, wholly or in part: split_equally"
    assert summary.endswith(f" passed, 0 failed, {count} not supported")


def test_what_passed_in_doubt_is_counted_apart(here: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([f"{here}:Unreadable", "--only", "money_from_text/dot-between"]) == 0
    *told, advice, _, summary = capsys.readouterr().out.splitlines()
    assert [line.partition(": ")[0] for line in told] == ["money_from_text/dot-between-thousands"]
    assert told[0].partition(": ")[2].startswith(f"passed by {DOUBT}, ValueError: ")
    assert advice == 'return {"error": kind} to tell such an error from a mistake of your own'
    assert summary == f"1 passed (1 by {DOUBT}), 0 failed, 0 not supported"


def test_a_class_or_a_function_makes_an_adapter_and_an_object_is_one(here: str) -> None:
    assert isinstance(adapter_of(f"{here}:Calls"), Calls)
    assert isinstance(adapter_of(f"{here}:conformance.Reference"), Reference)
    assert adapter_of(f"{here}:calls") is calls
    assert adapter_of(f"{here}:partly") == adapter_of(f"{here}:makes") == Returns("0.01")


def test_what_an_adapter_has_no_method_for_is_left_out() -> None:
    class Part:
        split_equally = Reference.split_equally
        check = None

    asked = Counter(case.operation for case in CASES.values())
    assert left_out(Part()) == asked - Counter(split_equally=asked["split_equally"])
    assert left_out(Reference()) == Counter()


@pytest.mark.parametrize(
    ("adapter", "operation", "raised"),
    [(Table(), "deadline", "KeyError: 'deadline'"), (Unconnected(), "deadline", "RuntimeError: no connection")],
    ids=["table", "property"],
)
def test_an_adapter_that_cannot_be_asked_is_named_with_the_operation(
    adapter: object, operation: str, raised: str
) -> None:
    case = next(case for case in CASES.values() if case.operation == operation)
    words = f"{adapter!r}: asked for {operation!r} it raises {raised}; what an adapter does not have is an Attr"
    with pytest.raises(UnsuitableValueError, match=re.escape(words)) as raising:
        run(case, adapter)
    assert raising.value.value is adapter
    with pytest.raises(UnsuitableValueError, match=re.escape(words)):
        left_out(adapter)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "one of the two"),
        (["a:b", "--command", "c"], "one of the two"),
        (["adapter"], "adapter: write a module and what it calls the adapter, such as my_adapter:Adapter; the module"),
        (["cp/ad.py:A"], "cp/ad.py:A: write a module and what it calls the adapter, such as my_adapter:Adapter; "),
        (["cp/ad:A"], "as it is imported, with dots between the folders and no .py, such as tests.my_adapter:Adapter"),
        (["ad:A:B"], "ad:A:B: write a module and what it calls the adapter"),
        ([f"{HERE_IS}:Absent"], "Absent: SystemExit: 0; write module:attribute of a module that is installed or"),
        ([f"{HERE_IS}:Table"], f"{HERE_IS}:Table: asked for '{FIRST}' it raises KeyError: '{FIRST}'; what an adapter"),
        ([f"{HERE_IS}:table"], f"{HERE_IS}:table: asked for '{FIRST}' it raises KeyError: '{FIRST}'; what an adapter"),
        ([f"{HERE_IS}:Unconnected"], "Unconnected: asked for 'deadline' it raises RuntimeError: no connection; what"),
        ([f"{HERE_IS}:Unconnected"], "does not have is an AttributeError, which __getattr__ and properties have to"),
        (["no_such_module:A"], "no_such_module:A: ModuleNotFoundError: No module named 'no_such_module'; write module"),
        (["math:A"], "math:A: AttributeError: module 'math' has no attribute 'A'; write module:attribute of a module"),
        (["math:pi"], "math:pi: 3.141592653589793 has none of the methods"),
        ([f"{HERE_IS}:Unready"], "Unready: OSError: no database; write module:attribute of a module that is installed"),
        ([f"{HERE_IS}:Unready"], "or stands in the current folder; a class or a function is called without arguments"),
        (["--command", "/no/such/program"], "No such file"),
        (["--command", ""], "a command names a program"),
        (["--command", "'"], "No closing quotation"),
    ],
)
@pytest.mark.usefixtures("here")
def test_a_wrong_call_is_explained(arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert words in capsys.readouterr().err


def test_the_package_is_a_command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    module = import_module("grantmodel.testing.conformance.__main__")
    monkeypatch.setattr(sys, "argv", ["", "grantmodel.testing.conformance:Reference", "--only", "split/"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_path(str(module.__file__), run_name="__main__")
    assert ended.value.code == 0
    # Imported it does nothing.
    assert capsys.readouterr().out == "16 passed, 0 failed, 0 not supported\n"


def test_nothing_is_loaded_before_it_is_asked_for() -> None:
    script = (
        "import sys; from grantmodel.testing import conformance; from grantmodel.testing.conformance import corpus;"
        "print('hypothesis' in sys.modules, 'pytest' in sys.modules, corpus._read.cache_info().currsize)"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout == "False False 0\n"
