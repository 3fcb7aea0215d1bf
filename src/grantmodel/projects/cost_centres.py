"""Cost centres: what bears costs in a beneficiary's books, through reorganisations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction

import attrs

from grantmodel.errors import UnsuitableValueError
from grantmodel.projects.fields import as_tuple, each_instance_of, instance_of
from grantmodel.values.days import checked_day
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate
from grantmodel.values.shares import Shares
from grantmodel.values.splits import Split


def _a_day(_: object, __: object, day: date) -> None:
    checked_day(day, what="the day of a succession")


@attrs.frozen
class Succession:
    """A reorganisation of one cost centre: who bears its costs from a day on.

    Args:
        since: The first day on which the successors bear the costs.
        shares: The successors and their shares; one of 100 % if the centre is renamed or merged into another.
    """

    since: date = attrs.field(validator=_a_day)
    shares: Shares[CostCentre] = attrs.field(validator=instance_of(Shares))


def _by_day(successions: Iterable[Succession]) -> tuple[Succession, ...]:
    return tuple(sorted(as_tuple(successions), key=lambda succession: succession.since))


def _possible(centre: CostCentre, _: object, successions: tuple[Succession, ...]) -> None:
    days = [succession.since for succession in successions]
    if len(set(days)) < len(days):
        raise UnsuitableValueError(f"{centre.name!r} is succeeded twice on the same day", tuple(days))
    heirs = tuple(heir.name for heir in centre.heirs())
    if centre.name in heirs:
        message = f"{centre.name!r} would succeed itself, through {', '.join(map(repr, heirs))}"
        raise UnsuitableValueError(message, heirs)


@attrs.frozen
class CostCentre:
    """The unit in a beneficiary's bookkeeping that bears costs (kustannuspaikka).

    A reorganisation may rename it, merge it into another, or split it by shares.

    Args:
        name: Its name, which none of its successors may have again.
        successors: Its reorganisations, in any order; the latest one that has begun holds.

    Raises:
        UnsuitableValueError: If it would succeed itself, or be succeeded twice on a day; carries the names or days.

    Laws:
        successors_bear_the_whole, split_conserves

    >>> education, culture = CostCentre("sivistys"), CostCentre("kulttuuri")
    >>> halves = Shares({education: percent(50), culture: percent(50)})
    >>> common = CostCentre("sivistyksen yhteiset", [Succession(date(2026, 1, 1), halves)])
    >>> common.allocate(euros("0.03"), date(2026, 1, 1))[education]
    euros("0.02")
    """

    name: str = attrs.field(validator=instance_of(str))
    successors: tuple[Succession, ...] = attrs.field(
        default=(), converter=_by_day, validator=[each_instance_of(Succession), _possible]
    )

    def heirs(self) -> Iterator[CostCentre]:
        """Yield every cost centre that succeeds this one, or one of its successors, on some day."""
        for succession in self.successors:
            for heir in succession.shares:
                yield heir
                yield from heir.heirs()

    def on(self, day: date) -> Shares[CostCentre]:
        """Return who bears this centre's costs of a day: itself until it is succeeded, then its successors' successors.

        Args:
            day: The day of the costs.

        Returns:
            Exact shares. A residual is kept where every reorganisation on the way has one.
        """
        checked_day(day, what="the day of costs")
        begun = [succession for succession in self.successors if succession.since <= day]
        if not begun:
            return Shares({self: Rate(1)}, residual=self)
        shares, parts = begun[-1].shares, dict[CostCentre, Fraction]()
        for heir, rate in shares.items():
            for bearer, part in heir.on(day).items():
                parts[bearer] = parts.get(bearer, Fraction(0)) + rate.fraction * part.fraction
        residual = shares.residual.on(day).residual if shares.residual else None
        return Shares({bearer: Rate(part) for bearer, part in parts.items()}, residual)

    def allocate(self, money: Money, day: date) -> Split[CostCentre]:
        """Split costs of a day among those who bear them then, so that the parts are the whole."""
        return self.on(day).split(money)
