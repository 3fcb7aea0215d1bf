"""The reference shows every public name, under the name by which it is imported."""

import re
from pathlib import Path

import pytest

import grantmodel
from grantmodel import rules, tables
from grantmodel.programmes import programmes

PAGES = sorted((Path(__file__).parents[2] / "docs" / "reference").glob("*.md"))
SHOWN = {
    name for page in PAGES for name in re.findall(r"^\.\. auto\w+:: (\S+)$", page.read_text("utf-8"), re.MULTILINE)
}


@pytest.mark.parametrize("module", [grantmodel, rules, tables], ids=lambda module: module.__name__)
def test_every_public_name_is_shown(module: object) -> None:
    names: list[str] = getattr(module, "__all__", [])
    prefix: str = getattr(module, "__name__", "")
    assert [name for name in names if f"{prefix}.{name}" not in SHOWN] == []


def test_every_programme_is_shown() -> None:
    assert {f"grantmodel.programmes.{one.id.replace('-', '_')}" for one in programmes()} <= SHOWN
