"""Making values of drawn parts, as `st.builds` does, but for what Hypothesis does besides when a test fails.

There it prints a value that `builds` made as the call of its target, even of a function that only this kit knows, and
varies every part of every part to say which of them matter: a minute for a group project. Values made here are one
thing, printed by their fields.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

T = TypeVar("T")

_FEW = 4
"""How many places there are for parts beyond those asked for."""


@st.composite
def made(draw: st.DrawFn, of: Callable[..., T], /, *parts: SearchStrategy[Any], **fields: SearchStrategy[Any]) -> T:
    """Draw what a class or function makes of drawn parts.

    Args:
        draw: Given by Hypothesis.
        of: What takes the parts.
        parts: Its positional arguments.
        fields: Its arguments by name.
    """
    return of(*map(draw, parts), **{name: draw(field) for name, field in fields.items()})


@st.composite
def several(draw: st.DrawFn, parts: SearchStrategy[T], /, min_size: int = 0, max_size: int = 2) -> list[T]:
    """Draw a list of large parts, any of which Hypothesis leaves out when it makes a case small.

    From `st.lists` it deletes a few choices at a time, and so never all of a large part: partners of no account would
    stay. Here each place has a part or nothing. There are a few places more than parts asked for, and then more parts
    as long as one follows another, so that a large `max_size` alone makes no large case.

    Args:
        draw: Given by Hypothesis.
        parts: What stands in the list.
        min_size: How many at least.
        max_size: How many at most.
    """
    # Of many parts most are drawn outright, without a place of their own.
    outright = max(0, min_size - _FEW)
    place, most = st.none() | parts, max_size - outright
    places = min(most, min_size - outright + _FEW)
    kept = [part for part in (draw(place) for _ in range(places)) if part is not None]
    while places < most > len(kept) and (part := draw(place)) is not None:
        kept.append(part)
    return kept + [draw(parts) for _ in range(max(outright, min_size - len(kept)))]
