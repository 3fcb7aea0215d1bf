"""Every example in a docstring runs and prints what it says, against the package as it is installed."""

import doctest
import importlib
import pkgutil
from datetime import date
from fractions import Fraction

import pytest

import grantmodel

NAMES = {name: getattr(grantmodel, name) for name in grantmodel.__all__} | {"date": date, "Fraction": Fraction}
MODULES = ["grantmodel", *(info.name for info in pkgutil.walk_packages(grantmodel.__path__, "grantmodel."))]


@pytest.mark.parametrize("name", MODULES)
def test_docstring_examples(name: str) -> None:
    module = importlib.import_module(name)
    failed, _ = doctest.testmod(module, extraglobs=NAMES | vars(module), report=True)
    assert failed == 0
