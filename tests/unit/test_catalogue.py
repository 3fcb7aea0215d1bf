"""Sentences in several languages: checked when made or read, whole in one language at least."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from grantmodel import UnsuitableValueError
from grantmodel.text.catalogue import Catalogue, Templates, flat, placeholders, read_words

FI_ONLY: Templates = {"a": {"fi": "yksi {n}"}, "b": {"fi": "kaksi", "sv": "två", "en": "two"}}


def test_a_missing_language_falls_back_to_a_whole_one_and_says_so() -> None:
    words = Catalogue(FI_ONLY)
    assert words.text("a", "fi", n="5") == "yksi 5"
    assert words.text("a", "sv", n="5") == "yksi 5 [fi]"
    assert words.text("b", "sv") == "två"


@pytest.mark.parametrize(
    ("templates", "problem"),
    [
        ({"a": {"fi": "yksi"}, "b": {"sv": "två"}}, "no language has every text: fi lacks 'b'; sv lacks 'a'; en lacks"),
        ({"a": {"fi": "{n}", "sv": "{m}"}}, "'a' has other placeholders in one language than in another"),
        ({"a": {"fi": "yksi", "se": "okta"}}, "'a' has templates in se, not in fi, sv, en"),
    ],
)
def test_templates_that_do_not_fit_are_refused(templates: Any, problem: str) -> None:
    with pytest.raises(UnsuitableValueError, match=problem):
        Catalogue(templates)
    read = Catalogue(lambda: templates)
    with pytest.raises(UnsuitableValueError, match=problem):
        read.text("a", "fi")


def test_templates_are_read_once_and_only_when_needed() -> None:
    asked: list[int] = []

    def reads() -> Templates:
        asked.append(1)
        return FI_ONLY

    words = Catalogue(reads)
    assert asked == []
    assert (words.text("b", "en"), words.text("b", "fi"), len(words.templates)) == ("two", "kaksi", 2)
    assert asked == [1]


def test_nested_tables_are_named_by_what_leads_to_them() -> None:
    assert flat({"4.1": {"requirement": {"fi": "x"}, "remedy": {"fi": "y"}}, "z": {"fi": "w"}}) == {
        "4.1 requirement": {"fi": "x"},
        "4.1 remedy": {"fi": "y"},
        "z": {"fi": "w"},
    }


@pytest.mark.parametrize("table", [{"a": "yksi"}, {"a": {"b": {"fi": "x"}, "c": "y"}}])
def test_a_text_without_its_language_is_refused(table: Mapping[str, object]) -> None:
    with pytest.raises(UnsuitableValueError, match="is a text without its language"):
        flat(table)


def test_placeholders_are_told_in_order() -> None:
    assert placeholders("{b} of {a}") == ("b", "a")


def test_a_file_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "x.toml").write_text('a.fi = "ä"', "utf-8")
    first = read_words(tmp_path, "x")
    (tmp_path / "x.toml").unlink()
    assert read_words(tmp_path, "x") is first
