"""Rules are functions with a card: what a card must have, what comes from the citation, and when a rule applies."""

import copy
import pickle
from typing import Any

import pytest
import saaristo_projects as saaristo
from saaristo_projects import ACT, REMEDY, REQUIREMENT, granted, islands, made

import grantmodel as gm
from grantmodel.programmes import programmes
from grantmodel.programmes.programme import Programme
from grantmodel.rules import Check, Parameter, Parameters, Verdict, at_most, holds, rule

FIRST: Parameter[gm.Money] = saaristo.figure("first", gm.Money(1))
WORDS = {"requirement": REQUIREMENT, "remedy": REMEDY}


def test_a_rule_can_be_called_by_hand() -> None:
    law = Parameters({"decision": saaristo.SINCE_2025}, "decision")
    assert saaristo.CEILING(saaristo.granted(None), law).verdict is Verdict.MET
    assert saaristo.CEILING(saaristo.granted(None, "60000.01"), law).shortfall == gm.Money(1)
    assert saaristo.ENOUGH(saaristo.ferry, Parameters({"application": saaristo.SINCE_2025}, "application")).actual == 1


def test_id_and_days_come_from_the_citation_and_its_act() -> None:
    assert (saaristo.CEILING.id, saaristo.ENOUGH.id) == ("1/2020-1", "1/2020-2.1")
    assert saaristo.CEILING.valid == ACT.valid == saaristo.IN_FORCE
    other = made(saaristo.always, id="1/2020-9 sentence 2", valid=gm.Period.year(2025))
    assert (other.id, other.valid) == ("1/2020-9 sentence 2", gm.Period.year(2025))


def test_a_rule_knows_what_it_is_about() -> None:
    assert saaristo.CEILING.nodes == (gm.Subproject,)
    assert (saaristo.CEILING.takes_law, saaristo.AGREEMENT.takes_law) == (True, False)
    assert saaristo.CEILING.reads == (saaristo.AID_CEILING,)
    assert repr(saaristo.CEILING) == "<rule 1/2020-1>"


@pytest.mark.parametrize("source", [None, "1/2020 § 1", ACT])
def test_a_rule_without_a_source_is_refused(source: Any) -> None:
    with pytest.raises(gm.UnsuitableTypeError, match="needs a source"):
        made(saaristo.always, source=source)


@pytest.mark.parametrize(
    ("card", "told"),
    [
        ({"id": ""}, "its id is a citation"),
        ({"source": gm.Publication("Saaristo-opas", "")}, "its id is a citation.*; valid is a Period"),
        ({"source": gm.LegalAct("2/2020", "asetus").cite(1)}, "valid is a Period, its own or its act's, not None"),
        ({"anchor": "never"}, "its anchor is one of"),
        ({"valid": "2020"}, "valid is a Period"),
        ({"applies": (3,)}, "applies has functions"),
        ({"reads": ["aid ceiling"]}, "reads has parameters"),
        ({"evidence": "confirmed"}, "evidence is an Evidence"),
        ({"words": {**WORDS, "requirement": {"fi": "Tuki on enintään 80"}}}, "without figures"),
        ({"words": {"requirement": REQUIREMENT}}, "its requirement and its remedy"),
    ],
)
def test_a_card_that_is_not_filled_in_is_refused(card: dict[str, Any], told: str) -> None:
    with pytest.raises(gm.UnsuitableValueError, match=told):
        made(saaristo.always, **card)


@pytest.mark.parametrize("figure", ["{limit}", "{shortfall}", "{", "5"])
def test_a_figure_in_the_requirement_is_refused(figure: str) -> None:
    with pytest.raises(gm.UnsuitableValueError, match="without figures"):
        made(saaristo.always, words={**WORDS, "requirement": {**REQUIREMENT, "sv": f"Högst {figure}"}})


def test_a_figure_that_no_check_has_is_refused() -> None:
    remedy = {lang: f"{text} {{actual}} {{limit}}" for lang, text in REMEDY.items()}
    with pytest.raises(gm.UnsuitableValueError, match=r"names \['actual'\]; a check has limit and shortfall"):
        made(saaristo.always, words={**WORDS, "remedy": remedy})


def test_a_check_by_hand_knows_its_rule_and_its_figures() -> None:
    law = Parameters({"decision": saaristo.SINCE_2025}, "decision")
    check = saaristo.CEILING(saaristo.granted(None), law)
    assert check.rule is saaristo.CEILING
    assert check.source == ACT.cite(1)
    assert [parameter.id for parameter in check.parameters] == ["1/2020-1 aid ceiling"]
    assert holds(is_so=True).source is None


@pytest.mark.parametrize("programme", programmes(), ids=lambda programme: programme.id)
def test_a_rule_is_its_own_copy_and_is_pickled_by_name(programme: Programme) -> None:
    for one in programme.rulebook.rules:
        assert copy.copy(one) is copy.deepcopy(one) is pickle.loads(pickle.dumps(one)) is one  # noqa: S301 - our own


def test_guidance_is_a_source() -> None:
    guide = gm.Publication("Saaristo-opas", "https://saaristo.example/opas")
    assert made(saaristo.always, source=guide, id="Saaristo-opas: 1", valid=saaristo.IN_FORCE).source is guide


# When a rule applies


def with_a_decision(subproject: gm.Subproject) -> bool:
    return subproject.decision is not None


def called_ferry(group: gm.GroupProject) -> bool:
    return group.name == "Yhteysalus"


def of_both(group: gm.GroupProject, subproject: gm.Subproject) -> bool:
    return subproject in group.subprojects


def aided(subproject: gm.Subproject) -> Check:
    return holds(subproject.decision is not None)


def test_a_rule_applies_where_all_its_conditions_hold() -> None:
    ruled = made(aided, anchor="decision", applies=[with_a_decision, called_ferry, of_both])
    book = saaristo.book(ruled)
    undecided = gm.Subproject(beneficiary=gm.Organisation(name="Luoto"))
    found = book.check(islands(granted(saaristo.SINCE_2025), undecided), as_of=saaristo.SINCE_2025)
    assert [check.verdict for check in found.checks] == [Verdict.MET, Verdict.NOT_APPLICABLE]
    other = book.check(islands(granted(saaristo.SINCE_2025), name="Tie"))
    assert [check.verdict for check in other.checks] == [Verdict.NOT_APPLICABLE]


def test_by_hand_a_rule_asks_the_conditions_that_it_can() -> None:
    ruled = made(aided, anchor="decision", applies=(with_a_decision, called_ferry))
    undecided = gm.Subproject(beneficiary=gm.Organisation(name="Luoto"))
    assert ruled(undecided).verdict is Verdict.NOT_APPLICABLE
    assert ruled(subproject=granted(saaristo.SINCE_2025)).verdict is Verdict.MET


def in_a_known_fund(group: gm.GroupProject) -> bool:
    return saaristo.known_fund(group) is gm.Fund.ESF


def test_a_condition_that_waits_for_a_fact_makes_the_check_unknown() -> None:
    check = saaristo.only(saaristo.book(made(saaristo.always, applies=in_a_known_fund)), islands())
    assert (check.verdict, check.missing) == (Verdict.UNKNOWN, "fund")


# Annotations


def of_nothing() -> Check:
    return holds(is_so=True)


def of_the_law_alone(law: Parameters) -> Check:
    return holds(law is not None)


def of_something(group: gm.GroupProject, anything) -> Check:  # type: ignore[no-untyped-def] # noqa: ANN001
    return holds(bool(group) and bool(anything))


def of_a_union(group: gm.GroupProject | gm.Subproject) -> Check:
    return holds(bool(group))


@pytest.mark.parametrize("function", [of_nothing, of_the_law_alone, of_something, of_a_union])
def test_a_function_that_does_not_say_what_it_reads_is_refused(function: Any) -> None:
    with pytest.raises(gm.UnsuitableTypeError, match="annotates each argument"):
        made(function)
    with pytest.raises(gm.UnsuitableTypeError, match="annotates each argument"):
        made(saaristo.always, applies=function)


def with_a_figure(group: gm.GroupProject, law: Parameters) -> bool:
    return bool(group) and law[FIRST] > gm.Money(0)


def test_a_condition_reads_no_figures() -> None:
    with pytest.raises(gm.UnsuitableTypeError, match="applies by structures alone"):
        made(saaristo.always, applies=with_a_figure)


def directly(_group: gm.GroupProject, law: Parameters) -> Check:
    return at_most(gm.Money(0), law[FIRST])


def test_the_decorator_keeps_the_card() -> None:
    decorated = rule(
        ACT.cite(9),
        anchor="application",
        reads=[FIRST],
        evidence=gm.Evidence.INFERRED,
        words={**WORDS, "note": {"en": "of old"}},
    )(directly)
    assert (decorated.evidence, decorated.note, decorated.anchor) == (gm.Evidence.INFERRED, "of old", "application")
    assert decorated.words.text("requirement", "sv") == "Så är det"
    assert (decorated.reads, made(directly).note) == ((FIRST,), "")


def test_a_rule_without_words_says_where_to_write_them() -> None:
    wordless = rule(gm.LegalAct("2/2020", "laki lautoista", valid=saaristo.IN_FORCE).cite(3, 1), anchor="application")
    words = wordless(saaristo.always).words
    with pytest.raises(
        gm.UnsuitableValueError, match=r'rule \'2/2020-3\.1\' has no words; write \["3\.1"\].*2-2020\.toml'
    ):
        words.text("requirement", "fi")
