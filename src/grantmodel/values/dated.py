"""Dated values: what the law said when, and who says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import reduce
from itertools import pairwise
from typing import Generic, TypeVar, final

import attrs

from grantmodel.errors import NotInForce, UnsuitableValueError
from grantmodel.values.days import checked_day
from grantmodel.values.periods import Period
from grantmodel.values.sources import Evidence, Source

T_co = TypeVar("T_co", covariant=True)


def _a_day(_: object, attribute: attrs.Attribute[date], day: date) -> None:
    checked_day(day, what=f"the day of {attribute.name}")


@final
@attrs.frozen(kw_only=True)
class Version(Generic[T_co]):
    """One value of a dated figure, with the evidence for it.

    Args:
        value: The value.
        valid: The days on which it holds, both ends included; an end only where it has one.
        source: Where it is laid down.
        evidence: How it is known.
        checked: The day on which someone last read the source.
        note: What a reader should know besides.
    """

    value: T_co
    valid: Period
    source: Source
    evidence: Evidence
    checked: date = attrs.field(validator=_a_day)
    note: str = ""


@final
@attrs.frozen(init=False)
class Dated(Generic[T_co]):
    """A figure that the law has changed or may change, by the days on which each value holds.

    Args:
        name: What the figure is.
        unit: What it counts: calendar days, euro cents, share of 1.
        versions: Its values, in any order.
        gaps: Periods between versions in which there is no value, declared so that none is forgotten.

    Raises:
        UnsuitableValueError: If versions overlap, a gap between them is not declared, or a declared one is none.
            Carries every problem.

    Laws:
        dated_value_is_the_only_valid_one
    """

    name: str
    unit: str
    versions: tuple[Version[T_co], ...]
    gaps: tuple[Period, ...]

    def __init__(self, name: str, unit: str, versions: Iterable[Version[T_co]], gaps: Iterable[Period] = ()) -> None:
        in_order = sorted(versions, key=lambda version: version.valid.start or date.min)
        kept = {"name": name, "unit": unit, "versions": tuple(in_order), "gaps": Period.merge(gaps)}
        for field, value in kept.items():
            object.__setattr__(self, field, value)
        problems = tuple(self._problems())
        if problems:
            raise UnsuitableValueError(f"{self.name}: {'; '.join(problems)}", problems)

    def on(self, day: date) -> T_co:
        """Return the value that holds on a day.

        Raises:
            NotInForce: If none does; carries the day and whether it is not yet, ended, or never.
        """
        return self.version(day).value

    def version(self, day: date) -> Version[T_co]:
        """Return the value that holds on a day with its source and evidence.

        Raises:
            NotInForce: If none does; carries the day and whether it is not yet, ended, or never.
        """
        if day.__class__ is not date:
            checked_day(day, what=f"the day of {self.name}")
        for version in self.versions:
            if day in version.valid:
                return version
        raise self._not_in_force(day)

    def _not_in_force(self, day: date) -> NotInForce:
        first = self.versions[0].valid.start if self.versions else None
        if first is None:
            return NotInForce(f"{self.name} has no value on any day", day, "never")
        if day < first:
            return NotInForce(
                f"{self.name} has no value on {day}: not yet, the first is from {first} on", day, "not yet"
            )
        return NotInForce(f"{self.name} has no value on {day}: the last one before has ended", day, "ended")

    def _problems(self) -> Iterator[str]:
        for one, other in pairwise(self.versions):
            if one.valid.overlaps(other.valid):
                yield f"{one.value!r} and {other.value!r} hold on the same days, {one.valid.intersection(other.valid)}"
        valid = [version.valid for version in self.versions]
        if valid:
            found = Period.gaps(valid, within=reduce(Period.span, valid))
            yield from (f"the gap {gap} is not declared" for gap in found if gap not in self.gaps)
            yield from (f"the declared gap {gap} is none" for gap in self.gaps if gap not in found)
