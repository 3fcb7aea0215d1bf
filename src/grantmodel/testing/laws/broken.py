"""How a law says that it is broken."""

from __future__ import annotations

from grantmodel.testing.laws.words import written
from grantmodel.values.sources import Source


class LawBroken(AssertionError):
    """A function broke a law; the message shows what it did, where the law comes from, and how to see it again.

    Attributes:
        seen: What was seen, its amounts, rates and days as Finnish bodies write them.
        law: The name of the law; empty, as all below, where `expect` stood outside of one.
        sentence: What the law says.
        source: The provision that says so, or in words what else does.
        call: The call that broke it, as code to be pasted.
        arguments: What the check was called with.
    """

    def __init__(self, seen: str) -> None:
        super().__init__(seen)
        self.seen = seen
        self.law = ""
        self.sentence = ""
        self.source: Source | str = ""
        self.call = ""
        self.arguments: tuple[object, ...] = ()

    def __str__(self) -> str:
        if not self.law:
            return self.seen
        return f"{self.law}: {self.sentence}\n  seen: {self.seen}\n  source: {self.source}\n  again: {self.call}"


def expect(holds: bool, seen: str, *values: object) -> None:
    r"""Raise LawBroken where a law does not hold; unlike `assert` also under `python -O`.

    Args:
        holds: Whether the law holds.
        seen: What was seen, with {} for each of the values.
        values: Amounts, rates, periods, days, and whatever else; written as Finnish bodies write them.

    Raises:
        LawBroken: Where it does not hold; carries what was seen.

    >>> try:
    ...     expect(False, "{} and {} make {}", euros("0.01"), percent(80), {"aid": euros("1234.50")})
    ... except LawBroken as broken:
    ...     print(broken.seen.replace("\xa0", " "))
    0,01 € and 80 % make aid 1 234,50 €
    """
    __tracebackhide__ = True
    if not holds:
        raise LawBroken(seen.format(*map(written, values)) if values else seen)
