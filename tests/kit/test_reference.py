"""The reference lists what the packages of the kit give, all of it and nothing else."""

import re
from collections.abc import Iterator
from importlib import import_module
from inspect import isclass, isfunction
from pathlib import Path
from typing import Any

import pytest

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"
PAGE = "".join(page.read_text("utf-8") for page in sorted(REFERENCE.glob("*.md")))
LISTED = dict(
    re.findall(r"^\.\. automodule:: (grantmodel\.testing\.\S+)\n(?:   :members: (.*)\n)?", PAGE, re.MULTILINE)
)
KIT = "grantmodel.testing"


def is_told(value: object) -> bool:
    """Tell whether it is a function or a class; the protocols that laws ask for are told beside them."""
    return (isfunction(value) or isclass(value)) and not getattr(value, "_is_protocol", False)


def told(module: str) -> Iterator[str]:
    """Yield the functions and classes that the page lists of a module, those named or all that it defines itself."""
    names: dict[str, Any] = vars(import_module(module))
    chosen = LISTED[module].split(", ") if LISTED[module] else [name for name in names if not name.startswith("_")]
    yield from (
        name for name in chosen if is_told(names[name]) and (LISTED[module] or names[name].__module__ == module)
    )


@pytest.mark.parametrize("package", ["strategies", "machines", "laws", "conformance"])
def test_the_reference_lists_what_a_package_gives(package: str) -> None:
    path = f"{KIT}.{package}"
    listed = [name for module in LISTED if module.startswith(f"{path}.") for name in told(module)]
    given = import_module(path)
    assert sorted(listed) == sorted(name for name in given.__all__ if is_told(getattr(given, name)))


def test_the_reference_lists_no_other_internals() -> None:
    others = {module.removeprefix(f"{KIT}.") for module in LISTED if module.count(".") == KIT.count(".") + 1}
    assert others == {"strategies", "pasting", "rulebooks", "differences", "lint", "codec"}
    assert set(told(f"{KIT}.codec")) == {"PlainDataError", "from_plain", "to_plain"}


@pytest.mark.parametrize("name", ["roundings", "wages", "approved_costs"])
def test_figures_that_a_computation_takes_are_listed(name: str) -> None:
    assert f".. automodule:: grantmodel.programmes.finland_2021_2027.{name}\n" in PAGE
