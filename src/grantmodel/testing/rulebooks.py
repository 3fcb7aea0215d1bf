"""Hypothesis strategies for a rulebook: projects that pass it, and projects that break just one rule.

They vary worked projects: those of the conformance corpus, or your own. What the rulebook says of each variation is
found out once, before the first is drawn, so that nothing is drawn and thrown away.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

import attrs

from grantmodel.programmes import finland_2014_2020, finland_2021_2027, state_grants
from grantmodel.projects.declarations import Waiver
from grantmodel.projects.groups import GroupProject
from grantmodel.rules.checks import Shortfall, Verdict
from grantmodel.rules.rule_decorator import AnyRule, Rule
from grantmodel.rules.rulebooks import Rulebook
from grantmodel.testing.conformance import rule_cases, valid_projects
from grantmodel.testing.pasting import print_fields
from grantmodel.testing.strategies import names
from grantmodel.testing.variations import VARIATIONS, Variation

# isort: split
# After the strategies, which say what to install where Hypothesis is missing.
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from grantmodel.testing.strategies.arguments import checked, deferring

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

SHIPPED = (finland_2021_2027.rulebook, finland_2014_2020.rulebook, state_grants.rulebook)
"""The rulebooks of which there are worked projects."""

_VARIED = 2
"""How many of the projects that break a rule are varied; the others are drawn as they are."""
_BROKEN = frozenset({Verdict.NOT_MET, Verdict.NEEDS_DISCRETION})


def _home_of(rule: AnyRule) -> Rulebook | None:
    return next((book for book in SHIPPED if rule in book.rules), None)


def _as_code(rule: AnyRule) -> str:
    """Return a rule as code that finds it in its rulebook, or its id where that is none of the library's."""
    if (book := _home_of(rule)) is None:
        return repr(rule.id)
    # Versions of a rule share its id.
    place = [one for one in book.rules if one.id == rule.id].index(rule)
    return f"[one for one in {book.id.replace('-', '_')}.rulebook.rules if one.id == {rule.id!r}][{place}]"


@attrs.frozen(kw_only=True)
class Breach:
    """A project that breaks one rule and no other; other rules may wait for facts.

    Args:
        rule: The rule that it breaks.
        project: The project.
        path: The place at which it does, the first where there are several.
        verdict: Not met, or in need of discretion.
        shortfall: By how much, in euros and cents or calendar days; None where that has no meaning.
        as_of: The day that stands in for anchors which the project does not have, or None.
        waivers: Reasons given, which do not help.
    """

    rule: AnyRule = attrs.field(repr=_as_code)
    project: GroupProject
    path: str
    verdict: Verdict
    shortfall: Shortfall | None
    as_of: date | None = None
    waivers: tuple[Waiver, ...] = ()

    _repr_pretty_ = print_fields


@deferring
def valid_for(rulebook: Rulebook, *, projects: Sequence[GroupProject] | None = None) -> SearchStrategy[GroupProject]:
    """Draw projects in which the rulebook finds nothing: no breach, no need of discretion and nothing to ask.

    Shrinks towards a worked project without an acronym: two partners, its own amounts and days.

    Args:
        rulebook: The rulebook.
        projects: Valid projects to vary, for a rulebook of which the library has none.

    Raises:
        InvalidArgument: For a rulebook without valid projects, or one that finds something in those given.
    """
    checked(rulebook, Rulebook, "rulebook", "finland_2021_2027.rulebook")
    if projects is None and not _is_shipped(rulebook):
        raise InvalidArgument(f"there are no worked projects of {rulebook.id!r}; give projects=[a valid one]")
    found = _all_projects(projects)
    return st.deferred(lambda: _renamed(st.sampled_from(_valid_projects(rulebook, found))))


@deferring
def breaking(
    rule: AnyRule, *, rulebook: Rulebook | None = None, projects: Sequence[GroupProject] | None = None
) -> SearchStrategy[Breach]:
    """Draw projects that break the rule and no other, with the place and by how much.

    Shrinks towards a worked project: two partners, its own amounts and days.

    Args:
        rule: One of the rulebook's rules.
        rulebook: Whose rule it is; None for one of the library's.
        projects: Projects that break it, to vary, for a rulebook of which the library has none.

    Raises:
        InvalidArgument: For a rule of no rulebook, or where none of the projects breaks it alone.
    """
    if not isinstance(rule, Rule):
        raise InvalidArgument(
            f"rule is a Rule, not {rule!r}; write next(one for one in rulebook.rules if one.id == {str(rule)!r})"
        )
    book = _book_of(rule) if rulebook is None else checked(rulebook, Rulebook, "rulebook", "finland_2021_2027.rulebook")
    if rule not in book.rules:
        raise InvalidArgument(f"{rule.id!r} is no rule of {book.id!r}; give rulebook= the one whose it is")
    if projects is None and not _is_shipped(book):
        raise InvalidArgument(f"there are no worked projects of {book.id!r}; give projects=[one that breaks {rule.id}]")
    found = _all_projects(projects)
    return st.deferred(lambda: st.sampled_from(_breaches(book, rule, found)))


def _all_projects(projects: Sequence[GroupProject] | None) -> tuple[GroupProject, ...] | None:
    if projects is None:
        return None
    if not isinstance(projects, Iterable) or not all(isinstance(one, GroupProject) for one in projects):
        raise InvalidArgument(f"projects is a list of group projects, not {projects!r}")
    if not projects:
        raise InvalidArgument("projects is empty; give one project or more, or leave it out")
    return tuple(projects)


def _is_shipped(rulebook: Rulebook) -> bool:
    return any(rulebook is one for one in SHIPPED)


def _book_of(rule: AnyRule) -> Rulebook:
    if book := _home_of(rule):
        return book
    raise InvalidArgument(f"{rule.id!r} is a rule of no rulebook of the library; give rulebook= and projects=")


def _renamed(projects: SearchStrategy[GroupProject]) -> SearchStrategy[GroupProject]:
    return st.builds(_with_names, projects, st.none() | names(), st.lists(names(), max_size=2))


def _with_names(project: GroupProject, acronym: str | None, objectives: list[str]) -> GroupProject:
    return attrs.evolve(project, acronym=acronym, objectives=[*project.objectives, *objectives])


@cache
def _valid_projects(rulebook: Rulebook, projects: tuple[GroupProject, ...] | None) -> tuple[GroupProject, ...]:
    bases = valid_projects(rulebook.id) if projects is None else projects
    varied = [one for base in bases for _, one in _varied(base)]
    found = [one for one in (*bases, *varied) if not rulebook.check(one).findings]
    if not found:
        raise InvalidArgument(
            f"valid_for: {rulebook.id!r} finds something in each of the projects given; give projects=[a valid one]"
        )
    return tuple(found)


@cache
def _breaches(rulebook: Rulebook, rule: AnyRule, projects: tuple[GroupProject, ...] | None) -> tuple[Breach, ...]:
    if projects is None:
        starts = [(one.project, one.as_of, one.waivers) for one in rule_cases(rulebook.id) if one.rule == rule.id]
    else:
        starts = [(project, None, ()) for project in projects]
    plain = [(start, breach) for start in starts if (breach := _breach(rulebook, rule, *start))]
    if not plain:
        message = (
            f"breaking: none of the projects breaks {rule.id!r} of {rulebook.id!r} alone; give projects=[one that does]"
        )
        raise InvalidArgument(message)
    varied = [
        breach
        for start, _ in plain[:_VARIED]
        for changed in _variations(*start)
        if (breach := _breach(rulebook, rule, *changed))
    ]
    return (*(breach for _, breach in plain), *varied)


def _variations(
    base: GroupProject, as_of: date | None, waivers: tuple[Waiver, ...]
) -> Iterator[tuple[GroupProject, date | None, tuple[Waiver, ...]]]:
    for variation, project in _varied(base):
        yield project, as_of and variation.day(as_of), waivers


def _breach(
    rulebook: Rulebook, rule: AnyRule, project: GroupProject, as_of: date | None, waivers: tuple[Waiver, ...]
) -> Breach | None:
    """Return how the project breaks the rule, or None where it does not or breaks another one too."""
    broken = [one for one in rulebook.check(project, as_of=as_of, waivers=waivers).checks if one.verdict in _BROKEN]
    if not broken or any(one.rule is not rule for one in broken):
        return None
    return Breach(
        rule=rule,
        project=project,
        path=broken[0].path,
        verdict=broken[0].verdict,
        shortfall=broken[0].shortfall,
        as_of=as_of,
        waivers=waivers,
    )


def _varied(base: GroupProject) -> Iterator[tuple[Variation, GroupProject]]:
    for variation in VARIATIONS[1:]:
        try:
            yield variation, variation.of(base)
        except OverflowError:  # the calendar ends
            continue
