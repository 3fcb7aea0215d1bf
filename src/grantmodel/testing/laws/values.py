"""Laws of every value: text, hash, copy, repr, and independence of the surroundings."""

import decimal
from collections.abc import Callable, Mapping
from typing import TypeVar

from grantmodel.testing.laws.broken import LawBroken, expect
from grantmodel.testing.laws.declaring import law
from grantmodel.testing.laws.words import written

V = TypeVar("V")
R = TypeVar("R")


@law(source="definition: what is written is read as what it was")
def parse_inverts_format(format: Callable[[V], str], parse: Callable[[str], V]) -> Callable[[V], None]:  # noqa: A002 - the law is about it
    """What was written is read as what it was: parse(format(x)) == x."""

    def check(value: V) -> None:
        text = format(value)
        try:
            read = parse(text)
        except ValueError as error:
            raise LawBroken(f"{written(value)} is written {text!r}, which is refused: {error}") from error
        expect(read == value, "{} is written {!r}, which is read as {}", value, text, read)

    return check


@law(source="definition: a hash, as Python's dictionaries need it")
def equal_values_hash_alike(hash: Callable[[V], int]) -> Callable[[V, V], None]:  # noqa: A002 - the law is about it
    """Values that are equal have the same hash."""

    def check(one: V, other: V) -> None:
        expect(one != other or hash(one) == hash(other), "{} and {} are equal, but their hashes are not", one, other)

    return check


@law(source="definition: a copy")
def copy_is_equal(copy: Callable[[V], V]) -> Callable[[V], None]:
    """A copy, a pickle round trip too, equals the original and hashes like it."""

    def check(value: V) -> None:
        made = copy(value)
        expect(made == value and hash(made) == hash(value), "the copy of {} is {}", value, made)

    return check


@law(source="definition: a repr that can be pasted")
def repr_rebuilds(repr: Callable[[V], str], names: Mapping[str, object]) -> Callable[[V], None]:  # noqa: A002 - the law is about it
    """The repr, pasted where the names are known, is the value again."""

    def check(value: V) -> None:
        text = repr(value)
        try:
            rebuilt: object = eval(text, dict(names))  # noqa: S307 - a repr of our own
        except Exception as error:
            raise LawBroken(f"`{text}` cannot be read: {getattr(error, 'msg', error)}") from error
        expect(rebuilt == value, "{} does not rebuild {}", text, value)

    return check


@law(source="arithmetic: whole cents do not depend on the precision of decimals")
def ignores_the_decimal_context(function: Callable[[V], R]) -> Callable[[V], None]:
    """The result, or the error, is the same under the most hostile decimal context."""

    def outcome(value: V) -> tuple[object, ...]:
        try:
            return ("result", function(value))
        except Exception as error:  # noqa: BLE001 - whatever it raises, it must raise again
            return (type(error), str(error))

    def check(value: V) -> None:
        usual = outcome(value)
        with decimal.localcontext() as context:
            context.prec, context.rounding, context.Emax, context.Emin = 1, decimal.ROUND_UP, 1, -1
            context.traps = dict.fromkeys(context.traps, True)
            hostile = outcome(value)
        expect(usual == hostile, "{} became {} in another decimal context", usual, hostile)

    return check
