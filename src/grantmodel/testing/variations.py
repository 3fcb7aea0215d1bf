"""The same project with more partners, larger amounts or other days: size and time changed, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from itertools import count, islice, product
from typing import TypeVar, cast

import attrs

from grantmodel.projects.groups import GroupProject, Subproject
from grantmodel.values.choices import Choice
from grantmodel.values.money import Money
from grantmodel.values.periods import Period
from grantmodel.values.splits import Split

T = TypeVar("T")


@attrs.frozen(kw_only=True)
class Variation:
    """A change of a project's size and time.

    Args:
        partners: How many partners more, each like the last subproject, under the first names that nobody in the
            project has: "osatoteuttaja 1" and so on.
        times: How many times each amount.
        weeks: How many weeks later, or earlier; a day of the week stays one.

    >>> Variation(times=2).of(GroupProject(name="SIDOS", subprojects=[])) == GroupProject(name="SIDOS")
    True
    """

    partners: int = 0
    times: int = 1
    weeks: int = 0

    def of(self, project: GroupProject) -> GroupProject:
        """Return the project changed. No rounding is performed.

        Raises:
            OverflowError: Where the calendar ends.
        """
        return _mapped(_with_partners(project, self.partners), self._value)

    def day(self, day: date) -> date:
        """Return the day changed.

        Raises:
            OverflowError: Where the calendar ends.
        """
        return day + timedelta(weeks=self.weeks)

    def _value(self, value: object) -> object:
        if isinstance(value, Money):
            return self.times * value
        if isinstance(value, date):
            return self.day(value)
        if isinstance(value, Period):
            return Period(value.start and self.day(value.start), value.end and self.day(value.end))
        return value


VARIATIONS = tuple(
    Variation(partners=partners, times=times, weeks=weeks)
    for partners, times, weeks in product((0, 1), (1, 2), (0, 1, -4))
)
"""Those that are met, the plainest first, which changes nothing."""


def _with_partners(project: GroupProject, more: int) -> GroupProject:
    """Return the project with more partners, each named in every list of beneficiaries."""
    if not project.subprojects or not more:
        return project
    taken = {name for part in project.subprojects for name in _named(part)}
    free = (name for number in count(1) if (name := f"osatoteuttaja {number}") not in taken)
    names = tuple(islice(free, more))
    parts = [_listing(part, names) for part in project.subprojects]
    model = parts[-1].beneficiary
    copies = [attrs.evolve(parts[-1], beneficiary=attrs.evolve(model, name=name, business_id=None)) for name in names]
    return attrs.evolve(project, subprojects=[*parts, *copies])


def _named(part: Subproject) -> tuple[str, ...]:
    return (part.beneficiary.name, *(part.decision.beneficiaries if part.decision else ()))


def _listing(part: Subproject, names: tuple[str, ...]) -> Subproject:
    if part.decision is None or not part.decision.beneficiaries:
        return part
    listed = (*part.decision.beneficiaries, *names)
    return attrs.evolve(part, decision=attrs.evolve(part.decision, beneficiaries=listed))


def _mapped(value: T, change: Callable[[object], object]) -> T:
    """Return the structure with every value in it changed, however deep it stands."""
    return cast("T", _changed(value, change))


def _changed(value: object, change: Callable[[object], object]) -> object:
    if isinstance(value, tuple):
        return tuple(_changed(one, change) for one in cast("tuple[object, ...]", value))
    if isinstance(value, Split):
        parts = cast("Split[object]", value)
        return Split({source: _mapped(part, change) for source, part in parts.items()})
    if type(value).__module__.startswith("grantmodel.projects.") and not isinstance(value, Choice):
        make = cast("Callable[..., object]", type(value))
        fields: tuple[attrs.Attribute[object], ...] = attrs.fields(cast("type[attrs.AttrsInstance]", type(value)))
        return make(**{field.name: _changed(getattr(value, field.name), change) for field in fields if field.init})
    return change(value)
