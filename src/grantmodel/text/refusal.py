"""One way to say that a text cannot be read."""

from grantmodel.errors import ParseError, UnsuitableTypeError

_SHOWN = 60


def refusal(text: str, position: int, *, what: str, expected: str, suggestions: tuple[str, ...] = ()) -> ParseError:
    """Return the error that shows the text, the place in it, and what was expected there.

    Args:
        text: The whole text.
        position: Index of the first character that could not be read.
        what: What the text should have been, with its article: "an amount of euros".
        expected: What could have stood at the position.
        suggestions: Texts that would be read.
    """
    seen = repr(text[position]) if position < len(text) else "the end of the text"
    shown = text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
    message = f"cannot read {shown!r} as {what}: found {seen} at position {position}, expected {expected}"
    if suggestions:
        message += "; did you mean " + " or ".join(map(repr, suggestions)) + "?"
    return ParseError(message, text, position, expected, suggestions)


def checked_text(text: object, *, what: str) -> str:
    """Return the text, or raise UnsuitableTypeError if it is not a str."""
    if not isinstance(text, str):
        message = f"only a text can be read as {what}, not {type(text).__name__} {text!r}"
        raise UnsuitableTypeError(message, text)
    return text
