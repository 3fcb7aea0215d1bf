"""Which adapter a name such as my_adapter:Adapter stands for, and what of the cases it can be asked."""

from __future__ import annotations

import pkgutil
import reprlib
from collections import Counter
from collections.abc import Callable
from functools import partial

from grantmodel.errors import UnsuitableValueError
from grantmodel.testing.conformance.corpus import cases

_SHORT = reprlib.Repr()
_SHORT.maxother = 80


def adapter_of(named: str, where: str = "the current folder") -> object:
    """Return the adapter that a name stands for.

    Args:
        named: A module and what it calls the adapter, such as my_adapter:Adapter: an object with methods of the
            cases' operations, or what makes one when it is called without arguments, a class or a function.
        where: Where a module is looked for beside those installed, for the error.

    Raises:
        UnsuitableValueError: For a name of another form, one that leads nowhere or to what cannot be made, an adapter
            that says otherwise than by AttributeError what it does not have, or one that no case would be put to, so
            that all would seem well; carries the name.
    """
    module, _, attribute = named.partition(":")
    if not all(part.isidentifier() for name in (module, attribute) for part in name.split(".")):
        message = (
            f"{named}: write a module and what it calls the adapter, such as my_adapter:Adapter; the module as it is "
            "imported, with dots between the folders and no .py, such as tests.my_adapter:Adapter"
        )
        raise UnsuitableValueError(message, named)
    found = _reached(partial(pkgutil.resolve_name, named), named, where)
    makes_one = callable(found) and (isinstance(found, type) or not _answers(found, named))
    adapter = _reached(found, named, where) if callable(found) and makes_one else found
    if not _answers(adapter, named):
        raise UnsuitableValueError(f"{named}: {adapter!r} has none of the methods {', '.join(_operations())}", named)
    return adapter


def method_of(adapter: object, operation: str, named: str = "") -> Callable[[object], object] | None:
    """Return the adapter's method for an operation, or None where it has none.

    Args:
        adapter: Any object.
        operation: What it is asked for.
        named: What the adapter is called in an error, its repr where nothing is said.

    Raises:
        UnsuitableValueError: Where asking raises anything but AttributeError; carries the name, or the adapter.
    """
    try:
        method: Callable[[object], object] | None = getattr(adapter, operation, None)
    except (Exception, SystemExit) as error:
        message = (
            f"{named or _SHORT.repr(adapter)}: asked for {operation!r} it raises {type(error).__name__}: {error}; "
            "what an adapter does not have is an AttributeError, which __getattr__ and properties have to raise"
        )
        raise UnsuitableValueError(message, named or adapter) from error
    return method


def left_out(adapter: object) -> Counter[str]:
    """Return how many cases of each operation the adapter has no method for."""
    return Counter(case.operation for case in cases() if method_of(adapter, case.operation) is None)


def _reached(call: Callable[[], object], named: str, where: str) -> object:
    try:
        return call()
    except (Exception, SystemExit) as error:
        message = (
            f"{named}: {type(error).__name__}: {error}; write module:attribute of a module that is installed or "
            f"stands in {where}; a class or a function is called without arguments"
        )
        raise UnsuitableValueError(message, named) from error


def _answers(adapter: object, named: str) -> bool:
    # Each is asked for, so that what would stop the run later is reported first.
    methods = [method_of(adapter, operation, named) for operation in _operations()]
    return any(method is not None for method in methods)


def _operations() -> tuple[str, ...]:
    return tuple(dict.fromkeys(case.operation for case in cases()))
