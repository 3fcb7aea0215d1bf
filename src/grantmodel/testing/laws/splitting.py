"""Laws of splitting money by shares with a residual: the 80/20 split first of all."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from fractions import Fraction
from typing import TypeVar

from grantmodel.testing.laws.broken import expect
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate
from grantmodel.values.shares import Shares

S = TypeVar("S", bound=Hashable)

SplitFunction = Callable[[Money, Shares[S]], Mapping[S, Money]]
Check = Callable[[Money, Shares[S]], None]


def _exact(money: Money, rate: Rate) -> Fraction:
    return Fraction(money.cents * rate.numerator, rate.denominator)


def split_conserves(split: SplitFunction[S]) -> Check[S]:
    """The parts sum to the money."""

    def check(money: Money, shares: Shares[S]) -> None:
        parts = split(money, shares)
        total = sum(part.cents for part in parts.values())
        expect(total == money.cents, f"{parts!r} makes {total} cents of {money.cents}")

    return check


def split_rounds_down(split: SplitFunction[S]) -> Check[S]:
    """Every part but the residual is its exact amount rounded towards zero, to the cent."""

    def check(money: Money, shares: Shares[S]) -> None:
        parts = split(money, shares)
        for source in shares:
            exact = _exact(money, shares[source])
            expect(
                source == shares.residual or parts[source].cents == int(exact),
                f"the part of {source!r} is exactly {exact} cents, not {parts[source].cents} when rounded towards zero",
            )

    return check


def split_leaves_a_near_residual(split: SplitFunction[S]) -> Check[S]:
    """The residual is off its exact amount by less than one cent for each other part."""

    def check(money: Money, shares: Shares[S]) -> None:
        parts, others = split(money, shares), len(shares) - 1
        off = max(
            abs(parts[source].cents - _exact(money, rate))
            for source, rate in shares.items()
            if source == shares.residual
        )
        expect(off < others or off == 0, f"the residual is {off} cents off, with {others} other parts")

    return check


def split_keeps_to_the_rates(split: SplitFunction[S]) -> Check[S]:
    """Of money that is not negative, no part but the residual exceeds its rate: aid is at most 80 % of the costs."""

    def check(money: Money, shares: Shares[S]) -> None:
        parts = split(money, shares)
        for source in shares:
            exact = _exact(money, shares[source])
            expect(
                money.cents < 0 or source == shares.residual or parts[source].cents <= exact,
                f"the part of {source!r} is at most {exact} cents, not {parts[source].cents}",
            )

    return check


def split_mirrors(split: SplitFunction[S]) -> Check[S]:
    """Splitting the negative gives the negative parts."""

    def check(money: Money, shares: Shares[S]) -> None:
        parts, mirrored = split(money, shares), split(Money(-money.cents), shares)
        expect(
            all(mirrored[source].cents == -parts[source].cents for source in shares),
            f"{parts!r} is mirrored as {mirrored!r}",
        )

    return check


def split_reorders(split: SplitFunction[S]) -> Callable[[Money, Shares[S], Sequence[S]], None]:
    """Shares in another order give the same parts in that order."""

    def check(money: Money, shares: Shares[S], order: Sequence[S]) -> None:
        parts = split(money, shares)
        reordered = split(money, Shares({source: shares[source] for source in order}, residual=shares.residual))
        expected = [(source, parts[source]) for source in order]
        expect(list(reordered.items()) == expected, f"{parts!r} became {reordered!r} when reordered")

    return check


def split_is_near(split: SplitFunction[S]) -> Check[S]:
    """Without a residual every part is less than one cent from its exact amount."""

    def check(money: Money, shares: Shares[S]) -> None:
        for source, part in split(money, shares).items():
            exact = _exact(money, shares[source])
            expect(abs(part.cents - exact) < 1, f"the part of {source!r} is exactly {exact} cents, not {part.cents}")

    return check


def instalments_make_the_split(
    instalment: Callable[[Shares[S], Money, Mapping[S, Money]], Mapping[S, Money]],
) -> Callable[[Shares[S], Sequence[Money]], None]:
    """Each instalment plus what was paid before is the split of what is due so far."""

    def check(shares: Shares[S], payments: Sequence[Money]) -> None:
        paid, due = dict.fromkeys(shares, Money(0)), 0
        for payment in payments:
            due += payment.cents
            parts = instalment(shares, Money(due), paid)
            paid = {source: Money(paid[source].cents + parts[source].cents) for source in shares}
            expected = dict(shares.split(Money(due)))
            expect(paid == expected, f"{paid!r} was paid of {due} cents due, not {expected!r}")

    return check
