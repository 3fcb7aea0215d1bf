"""What reads plain JSON data, made from the classes of attrs and what typing makes of them."""

from __future__ import annotations

import enum
import types
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from inspect import Parameter, signature
from typing import Any, Literal, TypeAlias, TypeVar, Union, cast, get_args, get_origin, get_type_hints

import attrs

from grantmodel.errors import GrantModelError, UnsuitableTypeError
from grantmodel.testing.scalars import SCALARS, PlainDataError, refused
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate
from grantmodel.values.shares import Shares
from grantmodel.values.splits import Split

Kind: TypeAlias = Any
"""A class, or what typing makes of one: X | None, tuple[X, ...], Shares[X]."""
Read: TypeAlias = Callable[[object, str], object]
"""Reads the data that stands at a path."""


class Remembered(dict[str, Any]):
    """An object of plain data that nobody changes, and that remembers which structures it was read as.

    Many documents that share it are read in the time of one.
    """

    __slots__ = ("read_as",)

    def __init__(self, members: Mapping[str, Any]) -> None:
        super().__init__(members)
        self.read_as: dict[object, object] = {}


@cache
def init_fields(kind: type) -> tuple[attrs.Attribute[Any], ...]:
    """Return the fields of a structure that are given to it."""
    return tuple(field for field in attrs.fields(kind) if field.init)


@cache
def reader(kind: Kind) -> Read:
    """Return what reads a kind; made once for each."""
    form: object = get_origin(kind) or kind
    if form in SCALARS:
        return SCALARS[kind].read_at
    if form in _FORMS:
        return _FORMS[form](get_args(kind))
    if isinstance(form, type) and issubclass(form, enum.Enum):
        return _choices({member.value: member for member in form})
    if isinstance(form, type) and attrs.has(form):
        return _structures(form, get_args(kind))
    raise UnsuitableTypeError(f"no plain data is read as {kind!r}", kind)


def later(kind: Kind) -> Read:
    """Return what reads a kind and is looked up when it is used, so that structures may hold their like."""

    def read(data: object, path: str) -> object:
        return reader(kind)(data, path)

    return read


def _each(parts: Iterable[tuple[Read, object, str]], problems: Iterable[str] = ()) -> list[Any]:
    """Read several things, and raise the problems of all of them at once."""
    found: list[Any] = []
    told = list(problems)
    for read, data, path in parts:
        try:
            found.append(read(data, path))
        except PlainDataError as error:
            told += error.problems
    if told:
        raise refused(*told)
    return found


def _items(read: Read, data: object, path: str) -> list[Any]:
    if not isinstance(data, list):
        raise refused(f"{path}: a list, not {data!r}")
    return _each((read, one, f"{path}[{place}]") for place, one in enumerate(cast("list[object]", data)))


def members(fields: Mapping[str, Read], required: Iterable[str], data: object, path: str) -> dict[str, Any]:
    """Read the members of an object, refusing unknown ones and missing ones."""
    if not isinstance(data, dict):
        raise refused(f"{path}: an object, not {data!r}")
    given = cast("dict[str, object]", data)
    problems = [f"{path}.{name}: unknown; known are {', '.join(fields)}" for name in given if name not in fields]
    problems += [f"{path}.{name}: missing" for name in required if name not in given]
    known = [name for name in given if name in fields]
    values = _each(((fields[name], given[name], f"{path}.{name}") for name in known), problems)
    return dict(zip(known, values, strict=True))


def made(kind: Callable[..., object], values: Mapping[str, object], path: str) -> object:
    """Make a structure of its fields; what it refuses is a problem at its path."""
    try:
        return kind(**values)
    except GrantModelError as error:
        raise refused(f"{path}: {error}") from error


def _structures(kind: type, args: tuple[Kind, ...]) -> Read:
    fields = {name: later(hint) for name, hint in field_hints(kind, args).items()}
    required = [field.name for field in init_fields(kind) if field.default is attrs.NOTHING]

    def read(data: object, path: str) -> object:
        known = data.read_as if isinstance(data, Remembered) else {}
        if (kind, args) not in known:
            known[kind, args] = made(kind, members(fields, required, data, path), path)
        return known[kind, args]

    return read


def field_hints(kind: type, args: tuple[Kind, ...]) -> dict[str, Kind]:
    """Return the kind of each field, type variables replaced by what they stand for."""
    known: dict[object, Kind] = dict(zip(getattr(kind, "__parameters__", ()), args, strict=False))

    def of(hint: Kind) -> Kind:
        if isinstance(hint, TypeVar):
            return known.get(hint, str)
        free = getattr(hint, "__parameters__", ()) if get_origin(hint) else ()
        return hint[tuple(known.get(variable, str) for variable in free)] if free else hint

    hints = get_type_hints(kind)
    return {field.name: of(hints[field.name]) for field in init_fields(kind)}


def _choices(names: Mapping[object, object]) -> Read:
    def read(data: object, path: str) -> object:
        if not isinstance(data, str) or data not in names:
            raise refused(f"{path}: one of {', '.join(map(str, names))}, not {data!r}")
        return names[data]

    return read


def _unions(kinds: tuple[Kind, ...]) -> Read:
    """Read data as the first of the kinds that it is; the problems told are those of the nearest."""
    others = [later(kind) for kind in kinds if kind is not type(None)]

    def read(data: object, path: str) -> object:
        if data is None and len(others) < len(kinds):
            return None
        refusals: list[PlainDataError] = []
        for other in others:
            try:
                return other(data, path)
            except PlainDataError as error:
                refusals.append(error)
        raise min(refusals, key=lambda error: len(error.problems))

    return read


def _sourced(kinds: tuple[Kind, ...], of: Kind, what: str) -> Read:
    """Read a list of sources, texts by default, and what belongs to each."""
    fields = {"source": later(kinds[0] if kinds else str), what: later(of)}

    def read(data: object, path: str) -> object:
        pairs = _items(lambda one, at: members(fields, fields, one, at), data, path)
        parts = {pair["source"]: pair[what] for pair in pairs}
        if len(parts) < len(pairs):
            raise refused(f"{path}: a source stands twice")
        return parts

    return read


def _splits(kinds: tuple[Kind, ...]) -> Read:
    parts = _sourced(kinds, Money, "amount")
    return lambda data, path: made(Split, {"parts": parts(data, path)}, path)


def _all_shares(kinds: tuple[Kind, ...]) -> Read:
    fields = {"rates": _sourced(kinds, Rate, "rate"), "residual": later(kinds[0] if kinds else str)}
    return lambda data, path: made(Shares, members(fields, ["rates"], data, path), path)


def _tuples(kinds: tuple[Kind, ...]) -> Read:
    return lambda data, path: tuple(_items(later(kinds[0]), data, path))


_FORMS: Mapping[object, Callable[[tuple[Kind, ...]], Read]] = {
    Union: _unions,
    types.UnionType: _unions,
    Literal: lambda names: _choices({name: name for name in names}),
    tuple: _tuples,
    Split: _splits,
    Shares: _all_shares,
}
"""What reads the forms of typing, and mappings by source."""


def arguments(function: Callable[..., object], data: object) -> dict[str, Any]:
    """Read the arguments of a function, an object by their names, as its annotations say.

    Raises:
        PlainDataError: As `members`.
    """
    hints, asked = get_type_hints(function), signature(function).parameters
    required = [name for name, parameter in asked.items() if parameter.default is Parameter.empty]
    return members({name: later(hints[name]) for name in asked}, required, data, "$")
