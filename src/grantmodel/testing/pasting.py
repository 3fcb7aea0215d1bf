"""Failing cases as code: Hypothesis prints a value as the call that makes it, to be pasted into a test.

Without this it prints the calls of the strategies' own functions, which nobody can paste, and for long.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from functools import partial
from typing import Any, Protocol, cast

import attrs

from grantmodel.values.money import Money
from grantmodel.values.periods import Period
from grantmodel.values.rates import Rate
from grantmodel.values.shares import Shares
from grantmodel.values.splits import Split

_TELL_THEMSELVES = (Money, Rate, Period, Shares, Split)
"""Values whose repr is short and rebuilds them."""


class _Printer(Protocol):
    """What IPython's and Hypothesis' printers have in common."""

    def text(self, text: str) -> None: ...
    def breakable(self) -> None: ...
    def pretty(self, obj: object) -> None: ...
    def group(self, indent: int, open: str, close: str) -> AbstractContextManager[None]: ...  # noqa: A002 - theirs


def print_as_code(kinds: Iterable[type]) -> None:
    """Have Hypothesis, and IPython, print values of these classes as code, without the fields left at their defaults.

    Args:
        kinds: Classes of the library.
    """
    for kind in kinds:
        # The printers look for a method of this name before anything else.
        setattr(kind, "_repr_pretty_", _AsCode())  # noqa: B010 - no class declares it


class _AsCode:
    """A method of values alone: the printers ask classes for it too, and those they print well enough."""

    def __get__(self, value: attrs.AttrsInstance | None, kind: type) -> Callable[[_Printer, bool], None]:
        if value is None:
            raise AttributeError(f"{kind.__name__} is no value")
        return partial(_print, value)


def _print(value: attrs.AttrsInstance, printer: _Printer, cycle: bool) -> None:  # noqa: ARG001 - as printers call it
    kind = type(value)
    if kind in _TELL_THEMSELVES:
        printer.text(repr(value))
        return
    parts = {field: getattr(value, field.name) for field in attrs.fields(kind)}
    told = [(field, part) for field, part in parts.items() if part != field.default]
    with printer.group(4, f"{kind.__name__}(", ")"):
        for place, (field, part) in enumerate(told):
            if place:
                printer.text(",")
                printer.breakable()
            printer.text(f"{field.name}=")
            _print_part(part, field.repr, printer)


def _print_part(part: object, own: bool | Callable[[Any], str], printer: _Printer) -> None:
    kind = cast("type[Any]", type(part))
    if callable(own):
        printer.text(own(part))
    elif kind is tuple or attrs.has(kind):
        printer.pretty(part)
    else:
        printer.text(repr(part))
