"""The mistakes of the downstream program, told without its environment; tests/downstream/run runs the whole."""

import runpy
from pathlib import Path
from typing import Any

import pytest

from grantmodel.testing import laws

ROOT = Path(__file__).parents[2]
HERE = ROOT / "tests" / "downstream"


@pytest.fixture
def bugs(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    monkeypatch.syspath_prepend(str(HERE))
    return [*runpy.run_path(str(HERE / "bugs.py"))["BUGS"]]


def test_there_are_twenty_mistakes(bugs: list[Any]) -> None:
    assert len({bug.name for bug in bugs}) == 20


def test_what_a_mistake_changes_stands_in_the_program_once(bugs: list[Any]) -> None:
    texts = {bug.name: (HERE / "src" / "cityapp" / f"{bug.module}.py").read_text("utf-8") for bug in bugs}
    assert [bug.name for bug in bugs if texts[bug.name].count(bug.right) != 1 or bug.right == bug.wrong] == []


def test_a_shipped_law_names_each_mistake_and_the_page_says_which(bugs: list[Any]) -> None:
    page = (ROOT / "docs" / "testing.md").read_text("utf-8")
    assert [bug.name for bug in bugs if bug.law not in laws.__all__] == []
    assert [bug.name for bug in bugs if f"| {bug.name} | `{bug.law}` |" not in page] == []


def test_each_mistake_has_a_test_in_the_suite(bugs: list[Any]) -> None:
    suite = "".join(path.read_text("utf-8") for path in sorted((HERE / "tests").glob("test_*.py")))
    assert [bug.name for bug in bugs if f"def {bug.test}(" not in suite] == []
