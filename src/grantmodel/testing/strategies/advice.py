"""What to write instead of an argument that is no strategy."""

from __future__ import annotations

from datetime import date
from enum import Enum
from inspect import isroutine
from typing import Any, cast

from grantmodel.testing._hypothesis_hook import STRATEGIES

_SEVERAL = (list, tuple, set, frozenset)


def is_of(value: object, kind: type[Any]) -> bool:
    """Tell whether a value is of a kind; a moment is no day, though a datetime is a date to Python."""
    return isinstance(value, kind) and (kind is not date or type(value) is date)


def drawing(kind: type[Any]) -> str:
    """Return a strategy for a kind, as it is written."""
    if issubclass(kind, Enum):
        return f"st.sampled_from({kind.__name__})"
    if kind in STRATEGIES:
        return f"{STRATEGIES[kind]}()"
    return "days()" if kind is date else "st.sampled_from([…])"


def instead_of(given: object, name: str, kind: type[Any]) -> str:
    """Return what is said of an argument that is no strategy, after "not ": what it is, and what to write."""
    if isinstance(given, type):
        own = f"st.sampled_from({given.__name__})" if issubclass(given, Enum) else f"st.from_type({given.__name__})"
        return f"{given.__name__}; write {name}={own if kind is object or issubclass(given, kind) else drawing(kind)}"
    if isroutine(given):
        return f"a function; write {name}={given.__name__.strip('<>')}() if it returns one"
    text, members = shown(given), _members(given)
    if members == [] or not all(is_of(value, kind) for value in members or [given]):
        return f"{text}; write {name}={drawing(kind)}"
    own = f"st.just({text})" if members is None else f"st.sampled_from([{', '.join(map(shown, members))}])"
    return f"{text}; write {name}={own}"


def _members(given: object) -> list[object] | None:
    """Return what stands in a list, tuple or set, of a set in an order that is always the same; None for the rest."""
    if not isinstance(given, _SEVERAL):
        return None
    members = list(cast("list[object]", given))
    return sorted(members, key=shown) if isinstance(given, (set, frozenset)) else members


def shown(value: object) -> str:
    """Return a value as code, or what it is where its repr is none."""
    if isinstance(value, Enum):
        return f"{type(value).__name__}.{value.name}"
    text, kind = repr(value), type(value).__name__
    is_code = not text.endswith(">") and not (isinstance(value, _SEVERAL) and "<" in text)
    return text if is_code else f"a value of {kind}"
