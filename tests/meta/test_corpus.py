"""The corpus says what the cases of the rules say, and its form is the documented one."""

import json
import re
from pathlib import Path
from typing import Any

import corpus_files
import pytest
from casebook import casebook
from rulebooks import PROGRAMMES

from grantmodel.testing import conformance
from grantmodel.testing.conformance.kinds import KINDS
from grantmodel.testing.conformance.patches import patched

FOLDER = corpus_files.HERE
OPERATIONS = sorted(FOLDER.glob("operations-*.json"))
PAGE = (Path(__file__).parents[2] / "docs" / "how-to" / "conformance.md").read_text("utf-8")
MEMBERS = ["id", "operation", "input", "expected", "source", "link", "evidence", "note"]


@pytest.mark.parametrize("folder", PROGRAMMES)
def test_a_case_that_was_read_is_the_case_that_was_written(folder: str) -> None:
    rulebook = PROGRAMMES[folder]
    cases = casebook(folder, rulebook).cases
    read = conformance.rule_cases(rulebook.id)
    fields = ["rule", "name", "verdict", "shortfall", "path", "as_of", "waivers", "alone", "project"]
    wrong = [
        (case.id, field)
        for case, written in zip(read, cases, strict=True)
        for field in fields
        if getattr(case, field) != getattr(written, field)
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("before", "after", "steps"),
    [
        ({"a": 1}, {"a": 1}, []),
        ({"a": 1, "b": 2}, {"a": 3, "c~/d": 4}, ["remove /b", "replace /a", "add /c~0~1d"]),
        ([1, 2, 3], [2, 3], ["remove /0"]),
        ([1, 2], [1, 2, 3, 4], ["add /2", "add /2"]),
        ([1, 2, 3], [1, 4, 3], ["replace /1"]),
        ([1, 2, 3, 4], [5, 4], ["remove /2", "remove /1", "replace /0"]),
        ([{"a": 1}, {"a": 2}], [{"a": 2}, {"a": 1}], ["remove /1", "add /0"]),
        ({"a": [1]}, {"a": {}}, ["replace /a"]),
    ],
)
def test_a_difference_is_a_patch(before: Any, after: Any, steps: list[str]) -> None:
    changes = list(corpus_files.changes(before, after))
    assert [f"{step['op']} {step['path']}" for step in changes] == steps
    assert patched(before, changes) == after


@pytest.mark.parametrize("path", OPERATIONS, ids=lambda path: path.stem)
def test_a_case_of_an_operation_has_the_documented_form(path: Path) -> None:
    for line in path.read_text("utf-8").splitlines()[2:-2]:
        case = json.loads(line.removesuffix(","))
        assert list(case) == [name for name in MEMBERS if name in case]
        assert {"id", "operation", "input", "expected", "source"} <= case.keys()
        assert re.fullmatch(rf"{case['operation']}/[a-z0-9-]+", case["id"])


def test_the_page_names_every_operation_and_every_kind_of_error() -> None:
    rows = dict(re.findall(r"^\| `(\w+)` \| (.*) \|$", PAGE, re.MULTILINE))
    assert set(rows) == {name for name in vars(conformance.Reference) if not name.startswith("_")}
    kinds = re.findall(r"^\| ([a-z ]+) \| [^|]+ \|$", PAGE, re.MULTILINE)
    assert kinds == [*KINDS, "not supported"]
