"""A group project, complete but for ten mistakes, gives exactly ten findings in one pass, in three languages."""

from datetime import timedelta

from ten_mistakes import CENT, REPORT

import grantmodel as gm
from grantmodel.rules import Verdict

TEN = {
    ("757/2021-40.1.2", "", Verdict.NOT_MET, None),
    ("757/2021-4.15", "", Verdict.NOT_MET, None),
    ("2021/1060-63.2", "", Verdict.NOT_MET, timedelta(days=1)),
    ("867/2021-4.1", "subprojects[0]", Verdict.NEEDS_DISCRETION, CENT),
    ("867/2021-9.1.7", "subprojects[0]", Verdict.NOT_MET, CENT),
    ("866/2021-23.3", "subprojects[0].items[0]", Verdict.NOT_MET, gm.euros(255)),
    ("866/2021-3.1.4", "subprojects[0].items[1]", Verdict.NOT_MET, timedelta(days=1)),
    ("757/2021-19.1", "", Verdict.NOT_MET, timedelta(days=1)),
    ("867/2021-9.1.6", "subprojects[0]", Verdict.UNKNOWN, None),
    ("2023/2831-3.2", "de_minimis[1]", Verdict.NOT_MET, CENT),
}


def test_ten_mistakes_are_ten_findings() -> None:
    found = [(one.rule and one.rule.id, one.path, one.verdict, one.shortfall) for one in REPORT.findings]
    assert set(found) == TEN
    assert len(found) == len(TEN)


def test_every_finding_has_a_source_and_three_texts() -> None:
    for check in REPORT.findings:
        assert check.rule is not None
        assert check.rule.source.link.startswith("https://")


def test_the_report_counts_its_checks() -> None:
    met = sum(one.verdict is Verdict.MET for one in REPORT.checks)
    assert REPORT.format("en").splitlines()[-1].startswith(f"Checks {len(REPORT.checks)}: met {met}, not met 8, ")
