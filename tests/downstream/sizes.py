"""How large a failing case is: in sources, in cents and in days."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from typing import cast

from grantmodel import Money, Period


@dataclass(frozen=True)
class Size:
    """How many sources, parts or costs stand together, how large an amount is, and how long a stretch of time."""

    sources: int = 0
    cents: int = 0
    days: int = 0

    def within(self, other: "Size") -> bool:
        """Tell whether nothing is larger."""
        return self.sources <= other.sources and self.cents <= other.cents and self.days <= other.days

    def __str__(self) -> str:
        words = {"sources": self.sources, "cents": self.cents, "days or months": self.days}
        return ", ".join(f"{count} {what}" for what, count in words.items() if count) or "one value"


def size(values: Iterable[object]) -> Size:
    """Return the size of the largest of each."""
    found = [Size(), *(one for value in values for one in _sizes(value))]
    return Size(*(max(each) for each in zip(*((one.sources, one.cents, one.days) for one in found), strict=True)))


def _sizes(value: object) -> Iterator[Size]:
    if isinstance(value, Money):
        yield Size(cents=abs(value.cents))
    elif isinstance(value, Fraction):
        yield Size(cents=ceil(abs(value)))
    elif isinstance(value, Period):
        yield Size(days=value.days)
    elif isinstance(value, int):
        yield Size(days=abs(value))
    elif isinstance(value, Mapping):
        yield from _of_several([*cast("Mapping[object, object]", value).values()])
    elif isinstance(value, (list, tuple)):
        yield from _of_several([*cast("Sequence[object]", value)])


def _of_several(values: Sequence[object]) -> Iterator[Size]:
    yield Size(sources=len(values))
    for value in values:
        yield from _sizes(value)
