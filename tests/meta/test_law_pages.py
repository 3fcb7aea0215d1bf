"""The pages of the law say what the rulebooks say."""

import runpy
from pathlib import Path

LAW_PAGES = runpy.run_path(str(Path(__file__).parents[2] / "docs" / "law_pages.py"))


def test_the_pages_are_written_from_the_rulebooks() -> None:
    written = {path.name: path.read_text("utf-8") for path in LAW_PAGES["HERE"].glob("*.md")}
    pages = LAW_PAGES["pages"]()
    assert sorted(written) == sorted(pages)
    stale = [name for name, text in pages.items() if written[name] != text]
    assert stale == [], "run python docs/law_pages.py"
