"""Transitions: which text of the law governs a case that began before the law changed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby

import attrs

from grantmodel.errors import NotInForce
from grantmodel.rules.checks import known
from grantmodel.rules.explaining import cite
from grantmodel.rules.milestones import Milestones, Transition
from grantmodel.text.catalogue import Catalogue
from grantmodel.text.dates import format_day
from grantmodel.text.symbols import Language, checked_language
from grantmodel.values.sources import Evidence, LegalAct, Source

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
    return Governing(text=text, day=_granted(case) if text.frozen else None, kept=())


def _day(row: Transition, case: Milestones) -> date:
    return _granted(case) if row.law_of == "grant" else row.day - _DAY


def _granted(case: Milestones) -> date:
    granted = case.granted if isinstance(case.granted, date) else None
    return known(granted, case, "granted")
