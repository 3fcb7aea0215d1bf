"""What a register of a group project has to be able to do to be held to the library: a small adapter in its values.

The register is of one group project under preparation, and new. A subproject is known by the name of its beneficiary.
What is not known yet is None, and never zero.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Protocol, runtime_checkable

from grantmodel.projects.costs import CostCategory
from grantmodel.projects.funding import FundingSource
from grantmodel.values.money import Money
from grantmodel.values.periods import Period
from grantmodel.values.shares import Shares


class GroupProjectRegister(Protocol):
    """A register that knows who takes part, at what cost, and who pays.

    A register may besides be one that `CountsFlatRates`, `KeepsPeriod` or `FindsBreaches`.
    It is asked for what it has the methods of, so mind their spelling; it has all of a kind, or none.
    """

    def add(self, name: str) -> None:
        """Add a subproject of which only the beneficiary is known."""
        ...

    def remove(self, name: str) -> None:
        """Remove a subproject, which may be added again later; nothing of it is known then."""
        ...

    def set_budget(self, name: str, costs: Mapping[CostCategory, Money] | None) -> None:
        """Set what a subproject costs, negative for income that lessens it; None for unknown."""
        ...

    def set_shares(self, name: str, shares: Shares[FundingSource]) -> None:
        """Set who pays a subproject's total costs."""
        ...

    def total_costs(self, name: str) -> Money | None:
        """Return the total costs of a subproject, or None while its budget is unknown."""
        ...

    def parts(self, name: str) -> Mapping[FundingSource, Money] | None:
        """Return what each source pays of a subproject, or None while its budget or shares are unknown.

        As `Shares.split` does: every part is cut to the cent towards zero, and the residual takes the rest.
        """
        ...

    def group_total(self) -> tuple[Money, Collection[str]]:
        """Return the sum of the total costs that are known, and the names of the subprojects whose are not."""
        ...

    def paid_by(self, source: FundingSource) -> tuple[Money, Collection[str]]:
        """Return the sum of what the source pays, and the names of the subprojects of which that is not known."""
        ...


@runtime_checkable
class CountsFlatRates(Protocol):
    """A register that counts total costs by cost models (kustannusmalli)."""

    def set_cost_model(self, name: str, cost_model: str | None) -> None:
        """Set the cost model of a subproject, by name; None for its costs as they are."""
        ...


@runtime_checkable
class KeepsPeriod(Protocol):
    """A register that knows the implementation period (toteuttamisaika)."""

    def set_period(self, period: Period) -> None:
        """Set the period, both ends included."""
        ...

    def holds(self, day: date) -> bool | None:
        """Return whether the day is one of the period's, or None while that is unknown."""
        ...


@runtime_checkable
class FindsBreaches(Protocol):
    """A register that checks its project against the rules of "finland-2021-2027"."""

    def findings(self, as_of: date) -> Collection[str]:
        """Return the ids of the rules that are not met or need discretion.

        Args:
            as_of: The day that stands in for those which a project under preparation does not have.
        """
        ...
