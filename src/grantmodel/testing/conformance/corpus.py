"""The cases, read from the corpus when they are first asked for."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache, cached_property
from importlib import resources
from typing import Any, TypeAlias

import attrs

from grantmodel.errors import UnsuitableValueError
from grantmodel.projects.declarations import Waiver
from grantmodel.projects.groups import GroupProject
from grantmodel.rules.checks import Shortfall, Verdict
from grantmodel.testing.codec import Plain, from_plain
from grantmodel.testing.conformance.patches import patched
from grantmodel.testing.readers import Remembered
from grantmodel.values.money import Money
from grantmodel.values.sources import Evidence

CORPUS = resources.files("grantmodel.testing").joinpath("corpus")
"""The folder of the corpus, with one file of rules for each rulebook and one of operations for each subject."""


@attrs.frozen(kw_only=True)
class OperationCase:
    """What a computation must give.

    Args:
        id: A name that stays the same.
        operation: What is asked, the name of the adapter's method.
        given: The input, as plain JSON data.
        expected: The output, as plain JSON data; where an error must come, its kind as {"error": kind}.
        source: Where the figures, or the way to count, come from.
        link: Where that can be read; empty where that is not told.
        evidence: How it is known.
        note: What the case shows.
    """

    id: str
    operation: str
    given: Mapping[str, Plain]
    expected: Plain
    source: str
    link: str = ""
    evidence: Evidence = Evidence.CONFIRMED
    note: str = ""


@attrs.frozen(kw_only=True, slots=False)  # the project is made when it is first asked for, and kept
class RuleCase:
    """What a rule must find at one place of a project.

    Args:
        id: A name that stays the same.
        rule: The rule's id.
        name: What the case shows.
        given: The input, as plain JSON data: the rulebook's id, the rule's id, the place, the project, the day that
            stands in for missing ones, and the waivers.
        verdict: How the check must end.
        shortfall: By how much it must be off, in euro cents or calendar days; None where that has no meaning.
        path: The place: "" for the whole, "subprojects[1]".
        as_of: The day that stands in for anchors which the project does not have, or None.
        waivers: Reasons given.
        alone: Whether nothing else may be found; False only where one fact breaks two provisions by its nature.
        source: The place in the law.
        link: Where that can be read.
        evidence: How the rule and its figures are known, the weakest of them.
    """

    id: str
    rule: str
    name: str
    given: Mapping[str, Plain]
    verdict: Verdict
    shortfall: Shortfall | None
    path: str
    as_of: date | None
    waivers: tuple[Waiver, ...]
    alone: bool
    source: str
    link: str
    evidence: Evidence

    @property
    def operation(self) -> str:
        """What is asked, the name of the adapter's method."""
        return "check"

    @property
    def note(self) -> str:
        """What the case shows."""
        return self.name

    @cached_property
    def project(self) -> GroupProject:
        """The project, valid but for what the case is about."""
        return from_plain(GroupProject, self.given["project"])


Case: TypeAlias = OperationCase | RuleCase
"""A case of either kind; both have an id, an operation, what is given, a source and its evidence."""


@cache
def _read(name: str) -> dict[str, Any]:
    return dict(json.loads(CORPUS.joinpath(name).read_text("utf-8"), object_hook=Remembered))


@cache
def _names(kind: str) -> tuple[str, ...]:
    """Return the names of the corpus' files of a kind, without what they all share, in order."""
    start, end = f"{kind}-", ".json"
    names = sorted(file.name for file in CORPUS.iterdir())
    return tuple(name[len(start) : -len(end)] for name in names if name.startswith(start) and name.endswith(end))


def _of_rulebook(rulebook_id: str) -> dict[str, Any]:
    if rulebook_id not in _names("rules"):
        message = f"there are no cases of a rulebook {rulebook_id!r}, only of {', '.join(_names('rules'))}"
        raise UnsuitableValueError(message, rulebook_id)
    return _read(f"rules-{rulebook_id}.json")


@cache
def rule_cases(rulebook_id: str) -> tuple[RuleCase, ...]:
    """Return the cases of the rules of a rulebook.

    Args:
        rulebook_id: Such as "finland-2021-2027".

    Raises:
        UnsuitableValueError: For a rulebook that has no cases; carries the id.

    >>> {case.operation for case in rule_cases("finland-2021-2027")}
    {'check'}
    """
    written = _of_rulebook(rulebook_id)
    return tuple(_rule_case(rulebook_id, one, written["projects"][one["project"]]) for one in written["cases"])


def _rule_case(rulebook_id: str, written: dict[str, Any], base: Plain) -> RuleCase:
    asked: dict[str, Plain] = {
        "rulebook": rulebook_id,
        "rule": written["rule"],
        "path": written["path"],
        "project": patched(base, written["patch"]),
        "as_of": written.get("as_of"),
        "waivers": written.get("waivers", []),
    }
    as_of = written.get("as_of")
    return RuleCase(
        given=asked,
        verdict=Verdict(written["verdict"]),
        shortfall=_shortfall(written.get("shortfall")),
        as_of=None if as_of is None else from_plain(date, as_of),
        waivers=tuple(from_plain(Waiver, one) for one in written.get("waivers", [])),
        alone=written.get("alone", True),
        evidence=Evidence(written.get("evidence", Evidence.CONFIRMED.value)),
        **{name: written[name] for name in ("id", "rule", "name", "path", "source", "link")},
    )


def _shortfall(data: Plain) -> Shortfall | None:
    if data is None:
        return None
    return from_plain(timedelta, data) if isinstance(data, dict) else from_plain(Money, data)


@cache
def valid_projects(rulebook_id: str) -> tuple[GroupProject, ...]:
    """Return the projects with nothing wrong in them, from which the cases of a rulebook depart.

    Args:
        rulebook_id: Such as "finland-2021-2027".

    Raises:
        UnsuitableValueError: For a rulebook that has no cases; carries the id.
    """
    return tuple(from_plain(GroupProject, base) for base in _of_rulebook(rulebook_id)["projects"].values())


@cache
def operation_cases() -> tuple[OperationCase, ...]:
    """Return the cases of computations."""
    return tuple(
        OperationCase(
            given=written["input"],
            evidence=Evidence(written.get("evidence", Evidence.CONFIRMED.value)),
            **{name: part for name, part in written.items() if name not in {"input", "evidence"}},
        )
        for name in _names("operations")
        for written in _read(f"operations-{name}.json")["cases"]
    )


@cache
def cases() -> tuple[Case, ...]:
    """Return all cases: those of computations, and those of the rules of every rulebook."""
    return (*operation_cases(), *(case for name in _names("rules") for case in rule_cases(name)))
