"""When the decisions of a group's cities are deemed known, and until when rectification may be requested."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from grantmodel.errors import NotInForce
from grantmodel.projects.decisions import PRESUMPTION_DAYS, RECTIFICATION_DAYS, Channel, OfficialDecision
from grantmodel.projects.groups import GroupProject
from grantmodel.tables.layout import COMMON
from grantmodel.text.catalogue import Catalogue
from grantmodel.text.dates import format_day
from grantmodel.text.pages import Facts, Page, Section, as_text
from grantmodel.text.symbols import Language, checked_language
from grantmodel.values.dated import Version
from grantmodel.values.sources import Evidence, evidence_text

_CATALOGUE = Catalogue.beside(__name__, "decision_table")


def decisions(group: GroupProject, lang: Language = "fi") -> str:
    """Return the beneficiaries' own decisions with their deadlines, as text to print.

    Each deemed day is given with its source; evidence below confirmed is said beside it, and so is the inference that a
    deemed day which is a day off does not move.
    Subprojects without a decision are left out.

    Args:
        group: The project; a draft is fine.
        lang: The language.

    Raises:
        UnsuitableValueError: For another language.
    """
    return as_text(decisions_page(group, lang))


def decisions_page(group: GroupProject, lang: Language = "fi") -> Page:
    """Return what `decisions` writes, as a page for any writer, with a section for each decision."""
    checked_language(lang, what="a table")
    return Page(
        Section(
            [Facts(_Decision(part.official_decision, lang).facts())],
            heading=_CATALOGUE.text("title", lang, name=part.beneficiary.name),
        )
        for part in group.subprojects
        if part.official_decision
    )


@attrs.frozen
class _Decision:
    """The facts of one decision in one language."""

    decision: OfficialDecision
    lang: Language

    def facts(self) -> Iterator[tuple[str, str]]:
        decision, unknown = self.decision, COMMON.text("unknown", self.lang)
        yield self._label("decider"), decision.decider
        yield self._label("competence"), decision.competence or unknown
        where = f", {decision.publication}" if decision.publication else ""
        yield self._label("published"), format_day(decision.published) + where if decision.published else unknown
        if decision.published:
            yield from self._deadlines(Channel.PUBLIC_NETWORK)
        if decision.sent:
            yield self._label("sent"), format_day(decision.sent)
            yield from self._deadlines(Channel.LETTER)
            yield from self._deadlines(Channel.ELECTRONIC)

    def _label(self, code: str, **facts: str) -> str:
        return _CATALOGUE.text(code, self.lang, **facts)

    def _deadlines(self, channel: Channel) -> Iterator[tuple[str, str]]:
        try:
            notified = self.decision.notification(channel)
            last_day = self.decision.rectification_deadline(channel)
        except NotInForce:
            yield self._label(channel.value), self._label("not in force")
            return
        moved = self._label("not moved") if notified.effective != notified.nominal else ""
        presumption = PRESUMPTION_DAYS[channel].version(notified.event)
        yield self._label(channel.value), self._sourced(format_day(notified.nominal), presumption, moved)
        until = self._label("until", day=last_day.format(self.lang))
        body = f", {self.decision.appeal_body}" if self.decision.appeal_body else ""
        yield self._label("appeal"), self._sourced(until + body, RECTIFICATION_DAYS.version(notified.nominal))

    def _sourced(self, text: str, version: Version[int], *remarks: str) -> str:
        evidence = "" if version.evidence is Evidence.CONFIRMED else evidence_text(version.evidence, self.lang)
        notes = "; ".join(note for note in (version.source.format(self.lang), evidence, *remarks) if note)
        return f"{text} ({notes})"
