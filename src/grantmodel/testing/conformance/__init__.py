"""Worked cases that any system can be held to, in any language, and what runs them.

A case has an id, what is given, and what must come out, with the place in the law that says so.
They stand as JSON in the folder `corpus` beside this package; `run` puts one to an adapter of the system under test.
"""

from grantmodel.testing.conformance.commands import CommandAdapter
from grantmodel.testing.conformance.corpus import (
    Case,
    OperationCase,
    RuleCase,
    cases,
    operation_cases,
    rule_cases,
    valid_projects,
)
from grantmodel.testing.conformance.reference import Reference
from grantmodel.testing.conformance.running import Outcome, Status, run

__all__ = [
    # What there is
    "Case",
    "OperationCase",
    "RuleCase",
    "cases",
    "operation_cases",
    "rule_cases",
    "valid_projects",
    # Running it
    "CommandAdapter",
    "Outcome",
    "Reference",
    "Status",
    "run",
]
