"""Reports: every check of a project, what has to be done, and what has to be asked."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

import attrs

from grantmodel.projects.declarations import Waiver
from grantmodel.projects.groups import GroupProject
from grantmodel.rules.cards import BookCard
from grantmodel.rules.checks import Check, Verdict
from grantmodel.rules.explaining import as_plain, explained, question, where
from grantmodel.rules.words import WORDS
from grantmodel.text.dates import format_day
from grantmodel.text.pages import Line, Outline, Page, Paragraph, Section, as_text
from grantmodel.text.symbols import Language, checked_language


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

    rulebook: BookCard
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
        """Whether nothing is broken and nothing needs discretion.

        What is unknown, or not in force, does not count: see `open`, and `checks` for whether the law spoke at all.
        """
        return not any(check.verdict in {Verdict.NOT_MET, Verdict.NEEDS_DISCRETION} for check in self.checks)

    @property
    def open(self) -> tuple[Check, ...]:
        """What has to be asked next, one unknown check per missing fact (the first that needs it)."""
        first: dict[str, Check] = {}
        for check in self.checks:
            if check.verdict is Verdict.UNKNOWN:
                first.setdefault(check.missing, check)
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
        return as_text(self.page(lang))

    def page(self, lang: Language = "fi") -> Page:
        """Return what `format` writes, as a page for any writer."""
        checked_language(lang, what="a Report")
        return Page(self._sections(lang))

    def to_json(self) -> str:
        """Write every check as JSON, texts in all three languages."""
        whole = {
            "rulebook": self.rulebook.id,
            "version": self.rulebook.version,
            "project": self.project.name,
            "as_of": str(self.as_of) if self.as_of else None,
            "ok": self.ok,
            "waivers": [attrs.asdict(waiver) for waiver in self.waivers],
            "unused_waivers": [attrs.asdict(waiver) for waiver in self.unused_waivers],
            "checks": [as_plain(check) for check in self.checks],
        }
        return json.dumps(whole, ensure_ascii=False, indent=1, default=str)

    def __repr__(self) -> str:
        return f"<report of {self.rulebook.id}: {len(self.findings)} findings in {len(self.checks)} checks>"

    def _sections(self, lang: Language) -> Iterator[Section]:
        name, book = self.project.acronym or self.project.name, self.rulebook
        title = WORDS.text("title", lang, name=name, book=book.title.text("title", lang), version=book.version)
        yield Section(map(Paragraph, self._remarks(lang)), heading=title)
        for verdict in (Verdict.NOT_MET, Verdict.NEEDS_DISCRETION, Verdict.MET_BY_WAIVER):
            group = [explained(check, lang) for check in self.checks if check.verdict is verdict]
            yield from [_under(verdict, group, lang)] if group else ()
        if self.open:
            yield _under(Verdict.UNKNOWN, self._questions(lang), lang)
        yield Section(map(Paragraph, self._totals(lang)))

    def _remarks(self, lang: Language) -> Iterator[str]:
        if self.as_of:
            yield WORDS.text("as of", lang, day=format_day(self.as_of))
        if self.checks and all(check.verdict is Verdict.NOT_IN_FORCE for check in self.checks):
            yield WORDS.text("not governed", lang)

    def _totals(self, lang: Language) -> Iterator[str]:
        for waiver in self.unused_waivers:
            yield WORDS.text("unused", lang, rule=waiver.rule, path=waiver.path or WORDS.text("whole", lang))
        yield WORDS.text("count", lang, **self._counts())

    def _questions(self, lang: Language) -> Iterator[Line]:
        """Yield what has to be asked, each question once, of whom, and the rules that wait for it."""
        names = {check.path: check.subject for check in self.checks}
        places: dict[str, dict[str, None]] = {}
        sources: dict[str, dict[str, None]] = {}
        for check in self.checks:
            if check.verdict is Verdict.UNKNOWN and check.rule:
                text = question(check, lang)
                path = _standing_at(check.missing, names)
                places.setdefault(text, {})[where(path, names.get(path, ""), lang)] = None
                sources.setdefault(text, {})[check.rule.source.format(lang)] = None
        for text, of in places.items():
            yield Line(text, [Line("; ".join(of)), Line("; ".join(sources[text]))])

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


def _under(verdict: Verdict, lines: Iterable[Line], lang: Language) -> Section:
    """Return lines under the name of a verdict."""
    return Section([Outline(lines)], heading=WORDS.text(verdict.value, lang).capitalize(), level=2)


def _standing_at(asks: str, names: Mapping[str, str]) -> str:
    """Return the path of the structure that should have what is asked for: the nearest that was checked."""
    path = asks.partition(".declarations[")[0] if ".declarations[" in asks else asks.rpartition(".")[0]
    while path and path not in names:
        path = path.rpartition(".")[0]
    return path
