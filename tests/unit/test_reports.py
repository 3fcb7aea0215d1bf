"""Reports say what was found, in three languages and as JSON, and hide no doubt."""

import copy
import json
import pickle
import runpy
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import attrs
import pytest
import saaristo_projects as saaristo
import valid_project
from hypothesis import example, given
from saaristo_projects import SINCE_2025, book, ferry, figure, granted, islands, made, only, rulebook

import grantmodel as gm
from grantmodel.programmes import finland_2021_2027
from grantmodel.rules import Check, Figure, Parameter, Parameters, Verdict, at_most, explain, holds, share_at_most
from grantmodel.rules.explaining import remedy
from grantmodel.rules.figures import eligible_costs
from grantmodel.rules.words import show, show_field, show_shortfall
from grantmodel.testing.strategies import rates
from grantmodel.text.symbols import LANGUAGES
from grantmodel.values.choices import Choice

ROOT = Path(__file__).parents[2]
SECOND_HAND = gm.Evidence.SECOND_HAND
GUIDE = gm.Publication("Saaristo-opas", "https://saaristo.example/opas")


def golden(lang: str) -> str:
    return (ROOT / "tests" / "golden" / f"saaristo_{lang}.txt").read_text("utf-8")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_report_of_saaristo(lang: gm.Language) -> None:
    law = Parameters({"decision": SINCE_2025}, "decision")
    computed = saaristo.highest_aid(ferry.subprojects[0], law)
    assert f"{rulebook.check(ferry).format(lang)}\n\n{computed.explanation.format(lang)}\n" == golden(lang)


def test_the_example_prints_the_finnish_report(capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(str(ROOT / "examples" / "saaristo.py"), run_name="__main__")
    assert capsys.readouterr().out == golden("fi")


def test_the_example_is_short() -> None:
    assert len((ROOT / "examples" / "saaristo.py").read_text("utf-8").splitlines()) <= 120


def test_a_report_is_written_in_three_languages_only() -> None:
    with pytest.raises(gm.UnsuitableValueError, match="a Report is written in"):
        rulebook.check(ferry).format("de")  # type: ignore[arg-type]


def test_a_sound_project_has_only_its_count_to_tell() -> None:
    report = rulebook.check(islands(acronym="LOSSI"))
    assert (report.ok, report.findings, report.open) == (True, (), ())
    assert report.format("en").splitlines() == [
        "LOSSI: Island aid, version 2",
        "",
        "Checks 4: met 4, not met 0, needing discretion 0, unknown 0, not applicable 0, not in force 0.",
    ]


def test_a_report_is_not_ok_where_something_is_broken_or_needs_discretion() -> None:
    over, draft = (
        islands(saaristo.granted(SINCE_2025, "60000.01"), saaristo.granted(SINCE_2025)),
        islands(declarations=[]),
    )
    assert not rulebook.check(over).ok
    assert not rulebook.check(islands(saaristo.granted(SINCE_2025))).ok
    assert rulebook.check(draft).ok
    assert [check.verdict for check in rulebook.check(draft).findings] == [Verdict.UNKNOWN]


def test_what_is_missing_is_asked_once() -> None:
    report = rulebook.check(islands(pending=None, declarations=[]))
    assert [check.missing for check in report.open] == ["pending"]
    assert [check.missing for check in report.findings] == ["pending", "pending"]
    text = report.format("en")
    assert text.count("the day it became pending") == 1
    assert "1/2020 section 2, subsection 1; 1/2020 section 2, subsection 2" in text


def test_met_by_waiver_is_told_with_its_reason() -> None:
    waiver = gm.Waiver(
        rule="1/2020-1", path="subprojects[0]", reason="kelirikko", by="saaristolautakunta", on=SINCE_2025
    )
    over = islands(saaristo.granted(SINCE_2025, "60000.01"), saaristo.granted(SINCE_2025))
    report = rulebook.check(over, waivers=[waiver])
    assert report.ok
    text = report.format("en")
    assert "\nMet by waiver\n" in text
    assert text.count("Reason: kelirikko (saaristolautakunta)") == 1
    assert "To mend" not in text


def test_one_question_names_all_of_whom_it_is_asked() -> None:
    parts = [attrs.evolve(part, decision=None, budget=None) for part in islands().subprojects]
    text = rulebook.check(islands(*parts), as_of=SINCE_2025).format("en")
    assert "  the budget\n    subprojects[0] (Pikku-Saaren kunta); subprojects[1] (Pikku-Saaren kunta)\n" in text


def test_a_missing_day_of_a_decision_is_asked_of_its_beneficiary() -> None:
    text = rulebook.check(islands(granted(None), granted(SINCE_2025))).format("en")
    assert "  the day of the grant decision\n    subprojects[0] (Pikku-Saaren kunta)\n" in text


def test_the_day_that_stands_in_is_told() -> None:
    assert "In place of a missing day 1.1.2025." in rulebook.check(islands(), as_of=SINCE_2025).format("en")
    assert "In place of" not in rulebook.check(islands()).format("en")


def test_unused_waivers_are_told() -> None:
    astray = gm.Waiver(rule="1/2020-1", path="", reason="kelirikko", by="saaristolautakunta", on=SINCE_2025)
    report = rulebook.check(islands(), waivers=[astray])
    assert "Unused waiver: 1/2020-1, the whole project" in report.format("en")
    assert json.loads(report.to_json())["unused_waivers"] == json.loads(report.to_json())["waivers"]


@pytest.mark.parametrize("pending", [date(2019, 12, 31), date(1950, 1, 1)])
def test_a_project_outside_the_rulebooks_time_gets_no_figure_and_no_question(pending: date) -> None:
    report = rulebook.check(islands(attrs.evolve(granted(None), decision=None), pending=pending))
    assert report.open == report.findings == ()
    assert {check.verdict for check in report.checks} == {Verdict.NOT_IN_FORCE}
    assert "The rulebook does not govern the project" in report.format("en")


def test_a_rulebook_without_rules_does_not_say_that_it_governs_nothing() -> None:
    text = book().check(islands()).format("en")
    assert "does not govern" not in text
    assert text.splitlines()[-1].startswith("Checks 0:")


def test_a_report_can_be_pickled_and_copied() -> None:
    report = finland_2021_2027.rulebook.check(valid_project.group(responsible_person=None, declarations=[]))
    for again in (pickle.loads(pickle.dumps(report.checks)), copy.deepcopy(report.checks)):  # noqa: S301 - our own
        assert again == report.checks


# JSON


def test_json_round_trip() -> None:
    told = json.loads(rulebook.check(ferry, as_of=SINCE_2025).to_json())
    assert (told["rulebook"], told["version"], told["as_of"], told["ok"]) == ("saaristo-2020", "2", "2025-01-01", False)
    over, _, asked = told["checks"]
    texts, mends = over.pop("text"), over.pop("remedy")
    assert over == {
        "rule": "1/2020-1",
        "path": "subprojects[0]",
        "subject": "Iso-Saaren kunta",
        "verdict": "needs discretion",
        "actual": "3000100/5000099",
        "limit": "3/5",
        "shortfall": {"euros": "0.41"},
        "missing": None,
        "question": None,
        "waiver": None,
        "source": {
            "text": "1/2020 section 1",
            "link": "https://www.finlex.fi/fi/laki/alkup/2020/20200001",
            "evidence": "confirmed",
        },
        "figures": [
            {
                "id": "1/2020-1 aid ceiling",
                "value": "3/5",
                "text": "1/2020 section 1, as amended by Act 7/2024",
                "link": "https://www.finlex.fi/fi/laki/alkup/2020/20200001",
                "evidence": "second-hand",
            }
        ],
    }
    assert set(texts) == set(mends) == set(LANGUAGES)
    assert told["project"] == "Yhteysalus"
    assert told["waivers"] == told["unused_waivers"] == []
    assert (asked["missing"], asked["question"]) == ("declarations['ferry agreed on']", "ferry agreed on")
    assert json.loads(rulebook.check(islands()).to_json())["as_of"] is None


@pytest.mark.parametrize(
    ("actual", "plain"),
    [
        (gm.euros(5), "5.00"),
        (gm.Rate(1, 3), "1/3"),
        (gm.Period(None, SINCE_2025), str(gm.Period(None, SINCE_2025))),
        (gm.Period(None, None), "../.."),
        (SINCE_2025, "2025-01-01"),
        (3, 3),
        (None, None),
        ("flat rate 7", "flat rate 7"),
        (gm.Fund.ESF, "ESF+"),
    ],
)
def test_figures_are_plain_in_json(actual: Figure | None, plain: object) -> None:
    def sees(_group: gm.GroupProject) -> Check:
        return attrs.evolve(holds(is_so=True, actual=actual), shortfall=timedelta(days=4))

    (check,) = json.loads(book(made(sees)).check(islands()).to_json())["checks"]
    assert (check["actual"], check["shortfall"]) == (plain, {"days": 4})


# What is said beside a check


AMOUNT: Parameter[gm.Money] = figure("amount", gm.euros(1), source=GUIDE, row={"evidence": SECOND_HAND})
SAME_PLACE: Parameter[gm.Money] = figure("same", gm.euros(1))
DOUBTED: Parameter[gm.Money] = figure("doubted", gm.euros(1), row={"evidence": gm.Evidence.INFERRED})


def by(*parameters: Parameter[gm.Money], **card: Any) -> list[str]:
    def reads(_group: gm.GroupProject, law: Parameters) -> Check:
        return at_most(gm.Money(0), gm.Money.sum(law[parameter] for parameter in (*parameters, *parameters)))

    return explain(only(book(made(reads, **card)), islands()), "en").splitlines()


def test_evidence_is_said_beside_the_figure() -> None:
    assert by(AMOUNT)[2:] == ["  Figure: Saaristo-opas [second-hand]"]
    assert by(DOUBTED)[2:] == ["  Figure: 1/2020 section 9 [inferred]"]


def test_a_confirmed_figure_of_the_same_place_is_not_repeated() -> None:
    assert by(SAME_PLACE)[2:] == []


def test_each_source_is_said_once() -> None:
    assert by(AMOUNT, DOUBTED)[2:] == ["  Figure: Saaristo-opas [second-hand]", "  Figure: 1/2020 section 9 [inferred]"]


def test_evidence_is_said_beside_the_rule() -> None:
    assert by(evidence=gm.Evidence.UNVERIFIED)[0] == "1/2020 section 9 [unverified] – the whole project"
    assert by(SAME_PLACE, evidence=gm.Evidence.UNVERIFIED)[2:] == ["  Figure: 1/2020 section 9"]


def test_a_check_by_hand_is_told_without_a_rule() -> None:
    check = holds(is_so=False)
    assert explain(check) == "koko hanke: ei täyty"
    assert (
        explain(attrs.evolve(check, path="subprojects[0]", subject="Luoto"), "en") == "subprojects[0] (Luoto): not met"
    )
    assert remedy(check, "fi") == ""


def test_an_unknown_check_says_what_to_ask() -> None:
    unknown = rulebook.check(islands(pending=None)).checks
    assert explain(unknown[-1], "sv").splitlines()[-1] == ("  Att reda ut: dagen då ansökan blev anhängig (pending)")


def test_json_tells_a_check_that_no_rule_made() -> None:
    report = attrs.evolve(rulebook.check(ferry), checks=(holds(is_so=False),))
    (check,) = json.loads(report.to_json())["checks"]
    assert (check["rule"], check["source"]) == (None, None)


def test_what_mends_a_breach_says_by_how_much() -> None:
    def breaks(_group: gm.GroupProject) -> Check:
        return at_most(gm.euros(3), gm.euros(1))

    texts: dict[gm.Language, str] = dict.fromkeys(LANGUAGES, "{limit} < {shortfall}")
    check = only(book(made(breaks, words={"requirement": saaristo.REQUIREMENT, "remedy": texts})), islands())
    assert remedy(check, "en") == "1,00\u00a0€ < 2,00\u00a0€"
    assert remedy(attrs.evolve(check, limit=None, shortfall=None), "en") == "? < ?"


# Figures


@pytest.mark.parametrize(
    ("figure", "texts"),
    [
        (gm.euros(5), ["5,00\u00a0€"] * 3),
        (gm.percent(80), ["80\u00a0%"] * 3),
        (gm.Rate(1, 3), ["33,33\u00a0%"] * 3),
        (SINCE_2025, ["1.1.2025"] * 3),
        (gm.Period.year(2025), ["1.1.–31.12.2025", "1.1–31.12.2025", "1.1.–31.12.2025"]),
        (gm.Period(None, SINCE_2025), ["1.1.2025 saakka", "till 1.1.2025", "until 1.1.2025"]),
        (gm.Period(None, None), ["rajaton aika", "obegränsad tid", "all time"]),
        (2, ["2"] * 3),
        (True, ["kyllä", "ja", "yes"]),
        (False, ["ei", "nej", "no"]),
        ("flat rate 7", ["flat rate 7"] * 3),
        (gm.Role.LEAD, ["päätoteuttaja", "huvudgenomförare", "lead"]),
        (gm.FundingSource.AID, ["tuki", "stöd", "aid"]),
        (gm.Channel.LETTER, ["letter"] * 3),
    ],
)
def test_a_figure_is_shown_in_each_language(figure: Figure, texts: list[str]) -> None:
    assert [show(figure, lang) for lang in LANGUAGES] == texts


@pytest.mark.parametrize(
    ("shortfall", "texts"),
    [(gm.Money(1), ["0,01\u00a0€"] * 3), (timedelta(days=2), ["2 pv", "2 dgr", "2 d"])],
)
def test_a_shortfall_is_shown_in_each_language(shortfall: Any, texts: list[str]) -> None:
    assert [show_shortfall(shortfall, lang) for lang in LANGUAGES] == texts


def test_a_missing_field_is_named() -> None:
    assert show_field("subprojects[0].budget", "en") == "the budget"
    assert show_field("declarations['x']", "en") == "declarations['x']"


@given(rates(), rates())
@example(gm.percent("80.0000000000000001"), gm.percent(80))
@example(gm.Rate(1, 3), gm.Rate(10**30, 3 * 10**30 + 1))
@example(gm.Rate(1, 3), gm.Rate(1, 3))
def test_rates_that_differ_never_look_alike(one: gm.Rate, other: gm.Rate) -> None:
    assert (show(one, "fi", other) == show(other, "fi", one)) is (one == other)


def test_a_share_just_above_its_limit_does_not_look_like_it() -> None:
    def barely(group: gm.GroupProject) -> Check:
        costs = eligible_costs(group.subprojects[0])
        return share_at_most(gm.euros("80000000000000.01"), costs, gm.percent(80))

    rich = attrs.evolve(saaristo.granted(SINCE_2025), decision=None, budget=gm.Budget(gm.euros(10**14)))
    text = explain(only(book(made(barely)), islands(rich)), "fi")
    assert "todettu 80,00000000000001\u00a0%; raja 80\u00a0%; poikkeama 0,01\u00a0€" in text


def test_a_met_check_can_be_explained_too() -> None:
    check = rulebook.check(islands()).checks[0]
    assert explain(check, "en").splitlines()[0] == "1/2020 section 1 – subprojects[0] (Pikku-Saaren kunta)"
    assert "– met; seen 60\u00a0%; limit 60\u00a0%." in explain(check, "en")
    assert date(2025, 1, 1) in check.versions[0].valid


class Role(Choice):
    LEAD = "the first among equals"


def test_a_choice_of_others_is_not_shown_by_our_label() -> None:
    assert [show(Role.LEAD, lang) for lang in LANGUAGES] == ["the first among equals"] * 3
    assert repr(Role.LEAD) == repr(gm.Role.LEAD)
    assert show(gm.Role.LEAD, "fi") == "päätoteuttaja"


def test_sets_and_tables_of_the_law_are_plain_in_json() -> None:
    funds = saaristo.figure("funds", {"pilot": frozenset({gm.Fund.JTF, gm.Fund.ERDF, gm.Fund.ESF})})

    def reads(_group: gm.GroupProject, law: Parameters) -> Check:
        return holds(is_so=bool(law[funds]))

    report = book(made(reads), parameters=[funds]).check(islands())
    ((told,),) = (check["figures"] for check in json.loads(report.to_json())["checks"])
    assert told["value"] == {"pilot": ["ERDF", "ESF+", "JTF"]}
