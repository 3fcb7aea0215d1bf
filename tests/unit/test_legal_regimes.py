"""Time is cut where a rule or a figure changes, and nowhere else."""

from datetime import date

import pytest
import saaristo_projects as saaristo
from saaristo_projects import figure, made

import grantmodel as gm
from grantmodel.rules import Check, Rulebook, Verdict, holds, regimes

ALWAYS = gm.Period(None, None)


def book(*valid: gm.Period, figures: tuple[gm.Period, ...] = (ALWAYS,), whole: gm.Period = ALWAYS) -> Rulebook:
    rules = [made(saaristo.always, id=f"1/2020-{number}", valid=period) for number, period in enumerate(valid, start=1)]
    title: dict[gm.Language, str] = {"fi": "kirja", "sv": "bok", "en": "book"}
    parameters = [figure("amount", 1, *figures)]
    return Rulebook(id="book", version="1", title=title, valid=whole, rules=rules, parameters=parameters)


def starts(rulebook: Rulebook) -> list[str]:
    return [str(regime.start) for regime in regimes(rulebook)]


def test_regimes_of_saaristo() -> None:
    assert starts(saaristo.rulebook) == ["None", "2020-01-01", "2025-01-01"]
    assert [str(regime.end) for regime in regimes(saaristo.rulebook)] == ["2019-12-31", "2024-12-31", "None"]


@pytest.mark.parametrize(
    ("rulebook", "expected"),
    [
        (book(), ["None"]),
        (book(ALWAYS), ["None"]),
        (book(gm.Period(None, date(2020, 12, 31))), ["None", "2021-01-01"]),
        (book(gm.Period.year(2021)), ["None", "2021-01-01", "2022-01-01"]),
        (book(gm.Period.year(2021), gm.Period.year(2022)), ["None", "2021-01-01", "2022-01-01", "2023-01-01"]),
        (book(figures=(gm.Period.year(2021),)), ["None", "2021-01-01", "2022-01-01"]),
        (book(whole=gm.Period.year(2021)), ["None", "2021-01-01", "2022-01-01"]),
        (book(gm.Period(date(2021, 1, 1), date.max)), ["None", "2021-01-01"]),
    ],
)
def test_time_is_cut_at_each_change(rulebook: Rulebook, expected: list[str]) -> None:
    assert starts(rulebook) == expected


def test_roundings_cut_time_too() -> None:
    rounding = figure("rounding", gm.Rounding("floor"), gm.Period(date(2023, 1, 1), None))
    assert starts(saaristo.book(roundings={"aid": rounding})) == ["None", "2020-01-01", "2023-01-01"]


def of_a_decision(_part: gm.Subproject) -> Check:
    return holds(is_so=True)


def test_a_day_outside_the_rulebook_has_no_law_where_the_application_has_no_day() -> None:
    rulebook = saaristo.book(made(of_a_decision, anchor="decision", valid=ALWAYS))
    for day, verdict in ((date(2019, 12, 31), Verdict.NOT_IN_FORCE), (date(2020, 1, 1), Verdict.MET)):
        assert saaristo.only(rulebook, saaristo.islands(saaristo.granted(day), pending=None)).verdict is verdict
