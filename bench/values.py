"""Values against what Python offers for the same work today."""

from datetime import date
from fractions import Fraction

import moneyed
import portion
from babel.numbers import format_currency, parse_decimal
from measure import Pair, import_ratio, report

import grantmodel as gm
from grantmodel.values.matrices import allocate_matrix

IMPORT_AT_MOST = 2

ours, theirs = gm.euros("144000.50"), moneyed.Money("144000.50", "EUR")
many_ours = [gm.Money(cents) for cents in range(10_000)]
many_theirs = [moneyed.Money(f"{cents // 100}.{cents % 100:02d}", "EUR") for cents in range(10_000)]
WEIGHTS = [5, 3, 2]
TEXT = "1 234 567,89"
MATRIX = {row: {column: Fraction(10_000 + row + 3 * column, 7) for column in range(30)} for row in range(30)}

one, other = gm.Period.parse("1.1.2026–31.12.2027"), gm.Period.parse("1.6.2027–31.5.2028")
their_one = portion.closed(date(2026, 1, 1), date(2027, 12, 31))
their_other = portion.closed(date(2027, 6, 1), date(2028, 5, 31))


def largest_remainder_over_moneyed() -> list[moneyed.Money]:
    """Split by largest remainder with py-moneyed's amounts, as a careful user would write it."""
    cents, whole = theirs.get_amount_in_sub_unit(), sum(WEIGHTS)
    parts = [divmod(cents * weight, whole) for weight in WEIGHTS]
    left = cents - sum(part for part, _ in parts)
    first = sorted(range(len(parts)), key=lambda place: -parts[place][1])[:left]
    return [
        moneyed.Money(0, "EUR") + moneyed.Money(part + (place in first), "EUR") / 100
        for place, (part, _) in enumerate(parts)
    ]


def each_cell_by_itself() -> list[list[gm.Money]]:
    """Round the cells of the matrix one by one: what comes out does not add up."""
    down = gm.Rounding("down")
    return [[down.apply(cell) for cell in parts.values()] for parts in MATRIX.values()]


PAIRS = [
    Pair("Money + Money, against py-moneyed", lambda: ours + ours, lambda: theirs + theirs, 2),
    Pair(
        "Money.sum of 10 000, against sum() of py-moneyed's",
        lambda: gm.Money.sum(many_ours),
        lambda: sum(many_theirs),
        20,
    ),
    Pair(
        "allocate by three ints, against py-moneyed",
        lambda: ours.allocate(WEIGHTS),
        largest_remainder_over_moneyed,
        2,
    ),
    Pair(
        "format, against Babel's format_currency",
        lambda: f"{ours:fi}",
        lambda: format_currency(theirs.amount, "EUR", locale="fi"),
        12,
    ),
    Pair(
        "parse, against Babel's parse_decimal",
        lambda: gm.Money.parse(TEXT),
        lambda: parse_decimal(TEXT, locale="fi"),
        3,
    ),
    Pair(
        "a matrix of 30 by 30, against each cell by itself",
        lambda: allocate_matrix(MATRIX),
        each_cell_by_itself,
        0.02,
    ),
    Pair("overlaps, against portion", lambda: one.overlaps(other), lambda: their_one.overlaps(their_other), 50),
]

if __name__ == "__main__":
    report("Values: how many times faster than the baseline", PAIRS)
    slower = import_ratio("grantmodel", "attrs")
    print(f"  {'import grantmodel, against import attrs':58} {slower:8.1f} x as long (at most {IMPORT_AT_MOST:g} x)")
