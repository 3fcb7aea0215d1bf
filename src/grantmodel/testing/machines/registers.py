"""What a system under test must be able to do: a small adapter in plain values of the library."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Protocol, runtime_checkable

from grantmodel.projects.costs import CostCategory
from grantmodel.projects.funding import FundingSource
from grantmodel.values.money import Money
from grantmodel.values.periods import Period
from grantmodel.values.shares import Shares


class GroupProjectRegister(Protocol):
    """A register of one group project under preparation; what nobody has told yet is None, and never zero.

    A subproject is known by its beneficiary's name. Its total costs are its costs under its cost model
    (`finland_2021_2027.models.COST_MODEL`, flat rates half up to the cent), or all costs where it has none. What a
    source pays of them is cut to the cent towards zero, and the residual takes the rest, as in `Shares.split`.
    """

    def add(self, name: str) -> None:
        """Add a subproject of which only the beneficiary is known."""
        ...

    def remove(self, name: str) -> None:
        """Remove a subproject."""
        ...

    def set_budget(self, name: str, costs: Mapping[CostCategory, Money] | None) -> None:
        """Set what it costs by category, negative for credit notes; None for unknown."""
        ...

    def set_cost_model(self, name: str, cost_model: str | None) -> None:
        """Set its cost model; None for none."""
        ...

    def set_shares(self, name: str, shares: Shares[FundingSource]) -> None:
        """Set who pays it."""
        ...

    def set_period(self, period: Period) -> None:
        """Set the implementation period, both ends included."""
        ...

    def total_costs(self, name: str) -> Money | None:
        """Return its total costs, or None while unknown."""
        ...

    def parts(self, name: str) -> Mapping[FundingSource, Money] | None:
        """Return what each source pays, or None while the costs or the shares are unknown."""
        ...

    def group_total(self) -> tuple[Money, Sequence[str]]:
        """Return the sum of the total costs that are known, and the names whose costs are not, in their order."""
        ...

    def paid_by(self, source: FundingSource) -> tuple[Money, Sequence[str]]:
        """Return the sum of what a source pays, and the names of which it is not known, in their order."""
        ...

    def holds(self, day: date) -> bool | None:
        """Return whether the day is in the implementation period, or None while that is unknown."""
        ...


@runtime_checkable
class FindsBreaches(Protocol):
    """A register that checks its project too; one without this method is not asked."""

    def findings(self, as_of: date) -> Collection[str]:
        """Return the ids of the rules of "finland-2021-2027" that are not met or need discretion.

        Args:
            as_of: The day that stands in for days which the project does not have yet.
        """
        ...
