"""Who answers for repayment in a group of three, and what happens when one of them no longer qualifies."""

from datetime import date

import attrs
import pytest
import valid_project

from grantmodel import GroupProject, OrganisationKind, Subproject, UnsuitableValueError, euros
from grantmodel.programmes.finland_2021_2027 import rulebook
from grantmodel.programmes.finland_2021_2027.liability import liable_for_repayment
from grantmodel.projects.costs import Amendment
from grantmodel.projects.grants import InterregCofinancing
from grantmodel.projects.groups import Fund, ProjectForm

NAMES = ("Oulun kaupunki", "Lahden kaupunki", "Turun kaupunki")
OULU, LAHTI = valid_project.GROUP.subprojects
TURKU = attrs.evolve(LAHTI, beneficiary=attrs.evolve(LAHTI.beneficiary, name="Turun kaupunki"))


def of(*parts: Subproject) -> GroupProject:
    decision = attrs.evolve(valid_project.DECISION, beneficiaries=NAMES)
    return valid_project.group(subprojects=[attrs.evolve(part, decision=decision) for part in parts])


GROUP = of(OULU, LAHTI, TURKU)
JOINT = attrs.evolve(GROUP, form=ProjectForm.JOINT, fund=Fund.NATIONAL)
MATCH = attrs.evolve(GROUP, interreg_cofinancing=InterregCofinancing(non_eu_share=euros(100_000), match=euros(70_000)))


def test_in_a_group_project_each_answers_for_its_own_project_alone() -> None:
    assert [liable_for_repayment(GROUP, part).value for part in GROUP.subprojects] == [(name,) for name in NAMES]


@pytest.mark.parametrize("project", [JOINT, MATCH], ids=["joint project", "co-financing of an Interreg project"])
def test_of_aid_granted_together_all_may_be_asked(project: GroupProject) -> None:
    assert [liable_for_repayment(project, part).value for part in project.subprojects] == [NAMES] * 3


def test_who_has_two_parts_is_named_once() -> None:
    twice = attrs.evolve(JOINT, subprojects=[*JOINT.subprojects, JOINT.subprojects[0]])
    assert liable_for_repayment(twice, twice.subprojects[1]).value == NAMES


def test_a_part_of_another_project_is_refused() -> None:
    with pytest.raises(UnsuitableValueError, match="pass one of its subprojects") as caught:
        liable_for_repayment(of(OULU, LAHTI), TURKU)
    assert caught.value.value == TURKU


def test_the_answer_is_explained_in_three_languages() -> None:
    own = liable_for_repayment(GROUP, GROUP.subprojects[1]).explanation
    assert own.format("fi") == (
        "Ryhmähankkeessa kukin tuen saaja vastaa tuen takaisin maksamisesta vain oman hankkeensa osalta: "
        "Lahden kaupunki (757/2021 40 § 2 mom.)"
    )
    assert own.format("sv") == (
        "I ett grupprojekt ansvarar varje stödmottagare för återbetalningen av stöd endast i fråga om sitt eget "
        "projekt: Lahden kaupunki (757/2021 40 § 2 mom.)"
    )
    joint = liable_for_repayment(JOINT, JOINT.subprojects[1]).explanation
    assert joint.format("en") == (
        "For repaying aid granted to several together these answer jointly and severally: "
        "Oulun kaupunki, Lahden kaupunki, Turun kaupunki (688/2001 section 27)\n"
        "  The Act on State Grants applies to a joint project's aid where the financing act does not rule otherwise "
        "(757/2021 section 3)\n"
        "  In a joint project all beneficiaries answer jointly and severally for carrying it out "
        "(757/2021 section 20, subsection 2)"
    )
    match = liable_for_repayment(MATCH, MATCH.subprojects[1]).explanation
    assert match.format("fi").endswith("(757/2021 62 § 2 mom.)")
    assert match.steps == own.steps == ()


def found(project: GroupProject) -> list[tuple[str, str]]:
    return [(check.path, check.rule.id) for check in rulebook.check(project).findings if check.rule]


def test_who_no_longer_qualifies_is_found_until_a_change_application_removes_it() -> None:
    person = attrs.evolve(LAHTI.beneficiary, kind=OrganisationKind.NATURAL_PERSON)
    left = of(OULU, TURKU)
    assert found(GROUP) == []
    assert ("subprojects[1]", "757/2021-7.1") in found(of(OULU, attrs.evolve(LAHTI, beneficiary=person), TURKU))
    assert found(left) == [("subprojects[0]", "757/2021-22.2"), ("subprojects[1]", "757/2021-22.2")]
    change = Amendment(name="Lahti jää pois", pending=date(2026, 3, 1))
    assert found(of(*(attrs.evolve(part, amendments=[change]) for part in left.subprojects))) == []
