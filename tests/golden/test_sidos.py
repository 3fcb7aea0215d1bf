"""The example of the README's first command prints SIDOS as it stands in the golden file."""

import runpy
from pathlib import Path

import pytest

from grantmodel import GroupProject, Language, tables
from grantmodel.text.symbols import LANGUAGES

ROOT = Path(__file__).parents[2]


def sidos() -> GroupProject:
    group = runpy.run_path(str(ROOT / "examples" / "sidos.py"))["sidos"]
    assert isinstance(group, GroupProject)
    return group


@pytest.mark.parametrize("lang", LANGUAGES)
def test_tables_of_sidos(lang: Language) -> None:
    printed = f"{tables.funding(sidos(), lang)}\n\n{tables.decisions(sidos(), lang)}\n"
    assert printed == (ROOT / "tests" / "golden" / f"sidos_{lang}.txt").read_text("utf-8")


def test_the_example_prints_the_finnish_tables(capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(str(ROOT / "examples" / "sidos.py"), run_name="__main__")
    assert capsys.readouterr().out == (ROOT / "tests" / "golden" / "sidos_fi.txt").read_text("utf-8")


def test_the_example_is_short() -> None:
    assert len((ROOT / "examples" / "sidos.py").read_text("utf-8").splitlines()) < 60
