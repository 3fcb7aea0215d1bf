"""Laws of giving out money by weights, by largest remainder.

The weights are zero or more, and not all zero.
"""

from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import pairwise

from grantmodel.testing.laws.broken import expect
from grantmodel.testing.laws.declaring import law
from grantmodel.testing.laws.domains import weighted
from grantmodel.testing.laws.words import amount, number_of
from grantmodel.values.money import Money

Weights = Sequence[int | Fraction]
Allocate = Callable[[Money, Weights], Sequence[Money]]
Check = Callable[[Money, Weights], None]

LARGEST_REMAINDER = "definition: the largest remainder"


@law(source="arithmetic: the parts of a sum")
def allocation_conserves(allocate: Allocate) -> Check:
    """The parts sum to the money, and there is one for each weight."""

    def check(money: Money, weights: Weights) -> None:
        parts = _parts(allocate, money, weights)
        total = Money(sum(part.cents for part in parts))
        expect(total == money, "{}, together {} of {}", parts, total, money)

    return check


@law(source=LARGEST_REMAINDER)
def allocation_is_near(allocate: Allocate) -> Check:
    """Every part is less than one cent from its exact amount."""

    def check(money: Money, weights: Weights) -> None:
        weighted(weights)
        for part, weight in zip(_parts(allocate, money, weights), weights, strict=True):
            exact = _exact(money, weight, weights)
            expect(abs(part.cents - exact) < 1, "the weight {} gets {} and is due {}", weight, part, amount(exact))

    return check


@law(source=LARGEST_REMAINDER)
def zero_weight_gets_nothing(allocate: Allocate) -> Check:
    """A weight of zero gets nothing."""

    def check(money: Money, weights: Weights) -> None:
        for part, weight in zip(_parts(allocate, money, weights), weights, strict=True):
            expect(weight != 0 or part.cents == 0, "a weight of zero gets {}", part)

    return check


@law(source="arithmetic: a correction takes back what it corrects")
def allocation_mirrors(allocate: Allocate) -> Check:
    """Giving out the negative gives the negative parts."""

    def check(money: Money, weights: Weights) -> None:
        negative = Money(-money.cents)
        parts, mirrored = allocate(money, weights), allocate(negative, weights)
        is_mirrored = [-part.cents for part in parts] == [part.cents for part in mirrored]
        expect(is_mirrored, "{} is {}, but {} is {}", money, parts, negative, mirrored)

    return check


@law(source="arithmetic: a share is the same of weights that are all so many times as large")
def allocation_ignores_scale(allocate: Allocate) -> Callable[[Money, Weights, Fraction], None]:
    """Weights that are all so many times as large give the same parts."""

    def check(money: Money, weights: Weights, scale: Fraction) -> None:
        parts, scaled = allocate(money, weights), allocate(money, [weight * scale for weight in weights])
        expect(list(parts) == list(scaled), "{}; by weights {} times as large {}", parts, scale, scaled)

    return check


@law(source=LARGEST_REMAINDER)
def ties_go_to_the_earlier(allocate: Allocate) -> Check:
    """Of two parts by equal weights the earlier one is not smaller, of negative money not larger."""

    def check(money: Money, weights: Weights) -> None:
        parts = _parts(allocate, money, weights)
        places = sorted(range(len(weights)), key=lambda place: (weights[place], place))
        for earlier, later in pairwise(places):
            in_order = abs(parts[earlier].cents) >= abs(parts[later].cents)
            expect(
                weights[earlier] != weights[later] or in_order,
                "of two equal weights the earlier gets {}, the later {}",
                parts[earlier],
                parts[later],
            )

    return check


@law(source="definition: a part depends on its weight, not by its place")
def allocation_reorders(allocate: Allocate) -> Callable[[Money, Weights, Sequence[int]], None]:
    """Weights in another order get the same parts; those whose remainders are equal may change a cent among them.

    The check takes the order as places: [1, 0] for two weights turned round.
    """

    def check(money: Money, weights: Weights, order: Sequence[int]) -> None:
        weighted(weights)
        reordered = [weights[place] for place in order]
        seen, again = (_by_remainder(money, of, _parts(allocate, money, of)) for of in (weights, reordered))
        for remainder, part in seen.items():
            expect(part == again[remainder], "{} of {} became {} in another order", part, money, again[remainder])

    return check


def _parts(allocate: Allocate, money: Money, weights: Weights) -> Sequence[Money]:
    """Return the parts, of which there has to be one for each weight."""
    parts = allocate(money, weights)
    expect(len(parts) == len(weights), "{} by {}", number_of(len(parts), "part"), number_of(len(weights), "weight"))
    return parts


def _exact(money: Money, weight: int | Fraction, weights: Weights) -> Fraction:
    return Fraction(money.cents * weight, sum(weights))


def _by_remainder(money: Money, weights: Weights, parts: Sequence[Money]) -> dict[Fraction, Money]:
    """Return what the weights get together that have the same remainder."""
    sums: dict[Fraction, Money] = {}
    for part, weight in zip(parts, weights, strict=True):
        remainder = _exact(money, weight, weights) % 1
        sums[remainder] = Money(sums.get(remainder, Money(0)).cents + part.cents)
    return sums
