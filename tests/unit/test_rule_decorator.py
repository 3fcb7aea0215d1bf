"""Rules are functions with a card: what a card must have, and what a rule knows of its function."""

import copy
import pickle
from typing import Any

import pytest
import saaristo_projects as saaristo
from saaristo_projects import ACT, MEND, NORM, made

import grantmodel as gm
from grantmodel.programmes import finland_2021_2027
from grantmodel.programmes.finland_2021_2027 import cofinancing
from grantmodel.rules import Check, Parameter, Parameters, Verdict, at_most, holds, rule

FIRST: Parameter[gm.Money] = saaristo.figure("first", gm.Money(1))
SECOND: Parameter[gm.Money] = saaristo.figure("second", gm.Money(1))
THIRD: Parameter[gm.Money] = saaristo.figure("third", gm.Money(1))
BY_FUND = {gm.Fund.ESF: FIRST, gm.Fund.JTF: (SECOND, THIRD)}


def test_a_rule_can_be_called_by_hand() -> None:
    law = Parameters({"decision": saaristo.SINCE_2025}, "decision")
    assert saaristo.CEILING(saaristo.granted(None), law).verdict is Verdict.MET
    assert saaristo.CEILING(saaristo.granted(None, "60000.01"), law).shortfall == gm.Money(1)
    assert saaristo.ENOUGH(saaristo.ferry, Parameters({"application": saaristo.SINCE_2025}, "application")).actual == 1


def test_a_rule_is_about_every_project_unless_told() -> None:
    assert made(saaristo.always).scope(saaristo.ferry)


def test_a_rule_knows_what_it_is_about() -> None:
    assert saaristo.CEILING.nodes == (gm.Subproject,)
    assert (saaristo.CEILING.takes_law, saaristo.AGREEMENT.takes_law) == (True, False)
    assert repr(saaristo.CEILING) == "<rule 1/2020-1>"


@pytest.mark.parametrize("source", [None, "1/2020 § 1", ACT])
def test_a_rule_without_a_source_is_refused(source: Any) -> None:
    with pytest.raises(gm.UnsuitableTypeError, match="needs a source"):
        made(saaristo.always, source=source)


@pytest.mark.parametrize(
    ("card", "told"),
    [
        ({"id_": ""}, "its id is a citation"),
        ({"anchor": "never"}, "its anchor is one of"),
        ({"valid": "2020"}, "valid is a Period"),
        ({"scope": 3}, "scope is a function"),
        ({"evidence": "confirmed"}, "evidence is an Evidence"),
        ({"norm": {"fi": "Tuki on enintään 80", "sv": "x", "en": "x"}}, "without figures"),
    ],
)
def test_a_card_that_is_not_filled_in_is_refused(card: dict[str, Any], told: str) -> None:
    with pytest.raises(gm.UnsuitableValueError, match=told):
        made(saaristo.always, **card)


def test_a_check_by_hand_knows_its_rule_and_its_figures() -> None:
    law = Parameters({"decision": saaristo.SINCE_2025}, "decision")
    check = saaristo.CEILING(saaristo.granted(None), law)
    assert check.rule is saaristo.CEILING
    assert check.source == ACT.cite(1)
    assert [parameter.id for parameter in check.parameters] == ["1/2020-1 aid ceiling"]
    assert holds(is_so=True).source is None


def test_a_rule_is_its_own_copy_and_is_pickled_by_name() -> None:
    for one in finland_2021_2027.rulebook.rules:
        assert copy.copy(one) is copy.deepcopy(one) is pickle.loads(pickle.dumps(one)) is one  # noqa: S301 - our own


def by_module(_group: gm.GroupProject, law: Parameters) -> Check:
    return at_most(gm.Money(0), law[cofinancing.AID_CEILING].of(gm.Money(100)))


def test_a_figure_read_through_its_module_is_found() -> None:
    assert made(by_module).parameters() == (cofinancing.AID_CEILING,)


def test_guidance_is_a_source() -> None:
    guide = gm.Publication("Saaristo-opas", "https://saaristo.example/opas")
    assert made(saaristo.always, source=guide).source is guide


@pytest.mark.parametrize("figure", ["{limit}", "{shortfall}", "{"])
def test_a_figure_in_the_norm_is_refused(figure: str) -> None:
    with pytest.raises(gm.UnsuitableValueError, match="without figures"):
        made(saaristo.always, norm={**NORM, "sv": f"Högst {figure}"})


def test_a_figure_that_no_check_has_is_refused() -> None:
    mend = {lang: f"{text} {{seen}} {{limit}}" for lang, text in MEND.items()}
    with pytest.raises(gm.UnsuitableValueError, match=r"names \['seen'\]; a check has limit and shortfall"):
        made(saaristo.always, mend=mend)


def test_a_missing_language_is_refused() -> None:
    with pytest.raises(gm.UnsuitableValueError, match="'norm' has templates in fi, not in fi, sv, en"):
        made(saaristo.always, norm={"fi": "Näin on"})


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


def helper(law: Parameters) -> gm.Money:
    return law[SECOND]


def ping(law: Parameters) -> gm.Money:
    return pong(law) if law.versions else law[FIRST]


def pong(law: Parameters) -> gm.Money:
    return ping(law)


def directly(_group: gm.GroupProject, law: Parameters) -> Check:
    return at_most(gm.Money(0), law[FIRST])


def through_a_helper(_group: gm.GroupProject, law: Parameters) -> Check:
    return at_most(law[FIRST], helper(law))


def in_a_comprehension(_group: gm.GroupProject, law: Parameters) -> Check:
    return at_most(gm.Money(0), gm.Money.sum(law[THIRD] for _ in range(2)))


def in_a_mapping(_group: gm.GroupProject, law: Parameters) -> Check:
    return holds(len(law.versions) < len(BY_FUND))


def in_a_circle(_group: gm.GroupProject, law: Parameters) -> Check:
    return at_most(gm.Money(0), ping(law))


DIRECTLY = made(directly)


def through_a_rule(group: gm.GroupProject, law: Parameters) -> Check:
    return DIRECTLY(group, law)


@pytest.mark.parametrize(
    ("function", "read"),
    [
        (directly, (FIRST,)),
        (through_a_helper, (FIRST, SECOND)),
        (in_a_comprehension, (THIRD,)),
        (in_a_mapping, (FIRST, SECOND, THIRD)),
        (in_a_circle, (FIRST,)),
        (through_a_rule, (FIRST,)),
        (saaristo.always, ()),
    ],
)
def test_a_rule_knows_what_it_reads(function: Any, read: tuple[object, ...]) -> None:
    assert set(made(function).parameters()) == set(read)
    assert function is saaristo.always or made(function)(saaristo.ferry, Parameters(DAYS, "application")) is not None


DAYS: Any = {"application": saaristo.SINCE_2025}


def test_the_decorator_keeps_the_card() -> None:
    decorated = rule(
        "1/2020-9",
        source=ACT.cite(9),
        anchor="application",
        valid=saaristo.IN_FORCE,
        norm=NORM,
        mend=MEND,
        evidence=gm.Evidence.INFERRED,
        note="of old",
    )(saaristo.always)
    assert (decorated.evidence, decorated.note, decorated.anchor) == (gm.Evidence.INFERRED, "of old", "application")
    assert decorated.texts.text("norm", "sv") == "Så är det"
