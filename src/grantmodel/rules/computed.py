"""Computed figures: a value, and the tree of steps that made it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Generic, TypeVar, final

import attrs

from grantmodel.rules.checks import Figure
from grantmodel.rules.explaining import cite, plain
from grantmodel.rules.words import show
from grantmodel.text.catalogue import Catalogue
from grantmodel.text.pages import Line, Outline, Page, as_text
from grantmodel.text.symbols import LANGUAGES, Language, checked_language
from grantmodel.values.dated import Version
from grantmodel.values.sources import Evidence, Source

T = TypeVar("T")


def _steps(steps: Iterable[Explanation]) -> tuple[Explanation, ...]:
    return tuple(steps)


@final
@attrs.frozen(eq=False)
class Explanation:
    """One step of a computation: what was done with which figures, and by which law.

    Args:
        words: The sentences of the computation.
        code: Which of them this step is.
        facts: The figures that stand in it, by placeholder.
        source: Where the step is laid down, or None where it is plain arithmetic.
        evidence: How that is known.
        versions: The dated figures that it used.
        steps: The steps that made its figures.
    """

    words: Catalogue = attrs.field(repr=False)
    code: str
    facts: Mapping[str, Figure]
    source: Source | None = None
    evidence: Evidence = Evidence.CONFIRMED
    versions: tuple[Version[object], ...] = ()
    steps: tuple[Explanation, ...] = attrs.field(default=(), converter=_steps)

    def format(self, lang: Language = "fi") -> str:
        """Write the step and, indented under it, the steps that made it, each with its sources."""
        return as_text(self.page(lang))

    def page(self, lang: Language = "fi") -> Page:
        """Return what `format` writes, as a page for any writer."""
        checked_language(lang, what="an Explanation")
        return Page.of(Outline([self._line(lang)]))

    def to_json(self) -> str:
        """Write the tree as JSON, sentences in all three languages."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=1)

    def _sentence(self, lang: Language) -> str:
        return self.words.text(self.code, lang, **{name: show(fact, lang) for name, fact in self.facts.items()})

    def _cited(self, lang: Language) -> tuple[str, ...]:
        known = [(self.source, self.evidence)] if self.source else []
        known += [(used.source, used.evidence) for used in self.versions]
        doubted = {source for source, evidence in known if evidence is not Evidence.CONFIRMED}
        shown = [one for one in known if one[0] not in doubted or one[1] is not Evidence.CONFIRMED]
        return tuple(dict.fromkeys(cite(source, evidence, lang) for source, evidence in shown))

    def _line(self, lang: Language) -> Line:
        sources = "; ".join(self._cited(lang))
        text = f"{self._sentence(lang)} ({sources})" if sources else self._sentence(lang)
        return Line(text, [step._line(lang) for step in self.steps])  # noqa: SLF001 - a step of our own

    def to_dict(self) -> dict[str, object]:
        """Return the tree in plain Python, as `to_json` writes it; the facts as in the JSON of a report."""
        return {
            "code": self.code,
            "facts": {name: plain(fact) for name, fact in self.facts.items()},
            "sources": list(self._cited("en")),
            "text": {lang: self._sentence(lang) for lang in LANGUAGES},
            "steps": [step.to_dict() for step in self.steps],
        }


@final
@attrs.frozen(eq=False, init=False)
class Computed(Generic[T]):
    """A figure that can say how it came about.

    Args:
        value: The figure.
        explanation: The steps that made it, or what tells them when they are asked for.
    """

    value: T
    _explain: Explanation | Callable[[], Explanation] = attrs.field(repr=False)

    def __init__(self, value: T, explanation: Explanation | Callable[[], Explanation]) -> None:
        object.__setattr__(self, "value", value)
        object.__setattr__(self, "_explain", explanation)

    @property
    def explanation(self) -> Explanation:
        """The steps that made the figure."""
        return self._explain if isinstance(self._explain, Explanation) else self._explain()

    def __str__(self) -> str:
        return str(self.value)
