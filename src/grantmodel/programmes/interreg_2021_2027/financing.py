"""Who pays: the share of each fund, the partner's contribution as the rest, and by whom the contribution is borne."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from fractions import Fraction
from typing import TypeVar

import attrs

from grantmodel.errors import UnsuitableValueError
from grantmodel.programmes.interreg_2021_2027.ceilings import FUND_ROUNDING
from grantmodel.projects.fields import a, all_are, as_tuple
from grantmodel.rules.parameters import Parameters
from grantmodel.values.choices import Choice
from grantmodel.values.money import Money
from grantmodel.values.rounding import Rounding
from grantmodel.values.shares import Shares
from grantmodel.values.splits import Split

K = TypeVar("K", bound=Hashable)

PARTNER = "partner contribution"
"""What the rest is called that no fund pays, own money and that of others."""


class ContributionStatus(Choice):
    """Whose money a contribution is."""

    PUBLIC = "public"
    """Public money."""
    AUTOMATIC_PUBLIC = "automatic public"
    """Public money that comes by itself with the fund's, never a partner's own."""
    PRIVATE = "private"
    """Private money."""


@attrs.frozen
class Contribution:
    """A source of the partner's contribution.

    Args:
        amount: How much, zero or more.
        status: Whose money it is.
        own: Whether it is the partner's own money.
    """

    amount: Money = attrs.field(validator=a(Money))
    status: ContributionStatus = attrs.field(validator=a(ContributionStatus))
    own: bool = attrs.field(default=False, kw_only=True, validator=a(bool))


def _contributions(contributions: Iterable[Contribution]) -> tuple[Contribution, ...]:
    return as_tuple(contributions)


def _sound(_: Contributions, __: object, sources: tuple[Contribution, ...]) -> None:
    problems = tuple(_problems(sources))
    if problems:
        raise UnsuitableValueError(f"contributions: {'; '.join(problems)}", problems)


def _problems(sources: tuple[Contribution, ...]) -> Iterator[str]:
    own = [source for source in sources if source.own]
    if len(own) != 1:
        yield f"one is the partner's own, not {len(own)}"
    if any(source.status is ContributionStatus.AUTOMATIC_PUBLIC for source in own):
        yield "a partner's own is not automatic public"
    yield from (f"{source.amount!r} is below zero" for source in sources if source.amount < Money(0))


@attrs.frozen
class Contributions:
    """The sources of a partner's contribution.

    Args:
        sources: Each source, one of them the partner's own.

    Raises:
        UnsuitableValueError: For none or several of the partner's own, an own one that is automatic public, or an
            amount below zero; carries every problem.
    """

    sources: tuple[Contribution, ...] = attrs.field(converter=_contributions, validator=[all_are(Contribution), _sound])

    def by_status(self) -> Split[ContributionStatus]:
        """Return what comes from each kind of source, those without any included. No rounding is performed."""
        return Split(
            {
                status: Money.sum(source.amount for source in self.sources if source.status is status)
                for status in ContributionStatus
            }
        )


@attrs.frozen
class Cut:
    """How Jems divides: a ratio cut to so many decimals, and each part rounded by itself, so that cents are lost.

    Args:
        decimals: The decimals of the ratio that are kept.
        rounding: How each part is rounded.
    """

    decimals: int = attrs.field(validator=a(int))
    rounding: Rounding = attrs.field(validator=a(Rounding))

    def part(self, money: Money, share: Fraction) -> Money:
        """Return a part of the money, rounded once from the ratio that was cut."""
        scale = 10**self.decimals
        ratio = Fraction(share.numerator * scale // share.denominator, scale)
        return self.rounding.apply(money.cents * ratio)


AS_JEMS_BY_STATUS = Cut(19, Rounding("floor"))
"""Of a claim among public, automatic public and private, of the partner's whole budget, a percentage of 17 decimals."""
AS_JEMS_BY_FUND = Cut(17, Rounding("half_up"))
"""Of a contribution among the funds beside which it is paid."""
AS_JEMS_SMALL_PROJECT_FUND = Cut(17, Rounding("floor"))
"""The same for a small project fund."""


def divide(money: Money, among: Mapping[K, Money], *, of: Money | None = None, as_jems: Cut | None = None) -> Split[K]:
    """Divide money in proportion to amounts: a contribution among its sources, or among the funds.

    Args:
        money: What is divided, euro cents.
        among: The amounts, zero or more, by whom they belong to.
        of: The whole whose shares the amounts are; their sum unless told. Only Jems takes the shares of a whole in
            which there is more, the partner's budget, and money is then what was claimed of it.
        as_jems: How Jems cuts, or None for parts that are the whole by largest remainder.

    Returns:
        The parts, whose sum is the money unless they are as in Jems.

    Raises:
        UnsuitableValueError: Where all amounts are zero, or a whole is told without `as_jems`, whose parts would not
            be the money; carries it.

    >>> divide(euros(6), {"a": euros(1), "b": euros(2)})
    Split({'a': euros("2.00"), 'b': euros("4.00")})
    >>> divide(euros(6), {"a": euros(1), "b": euros(2)}, as_jems=AS_JEMS_SMALL_PROJECT_FUND)
    Split({'a': euros("1.99"), 'b': euros("3.99")})
    """
    whole = Money.sum(among.values()) if of is None else of
    if as_jems is None:
        if of is not None:
            raise UnsuitableValueError(f"parts of what is claimed of {of!r} are no whole; they are as in Jems", of)
        parts = money.allocate([amount.cents for amount in among.values()])
        return Split(dict(zip(among, parts, strict=True)))
    if not whole:
        raise UnsuitableValueError(f"nothing is a share of nothing: {dict(among)!r}", whole)
    return Split({who: as_jems.part(money, Fraction(amount.cents, whole.cents)) for who, amount in among.items()})


def funded(money: Money, funds: Shares[str], law: Parameters) -> Split[str]:
    """Return what each fund pays of the money, cut to whole cents, and the partner's contribution as the rest.

    Args:
        money: The costs, euro cents.
        funds: The share of each fund, and the rest: `Shares({"ERDF": percent(80)}, residual=PARTNER)`.
        law: The law of the day, which says how a fund's share is rounded.

    Returns:
        The parts, whose sum is the money.

    Raises:
        UnsuitableValueError: For shares whose residual is not the partner's contribution; carries it.

    >>> from grantmodel.programmes.interreg_2021_2027.ceilings import law_on
    >>> funds = Shares({"ERDF": percent(60), "OTHER": percent("14.66")}, residual=PARTNER)
    >>> funded(euros("2676.60"), funds, law_on(date(2024, 1, 1)))
    Split({'ERDF': euros("1605.96"), 'OTHER': euros("392.38"), 'partner contribution': euros("678.26")})
    """
    if funds.residual != PARTNER:
        message = f"the rest that no fund pays is the {PARTNER!r}, not {funds.residual!r}; write residual=PARTNER"
        raise UnsuitableValueError(message, funds.residual)
    return funds.split(money, law[FUND_ROUNDING])
