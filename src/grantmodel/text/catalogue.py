"""Catalogues: a template in each language for each code, checked when they are made."""

from collections.abc import Mapping
from string import Formatter

import attrs

from grantmodel.errors import UnsuitableValueError
from grantmodel.text.symbols import LANGUAGES, Language


def _complete(_: object, __: object, templates: Mapping[str, Mapping[Language, str]]) -> None:
    problems: list[str] = []
    for code, by_language in templates.items():
        if set(by_language) != set(LANGUAGES):
            problems.append(f"{code!r} has templates in {', '.join(by_language)}, not in {', '.join(LANGUAGES)}")
        elif len({_placeholders(template) for template in by_language.values()}) > 1:
            problems.append(f"{code!r} has other placeholders in one language than in another")
    if problems:
        raise UnsuitableValueError("; ".join(problems), tuple(problems))


def _placeholders(template: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in Formatter().parse(template) if name is not None)


def _read_only(templates: Mapping[str, Mapping[Language, str]]) -> dict[str, dict[Language, str]]:
    return {code: dict(by_language) for code, by_language in templates.items()}


@attrs.frozen(eq=False, repr=False)
class Catalogue:
    """Sentences and labels by code, each in all three languages with the same placeholders.

    Args:
        templates: By code, a template in each language; `{name}` is a placeholder.

    Raises:
        UnsuitableValueError: Where a language is missing or placeholders differ; carries every problem.
    """

    templates: Mapping[str, Mapping[Language, str]] = attrs.field(converter=_read_only, validator=_complete)

    def text(self, code: str, lang: Language, **facts: str) -> str:
        """Return the template of the code in a language, its placeholders filled with the facts."""
        return self.templates[code][lang].format_map(facts)
