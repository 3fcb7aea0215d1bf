"""The reference lists every public name, once, under the name by which it is imported."""

import re
from importlib import import_module
from pathlib import Path

import pytest

from grantmodel.programmes import programmes

PAGES = sorted((Path(__file__).parents[2] / "docs" / "reference").glob("*.md"))
LISTED = [
    name
    for page in PAGES
    for name in re.findall(r"^\.\. (?:auto\w+|py:data):: (\S+)$", page.read_text("utf-8"), re.MULTILINE)
]
PACKAGES = ["grantmodel", "grantmodel.rules", "grantmodel.tables"]
PROGRAMMES = [f"grantmodel.programmes.{programme.id.replace('-', '_')}" for programme in programmes()]


@pytest.mark.parametrize("package", [*PACKAGES, *PROGRAMMES])
def test_the_reference_lists_every_public_name(package: str) -> None:
    names = {f"{package}.{name}" for name in import_module(package).__all__}
    assert names - {*LISTED} == set()


def test_the_reference_lists_a_name_once() -> None:
    assert sorted(LISTED) == sorted({*LISTED})
