"""Operations on project structures, and the check of a project, as the library does them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import attrs

from grantmodel.errors import UnsuitableValueError
from grantmodel.programmes import finland_2014_2020, finland_2021_2027, interreg_2021_2027, state_grants
from grantmodel.projects.cost_centres import CostCentre
from grantmodel.projects.declarations import Waiver
from grantmodel.projects.funding import FundingPlan, FundingSource
from grantmodel.projects.groups import GroupProject
from grantmodel.projects.organisations import Organisation
from grantmodel.projects.totals import Total
from grantmodel.rules.checks import Shortfall, Verdict
from grantmodel.rules.rulebooks import Rulebook
from grantmodel.values.money import Money
from grantmodel.values.splits import Split

RULEBOOKS: Mapping[str, Rulebook] = {
    book.id: book
    for book in (
        finland_2021_2027.rulebook,
        finland_2014_2020.rulebook,
        interreg_2021_2027.rulebook,
        state_grants.rulebook,
    )
}


@attrs.frozen
class KnownTotal:
    """The sum of what is known, and the paths of what is not."""

    known: Money
    missing: tuple[str, ...]


@attrs.frozen
class Found:
    """How one rule ended at one place."""

    rule: str
    path: str
    verdict: Verdict
    shortfall: Shortfall | None


def group_costs(project: GroupProject) -> KnownTotal:
    """Return the sum of the subprojects' total costs, and whose are not known."""
    return _known(project.total_costs)


def group_funding(project: GroupProject, source: FundingSource) -> KnownTotal:
    """Return the sum of what a source gives to the subprojects, and whose are not known."""
    return _known(project.funding_from(source))


def _known(total: Total) -> KnownTotal:
    return KnownTotal(total.known, total.missing)


def funding_gap(plan: FundingPlan) -> Money:
    """Return what is missing from the parts of a funding plan; negative where they exceed the total."""
    return plan.gap


def bearers(cost_centre: CostCentre, amount: Money, day: date) -> Split[str]:
    """Split costs of a day among the cost centres that bear them then."""
    return Split({centre.name: part for centre, part in cost_centre.allocate(amount, day).items()})


def business_id_is_valid(business_id: str) -> bool:
    """Return whether a text is a Finnish Business ID with its own check digit."""
    try:
        Organisation(name="", business_id=business_id)
    except UnsuitableValueError:
        return False
    return True


def check(  # noqa: PLR0913, PLR0917 - what a case gives, by name
    rulebook: str,
    rule: str,
    path: str,
    project: GroupProject,
    as_of: date | None = None,
    waivers: tuple[Waiver, ...] = (),
) -> tuple[Found, ...]:
    """Check a project against every rule, and return the findings, and how the rule asked for ended at its place."""
    report = RULEBOOKS[rulebook].check(project, as_of=as_of, waivers=waivers)
    return tuple(
        Found(one.rule.id, one.path, one.verdict, one.shortfall)
        for one in report.checks
        if one.rule and (one.is_finding or (one.rule.id, one.path) == (rule, path))
    )
