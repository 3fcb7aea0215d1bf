"""The kit's strategies for decisions, aid and answers: what they draw and what they shrink to."""

from datetime import date
from functools import partial

import attrs
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from grantmodel import Declaration, DeMinimisAid, GrantDecision, GroupProject, InterregMatch, Money, Subproject
from grantmodel.testing import grants, strategies

quick = settings(max_examples=2000, database=None, derandomize=True, deadline=None)
FIRST = date(2013, 1, 1)


def test_each_shrinks_to_the_plainest() -> None:
    zero = Money(0)
    assert find(grants.grant_decisions(), lambda _: True, settings=quick) == GrantDecision()
    aid = find(grants.de_minimis_aids(), lambda _: True, settings=quick)
    assert aid == DeMinimisAid(undertaking="a", amount=zero, granted=FIRST)
    match = find(grants.interreg_matches(), lambda _: True, settings=quick)
    assert match == InterregMatch(non_eu_share=zero, match=zero)
    answer = find(grants.declarations(), lambda _: True, settings=quick)
    assert answer == Declaration(question="a", answer=False, by="a", on=FIRST)
    assert find(grants.project_days(), lambda _: True, settings=quick) == FIRST


def tells(name: str, structure: GroupProject | Subproject) -> bool:
    field = attrs.fields_dict(type(structure))[name]
    return bool(getattr(structure, name) != field.default)


def test_every_field_of_a_project_may_be_told() -> None:
    search = settings(quick, phases=[Phase.generate])
    for name in grants.of_groups():
        find(strategies.group_projects(), partial(tells, name), settings=search)
    for name in grants.of_subprojects():
        find(strategies.subprojects(), partial(tells, name), settings=search)


@given(grants.declarations(st.just("taxes paid")), grants.project_days(date(2026, 1, 1), date(2026, 12, 31)))
def test_arguments_are_kept(declaration: Declaration, day: date) -> None:
    assert declaration.question == "taxes paid"
    assert day.year == 2026


@given(strategies.subprojects())
def test_subprojects_are_subprojects(part: Subproject) -> None:
    assert isinstance(part, Subproject)
