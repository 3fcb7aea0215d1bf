"""Who pays: the share of each fund, the partner's contribution as the rest, and from which sources that comes."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Generic, TypeVar

import attrs

from grantmodel.errors import UnsuitableValueError
from grantmodel.programmes.interreg_2021_2027.ceilings import FUND_ROUNDING, FUNDS_AT_MOST, a_law
from grantmodel.programmes.interreg_2021_2027.wording import besides, divided, financing
from grantmodel.projects.fields import as_tuple, checked, checked_amount, each_instance_of, instance_of
from grantmodel.rules.computed import Computed
from grantmodel.rules.parameters import Parameters
from grantmodel.values.choices import Choice
from grantmodel.values.money import Money
from grantmodel.values.rounding import Direction, Rounding
from grantmodel.values.shares import Shares
from grantmodel.values.splits import Split

K = TypeVar("K", bound=Hashable)

PARTNER = "partner contribution"
"""What the rest is called that no fund pays, own money and that of others."""


@attrs.frozen
class Cut:
    """How Jems divides: a ratio cut to so many decimals, and each part rounded by itself, so that cents are lost.

    Args:
        decimals: The decimals of the ratio that are kept.
        rounding: How each part is rounded.
    """

    decimals: int = attrs.field(validator=instance_of(int))
    rounding: Rounding = attrs.field(validator=instance_of(Rounding))

    def part(self, money: Money, amount: Money, whole: Money) -> Money:
        """Return the part of the money that the amount is of the whole, zero where the whole is, as Jems takes it."""
        return self.of_cents(Fraction(money.cents), amount, whole)

    def of_cents(self, cents: Fraction, amount: Money, whole: Money) -> Money:
        """Return the same of an exact number of euro cents, rounded once from the ratio that was cut."""
        ratio = to_decimals(amount.share_of(whole).fraction, self.decimals, "down") if whole else Fraction(0)
        return self.rounding.apply(cents * ratio)


def to_decimals(exact: Fraction, decimals: int, direction: Direction) -> Fraction:
    """Return a number rounded to so many decimals, as Jems rounds between two steps."""
    return Fraction(Rounding(direction).apply(exact * 10**decimals).cents, 10**decimals)


AS_JEMS_BY_STATUS = Cut(19, Rounding("down"))
"""Of a claim among public, automatic public and private, of the partner's whole budget, a percentage of 17 decimals."""
AS_JEMS_BY_FUND = Cut(17, Rounding("half_up"))
"""Of the whole partner contribution among the funds beside which it is paid.

What of it is public, automatic public or private is not divided so, but by `contributions_by_fund`.
"""
AS_JEMS_SMALL_PROJECT_FUND = Cut(17, Rounding("floor"))
"""The same for a small project fund."""


@attrs.frozen
class BesideFund(Generic[K]):
    """The partner's contribution beside one fund.

    Args:
        contribution: The part of the contribution that goes with the fund.
        sources: What of it each source bears; as Jems rounds them, they need not make it.
    """

    contribution: Money
    sources: Split[K]


def divide(
    money: Money, among: Mapping[K, Money], *, of: Money | None = None, as_jems: Cut | None = None
) -> Computed[Split[K]]:
    """Divide money in proportion to amounts: a contribution among its sources, or among the funds.

    Args:
        money: What is divided, euro cents.
        among: The amounts, zero or more, by whom they belong to.
        of: The whole whose shares the amounts are; their sum by default. Only Jems takes the shares of a whole in
            which there is more, the partner's budget, and money is then what was claimed of it.
        as_jems: How Jems cuts, or None for parts that are the whole by largest remainder.

    Returns:
        The parts, whose sum is the money unless they are as in Jems, which takes every share of a whole of zero as
        zero.

    Raises:
        UnsuitableTypeError: For anything that is no Money; carries it.
        UnsuitableValueError: For an amount or a whole below zero, and without `as_jems` where all amounts are zero, or
            a whole is told, whose parts would not be the money; carries it.

    >>> divide(euros(6), {"a": euros(1), "b": euros(2)}).value
    Split({'a': euros("2.00"), 'b': euros("4.00")})
    >>> divide(euros(6), {"a": euros(1), "b": euros(2)}, as_jems=AS_JEMS_SMALL_PROJECT_FUND).value
    Split({'a': euros("1.99"), 'b': euros("3.99")})
    """
    checked(money, Money, "what is divided is Money such as euros(1000)")
    amounts = {who: checked_amount(amount, f"the amount of {who!r}") for who, amount in among.items()}
    whole = Money.sum(amounts.values()) if of is None else checked_amount(of, "the whole")
    if as_jems is None:
        if of is not None:
            raise UnsuitableValueError(f"parts of what is claimed of {of!r} are no whole; they are as in Jems", of)
        shared = money.allocate([amount.cents for amount in amounts.values()])
        parts = Split(dict(zip(amounts, shared, strict=True)))
    else:
        parts = Split({who: as_jems.part(money, amount, whole) for who, amount in amounts.items()})
    return Computed(parts, lambda: divided(money, amounts, whole, parts, is_cut=as_jems is not None))


def contributions_by_fund(
    money: Money, funds: Shares[str], sources: Mapping[K, Money], law: Parameters, *, of: Money
) -> Computed[dict[str, BesideFund[K]]]:
    """Return the partner's contribution beside each fund, and what of it each source bears, as Jems shows them.

    The contribution is divided among the funds half up. From each part Jems goes back to what it would be a part of,
    were the fund the only one, and takes each source's share of that, rounded down: parts need not make their whole.
    An earlier Jems divided the whole claim by `AS_JEMS_BY_FUND` and each part by `AS_JEMS_BY_STATUS`, a cent off here.

    Args:
        money: What was claimed, euro cents.
        funds: The share of each fund, and the partner's contribution as the rest.
        sources: What the partner's budget has of each source, zero or more: public, automatic public and private.
        law: The law of the day, which says how a fund's share is rounded.
        of: The partner's whole budget.

    Returns:
        The contribution beside each fund, and its sources.

    Raises:
        UnsuitableTypeError: As `funded` and `divide`.
        UnsuitableValueError: As `funded`, and for a source or a whole below zero; carries it.

    >>> from grantmodel.programmes.interreg_2021_2027.ceilings import law_on
    >>> funds = Shares({"ERDF": percent(15)}, residual=PARTNER)
    >>> sources = {"public": euros(40), "private": euros("87.55")}
    >>> contributions_by_fund(euros("100.41"), funds, sources, law_on(date(2024, 1, 1)), of=euros(150)).value["ERDF"]
    BesideFund(contribution=euros("85.35"), sources=Split({'public': euros("26.77"), 'private': euros("58.60")}))
    """
    amounts = {who: checked_amount(amount, f"the amount of {who!r}") for who, amount in sources.items()}
    budget = checked_amount(of, "the whole")
    paid = funded(money, funds, law).value
    by_funds, percentage = money - paid[PARTNER], 100 * funds[PARTNER].fraction
    found: dict[str, BesideFund[K]] = {}
    for fund in (name for name in funds if name != PARTNER):
        beside = AS_JEMS_BY_FUND.part(paid[PARTNER], paid[fund], by_funds)
        alone = to_decimals(Fraction(beside.cents, 100) / percentage, 17, "half_up") if percentage else Fraction(0)
        parts = {who: AS_JEMS_BY_STATUS.of_cents(alone * 100 * 100, one, budget) for who, one in amounts.items()}
        found[fund] = BesideFund(beside, Split(parts))
    return Computed(found, lambda: besides(paid, PARTNER, found))


def funded(money: Money, funds: Shares[str], law: Parameters) -> Computed[Split[str]]:
    """Return what each fund pays of the money, cut to whole cents, and the partner's contribution as the rest.

    Args:
        money: The costs, euro cents.
        funds: The share of each fund, and the rest: `Shares({"ERDF": percent(80)}, residual=PARTNER)`.
        law: The law of the day, which says how a fund's share is rounded, and how many funds there may be.

    Returns:
        The parts, whose sum is the money.

    Raises:
        UnsuitableTypeError: For money that is no Money, shares that are no Shares, or a law that is no law of a day.
        UnsuitableValueError: For shares whose residual is not the partner's contribution, or more funds than Jems
            takes; carries the residual, or the funds.

    >>> from grantmodel.programmes.interreg_2021_2027.ceilings import law_on
    >>> funds = Shares({"ERDF": percent(60), "OTHER": percent("14.66")}, residual=PARTNER)
    >>> funded(euros("2676.60"), funds, law_on(date(2024, 1, 1))).value
    Split({'ERDF': euros("1605.96"), 'OTHER': euros("392.38"), 'partner contribution': euros("678.26")})
    """
    checked(money, Money, "what is financed is Money such as euros(1000)")
    checked(funds, Shares, 'funds are Shares such as Shares({"ERDF": percent(80)}, residual=PARTNER)')
    if funds.residual != PARTNER:
        message = f"the rest that no fund pays is the {PARTNER!r}, not {funds.residual!r}; write residual=PARTNER"
        raise UnsuitableValueError(message, funds.residual)
    names, most = tuple(name for name in funds if name != PARTNER), a_law(law)[FUNDS_AT_MOST]
    if len(names) > most:
        raise UnsuitableValueError(f"a partner has at most {most} funds in Jems, not {len(names)}: {names!r}", names)
    parts = funds.split(money, law[FUND_ROUNDING])
    return Computed(parts, lambda: financing(money, funds, parts, [law.version(FUND_ROUNDING)]))


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
        name: From whom it comes; the partner's own may go without.
    """

    amount: Money = attrs.field(validator=instance_of(Money))
    status: ContributionStatus = attrs.field(validator=instance_of(ContributionStatus))
    own: bool = attrs.field(default=False, kw_only=True, validator=instance_of(bool))
    name: str = attrs.field(default="", kw_only=True, validator=instance_of(str))


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
    for source in sources:
        if not source.own and not source.name.strip():
            yield f"a source of {source.amount!r} that is not the partner's own has no name"
    yield from (f"{source.amount!r} is below zero" for source in sources if source.amount < Money(0))


@attrs.frozen
class Contributions:
    """The sources of a partner's contribution.

    Args:
        sources: Each source, one of them the partner's own.

    Raises:
        UnsuitableValueError: For none or several of the partner's own, an own one that is automatic public, another
            without a name, or an amount below zero; carries every problem.
    """

    sources: tuple[Contribution, ...] = attrs.field(
        converter=_contributions, validator=[each_instance_of(Contribution), _sound]
    )

    def by_status(self) -> Split[ContributionStatus]:
        """Return what comes from each kind of source, those without any included. No rounding is performed."""
        return Split(
            {
                status: Money.sum(source.amount for source in self.sources if source.status is status)
                for status in ContributionStatus
            }
        )
