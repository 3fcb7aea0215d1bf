"""A group project, complete but for ten mistakes, gives exactly ten findings in one pass, in three languages."""

from datetime import date, timedelta
from pathlib import Path
from typing import get_args

import attrs
import pytest
import valid_project

import grantmodel as gm
from grantmodel.programmes import finland_2021_2027
from grantmodel.rules import Verdict

HERE = Path(__file__).parent
CENT = gm.Money(1)
PERIOD = gm.Period(date(2025, 10, 1), date(2030, 1, 1))
PENDING = date(2025, 10, 2)
START, LAST = date(2025, 10, 1), date(2030, 1, 1)

LAHTI = attrs.evolve(
    valid_project.GROUP.subprojects[1],
    role=gm.Role.PARTNER,  # no lead, and nobody besides
    budget=None,  # nobody has told what it was to cost
    funding=valid_project.plan(gm.euros(144_000) + CENT, gm.euros(36_000) - CENT - CENT),
    decision=attrs.evolve(
        valid_project.DECISION,
        granted=date(2025, 12, 15),
        aid=gm.euros(144_000) + CENT,
        period=PERIOD,
        beneficiaries=["Lahden kaupunki"],
    ),
    items=[
        attrs.evolve(valid_project.ITEM, name="palkkio veroineen", vat=gm.euros(255)),
        attrs.evolve(
            valid_project.ITEM,
            name="loppuraportti",
            incurred=LAST + timedelta(days=1),
            paid=date(2030, 2, 1),
            claimed=date(2030, 3, 1),
        ),
    ],
)
PROJECT = valid_project.group(
    period=PERIOD,
    pending=PENDING,
    call=gm.Call(name="haku", authority=valid_project.AUTHORITY, window=gm.Period(date(2025, 9, 1), PENDING)),
    subprojects=[LAHTI],
    de_minimis=[
        gm.DeMinimisAid(undertaking="Pelitalo Oy", amount=gm.euros(200_000), granted=date(2023, 1, 20)),
        gm.DeMinimisAid(undertaking="Pelitalo Oy", amount=gm.euros(100_000) + CENT, granted=date(2025, 12, 15)),
    ],
)
REPORT = finland_2021_2027.rulebook.check(PROJECT)
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


@pytest.mark.parametrize("lang", get_args(gm.Language))
def test_the_report_reads_so(lang: gm.Language) -> None:
    assert REPORT.format(lang) + "\n" == (HERE / f"ten_mistakes_{lang}.txt").read_text("utf-8")
