"""What can go wrong: one root, and the errors whose facts are plain Python objects.

Every error is a GrantModelError and also the nearest builtin, so that `except ValueError` works.
Each carries its facts as fields, and they are its arguments too, so that errors can be pickled.
An error that carries one of the library's own values lives beside that value.
"""

from datetime import date
from fractions import Fraction
from typing import Literal


class GrantModelError(Exception):
    """The root of every error this library raises on purpose.

    Attributes:
        message: What was wrong, where, and what to do.
    """

    def __init__(self, message: str, *facts: object) -> None:
        super().__init__(message, *facts)
        self.message = message

    def __str__(self) -> str:
        return self.message


class UnsuitableTypeError(GrantModelError, TypeError):
    """A value of a type that has no exact or no single meaning here.

    Attributes:
        value: What was given.
    """

    def __init__(self, message: str, value: object) -> None:
        super().__init__(message, value)
        self.value = value


class UnsuitableValueError(GrantModelError, ValueError):
    """A value of the right type that lies outside what is possible.

    Attributes:
        value: What was given.
    """

    def __init__(self, message: str, value: object) -> None:
        super().__init__(message, value)
        self.value = value


class ZeroDenominatorError(GrantModelError, ZeroDivisionError):
    """A share of nothing has no value."""


class InexactError(GrantModelError, ValueError):
    """An exact result that does not fit, and no rounding was named.

    Attributes:
        exact: The exact result, in the unit that the message names (euro cents, per cent).
    """

    def __init__(self, message: str, exact: Fraction) -> None:
        super().__init__(message, exact)
        self.exact = exact


class ParseError(GrantModelError, ValueError):
    """A text that has no single reading.

    Attributes:
        text: The whole text.
        position: The index in the text of the first character that could not be read.
        expected: What could have stood there.
        suggestions: Texts that would be read, one for each plausible meaning; may be empty.
    """

    def __init__(
        self, message: str, text: str, position: int, expected: str, suggestions: tuple[str, ...] = ()
    ) -> None:
        super().__init__(message, text, position, expected, suggestions)
        self.text = text
        self.position = position
        self.expected = expected
        self.suggestions = suggestions


class NotInForce(GrantModelError, LookupError):
    """Something asked of the law on a day when it says nothing about it; never to be read as zero.

    Attributes:
        when: The day, or the year, that was asked for.
        reason: "not yet", "ended", or "never".
    """

    def __init__(self, message: str, when: date | int, reason: Literal["not yet", "ended", "never"]) -> None:
        super().__init__(message, when, reason)
        self.when = when
        self.reason = reason


class UnknownFigure(GrantModelError, LookupError):
    """A figure that is not known yet was requested.

    Attributes:
        missing: Paths into the project of what is unknown.
    """

    def __init__(self, message: str, missing: tuple[str, ...]) -> None:
        super().__init__(message, missing)
        self.missing = missing
