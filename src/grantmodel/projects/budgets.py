"""Budgets: what a project may cost."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from grantmodel.errors import UnsuitableValueError
from grantmodel.projects.costs import CostCategory
from grantmodel.projects.fields import a, all_are, as_tuple, maybe
from grantmodel.values.money import Money


@attrs.frozen
class BudgetLine:
    """One line of a budget.

    Args:
        name: What the money is for.
        amount: Euro cents; negative for income that lessens the costs.
        category: The cost category, or None while unknown.
    """

    name: str = attrs.field(validator=a(str))
    amount: Money = attrs.field(validator=a(Money))
    category: CostCategory | None = attrs.field(default=None, kw_only=True, validator=maybe(CostCategory))


def _lines(lines: Iterable[BudgetLine]) -> tuple[BudgetLine, ...]:
    return as_tuple(lines)


def _stated_or_made(budget: Budget, _: object, lines: tuple[BudgetLine, ...]) -> None:
    if lines and budget.stated is not None:
        message = (
            f"a budget's total is stated or made of its lines, not both: {budget.stated} and {len(lines)} lines; "
            "write stated=None, and the lines make the total"
        )
        raise UnsuitableValueError(message, budget.stated)


@attrs.frozen
class Budget:
    """What a project costs (kustannusarvio): a stated total, or lines that make it.

    Args:
        stated: The total as a plan or decision states it, or None where lines make it or nobody has told it.
        at_most: Whether the total is an upper limit ("enintään").
        lines: The lines that make the total.

    Raises:
        UnsuitableValueError: Where both a total and lines are given; carries the total.

    >>> Budget(lines=[BudgetLine("salaries", euros(120_000)), BudgetLine("travel", euros(9_000))]).total
    euros("129000.00")
    """

    stated: Money | None = attrs.field(default=None, validator=maybe(Money))
    at_most: bool = attrs.field(default=False, kw_only=True, validator=a(bool))
    lines: tuple[BudgetLine, ...] = attrs.field(
        default=(), kw_only=True, converter=_lines, validator=[all_are(BudgetLine), _stated_or_made]
    )

    @property
    def total(self) -> Money | None:
        """The sum of the lines, or the stated total; None while unknown. No rounding is performed."""
        return Money.sum(line.amount for line in self.lines) if self.lines else self.stated

    def of(self, category: CostCategory) -> Money:
        """Return the sum of the lines of a category. No rounding is performed."""
        return Money.sum(line.amount for line in self.lines if line.category is category)
