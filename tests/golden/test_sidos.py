"""The examples print what stands in the golden files, which `tests/generated.py` writes."""

from generated import GOLDEN, printed


def test_the_example_prints_the_finnish_tables() -> None:
    assert printed("sidos.py") == (GOLDEN / "sidos_fi.txt").read_text("utf-8")


def test_the_example_prints_the_report_and_the_aid_with_its_steps() -> None:
    assert printed("saaristo.py") == (GOLDEN / "saaristo_fi.txt").read_text("utf-8")
