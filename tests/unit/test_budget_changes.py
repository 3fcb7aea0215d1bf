"""Two budgets are compared line by line, and a change may have to keep the total."""

import pytest

from grantmodel import Budget, BudgetLine, CostCategory, Money, UnknownFigure, UnsuitableValueError, euros
from grantmodel.projects.budget_changes import BudgetComparison, LineChange, compare_budgets, with_total_kept

TRAVEL = CostCategory.TRAVEL
APPROVED = Budget(lines=[BudgetLine("pay", euros(900)), BudgetLine("trips", euros(100), category=TRAVEL)])


def budget(*lines: tuple[str, str]) -> Budget:
    return Budget(lines=[BudgetLine(name, euros(amount)) for name, amount in lines])


def test_lines_are_compared_by_name_and_category() -> None:
    compared = compare_budgets(APPROVED, budget(("trips", "60.50"), ("pay", "900"), ("rent", "10"), ("rent", "5")))
    assert compared == BudgetComparison(
        euros(1000),
        euros("975.50"),
        [
            LineChange("pay", euros(900), euros(900)),
            LineChange("trips", euros(100), Money(0), category=TRAVEL),
            LineChange("trips", Money(0), euros("60.50")),
            LineChange("rent", Money(0), euros(15)),
        ],
    )
    assert [str(line.difference) for line in compared.lines] == ["0.00", "-100.00", "60.50", "15.00"]
    assert [line.name for line in compared.changed] == ["trips", "trips", "rent"]
    assert (compared.difference, compared.is_total_preserving) == (euros("-24.50"), False)
    assert Money.sum(line.difference for line in compared.lines) == compared.difference


def test_stated_totals_have_no_lines() -> None:
    assert compare_budgets(Budget(euros(10)), Budget(euros(12))) == BudgetComparison(euros(10), euros(12))


@pytest.mark.parametrize(
    ("before", "after", "missing"),
    [
        (Budget(), APPROVED, ("before.total",)),
        (APPROVED, Budget(), ("after.total",)),
        (Budget(), Budget(), ("before.total", "after.total")),
    ],
)
def test_what_nobody_has_told_is_not_zero(before: Budget, after: Budget, missing: tuple[str, ...]) -> None:
    with pytest.raises(UnknownFigure) as error:
        compare_budgets(before, after)
    assert error.value.missing == missing


def test_money_moves_between_lines() -> None:
    moved = with_total_kept(APPROVED, budget(("pay", "800"), ("rent", "200")))
    assert moved.is_total_preserving
    assert moved.difference == Money(0)


@pytest.mark.parametrize(("pay", "words"), [("1000.01", "0.01 more"), ("999.99", "0.01 less")])
def test_a_total_that_changes_is_refused_with_by_how_much(pay: str, words: str) -> None:
    with pytest.raises(UnsuitableValueError, match=f"totals {pay} euros, {words} than the 1000.00 approved") as error:
        with_total_kept(APPROVED, budget(("pay", pay)))
    assert error.value.value == euros(pay)
