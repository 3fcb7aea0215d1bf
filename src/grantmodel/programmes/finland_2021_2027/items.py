"""Many costs at once: which are eligible, which the cost model covers, and which are refused and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

import attrs

from grantmodel.programmes.finland_2021_2027.book import rulebook
from grantmodel.programmes.finland_2021_2027.coverage import COVERAGE, is_covered
from grantmodel.programmes.finland_2021_2027.eligibility import cost_is_within_the_implementation
from grantmodel.projects.costs import CostItem
from grantmodel.projects.groups import GroupProject, Subproject
from grantmodel.rules.checks import Check, Verdict
from grantmodel.rules.items import ItemsReport, ItemVerdict, Outcome, verdict_of
from grantmodel.values.money import Money


def check_items(
    items: Iterable[CostItem], subproject: Subproject, group: GroupProject, as_of: date | None = None
) -> ItemsReport:
    """Say of each cost whether it is eligible, and how much of it, by the rulebook's rules of costs.

    Args:
        items: The costs; they stand in for those that the subproject has.
        subproject: Whose they are.
        group: The whole project. The paths of checks lead from it, with the subproject last where it is not in it.
        as_of: As in `Rulebook.check`.

    Returns:
        The verdicts, in the order of the costs. No rounding is performed.

    Laws:
        credit_note_mirrors, eligible_sum_is_the_sum_of_parts, eligible_is_between_nothing_and_the_cost
    """
    part = attrs.evolve(subproject, items=items)
    parts = [attrs.evolve(one, items=()) for one in group.subprojects]
    place = group.subprojects.index(subproject) if subproject in group.subprojects else len(parts)
    parts[place : place + 1] = [part]
    checks = rulebook.checks_of(CostItem, attrs.evolve(group, subprojects=parts), as_of=as_of)
    found: dict[str, list[Check]] = {}
    for check in checks:
        found.setdefault(check.path, []).append(check)
    day = (part.decision.granted if part.decision else None) or as_of
    return ItemsReport(
        tuple(
            _judged(item, part, day, found[f"subprojects[{place}].items[{number}]"])
            for number, item in enumerate(part.items)
        )
    )


def _judged(item: CostItem, part: Subproject, day: date | None, checks: Sequence[Check]) -> ItemVerdict:
    silent = tuple(
        check
        for check in checks
        # Without this rule no law says what is eligible.
        if check.verdict is Verdict.NOT_IN_FORCE and check.rule is cost_is_within_the_implementation
    )
    if silent:
        return ItemVerdict(item=item, outcome=Outcome.UNKNOWN, eligible=None, checks=silent)
    if day is not None and part.cost_model in COVERAGE.dated.on(day) and is_covered(part, item, COVERAGE.dated.on(day)):
        return ItemVerdict(item=item, outcome=Outcome.COVERED, eligible=Money(0))
    return verdict_of(item, tuple(check for check in checks if check.is_finding))
