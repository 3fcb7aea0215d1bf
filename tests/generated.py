"""Everything that is written from the code: pages of the law and of the laws, the corpus, golden files.

python tests/generated.py          writes what is stale, and says what it wrote
python tests/generated.py --check  writes nothing, says what is stale, and fails if anything is
"""

from __future__ import annotations

import contextlib
import io
import runpy
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import corpus_files
import saaristo_projects as saaristo
import ten_mistakes

from grantmodel import GroupProject, tables
from grantmodel.rules import Parameters
from grantmodel.text.symbols import LANGUAGES

ROOT = Path(__file__).parents[1]
GOLDEN = ROOT / "tests" / "golden"
COMMAND = "python tests/generated.py"
FOLDERS: Mapping[Path, str] = {
    ROOT / "docs" / "law": "*.md",
    corpus_files.HERE: "rules-*.json",
    GOLDEN: "*.[!p]*",
}
"""Folders in which nothing but what is written here has such a name."""


@cache
def files() -> Mapping[Path, str]:
    """Return the text of every file that is written from the code."""
    law = runpy.run_path(str(ROOT / "docs" / "law_pages.py"))
    laws = runpy.run_path(str(ROOT / "docs" / "laws_page.py"))
    return {
        **{law["HERE"] / name: text for name, text in law["pages"]().items()},
        laws["PAGE"]: laws["page"](),
        **{corpus_files.HERE / name: text for name, text in corpus_files.files().items()},
        **{GOLDEN / name: text + "\n" for name, text in _golden()},
    }


def _golden() -> Iterator[tuple[str, str]]:
    sidos: GroupProject = runpy.run_path(str(ROOT / "examples" / "sidos.py"))["sidos"]
    law = Parameters({"decision": saaristo.SINCE_2025}, "decision")
    report = saaristo.rulebook.check(saaristo.ferry)
    steps = saaristo.highest_aid(saaristo.ferry.subprojects[0], law).explanation
    for lang in LANGUAGES:
        yield f"sidos_{lang}.txt", f"{tables.funding(sidos, lang)}\n\n{tables.decisions(sidos, lang)}"
        yield f"saaristo_{lang}.txt", f"{report.format(lang)}\n\n{steps.format(lang)}"
        # Without the line of counts, which moves with every rule.
        yield f"ten_mistakes_{lang}.txt", ten_mistakes.REPORT.format(lang).rpartition("\n\n")[0]
    pages = {"sidos": (tables.funding_page(sidos, "en"), tables.decisions_page(sidos, "en"))}
    pages["saaristo"] = (report.page("en"), steps.page("en"))
    for name, several in pages.items():
        yield f"{name}_en.md", "\n\n".join(map(tables.as_markdown, several))
    yield "three_ways.txt", printed("three_ways.py").removesuffix("\n")


def printed(example: str) -> str:
    """Return what an example prints as a program."""
    with contextlib.redirect_stdout(io.StringIO()) as out:
        runpy.run_path(str(ROOT / "examples" / example), run_name="__main__")
    return out.getvalue()


def stale() -> Iterator[Path]:
    """Yield the files that are not as the code writes them, those that it no longer writes too."""
    for path, text in files().items():
        if not path.is_file() or path.read_text("utf-8") != text:
            yield path
    for folder, pattern in FOLDERS.items():
        yield from (path for path in sorted(folder.glob(pattern)) if path not in files())


def main(*, check: bool) -> int:
    """Write what is stale, or only say so; return the exit status."""
    found = list(stale())
    for path in found:
        if not check and path in files():
            path.write_text(files()[path], "utf-8")
        elif not check:
            path.unlink()
        told = "stale" if check else "written" if path in files() else "removed"
        print(f"{told}: {path.relative_to(ROOT)}")  # noqa: T201
    if check and found:
        print(f"run {COMMAND}")  # noqa: T201
    return int(check and bool(found))


if __name__ == "__main__":
    sys.exit(main(check="--check" in sys.argv[1:]))
