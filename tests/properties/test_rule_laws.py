"""The laws of rulebooks, over every rulebook there is, in each of its regimes and at both ends of each."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import attrs
import pytest
import saaristo_projects as saaristo
import valid_project
import valid_project_2014
import valid_state_grant
from broken_versions import BrokenVersion
from hypothesis import given, settings
from hypothesis import strategies as st
from rulebooks import RULEBOOKS, days_of_change

from grantmodel import GroupProject, Organisation, Period, Subproject, Waiver
from grantmodel.rules import Check, Report, Rulebook, Verdict, regimes
from grantmodel.testing import laws
from grantmodel.testing.strategies import group_projects, organisations, project_days

MOVED = {"applied", "claimed", "decided", "earned", "eu_decided", "granted", "incurred", "made", "paid", "pending"}
# A rulebook is named and not given, since Hypothesis writes out all the fields of a failing test's arguments.
each_rulebook = pytest.mark.parametrize("book", RULEBOOKS)
few = settings(max_examples=settings().max_examples // 10)
drafts = group_projects(max_size=2)
# Half of them are a sound project, in which most rules have something to find.
small = drafts | st.builds(valid_project.group, subprojects=st.just(valid_project.GROUP.subprojects) | st.just(()))


def moved(node: Any, day: date) -> Any:
    """Return the structure with every known day in it moved to one day."""
    if isinstance(node, tuple):
        return tuple(moved(one, day) for one in node)
    if not attrs.has(type(node)) or not type(node).__module__.startswith("grantmodel.projects"):
        return node
    fields = {field.name: getattr(node, field.name) for field in attrs.fields(type(node)) if field.init}
    parts = {name: moved(value, day) for name, value in fields.items()}
    days = {name: day for name, value in fields.items() if name in MOVED and value is not None}
    return attrs.evolve(node, **{**parts, **days})


def over_time(book: str, group: GroupProject) -> list[GroupProject]:
    """Return the project as it is drawn, and moved to each day on which the law changes, and to its neighbours."""
    return [group, *(moved(group, day) for day in days_of_change(RULEBOOKS[book]))]


@each_rulebook
@few
@given(small)
def test_check_is_repeatable(book: str, group: GroupProject) -> None:
    for project in over_time(book, group)[:: len(days_of_change(RULEBOOKS[book])) or 1]:
        laws.check_is_repeatable(RULEBOOKS[book].check)(project)


@each_rulebook
@few
@given(small, project_days())
def test_waiver_turns_only_discretion(book: str, group: GroupProject, day: date) -> None:
    for project in over_time(book, group):
        laws.waiver_turns_only_discretion(lambda one, waivers: RULEBOOKS[book].check(one, waivers=waivers))(
            project, day
        )


@each_rulebook
@few
@given(small, project_days())
def test_as_of_never_overrides(book: str, group: GroupProject, day: date) -> None:
    for project in over_time(book, group):
        laws.as_of_never_overrides(lambda one, as_of: RULEBOOKS[book].check(one, as_of=as_of))(project, day)


@each_rulebook
@few
@given(small, organisations())
def test_adding_an_empty_subproject_changes_no_other_check(
    book: str, group: GroupProject, newcomer: Organisation
) -> None:
    for project in over_time(book, group):
        laws.adding_an_empty_subproject_changes_no_other_check(RULEBOOKS[book].check)(project, newcomer)


@each_rulebook
@few
@given(small)
def test_outside_the_law_there_are_no_figures(book: str, group: GroupProject) -> None:
    for project in over_time(book, group):
        laws.outside_the_law_there_are_no_figures(RULEBOOKS[book].check)(project)


@each_rulebook
@given(st.dates())
def test_regimes_are_all_of_time(book: str, day: date) -> None:
    for one in (day, *days_of_change(RULEBOOKS[book])):
        laws.regimes_are_all_of_time(regimes)(RULEBOOKS[book], one)


@each_rulebook
@given(st.dates())
def test_law_is_unchanged_within_a_regime(book: str, day: date) -> None:
    for one in days_of_change(RULEBOOKS[book]):
        laws.law_is_unchanged_within_a_regime(regimes)(RULEBOOKS[book], one, day)
        laws.law_is_unchanged_within_a_regime(regimes)(RULEBOOKS[book], one, one + timedelta(days=1))


SOUND = {
    "costs": valid_project.item(claimed=date(2027, 1, 31)),
    "income": valid_project.income(),
    "Interreg match": valid_project.interreg(),
    "purchase": valid_project.purchase(),
    "costs of 2014-2020": valid_project_2014.item(claimed=date(2019, 1, 31)),
    "purchase of 2014-2020": valid_project_2014.purchase(),
    "state grant": valid_state_grant.PROJECT,
}
FAR = (date.min, date(1994, 12, 31), date(2199, 12, 31), date.max)


def stretched(node: Any, period: Period) -> Any:
    """Return the structure with every period in it replaced by one."""
    if isinstance(node, Period):
        return period
    if isinstance(node, tuple):
        return tuple(stretched(one, period) for one in node)
    if not attrs.has(type(node)) or not type(node).__module__.startswith("grantmodel.projects"):
        return node
    fields = (field.name for field in attrs.fields(type(node)) if field.init)
    return attrs.evolve(node, **{name: stretched(getattr(node, name), period) for name in fields})


@each_rulebook
@pytest.mark.parametrize("project", SOUND)
@given(st.sampled_from(FAR) | st.dates(), st.sampled_from(FAR) | st.dates())
def test_days_however_far_off_are_checked(book: str, project: str, one: date, other: date) -> None:
    """31.12.9999 stands for an open end in many a system."""
    sound_one = SOUND[project]
    period = Period(min(one, other), max(one, other))
    for given_one in (stretched(sound_one, period), stretched(moved(sound_one, one), period)):
        report = RULEBOOKS[book].check(given_one)
        assert all(report.format(lang) for lang in ("fi", "sv", "en"))


# Broken twins

CALLS: list[GroupProject] = []
RULEBOOK = saaristo.rulebook


def remembers_what_it_saw(group: GroupProject) -> Report:
    CALLS.append(group)
    report = RULEBOOK.check(group)
    return attrs.evolve(report, checks=report.checks[len(CALLS) % 2 :])


def looks_at_the_copy(group: GroupProject) -> Report:
    CALLS.append(group)
    return attrs.evolve(RULEBOOK.check(group), as_of=date(2025, 1, 1) if len(CALLS) % 2 else None)


def pardons_all(group: GroupProject, waivers: Sequence[Waiver]) -> Report:
    def pardoned(check: Check) -> Check:
        return attrs.evolve(check, verdict=Verdict.MET_BY_WAIVER) if waivers and check.is_finding else check

    report = RULEBOOK.check(group)
    return attrs.evolve(report, checks=tuple(map(pardoned, report.checks)))


def hears_no_reason(group: GroupProject, _waivers: Sequence[Waiver]) -> Report:
    return RULEBOOK.check(group)


def goes_by_as_of(group: GroupProject, as_of: date | None) -> Report:
    return RULEBOOK.check(attrs.evolve(group, pending=as_of or group.pending), as_of=as_of)


def sees_the_last_alone(group: GroupProject) -> Report:
    return RULEBOOK.check(attrs.evolve(group, subprojects=group.subprojects[-1:]))


def counts_from_the_end(group: GroupProject) -> Report:
    report, last = RULEBOOK.check(group), len(group.subprojects) - 1
    paths = {f"subprojects[{place}]": f"subprojects[{last - place}]" for place in range(last + 1)}
    return attrs.evolve(
        report, checks=tuple(attrs.evolve(one, path=paths.get(one.path, one.path)) for one in report.checks)
    )


def knows_the_law_of_tomorrow(group: GroupProject) -> Report:
    return RULEBOOK.check(group if group.pending is None else attrs.evolve(group, pending=date(2025, 1, 1)))


def shows_a_zero(group: GroupProject) -> Report:
    report = RULEBOOK.check(group)
    return attrs.evolve(report, checks=tuple(attrs.evolve(one, actual=one.actual or 0) for one in report.checks))


def without_the_last(rulebook: Rulebook) -> Sequence[Period]:
    return regimes(rulebook)[:-1]


def with_common_days(rulebook: Rulebook) -> Sequence[Period]:
    return [Period(one.start and one.start - timedelta(days=1), one.end) for one in regimes(rulebook)]


def of_all_days(_rulebook: Rulebook) -> Sequence[Period]:
    return [Period(None, None)]


def a_day_late(rulebook: Rulebook) -> Sequence[Period]:
    return [Period(one.start, one.end and one.end + timedelta(days=1)) for one in regimes(rulebook)]


def granted_group(parts: list[Subproject], day: date) -> GroupProject:
    return saaristo.islands(*parts, saaristo.granted(day, "70000"))


granted = st.builds(granted_group, st.lists(st.builds(saaristo.granted, project_days()), max_size=1), project_days())
some_groups: st.SearchStrategy[GroupProject] = granted | drafts
near = project_days(date(2019, 12, 30), date(2020, 1, 2))
BROKEN_VERSIONS = [
    BrokenVersion(laws.check_is_repeatable, (remembers_what_it_saw,), st.tuples(some_groups)),
    BrokenVersion(laws.check_is_repeatable, (looks_at_the_copy,), st.tuples(some_groups)),
    BrokenVersion(laws.waiver_turns_only_discretion, (pardons_all,), st.tuples(some_groups, project_days())),
    BrokenVersion(laws.waiver_turns_only_discretion, (hears_no_reason,), st.tuples(some_groups, project_days())),
    BrokenVersion(laws.as_of_never_overrides, (goes_by_as_of,), st.tuples(some_groups, project_days())),
    BrokenVersion(
        laws.adding_an_empty_subproject_changes_no_other_check,
        (sees_the_last_alone,),
        st.tuples(some_groups, organisations()),
    ),
    BrokenVersion(
        laws.adding_an_empty_subproject_changes_no_other_check,
        (counts_from_the_end,),
        st.tuples(some_groups, organisations()),
    ),
    BrokenVersion(laws.outside_the_law_there_are_no_figures, (knows_the_law_of_tomorrow,), st.tuples(some_groups)),
    BrokenVersion(laws.outside_the_law_there_are_no_figures, (shows_a_zero,), st.tuples(some_groups)),
    BrokenVersion(laws.regimes_are_all_of_time, (without_the_last,), st.tuples(st.just(RULEBOOK), project_days())),
    BrokenVersion(laws.regimes_are_all_of_time, (with_common_days,), st.tuples(st.just(RULEBOOK), near)),
    BrokenVersion(laws.law_is_unchanged_within_a_regime, (of_all_days,), st.tuples(st.just(RULEBOOK), near, near)),
    BrokenVersion(laws.law_is_unchanged_within_a_regime, (a_day_late,), st.tuples(st.just(RULEBOOK), near, near)),
]
