"""Milestones: the days of a case that decide between an old law and a new one, and the sentences that ask for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Literal, TypeAlias

import attrs

from grantmodel.projects.fields import instance_of, optional, optional_day
from grantmodel.rules.checks import known
from grantmodel.values.choices import Choice
from grantmodel.values.periods import Period
from grantmodel.values.sources import Evidence, Source


class Appropriation(Choice):
    """From which appropriation of the state budget the money comes."""

    REGIONAL_DEVELOPMENT = "regional development money"
    """Maakunnan kehittämisraha."""
    NATIONAL_RURAL = "national rural development and research"
    """Valtakunnalliset maaseudun kehittämis- ja tutkimushankkeet."""
    OTHER = "other"
    """Any that no transitional rule names."""


Day: TypeAlias = date | Literal["not yet"] | None
"""A day on which something happened; "not yet" before it has; None while unknown."""


def _a_day(owner: object, attribute: attrs.Attribute[Any], day: Day) -> None:
    if day != "not yet":
        optional_day(owner, attribute, day)


def _a_programme(owner: object, attribute: attrs.Attribute[Any], programme: object) -> None:
    if programme != "none":
        optional(Period)(owner, attribute, programme)


@attrs.frozen(kw_only=True)
class Milestones:
    """What decides between an old law and a new one: the days of a case, and where its money comes from.

    Args:
        applied: The day on which the application for aid became pending (vireilletulo).
        granted: The day on which the aid was granted.
        decided: The day of the decision that is, or may be, appealed against.
        programme: The days on which the Union's programme that bears part of the cost is carried out (toimeenpano),
            from the day on which that began and not from the years in its name, its end open while it goes on;
            "none" for money of no such programme; None while unknown.
        appropriation: The appropriation, where a transitional rule names it.
    """

    applied: Day = attrs.field(default=None, validator=_a_day)
    granted: Day = attrs.field(default=None, validator=_a_day)
    decided: Day = attrs.field(default=None, validator=_a_day)
    programme: Period | Literal["none"] | None = attrs.field(default=None, validator=_a_programme)
    appropriation: Appropriation = attrs.field(default=Appropriation.OTHER, validator=instance_of(Appropriation))


Condition: TypeAlias = Literal[
    "applied before",
    "pending on",
    "granted before",
    "decided before",
    "programme begun before",
    "programme under way on",
    "of the appropriation",
]
"""What keeps a case under the earlier law, with the day of the transitional sentence."""


@attrs.frozen(kw_only=True)
class Transition:
    """One sentence of a transitional rule: what keeps a case under the earlier law, and under which.

    Args:
        condition: What keeps it there.
        day: The day that the condition names, which is the first of the new law.
        source: The sentence.
        law_of: Whose day's provisions govern: those in force when the new law came, or when the aid was granted.
        appropriations: The appropriations that it names.
        evidence: How it is known.
        note: What a reader should know besides.
    """

    condition: Condition
    day: date
    source: Source
    law_of: Literal["entry", "grant"] = "entry"
    appropriations: tuple[Appropriation, ...] = ()
    evidence: Evidence = Evidence.CONFIRMED
    note: str = ""

    def keeps(self, case: Milestones) -> bool:
        """Return whether the sentence keeps a case under the earlier law.

        Raises:
            MissingFact: Where a day or the programme that it asks for is not known; carries which.
        """
        return _HOLDS[self.condition](case, self)


def _before(case: Milestones, field: str, day: Day, limit: date) -> bool:
    happened = known(day, case, field)
    return isinstance(happened, date) and happened < limit


def _applied(case: Milestones, row: Transition) -> bool:
    return _before(case, "applied", case.applied, row.day)


def _granted(case: Milestones, row: Transition) -> bool:
    return _before(case, "granted", case.granted, row.day)


def _decided(case: Milestones, row: Transition) -> bool:
    return _before(case, "decided", case.decided, row.day)


def _pending(case: Milestones, row: Transition) -> bool:
    return _applied(case, row) and not _granted(case, row)


def _begun(case: Milestones, row: Transition) -> bool:
    programme = known(case.programme, case, "programme")
    return isinstance(programme, Period) and (programme.start is None or programme.start < row.day)


def _under_way(case: Milestones, row: Transition) -> bool:
    end = case.programme.end if isinstance(case.programme, Period) else None
    return _begun(case, row) and (end is None or end >= row.day)


def _of_the_appropriation(case: Milestones, row: Transition) -> bool:
    return case.appropriation in row.appropriations


_HOLDS: Mapping[Condition, Callable[[Milestones, Transition], bool]] = {
    "applied before": _applied,
    "pending on": _pending,
    "granted before": _granted,
    "decided before": _decided,
    "programme begun before": _begun,
    "programme under way on": _under_way,
    "of the appropriation": _of_the_appropriation,
}
