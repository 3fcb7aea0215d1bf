"""Kinds of errors, named so that a system in any language can say which it means."""

from __future__ import annotations

from collections.abc import Mapping

from grantmodel.errors import (
    GrantModelError,
    InexactError,
    NotInForce,
    ParseError,
    UnknownFigure,
    UnsuitableTypeError,
    UnsuitableValueError,
    ZeroDenominatorError,
)
from grantmodel.programmes.state_grants.national_agency import OwnFinancingShortError
from grantmodel.values.periods import OpenPeriodError, PeriodGapError
from grantmodel.values.shares import ResidualSignError, SharesGapError

KINDS: Mapping[str, tuple[type[GrantModelError], ...]] = {
    "unreadable": (ParseError,),
    "inexact": (InexactError,),
    "zero denominator": (ZeroDenominatorError,),
    "shares gap": (SharesGapError,),
    "residual sign": (ResidualSignError,),
    "open period": (OpenPeriodError,),
    "period gap": (PeriodGapError,),
    "not in force": (NotInForce,),
    "unknown figure": (UnknownFigure,),
    "own financing short": (OwnFinancingShortError,),
    "unsuitable": (UnsuitableValueError, UnsuitableTypeError),
}
"""The library's own errors of each kind; "unsuitable" is whatever else lies outside what is possible."""
_BUILTIN = (ZeroDivisionError, LookupError, TypeError, ValueError)
_MEANT = (ZeroDivisionError, LookupError, ValueError)
"""The errors of Python itself that are raised on purpose more often than by a bug, their subclasses left out."""


def kinds_of(error: BaseException) -> tuple[str, ...]:
    """Return the kinds for which an exception may stand.

    An error of the library stands for its own kind; any other for every kind whose error is of the same builtin, so
    that a ValueError stands for an unreadable text and for shares that leave a gap.
    What Python itself raises where a program is at fault, such as a KeyError or a TypeError, counts as none.
    """
    if isinstance(error, GrantModelError):
        return tuple(kind for kind, errors in KINDS.items() if isinstance(error, errors))
    if type(error).__module__ == "builtins" and type(error) not in _MEANT:
        return ()
    of = [builtin for builtin in _BUILTIN if isinstance(error, builtin)]
    return tuple(
        kind for kind, errors in KINDS.items() if any(issubclass(one, builtin) for one in errors for builtin in of)
    )
