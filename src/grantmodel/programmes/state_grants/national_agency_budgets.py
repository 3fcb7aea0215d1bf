"""What a project costs as the National Agency for Education counts it, and how its budget may be changed."""

from __future__ import annotations

from datetime import date

from grantmodel.errors import UnknownFigure, UnsuitableValueError
from grantmodel.programmes.state_grants.national_agency_steps import step, whole
from grantmodel.projects.budget_changes import BudgetComparison, with_total_kept
from grantmodel.projects.budgets import Budget
from grantmodel.rules.computed import Computed
from grantmodel.values.money import Money


def total_costs(budget: Budget, granted_on: date, *, accepted: Money | None = None) -> Computed[Money]:
    """Return what a project costs: its costs less its income, to which money of third parties and the Union belongs.

    Args:
        budget: Its lines in whole euros, income as negative ones; or a stated total.
        granted_on: The day of the decision, which chooses the figures.
        accepted: The one sum that the official accepts instead of itemised costs; income is still deducted.

    Returns:
        The total, below zero where there is more income than costs. No rounding is performed.

    Raises:
        UnknownFigure: Where the budget has neither lines nor a total; one of no costs is `Budget(Money(0))`.
        UnsuitableValueError: For an amount with cents, or a total that is stated or a sum accepted below zero.

    >>> budget = Budget(lines=[BudgetLine("pay", euros(1_000)), BudgetLine("fees", euros(-1_100))])
    >>> total_costs(budget, date(2024, 5, 1)).value
    euros("-100.00")
    """
    if budget.total is None and accepted is None:
        message = "the budget has neither lines nor a stated total; write one without costs as Budget(Money(0))"
        raise UnknownFigure(message, ("budget.total",))
    for line in budget.lines:
        whole(line.amount, f"the line {line.name!r}", granted_on, negative=True)
    stated = whole(budget.stated or Money(0), "what the project costs", granted_on)
    costs = stated + Money.sum(line.amount for line in budget.lines if line.amount > Money(0))
    incomes = -Money.sum(line.amount for line in budget.lines if line.amount < Money(0))
    if accepted is not None:
        costs = whole(accepted, "the sum accepted", granted_on)
    total = costs - incomes
    steps = () if accepted is None else (step("one total", {"costs": costs}),)
    return Computed(total, step("total", {"total": total, "costs": costs, "incomes": incomes}, steps=steps))


def changed_budget(approved: Budget, changed: Budget, reason: str, granted_on: date) -> Computed[BudgetComparison]:
    """Return what a change request for the budget changes: money moves between lines, and the total stays.

    Args:
        approved: The latest budget accepted, with its lines.
        changed: The budget asked for, whole euros.
        reason: Why.
        granted_on: The day of the decision, which chooses the unit of amounts.

    Returns:
        Both budgets line by line. No rounding is performed.

    Raises:
        UnsuitableValueError: Where no reason is given, the grant was made as one sum, an amount has cents, a line is
            negative that was not, or the total changes; says by how much.
    """
    if not reason.strip():
        raise UnsuitableValueError("a change of the budget has a reason", reason)
    if not approved.lines:
        message = "a budget that was accepted as one sum has no lines between which money could move"
        raise UnsuitableValueError(message, approved)
    for line in changed.lines:
        whole(line.amount, f"the line {line.name!r}", granted_on, negative=True)
    compared = with_total_kept(approved, changed)
    for one in compared.changed:
        if one.after < Money(0) <= one.before:
            raise UnsuitableValueError(f"the line {one.name!r} is zero or more, not {one.after!r}", one.after)
    lines = [
        step("line", {"name": one.name, "before": one.before, "after": one.after, "difference": one.difference})
        for one in compared.changed
    ]
    return Computed(compared, step("budget", {"total": compared.after, "reason": reason}, steps=lines))
