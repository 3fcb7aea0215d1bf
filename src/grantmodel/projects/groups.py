"""Group projects: one plan, several beneficiaries, each with its own subproject."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import attrs

from grantmodel.projects.budgets import Budget
from grantmodel.projects.cost_centres import CostCentre
from grantmodel.projects.costs import Amendment, CostItem, StaffPost
from grantmodel.projects.decisions import OfficialDecision
from grantmodel.projects.declarations import Declaration
from grantmodel.projects.fields import Many, each_instance_of, instance_of, optional, optional_day
from grantmodel.projects.funding import FundingPlan, FundingSource
from grantmodel.projects.grants import DeMinimisAid, GrantDecision, InterregCofinancing
from grantmodel.projects.incomes import Income
from grantmodel.projects.organisations import Organisation
from grantmodel.projects.purchases import Purchase
from grantmodel.projects.totals import Total
from grantmodel.values.choices import Choice
from grantmodel.values.money import Money
from grantmodel.values.periods import Period


class ProjectForm(Choice):
    """In which form several beneficiaries carry out one project."""

    GROUP = "group project"
    """Several beneficiaries, a decision for each (ryhmähanke)."""
    JOINT = "joint project"
    """Several beneficiaries, one decision for all (yhteishanke)."""


class Fund(Choice):
    """Which fund the aid comes from; the state's share goes with it."""

    ERDF = "ERDF"
    """European Regional Development Fund (EAKR)."""
    ESF = "ESF+"
    """European Social Fund Plus, and its predecessor (ESR+, ESR)."""
    JTF = "JTF"
    """Just Transition Fund (JTF)."""
    NATIONAL = "national"
    """National funds alone (kansallinen rahoitus)."""


class ProjectKind(Choice):
    """What the project is to do."""

    DEVELOPMENT = "development"
    """Kehittämishanke."""
    INVESTMENT = "investment"
    """Investointihanke."""
    MATERIAL_AID = "material aid"
    """Aineellinen apu vähävaraisimmille."""


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

    name: str = attrs.field(validator=instance_of(str))
    authority: Organisation = attrs.field(validator=instance_of(Organisation))
    window: Period | None = attrs.field(default=None, validator=optional(Period))


@attrs.frozen(kw_only=True)
class Subproject:
    """One beneficiary's part of a group project (osahanke), with its own budget and funding.

    Args:
        beneficiary: Who carries it out and receives the aid.
        role: Lead or partner.
        budget: What it costs, flat rates too, or None while unknown.
        funding: Who pays it, or None while unknown.
        cost_centre: What covers the own financing, or None while unknown.
        official_decision: The beneficiary's own decision to take part, or None while unknown.
        cost_model: The name of its cost model (kustannusmalli), or None while unknown.
        decision: The authority's grant decision, or None before there is one.
        staff_posts: Who works for it.
        items: What it has cost.
        incomes: What it has earned.
        purchases: What it has bought.
        amendments: How its decision has been changed.
        last_claim: The day on which the last payment claim (viimeinen maksatushakemus) was filed, or None before.
        declarations: What is answered for it.
    """

    beneficiary: Organisation = attrs.field(validator=instance_of(Organisation))
    role: Role = attrs.field(default=Role.PARTNER, validator=instance_of(Role))
    budget: Budget | None = attrs.field(default=None, validator=optional(Budget))
    funding: FundingPlan | None = attrs.field(default=None, validator=optional(FundingPlan))
    cost_centre: CostCentre | None = attrs.field(default=None, validator=optional(CostCentre))
    official_decision: OfficialDecision | None = attrs.field(default=None, validator=optional(OfficialDecision))
    cost_model: str | None = attrs.field(default=None, validator=optional(str))
    decision: GrantDecision | None = attrs.field(default=None, validator=optional(GrantDecision))
    staff_posts: tuple[StaffPost, ...] = attrs.field(
        default=(), converter=Many[StaffPost], validator=each_instance_of(StaffPost)
    )
    items: tuple[CostItem, ...] = attrs.field(
        default=(), converter=Many[CostItem], validator=each_instance_of(CostItem)
    )
    incomes: tuple[Income, ...] = attrs.field(default=(), converter=Many[Income], validator=each_instance_of(Income))
    purchases: tuple[Purchase, ...] = attrs.field(
        default=(), converter=Many[Purchase], validator=each_instance_of(Purchase)
    )
    amendments: tuple[Amendment, ...] = attrs.field(
        default=(), converter=Many[Amendment], validator=each_instance_of(Amendment)
    )
    last_claim: date | None = attrs.field(default=None, validator=optional_day)
    declarations: tuple[Declaration, ...] = attrs.field(
        default=(), converter=Many[Declaration], validator=each_instance_of(Declaration)
    )

    @property
    def total_costs(self) -> Money | None:
        """The budget's total, or None while unknown."""
        return self.budget.total if self.budget else None

    def funding_from(self, source: FundingSource) -> Money | None:
        """Return what the source gives, or None while the funding is unknown."""
        return self.funding.amount(source) if self.funding else None


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
        form: Group project or joint project.
        fund: Which fund the aid comes from, or None while unknown.
        kind: What the project is to do.
        pending: The day on which all the applications became pending together (vireilletulo), or None before.
        responsible_person: Who answers for the whole project (vastuuhenkilö), or None while unknown.
        de_minimis: The ledger of de minimis aid of the undertakings that benefit, earlier aid too.
        interreg_cofinancing: The national co-financing of an Interreg project, or None if there is none.
        declarations: What is answered for the whole project.
    """

    name: str = attrs.field(validator=instance_of(str))
    acronym: str | None = attrs.field(default=None, validator=optional(str))
    period: Period | None = attrs.field(default=None, validator=optional(Period))
    call: Call | None = attrs.field(default=None, validator=optional(Call))
    objectives: tuple[str, ...] = attrs.field(default=(), converter=Many[str], validator=each_instance_of(str))
    subprojects: tuple[Subproject, ...] = attrs.field(
        default=(), converter=Many[Subproject], validator=each_instance_of(Subproject)
    )
    form: ProjectForm = attrs.field(default=ProjectForm.GROUP, validator=instance_of(ProjectForm))
    fund: Fund | None = attrs.field(default=None, validator=optional(Fund))
    kind: ProjectKind = attrs.field(default=ProjectKind.DEVELOPMENT, validator=instance_of(ProjectKind))
    pending: date | None = attrs.field(default=None, validator=optional_day)
    responsible_person: str | None = attrs.field(default=None, validator=optional(str))
    de_minimis: tuple[DeMinimisAid, ...] = attrs.field(
        default=(), converter=Many[DeMinimisAid], validator=each_instance_of(DeMinimisAid)
    )
    interreg_cofinancing: InterregCofinancing | None = attrs.field(
        default=None, validator=optional(InterregCofinancing)
    )
    declarations: tuple[Declaration, ...] = attrs.field(
        default=(), converter=Many[Declaration], validator=each_instance_of(Declaration)
    )

    @property
    def lead(self) -> Subproject | None:
        """The subproject of the lead (päätoteuttaja), or None if there is none or more than one."""
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
