"""Amounts as text, and rounding; an amount is a whole number of euro cents."""

import math
import re
from fractions import Fraction
from typing import Literal

Way = Literal["half up", "towards zero"]

_GROUPED = r"[0-9]{1,3}([ \u00a0])[0-9]{3}(?:\1[0-9]{3})*"
_WRITTEN = re.compile(rf"[-−]?(?:{_GROUPED}|[0-9]+)(?:,[0-9]{{1,2}})?(?:[ \u00a0]?(?:€|euroa))?", re.ASCII)


def read(text: str) -> int:
    """Read an amount such as "1 234,50 €"; a point groups thousands for some and starts cents for others: refused."""
    text = text.strip()
    if _WRITTEN.fullmatch(text) is None:
        raise ValueError(f"write an amount such as 1 234,50, not {text!r}")
    euros, _, cents = re.sub("[^0-9,]", "", text).partition(",")
    return int(euros + cents.ljust(2, "0")) * (-1 if text.startswith(("-", "−")) else 1)


def write(cents: int) -> str:
    """Write an amount with both of its cents: 1 234,50 €."""
    euros, rest = divmod(abs(cents), 100)
    return f"{'−' if cents < 0 else ''}{euros:,}".replace(",", "\u00a0") + f",{rest:02d}\u00a0€"


def rounded(exact: Fraction, unit: int, way: Way) -> int:
    """Round exact cents to a multiple of the unit, from the middle of two away from zero."""
    half = Fraction(1, 2) if way == "half up" else Fraction(0)
    return math.trunc(exact / unit + (half if exact > 0 else -half)) * unit
