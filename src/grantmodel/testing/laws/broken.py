"""How a law says that it is broken."""


class LawBroken(AssertionError):
    """A function broke a law; the message shows what it did."""


def expect(holds: bool, seen: str) -> None:
    """Raise LawBroken where a law does not hold; unlike `assert` also under `python -O`.

    Args:
        holds: Whether the law holds.
        seen: What was seen, for the message.
    """
    if not holds:
        raise LawBroken(seen)
