"""Reading: which figures of the law a function reads, found without calling it."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping
from types import CodeType, ModuleType
from typing import cast

from grantmodel.rules.parameters import Parameter


def read_by(called: object) -> Iterator[Parameter[object]]:
    """Yield the parameters that a function reads by name, itself or through what it calls, in its modules too."""
    yield from _read_by(called, set())


def _read_by(called: object, seen: set[object]) -> Iterator[Parameter[object]]:
    function: object = getattr(called, "function", called)
    if not inspect.isfunction(function) or function in seen:
        return
    seen.add(function)
    names = tuple(_names(function.__code__))
    for name in names:
        value: object = function.__globals__.get(name)
        found = [getattr(value, inner, None) for inner in names] if isinstance(value, ModuleType) else [value]
        for one in found:
            yield from _held_in(one)
            yield from _read_by(one, seen)


def _names(code: CodeType) -> Iterator[str]:
    """Yield the names that a function uses, in its comprehensions and lambdas too."""
    yield from code.co_names
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield from _names(inner)


def _held_in(value: object) -> Iterator[Parameter[object]]:
    if isinstance(value, Parameter):
        yield cast("Parameter[object]", value)
    elif isinstance(value, Mapping):
        yield from _held_in(tuple(cast("Mapping[object, object]", value).values()))
    elif isinstance(value, tuple):
        for one in cast("tuple[object, ...]", value):
            yield from _held_in(one)
