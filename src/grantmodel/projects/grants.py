"""Grants: what an authority has decided, and what aid an undertaking has had."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import attrs

from grantmodel.projects.budgets import Budget
from grantmodel.projects.fields import a, a_day, all_are, as_tuple, maybe, maybe_a_day
from grantmodel.projects.organisations import Organisation
from grantmodel.values.money import Money
from grantmodel.values.periods import Period
from grantmodel.values.rates import Rate


def _names(names: Iterable[str]) -> tuple[str, ...]:
    return as_tuple(names)


@attrs.frozen(kw_only=True)
class GrantDecision:
    """An authority's decision to grant aid to one beneficiary (tukipäätös).

    Args:
        granted: The day of the decision, or None while unknown.
        sent: The day on which the decision was sent to the beneficiary, or None while unknown.
        aid: The aid granted, the EU's and the state's share together, euro cents; or None while unknown.
        budget: The approved costs, by cost category where it has lines; or None while unknown.
        period: The implementation period that it approves (toteuttamisaika), or None while unknown.
        authority: Who granted it, or None while unknown.
        beneficiaries: The names of all beneficiaries of the group that it lists.
        rulebook: The id of the rulebook under which it was made, or None while unknown.
        public_aid_ceiling: The most that aid and other public funding may be together of the approved costs, a share
            of 1, where other law lays one down; None where none does.
        claims_end: The last day for payment claims where the decision, or a decree, sets one; None where none does.
    """

    granted: date | None = attrs.field(default=None, validator=maybe_a_day)
    sent: date | None = attrs.field(default=None, validator=maybe_a_day)
    aid: Money | None = attrs.field(default=None, validator=maybe(Money))
    budget: Budget | None = attrs.field(default=None, validator=maybe(Budget))
    period: Period | None = attrs.field(default=None, validator=maybe(Period))
    authority: Organisation | None = attrs.field(default=None, validator=maybe(Organisation))
    beneficiaries: tuple[str, ...] = attrs.field(default=(), converter=_names, validator=all_are(str))
    rulebook: str | None = attrs.field(default=None, validator=maybe(str))
    public_aid_ceiling: Rate | None = attrs.field(default=None, validator=maybe(Rate))
    claims_end: date | None = attrs.field(default=None, validator=maybe_a_day)


@attrs.frozen(kw_only=True)
class DeMinimisAid:
    """De minimis aid to a single undertaking, from any authority (vähämerkityksinen tuki).

    Args:
        undertaking: The single undertaking, with all that it controls or that control it (yksi ainoa yritys).
        amount: Gross grant equivalent, euro cents.
        granted: The day on which the right to it arose.
        granted_by: The authority, or None while unknown.
    """

    undertaking: str = attrs.field(validator=a(str))
    amount: Money = attrs.field(validator=a(Money))
    granted: date = attrs.field(validator=a_day)
    granted_by: str | None = attrs.field(default=None, validator=maybe(str))


@attrs.frozen(kw_only=True)
class InterregMatch:
    """National co-financing of the Finnish beneficiaries of an Interreg project (kansallinen vastinrahoitus).

    Args:
        total_costs: The project's total costs, euro cents, or None while unknown.
        non_eu_share: What the Finnish beneficiaries pay of their costs besides the EU's share, euro cents.
        match: The co-financing sought or granted, euro cents.
        eu_decided: The day of the managing authority's decision on the EU's share, or None while unknown.
        applied: The day on which the co-financing was applied for, or None before.
        decided: The day on which it was decided, or None before.
        late_reason: Whether a weighty reason for being late was told in time, or force majeure after it.
    """

    total_costs: Money | None = attrs.field(default=None, validator=maybe(Money))
    non_eu_share: Money = attrs.field(validator=a(Money))
    match: Money = attrs.field(validator=a(Money))
    eu_decided: date | None = attrs.field(default=None, validator=maybe_a_day)
    applied: date | None = attrs.field(default=None, validator=maybe_a_day)
    decided: date | None = attrs.field(default=None, validator=maybe_a_day)
    late_reason: bool = attrs.field(default=False, validator=a(bool))
