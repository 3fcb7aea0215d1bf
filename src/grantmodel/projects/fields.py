"""What the fields of structures take, and what computations are given."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, Self, TypeAlias, TypeVar, cast

import attrs

from grantmodel.errors import UnsuitableTypeError, UnsuitableValueError
from grantmodel.values.days import checked_day
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate

T = TypeVar("T")

Validator: TypeAlias = "Callable[[Any, attrs.Attribute[Any], Any], None]"


def checked(value: object, kind: type[T], what: str) -> T:
    """Return a value of a kind, or raise UnsuitableTypeError that says what it is and what was given."""
    if not isinstance(value, kind):
        raise UnsuitableTypeError(f"{what}, not {value!r}", value)
    return value


def checked_amount(money: object, what: str) -> Money:
    """Return an amount of zero or more, or raise UnsuitableTypeError or UnsuitableValueError."""
    amount = checked(money, Money, f"{what} is Money such as euros(1000)")
    if amount < Money(0):
        raise UnsuitableValueError(f"{what} is zero or more, not {money!r}", amount)
    return amount


def above_zero(what: str) -> Validator:
    """Return a validator that raises UnsuitableValueError for an amount of zero or less."""

    def check(_: object, __: object, money: Money) -> None:
        if money <= Money(0):
            raise UnsuitableValueError(f"{what} above zero, not {money}", money)

    return check


def checked_share(rate: object, what: str) -> Rate:
    """Return a rate from 0 to 100 %, or raise UnsuitableTypeError or UnsuitableValueError."""
    share = checked(rate, Rate, f"{what} is a Rate such as percent(80)")
    if not Rate(0) <= share <= Rate(1):
        raise UnsuitableValueError(f"{what} is from 0 to 100 %, such as percent(80), not {rate!r}", share)
    return share


def as_tuple(items: Iterable[T]) -> tuple[T, ...]:
    """Keep any iterable as a tuple, refusing a text, which is one thing and not its letters."""
    if isinstance(items, str):
        raise UnsuitableTypeError(f"write a list of several, such as [{items!r}], not a single text", items)
    if not isinstance(items, Iterable):
        raise UnsuitableTypeError(f"write a list of several, such as [{items!r}], not {items!r} alone", items)
    return tuple(items)


class Many(tuple[T, ...]):
    """The converter of a field that holds several: `Many[StaffPost]` keeps any iterable but a text as a plain tuple.

    It is a class because type checkers follow a converter with a type argument only if it is one.
    """

    __slots__ = ()

    def __new__(cls, items: Iterable[T]) -> Self:
        """Return the items as a plain tuple."""
        return cast("Self", as_tuple(items))


def instance_of(*kinds: type) -> Validator:
    """Return a validator that takes the kinds named, and None too where it is one of them."""
    names = " or ".join("None" if kind is type(None) else kind.__name__ for kind in kinds)

    def check(owner: object, attribute: "attrs.Attribute[object]", value: object) -> None:
        if not isinstance(value, kinds):
            message = f"{type(owner).__name__}.{attribute.name} is {names}, not {value!r}"
            raise UnsuitableTypeError(message, value)

    return check


def optional(*kinds: type) -> Validator:
    """Return a validator that takes the kinds named, or None for what is not known yet."""
    return instance_of(*kinds, type(None))


def each_instance_of(kind: type) -> Validator:
    """Return a validator that takes a collection of one kind."""
    each = instance_of(kind)

    def check(owner: object, attribute: "attrs.Attribute[object]", items: Iterable[object]) -> None:
        for item in items:
            each(owner, attribute, item)

    return check


def instance_of_day(_: object, attribute: "attrs.Attribute[date]", day: date) -> None:
    """Take a day; refuse a moment, which has a time of day and a zone."""
    checked_day(day, what=f"the day of {attribute.name!r}")


def optional_day(owner: object, attribute: "attrs.Attribute[date | None]", day: date | None) -> None:
    """Take a day, or None for one that is not known yet."""
    if day is not None:
        checked_day(day, what=f"the day of {attribute.name!r} of {type(owner).__name__}")
