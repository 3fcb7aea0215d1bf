"""A method of an adapter, made of a function of the library's values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

import attrs

from grantmodel.testing.codec import Plain, to_plain
from grantmodel.testing.readers import arguments
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate

Method: TypeAlias = Callable[[object, Mapping[str, Plain]], Plain]
"""Takes the adapter and the input as plain JSON data, and returns the output as such."""


def operation(function: Callable[..., object]) -> Method:
    """Return the method that reads the input by the function's annotations and writes what it returns."""

    def method(_adapter: object, given: Mapping[str, Plain]) -> Plain:
        return to_plain(function(**arguments(function, given)))

    # Not its signature, which is another.
    method.__name__, method.__doc__ = function.__name__, function.__doc__
    return method


@attrs.frozen
class SourceRate:
    """What a source bears, or a flat rate is, by its name."""

    source: str
    rate: Rate


@attrs.frozen
class SourceAmount:
    """What belongs to a source, or to a line, by its name."""

    source: str
    amount: Money


def rates(given: Iterable[SourceRate]) -> dict[str, Rate]:
    """Return the rates by their names."""
    return {one.source: one.rate for one in given}


def amounts(given: Iterable[SourceAmount]) -> dict[str, Money]:
    """Return the amounts by their names."""
    return {one.source: one.amount for one in given}
