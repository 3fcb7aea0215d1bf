"""Checks: what a rule found, and how it asks for facts that are not known yet."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TypeAlias, TypeVar

import attrs

from grantmodel.errors import UnknownFigure
from grantmodel.projects.groups import GroupProject, Subproject
from grantmodel.rules.cards import RuleCard
from grantmodel.rules.parameters import Parameter
from grantmodel.rules.questions import Question
from grantmodel.values.choices import Choice
from grantmodel.values.dated import Version
from grantmodel.values.money import Money
from grantmodel.values.periods import Period
from grantmodel.values.rates import Rate
from grantmodel.values.sources import Source

T = TypeVar("T")

Figure: TypeAlias = Money | Rate | Period | date | int | str | Choice
"""What a check has seen, and what it was compared with."""

Shortfall: TypeAlias = Money | timedelta
"""By how much, in euro cents or in calendar days."""


class Verdict(Choice):
    """How a check ended."""

    MET = "met"
    """The rule is followed (täyttyy)."""
    MET_BY_WAIVER = "met by waiver"
    """The authority has found a reason to depart from it (täyttyy harkinnalla)."""
    NOT_MET = "not met"
    """The rule is broken (ei täyty)."""
    NEEDS_DISCRETION = "needs discretion"
    """Allowed only for a reason that the authority finds (harkittava)."""
    UNKNOWN = "unknown"
    """Something has to be asked first (ei tiedossa)."""
    NOT_APPLICABLE = "not applicable"
    """The rule is about something else (ei sovellu)."""
    NOT_IN_FORCE = "not in force"
    """The law says nothing about that day (ei voimassa)."""


@attrs.frozen(kw_only=True, slots=False)  # made twice for every check: without slots in half the time
class Check:
    """What one rule found in one place of a project.

    A rule's function gives the verdict and the figures; the rulebook adds whose they are.

    Args:
        verdict: How it ended.
        actual: What was found, or None where there is no one figure.
        limit: What the rule asks for, or None.
        shortfall: How far from the limit: euro cents, or calendar days; None where that has no meaning.
        rule: The rule, or None for a function called by hand.
        path: The place in the project: "" for the whole, "subprojects[1]", "subprojects[1].items[0]".
        subject: The name of what stands there.
        missing: For an unknown one, the path of what is missing.
        question: For an unknown one, the question to be answered, where a declaration is missing.
        versions: The dated figures that were used, with their sources and evidence.
        parameters: Which figures those are, in the same order.
        waiver: The authority's reason, for one met by waiver.
        refused: For a cost that is refused in part, how much, signed as the cost is; None where it is refused whole.
    """

    verdict: Verdict
    actual: Figure | None = None
    limit: Figure | None = None
    shortfall: Shortfall | None = None
    rule: RuleCard | None = None
    path: str = ""
    subject: str = ""
    missing: str = ""
    question: Question | None = None
    versions: tuple[Version[object], ...] = ()
    parameters: tuple[Parameter[object], ...] = attrs.field(default=(), eq=False)
    waiver: str = ""
    refused: Money | None = None

    @property
    def source(self) -> Source | None:
        """Where the rule is laid down, with a link; None for a function called by hand."""
        return self.rule.source if self.rule else None

    @property
    def is_finding(self) -> bool:
        """Whether somebody has to do something about it."""
        return self.verdict in _FINDINGS


_FINDINGS = (Verdict.NOT_MET, Verdict.NEEDS_DISCRETION, Verdict.UNKNOWN)

NOT_APPLICABLE = Check(verdict=Verdict.NOT_APPLICABLE)
"""The check of a rule that is about something else."""


class MissingFact(UnknownFigure):
    """A fact that a rule needs and that is not known yet; the rulebook turns it into an unknown check.

    Attributes:
        owner: The structure that should have it.
        field: The field's path from there.
        question: The question to be answered, where a declaration is missing.
    """

    def __init__(self, owner: object, field: str, question: Question | None = None) -> None:
        asked = f"the answer to {question.code!r}" if question else field
        super().__init__(f"{asked} of the {type(owner).__name__} is not known", (field,))
        self.owner = owner
        self.field = field
        self.question = question


def known(value: T | None, owner: object, field: str) -> T:
    """Return the value, or end the check as unknown if it is None.

    Args:
        value: The value of the field.
        owner: The structure it was read from.
        field: The field's path from there: "budget", "decision.granted".

    Raises:
        MissingFact: If the value is None.
    """
    if value is None:
        raise MissingFact(owner, field)
    return value


def declared(owner: GroupProject | Subproject, question: Question) -> bool:
    """Return the latest answer to a question (of two on one day, the one listed last), or end the check as unknown.

    Raises:
        MissingFact: If there is no answer; carries the question.
    """
    answers = [one for one in owner.declarations if one.question == question.code]
    if not answers:
        raise MissingFact(owner, f"declarations[{question.code!r}]", question)
    return max(reversed(answers), key=lambda one: one.on).answer
