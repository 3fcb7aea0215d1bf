"""Checks: what a rule found, and the comparisons that find it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeAlias, TypeVar

import attrs

from grantmodel.errors import UnknownFigure
from grantmodel.projects.groups import GroupProject, Subproject
from grantmodel.rules.questions import Question
from grantmodel.values.choices import Choice
from grantmodel.values.money import Money
from grantmodel.values.periods import Period
from grantmodel.values.rates import Rate
from grantmodel.values.rounding import Rounding

if TYPE_CHECKING:
    from grantmodel.rules.declaring import Rule
    from grantmodel.values.dated import Version

T = TypeVar("T")

Figure: TypeAlias = Money | Rate | Period | date | int | str | Choice
"""What a check has seen, and what it was compared with."""

Shortfall: TypeAlias = Money | timedelta
"""By how much, in euro cents or in calendar days."""

_FLOOR = Rounding("floor")


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
        seen: What was found, or None where there is no one figure.
        limit: What the rule asks for, or None.
        shortfall: How far from the limit: euro cents, or calendar days; None where that has no meaning.
        rule: The rule, or None for a function called by hand.
        path: The place in the project: "" for the whole, "subprojects[1]", "subprojects[1].items[0]".
        subject: The name of what stands there.
        asks: For an unknown one, the path of what is missing.
        question: For an unknown one, the question to be answered, where a declaration is missing.
        versions: The dated figures that were used, with their sources and evidence.
        waiver: The authority's reason, for one met by waiver.
        refused: For a cost that is refused in part, how much, signed as the cost is; None where it is refused whole.
    """

    verdict: Verdict
    seen: Figure | None = None
    limit: Figure | None = None
    shortfall: Shortfall | None = None
    rule: Rule[...] | None = None
    path: str = ""
    subject: str = ""
    asks: str = ""
    question: Question | None = None
    versions: tuple[Version[object], ...] = ()
    waiver: str = ""
    refused: Money | None = None

    @property
    def is_finding(self) -> bool:
        """Whether somebody has to do something about it."""
        return self.verdict in _FINDINGS


_FINDINGS = (Verdict.NOT_MET, Verdict.NEEDS_DISCRETION, Verdict.UNKNOWN)

NOT_APPLICABLE = Check(verdict=Verdict.NOT_APPLICABLE)
"""The check of a rule that is about something else."""


class MissingFact(UnknownFigure):
    """Something a rule needs that nobody has told yet; the rulebook makes it an unknown check.

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
    """Return the value, or end the check as unknown where nobody has told it.

    Args:
        value: The value of the field.
        owner: The structure it was read from.
        field: The field's path from there: "budget", "decision.granted".

    Raises:
        MissingFact: Where the value is None.
    """
    if value is None:
        raise MissingFact(owner, field)
    return value


def declared(owner: GroupProject | Subproject, question: Question) -> bool:
    """Return the last answer to a question, of two on one day the one that stands later, or end the check as unknown.

    Raises:
        MissingFact: Where nobody has answered; carries the question.
    """
    answers = [one for one in owner.declarations if one.question == question.code]
    if not answers:
        raise MissingFact(owner, f"declarations[{question.code!r}]", question)
    return max(reversed(answers), key=lambda one: one.on).answer


def _failed(*, discretion: bool) -> Verdict:
    return Verdict.NEEDS_DISCRETION if discretion else Verdict.NOT_MET


def holds(is_so: bool, *, seen: Figure | None = None, limit: Figure | None = None, discretion: bool = False) -> Check:
    """Return whether something is so.

    Args:
        is_so: What the rule asks for.
        seen: What was found, for the reader.
        limit: What the rule asks for, for the reader.
        discretion: Whether an authority may find a reason to depart from the rule.
    """
    return Check(verdict=Verdict.MET if is_so else _failed(discretion=discretion), seen=seen, limit=limit)


def at_most(seen: Money | int, limit: Money | int, *, discretion: bool = False) -> Check:
    """Compare an amount, or a count, with the most it may be; the limit itself is allowed."""
    over = _beyond(seen, limit)
    verdict = _failed(discretion=discretion) if over else Verdict.MET
    return Check(verdict=verdict, seen=seen, limit=limit, shortfall=over if isinstance(over, Money) else None)


def at_least(seen: Money | int, limit: Money | int, *, discretion: bool = False) -> Check:
    """Compare an amount, or a count, with the least it may be; the limit itself is allowed."""
    under = _beyond(limit, seen)
    verdict = _failed(discretion=discretion) if under else Verdict.MET
    return Check(verdict=verdict, seen=seen, limit=limit, shortfall=under if isinstance(under, Money) else None)


def _beyond(one: Money | int, other: Money | int) -> Money | int | None:
    if isinstance(one, Money) and isinstance(other, Money):
        return one - other if one > other else None
    if isinstance(one, int) and isinstance(other, int):
        return one - other if one > other else None
    raise TypeError(f"compare amounts with amounts and counts with counts, not {one!r} with {other!r}")


def equals(seen: Money, limit: Money, *, discretion: bool = False) -> Check:
    """Compare an amount with what it has to be."""
    off = abs(seen - limit)
    verdict = _failed(discretion=discretion) if off else Verdict.MET
    return Check(verdict=verdict, seen=seen, limit=limit, shortfall=off or None)


def share_at_most(part: Money, whole: Money, limit: Rate, *, discretion: bool = False) -> Check:
    """Compare a share of a whole with the most it may be; the limit itself is allowed.

    Returns:
        The share as it is, and the fewest cents by which the part exceeds what is allowed, rounded against it.
    """
    seen = part.share_of(whole) if whole else part
    if part.cents * limit.denominator <= whole.cents * limit.numerator:
        return _met(seen, limit)
    over = part - limit.of(whole, _FLOOR)
    return Check(verdict=_failed(discretion=discretion), seen=seen, limit=limit, shortfall=over)


def rate_at_least(seen: Rate, limit: Rate, *, discretion: bool = False) -> Check:
    """Compare a rate with the least it may be; the limit itself is allowed."""
    return Check(verdict=Verdict.MET if seen >= limit else _failed(discretion=discretion), seen=seen, limit=limit)


def not_before(day: date, limit: date, *, discretion: bool = False) -> Check:
    """Compare a day with the first that is allowed."""
    if day >= limit:
        return _met(day, limit)
    return Check(verdict=_failed(discretion=discretion), seen=day, limit=limit, shortfall=limit - day)


def not_after(day: date, limit: date, *, discretion: bool = False) -> Check:
    """Compare a day with the last that is allowed."""
    if day <= limit:
        return _met(day, limit)
    return Check(verdict=_failed(discretion=discretion), seen=day, limit=limit, shortfall=day - limit)


def _met(seen: Figure, limit: Figure) -> Check:
    return Check(verdict=Verdict.MET, seen=seen, limit=limit)


def lies_within(seen: date | Period, limit: Period, *, discretion: bool = False) -> Check:
    """Compare a day, or a period, with the period it must lie in, both ends included.

    Returns:
        The shortfall is the calendar days outside, before and after together; None where an end is open.
    """
    inner = seen if isinstance(seen, Period) else Period(seen, seen)
    if limit.encloses(inner):
        return _met(seen, limit)
    outside = inner.difference(limit)
    ends = [part.days for part in outside if part.start is not None and part.end is not None]
    days = timedelta(days=sum(ends)) if len(ends) == len(outside) else None
    return Check(verdict=_failed(discretion=discretion), seen=seen, limit=limit, shortfall=days)


def one_of(seen: Choice | str, allowed: Collection[Choice | str], *, discretion: bool = False) -> Check:
    """Find whether something is among what is allowed."""
    return holds(seen in allowed, seen=seen, discretion=discretion)


def refusing(part: Money, check: Check) -> Check:
    """Return the check of a cost so that a breach refuses this part of it alone, negative of a credit note."""
    return attrs.evolve(check, refused=part) if check.is_finding else check
