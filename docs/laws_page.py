"""Write docs/laws.md: every law of the testing kit, with its sentence and its source.

`tests/generated.py` writes it to its file.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from grantmodel.testing import laws
from grantmodel.values.sources import Source

PAGE = Path(__file__).parent / "laws.md"

HEAD = """# The laws

Each law takes the function that is held to it, and gives back a check, as [Testing your own code](testing.md) shows.
The [reference](reference/testing.md#laws) says what each takes.
[Write a law of your own](how-to/own-law.md) adds one.
Where an act makes it law, the act is named; where none does, the arithmetic or the definition that makes it true.
This page is written by `tests/generated.py` from the laws themselves."""


def page() -> str:
    """Return the page."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield HEAD
    families: dict[str, list[laws.Law]] = {}
    for about in laws.catalogue({name: getattr(laws, name) for name in laws.__all__}):
        families.setdefault(about.family, []).append(about)
    for family, found in families.items():
        yield from ("", f"## {_title(family)}", "", "| law | what it says | source |", "|---|---|---|")
        yield from (f"| `{about.name}` | {about.sentence} | {_cited(about.source)} |" for about in found)


def _title(family: str) -> str:
    words = family.removeprefix("Laws of ").removesuffix(".")
    return words[0].upper() + words[1:]


def _cited(source: Source | str) -> str:
    if isinstance(source, str):
        return source
    return f"[{source}]({source.link})" if source.link else str(source)
