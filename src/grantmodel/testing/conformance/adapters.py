"""Which adapter a name such as my_adapter:Adapter stands for, and what of the cases it can be asked."""

from __future__ import annotations

import pkgutil
from collections import Counter

from grantmodel.errors import UnsuitableValueError
from grantmodel.testing.conformance.corpus import cases


def adapter_of(named: str, where: str = "the current folder") -> object:
    """Return the adapter that a name stands for.

    Args:
        named: A module and what it calls the adapter, such as my_adapter:Adapter: an object with methods of the
            cases' operations, or what makes one when it is called without arguments, a class or a function.
        where: Where a module is looked for beside those installed, for the error.

    Raises:
        UnsuitableValueError: For a name of another form, one that leads nowhere or to what cannot be made, or an
            adapter that no case would be put to, so that all would seem well; carries the name.
    """
    module, _, attribute = named.partition(":")
    if not module or not attribute:
        message = f"{named}: write a module and what it calls the adapter, such as my_adapter:Adapter"
        raise UnsuitableValueError(message, named)
    try:
        found: object = pkgutil.resolve_name(named)
        makes_one = isinstance(found, type) or not _answers(found)
        adapter: object = found() if callable(found) and makes_one else found
    except Exception as error:
        message = (
            f"{named}: {type(error).__name__}: {error}; write module:attribute of a module that is installed or "
            f"stands in {where}; a class or a function is called without arguments"
        )
        raise UnsuitableValueError(message, named) from error
    if not _answers(adapter):
        operations = dict.fromkeys(case.operation for case in cases())
        raise UnsuitableValueError(f"{named}: {adapter!r} has none of the methods {', '.join(operations)}", named)
    return adapter


def _answers(adapter: object) -> bool:
    return any(getattr(adapter, operation, None) is not None for operation in {case.operation for case in cases()})


def left_out(adapter: object) -> Counter[str]:
    """Return how many cases of each operation the adapter has no method for."""
    return Counter(case.operation for case in cases() if getattr(adapter, case.operation, None) is None)
