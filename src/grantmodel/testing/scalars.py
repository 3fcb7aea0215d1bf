"""How single values are written in plain JSON data, each in one way alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from fractions import Fraction
from typing import Any, TypeAlias, cast

import attrs

from grantmodel.errors import GrantModelError, UnsuitableTypeError, UnsuitableValueError
from grantmodel.values.exact import is_int
from grantmodel.values.money import Money, euros
from grantmodel.values.rates import Rate

Plain: TypeAlias = "bool | int | str | list[Plain] | dict[str, Plain] | None"
"""What JSON can say without a fraction of a number."""


class PlainDataError(GrantModelError, ValueError):
    """Plain data that is not what it should be.

    Attributes:
        problems: Every problem, each with its JSON path, such as "$.subprojects[1].role".
    """

    __module__ = "grantmodel.testing.codec"  # from which it is imported

    def __init__(self, message: str, problems: tuple[str, ...]) -> None:
        super().__init__(message, problems)
        self.problems = problems


def refused(*problems: str) -> PlainDataError:
    """Return the error that names every problem."""
    return PlainDataError("; ".join(problems), problems)


@attrs.frozen
class Scalar:
    """How a single value is written.

    Args:
        write: Makes plain data of it.
        read: Makes it of plain data, or raises any ValueError or TypeError.
        form: What the data should be, for the error.
    """

    write: Callable[[Any], Plain]
    read: Callable[[Any], object]
    form: str

    def read_at(self, data: object, path: str) -> object:
        """Return the value that stands at a path, refusing what would be written otherwise.

        Raises:
            PlainDataError: For anything else; carries the problem.
        """
        try:
            value = self.read(data)
            written = self.write(value)
        except (ValueError, TypeError, ArithmeticError):
            raise refused(f"{path}: {self.form}, not {data!r}") from None
        if written != data:
            raise refused(f"{path}: write {written!r}, not {data!r}")
        return value


def _itself(kind: type, form: str) -> Scalar:
    def read(data: object) -> object:
        if data.__class__ is not kind:
            raise UnsuitableTypeError(form, data)
        return data

    return Scalar(lambda value: value, read, form)


def _exact(text: str) -> Fraction:
    """Return the number that a whole number or a ratio of two says."""
    if not re.fullmatch(r"-?[0-9]+(/[0-9]+)?", text):
        raise UnsuitableValueError("a ratio such as 4/5", text)
    return Fraction(text)


def _days(time: timedelta) -> Plain:
    if time != timedelta(days=time.days):
        raise UnsuitableValueError(f"plain data has whole days, not {time}", time)
    return {"days": time.days}


def _time(data: object) -> timedelta:
    if not isinstance(data, Mapping):
        raise UnsuitableTypeError("an object", data)
    days = cast("Mapping[str, object]", data).get("days")
    if not is_int(days):
        raise UnsuitableTypeError("a whole number of days", days)
    return timedelta(days=days)


SCALARS: Mapping[type, Scalar] = {
    type(None): _itself(type(None), "null"),
    bool: _itself(bool, "true or false"),
    int: _itself(int, "a whole number such as 7"),
    str: _itself(str, 'a text such as "Lahti"'),
    Money: Scalar(str, euros, 'euros with both decimals such as "180000.00"'),
    Rate: Scalar(str, lambda text: Rate(_exact(text)), 'an exact ratio such as "4/5", or "1"'),
    Fraction: Scalar(str, _exact, 'an exact number such as "5/2", or "3"'),
    date: Scalar(str, date.fromisoformat, 'a day such as "2026-01-31"'),
    timedelta: Scalar(_days, _time, 'days such as {"days": 3}'),
}
"""Each value by its class."""
