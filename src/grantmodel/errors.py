"""What can go wrong: one root, and the errors whose facts are plain Python objects.

Every error is a GrantModelError and also the nearest builtin, so that `except ValueError` works.
Each carries its facts as fields.
An error that carries one of the library's own values lives beside that value.
"""

from fractions import Fraction

import attrs


@attrs.define
class GrantModelError(Exception):
    """The root of every error this library raises on purpose.

    Attributes:
        message: What was wrong, where, and what to do.
    """

    message: str

    def __str__(self) -> str:
        return self.message


@attrs.define
class UnsuitableTypeError(GrantModelError, TypeError):
    """A value of a type that has no exact or no single meaning here.

    Attributes:
        value: What was given.
    """

    value: object


@attrs.define
class UnsuitableValueError(GrantModelError, ValueError):
    """A value of the right type that lies outside what is possible.

    Attributes:
        value: What was given.
    """

    value: object


@attrs.define
class ZeroDenominatorError(GrantModelError, ZeroDivisionError):
    """A share of nothing has no value."""


@attrs.define
class InexactError(GrantModelError, ValueError):
    """An exact result that does not fit, and no rounding was named.

    Attributes:
        exact: The exact result, in the unit that the message names (euro cents, per cent).
    """

    exact: Fraction


@attrs.define
class ParseError(GrantModelError, ValueError):
    """A text that has no single reading.

    Attributes:
        text: The whole text.
        position: The index in the text of the first character that could not be read.
        expected: What could have stood there.
        suggestions: Texts that would be read, one for each plausible meaning; may be empty.
    """

    text: str
    position: int
    expected: str
    suggestions: tuple[str, ...] = ()


@attrs.define
class UnknownFigure(GrantModelError, LookupError):
    """A figure that nobody has told yet, asked for as if it were known.

    Attributes:
        missing: Paths into the project of what is unknown.
    """

    missing: tuple[str, ...]
