"""Parameters: the figures of the law, and the law of one day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Generic, Literal, TypeAlias, TypeVar, cast, final, get_args

import attrs

from grantmodel.errors import UnknownFigure, UnsuitableTypeError, UnsuitableValueError
from grantmodel.values.dated import Dated, Version

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

Anchor: TypeAlias = Literal["application", "decision", "cost", "payment"]
"""Which day's law applies, that of the pending application, of the grant decision, of the cost, of its payment."""


_ANCHORS = frozenset(get_args(Anchor))


@final
@attrs.frozen(eq=False)
class Parameter(Generic[T_co]):
    """A figure of the law that rules read: `law[AID_CEILING]`.

    Args:
        id: A name that stays the same, with the place in the act: "867/2021-4.1 aid ceiling".
        dated: Its values by validity.
        frozen: The anchor whose day alone chooses the value, whatever the rule's own anchor is; None for the rule's.
            Some figures hold for the whole implementation period as they stood on the day of the grant decision.
    """

    id: str
    dated: Dated[T_co]
    frozen: Anchor | None = None

    def __str__(self) -> str:
        return self.id


class MissingDay(UnknownFigure):
    """A figure of the law asked for when the day that chooses its value is not known.

    Attributes:
        anchor: Whose day is not known.
    """

    def __init__(self, parameter: str, anchor: Anchor) -> None:
        super().__init__(f"{parameter} is chosen by the day of the {anchor}, which is not known", (anchor,))
        self.anchor: Anchor = anchor


@final
class Parameters:
    """The law as one rule may read it: `law[PARAMETER]` is the value of the rule's own day.

    Args:
        days: The day of each anchor; None while unknown.
        anchor: The rule's own anchor.

    Attributes:
        versions: What has been read so far, with sources and evidence.
        parameters: Which figures those are, in the same order.

    Raises:
        UnsuitableValueError: For an anchor that is none of the four; carries it.
    """

    __slots__ = ("_anchor", "_days", "_found", "parameters", "versions")

    def __init__(self, days: Mapping[Anchor, date | None], anchor: Anchor) -> None:
        if anchor not in _ANCHORS or not days.keys() <= _ANCHORS:
            wrong = next(one for one in (anchor, *days) if one not in _ANCHORS)
            raise UnsuitableValueError(f"an anchor is one of {', '.join(get_args(Anchor))}, not {wrong!r}", wrong)
        self._days = days
        self._anchor: Anchor = anchor
        self._found: dict[Parameter[object], Version[object]] = {}
        self.versions: list[Version[object]] = []
        self.parameters: list[Parameter[object]] = []

    def for_another_rule(self) -> Parameters:
        """Return the same law with nothing read yet, which remembers what has been looked up."""
        again = object.__new__(Parameters)
        again._days, again._anchor, again._found = self._days, self._anchor, self._found
        again.versions, again.parameters = [], []
        return again

    def day(self, parameter: Parameter[object]) -> date:
        """Return the day whose value of the parameter holds.

        Raises:
            MissingDay: Where the day of the anchor is not known; carries the anchor.
        """
        anchor = parameter.frozen or self._anchor
        day = self._days.get(anchor)
        if day is None:
            raise MissingDay(parameter.id, anchor)
        return day

    def version(self, parameter: Parameter[T]) -> Version[T]:
        """Return the row of the parameter that holds, with its source and evidence; that is not counted as read.

        Raises:
            UnsuitableTypeError: For anything but a Parameter, such as its name; carries it.
            NotInForce: Where it has none on the day; carries the day and whether it is not yet, ended, or never.
            MissingDay: Where the day of the anchor is not known; carries the anchor.
        """
        if not isinstance(parameter, Parameter):
            message = f"the law is asked for a Parameter, as in law[AID_CEILING], not for {parameter!r}"
            raise UnsuitableTypeError(message, parameter)
        return parameter.dated.version(self.day(parameter))

    def __getitem__(self, parameter: Parameter[T]) -> T:
        """Return the parameter's value.

        Raises:
            UnsuitableTypeError: For anything but a Parameter, such as its name; carries it.
            NotInForce: Where it has none on the day; carries the day and whether it is not yet, ended, or never.
            MissingDay: Where the day of the anchor is not known; carries the anchor.
        """
        found = self._found.get(parameter)
        version = self.version(parameter) if found is None else cast("Version[T]", found)
        if parameter not in self.parameters:
            self._found[parameter] = version
            self.versions.append(version)
            self.parameters.append(parameter)
        return version.value
