"""Who pays how much of costs."""

from collections.abc import Mapping
from fractions import Fraction

from cityapp import amounts


def split(cents: int, rates: Mapping[str, Fraction], rest_to: str) -> dict[str, int]:
    """Split an amount: every source pays its rate, rounded towards zero, and one of them the rest."""
    parts = {source: amounts.rounded(cents * rate, 1, "towards zero") for source, rate in rates.items()}
    parts[rest_to] = cents - sum(part for source, part in parts.items() if source != rest_to)
    return parts


def instalment(due: int, paid: Mapping[str, int], rates: Mapping[str, Fraction], rest_to: str) -> dict[str, int]:
    """Return what each source pays now: its part of all that is due so far, less what it has paid so far."""
    return {source: part - paid.get(source, 0) for source, part in split(due, rates, rest_to).items()}


def claimed(granted: int, rate: Fraction, costs: int) -> int:
    """Return the aid that is claimed for costs: their rate to the nearest euro, and at most what was granted."""
    return min(granted, amounts.rounded(rate * costs, 100, "half up"))
