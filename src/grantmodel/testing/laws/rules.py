"""Laws of rulebooks: what every check of a project holds to, whatever the law says."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

import attrs

from grantmodel.projects.declarations import Waiver
from grantmodel.projects.groups import GroupProject, Subproject
from grantmodel.projects.organisations import Organisation
from grantmodel.rules.checks import Check, Verdict
from grantmodel.rules.reports import Report
from grantmodel.rules.rulebooks import Rulebook
from grantmodel.testing.laws.broken import expect
from grantmodel.testing.laws.declaring import law
from grantmodel.values.periods import Period


@law(source="definition: a check depends on the project and the law alone")
def check_is_repeatable(check: Callable[[GroupProject], Report]) -> Callable[[GroupProject], None]:
    """The same project gives the same report, and so does another that is equal to it."""

    def verify(group: GroupProject) -> None:
        first, second = check(group), check(attrs.evolve(group))
        _expect_same(first.checks, second.checks, "an equal project")
        expect(first.to_json() == second.to_json(), "the same checks are written in two ways")

    return verify


@law(source="definition: an authority may depart only from what the law leaves to its discretion")
def waiver_turns_only_discretion(
    check: Callable[[GroupProject, Sequence[Waiver]], Report],
) -> Callable[[GroupProject, date], None]:
    """A waiver turns what needs discretion into met by waiver, and nothing else into anything."""

    def verify(group: GroupProject, day: date) -> None:
        before = check(group, ()).checks
        waivers = [_waiver(one, day) for one in before]
        for one, other in zip(before, check(group, waivers).checks, strict=True):
            turns = one.verdict is Verdict.NEEDS_DISCRETION
            expected = Verdict.MET_BY_WAIVER if turns else one.verdict
            expect(other.verdict is expected, "a waiver turns {} into {}", _told(one), _told(other))

    return verify


def _waiver(check: Check, day: date) -> Waiver:
    rule = check.rule.id if check.rule else ""
    return Waiver(rule=rule, path=check.path, reason="a reason", by="an authority", on=day)


@law(source="definition: what is known is not replaced by a day that stands in")
def as_of_never_overrides(
    check: Callable[[GroupProject, date | None], Report],
) -> Callable[[GroupProject, date], None]:
    """Once the day of the application is known, a day that stands in changes only what was not known."""

    def verify(group: GroupProject, day: date) -> None:
        match = group.interreg_cofinancing and attrs.evolve(
            group.interreg_cofinancing, applied=group.interreg_cofinancing.applied or day
        )
        applied = attrs.evolve(group, pending=group.pending or day, interreg_cofinancing=match)
        for one, other in zip(check(applied, None).checks, check(applied, day).checks, strict=True):
            expect(one.verdict is Verdict.UNKNOWN or one == other, "{} turns {} into {}", day, _told(one), _told(other))

    return verify


@law(source="definition: regimes part all of time at the days on which the law changes")
def regimes_are_all_of_time(
    regimes: Callable[[Rulebook], Sequence[Period]],
) -> Callable[[Rulebook, date], None]:
    """Each day lies in one regime of a rulebook, and in one alone."""

    def verify(rulebook: Rulebook, day: date) -> None:
        found = [regime for regime in regimes(rulebook) if day in regime]
        expect(len(found) == 1, "{} lies in {}", day, found)

    return verify


@law(source="definition: regimes part all of time at the days on which the law changes")
def law_is_unchanged_within_a_regime(
    regimes: Callable[[Rulebook], Sequence[Period]],
) -> Callable[[Rulebook, date, date], None]:
    """On any two days of one regime the same rules are law, and every figure is the same."""

    def verify(rulebook: Rulebook, one: date, other: date) -> None:
        together = any(one in regime and other in regime for regime in regimes(rulebook))
        expect(
            not together or _law(rulebook, one) == _law(rulebook, other), "the law changes from {} to {}", one, other
        )

    return verify


def _law(rulebook: Rulebook, day: date) -> list[bool]:
    """Return which rules and which values hold on a day, the rulebook itself first."""
    figures = (*rulebook.parameters, *rulebook.roundings.values())
    values = [version.valid for figure in figures for version in figure.dated.versions]
    return [day in valid for valid in (rulebook.valid, *(rule.valid for rule in rulebook.rules), *values)]


@law(source="definition: a rule reads what it names, and nothing besides")
def adding_an_empty_subproject_changes_no_other_check(
    check: Callable[[GroupProject], Report],
) -> Callable[[GroupProject, Organisation], None]:
    """Another beneficiary of whom nothing is known changes no check of a rule that does not name the whole project."""

    def verify(group: GroupProject, newcomer: Organisation) -> None:
        larger = attrs.evolve(group, subprojects=(*group.subprojects, Subproject(beneficiary=newcomer)))
        added = f"subprojects[{len(group.subprojects)}]"
        before = [one for one in check(group).checks if _is_of_a_part(one)]
        after = [one for one in check(larger).checks if _is_of_a_part(one) and one.path != added]
        _expect_same(before, after, f"the newcomer {newcomer.name}")

    return verify


def _expect_same(before: Sequence[Check], after: Sequence[Check], what: str) -> None:
    changes = [(one, other) for one, other in zip(before, after, strict=False) if one != other]
    turned = [f"{_told(one)} into {_told(other)}" for one, other in changes]
    expect(
        not turned and len(before) == len(after), "{} turns {} of {} checks: {}", what, len(turned), len(before), turned
    )


def _told(check: Check) -> str:
    return f"{check.rule.id if check.rule else 'no rule'} at {check.path or 'the whole'}: {check.verdict.value}"


def _is_of_a_part(check: Check) -> bool:
    return check.rule is not None and GroupProject not in check.rule.nodes


@law(source="definition: what is not in force lays down no figure")
def outside_the_law_there_are_no_figures(check: Callable[[GroupProject], Report]) -> Callable[[GroupProject], None]:
    """A project from outside its rulebook's time meets no law, and what is not in force has no figure."""

    def verify(group: GroupProject) -> None:
        valid = check(group).rulebook.valid
        before = valid.start and valid.start - timedelta(days=1)
        after = valid.end and valid.end + timedelta(days=1)
        for day in filter(None, (before, after)):
            for one in check(attrs.evolve(group, pending=day, interreg_cofinancing=None)).checks:
                expect(one.verdict is Verdict.NOT_IN_FORCE, "{} is said of a project of {}", _told(one), day)
        for one in check(group).checks:
            figures = (one.actual, one.limit, one.shortfall, *one.versions)
            silent = one.verdict is not Verdict.NOT_IN_FORCE or not any(figure is not None for figure in figures)
            expect(silent, "{} has a figure of a law that is not in force", _told(one))

    return verify
