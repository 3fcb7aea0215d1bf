"""The page of the laws says what the laws say of themselves."""

import runpy
from pathlib import Path

LAWS_PAGE = runpy.run_path(str(Path(__file__).parents[2] / "docs" / "laws_page.py"))


def test_the_page_is_written_from_the_laws() -> None:
    written = LAWS_PAGE["PAGE"].read_text("utf-8")
    assert written == LAWS_PAGE["page"](), "run python docs/laws_page.py"
