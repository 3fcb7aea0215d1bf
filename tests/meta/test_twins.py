"""Every law has a property test named after it, and a broken twin that it catches."""

import runpy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, find, settings
from hypothesis.errors import NoSuchExample
from twins import Twin

from grantmodel.testing import laws

HERE = Path(__file__).parents[1] / "properties"
PROPERTIES = [runpy.run_path(str(path)) for path in sorted(HERE.glob("test_*.py"))]
TWINS: list[Twin] = [twin for module in PROPERTIES for twin in module.get("TWINS", [])]
LAWS = [name for name in laws.__all__ if name != "LawBroken"]
search = settings(max_examples=5000, phases=[Phase.generate], database=None, derandomize=True, deadline=None)


def breaks(twin: Twin, case: tuple[Any, ...]) -> bool:
    try:
        twin.law(*twin.broken)(*case)
    except laws.LawBroken:
        return True
    return False


@pytest.mark.parametrize("twin", TWINS, ids=lambda twin: f"{twin.law.__name__}-{twin.broken[0].__name__}")
def test_law_catches_its_broken_twin(twin: Twin) -> None:
    try:
        find(twin.cases, lambda case: breaks(twin, case), settings=search)
    except NoSuchExample:
        pytest.fail(f"{twin.law.__name__} let {twin.broken[0].__name__} pass")


@pytest.mark.parametrize("law", LAWS)
def test_every_law_has_a_property_test_and_a_broken_twin(law: str) -> None:
    assert any(f"test_{law}" in module for module in PROPERTIES)
    assert any(twin.law is getattr(laws, law) for twin in TWINS)
