"""Laws of income that lessens costs, and outputs that a lump sum pays for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from grantmodel.testing.laws.broken import expect
from grantmodel.testing.laws.declaring import law
from grantmodel.values.money import Money


@law(source="inferred of 866/2021 § 4, subsection 1: what is deducted takes no more than there is")
def income_takes_no_more_than_costs(
    net: Callable[[Money, Sequence[Money]], Money],
) -> Callable[[Money, Sequence[Money]], None]:
    """Income less its refunds lessens costs to nothing at most, and never adds to them.

    The function takes costs, negative ones for credit notes, and the amounts of income that is deducted.
    """

    def check(costs: Money, incomes: Sequence[Money]) -> None:
        income = sum(one.cents for one in incomes)
        expected = sorted((min(costs.cents, 0), costs.cents - income, costs.cents))[1]
        seen = net(costs, incomes)
        expect(seen.cents == expected, "{} less {} is {}, not {}", costs, Money(income), Money(expected), seen)

    return check


@law(source="inferred of 866/2021 § 14, subsections 3 and 5: an amount rests on its output")
def output_is_paid_wholly_or_not(
    achieved: Callable[[Sequence[tuple[Money, bool]]], Money],
) -> Callable[[Sequence[tuple[Money, bool]]], None]:
    """A lump sum is the sum of the verified outputs, and nothing of any other.

    The function takes outputs by their amounts, and whether each is verified.
    """

    def check(outputs: Sequence[tuple[Money, bool]]) -> None:
        whole = sum(amount.cents for amount, verified in outputs if verified)
        seen = achieved(outputs)
        expect(seen.cents == whole, "the verified outputs make {}, not {}", Money(whole), seen)

    return check
