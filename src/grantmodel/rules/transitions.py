"""Transitions: which text of the law governs a case that began before the law changed, by the days of the case."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import Any, Literal, TypeAlias

import attrs

from grantmodel.errors import NotInForce
from grantmodel.projects.fields import instance_of, optional, optional_day
from grantmodel.rules.checks import known
from grantmodel.rules.explaining import cite
from grantmodel.text.catalogue import Catalogue
from grantmodel.text.dates import format_day
from grantmodel.text.symbols import Language, checked_language
from grantmodel.values.choices import Choice
from grantmodel.values.periods import Period
from grantmodel.values.sources import Evidence, LegalAct, Source


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


_DAY = timedelta(days=1)
_WORDS = Catalogue.beside(__name__, "transitions")


@attrs.frozen(kw_only=True)
class Text:
    """A text of the law: an act as it was issued, or as one amendment left it.

    Args:
        act: The act.
        source: Where its entry into force is laid down.
        amended_by: The number of the amending act, or None for the act as issued.
        keeps: The sentences that keep a case under the text before, the special ones first.
        since: The first day on which aid may be granted under it, where no sentence keeps what was granted before;
            None elsewhere.
        frozen: Where it is laid down that its figures hold as they stood when the aid was granted; None elsewhere.
        evidence: How it is known that it governs what no sentence keeps back.
    """

    act: LegalAct
    source: Source
    amended_by: str | None = None
    keeps: tuple[Transition, ...] = ()
    since: date | None = None
    frozen: Source | None = None
    evidence: Evidence = Evidence.CONFIRMED


@attrs.frozen(kw_only=True)
class Governing:
    """Which text governs a case, and by which sentences.

    Args:
        text: The text, or None where it is older than those that are known here.
        day: The day at whose end the provisions stood that govern; None where they govern as they stand at each time.
        kept: The sentences that keep the case under it, the newest law's first.
    """

    text: Text | None
    day: date | None
    kept: tuple[Transition, ...]

    @property
    def source(self) -> Source:
        """The sentence that decides it, the last that keeps the case, or the text's own entry into force."""
        if self.kept or self.text is None:
            return self.kept[-1].source
        return self.text.frozen or self.text.source

    @property
    def evidence(self) -> Evidence:
        """How it is known, by the weakest of its sentences."""
        found = [row.evidence for row in self.kept] + ([self.text.evidence] if self.text else [])
        return max(found, key=list(Evidence).index)

    def format(self, lang: Language = "fi") -> str:
        """Write the text and the sentences that decide it: 757/2021 – 757/2021 83 § 1 mom."""
        checked_language(lang, what="a Governing")
        sources = [cite(row.source, row.evidence, lang) for row in self.kept]
        sources = sources or [cite(self.source, self.evidence, lang)]
        return _WORDS.text("by", lang, text=self._named(lang), sources="; ".join(sources))

    def _named(self, lang: Language) -> str:
        day = format_day(self.day) if self.day else ""
        if self.text is None:
            return _WORDS.text("earlier", lang, day=day)
        act, by = self.text.act.number, self.text.amended_by
        name = _WORDS.text("amended", lang, act=act, by=by) if by else act
        return _WORDS.text("on", lang, text=name, day=day) if day else name


def governing(texts: Sequence[Text], case: Milestones) -> Governing:
    """Return the text that governs a case: the newest under which no transitional sentence keeps it back.

    First the act is found, from the newest back; then, among its amendments, the text.

    Args:
        texts: The texts in time, each act followed by its amendments.
        case: The case.

    Raises:
        MissingFact: Where a day or the programme that a sentence asks for is not known; carries which.
        NotInForce: Where aid was granted on a day on which no text was in force.
    """
    kept: list[Transition] = []
    acts = [tuple(found) for _, found in groupby(texts, key=lambda text: text.act)]
    for issued, *amended in reversed(acts):
        row = _keeping(issued, case)
        if row is None:
            return _among((issued, *amended), case, kept)
        kept.append(row)
    return Governing(text=None, day=_day(kept[-1], case), kept=tuple(kept))


def _among(texts: Sequence[Text], case: Milestones, kept: list[Transition]) -> Governing:
    issued, *amended = texts
    _check_in_force(issued, case)
    for text in reversed(amended):
        row = _keeping(text, case)
        if row is None:
            return _found(text, case, kept)
        kept.append(row)
    return _found(issued, case, kept)


def _keeping(text: Text, case: Milestones) -> Transition | None:
    return next((row for row in text.keeps if row.keeps(case)), None)


def _check_in_force(text: Text, case: Milestones) -> None:
    if text.since is not None:
        granted = known(case.granted, case, "granted")
        if isinstance(granted, date) and granted < text.since:
            message = f"{text.act.number} has no provisions for aid granted on {granted}: the first are of {text.since}"
            raise NotInForce(message, granted, "not yet")


def _found(text: Text, case: Milestones, kept: list[Transition]) -> Governing:
    if kept:
        return Governing(text=text, day=_day(kept[-1], case), kept=tuple(kept))
    return Governing(text=text, day=_day_granted(case) if text.frozen else None, kept=())


def _day(row: Transition, case: Milestones) -> date:
    return _day_granted(case) if row.law_of == "grant" else row.day - _DAY


def _day_granted(case: Milestones) -> date:
    granted = case.granted if isinstance(case.granted, date) else None
    return known(granted, case, "granted")
