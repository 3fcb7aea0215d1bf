"""Split: parts of a sum of money by source."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from typing import TypeVar, final

import attrs

from grantmodel.errors import UnsuitableTypeError
from grantmodel.values.money import Money

S = TypeVar("S", bound=Hashable)


@final
@attrs.frozen(init=False, eq=False, repr=False)
class Split(Mapping[S, Money]):
    """Parts of a sum of money by source, in order; a read-only Mapping.

    Equal to any Mapping with the same sources and parts.

    Args:
        parts: The parts by source.

    Raises:
        UnsuitableTypeError: For a part that is no Money.
    """

    _parts: dict[S, Money]

    def __init__(self, parts: Mapping[S, Money]) -> None:
        kept = dict(parts)
        for source, part in kept.items():
            if not isinstance(part, Money):
                message = f"the part of {source!r} is Money such as euros(1), not {part!r}"
                raise UnsuitableTypeError(message, part)
        object.__setattr__(self, "_parts", kept)

    @property
    def total(self) -> Money:
        """The sum of the parts. No rounding is performed."""
        return Money.sum(self._parts.values())

    def __getitem__(self, source: S) -> Money:
        return self._parts[source]

    def __iter__(self) -> Iterator[S]:
        return iter(self._parts)

    def __len__(self) -> int:
        return len(self._parts)

    def __hash__(self) -> int:
        return hash(frozenset(self._parts.items()))

    def __repr__(self) -> str:
        return f"Split({self._parts!r})"
