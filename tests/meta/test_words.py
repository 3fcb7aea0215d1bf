"""Words and code are pairs: every rule and question has its words, and no words lie unused; none stands twice."""

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

import grantmodel
from grantmodel import LegalSource
from grantmodel.programmes import programmes
from grantmodel.programmes.programme import Programme
from grantmodel.rules.law_words import file_of
from grantmodel.text.symbols import LANGUAGES

ROOT = Path(grantmodel.__file__).parent
FILES = sorted(ROOT.rglob("words/*.toml"))
WHOLE = {"fi", "sv", "en"}
"""The languages in which the house has every sentence; another may come bit by bit."""
PROVISIONS, MORE = {"structure", "not_modelled"}, {"amended_by", "link"}
BY_ID = {one.id: one for one in programmes()}


def tables(programme: Programme) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """Yield every place of a programme's law that has words, with the file it stands in."""
    folder = files(f"grantmodel.programmes.{programme.id.replace('-', '_')}") / "words"
    acts = {file_of(provision.source) for provision in programme.coverage()}
    for name in sorted(acts):
        for place, words in tomllib.loads((folder / f"{name}.toml").read_text("utf-8")).items():
            yield name, place, words


def place_of(rule_id: str, source: object, start: object, places: set[tuple[str, str]]) -> tuple[str, str]:
    name = file_of(source)  # type: ignore[arg-type]
    number = source.act.number if isinstance(source, LegalSource) else ""
    place = rule_id.removeprefix(f"{number}-")
    return (name, f"{place} since {start}") if (name, f"{place} since {start}") in places else (name, place)


@pytest.mark.parametrize("book", BY_ID)
def test_every_rule_has_its_words_and_every_word_its_rule(book: str) -> None:
    programme = BY_ID[book]
    ruled = {(name, place) for name, place, words in tables(programme) if "requirement" in words}
    rules = [place_of(one.id, one.source, one.valid.start, ruled) for one in programme.rulebook.rules]
    assert [place for place in rules if place not in ruled] == [], "write the words of the rule in this file"
    assert sorted(ruled - set(rules)) == [], "no rule has these words"


@pytest.mark.parametrize("book", BY_ID)
def test_a_place_has_a_rule_with_its_remedy_or_provisions_in_english(book: str) -> None:
    for _, place, words in tables(BY_ID[book]):
        assert words.keys() <= {"requirement", "remedy", "note"} | PROVISIONS | MORE, place
        assert ("requirement" in words) == ("remedy" in words), place
        assert words.keys() & (PROVISIONS | {"requirement"}), place
        for kind in PROVISIONS & words.keys():
            several = words[kind] if isinstance(words[kind], list) else [words[kind]]
            assert all("en" in one and one.keys() <= {*LANGUAGES, "evidence"} for one in several), place


@pytest.mark.parametrize("book", BY_ID)
def test_a_sentence_stands_once_in_a_rulebook(book: str) -> None:
    sentences = Counter(
        tuple(sorted(words[kind].items()))
        for _, _, words in tables(BY_ID[book])
        for kind in ("requirement", "remedy")
        if kind in words and "as" not in words[kind]
    )
    assert [sentence for sentence, count in sentences.items() if count > 1] == []


@pytest.mark.parametrize("book", BY_ID)
def test_places_stand_in_the_order_of_the_statute(book: str) -> None:
    by_file: dict[str, list[str]] = {}
    for name, place, _ in tables(BY_ID[book]):
        by_file.setdefault(name, []).append(place)
    by_file.pop("other-sources", None)
    for name, places in by_file.items():
        assert places == sorted(places, key=in_order), name


def in_order(place: str) -> list[tuple[bool, int, str]]:
    parts = place.replace(" point ", ".0.").replace(" ", ".").split(".")
    return [(not part.isdecimal(), int(part) if part.isdecimal() else 0, part) for part in parts]


def test_every_question_has_its_words_and_every_word_its_question() -> None:
    for programme in programmes():
        folder = ROOT / "programmes" / programme.id.replace("-", "_") / "words"
        file = folder / "questions.toml"
        written = set(tomllib.loads(file.read_text("utf-8"))) if file.is_file() else set()
        assert written == {question.code for question in programme.questions}


@pytest.mark.parametrize("file", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_words_are_whole_in_all_languages_but_notes_and_provisions(file: Path) -> None:
    def lacking(table: Mapping[str, Any], kind: str = "") -> Iterator[str]:
        if any(isinstance(value, str) for value in table.values()) and kind not in {"note", *PROVISIONS}:
            texts = {name for name in table if name not in MORE}
            if texts and texts != {"as"} and texts & WHOLE != WHOLE and not table.keys() >= PROVISIONS:
                yield f"{kind}: {sorted(table)}"
        for name, value in table.items():
            if isinstance(value, dict) and kind not in PROVISIONS:
                yield from lacking(value, name)

    # Above a place's own words stand only where it is and what amended it.
    found = [
        one for one in lacking(tomllib.loads(file.read_text("utf-8"))) if "amended_by" not in one and "link" not in one
    ]
    assert found == []
