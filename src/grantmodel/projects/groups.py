"""Group projects: one plan, several beneficiaries, each with its own subproject."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import attrs

from grantmodel.projects.budgets import Budget
from grantmodel.projects.cost_centres import CostCentre
from grantmodel.projects.decisions import OfficialDecision
from grantmodel.projects.fields import a, all_are, as_tuple, maybe
from grantmodel.projects.funding import FundingPlan, FundingSource
from grantmodel.projects.organisations import Organisation
from grantmodel.projects.totals import Total
from grantmodel.values.choices import Choice
from grantmodel.values.money import Money
from grantmodel.values.periods import Period


class Role(Choice):
    """What a beneficiary does in a group project."""

    LEAD = "lead"
    """Coordinates the group (päätoteuttaja)."""
    PARTNER = "partner"
    """Carries out a subproject (osatoteuttaja)."""


@attrs.frozen(kw_only=True)
class Call:
    """A call for applications (haku).

    Args:
        name: Its title.
        authority: Who grants the aid.
        window: The days on which applications are taken, both ends included.
    """

    name: str = attrs.field(validator=a(str))
    authority: Organisation = attrs.field(validator=a(Organisation))
    window: Period | None = attrs.field(default=None, validator=maybe(Period))


@attrs.frozen(kw_only=True)
class Subproject:
    """One beneficiary's part of a group project (osahanke), with its own budget and funding.

    Args:
        beneficiary: Who carries it out and receives the aid.
        role: Lead or partner.
        budget: What it costs, or None while unknown.
        funding: Who pays it, or None while unknown.
        cost_centre: What covers the own financing, or None while unknown.
        official_decision: The beneficiary's own decision to take part, or None while unknown.
    """

    beneficiary: Organisation = attrs.field(validator=a(Organisation))
    role: Role = attrs.field(default=Role.PARTNER, validator=a(Role))
    budget: Budget | None = attrs.field(default=None, validator=maybe(Budget))
    funding: FundingPlan | None = attrs.field(default=None, validator=maybe(FundingPlan))
    cost_centre: CostCentre | None = attrs.field(default=None, validator=maybe(CostCentre))
    official_decision: OfficialDecision | None = attrs.field(default=None, validator=maybe(OfficialDecision))

    @property
    def total_costs(self) -> Money | None:
        """The budget's total, or None while unknown."""
        return self.budget.total if self.budget else None

    def funding_from(self, source: FundingSource) -> Money | None:
        """Return what the source gives, or None while the funding is unknown."""
        return self.funding.amount(source) if self.funding else None


def _objectives(objectives: Iterable[str]) -> tuple[str, ...]:
    return as_tuple(objectives)


def _subprojects(subprojects: Iterable[Subproject]) -> tuple[Subproject, ...]:
    return as_tuple(subprojects)


@attrs.frozen(kw_only=True)
class GroupProject:
    """Several beneficiaries under one plan, each with its own decision (ryhmähanke).

    Args:
        name: The project's name.
        acronym: Its short name.
        period: The implementation period (toteuttamisaika), both ends included.
        call: The call it answers.
        objectives: What it is for, in order.
        subprojects: The parts, the lead's among them.
    """

    name: str = attrs.field(validator=a(str))
    acronym: str | None = attrs.field(default=None, validator=maybe(str))
    period: Period | None = attrs.field(default=None, validator=maybe(Period))
    call: Call | None = attrs.field(default=None, validator=maybe(Call))
    objectives: tuple[str, ...] = attrs.field(default=(), converter=_objectives, validator=all_are(str))
    subprojects: tuple[Subproject, ...] = attrs.field(default=(), converter=_subprojects, validator=all_are(Subproject))

    @property
    def lead(self) -> Subproject | None:
        """The subproject of the lead (päätoteuttaja), or None where there is none or more than one."""
        leads = [subproject for subproject in self.subprojects if subproject.role is Role.LEAD]
        return leads[0] if len(leads) == 1 else None

    @property
    def total_costs(self) -> Total:
        """The sum of the subprojects' total costs."""
        return self._total("budget.total", lambda subproject: subproject.total_costs)

    def funding_from(self, source: FundingSource) -> Total:
        """Return the sum of what the source gives to the subprojects."""
        return self._total(f"funding[{source.name}]", lambda subproject: subproject.funding_from(source))

    def _total(self, path: str, figure: Callable[[Subproject], Money | None]) -> Total:
        figures = {f"subprojects[{place}].{path}": figure(part) for place, part in enumerate(self.subprojects)}
        return Total.of(figures)
