"""Write the pages of docs/law: what each act lays down, its figures by date, and which rules use them.

`tests/generated.py` writes them to their files.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import NamedTuple

from grantmodel.programmes import programmes
from grantmodel.rules.law_words import Provision
from grantmodel.rules.parameters import Parameter
from grantmodel.rules.rule_decorator import AnyRule
from grantmodel.rules.rulebooks import Rulebook
from grantmodel.rules.words import show
from grantmodel.text.symbols import LANGUAGES
from grantmodel.values.choices import Choice
from grantmodel.values.dated import Version
from grantmodel.values.periods import Period
from grantmodel.values.rounding import Rounding
from grantmodel.values.sources import LegalSource, Source

RULEBOOKS = tuple(programme.rulebook for programme in programmes())
HERE = Path(__file__).parent / "law"
OTHER = "other-sources"
_FIGURES = {"limit": "…", "shortfall": "…"}
HELD = {"rule": "rule", "structure": "held by the structure", "not modelled": "not modelled"}


class Row(NamedTuple):
    """A provision as one rulebook holds it."""

    book: Rulebook
    provision: Provision


class Figure(NamedTuple):
    """A value of a parameter, in one rulebook."""

    book: Rulebook
    parameter: Parameter[object]
    version: Version[object]


def page_of(source: Source) -> str:
    """Return the name of the page on which a source stands."""
    return source.act.number.replace("/", "-") if isinstance(source, LegalSource) else OTHER


def pages() -> dict[str, str]:
    """Return every page by its file name."""
    rows: dict[str, list[Row]] = {}
    figures: dict[str, list[Figure]] = {}
    titles: dict[str, Source] = {}
    for book in RULEBOOKS:
        for provision in dict.fromkeys(book.coverage()):
            rows.setdefault(page_of(provision.source), []).append(Row(book, provision))
            titles.setdefault(page_of(provision.source), provision.source)
        for parameter in (*book.parameters, *book.roundings.values()):
            for version in parameter.dated.versions:
                figures.setdefault(page_of(version.source), []).append(Figure(book, parameter, version))
                titles.setdefault(page_of(version.source), version.source)
    names = sorted(titles, key=_in_order)
    acts = {f"{name}.md": _page(titles[name], rows.get(name, []), figures.get(name, [])) for name in names}
    return {"index.md": _index(names, titles), **acts}


def _in_order(name: str) -> tuple[bool, str, str]:
    number, _, year = name.partition("-")
    return name == OTHER, year.zfill(8), number.zfill(8)


def _index(names: Iterable[str], titles: Mapping[str, Source]) -> str:
    lines = [
        "# The law, act by act",
        "",
        "Each page lists the provisions of one act that were read: held by a rule, held by the structure of the model,",
        "or not modelled, and why; then the act's figures by date, how each is known, and the rules that use it.",
        "The pages are written by `tests/generated.py` from the rulebooks themselves.",
        "",
        "| act | title |",
        "|---|---|",
        *(f"| [{_number(titles[name])}]({name}.md) | {_title(titles[name])} |" for name in names),
        "",
        "```{toctree}",
        ":hidden:",
        *names,
        "```",
    ]
    return "\n".join(lines) + "\n"


def _number(source: Source) -> str:
    return source.act.number if isinstance(source, LegalSource) else "Other sources"


def _title(source: Source) -> str:
    return source.act.title if isinstance(source, LegalSource) else "guidance, notices and decisions of authorities"


def _page(first: Source, rows: list[Row], figures: list[Figure]) -> str:
    return "\n".join(_lines(first, rows, figures)) + "\n"


def _lines(first: Source, rows: list[Row], figures: list[Figure]) -> Iterator[str]:
    yield f"# {_number(first)}"
    yield ""
    yield f"{_title(first)[0].upper()}{_title(first)[1:]}." + (
        f" [Text]({first.link})." if isinstance(first, LegalSource) else ""
    )
    if rows:
        yield from ("", "## Provisions", "", "| place | rulebook | held by | what |", "|---|---|---|---|")
        yield from (_provision(row) for row in sorted(rows, key=lambda row: _place(row.provision.source)))
    yield from _words(rows)
    if figures:
        yield from (
            "",
            "## Figures",
            "",
            "| figure | valid | value | source | known | used by |",
            "|---|---|---|---|---|---|",
        )
        yield from (_figure(figure) for figure in figures)
        yield from ("", "Date ranges include both ends.")
    notes = dict.fromkeys(figure.version.note for figure in figures if figure.version.note)
    if notes:
        yield from ("", "## Notes", "", *(f"- {note}" for note in notes))


def _words(rows: list[Row]) -> Iterator[str]:
    """Write what each rule of the act requires, and what mends a breach, in the three languages."""
    ruled = [row for row in sorted(rows, key=lambda row: _place(row.provision.source)) if row.provision.held == "rule"]
    rules = dict.fromkeys(rule for row in ruled for rule in _rules(row))
    if not rules:
        return
    yield from ("", "## Words", "", "What each rule requires, and below it what mends a breach.", "")
    yield from (f"| rule | {' | '.join(LANGUAGES)} |", f"|---|{'---|' * len(LANGUAGES)}")
    for rule in rules:
        for code, name in (("requirement", f"`{rule.id}`{_valid(rule.valid)}"), ("remedy", "")):
            yield f"| {name} | {' | '.join(rule.words.text(code, lang, **_FIGURES) for lang in LANGUAGES)} |"


def _rules(row: Row) -> list[AnyRule]:
    found = row.provision
    return [rule for rule in row.book.rules if rule.id == found.how and rule.source == found.source]


def _place(source: Source) -> tuple[object, ...]:
    if not isinstance(source, LegalSource):
        return (source.format("en"),)
    parts = (source.chapter or 0, source.section, source.subsection or 0, source.point or 0)
    return tuple(text.zfill(6) for part in parts for text in [str(part)])


def _cited(source: Source) -> str:
    if isinstance(source, LegalSource):
        return source.format("en").partition(" ")[2]
    return f"[{source.title}]({source.link})" if source.link else source.title


def _provision(row: Row) -> str:
    book, provision = row
    if provision.held != "rule":
        how = f"{provision.how}{_doubt(provision.evidence.value)}"
        return f"| {_cited(provision.source)} | {book.id} | {HELD[provision.held]} | {how} |"
    rules = _rules(row)
    what = "; ".join(_required(rule) for rule in rules)
    note = "".join(f" *{rule.note}*" for rule in rules if rule.note)
    return f"| {_cited(provision.source)} | {book.id} | rule `{provision.how}` | {what}{note} |"


def _required(rule: AnyRule) -> str:
    return f"{rule.words.text('requirement', 'en')}{_valid(rule.valid)}{_doubt(rule.evidence.value)}"


def _valid(valid: Period) -> str:
    return "" if valid.end is None else f" ({valid:en})"


def _doubt(evidence: str) -> str:
    return "" if evidence == "confirmed" else f" [{evidence}]"


def _figure(figure: Figure) -> str:
    book, parameter, version = figure
    users = [rule.id for rule in book.rules if parameter in rule.reads]
    used = ", ".join(f"`{name}`" for name in dict.fromkeys(users)) or "computations"
    valid = f"{version.valid:en}" if version.valid.start or version.valid.end else "always"
    name = f"{parameter.id} ({parameter.dated.unit})"
    known = f"{version.evidence.value}, {version.checked:%d.%m.%Y}"
    return f"| {name} | {valid} | {written(version.value)} | {_cited(version.source)} | {known} | {used} |"


def written(value: object) -> str:
    """Write a value of the law in English."""
    if isinstance(value, Mapping):
        return "; ".join(f"{written(key)}: {written(part)}" for key, part in value.items())
    if isinstance(value, AbstractSet):
        return ", ".join(sorted(written(part) for part in value))
    if isinstance(value, tuple):
        return " + ".join(written(part) for part in value)
    if isinstance(value, Rounding):
        return f"{value.direction} to {value.unit:en}"
    if isinstance(value, Choice):
        return show(value, "en")
    return show(value, "en")  # type: ignore[arg-type]
