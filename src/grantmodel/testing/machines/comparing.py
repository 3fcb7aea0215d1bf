"""What machines have in common: steps that can be pasted, and how the first difference is reported."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import deepcopy
from typing import Any, TypeVar, cast

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine
from hypothesis.strategies import SearchStrategy

from grantmodel.testing.differences import differences
from grantmodel.testing.laws.broken import LawBroken
from grantmodel.testing.laws.declaring import Law
from grantmodel.values.money import Money

M = TypeVar("M", bound=RuleBasedStateMachine)
T = TypeVar("T")

_STEPS = 20
"""Enough for every mistake known, and few enough to become small in seconds."""


def compare(law: Law, seen: Mapping[str, object], expected: Mapping[str, object]) -> None:
    """Raise LawBroken where an answer of the system is not the library's.

    Args:
        law: What makes the library's answer the right one.
        seen: The figures of the system's answer, by their names.
        expected: Those of the library's.

    Raises:
        LawBroken: With every figure that differs, and by how much: in euros and cents, or in days.
    """
    __tracebackhide__ = True
    if seen == expected:
        return
    lines = ("the register on the left, the library on the right", *differences(seen, expected))
    broken = LawBroken("\n    ".join(lines))
    broken.law, broken.sentence, broken.source = law.name, law.sentence, law.source
    broken.call = "the steps that Hypothesis prints"
    broken.arguments = (seen, expected)
    raise broken


def from_machine(choose: Callable[[Any], SearchStrategy[T]]) -> SearchStrategy[T]:
    """Draw what a step takes from a strategy that depends on the machine as it is now, printed by its repr."""
    return as_written(st.runner().flatmap(choose))


def as_written(strategy: SearchStrategy[T]) -> SearchStrategy[T]:
    """Draw the same values, printed by their reprs and not by the strategy that made them."""
    return strategy.map(_Same())


class _Same:
    """Makes an equal value, of which Hypothesis does not know by what call it was made.

    It prints a value by the call where it knows one that is Python, and by the value's own repr otherwise.
    """

    def __repr__(self) -> str:
        return "<the same>"

    def __call__(self, value: T) -> T:
        return deepcopy(value)


def written_call(call: Callable[..., object], factory: Callable[..., object], arguments: Mapping[str, object]) -> str:
    """Write the call that makes a machine, as far as what it was given has a name or a short text.

    Args:
        call: The function that makes the machine.
        factory: What that was given to make the system with.
        arguments: What else it was given, by name; None where it was not.
    """
    path = str(getattr(factory, "__qualname__", "<")).rpartition("<locals>.")[2]
    texts = ["factory" if "<" in path else path]
    for name, value in arguments.items():
        if value is not None:
            texts.append(f"{name}={value!r}" if isinstance(value, Money) else f"{name}={name}")
    return f"machines.{call.__name__}({', '.join(texts)})"


def configured(machine: type[M], name: str, **attributes: object) -> type[M]:
    """Return a machine with attributes of its own, named as the call that makes it.

    Hypothesis prints a failure as code that begins by calling that name. A run has 20 steps, and the phase in which
    Hypothesis traces line by line what a failure varies with is left out: it takes longer than all others together.
    """
    kept = {"__module__": machine.__module__, "__doc__": machine.__doc__, **attributes}
    made = cast("type[M]", type(name, (machine,), kept))
    usual = made.TestCase.settings
    phases = [phase for phase in usual.phases if phase is not Phase.explain]
    made.TestCase.settings = settings(usual, stateful_step_count=_STEPS, phases=phases)
    return made
