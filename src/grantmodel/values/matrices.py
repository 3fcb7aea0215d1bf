"""Matrices of amounts, such as beneficiaries by kinds of cost, rounded so that rows, columns and the total add up.

An exact matrix is a circulation: from a source along the total of each row, the cells and the total of each column to
a sink, and back along the grand total. Each amount lies between two multiples of the unit, and one after the other is
moved to one of them along circles of the others. Bounds that are multiples leave multiples, so without totals from
outside there is always a solution (controlled rounding). All arithmetic is on ints.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from fractions import Fraction
from math import lcm
from typing import Generic, TypeAlias, TypeVar, final

import attrs

from grantmodel.errors import UnsuitableTypeError, UnsuitableValueError
from grantmodel.values.exact import is_int
from grantmodel.values.money import Money
from grantmodel.values.network_flow import Arc, Circulation, Node
from grantmodel.values.rounding import Direction, Rounding
from grantmodel.values.splits import Split

R = TypeVar("R", bound=Hashable)
C = TypeVar("C", bound=Hashable)
K = TypeVar("K", bound=Hashable)

ExactCents: TypeAlias = Money | int | Fraction
"""An exact amount, Money, or a number of euro cents that need not be whole."""

_CENT = Money(1)
_SOURCE: Node = ("source", None)
_SINK: Node = ("sink", None)


@final
@attrs.frozen
class Matrix(Generic[R, C]):
    """Amounts in rows and columns; totals are sums of cells, so that all of them add up.

    Args:
        cells: By row, its parts by column.
    """

    cells: Mapping[R, Split[C]]

    @property
    def rows(self) -> Split[R]:
        """The total of each row. No rounding is performed."""
        return Split({row: parts.total for row, parts in self.cells.items()})

    @property
    def columns(self) -> Split[C]:
        """The total of each column, in the order in which the rows name them. No rounding is performed."""
        columns: dict[C, Money] = {}
        for parts in self.cells.values():
            for column, part in parts.items():
                columns[column] = columns.get(column, Money(0)) + part
        return Split(columns)

    @property
    def total(self) -> Money:
        """The grand total. No rounding is performed."""
        return Money.sum(parts.total for parts in self.cells.values())


@final
class _Table(Generic[R, C]):
    """The arcs of a matrix, in units of a cent that leave no fraction."""

    def __init__(self, cells: Mapping[R, Mapping[C, Fraction]], unit: Money) -> None:
        self.unit = unit
        self.scale = lcm(*(cell.denominator for parts in cells.values() for cell in parts.values()))
        step = unit.cents * self.scale
        whole = {
            (row, column): cell.numerator * (self.scale // cell.denominator)
            for row, parts in cells.items()
            for column, cell in parts.items()
        }
        rows, columns = dict.fromkeys(cells, 0), {column: 0 for _, column in whole}
        for (row, column), cell in whole.items():
            rows[row] += cell
            columns[column] += cell
        self.total = Arc.near(_SINK, _SOURCE, sum(rows.values()), step)
        self.rows = {row: Arc.near(_SOURCE, ("row", row), value, step) for row, value in rows.items()}
        self.columns = {name: Arc.near(("column", name), _SINK, value, step) for name, value in columns.items()}
        self.cells = {
            (row, column): Arc.near(("row", row), ("column", column), cell, step)
            for (row, column), cell in whole.items()
        }
        self._flow = Circulation([self.total, *self.rows.values(), *self.columns.values(), *self.cells.values()])

    def turn(self, rounding: Rounding) -> None:
        """Round the grand total: to either of its multiples there is always a way."""
        goal = rounding.apply(Fraction(self.total.value, self.scale)).cents * self.scale
        self._flow.move(self.total, goal)
        self._flow.bound(self.total, goal, goal)

    def meet(self, rows: Mapping[R, Money] | None, columns: Mapping[C, Money] | None) -> None:
        """Move totals to those that are given, or name the first that cannot be met."""
        given = {"row": self._fixed("row", self.rows, rows), "column": self._fixed("column", self.columns, columns)}
        sums = [sum(arc.low for _, arc in arcs) for arcs in given.values() if arcs]
        if len(set(sums)) > 1:
            totals = [Money(cents // self.scale) for cents in sums]
            message = f"the rows total {totals[0]!r} and the columns {totals[1]!r}; the two must be equal"
            raise UnsuitableValueError(message, totals[1])
        between = [self.total.value, *sums]
        self._flow.bound(self.total, min(between), max(between))
        for what, arcs in given.items():
            for name, arc in arcs:
                if not self._flow.move(arc, arc.low):
                    raise _not_met(what, name, Money(arc.low // self.scale), self.unit)

    def _fixed(self, what: str, arcs: Mapping[K, Arc], given: Mapping[K, Money] | None) -> list[tuple[Hashable, Arc]]:
        if given is None:
            return []
        reach = self._reach()
        for name in (*arcs, *given):
            if name not in given or name not in arcs:
                message = f"totals are given for every {what} and no other; {name!r} is not in both"
                raise UnsuitableValueError(message, name)
            total = given[name].cents * self.scale
            least, most = reach.get((what, name), (0, 0))
            if given[name].cents % self.unit.cents or not least <= total <= most:
                raise _not_met(what, name, given[name], self.unit)
            self._flow.bound(arcs[name], total, total)
        return [*arcs.items()]

    def _reach(self) -> dict[Node, tuple[int, int]]:
        """Return the least and the most that the cells of each row and column can add up to."""
        sums: dict[Node, tuple[int, int]] = {}
        for arc in self.cells.values():
            for node in (arc.tail, arc.head):
                least, most = sums.get(node, (0, 0))
                sums[node] = (least + arc.low, most + arc.high)
        return sums

    def settle(self, arcs: Iterable[Arc]) -> None:
        """Raise each amount to its higher multiple where there is a way, the largest remainder first."""
        for arc in sorted(arcs, key=lambda arc: arc.rest, reverse=True):  # keeps ties in order
            self._flow.move(arc, arc.high)
            self._flow.bound(arc, arc.value, arc.value)


def _not_met(what: str, name: Hashable, total: Money, unit: Money) -> UnsuitableValueError:
    message = f"the {what} {name!r} cannot total {total!r} with every cell one of its two nearest multiples of {unit}"
    return UnsuitableValueError(message, name)


def _exact(row: Hashable, column: Hashable, cell: ExactCents) -> Fraction:
    if isinstance(cell, Money):
        return Fraction(cell.cents)
    if is_int(cell) or isinstance(cell, Fraction):
        return Fraction(cell)
    message = f"the cell of {row!r} and {column!r} is Money or exact cents as an int or a Fraction, not {cell!r}"
    raise UnsuitableTypeError(message, cell)


def allocate_matrix(
    cells: Mapping[R, Mapping[C, ExactCents]],
    unit: Money = _CENT,
    direction: Direction = "down",
    *,
    rows: Mapping[R, Money] | None = None,
    columns: Mapping[C, Money] | None = None,
) -> Matrix[R, C]:
    """Round a matrix so that each cell and each total is one of its two nearest multiples, and all of them add up.

    The grand total is rounded in the direction. What it leaves goes to the totals of rows, then to those of columns,
    then to cells: each time to the largest remainder first, of equal ones to the earlier row and then column.

    Args:
        cells: By row, exact amounts by column; a row may leave columns out.
        unit: What the results are multiples of, one cent by default.
        direction: How the grand total is rounded.
        rows: The total of each row where they are given from outside; the direction then decides nothing.
        columns: The total of each column where they are given from outside; likewise.

    Returns:
        The matrix. A multiple of the unit stays as it is, and so does a zero.

    Raises:
        UnsuitableTypeError: For a cell that is no Money, int or Fraction.
        UnsuitableValueError: If the totals given are those of other rows or columns, or differ, or cannot be met;
            carries the first row or column that cannot.

    Laws:
        matrix_cell_is_near, matrix_totals_are_near, matrix_adds_up, matrix_total_goes_its_way,
        zero_of_a_matrix_stays_zero

    >>> third = Fraction(100_00, 3)
    >>> rounded = allocate_matrix({"Oulu": {"pay": third, "travel": third}, "Lahti": {"pay": third}}, unit=euros(1))
    >>> rounded.rows, rounded.columns
    (Split({'Oulu': euros("67.00"), 'Lahti': euros("33.00")}), Split({'pay': euros("67.00"), 'travel': euros("33.00")}))
    """
    rounding = Rounding(direction, unit=unit)
    exact = {row: {column: _exact(row, column, cell) for column, cell in parts.items()} for row, parts in cells.items()}
    table = _Table(exact, unit)
    if rows is None and columns is None:
        table.turn(rounding)
    else:
        table.meet(rows, columns)
    for arcs in (table.rows, table.columns, table.cells):
        table.settle(arcs.values())
    return Matrix(
        {
            row: Split({column: Money(table.cells[row, column].value // table.scale) for column in parts})
            for row, parts in exact.items()
        }
    )
