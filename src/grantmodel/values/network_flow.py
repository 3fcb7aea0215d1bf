"""Circulations: whole amounts along arcs, and the moving of them along circles within their bounds."""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable, Iterable, Iterator
from itertools import pairwise
from typing import TypeAlias, final

import attrs

Node: TypeAlias = tuple[str, Hashable]
"""A place that amounts pass through, what it is, and which."""


@final
@attrs.define(eq=False)
class Arc:
    """An amount of the circulation: where it comes from and goes, and between which bounds it may end.

    Args:
        tail: Where it comes from.
        head: Where it goes.
        value: The amount.
        low: The least that it may become.
        high: The most.
        rest: By how much it was above the multiple below it.
    """

    tail: Node
    head: Node
    value: int
    low: int
    high: int
    rest: int

    @classmethod
    def near(cls, tail: Node, head: Node, value: int, step: int) -> Arc:
        """Return an arc whose bounds are the nearest multiples of the step; a multiple stays as it is."""
        rest = value % step
        return cls(tail, head, value, value - rest, value - rest + (step if rest else 0), rest)


@final
class Circulation:
    """Arcs whose amounts make a circulation: what enters a place leaves it.

    Where no way is left, the arcs out of what was reached are as full, and those into it as empty, as they may be: so
    that no circulation within the bounds takes the amount further.

    Args:
        arcs: One at most between two places, either way. What they hold is changed by the circulation alone.
    """

    # A place is a number and a set of places an int, a bit for each: one operation then tells all that a place leads
    # to and that nothing has reached before, where going through its arcs would look at each of them every time.

    def __init__(self, arcs: Iterable[Arc]) -> None:
        numbers: dict[Node, int] = {}
        self._ends: dict[Arc, tuple[int, int]] = {}
        for arc in arcs:
            tail, head = (numbers.setdefault(node, len(numbers)) for node in (arc.tail, arc.head))
            self._ends[arc] = tail, head
        self._arcs = {ends: arc for arc, ends in self._ends.items()}
        self._ahead = [0] * len(numbers)
        self._behind = [0] * len(numbers)
        for ends in self._arcs:
            self._mark(*ends)

    def bound(self, arc: Arc, low: int, high: int) -> None:
        """Let an amount end between other bounds than before."""
        arc.low, arc.high = low, high
        self._mark(*self._ends[arc])

    def move(self, arc: Arc, goal: int) -> bool:
        """Move an amount towards a goal as far as the bounds of all others allow, and tell whether it got there."""
        tail, head = self._ends[arc]
        while arc.value != goal:
            start, end = (head, tail) if goal > arc.value else (tail, head)
            steps = [*pairwise(self._way(start, end))]
            if not steps:
                return False
            much = min(abs(goal - arc.value), *[self._room(*step) for step in steps])
            for step in ((end, start), *steps):
                self._send(*step, much)
        return True

    def _way(self, start: int, end: int) -> list[int]:
        """Return the places of a shortest way with room on all of it, the first in order; none where there is none.

        The arc between start and end is no way.
        """
        last = self._behind[end] & ~(1 << start)  # where there is none, looking further is in vain
        unseen = ~(1 << start | 1 << end)
        came: dict[int, int] = {}
        waiting = deque([(start, 1 << start)] if last else [])
        while waiting:
            before, places = waiting.popleft()
            for place in _each(places):
                came[place] = before
                onward = self._ahead[place] & unseen
                if onward & last:
                    return [*_traced(came, place), next(_each(onward & last)), end]
                unseen ^= onward
                waiting.append((place, onward))
        return []

    def _room(self, start: int, end: int) -> int:
        if (start, end) in self._arcs:
            arc = self._arcs[start, end]
            return arc.high - arc.value
        arc = self._arcs[end, start]
        return arc.value - arc.low

    def _send(self, start: int, end: int, much: int) -> None:
        tail, head, more = (start, end, much) if (start, end) in self._arcs else (end, start, -much)
        self._arcs[tail, head].value += more
        self._mark(tail, head)

    def _mark(self, tail: int, head: int) -> None:
        """Note which way there is room between two places."""
        arc = self._arcs[tail, head]
        for start, end, is_open in ((tail, head, arc.value < arc.high), (head, tail, arc.value > arc.low)):
            if is_open:
                self._ahead[start] |= 1 << end
                self._behind[end] |= 1 << start
            else:
                self._ahead[start] &= ~(1 << end)
                self._behind[end] &= ~(1 << start)


def _each(places: int) -> Iterator[int]:
    while places:
        first = places & -places
        yield first.bit_length() - 1
        places ^= first


def _traced(came: dict[int, int], place: int) -> list[int]:
    way = [place]
    while came[way[-1]] != way[-1]:
        way.append(came[way[-1]])
    return way[::-1]
