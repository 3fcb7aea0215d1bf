"""Income: what a project earns while it is carried out."""

from __future__ import annotations

from datetime import date

import attrs

from grantmodel.projects.fields import instance_of, optional, optional_day
from grantmodel.values.choices import Choice
from grantmodel.values.money import Money


class IncomeKind(Choice):
    """What an income comes from (tulon laji)."""

    SALES = "sales"
    """Products and services bought with the aid, or made in the project, and put on the market (myyntitulo)."""
    MACHINE_TIME = "machine time"
    """Fees of outsiders for the use of a machine or device bought with the aid (käyttökorvaus)."""
    PREMISES = "premises"
    """Fees and rents for the project's premises (käyttökorvaus, vuokratulo)."""
    PARTICIPATION = "participation fees"
    """Fees of a seminar or other event of the project (osallistumismaksu)."""
    OTHER = "other income"
    """Any that the law does not list (muu tulo)."""


@attrs.frozen(kw_only=True)
class Income:
    """One income in a beneficiary's books; one that is paid back has a negative amount (tulo).

    Args:
        name: What it is.
        kind: What it comes from.
        amount: Euro cents without value added tax; negative for a refund to whoever had paid.
        produced: The day on which the project produced it, that of the event or the sale, or None while unknown.
        received: The day on which the money came, or was paid back, or None before.
        claimed: The day on which the payment claim that reports it was filed, or None before.
        document: Its voucher.
    """

    name: str = attrs.field(validator=instance_of(str))
    kind: IncomeKind = attrs.field(validator=instance_of(IncomeKind))
    amount: Money = attrs.field(validator=instance_of(Money))
    produced: date | None = attrs.field(default=None, validator=optional_day)
    received: date | None = attrs.field(default=None, validator=optional_day)
    claimed: date | None = attrs.field(default=None, validator=optional_day)
    document: str | None = attrs.field(default=None, validator=optional(str))
