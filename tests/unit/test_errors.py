"""Every error is a GrantModelError and a builtin, and survives pickling with its facts."""

import pickle
from fractions import Fraction

import pytest

import grantmodel
from grantmodel import (
    GrantModelError,
    InexactError,
    Money,
    NotInForce,
    OpenPeriodError,
    ParseError,
    Period,
    PeriodGapError,
    Rate,
    ResidualSignError,
    SharesGapError,
    UnknownFigure,
    UnsuitableTypeError,
    UnsuitableValueError,
    ZeroDenominatorError,
)

ERRORS = [
    InexactError("not whole", Fraction(1, 3)),
    NotInForce("not yet", 1994, "not yet"),
    PeriodGapError("apart", Period.year(2026)),
    OpenPeriodError("open", Period(None, None)),
    ParseError("cannot read", "1.000", 1, "a comma", ("1 000",)),
    ResidualSignError("turned", Money(1), Money(-1)),
    SharesGapError("short", Rate(1, 10)),
    UnknownFigure("unknown", ("subprojects[0].budget.total",)),
    UnsuitableTypeError("no float", 1.0),
    UnsuitableValueError("too small", -1),
    ZeroDenominatorError("zero"),
]


def test_every_public_error_is_here() -> None:
    public = {name for name in grantmodel.__all__ if isinstance(getattr(grantmodel, name), type)}
    errors = {name for name in public if issubclass(getattr(grantmodel, name), Exception)}
    assert errors == {type(error).__name__ for error in ERRORS} | {"GrantModelError"}


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_error_carries_its_facts(error: GrantModelError) -> None:
    assert isinstance(error, GrantModelError)
    assert isinstance(error, (ValueError, TypeError, ArithmeticError, LookupError))
    assert str(error) == error.message
    again = pickle.loads(pickle.dumps(error))  # noqa: S301
    assert (type(again), again.args, str(again)) == (type(error), error.args, str(error))
