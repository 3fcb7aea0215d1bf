"""Two budgets side by side, line by line: what was approved, and what it was changed to or turned out to be."""

from __future__ import annotations

from typing import final

import attrs

from grantmodel.errors import UnknownFigure, UnsuitableValueError
from grantmodel.projects.budgets import Budget
from grantmodel.projects.costs import CostCategory
from grantmodel.projects.fields import Many, each_instance_of, instance_of, optional
from grantmodel.values.money import Money


@final
@attrs.frozen
class LineChange:
    """One line in both budgets; zero if a budget does not have it.

    Args:
        name: What the money is for.
        before: In the budget that the other is compared with, euro cents.
        after: In the other, euro cents.
        category: The cost category, or None while unknown.
    """

    name: str = attrs.field(validator=instance_of(str))
    before: Money = attrs.field(validator=instance_of(Money))
    after: Money = attrs.field(validator=instance_of(Money))
    category: CostCategory | None = attrs.field(default=None, kw_only=True, validator=optional(CostCategory))

    @property
    def difference(self) -> Money:
        """How much more the other budget has; negative for less. No rounding is performed."""
        return self.after - self.before


@final
@attrs.frozen
class BudgetComparison:
    """What `compare_budgets` found.

    Args:
        before: The total of the budget that the other is compared with, euro cents.
        after: The total of the other, euro cents.
        lines: Every line of either.
    """

    before: Money = attrs.field(validator=instance_of(Money))
    after: Money = attrs.field(validator=instance_of(Money))
    lines: tuple[LineChange, ...] = attrs.field(
        default=(), converter=Many[LineChange], validator=each_instance_of(LineChange)
    )

    @property
    def difference(self) -> Money:
        """How much more the other budget is in total; negative for less. No rounding is performed."""
        return self.after - self.before

    @property
    def is_total_preserving(self) -> bool:
        """Whether both totals are the same to the cent."""
        return self.before == self.after

    @property
    def changed(self) -> tuple[LineChange, ...]:
        """The lines that are not the same in both."""
        return tuple(line for line in self.lines if line.difference)


def compare_budgets(before: Budget, after: Budget) -> BudgetComparison:
    """Compare two budgets line by line: the approved one with a changed one, or with what came true.

    Lines are the same where name and category are; lines of one budget that are the same are added up. A budget with a
    stated total has no lines, and then the totals alone are compared.

    Args:
        before: The budget approved.
        after: The other one.

    Returns:
        The lines of the approved budget in its order, then those that only the other has. No rounding is performed.

    Raises:
        UnknownFigure: If a total is not known; carries which.

    >>> approved = Budget(lines=[BudgetLine("pay", euros(900)), BudgetLine("travel", euros(100))])
    >>> moved = Budget(lines=[BudgetLine("pay", euros(850)), BudgetLine("rent", euros(150))])
    >>> compared = compare_budgets(approved, moved)
    >>> [(line.name, str(line.difference)) for line in compared.lines], compared.is_total_preserving
    ([('pay', '-50.00'), ('travel', '-100.00'), ('rent', '150.00')], True)
    """
    totals = {"before": before.total, "after": after.total}
    missing = tuple(f"{name}.total" for name, total in totals.items() if total is None)
    if before.total is None or after.total is None:
        raise UnknownFigure(f"budgets are compared when their totals are known: {', '.join(missing)} is not", missing)
    one, other, zero = _by_line(before), _by_line(after), Money(0)
    lines = [
        LineChange(name, one.get((name, category), zero), other.get((name, category), zero), category=category)
        for name, category in {**one, **other}
    ]
    return BudgetComparison(before.total, after.total, lines)


def _by_line(budget: Budget) -> dict[tuple[str, CostCategory | None], Money]:
    amounts: dict[tuple[str, CostCategory | None], Money] = {}
    for line in budget.lines:
        key = (line.name, line.category)
        amounts[key] = amounts.get(key, Money(0)) + line.amount
    return amounts


def with_total_kept(before: Budget, after: Budget) -> BudgetComparison:
    """Compare two budgets of which the changed one may move money between lines but not alter the total.

    Args:
        before: The budget approved.
        after: The changed one.

    Returns:
        What `compare_budgets` returns.

    Raises:
        UnknownFigure: If a total is not known; carries which.
        UnsuitableValueError: If the totals differ; says by how much, and carries the changed total.
    """
    compared = compare_budgets(before, after)
    if not compared.is_total_preserving:
        way = "more" if compared.difference > Money(0) else "less"
        message = (
            f"the changed budget totals {compared.after} euros, {abs(compared.difference)} {way} than the "
            f"{compared.before} approved; a change moves money between lines and keeps the total"
        )
        raise UnsuitableValueError(message, compared.after)
    return compared
