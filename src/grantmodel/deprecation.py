"""Deprecations: names that still work for a while, with a warning that says what to write instead."""

from __future__ import annotations

import functools
import warnings
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def deprecated(*, since: str, instead: str) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Let a function warn whoever calls it that it is going away.

    Args:
        since: The version that deprecated it: "0.3.0".
        instead: What to write, as the caller would: "programme.law(day)".
    """

    def decorate(function: Callable[P, T]) -> Callable[P, T]:
        @functools.wraps(function)
        def warning(*args: P.args, **kwargs: P.kwargs) -> T:
            warn(f"{function.__name__}()", since=since, instead=instead, stacklevel=3)
            return function(*args, **kwargs)

        return warning

    return decorate


def renamed(module: str, names: Mapping[str, str], *, since: str) -> Callable[[str], object]:
    """Return the `__getattr__` of a module whose names have moved.

    Args:
        module: The module's `__name__`.
        names: By the old name the new one, with its module: {"Form": "grantmodel.ProjectForm"}.
        since: The version that renamed them.

    >>> __getattr__ = renamed(__name__, {"Form": "grantmodel.ProjectForm"}, since="0.2.0")
    """

    def getattr_of_module(name: str) -> object:
        if name not in names:
            raise AttributeError(f"module {module!r} has no attribute {name!r}")
        warn(f"{module}.{name}", since=since, instead=names[name], stacklevel=3)
        home, _, new = names[name].rpartition(".")
        return getattr(import_module(home), new)

    return getattr_of_module


def warn(what: str, *, since: str, instead: str, stacklevel: int) -> None:
    """Warn that something is going away, at the line that uses it."""
    message = f"{what} is deprecated since grantmodel {since}; write {instead}"
    warnings.warn(message, DeprecationWarning, stacklevel=stacklevel)
