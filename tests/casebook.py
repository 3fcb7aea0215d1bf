"""Cases of rules: a project, and what one rule must find in it; and the figures of the law by date."""

from __future__ import annotations

import runpy
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import attrs

from grantmodel import GroupProject
from grantmodel.errors import NotInForce
from grantmodel.projects.declarations import Waiver
from grantmodel.rules.checks import Shortfall, Verdict
from grantmodel.rules.parameters import Parameter
from grantmodel.rules.reports import Report
from grantmodel.rules.rulebooks import Rulebook

HERE = Path(__file__).parent / "cases"


@attrs.frozen(kw_only=True, eq=False)
class Case:
    """What a rule must find at one place of a project.

    Args:
        rule: The rule's id.
        name: What the case shows.
        project: The project; sound but for what the case is about.
        verdict: How the check must end; a finding must be the only one of the report.
        shortfall: By how much it must be off.
        path: The place.
        as_of: The day that stands in for missing anchors.
        waivers: Reasons given.
        alone: Whether nothing else may be found; False only where one fact breaks two provisions by its nature.
    """

    rule: str
    name: str
    project: GroupProject
    verdict: Verdict
    shortfall: Shortfall | None = None
    path: str = "subprojects[1]"
    as_of: date | None = None
    waivers: tuple[Waiver, ...] = ()
    alone: bool = True


@attrs.frozen
class Fact:
    """The value of a parameter on a day, read in the law and not in the code; None where it has none."""

    parameter: Parameter[Any]
    day: date
    value: object


def checked(book: Rulebook, case: Case) -> Report:
    """Return what a rulebook finds in a case."""
    return book.check(case.project, as_of=case.as_of, waivers=case.waivers)


report_of = cache(checked)
"""What a rulebook finds in a case as the law stands: checked once, for all tests that read it."""


def mistakes(case: Case, report: Report) -> Iterator[str]:
    """Yield what is wrong with what a rulebook finds in a case."""
    here = [check for check in report.checks if check.rule and check.rule.id == case.rule and check.path == case.path]
    if len(here) != 1:
        yield f"{len(here)} checks of {case.rule} at {case.path!r}"
        return
    check = here[0]
    if check.verdict is not case.verdict or check.shortfall != case.shortfall:
        yield f"{check.verdict} by {check.shortfall!r}, not {case.verdict} by {case.shortfall!r}"
    others = [(one.rule.id, one.path) for one in report.findings if one is not check and one.rule]
    if case.alone and others and case.verdict is not Verdict.NOT_IN_FORCE:
        yield f"found besides: {others}"


def value_on(fact: Fact) -> object:
    """Return what the parameter says on the fact's day, None where it says nothing."""
    try:
        return fact.parameter.dated.on(fact.day)
    except NotInForce:
        return None


@attrs.frozen
class Casebook:
    """All cases and facts of a rulebook, and the first and last days of acts and rules, read in their own sections."""

    rulebook: Rulebook
    cases: tuple[Case, ...]
    facts: tuple[Fact, ...]
    days: Mapping[str, tuple[date | None, date | None]] = attrs.field(factory=dict)


@cache
def casebook(folder: str, rulebook: Rulebook) -> Casebook:
    """Read the cases and facts that stand in the files of a folder."""
    files = [runpy.run_path(str(path)) for path in sorted((HERE / folder).glob("*.py"))]
    cases = tuple(case for file in files for case in file.get("CASES", ()))
    facts = tuple(fact for file in files for fact in file.get("FACTS", ()))
    days = {law: ends for file in files for law, ends in file.get("DAYS", {}).items()}
    return Casebook(rulebook, cases, facts, days)
