"""Reports: every check of a project, what has to be done, and what has to be asked."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

import attrs

from grantmodel.projects.declarations import Waiver
from grantmodel.projects.groups import GroupProject
from grantmodel.rules.checks import Check, Verdict
from grantmodel.rules.words import WORDS, show, show_field, show_shortfall
from grantmodel.text.symbols import LANGUAGES, Language, checked_language
from grantmodel.values.sources import Evidence, Source, evidence_text

if TYPE_CHECKING:
    from grantmodel.rules.rulebooks import Rulebook


@attrs.frozen(eq=False, repr=False)
class Report:
    """What a rulebook found in a project; made by `Rulebook.check`.

    Args:
        rulebook: The rulebook.
        project: The project that was checked.
        checks: Every check, the met ones too, in the order of the rules and then of the places.
        as_of: The day that stood in for anchors which the project does not have yet.
        waivers: The reasons that were given.
    """

    rulebook: Rulebook
    project: GroupProject
    checks: tuple[Check, ...]
    as_of: date | None
    waivers: tuple[Waiver, ...]

    @property
    def findings(self) -> tuple[Check, ...]:
        """The checks that are not met, need discretion, or are unknown."""
        return tuple(check for check in self.checks if check.is_finding)

    @property
    def ok(self) -> bool:
        """Whether nothing is broken and nothing needs discretion; what is unknown does not count."""
        return not any(check.verdict in {Verdict.NOT_MET, Verdict.NEEDS_DISCRETION} for check in self.checks)

    @property
    def open(self) -> tuple[Check, ...]:
        """What is unknown and has to be asked next, as the first check that waits for each missing fact."""
        first: dict[str, Check] = {}
        for check in self.checks:
            if check.verdict is Verdict.UNKNOWN:
                first.setdefault(check.asks, check)
        return tuple(first.values())

    @property
    def unused_waivers(self) -> tuple[Waiver, ...]:
        """The waivers that changed nothing, being of another rule or place, or where nothing was left to discretion."""
        used = {(check.rule.id, check.path) for check in self.checks if check.waiver and check.rule}
        first = {(waiver.rule, waiver.path): waiver for waiver in reversed(self.waivers)}
        taken = [first[place] for place in first.keys() & used]
        return tuple(waiver for waiver in self.waivers if waiver not in taken)

    def format(self, lang: Language = "fi") -> str:
        """Write the findings in a language, each with its place, figures, source and what mends it."""
        checked_language(lang, what="a Report")
        return "\n".join(self._lines(lang))

    def to_json(self) -> str:
        """Write every check as JSON, texts in all three languages."""
        whole = {
            "rulebook": self.rulebook.id,
            "version": self.rulebook.version,
            "as_of": str(self.as_of) if self.as_of else None,
            "ok": self.ok,
            "checks": [_as_json(check) for check in self.checks],
        }
        return json.dumps(whole, ensure_ascii=False, indent=1)

    def __repr__(self) -> str:
        return f"<report of {self.rulebook.id}: {len(self.findings)} findings in {len(self.checks)} checks>"

    def _lines(self, lang: Language) -> Iterator[str]:
        name = self.project.acronym or self.project.name
        book = self.rulebook
        yield WORDS.text("title", lang, name=name, book=book.title.text("title", lang), version=book.version)
        for verdict in (Verdict.NOT_MET, Verdict.NEEDS_DISCRETION, Verdict.MET_BY_WAIVER, Verdict.UNKNOWN):
            group = [check for check in self.checks if check.verdict is verdict]
            if group:
                yield from ("", WORDS.text(verdict.value, lang).capitalize())
            if verdict is Verdict.UNKNOWN:
                yield from self._questions(lang)
            else:
                yield from (f"  {line}" for check in group for line in explain(check, lang).splitlines())
        yield ""
        yield WORDS.text("count", lang, **self._counts())

    def _questions(self, lang: Language) -> Iterator[str]:
        """Write what has to be asked, once each, with the rules that wait for it."""
        for asked in self.open:
            waiting = [check.rule for check in self.checks if check.asks == asked.asks and check.rule]
            sources = dict.fromkeys(rule.source.format(lang) for rule in waiting)
            yield f"  {_question(asked, lang)}"
            yield f"    {'; '.join(sources)}"

    def _counts(self) -> dict[str, str]:
        verdicts = [check.verdict for check in self.checks]
        named = {
            "not_met": Verdict.NOT_MET,
            "discretion": Verdict.NEEDS_DISCRETION,
            "unknown": Verdict.UNKNOWN,
            "apart": Verdict.NOT_APPLICABLE,
            "not_in_force": Verdict.NOT_IN_FORCE,
        }
        met = sum(verdict in {Verdict.MET, Verdict.MET_BY_WAIVER} for verdict in verdicts)
        counts = {name: verdicts.count(verdict) for name, verdict in named.items()}
        return {name: str(count) for name, count in {"all": len(verdicts), "met": met, **counts}.items()}


def explain(check: Check, lang: Language = "fi") -> str:
    """Write one check in a language: source and place, the rule, what was seen, and what mends it.

    Evidence below confirmed, of the rule or of a figure it used, is said beside its source.
    """
    return "\n".join(_explained(check, lang))


def _explained(check: Check, lang: Language) -> Iterator[str]:
    rule = check.rule
    name = f" ({check.subject})" if check.subject else ""
    where = f"{check.path}{name}" if check.path else WORDS.text("whole", lang)
    if rule is None:
        yield f"{where}: {WORDS.text(check.verdict.value, lang)}"
        return
    yield f"{cite(rule.source, rule.evidence, lang)} – {where}"
    figures = "; ".join([WORDS.text(check.verdict.value, lang), *_figures(check, lang)])
    yield f"  {rule.texts.text('norm', lang)} – {figures}."
    used = dict.fromkeys(cite(version.source, version.evidence, lang) for version in check.versions)
    yield from (f"  {cited}" for cited in used if cited != cite(rule.source, rule.evidence, lang))
    yield from (f"  {line}" for line in _advice(check, lang))


def cite(source: Source, evidence: Evidence, lang: Language) -> str:
    """Write a source, and how it is known where that is less than confirmed."""
    doubt = "" if evidence is Evidence.CONFIRMED else f" [{evidence_text(evidence, lang)}]"
    return f"{source.format(lang)}{doubt}"


def _figures(check: Check, lang: Language) -> Iterator[str]:
    if check.seen is not None:
        yield WORDS.text("seen", lang, figure=show(check.seen, lang, check.limit))
    if check.limit is not None:
        yield WORDS.text("limit", lang, figure=show(check.limit, lang, check.seen))
    if check.shortfall is not None:
        yield WORDS.text("off by", lang, figure=show_shortfall(check.shortfall, lang))


def _advice(check: Check, lang: Language) -> Iterable[str]:
    if check.verdict in {Verdict.NOT_MET, Verdict.NEEDS_DISCRETION}:
        yield WORDS.text("mend", lang, text=mend(check, lang))
    elif check.verdict is Verdict.UNKNOWN:
        yield WORDS.text("ask", lang, text=_question(check, lang))
    elif check.waiver:
        yield WORDS.text("waiver", lang, text=check.waiver)


def _question(check: Check, lang: Language) -> str:
    return f"{check.question.text(lang)} ({check.asks})" if check.question else show_field(check.asks, lang)


def mend(check: Check, lang: Language) -> str:
    """Write what mends a breach; empty for a check that no rule made."""
    if check.rule is None:
        return ""
    limit = show(check.limit, lang) if check.limit is not None else "?"
    shortfall = show_shortfall(check.shortfall, lang) if check.shortfall is not None else "?"
    return check.rule.texts.text("mend", lang, limit=limit, shortfall=shortfall)


def _as_json(check: Check) -> dict[str, object]:
    source = check.rule.source if check.rule else None
    return {
        "rule": check.rule.id if check.rule else None,
        "path": check.path,
        "subject": check.subject,
        "verdict": check.verdict.value,
        "seen": _plain(check.seen),
        "limit": _plain(check.limit),
        "shortfall": _plain(check.shortfall),
        "asks": check.asks or None,
        "question": check.question.code if check.question else None,
        "waiver": check.waiver or None,
        "source": {
            "text": source.format("en") if source else None,
            "link": source.link if source else None,
            "evidence": check.rule.evidence.value if check.rule else None,
        },
        "figures": [
            {"source": version.source.format("en"), "link": version.source.link, "evidence": version.evidence.value}
            for version in check.versions
        ],
        "text": {lang: explain(check, lang) for lang in LANGUAGES},
    }


def _plain(figure: object) -> str | int | None:
    if figure is None or isinstance(figure, int):
        return figure
    return f"{figure.days} days" if isinstance(figure, timedelta) else str(figure)
