"""A matrix is rounded with its totals, for choices that the laws leave open, and with totals from outside."""

from fractions import Fraction
from typing import Any

import pytest

from grantmodel import Money, Split, UnsuitableTypeError, UnsuitableValueError, euros
from grantmodel.values.matrices import Matrix, allocate_matrix

HALF = Fraction(1, 2)
SQUARE = {"Oulu": {"pay": HALF, "travel": HALF}, "Lahti": {"pay": HALF, "travel": HALF}}


def cents(matrix: Matrix[str, str]) -> list[list[int]]:
    return [[part.cents for part in parts.values()] for parts in matrix.cells.values()]


def test_ties_go_to_the_earlier_row_and_column() -> None:
    assert cents(allocate_matrix(SQUARE)) == [[1, 0], [0, 1]]


def test_a_cell_left_out_is_no_cell() -> None:
    matrix = allocate_matrix({"Oulu": {"travel": HALF}, "Lahti": {"pay": HALF}})
    assert matrix.cells == {"Oulu": Split({"travel": Money(1)}), "Lahti": Split({"pay": Money(0)})}
    assert list(matrix.columns) == ["travel", "pay"]


def test_each_cell_rounded_by_itself_would_not_add_up() -> None:
    third = Fraction(10_000, 3)
    cells = {"Oulu": {"pay": third, "travel": third}, "Lahti": {"pay": third, "travel": third}}
    matrix = allocate_matrix(cells, euros(1))
    assert matrix.total == euros(133)
    assert matrix.rows == {"Oulu": euros(67), "Lahti": euros(66)}
    assert matrix.columns == {"pay": euros(67), "travel": euros(66)}
    assert allocate_matrix(cells, euros(1), "up").total == euros(134)


def test_money_and_credit_notes_are_cells() -> None:
    matrix = allocate_matrix({"Oulu": {"pay": euros("10.60"), "back": euros("-1.30")}}, euros(1))
    assert matrix.cells["Oulu"] == Split({"pay": euros(10), "back": euros(-1)})
    assert matrix.total == euros(9)
    assert allocate_matrix({"Oulu": {"back": euros("-1.30")}}, euros(1)).total == euros(-1)
    assert allocate_matrix({"Oulu": {"back": euros("-1.30")}}, euros(1), "up").total == euros(-2)


def test_nothing_comes_of_nothing() -> None:
    empty: dict[str, dict[str, Money]] = {}
    assert allocate_matrix(empty).total == Money(0)
    assert allocate_matrix(empty, rows={}, columns={}).cells == {}


def test_totals_from_outside_are_met() -> None:
    matrix = allocate_matrix(SQUARE, rows={"Oulu": Money(0), "Lahti": Money(2)})
    assert cents(matrix) == [[0, 0], [1, 1]]
    matrix = allocate_matrix(SQUARE, columns={"pay": Money(1), "travel": Money(1)}, rows={k: Money(1) for k in SQUARE})
    assert cents(matrix) == [[1, 0], [0, 1]]


@pytest.mark.parametrize(
    ("rows", "columns", "culprit", "words"),
    [
        ({"Oulu": 1, "Lahti": 3}, None, "Lahti", "the row 'Lahti' cannot total"),
        (None, {"pay": -1, "travel": 1}, "pay", "the column 'pay' cannot total"),
        (None, {"pay": 2, "travel": 2}, "pay", "the column 'pay' cannot total"),
        ({"Oulu": 2, "Lahti": 2}, {"pay": 1, "travel": 3}, "travel", "the column 'travel'"),
        ({"Oulu": 1, "Lahti": 1}, {"pay": 1, "travel": 2}, Money(3), "the two must be equal"),
        ({"Oulu": 1}, None, "Lahti", "'Lahti' is not in both"),
        (None, {"pay": 1, "travel": 1, "rent": 0}, "rent", "totals are given for every column and no other"),
    ],
)
def test_totals_from_outside_may_have_no_solution(rows: Any, columns: Any, culprit: object, words: str) -> None:
    told = [by and {name: Money(total) for name, total in by.items()} for by in (rows, columns)]
    with pytest.raises(UnsuitableValueError, match=words) as error:
        allocate_matrix(SQUARE, rows=told[0], columns=told[1])
    assert error.value.value == culprit


BLOCKS = {
    "Oulu": {"pay": HALF, "travel": HALF},
    "Lahti": {"pay": HALF, "travel": HALF},
    "Kemi": {"rent": HALF, "gear": HALF},
    "Pori": {"rent": HALF, "gear": HALF},
}


@pytest.mark.parametrize(
    ("rows", "columns", "culprit"),
    [((2, 1, 0, 1), (1, 1, 1, 1), "Oulu"), ((1, 1, 1, 1), (2, 1, 1, 0), "pay"), ((2, 0, 1, 1), (2, 0, 1, 1), "pay")],
)
def test_totals_that_can_be_met_one_by_one_may_not_be_met_together(
    rows: tuple[int, ...], columns: tuple[int, ...], culprit: str
) -> None:
    by_row = dict(zip(BLOCKS, map(Money, rows), strict=True))
    by_column: dict[str, Money] = dict(zip(("pay", "travel", "rent", "gear"), map(Money, columns), strict=True))
    with pytest.raises(UnsuitableValueError, match=f"'{culprit}' cannot total") as error:
        allocate_matrix(BLOCKS, rows=by_row, columns=by_column)
    assert error.value.value == culprit


def test_a_way_may_lead_through_every_row_and_column() -> None:
    size = 500
    ring = {row: {row: HALF, (row + 1) % size: HALF} for row in range(size)}
    matrix = allocate_matrix(ring)
    assert all([part.cents for part in parts.values()] == [1, 0] for parts in matrix.cells.values())
    rows, columns = ({name: Money(1) for name in range(size)} for _ in range(2))
    assert allocate_matrix(ring, rows=rows, columns=columns) == matrix


def test_a_total_from_outside_is_a_multiple_of_the_unit() -> None:
    with pytest.raises(UnsuitableValueError, match=r"nearest multiples of 1\.00") as error:
        allocate_matrix({"Oulu": {"pay": 150}}, euros(1), rows={"Oulu": Money(150)})
    assert error.value.value == "Oulu"


@pytest.mark.parametrize("cell", [1.5, True, "1", None])
def test_a_cell_is_exact(cell: Any) -> None:
    with pytest.raises(UnsuitableTypeError, match="the cell of 'Oulu' and 'pay'") as error:
        allocate_matrix({"Oulu": {"pay": cell}})
    assert error.value.value is cell


def test_direction_and_unit_are_those_of_roundings() -> None:
    with pytest.raises(UnsuitableValueError):
        allocate_matrix(SQUARE, direction="sideways")  # type: ignore[arg-type]
    with pytest.raises(UnsuitableValueError):
        allocate_matrix(SQUARE, Money(0))
