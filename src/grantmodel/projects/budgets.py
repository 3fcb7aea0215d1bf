"""Budgets: what a project may cost."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import attrs

from grantmodel.errors import UnknownFigure, UnsuitableValueError
from grantmodel.projects.costs import CostCategory
from grantmodel.projects.fields import Many, each_instance_of, instance_of, optional
from grantmodel.values.money import Money
from grantmodel.values.periods import Period
from grantmodel.values.splits import Split


@attrs.frozen
class BudgetLine:
    """One line of a budget.

    Args:
        name: What the money is for.
        amount: Euro cents; negative for income, where a programme budgets it as a line.
        category: The cost category, or None while unknown.
        period: The reporting period (raportointikausi) in which it falls, or None if the budget has none.
    """

    name: str = attrs.field(validator=instance_of(str))
    amount: Money = attrs.field(validator=instance_of(Money))
    category: CostCategory | None = attrs.field(default=None, kw_only=True, validator=optional(CostCategory))
    period: Period | None = attrs.field(default=None, kw_only=True, validator=optional(Period))


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
        stated: The total as a plan or decision states it, or None if lines make it or it is unknown.
        at_most: Whether the total is an upper limit ("enintään").
        lines: The lines that make the total.

    Raises:
        UnsuitableValueError: If both a total and lines are given; carries the total.

    >>> Budget(lines=[BudgetLine("salaries", euros(120_000)), BudgetLine("travel", euros(9_000))]).total
    euros("129000.00")
    """

    stated: Money | None = attrs.field(default=None, validator=optional(Money))
    at_most: bool = attrs.field(default=False, kw_only=True, validator=instance_of(bool))
    lines: tuple[BudgetLine, ...] = attrs.field(
        default=(), kw_only=True, converter=Many[BudgetLine], validator=[each_instance_of(BudgetLine), _stated_or_made]
    )

    @property
    def total(self) -> Money | None:
        """The sum of the lines, or the stated total; None while unknown. No rounding is performed."""
        return Money.sum(line.amount for line in self.lines) if self.lines else self.stated

    def of(self, category: CostCategory) -> Money:
        """Return the sum of the lines of a category. No rounding is performed."""
        return Money.sum(line.amount for line in self.lines if line.category is category)

    def by_category(self) -> Split[CostCategory]:
        """Return the sum of the lines of each category, in the order in which the lines name them.

        Raises:
            UnknownFigure: If the budget has no lines, or a line has no category; carries the place of each.

        >>> Budget(lines=[BudgetLine("pay", euros(900), category=CostCategory.WAGES)]).by_category()
        Split({CostCategory.WAGES: euros("900.00")})
        """
        return _by_category(self)

    def by_period(self) -> dict[Period, Split[CostCategory]]:
        """Return the sum of the lines of each reporting period by category, the earlier period first.

        Raises:
            UnknownFigure: As `by_category`, and where a line has no period; carries the place of each.
            UnsuitableValueError: If two periods have a day in common; carries the later one.
        """
        return _by_period(self)


def _by_category(budget: Budget) -> Split[CostCategory]:
    sums: dict[CostCategory, Money] = {}
    missing = [] if budget.lines else ["lines"]
    for place, line in enumerate(budget.lines):
        if line.category is None:
            missing.append(f"lines[{place}].category")
        else:
            sums[line.category] = sums.get(line.category, Money(0)) + line.amount
    if missing:
        raise UnknownFigure(f"what a budget has by category is not known: {', '.join(missing)}", tuple(missing))
    return Split(sums)


def _by_period(budget: Budget) -> dict[Period, Split[CostCategory]]:
    periods = sorted({line.period for line in budget.lines if line.period}, key=lambda period: period.start or date.min)
    for one, other in pairwise(periods):
        if one.overlaps(other):
            raise UnsuitableValueError(f"the reporting periods {one} and {other} have a day in common", other)
    missing = tuple(f"lines[{place}].period" for place, line in enumerate(budget.lines) if line.period is None)
    if missing or not periods:
        asked = missing or ("lines",)
        raise UnknownFigure(f"what a budget has by period is not known: {', '.join(asked)}", asked)
    return {
        period: _by_category(Budget(lines=[line for line in budget.lines if line.period == period]))
        for period in periods
    }
