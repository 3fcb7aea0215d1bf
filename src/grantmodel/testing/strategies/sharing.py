"""Shares made of weighted sources."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from grantmodel.values.rates import Rate
from grantmodel.values.shares import Shares

S = TypeVar("S", bound=Hashable)


def all_to(source: S) -> Shares[S]:
    """Return shares of one source, which refuse what is none."""
    return Shares({source: Rate(1)})


@st.composite
def weighted(draw: st.DrawFn, sources: SearchStrategy[list[S]]) -> list[tuple[S, int]]:
    """Draw a weight for each source."""
    weights = st.integers(0, 100)
    return [(source, draw(weights)) for source in draw(sources)]


def shared(weighted: Sequence[tuple[S, int]], place: int, kind: str) -> Shares[S]:
    """Return shares by weight, with a residual of a kind: none, one that is listed, or one that is left out."""
    residual = weighted[place % len(weighted)][0]
    weights = dict(weighted)
    if kind == "left out" or not any(weights.values()):
        weights[residual] += 1
    total = sum(weights.values())
    if kind == "left out":
        del weights[residual]
    kept = {source: Rate(weight, total) for source, weight in weights.items()}
    return Shares(kept, residual=None if kind == "none" else residual)
