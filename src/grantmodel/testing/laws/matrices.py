"""Laws of rounding a matrix of amounts with its totals."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Protocol

from grantmodel.testing.laws.broken import expect
from grantmodel.values.money import Money
from grantmodel.values.rounding import Direction

Cells = Mapping[str, Mapping[str, Fraction]]


class Rounded(Protocol):
    """What comes of it: the cells, and the totals as they are told."""

    @property
    def cells(self) -> Mapping[str, Mapping[str, Money]]:
        """By row, the parts by column."""
        ...

    @property
    def rows(self) -> Mapping[str, Money]:
        """The total of each row."""
        ...

    @property
    def columns(self) -> Mapping[str, Money]:
        """The total of each column."""
        ...

    @property
    def total(self) -> Money:
        """The grand total."""
        ...


Allocate = Callable[[Cells, Money, Direction], Rounded]
Check = Callable[[Cells, Money, Direction], None]


def matrix_cell_is_near(allocate: Allocate) -> Check:
    """Every cell is there, and is one of the two multiples of the unit that are nearest to its exact amount."""

    def check(cells: Cells, unit: Money, direction: Direction) -> None:
        rounded = allocate(cells, unit, direction).cells
        shape = {row: list(parts) for row, parts in rounded.items()}
        expect(shape == {row: list(parts) for row, parts in cells.items()}, f"{shape!r} are other cells")
        for row, parts in cells.items():
            for column, exact in parts.items():
                _expect_near(rounded[row][column], exact, unit)

    return check


def matrix_totals_are_near(allocate: Allocate) -> Check:
    """The total of every row and column is one of the two multiples of the unit nearest to its exact amount."""

    def check(cells: Cells, unit: Money, direction: Direction) -> None:
        rounded = allocate(cells, unit, direction)
        for row, parts in cells.items():
            _expect_near(rounded.rows[row], sum(parts.values(), Fraction(0)), unit)
        for column, exact in _columns(cells).items():
            _expect_near(rounded.columns[column], exact, unit)

    return check


def matrix_adds_up(allocate: Allocate) -> Check:
    """Cells sum to the totals of their rows and columns, and both kinds of totals to the grand total."""

    def check(cells: Cells, unit: Money, direction: Direction) -> None:
        rounded = allocate(cells, unit, direction)
        for row, parts in rounded.cells.items():
            found = sum(part.cents for part in parts.values())
            expect(
                found == rounded.rows[row].cents, f"the row {row!r} is {rounded.rows[row]!r}, its cells {found} cents"
            )
        for column, told in rounded.columns.items():
            found = sum(parts[column].cents for parts in rounded.cells.values() if column in parts)
            expect(found == told.cents, f"the column {column!r} is {told!r}, its cells {found} cents")
        for totals in (rounded.rows, rounded.columns):
            found = sum(part.cents for part in totals.values())
            expect(found == rounded.total.cents, f"{totals!r} does not make {rounded.total!r}")

    return check


def matrix_total_goes_its_way(allocate: Allocate) -> Check:
    """The grand total goes down, towards zero, or up, away from it, and less than a unit."""

    def check(cells: Cells, unit: Money, direction: Direction) -> None:
        exact = sum(_columns(cells).values(), Fraction(0))
        total = allocate(cells, unit, direction).total
        _expect_near(total, exact, unit)
        is_smaller = abs(total.cents) <= abs(exact)
        is_larger = abs(total.cents) >= abs(exact)
        expect(is_smaller if direction == "down" else is_larger, f"{exact} cents went {direction} to {total!r}")

    return check


def zero_of_a_matrix_stays_zero(allocate: Allocate) -> Check:
    """A cell of zero gets nothing, and any other multiple of the unit stays as it is."""

    def check(cells: Cells, unit: Money, direction: Direction) -> None:
        rounded = allocate(cells, unit, direction).cells
        for row, parts in cells.items():
            for column, exact in parts.items():
                found = rounded[row][column]
                expect(exact % unit.cents != 0 or found.cents == exact, f"{exact} cents became {found!r}")

    return check


def _columns(cells: Cells) -> dict[str, Fraction]:
    columns: dict[str, Fraction] = {}
    for parts in cells.values():
        for column, exact in parts.items():
            columns[column] = columns.get(column, Fraction(0)) + exact
    return columns


def _expect_near(found: Money, exact: Fraction, unit: Money) -> None:
    expect(found.cents % unit.cents == 0, f"{found!r} is no multiple of {unit!r}")
    expect(abs(found.cents - exact) < unit.cents, f"{found!r} is {exact} cents exactly, by {unit!r}")
