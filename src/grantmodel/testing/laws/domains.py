"""What a law is about: any other case is refused before the function that is held to it is called."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from grantmodel.errors import UnsuitableValueError
from grantmodel.values.periods import Period
from grantmodel.values.shares import Shares


def with_residual(shares: Shares[Any], *, is_there: bool = True) -> None:
    """Refuse shares without a residual; or with one, where a law is about those without.

    Raises:
        UnsuitableValueError: For such shares; carries them.
    """
    if (shares.residual is not None) is not is_there:
        what = "with a residual" if is_there else "without a residual"
        raise _no_case(shares, f"shares {what}", f"shares(with_residual={is_there})")


def weighted(weights: Iterable[int | Fraction]) -> None:
    """Refuse weights that are all zero, for nothing is due to any of them.

    Raises:
        UnsuitableValueError: For such weights; carries them.
    """
    kept = [*weights]
    if not any(kept):
        raise _no_case(kept, "weights that are not all zero", "st.lists(st.integers(0), min_size=1).filter(any)")


def closed(period: Period) -> None:
    """Refuse a period with an open end.

    Raises:
        UnsuitableValueError: For such a period; carries it.
    """
    if period.start is None or period.end is None:
        raise _no_case(period, "periods with both ends", "periods(allow_open=False)")


def _no_case(value: object, about: str, strategy: str) -> UnsuitableValueError:
    return UnsuitableValueError(f"{value!r} is no case of this law, which is about {about}: draw {strategy}", value)
