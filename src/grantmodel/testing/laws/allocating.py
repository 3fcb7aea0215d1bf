"""Laws of giving out money by weights, by largest remainder."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import pairwise

from grantmodel.testing.laws.broken import expect
from grantmodel.values.money import Money

Allocate = Callable[[Money, Sequence[int | Fraction]], Sequence[Money]]
Check = Callable[[Money, Sequence[int | Fraction]], None]


def allocation_conserves(allocate: Allocate) -> Check:
    """The parts sum to the money, and there is one for each weight."""

    def check(money: Money, weights: Sequence[int | Fraction]) -> None:
        parts = allocate(money, weights)
        expect(sum(part.cents for part in parts) == money.cents, f"{parts!r} does not make {money!r}")
        expect(len(parts) == len(weights), f"{len(parts)} parts by {len(weights)} weights")

    return check


def allocation_is_near(allocate: Allocate) -> Check:
    """Every part is less than one cent from its exact amount."""

    def check(money: Money, weights: Sequence[int | Fraction]) -> None:
        for part, weight in zip(allocate(money, weights), weights, strict=True):
            exact = Fraction(money.cents * weight, sum(weights))
            expect(abs(part.cents - exact) < 1, f"{part!r} is {exact} cents exactly")

    return check


def zero_weight_gets_nothing(allocate: Allocate) -> Check:
    """A weight of zero gets nothing."""

    def check(money: Money, weights: Sequence[int | Fraction]) -> None:
        for part, weight in zip(allocate(money, weights), weights, strict=True):
            expect(weight != 0 or part.cents == 0, f"a weight of zero gets {part!r}")

    return check


def allocation_mirrors(allocate: Allocate) -> Check:
    """Giving out the negative gives the negative parts."""

    def check(money: Money, weights: Sequence[int | Fraction]) -> None:
        parts, mirrored = allocate(money, weights), allocate(Money(-money.cents), weights)
        expect(
            [-part.cents for part in parts] == [part.cents for part in mirrored], f"{parts!r} mirrors as {mirrored!r}"
        )

    return check


def allocation_ignores_scale(allocate: Allocate) -> Callable[[Money, Sequence[int | Fraction], Fraction], None]:
    """Weights that are all so many times as large give the same parts."""

    def check(money: Money, weights: Sequence[int | Fraction], scale: Fraction) -> None:
        parts, scaled = allocate(money, weights), allocate(money, [weight * scale for weight in weights])
        expect(list(parts) == list(scaled), f"{parts!r} became {scaled!r} with weights {scale} times as large")

    return check


def ties_go_to_the_earlier(allocate: Allocate) -> Check:
    """Of two parts by equal weights the earlier one is not smaller, of negative money not larger."""

    def check(money: Money, weights: Sequence[int | Fraction]) -> None:
        parts = allocate(money, weights)
        places = sorted(range(len(weights)), key=lambda place: (weights[place], place))
        for earlier, later in pairwise(places):
            in_order = abs(parts[earlier].cents) >= abs(parts[later].cents)
            expect(weights[earlier] != weights[later] or in_order, f"{parts!r} by {weights!r} favours the later")

    return check
