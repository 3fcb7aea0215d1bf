"""The days on which each rule is law, read in the acts' own sections on entry into force."""

import json
from datetime import date
from typing import get_args

import pytest
import valid_project
from casebook import casebook
from rulebooks import PROGRAMMES

from grantmodel import Language
from grantmodel.programmes import finland_2021_2027
from grantmodel.programmes.finland_2021_2027.items import check_items

LAW = {
    "8/2014": (date(2014, 1, 20), None),  # § 44
    "357/2014": (date(2014, 5, 1), None),  # § 31
    "358/2014": (date(2014, 5, 1), None),  # § 32
    "688/2001": (date(2001, 9, 1), None),  # § 38
    "757/2021": (date(2021, 9, 1), None),  # § 83
    "866/2021": (date(2021, 10, 15), None),  # § 26
    "867/2021": (date(2021, 10, 15), None),  # § 38
    "531/2025": (date(2021, 9, 1), None),  # who grants under 757/2021, before the reform of 1.1.2026 too
    "2021/1057": (date(2021, 7, 1), None),
    "2021/1060": (date(2021, 7, 1), None),
    "1407/2013": (date(2014, 1, 1), date(2023, 12, 31)),
    "2023/2831": (date(2024, 1, 1), date(2030, 12, 31)),
    # Sections that came or changed later.
    "688/2001-7.2": (date(2019, 1, 1), None),  # 1113/2018
    "688/2001-22.2": (date(2019, 1, 1), None),  # 1113/2018
    "867/2021-34.3": (date(2023, 12, 1), None),  # 1042/2023
    "elinvoimakeskukset 1.1.2026: programme centres": (date(2026, 1, 1), None),
    "rakennerahastot.fi: standard lump sums, parts": (date(2022, 5, 17), None),
    "rakennerahastot.fi: standard lump sums, projects": (date(2022, 5, 17), None),
}
VERSIONS = {
    "867/2021-34.1": [(date(2021, 10, 15), date(2022, 3, 31)), (date(2022, 4, 1), None)],  # 187/2022
}


@pytest.mark.parametrize("folder", PROGRAMMES)
def test_every_rule_begins_and_ends_with_its_law(folder: str) -> None:
    law = {**LAW, **casebook(folder, PROGRAMMES[folder]).days}
    for rule in PROGRAMMES[folder].rules:
        days, act = (rule.valid.start, rule.valid.end), rule.id.partition("-")[0]
        if rule.id in VERSIONS:
            assert days in VERSIONS[rule.id]
        else:
            assert days == law.get(rule.id, law.get(act)), f"read when {act} is law; DAYS in the cases of {rule.id}"


def test_the_programmes_take_applications_on_their_days() -> None:
    days = {name: (str(book.valid)) for name, book in PROGRAMMES.items()}
    assert (
        days.items()
        >= {
            "finland_2014_2020": "2014-01-20/2023-12-31",
            "finland_2021_2027": "2021-09-01/2029-12-31",
            "interreg_2021_2027": "2021-07-01/2029-12-31",
            "state_grants": "../..",
        }.items()
    )


@pytest.mark.parametrize("lang", get_args(Language))
@pytest.mark.parametrize("pending", [date(2020, 5, 5), date(2031, 5, 5)])
def test_a_project_from_before_or_after_the_law_is_given_no_figure(pending: date, lang: Language) -> None:
    report = finland_2021_2027.rulebook.check(valid_project.group(pending=pending))
    assert not set(report.format(lang)) & set("€%")
    assert report.findings == report.open == ()
    for check in json.loads(report.to_json())["checks"]:
        assert [check[name] for name in ("actual", "limit", "shortfall", "remedy")] == [None] * 4
        assert check["figures"] == []
    found = check_items([valid_project.ITEM], valid_project.GROUP.subprojects[1], valid_project.group(pending=pending))
    assert "?" in found.format(lang).splitlines()[-1]
    assert found.verdicts[0].eligible is None
