"""The partner's contribution: from which sources it comes, and whose money that is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from grantmodel.errors import UnsuitableValueError
from grantmodel.projects.fields import as_tuple, each_instance_of, instance_of
from grantmodel.values.choices import Choice
from grantmodel.values.money import Money
from grantmodel.values.splits import Split


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
