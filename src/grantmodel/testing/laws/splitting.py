"""Laws of splitting money by shares with a residual: the 80/20 split first of all.

A source that gets nothing may be left out of a split, in every law here.
"""

from collections.abc import Callable, Hashable, Mapping, Sequence
from fractions import Fraction
from typing import TypeVar

from grantmodel.programmes.acts import FINANCING_DECREE
from grantmodel.testing.laws.broken import expect
from grantmodel.testing.laws.declaring import law
from grantmodel.testing.laws.domains import with_residual
from grantmodel.testing.laws.words import amount, number_of
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate
from grantmodel.values.shares import Shares

S = TypeVar("S", bound=Hashable)

SplitFunction = Callable[[Money, Shares[S]], Mapping[S, Money]]
Check = Callable[[Money, Shares[S]], None]


def _part(parts: Mapping[S, Money], source: S) -> Money:
    """Return what a source gets; nothing where it is left out."""
    return parts.get(source, Money(0))


def _exact(money: Money, rate: Rate) -> Fraction:
    return Fraction(money.cents * rate.numerator, rate.denominator)


@law(source="arithmetic: the parts of a sum")
def split_conserves(split: SplitFunction[S]) -> Check[S]:
    """The parts sum to the money."""

    def check(money: Money, shares: Shares[S]) -> None:
        parts = split(money, shares)
        total = Money(sum(part.cents for part in parts.values()))
        expect(total == money, "{}, together {} of {}", parts, total, money)

    return check


@law(source="definition: the residual takes what rounding the others leaves over")
def split_rounds_down(split: SplitFunction[S]) -> Check[S]:
    """Every part but the residual is its exact amount rounded towards zero, to the cent.

    The check takes shares with a residual, such as `shares(with_residual=True)` draws.
    """

    def check(money: Money, shares: Shares[S]) -> None:
        with_residual(shares)
        parts = split(money, shares)
        for source in shares:
            exact, part = _exact(money, shares[source]), _part(parts, source)
            is_cut = source == shares.residual or part.cents == int(exact)
            expect(is_cut, "{} gets {}, which is not {} rounded towards zero", source, part, amount(exact))

    return check


@law(source="arithmetic: rounding down takes less than a cent off each part")
def split_leaves_a_near_residual(split: SplitFunction[S]) -> Check[S]:
    """The residual is off its exact amount by less than one cent for each other part.

    The check takes shares with a residual, such as `shares(with_residual=True)` draws.
    """

    def check(money: Money, shares: Shares[S]) -> None:
        with_residual(shares)
        parts, others = split(money, shares), len(shares) - 1
        exact, source = next((_exact(money, rate), name) for name, rate in shares.items() if name == shares.residual)
        part = _part(parts, source)
        off = abs(part.cents - exact)
        seen = "the residual {} is {} off {}, beside {}"
        expect(off < others or off == 0, seen, part, amount(off), amount(exact), number_of(others, "other part"))

    return check


@law(source=FINANCING_DECREE.cite(4, 1))
def split_keeps_to_the_rates(split: SplitFunction[S]) -> Check[S]:
    """Of money that is not negative, no part but the residual exceeds its rate: aid is at most 80 % of the costs.

    The check takes shares with a residual, such as `shares(with_residual=True)` draws.
    """

    def check(money: Money, shares: Shares[S]) -> None:
        with_residual(shares)
        parts = split(money, shares)
        for source, rate in shares.items():
            most, seen = _exact(money, rate), _part(parts, source)
            within = money.cents < 0 or source == shares.residual or seen.cents <= most
            expect(within, "{} gets {}, over {} of {}, which is {}", source, seen, rate, money, amount(most))

    return check


@law(source="arithmetic: a correction takes back what it corrects")
def split_mirrors(split: SplitFunction[S]) -> Check[S]:
    """Splitting the negative gives the negative parts."""

    def check(money: Money, shares: Shares[S]) -> None:
        negative = Money(-money.cents)
        parts, mirrored = split(money, shares), split(negative, shares)
        is_mirrored = all(_part(mirrored, one).cents == -_part(parts, one).cents for one in shares)
        expect(is_mirrored, "{} is {}, but {} is {}", money, parts, negative, mirrored)

    return check


@law(source="definition: a part depends on its rate, not by its place")
def split_reorders(split: SplitFunction[S]) -> Callable[[Money, Shares[S], Sequence[S]], None]:
    """Shares in another order give the same parts in that order.

    The check takes shares with a residual, such as `shares(with_residual=True)` draws: without one, the order tells
    who gets a cent of a tie. The last argument of the check is the other order, all sources, each once.
    """

    def check(money: Money, shares: Shares[S], order: Sequence[S]) -> None:
        with_residual(shares)
        turned = Shares({source: shares[source] for source in order}, residual=shares.residual)
        parts, reordered = split(money, shares), split(money, turned)
        expected = [(source, part) for source in order if (part := _part(parts, source)) != Money(0)]
        came = [(source, part) for source, part in reordered.items() if part != Money(0)]
        expect(came == expected, "{}; in another order {}", parts, reordered)

    return check


@law(source="definition: the largest remainder moves a part by less than a cent")
def split_is_near(split: SplitFunction[S]) -> Check[S]:
    """Without a residual every part is less than one cent from its exact amount.

    The check takes shares without one, such as `shares(with_residual=False)` draws.
    """

    def check(money: Money, shares: Shares[S]) -> None:
        with_residual(shares, is_there=False)
        parts = split(money, shares)
        for source in shares:
            exact, part = _exact(money, shares[source]), _part(parts, source)
            expect(abs(part.cents - exact) < 1, "{} gets {} and is due {}", source, part, amount(exact))

    return check


@law(source="arithmetic: what is due so far, less what was paid so far")
def instalments_make_the_split(
    instalment: Callable[[Shares[S], Money, Mapping[S, Money]], Mapping[S, Money]],
) -> Callable[[Shares[S], Sequence[Money]], None]:
    """Each instalment plus what was paid before is the split of what is due so far."""

    def check(shares: Shares[S], payments: Sequence[Money]) -> None:
        paid, due = dict.fromkeys(shares, Money(0)), 0
        for payment in payments:
            due += payment.cents
            parts = instalment(shares, Money(due), paid)
            paid = {source: Money(paid[source].cents + _part(parts, source).cents) for source in shares}
            expected = dict(shares.split(Money(due)))
            expect(paid == expected, "of {} due so far {} was paid, not {}", Money(due), paid, expected)

    return check
