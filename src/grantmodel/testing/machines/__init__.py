"""Machines: they edit a system and the library's model alike, step by step, and stop at the first cent between them.

A machine takes a function that makes the system under test, or a small adapter to it; its `TestCase` is a test.
"""

from importlib import import_module

try:
    import_module("hypothesis")
except ModuleNotFoundError as missing:
    message = "grantmodel.testing.machines needs Hypothesis: pip install 'grantmodel[testing]'"
    raise ModuleNotFoundError(message, name=missing.name) from missing

from grantmodel.testing.machines.group_projects import GroupProjectEdits, group_project_edits
from grantmodel.testing.machines.registers import (
    CountsFlatRates,
    FindsBreaches,
    GroupProjectRegister,
    KeepsPeriod,
)

__all__ = [
    # Machines
    "GroupProjectEdits",
    "group_project_edits",
    # What a system under test has to be able to do
    "CountsFlatRates",
    "FindsBreaches",
    "GroupProjectRegister",
    "KeepsPeriod",
]
