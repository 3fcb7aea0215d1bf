"""What the functions that are held to a law give: whether it is what the law takes, and whose an error is."""

from __future__ import annotations

import functools
import inspect
import re
import sys
import threading
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence, Sized
from datetime import date, datetime
from types import NoneType, UnionType
from typing import Union, cast, get_args, get_origin, get_type_hints

from grantmodel.testing.laws.broken import LawBroken
from grantmodel.testing.laws.words import written
from grantmodel.values.exact import is_int
from grantmodel.values.money import Money

# What Python raises where an answer is of another kind, or has too few parts.
_UNREADABLE = (ArithmeticError, AttributeError, LookupError, StopIteration, TypeError, ValueError)
# Code that a law reads answers with; generated code has no name.
_READERS = {"", "grantmodel", "attr", "attrs", *sys.stdlib_module_names}

_EXACT: dict[object, Callable[[object], bool]] = {
    Money: lambda answer: isinstance(answer, Money),
    date: lambda answer: isinstance(answer, date) and not isinstance(answer, datetime),
    int: is_int,
    str: lambda answer: isinstance(answer, str),
    NoneType: lambda answer: answer is None,
}
_METHODS: dict[object, tuple[str, ...]] = {
    Mapping: ("__getitem__", "values"),
    Sequence: ("__getitem__", "__len__"),
    Collection: ("__iter__", "__len__"),
    Iterable: ("__iter__",),
}


class Watch(threading.local):
    """What functions gave and raised while one check was run.

    Args:
        module: The module of the law, whose code reads the answers.

    Attributes:
        answers: What they gave: the name of the function, the answer, and the type that it should have.
        errors: What they raised themselves.
    """

    def __init__(self, module: str) -> None:
        self.module = module
        self.answers: list[tuple[str, object, object]] = []
        self.errors: list[Exception] = []

    def clear(self) -> None:
        """Forget all."""
        self.answers, self.errors = [], []

    def over(self, function: Callable[..., object], name: str, hint: object) -> Callable[..., object]:
        """Return the function, watched; it raises LawBroken where it gives what the law does not take.

        Args:
            function: What is held to the law.
            name: What it is called.
            hint: The type of what it gives, as the law writes it; None where it does not say.
        """

        @functools.wraps(function, assigned=(), updated=())
        def watched(*given: object, **named: object) -> object:
            __tracebackhide__ = True
            try:
                answer = function(*given, **named)
            except Exception as error:
                self.errors.append(error)
                raise
            self.answers.append((name, answer, hint))
            if not fits(answer, hint):
                raise LawBroken(f"{name} gave {_shown(answer)}, not {_kind(hint)}")
            return answer

        return watched

    def misread(self, error: Exception) -> LawBroken | None:
        """Return what is to be told of an error that came of reading an answer; None of any other.

        Others are those that a function raised itself, and those from before any function had answered.
        The last two of the answers are told where they differ.
        """
        is_theirs = any(error is one for one in self.errors) or _is_from_elsewhere(error, self.module)
        if is_theirs or not self.answers or not isinstance(error, _UNREADABLE):
            return None
        texts = [
            f"{name} gave {_shown(answer)}, which cannot be read" + (f" as {_kind(hint)}" if hint else "")
            for name, answer, hint in self.answers
        ]
        return LawBroken(f"{'; '.join([*dict.fromkeys(texts)][-2:])}: {type(error).__name__}: {error}")


def hints_of(law: Callable[..., object], given: Mapping[str, object]) -> Mapping[str, object]:
    """Return what each function that a law was given should give: the type, or None where the law does not say.

    Where a law says that it takes a function, whatever can be called is one; elsewhere only what is written as one,
    for a collection such as an enumeration can be called too.
    """
    try:
        hints = get_type_hints(law)
    except (AttributeError, NameError, SyntaxError, TypeError):
        # Its types are written as text, and name what stands in another function.
        hints = {}
    found: dict[str, object] = {}
    for name, value in given.items():
        hint = hints.get(name)
        if get_origin(hint) is Callable and callable(value):
            found[name] = get_args(hint)[1]
        elif inspect.isroutine(value):
            found[name] = None
    return found


def fits(answer: object, hint: object) -> bool:
    """Tell whether an answer, and every part of it, is what the law takes.

    Money, days, whole numbers and texts have to be just that; a collection is one that can be read as one.
    Of anything else nothing is said here.
    """
    origin, parts = get_origin(hint), get_args(hint)
    if isinstance(hint, type) and hint in _EXACT:
        return _EXACT[hint](answer)
    if origin in {Union, UnionType}:
        return any(fits(answer, part) for part in parts)
    if origin is tuple:
        return not isinstance(answer, tuple) or all(map(fits, cast("tuple[object, ...]", answer), parts))
    if origin in _METHODS:
        is_one = all(hasattr(answer, method) for method in _METHODS[origin])
        return is_one and all(fits(part, parts[-1]) for part in _parts(answer, origin))
    return True


def _parts(answer: object, origin: object) -> Iterable[object]:
    if origin is Mapping:
        return cast("Mapping[object, object]", answer).values()
    # An iterator can be read only once, and by the law.
    return cast("Iterable[object]", answer) if isinstance(answer, Sized) else ()


def _shown(answer: object) -> str:
    text = repr(answer)
    if text.startswith("<"):  # no address, which is another one each time
        return f"an object of the type {type(answer).__name__}"
    is_plain = isinstance(answer, str) or (isinstance(answer, Sized) and not len(answer))
    return text if is_plain else written(answer)


def _kind(hint: object) -> str:
    """Write a type without its modules."""
    return hint.__name__ if isinstance(hint, type) else re.sub(r"~|\w+\.", "", str(hint))


def _is_from_elsewhere(error: Exception, module: str) -> bool:
    """Tell whether code raised it that neither is the law's nor reads answers for it, such as that of a generator."""
    trace = error.__traceback__
    while trace:
        name = str(trace.tb_frame.f_globals.get("__name__", ""))
        if name != module and name.partition(".")[0] not in _READERS:
            return True
        trace = trace.tb_next
    return False
