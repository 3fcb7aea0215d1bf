"""The house keeps its own rules: small modules, pages whose code runs, names in the glossary."""

import ast
import re
from collections import Counter
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import pytest

from grantmodel import FundingSource, Role
from grantmodel.testing import strategies

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "src").rglob("*.py"))
README = re.findall(r"^```(\w*)\n(.*?)^```$", (ROOT / "README.md").read_text("utf-8"), re.DOTALL | re.MULTILINE)
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_module_is_small(module: Path) -> None:
    # 250 lines is the aim; beyond 400 a module has a second idea.
    assert len(module.read_text("utf-8").splitlines()) <= 400


def named(node: ast.stmt) -> list[str]:
    """Return the names that a statement of a module gives, the versions of an overloaded function once."""
    if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
        return [] if any("overload" in ast.dump(one) for one in node.decorator_list) else [node.name]
    targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
    return [one.id for one in targets if isinstance(one, ast.Name)]


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_gives_a_name_once(module: Path) -> None:
    names = Counter(name for node in ast.parse(module.read_text("utf-8")).body for name in named(node))
    assert [name for name, count in names.items() if count > 1] == []


def test_a_unit_file_is_named_after_what_it_tests() -> None:
    named_so = {one.parent.name if one.stem == "__init__" else one.stem for one in MODULES}
    files = [one.stem.removeprefix("test_") for one in (ROOT / "tests" / "unit").glob("test_*.py")]
    assert [one for one in files if not any(one == name or one.startswith(f"{name}_") for name in named_so)] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_code_on_a_page_is_run(page: Path) -> None:
    fences = re.findall(r"^```(.+)$", page.read_text("utf-8"), re.MULTILINE)
    assert set(fences) <= {"python", "sh", "console", "{toctree}", "{eval-rst}"}


def test_the_readme_shows_what_its_short_example_prints() -> None:
    (shown,), (code,) = ([block for kind, block in README if kind == one] for one in ("", "python"))
    assert 5 < len(ast.parse(code).body) <= 15
    printed = StringIO()
    with redirect_stdout(printed):
        exec(code, {})  # noqa: S102 - the reader runs it too
    assert printed.getvalue() == shown


def test_the_readme_begins_its_commands_with_the_job_and_the_tests() -> None:
    job, tests = (block for kind, block in README if kind == "sh")
    assert job.rstrip().endswith("examples/sidos.py")
    assert " .venv/bin/pytest" in tests


def test_the_glossary_names_roles_and_sources() -> None:
    glossary = (ROOT / "docs" / "glossary.md").read_text("utf-8")
    for choice in (FundingSource.AID, FundingSource.OWN, *Role):
        assert f"`{choice!r}`" in glossary


def test_the_pages_of_strategies_tell_of_each() -> None:
    pages = "".join(page.read_text("utf-8") for page in (ROOT / "docs" / "strategies").glob("*.md"))
    assert [name for name in strategies.__all__ if f"`{name}`" not in pages] == []
