"""Funding plans: who pays the costs."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from grantmodel.errors import ZeroDenominatorError
from grantmodel.projects.fields import each_instance_of, instance_of
from grantmodel.values.choices import Choice
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate
from grantmodel.values.rounding import Rounding
from grantmodel.values.shares import Shares
from grantmodel.values.splits import Split


class FundingSource(Choice):
    """Where the money for a project comes from."""

    AID = "aid"
    """The EU's and the state's share together (tuki)."""
    MUNICIPAL = "municipal"
    """Kuntien rahoitus."""
    OTHER_PUBLIC = "other public"
    """Muu julkinen rahoitus."""
    PRIVATE = "private"
    """Yksityinen rahoitus."""
    OWN = "own"
    """The beneficiary's own financing (omarahoitus)."""


def _as_split(parts: Mapping[FundingSource, Money]) -> Split[FundingSource]:
    return parts if isinstance(parts, Split) else Split(parts)


@attrs.frozen
class FundingPlan:
    """How the costs of one project are covered (rahoitussuunnitelma).

    Built by `from_shares` its parts make the total; given as amounts they may not, and `gap` says by how much.

    Args:
        total: The costs to be covered.
        parts: What each source gives.
        investment_aid: How much of the aid is for investments, euro cents.
        in_kind: How much of the own or other financing is work or goods instead of money, euro cents
            (rahaa edellyttämätön panostus).

    >>> FundingPlan(euros(180_000), {FundingSource.AID: euros(144_000)}).gap
    euros("36000.00")
    """

    total: Money = attrs.field(validator=instance_of(Money))
    parts: Split[FundingSource] = attrs.field(converter=_as_split, validator=each_instance_of(FundingSource))
    investment_aid: Money = attrs.field(default=Money(0), kw_only=True, validator=instance_of(Money))
    in_kind: Money = attrs.field(default=Money(0), kw_only=True, validator=instance_of(Money))

    @classmethod
    def from_shares(cls, total: Money, shares: Shares[FundingSource], rounding: Rounding | None = None) -> FundingPlan:
        """Split the total by shares, so that the parts are the total.

        Args:
            total: The costs to be covered.
            shares: The rate of each source.
            rounding: As in `Shares.split`.

        >>> shares = Shares({FundingSource.AID: percent(80)}, residual=FundingSource.OWN)
        >>> FundingPlan.from_shares(euros(180_000), shares).amount(FundingSource.OWN)
        euros("36000.00")
        """
        return cls(total, shares.split(total, rounding))

    @property
    def gap(self) -> Money:
        """What is missing from the parts; negative if they exceed the total. No rounding is performed."""
        return self.total - self.parts.total

    def amount(self, source: FundingSource) -> Money:
        """Return what the source gives, zero if the plan does not name it."""
        return self.parts.get(source, Money(0))

    def rate(self, source: FundingSource) -> Rate:
        """Return the share of the total that the source gives in fact. No rounding is performed.

        Raises:
            ZeroDenominatorError: If the total is zero.
        """
        if not self.total:
            raise ZeroDenominatorError("a funding plan of 0.00 euros has no shares")
        return Rate(self.amount(source).cents, self.total.cents)
