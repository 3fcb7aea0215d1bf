"""A joint project as one whole, its figures, its payers and its questions: to the former Act it is one project."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from grantmodel.projects.groups import Fund, GroupProject, Subproject
from grantmodel.projects.organisations import AuthorityKind
from grantmodel.rules.checks import MissingFact, known
from grantmodel.rules.figures import aid, eligible_costs, funding_plan, investment_costs
from grantmodel.text.catalogue import Catalogue
from grantmodel.values.money import Money
from grantmodel.values.periods import Period

T = TypeVar("T")

QUESTIONS = Catalogue.beside(__name__, "questions")
"""What only people can answer, by code: what declarations name it by; a yes or a no each."""


def of_all(group: GroupProject, figure: Callable[[Subproject], T]) -> tuple[T, ...]:
    """Return a figure of every part, in order.

    Raises:
        MissingFact: Where a part does not have it; carries the group and the path from there.
    """
    found: list[T] = []
    for number, part in enumerate(group.subprojects):
        try:
            found.append(figure(part))
        except MissingFact as missing:
            raise MissingFact(group, f"subprojects[{number}].{missing.field}", missing.question) from None
    return tuple(found)


def costs(group: GroupProject) -> Money:
    """Return the approved costs of all beneficiaries. No rounding is performed."""
    return Money.sum(of_all(group, eligible_costs))


def total_aid(group: GroupProject) -> Money:
    """Return the aid of all beneficiaries. No rounding is performed."""
    return Money.sum(of_all(group, aid))


def investments(group: GroupProject) -> Money:
    """Return the approved costs of investments of all beneficiaries. No rounding is performed."""
    return Money.sum(of_all(group, investment_costs))


def investment_aid(group: GroupProject) -> Money:
    """Return the aid for investments of all beneficiaries. No rounding is performed."""
    return Money.sum(of_all(group, lambda part: funding_plan(part).investment_aid))


def from_programme(group: GroupProject) -> bool:
    """Return whether the structural funds take part in paying the project (rakennerahastohanke)."""
    return known(group.fund, group, "fund") in (Fund.ERDF, Fund.ESF)


def paid_from(fund: Fund) -> Callable[[GroupProject], bool]:
    """Return the condition that a fund pays the project."""

    def pays(group: GroupProject) -> bool:
        return known(group.fund, group, "fund") is fund

    return pays


def granted_by(group: GroupProject, authority: AuthorityKind) -> bool:
    """Return whether aid is sought from an authority of this kind."""
    return known(group.call, group, "call").authority.authority is authority


def is_joint(group: GroupProject) -> bool:
    """Return whether several beneficiaries carry out one project (yhteishanke), whatever its form is called."""
    return len(group.subprojects) > 1


def approved_period(subproject: Subproject) -> Period:
    """Return the implementation period that the grant decision approves (toteuttamisaika)."""
    decision = known(subproject.decision, subproject, "decision")
    return known(decision.period, subproject, "decision.period")
