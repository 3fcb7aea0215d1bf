"""Where a system and the library's model differ, and by how much."""

from __future__ import annotations

from grantmodel.testing.laws.broken import expect
from grantmodel.values.money import Money


def same_money(what: str, seen: Money | None, expected: Money | None) -> None:
    """Raise LawBroken where an amount is not the model's; says by how much, in euros and cents.

    Args:
        what: What the amount is.
        seen: The system's, or None where it does not know.
        expected: The model's, or None where it is unknown.

    Raises:
        LawBroken: Where they differ; None and zero do.
    """
    if seen is None or expected is None:
        expect(seen is expected, "{} is {}, not {}", what, _known(seen), _known(expected))
        return
    more = seen > expected
    off = seen - expected if more else expected - seen
    expect(seen == expected, "{} is {}, not {}: {} too {}", what, seen, expected, off, "much" if more else "little")


def same(what: str, seen: object, expected: object) -> None:
    """Raise LawBroken where what the system says is not what the model says."""
    expect(seen == expected, "{} is {}, not {}", what, _shown(seen), _shown(expected))


def _known(amount: Money | None) -> object:
    return "unknown" if amount is None else amount


def _shown(value: object) -> object:
    if value is None:
        return "unknown"
    return str(value) if isinstance(value, bool) else value
