"""Explaining: one check in words, in three languages and as plain data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from datetime import timedelta
from typing import cast

from grantmodel.rules.cards import RuleCard
from grantmodel.rules.checks import Check, Shortfall, Verdict
from grantmodel.rules.words import WORDS, show, show_field, show_shortfall
from grantmodel.text.pages import Line, Outline, Page, as_text
from grantmodel.text.symbols import LANGUAGES, Language, checked_language
from grantmodel.values.choices import Choice
from grantmodel.values.sources import Evidence, Source, evidence_text

_BREACHES = (Verdict.NOT_MET, Verdict.NEEDS_DISCRETION)


def explain(check: Check, lang: Language = "fi") -> str:
    """Write one check in a language: source and place, the rule, what was seen, and what mends it.

    Evidence below confirmed, of the rule or of a figure it used, is said beside its source.
    """
    return as_text(Page.of(Outline([explained(check, lang)])))


def explained(check: Check, lang: Language = "fi") -> Line:
    """Return what `explain` writes as a line of a page: source and place, and the rest under them."""
    checked_language(lang, what="a Check")
    place = where(check.path, check.subject, lang)
    if check.rule is None:
        return Line(f"{place}: {WORDS.text(check.verdict.value, lang)}")
    cited = cite(check.rule.source, check.rule.evidence, lang)
    return Line(f"{cited} – {place}", map(Line, _findings(check, check.rule, lang)))


def _findings(check: Check, rule: RuleCard, lang: Language) -> Iterator[str]:
    figures = "; ".join([WORDS.text(check.verdict.value, lang), *_figures(check, lang)])
    yield f"{rule.words.text('requirement', lang)} – {figures}."
    used = dict.fromkeys(cite(version.source, version.evidence, lang) for version in check.versions)
    others = [cited for cited in used if cited != cite(rule.source, rule.evidence, lang)]
    yield from (WORDS.text("figure", lang, source=cited) for cited in others)
    yield from _advice(check, lang)


def where(path: str, subject: str, lang: Language) -> str:
    """Write a place of a project with the name of what stands there."""
    return f"{path} ({subject})" if path and subject else path or WORDS.text("whole", lang)


def cite(source: Source, evidence: Evidence, lang: Language) -> str:
    """Write a source, and how it is known where that is less than confirmed."""
    doubt = "" if evidence is Evidence.CONFIRMED else f" [{evidence_text(evidence, lang)}]"
    return f"{source.format(lang)}{doubt}"


def _figures(check: Check, lang: Language) -> Iterator[str]:
    if check.actual is not None:
        yield WORDS.text("actual", lang, figure=show(check.actual, lang, check.limit))
    if check.limit is not None:
        yield WORDS.text("limit", lang, figure=show(check.limit, lang, check.actual))
    if check.shortfall is not None:
        yield WORDS.text("off by", lang, figure=show_shortfall(check.shortfall, lang))


def _advice(check: Check, lang: Language) -> Iterable[str]:
    if check.verdict in _BREACHES:
        yield WORDS.text("remedy", lang, text=remedy(check, lang))
    elif check.verdict is Verdict.UNKNOWN:
        yield WORDS.text("ask", lang, text=f"{question(check, lang)} ({check.missing})")
    elif check.waiver:
        yield WORDS.text("waiver", lang, text=check.waiver)


def question(check: Check, lang: Language) -> str:
    """Write what has to be asked before an unknown check can end."""
    return check.question.text(lang) if check.question else show_field(check.missing, lang)


def remedy(check: Check, lang: Language) -> str:
    """Write what mends a breach; empty for a check that no rule made."""
    if check.rule is None:
        return ""
    limit = show(check.limit, lang) if check.limit is not None else "?"
    shortfall = show_shortfall(check.shortfall, lang) if check.shortfall is not None else "?"
    return check.rule.words.text("remedy", lang, limit=limit, shortfall=shortfall)


def as_plain(check: Check) -> dict[str, object]:
    """Return a check as JSON has it, texts in all three languages."""
    rule, source = check.rule, check.source
    return {
        "rule": rule.id if rule else None,
        "path": check.path,
        "subject": check.subject,
        "verdict": check.verdict.value,
        "actual": plain(check.actual),
        "limit": plain(check.limit),
        "shortfall": _by_how_much(check.shortfall),
        "missing": check.missing or None,
        "question": check.question.code if check.question else None,
        "waiver": check.waiver or None,
        "source": _cited(source, rule.evidence) if source and rule else None,
        "figures": [
            {"id": parameter.id, "value": plain(version.value), **_cited(version.source, version.evidence)}
            for parameter, version in zip(check.parameters, check.versions, strict=True)
        ],
        "remedy": {lang: remedy(check, lang) for lang in LANGUAGES} if check.verdict in _BREACHES else None,
        "text": {lang: explain(check, lang) for lang in LANGUAGES},
    }


def _cited(source: Source, evidence: Evidence) -> dict[str, object]:
    return {"text": source.format("en"), "link": source.link, "evidence": evidence.value}


def plain(value: object) -> object:
    """Return a figure as JSON has it: a choice by its value, a set in order, what else is no number as its text."""
    if value is None or isinstance(value, int):
        return value
    if isinstance(value, Choice):
        return plain(value.value)
    if isinstance(value, Mapping):
        return {str(plain(key)): plain(part) for key, part in cast("Mapping[object, object]", value).items()}
    if isinstance(value, AbstractSet):
        return sorted(map(plain, cast("AbstractSet[object]", value)), key=str)
    if isinstance(value, tuple):
        return [plain(one) for one in cast("tuple[object, ...]", value)]
    return str(value)


def _by_how_much(shortfall: Shortfall | None) -> dict[str, object] | None:
    if shortfall is None:
        return None
    return {"days": shortfall.days} if isinstance(shortfall, timedelta) else {"euros": str(shortfall)}
