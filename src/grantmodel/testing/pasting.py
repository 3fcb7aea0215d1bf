"""Failing cases as code: on request, Hypothesis and IPython print a value as the call that makes it."""

from __future__ import annotations

from functools import partial
from typing import Any

import attrs

import grantmodel as gm
from grantmodel.testing._hypothesis_hook import STRATEGIES

_REPR_IS_CODE = (gm.Money, gm.Rate, gm.Period, gm.Shares, gm.Split)


def print_as_code() -> None:
    """Print values of the library as code for as long as the process runs; call it in `conftest.py`."""
    for kind in STRATEGIES:
        setattr(kind, "_repr_pretty_", _OfInstances())  # noqa: B010 - what the printers look for; no class declares it


class _OfInstances:
    def __get__(self, value: attrs.AttrsInstance | None, kind: type) -> Any:  # noqa: ANN401 - a method, or none
        return None if value is None else partial(print_fields, value)  # the printers ask classes for it too


def print_fields(value: attrs.AttrsInstance, printer: Any, _: object) -> None:  # noqa: ANN401 - not a public type
    """Print a value as its class with the fields that differ from their defaults."""
    if type(value) in _REPR_IS_CODE:
        printer.text(repr(value))
        return
    told = [field for field in attrs.fields(type(value)) if getattr(value, field.name) != field.default]
    with printer.group(4, f"{type(value).__name__}(", ")"):
        for place, field in enumerate(told):
            if place:
                printer.text(",")
                printer.breakable()
            part = getattr(value, field.name)
            printer.text(f"{field.name}=")
            printer.text(field.repr(part)) if callable(field.repr) else printer.pretty(part)
