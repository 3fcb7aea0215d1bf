"""The words of the law: what each rule requires, what mends a breach, and the provisions that no rule holds.

They lie beside the rules in a folder `words`, a TOML file for each act, a table for each place in it:

    ["4.1"]
    requirement.fi = "…"
    requirement.sv = "…"
    requirement.en = "…"
    remedy = { as = "867/2021-5.2" }     # the same sentence as another rule of the folder has
    note.en = "…"
    not_modelled.en = "…"                # or structure.en: a provision that no rule holds
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import attrs

from grantmodel.errors import UnsuitableValueError
from grantmodel.text.catalogue import FOLDER, Templates, placeholders, read_words, words_beside
from grantmodel.values.sources import Evidence, LegalAct, LegalSource, Publication, Source

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

OTHER_SOURCES = "other-sources"
"""The file of rules and provisions whose source is no act."""

_FIGURES = frozenset({"limit", "shortfall"})
"""The figures of a check that may stand in a remedy."""

Held: TypeAlias = Literal["rule", "structure", "not modelled"]
"""How a provision is held, by a rule, by the structures themselves, or not, and why."""


@attrs.frozen
class Provision:
    """One provision of law and how a rulebook holds it.

    Args:
        source: The place in the law.
        held: By a rule, by the structure of the model, or not.
        how: The rule's id, what in the structure holds it, or why it is not modelled.
        evidence: How it is known.
    """

    source: Source
    held: Held
    how: str
    evidence: Evidence = Evidence.CONFIRMED


def file_of(source: Source) -> str:
    """Return the name of the file in which the words of a source stand: that of its act, "867-2021"."""
    return source.act.number.replace("/", "-") if isinstance(source, LegalSource) else OTHER_SOURCES


def folder_of(function: Callable[..., object]) -> Traversable:
    """Return the folder of words beside the file in which a function is written, on disk or in a zip."""
    beside = Path(function.__code__.co_filename).parent / FOLDER
    is_on_disk = beside.parent.is_dir()
    return beside if is_on_disk else words_beside(function.__module__)


# Rules


def words_of_rule(function: Callable[..., object], rule_id: str, source: Source, since: object) -> Templates:
    """Return what the words beside a rule say of it: "requirement", "remedy", and "note" where there is one.

    Args:
        function: The rule's function.
        rule_id: The rule's id.
        source: Where it is laid down.
        since: The first day of this version of the rule, which may have a table of its own,
            `["34.1 since 2022-04-01"]`.

    Raises:
        UnsuitableValueError: Where there are none, or they do not fit a rule; carries the rule's id.
    """
    folder, name = folder_of(function), file_of(source)
    file = folder / f"{name}.toml"
    table: Mapping[str, Any] = read_words(folder, name) if file.is_file() else {}
    key = rule_id.removeprefix(f"{name.replace('-', '/')}-")
    words = table.get(f"{key} since {since}") or table.get(key)
    if words is None:
        advice = f'write ["{key}"] with requirement.fi, remedy.fi and the other languages in {file}'
        raise UnsuitableValueError(f"rule {rule_id!r} has no words; {advice}", rule_id)
    found = {kind: _resolved(folder, kind, words[kind]) for kind in ("requirement", "remedy", "note") if kind in words}
    check_words(rule_id, found)
    return found


def _resolved(folder: Traversable, kind: str, words: Mapping[str, str]) -> Mapping[Any, str]:
    """Return a sentence, or the one of another rule that it names."""
    if "as" not in words:
        return words
    number, _, key = words["as"].partition("-")
    return _resolved(folder, kind, read_words(folder, number.replace("/", "-"))[key][kind])


def check_words(rule_id: str, words: Templates) -> None:
    """Refuse words that do not fit a rule: a figure in what it requires, or one that no check has in its remedy."""
    if not {"requirement", "remedy"} <= words.keys():
        raise UnsuitableValueError(f"rule {rule_id!r} has words for its requirement and its remedy", rule_id)
    if any(letter in "{}0123456789" for text in words["requirement"].values() for letter in text):
        message = f"the requirement of rule {rule_id!r} is a sentence without figures; they may not be in force"
        raise UnsuitableValueError(message, rule_id)
    unknown = {name for text in words["remedy"].values() for name in placeholders(text)} - _FIGURES
    if unknown:
        message = (
            f"the remedy of rule {rule_id!r} names {sorted(unknown)}; a check has {' and '.join(sorted(_FIGURES))}"
        )
        raise UnsuitableValueError(message, rule_id)


# Provisions


_HELD: Mapping[str, Held] = {"structure": "structure", "not_modelled": "not modelled"}


def provisions_beside(module: str, acts: tuple[LegalAct, ...]) -> tuple[Provision, ...]:
    """Return the provisions that no rule holds, from the words beside a module, file by file in their order.

    Args:
        module: The name of the module.
        acts: The acts whose words stand there.
    """
    folder = words_beside(module)
    found = [_of_act(act, read_words(folder, act.number.replace("/", "-"))) for act in acts if _has(folder, act)]
    others = _of_publications(read_words(folder, OTHER_SOURCES)) if (folder / f"{OTHER_SOURCES}.toml").is_file() else ()
    return (*(provision for provisions in found for provision in provisions), *others)


def _has(folder: Traversable, act: LegalAct) -> bool:
    return (folder / f"{act.number.replace('/', '-')}.toml").is_file()


def _of_act(act: LegalAct, table: Mapping[str, Any]) -> Iterator[Provision]:
    for place, words in table.items():
        if words.keys() & _HELD.keys():
            yield from _held(act.at(place, amended_by=words.get("amended_by")), words)


def _of_publications(table: Mapping[str, Any]) -> Iterator[Provision]:
    for title, words in table.items():
        yield from _held(Publication(title, words.get("link", "")), words)


def _held(source: Source, words: Mapping[str, Any]) -> Iterator[Provision]:
    for key, held in _HELD.items():
        given = words.get(key, ())
        several: Iterable[Mapping[str, str]] = [given] if "en" in given else given
        for one in several:
            yield Provision(source, held, one["en"], Evidence(one.get("evidence", "confirmed")))
