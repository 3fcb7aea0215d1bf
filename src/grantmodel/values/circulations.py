"""Circulations: whole amounts along arcs, and the moving of them along circles within their bounds."""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable, Iterable, Iterator
from typing import NamedTuple, TypeAlias, final

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

    def fix(self, value: int) -> None:
        """Let it end as a value and no other."""
        self.low = self.high = value


class _Step(NamedTuple):
    node: Node
    arc: Arc
    way: int
    room: int


@final
class Circulation:
    """Arcs whose amounts make a circulation: what enters a place leaves it.

    Where no way is left, the arcs out of what was reached are as full, and those into it as empty, as they may be: so
    that no circulation within the bounds takes the amount further.
    """

    def __init__(self, arcs: Iterable[Arc]) -> None:
        self._leaving: dict[Node, list[Arc]] = {}
        self._entering: dict[Node, list[Arc]] = {}
        for arc in arcs:
            self._leaving.setdefault(arc.tail, []).append(arc)
            self._entering.setdefault(arc.head, []).append(arc)

    def move(self, arc: Arc, goal: int) -> bool:
        """Move an amount towards a goal as far as the bounds of all others allow, and tell whether it got there."""
        while arc.value != goal:
            sign = 1 if goal > arc.value else -1
            start, end = (arc.head, arc.tail) if sign > 0 else (arc.tail, arc.head)
            circle = self._way(start, end, arc)
            if not circle:
                return False
            much = min(abs(goal - arc.value), *(step.room for step in circle))
            arc.value += sign * much
            for step in circle:
                step.arc.value += step.way * much
        return True

    def _way(self, start: Node, end: Node, without: Arc) -> list[_Step]:
        """Return a shortest way with room on all of it, the first in the order of arcs; nothing where there is none."""
        came: dict[Node, tuple[Node, _Step]] = {}
        waiting = deque([start])
        while waiting and end not in came:
            node = waiting.popleft()
            for step in self._steps(node):
                if step.room > 0 and step.arc is not without and step.node != start and step.node not in came:
                    came[step.node] = (node, step)
                    waiting.append(step.node)
        found: list[_Step] = []
        while end in came:
            end, step = came[end]
            found.append(step)
        return found

    def _steps(self, node: Node) -> Iterator[_Step]:
        for arc in self._leaving.get(node, ()):
            yield _Step(arc.head, arc, 1, arc.high - arc.value)
        for arc in self._entering.get(node, ()):
            yield _Step(arc.tail, arc, -1, arc.value - arc.low)
