"""Grants: what an authority has decided, and what aid an undertaking has had."""

from __future__ import annotations

from datetime import date

import attrs

from grantmodel.projects.budgets import Budget
from grantmodel.projects.fields import (
    Many,
    checked_amount,
    each_instance_of,
    instance_of,
    instance_of_day,
    optional,
    optional_day,
)
from grantmodel.projects.organisations import Organisation
from grantmodel.values.money import Money
from grantmodel.values.periods import Period
from grantmodel.values.rates import Rate


def _an_amount(_: object, __: object, amount: Money) -> None:
    checked_amount(amount, "the amount of an output")


@attrs.frozen(kw_only=True)
class Output:
    """What a lump sum pays for, all of it or nothing (tuotos).

    Args:
        name: What is to be brought about.
        amount: The part of the lump sum that rests on it, total costs of which the aid rate is taken, euro cents.
        documents: The documents that show it, as the grant decision names them (todentavat asiakirjat).
        filed: Those that the beneficiary has filed, by the same names.
        verified: The day on which the beneficiary has shown it to be brought about, or None before.

    Raises:
        UnsuitableValueError: For a negative amount; carries it.
    """

    name: str = attrs.field(validator=instance_of(str))
    amount: Money = attrs.field(validator=_an_amount)
    documents: tuple[str, ...] = attrs.field(default=(), converter=Many[str], validator=each_instance_of(str))
    filed: tuple[str, ...] = attrs.field(default=(), converter=Many[str], validator=each_instance_of(str))
    verified: date | None = attrs.field(default=None, validator=optional_day)

    @property
    def missing_documents(self) -> tuple[str, ...]:
        """The documents that the decision names and nobody has filed."""
        return tuple(name for name in self.documents if name not in self.filed)


@attrs.frozen(kw_only=True)
class GrantDecision:
    """An authority's decision to grant aid to one beneficiary (tukipäätös).

    Args:
        granted: The day of the decision, or None while unknown.
        sent: The day on which the decision was sent to the beneficiary, or None while unknown.
        aid: The aid granted, the EU's and the state's share together, euro cents; or None while unknown.
        budget: The approved costs, by cost category where it has lines, flat rates too; or None while unknown.
        period: The implementation period that it approves (toteuttamisaika), or None while unknown.
        authority: Who granted it, or None while unknown.
        beneficiaries: The names of all beneficiaries of the group that it lists.
        rulebook: The id of the rulebook under which it was made, or None while unknown.
        public_aid_ceiling: The most that aid and other public funding may be together of the approved costs, a share
            of 1, where other law lays one down; None if none does.
        claims_end: The last day for payment claims where the decision, or a decree, sets one; None if none does.
        outputs: What a lump sum pays for, each output with its amount; none under another cost model.
        standard_lump_sum: The name of the standard lump sum (vakioitu kertakorvaus) that it grants; None for any other.
    """

    granted: date | None = attrs.field(default=None, validator=optional_day)
    sent: date | None = attrs.field(default=None, validator=optional_day)
    aid: Money | None = attrs.field(default=None, validator=optional(Money))
    budget: Budget | None = attrs.field(default=None, validator=optional(Budget))
    period: Period | None = attrs.field(default=None, validator=optional(Period))
    authority: Organisation | None = attrs.field(default=None, validator=optional(Organisation))
    beneficiaries: tuple[str, ...] = attrs.field(default=(), converter=Many[str], validator=each_instance_of(str))
    rulebook: str | None = attrs.field(default=None, validator=optional(str))
    public_aid_ceiling: Rate | None = attrs.field(default=None, validator=optional(Rate))
    claims_end: date | None = attrs.field(default=None, validator=optional_day)
    outputs: tuple[Output, ...] = attrs.field(default=(), converter=Many[Output], validator=each_instance_of(Output))
    standard_lump_sum: str | None = attrs.field(default=None, validator=optional(str))


@attrs.frozen(kw_only=True)
class DeMinimisAid:
    """De minimis aid to a single undertaking, from any authority (vähämerkityksinen tuki).

    Args:
        undertaking: The single undertaking, with all that it controls or that control it (yksi ainoa yritys).
        amount: Gross grant equivalent, euro cents.
        granted: The day on which the right to it arose.
        granted_by: The authority, or None while unknown.
    """

    undertaking: str = attrs.field(validator=instance_of(str))
    amount: Money = attrs.field(validator=instance_of(Money))
    granted: date = attrs.field(validator=instance_of_day)
    granted_by: str | None = attrs.field(default=None, validator=optional(str))


@attrs.frozen(kw_only=True)
class InterregCofinancing:
    """National co-financing of the Finnish beneficiaries of an Interreg project (kansallinen vastinrahoitus).

    Args:
        total_costs: The project's total costs, euro cents, or None while unknown.
        non_eu_share: What the Finnish beneficiaries pay of their costs besides the EU's share, euro cents.
        match: The co-financing sought or granted, euro cents.
        eu_decided: The day of the managing authority's decision on the EU's share, or None while unknown.
        applied: The day on which the co-financing was applied for, or None before.
        decided: The day on which it was decided, or None before.
        late_reason: Whether a weighty reason for being late was given in time, or force majeure after it.
    """

    total_costs: Money | None = attrs.field(default=None, validator=optional(Money))
    non_eu_share: Money = attrs.field(validator=instance_of(Money))
    match: Money = attrs.field(validator=instance_of(Money))
    eu_decided: date | None = attrs.field(default=None, validator=optional_day)
    applied: date | None = attrs.field(default=None, validator=optional_day)
    decided: date | None = attrs.field(default=None, validator=optional_day)
    late_reason: bool = attrs.field(default=False, validator=instance_of(bool))
