"""Every law has a property test named after it, and a broken twin that it catches."""

import re
import runpy
from pathlib import Path
from typing import Any

import pytest
from broken_versions import BrokenVersion
from hypothesis import Phase, find, settings
from hypothesis.errors import NoSuchExample

from grantmodel.testing import laws

HERE = Path(__file__).parents[1] / "properties"
PROPERTIES = [runpy.run_path(str(path)) for path in sorted(HERE.glob("test_*.py"))]
BROKEN_VERSIONS: list[BrokenVersion] = [twin for module in PROPERTIES for twin in module.get("BROKEN_VERSIONS", [])]
TOOLS = {"Law", "LawBroken", "catalogue", "expect", "law", "law_of"}
LAWS = [name for name in laws.__all__ if name not in TOOLS]
search = settings(max_examples=5000, phases=[Phase.generate], database=None, derandomize=True, deadline=None)


MACHINE = re.compile(r"euros\(|Money\(|percent\(|Rate\(|Fraction\(|datetime|Period|[0-9]{4}-[0-9]{2}-[0-9]{2}")
"""How numbers and days are written for Python, and never for people."""


def told(twin: BrokenVersion, case: tuple[Any, ...]) -> laws.LawBroken | None:
    try:
        twin.law(*twin.broken)(*case)
    except laws.LawBroken as broken:
        return broken
    return None


@pytest.mark.parametrize("twin", BROKEN_VERSIONS, ids=lambda twin: f"{twin.law.__name__}-{twin.broken[0].__name__}")
def test_law_catches_its_broken_twin(twin: BrokenVersion) -> None:
    try:
        case = find(twin.cases, lambda case: told(twin, case) is not None, settings=search)
    except NoSuchExample:
        pytest.fail(f"{twin.law.__name__} let {twin.broken[0].__name__} pass")
    broken = told(twin, case)
    assert broken is not None
    assert broken.law == twin.law.__name__
    assert broken.arguments == case
    # A repr is for Python, so the law of reprs shows one.
    assert twin.law is laws.repr_rebuilds or MACHINE.search(broken.seen) is None


@pytest.mark.parametrize("law", LAWS)
def test_every_law_has_a_property_test_and_a_broken_twin(law: str) -> None:
    assert any(f"test_{law}" in module for module in PROPERTIES)
    assert any(twin.law is getattr(laws, law) for twin in BROKEN_VERSIONS)
