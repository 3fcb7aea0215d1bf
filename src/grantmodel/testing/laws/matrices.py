"""Laws of rounding a matrix of amounts with its totals."""

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from typing import Protocol

from grantmodel.testing.laws.broken import expect
from grantmodel.testing.laws.declaring import law
from grantmodel.testing.laws.words import amount
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


_NOTHING = Money(0)
"""What is left out, which `matrix_cell_is_near` allows of no cell."""

Allocate = Callable[[Cells, Money, Direction], Rounded]
Check = Callable[[Cells, Money, Direction], None]


@law(source="definition: controlled rounding keeps each figure next to its exact amount")
def matrix_cell_is_near(allocate: Allocate) -> Check:
    """Every cell is there, and is one of the two multiples of the unit that are nearest to its exact amount."""

    def check(cells: Cells, unit: Money, direction: Direction) -> None:
        rounded = allocate(cells, unit, direction).cells
        shape = {row: list(parts) for row, parts in rounded.items()}
        given = {row: list(parts) for row, parts in cells.items()}
        expect(shape == given, "the cells are {}, not {}", shape, given)
        for row, parts in cells.items():
            for column, exact in parts.items():
                _expect_near(rounded[row][column], exact, unit)

    return check


@law(source="definition: controlled rounding keeps each figure next to its exact amount")
def matrix_totals_are_near(allocate: Allocate) -> Check:
    """The total of every row and column is one of the two multiples of the unit nearest to its exact amount."""

    def check(cells: Cells, unit: Money, direction: Direction) -> None:
        rounded = allocate(cells, unit, direction)
        for row, parts in cells.items():
            _expect_near(rounded.rows.get(row, _NOTHING), sum(parts.values(), Fraction(0)), unit)
        for column, exact in _columns(cells).items():
            _expect_near(rounded.columns.get(column, _NOTHING), exact, unit)

    return check


@law(source="arithmetic: the parts of a sum, by row and by column")
def matrix_adds_up(allocate: Allocate) -> Check:
    """Cells sum to the totals of their rows and columns, and both kinds of totals to the grand total."""

    def check(cells: Cells, unit: Money, direction: Direction) -> None:
        rounded = allocate(cells, unit, direction)
        for row, parts in rounded.cells.items():
            _expect_sum(f"the row {row}", rounded.rows.get(row, _NOTHING), parts.values())
        for column, told in rounded.columns.items():
            cells_of = [parts[column] for parts in rounded.cells.values() if column in parts]
            _expect_sum(f"the column {column}", told, cells_of)
        _expect_sum("the grand total by rows", rounded.total, rounded.rows.values())
        _expect_sum("the grand total by columns", rounded.total, rounded.columns.values())

    return check


@law(source="definition: down is towards zero, up is away from it")
def matrix_total_goes_its_way(allocate: Allocate) -> Check:
    """The grand total goes down, towards zero, or up, away from it, and less than a unit."""

    def check(cells: Cells, unit: Money, direction: Direction) -> None:
        exact = sum(_columns(cells).values(), Fraction(0))
        total = allocate(cells, unit, direction).total
        _expect_near(total, exact, unit)
        is_smaller = abs(total.cents) <= abs(exact)
        is_larger = abs(total.cents) >= abs(exact)
        expect(is_smaller if direction == "down" else is_larger, "{} went {} to {}", amount(exact), direction, total)

    return check


@law(source="definition: controlled rounding moves only what is no multiple of the unit")
def zero_of_a_matrix_stays_zero(allocate: Allocate) -> Check:
    """A cell of zero gets nothing, and any other multiple of the unit stays as it is."""

    def check(cells: Cells, unit: Money, direction: Direction) -> None:
        rounded = allocate(cells, unit, direction).cells
        for row, parts in cells.items():
            for column, exact in parts.items():
                found = rounded.get(row, {}).get(column, _NOTHING)
                expect(exact % unit.cents != 0 or found.cents == exact, "{} became {}", amount(exact), found)

    return check


def _columns(cells: Cells) -> dict[str, Fraction]:
    columns: dict[str, Fraction] = {}
    for parts in cells.values():
        for column, exact in parts.items():
            columns[column] = columns.get(column, Fraction(0)) + exact
    return columns


def _expect_sum(what: str, told: Money, parts: Iterable[Money]) -> None:
    made = Money(sum(part.cents for part in parts))
    expect(made == told, "{} is told to be {}, and its parts make {}", what, told, made)


def _expect_near(found: Money, exact: Fraction, unit: Money) -> None:
    expect(found.cents % unit.cents == 0, "{} is no multiple of {}", found, unit)
    expect(abs(found.cents - exact) < unit.cents, "{} is {} exactly, by units of {}", found, amount(exact), unit)
