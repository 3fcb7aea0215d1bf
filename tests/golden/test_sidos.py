"""The example of the README's first command prints SIDOS as it stands in the golden file."""

import runpy
from pathlib import Path

from grantmodel import GroupProject, tables

ROOT = Path(__file__).parents[2]


def sidos() -> GroupProject:
    group = runpy.run_path(str(ROOT / "examples" / "sidos.py"))["sidos"]
    assert isinstance(group, GroupProject)
    return group


def test_funding_table_of_sidos() -> None:
    assert tables.funding(sidos(), lang="fi") + "\n" == (ROOT / "tests/golden/sidos_fi.txt").read_text("utf-8")


def test_the_example_is_short() -> None:
    assert len((ROOT / "examples" / "sidos.py").read_text("utf-8").splitlines()) < 60
