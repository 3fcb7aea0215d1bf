"""Plain JSON data from the library's values and project structures, and back.

A structure is an object with its fields by name; a field that has its default may be left out.
Money is "180000.00", a rate or another exact number "4/5", a day "2026-01-31", a choice its value.
What pays is a list, since its order counts: of `source` and `amount` for a split, of `source` and `rate` for shares.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable
from typing import Any, TypeVar, cast

import attrs

from grantmodel.errors import UnsuitableTypeError
from grantmodel.testing.readers import Kind, init_fields, reader
from grantmodel.testing.scalars import SCALARS, Plain, PlainDataError
from grantmodel.values.shares import Shares
from grantmodel.values.splits import Split

__all__ = ["Plain", "PlainDataError", "from_plain", "to_plain"]

T = TypeVar("T")


def to_plain(value: object) -> Plain:
    """Return a value or structure as plain JSON data, fields that have their default left out.

    Args:
        value: What the library's project structures are and are made of, and lists and tuples of it.

    Raises:
        UnsuitableTypeError: For anything else; carries it.

    Laws:
        parse_inverts_format

    >>> to_plain(Budget(lines=[BudgetLine("pay", euros(900), category=CostCategory.WAGES)]))
    {'lines': [{'name': 'pay', 'amount': '900.00', 'category': 'wages'}]}
    """
    if value.__class__ in SCALARS:
        return SCALARS[value.__class__].write(value)
    if isinstance(value, enum.Enum):
        return to_plain(value.value)
    if isinstance(value, (list, tuple)):
        return [to_plain(one) for one in cast("Iterable[object]", value)]
    if value.__class__ in (Split, Shares):
        parts: Any = value  # which the type checkers understand apart
        return _by_source(parts)
    if not attrs.has(value.__class__):
        message = f"only values and structures of the library have plain data, not {type(value).__name__} {value!r}"
        raise UnsuitableTypeError(message, value)
    given = [(field, getattr(value, field.name)) for field in init_fields(value.__class__)]
    return {field.name: to_plain(part) for field, part in given if part != field.default}


def _by_source(parts: Split[Any] | Shares[Any]) -> Plain:
    if isinstance(parts, Split):
        return [{"source": to_plain(source), "amount": str(amount)} for source, amount in parts.items()]
    rates: list[Plain] = [{"source": to_plain(source), "rate": str(rate)} for source, rate in parts.items()]
    return {"rates": rates} if parts.residual is None else {"rates": rates, "residual": to_plain(parts.residual)}


def from_plain(kind: type[T], data: object) -> T:
    """Return the value or structure of a kind that plain JSON data stands for.

    Args:
        kind: The class, such as GroupProject or Shares[str].
        data: What `json.loads` gave.

    Raises:
        PlainDataError: Where anything is missing, unknown, or not what it should be; carries every problem.
        UnsuitableTypeError: For a kind that has no plain data.

    >>> from_plain(Period, {"start": "2026-01-01", "end": None})
    Period.from_iso("2026-01-01/..")
    """
    return cast("T", reader(cast("Kind", kind))(data, "$"))
