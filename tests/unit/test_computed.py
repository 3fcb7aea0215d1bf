"""A computed figure tells the steps that made it, with their sources."""

import json
from datetime import date

import pytest
import saaristo_projects as saaristo

import grantmodel as gm
from grantmodel.rules import Computed, Explanation, Parameters
from grantmodel.rules.checks import Figure
from grantmodel.rules.explaining import plain
from grantmodel.text.catalogue import Catalogue

WORDS = Catalogue(
    {
        "sum": {"fi": "Yhteensä {sum}", "sv": "Sammanlagt {sum}", "en": "Together {sum}"},
        "part": {"fi": "Osa {part}", "sv": "Del {part}", "en": "Part {part}"},
    }
)
DOUBT = gm.Evidence.UNVERIFIED
PART = Explanation(WORDS, "part", {"part": gm.euros(1)}, saaristo.ACT.cite(5), DOUBT)
INNER = Explanation(WORDS, "sum", {"sum": gm.euros(2)}, steps=[PART, PART])
WHOLE = Explanation(WORDS, "sum", {"sum": gm.euros(3)}, steps=(part for part in (INNER, PART)))


@pytest.mark.parametrize(
    ("granted", "aid"), [("2020-01-01", "24999"), ("2024-12-31", "24999"), ("2025-01-01", "29999")]
)
def test_aid_is_rounded_down_to_whole_euros(granted: str, aid: str) -> None:
    budget = gm.Budget(gm.euros("49999.99"))
    part = gm.Subproject(beneficiary=gm.Organisation(name="Luoto"), budget=budget)
    law = Parameters({"decision": date.fromisoformat(granted)}, "decision")
    computed = saaristo.highest_aid(part, law)
    assert computed.value == gm.euros(aid)
    assert str(computed) == f"{aid}.00"
    assert len(computed.explanation.versions) == 2


def test_before_the_law_nothing_is_computed() -> None:
    law = Parameters({"decision": date(2019, 12, 31)}, "decision")
    with pytest.raises(gm.NotInForce):
        saaristo.highest_aid(saaristo.granted(None), law)


def test_steps_stand_indented_under_what_they_made() -> None:
    assert WHOLE.format("en").splitlines() == [
        "Together 3,00\u00a0€",
        "  Together 2,00\u00a0€",
        "    Part 1,00\u00a0€ (1/2020 section 5 [unverified])",
        "    Part 1,00\u00a0€ (1/2020 section 5 [unverified])",
        "  Part 1,00\u00a0€ (1/2020 section 5 [unverified])",
    ]
    assert WHOLE.format().splitlines()[0] == "Yhteensä 3,00\u00a0€"
    assert PART.format("sv") == "Del 1,00\u00a0€ (1/2020 5 § [obekräftad])"


def test_a_source_of_step_and_figure_is_said_once() -> None:
    version = gm.Version(
        value=1, valid=saaristo.IN_FORCE, source=saaristo.ACT.cite(5), evidence=DOUBT, checked=date(2026, 1, 2)
    )
    step = Explanation(WORDS, "part", {"part": 1}, saaristo.ACT.cite(5), DOUBT, (version, version))
    assert step.format("en") == "Part 1 (1/2020 section 5 [unverified])"


def test_an_explanation_is_written_in_three_languages_only() -> None:
    with pytest.raises(gm.UnsuitableValueError, match="an Explanation is written in"):
        WHOLE.format("de")  # type: ignore[arg-type]


def test_json_round_trip() -> None:
    told = json.loads(Computed(gm.euros(3), WHOLE).explanation.to_json())
    assert (told["code"], told["facts"], told["sources"]) == ("sum", {"sum": "3.00"}, [])
    assert told["text"]["sv"] == "Sammanlagt 3,00\u00a0€"
    assert told["steps"][1] == {
        "code": "part",
        "facts": {"part": "1.00"},
        "sources": ["1/2020 section 5 [unverified]"],
        "text": {"fi": "Osa 1,00\u00a0€", "sv": "Del 1,00\u00a0€", "en": "Part 1,00\u00a0€"},
        "steps": [],
    }
    assert told == WHOLE.to_dict()


def test_facts_are_plain_as_in_a_report() -> None:
    facts: dict[str, Figure] = {"part": gm.CostCategory.WAGES, "count": 3}
    told = Explanation(WORDS, "part", facts).to_dict()
    assert told["facts"] == {"part": "wages", "count": 3}
    kinds = {gm.Fund.ESF: (gm.euros(1), frozenset({gm.Fund.JTF, gm.Fund.ERDF})), "none": None}
    assert plain(kinds) == {"ESF+": ["1.00", ["ERDF", "JTF"]], "none": None}


@pytest.mark.parametrize("own", [gm.Evidence.CONFIRMED, DOUBT])
def test_a_source_is_said_once_and_with_its_doubt(own: gm.Evidence) -> None:
    five, six = saaristo.ACT.cite(5), saaristo.ACT.cite(6)
    known = gm.Evidence.CONFIRMED
    versions = tuple(
        gm.Version(value=1, valid=saaristo.IN_FORCE, source=source, evidence=evidence, checked=date(2026, 1, 2))
        for source, evidence in ((five, DOUBT), (six, known), (five, known))
    )
    step = Explanation(WORDS, "part", {"part": 1}, five, own, versions)
    assert step.format("en") == "Part 1 (1/2020 section 5 [unverified]; 1/2020 section 6)"
