"""What two grant values or structures differ in: the wording of a failed comparison, for any test runner."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import TypeAlias, TypeGuard

import attrs

from grantmodel.projects.groups import Subproject
from grantmodel.testing.side_by_side import NOTHING, Row, is_structure, table
from grantmodel.values.money import Money
from grantmodel.values.shares import Shares

_Keyed: TypeAlias = Mapping[object, object]
_Listed: TypeAlias = Sequence[object]


def differences(left: object, right: object) -> tuple[str, ...]:
    r"""Return what two values differ in, side by side; nothing exactly where they are equal.

    Structures of one class are compared field by field, be they the library's, dataclasses, attrs classes or
    NamedTuples; mappings by key, and lists by the names of what stands in them where one list has all the names of the
    other, by position otherwise. For sets, the table lists what only one side contains. A sum is added where
    several amounts of it differ.

    Args:
        left: Any value: of the library, a collection or structure with such inside, or whatever it was compared with.
        right: The other one.

    Returns:
        A heading, and one line for each difference with its place, both sides, and how much more the right one is, in
        euros and cents, in calendar days or in percentage points. Amounts are written as 180 000,00 €, periods as
        1.1.2026–31.12.2027. No rounding is performed but of a percentage beside its exact fraction.

    >>> for line in differences({"aid": euros(80), "own": euros(20)}, {"aid": euros(81), "own": euros("19.99")}):
    ...     print(line.replace("\xa0", " "))
                 left     right  right − left
    ['aid']   80,00 €   81,00 €  +1,00 € (100 cents)
    ['own']   20,00 €   19,99 €  −0,01 € (1 cent)
    total    100,00 €  100,99 €  +0,99 € (99 cents)
    """
    return table(_rows("", left, right))


def _rows(place: str, left: object, right: object) -> Iterator[Row]:
    if left == right:
        return
    inside = list(_inside(place, left, right))
    yield from inside or [Row.of(place, left, right)]


def _inside(place: str, left: object, right: object) -> Iterator[Row]:
    if _is_mapping(left) and _is_mapping(right):
        yield from _of_mappings(place, left, right)
        if _is_shares(left) and _is_shares(right):
            yield from _rows(f"{place}.residual", left.residual, right.residual)
            yield from _order(place, left, right)
    elif type(left) is type(right) and (fields := _fields(left)):
        for field in fields:
            yield from _rows(f"{place}.{field}", getattr(left, field), getattr(right, field))
    elif _is_list(left) and _is_list(right):
        yield from _of_lists(place, left, right)
    elif _is_set(left) and _is_set(right):
        name = place or type(left).__name__
        yield from (Row.of(name, one, NOTHING) for one in _alone(left, right))
        yield from (Row.of(name, NOTHING, one) for one in _alone(right, left))


def _is_mapping(value: object) -> TypeGuard[_Keyed]:
    return isinstance(value, Mapping)


def _is_shares(value: object) -> TypeGuard[Shares[Hashable]]:
    return isinstance(value, Shares)


def _is_list(value: object) -> TypeGuard[_Listed]:
    return isinstance(value, (list, tuple))


def _is_set(value: object) -> TypeGuard[AbstractSet[object]]:
    return isinstance(value, AbstractSet)


def _alone(one: AbstractSet[object], other: AbstractSet[object]) -> list[object]:
    # Sorted: the order of a set depends on the hash seed.
    return sorted((item for item in one if item not in other), key=repr)


def _of_mappings(place: str, left: _Keyed, right: _Keyed) -> Iterator[Row]:
    keys = dict.fromkeys((*left, *right))
    for key in keys:
        yield from _rows(f"{place}[{_shown(key)}]", left.get(key, NOTHING), right.get(key, NOTHING))
    changed = [key for key in keys if _amount(left.get(key)) != _amount(right.get(key))]
    totals = _total(left), _total(right)
    if len(changed) > 1 and None not in totals:
        yield Row.of(f"total of {place.removeprefix('.')}" if place else "total", *totals)


def _of_lists(place: str, left: _Listed, right: _Listed) -> Iterator[Row]:
    one, other = _by_name(left), _by_name(right)
    if one is None or other is None or not (one.keys() <= other.keys() or one.keys() >= other.keys()):
        one, other = _by_place(left), _by_place(right)
    yield from _of_mappings(place, one, other)
    yield from _order(place, one, other)


def _order(place: str, left: Collection[object], right: Collection[object]) -> Iterator[Row]:
    orders = [key for key in left if key in right], [key for key in right if key in left]
    if orders[0] != orders[1]:
        yield Row.of(f"order of {place.removeprefix('.')}" if place else "order", *orders)


def _by_name(items: _Listed) -> dict[object, object] | None:
    """Return the items by what they are called, or None where one has no name or two have the same."""
    named = {_name(item): item for item in items}
    return None if None in named or len(named) < len(items) else named


def _by_place(items: _Listed) -> dict[object, object]:
    return dict(enumerate(items))


def _name(item: object) -> object:
    if isinstance(item, Subproject):
        return item.beneficiary.name
    name = getattr(item, "name", None) if _fields(item) else None
    return name if isinstance(name, str) else None


def _shown(key: object) -> str:
    return repr(_name(key) or key)


def _total(amounts: _Keyed) -> Money | None:
    known = [amount for amount in map(_amount, amounts.values()) if amount is not None]
    return Money.sum(known) if len(known) == len(amounts) else None


def _amount(item: object) -> Money | None:
    amount = getattr(item, "amount", item)
    return amount if isinstance(amount, Money) else None


def _fields(value: object) -> tuple[str, ...]:
    """Return the fields of a structure that are compared and shown one by one; none of anything else."""
    kind: type = type(value)
    if isinstance(value, tuple):
        named: tuple[str, ...] = getattr(kind, "_fields", ())
        return named
    if is_structure(value):
        fields: tuple[attrs.Attribute[object], ...] = attrs.fields(kind)
        # What the library keeps for itself follows from the other fields, and has no words of its own.
        is_ours = kind.__module__.startswith("grantmodel.")
        return tuple(field.name for field in fields if field.eq and not (is_ours and field.name.startswith("_")))
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return tuple(field.name for field in dataclasses.fields(value) if field.compare)
    return ()
