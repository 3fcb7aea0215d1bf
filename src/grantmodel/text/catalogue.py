"""Catalogues: a template in each language for each code, in code or in a TOML file that is read when first needed."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from string import Formatter
from typing import TYPE_CHECKING, Any, TypeAlias, cast, final

from grantmodel.errors import UnsuitableValueError
from grantmodel.text.symbols import LANGUAGES, Language

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

Templates: TypeAlias = Mapping[str, Mapping[Language, str]]
"""By code, a template in each language; `{name}` is a placeholder."""

FOLDER = "words"
"""Beside a module, the folder of its words."""


@final
class Catalogue:
    """Sentences and labels by code, each in all languages with the same placeholders.

    A template may lack a language: its text then comes in a language that the whole catalogue has, and says so.

    Args:
        templates: By code, a template in each language; or a function that reads them, called once, when a text is
            first asked for.

    Raises:
        UnsuitableValueError: For a language that is not known, or placeholders that differ, or where no language has
            every text; carries every problem. Of templates that are read, when they are.
    """

    __slots__ = ("_given", "_templates", "_whole")

    def __init__(self, templates: Templates | Callable[[], Templates]) -> None:
        self._given = templates
        self._templates: dict[str, dict[Language, str]] | None = None
        self._whole: Language = LANGUAGES[0]
        if not callable(templates):
            self._load()

    @classmethod
    def beside(cls, module: str, name: str) -> Catalogue:
        """Return the catalogue of the file `words/<name>.toml` beside a module, named by its `__name__`."""
        return cls(partial(_beside, module, name))

    def __reduce__(self) -> tuple[type[Catalogue], tuple[Templates | Callable[[], Templates]]]:
        return Catalogue, (self._given,)

    @property
    def templates(self) -> Templates:
        """By code, the template in each language that it has."""
        return self._load() if self._templates is None else self._templates

    def _load(self) -> dict[str, dict[Language, str]]:
        given = self._given() if callable(self._given) else self._given
        templates = {code: dict(by_language) for code, by_language in given.items()}
        whole: list[Language] = [
            lang for lang in LANGUAGES if all(lang in by_language for by_language in templates.values())
        ]
        problems = tuple(_problems(templates, whole))
        if problems:
            raise UnsuitableValueError("; ".join(problems), problems)
        self._templates, self._whole = templates, whole[0]
        return templates

    def text(self, code: str, lang: Language, **facts: str) -> str:
        """Return the template of the code in a language, its placeholders filled with the facts.

        Where the language is missing, the text is in one that the catalogue has whole, with that language in brackets.
        """
        by_language = self.templates[code]
        if lang in by_language:
            return by_language[lang].format_map(facts)
        return f"{by_language[self._whole].format_map(facts)} [{self._whole}]"


def _problems(templates: Templates, whole: list[Language]) -> Iterator[str]:
    for code, by_language in templates.items():
        unknown = [lang for lang in by_language if lang not in LANGUAGES]
        if unknown:
            yield f"{code!r} has templates in {', '.join(unknown)}, not in {', '.join(LANGUAGES)}"
        elif len({frozenset(placeholders(template)) for template in by_language.values()}) > 1:
            yield f"{code!r} has other placeholders in one language than in another"
    if not whole:
        lacking = {lang: [code for code in templates if lang not in templates[code]] for lang in LANGUAGES}
        told = "; ".join(f"{lang} lacks {', '.join(map(repr, codes))}" for lang, codes in lacking.items())
        yield f"no language has every text: {told}"


def placeholders(template: str) -> tuple[str, ...]:
    """Return the names that stand in braces in a template, in order."""
    return tuple(name for _, name, _, _ in Formatter().parse(template) if name is not None)


# Files


def _beside(module: str, name: str) -> Templates:
    return flat(read_words(words_beside(module), name))


def words_beside(module: str) -> Traversable:
    """Return the folder of words in the package of a module, which may lie in a zip."""
    from importlib.resources import files  # noqa: PLC0415 - only those who read words pay for it

    package = module if hasattr(sys.modules[module], "__path__") else module.rpartition(".")[0]
    return files(package) / FOLDER


_READ: dict[str, Mapping[str, Any]] = {}
"""What files say, by their paths: each is read once."""


def read_words(folder: Traversable, name: str) -> Mapping[str, Any]:
    """Return what the TOML file of a name in a folder of words says."""
    from tomllib import loads  # noqa: PLC0415 - as above

    file = folder / f"{name}.toml"
    if str(file) not in _READ:
        _READ[str(file)] = loads(file.read_text("utf-8"))
    return _READ[str(file)]


def flat(table: Mapping[str, object], outer: str = "") -> Templates:
    """Return the templates of nested tables, each by the names that lead to it with a space between them."""
    found: dict[str, Mapping[Language, str]] = {}
    for name, value in table.items():
        code = f"{outer} {name}" if outer else name
        if not isinstance(value, Mapping):
            raise UnsuitableValueError(f"{code!r} is a text without its language; write {name} = {{ fi = … }}", value)
        inner = cast("Mapping[str, object]", value)
        if all(isinstance(text, str) for text in inner.values()):
            found[code] = cast("Mapping[Language, str]", inner)
        else:
            found |= flat(inner, code)
    return found
