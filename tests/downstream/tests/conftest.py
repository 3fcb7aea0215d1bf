"""Runs the suite with one of the mistakes put into the app: pytest --bug "half even"."""

import pytest
from bugs import BUGS


def pytest_addoption(parser: pytest.Parser) -> None:
    names = [bug.name for bug in BUGS]
    parser.addoption("--bug", choices=names, help="a mistake to put into the app")


def pytest_configure(config: pytest.Config) -> None:
    name: str | None = config.getoption("--bug")
    for bug in BUGS:
        if bug.name == name:
            bug.put_in()
