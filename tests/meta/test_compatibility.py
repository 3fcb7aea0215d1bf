"""The page on compatibility says what the project's own file says."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "compatibility.md").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def test_the_page_has_the_ranges_of_every_dependency() -> None:
    ranges = re.findall(r"`([\w-]+[>=<~!][^`]+)`", PAGE)
    assert ranges == [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["testing"]]


def test_the_page_has_the_versions_of_python() -> None:
    declared = [one.rpartition(" ")[2] for one in PROJECT["classifiers"] if "Python :: 3." in one]
    assert re.findall(r"^\| Python \| (.*) \|$", PAGE, re.MULTILINE) == [", ".join(declared)]
    assert PROJECT["requires-python"] == f">={declared[0]}"
