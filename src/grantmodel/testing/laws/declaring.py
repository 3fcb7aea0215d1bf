"""How a law is declared: with its sentence, its source, and a check that tells both where the law is broken."""

from __future__ import annotations

import ast
import functools
import inspect
from collections.abc import Callable, Mapping
from types import ModuleType
from typing import ParamSpec

import attrs

from grantmodel.errors import UnsuitableValueError
from grantmodel.testing.laws.broken import LawBroken
from grantmodel.values.sources import Source

P = ParamSpec("P")
"""The functions that are held to a law, and what it takes besides."""
C = ParamSpec("C")
"""A case, with which the check is called."""

_DECLARED = "__grantmodel_law__"


@attrs.frozen
class Law:
    """What a law says of itself.

    Args:
        name: Its name.
        sentence: The law itself, the first paragraph of its docstring.
        source: The provision that says so, or in words what else does.
        family: What it and the laws beside it are about, the first line of their module's docstring.
    """

    name: str
    sentence: str
    source: Source | str
    family: str


def law(*, source: Source | str) -> Callable[[Callable[P, Callable[C, None]]], Callable[P, Callable[C, None]]]:
    """Declare a law: a function that takes the function to be held to it, and gives back a check.

    If the check raises LawBroken, the error carries the law's name, sentence and source, and the call that broke it.
    Any other error, such as the TypeError for a function that returned None, passes through with a note of the call.
    The law keeps the type that it is written with.

    Args:
        source: The provision that says so, such as `LegalAct("757/2021", "…").cite(18, 1)`; or in words what else
            does, such as "arithmetic: the parts of a sum".
    """

    def declare(function: Callable[P, Callable[C, None]]) -> Callable[P, Callable[C, None]]:
        name, sentence = function.__name__, _sentence(function.__doc__)
        family = _sentence(getattr(function, "__globals__", {}).get("__doc__"))
        about = Law(name, sentence or name.replace("_", " "), source, family)

        @functools.wraps(function)
        def held(*given: P.args, **named: P.kwargs) -> Callable[C, None]:
            arguments = functools.partial(_arguments, function, given, named)
            return _telling(about, arguments, function(*given, **named))

        setattr(held, _DECLARED, about)
        return held

    return declare


def law_of(function: Callable[..., object]) -> Law:
    """Return what a declared law says of itself.

    Raises:
        UnsuitableValueError: For a function that is no law; carries it.
    """
    about: object = getattr(function, _DECLARED, None)
    if not isinstance(about, Law):
        raise UnsuitableValueError(f"{function!r} is no law; declare it by @law(source=…)", function)
    return about


def catalogue(names: Mapping[str, object]) -> tuple[Law, ...]:
    """Return what the laws among the names of a module say of themselves, such as `catalogue(vars(laws))`."""
    declared = (getattr(value, _DECLARED, None) for value in names.values())
    return tuple(about for about in declared if isinstance(about, Law))


def _sentence(docstring: str | None) -> str:
    return " ".join((docstring or "").strip().split("\n\n")[0].split())


def _telling(about: Law, given: Callable[[], str], check: Callable[C, None]) -> Callable[C, None]:
    """Return the check, which fills in what a broken law tells, and adds the call to any other error as a note."""

    def again(case: tuple[object, ...], named: Mapping[str, object]) -> str:
        return f"{about.name}({given()})({_arguments(check, case, named)})"

    @functools.wraps(check)
    def telling(*case: C.args, **named: C.kwargs) -> None:
        __tracebackhide__ = True
        try:
            check(*case, **named)
        except LawBroken as broken:
            if not broken.law:  # a law within this one tells of itself
                broken.law, broken.sentence, broken.source = about.name, about.sentence, about.source
                broken.call = again(case, named)
                broken.arguments = (*case, *named.values())
            raise
        except Exception as error:
            error.add_note(f"raised while a law was checked: {again(case, named)}")
            raise

    return telling


def _arguments(function: Callable[..., object], given: tuple[object, ...], named: Mapping[str, object]) -> str:
    bound = inspect.signature(function).bind(*given, **named)
    return ", ".join(_code(*part) for part in bound.arguments.items())


def _code(name: str, value: object) -> str:
    """Write an argument as code: a value by its repr, a function by its name; else by what the law calls it."""
    if callable(value):
        value = inspect.unwrap(value)  # of a law within a law
        bound_to: object = getattr(value, "__self__", None)
        path = str(getattr(value, "__qualname__", "<")).rpartition("<locals>.")[2]
        is_named = bound_to is None or isinstance(bound_to, (type, ModuleType))
        return path if is_named and "<" not in path else name
    text = repr(value)
    try:
        ast.parse(text, mode="eval")
    except SyntaxError:
        return name
    return text
