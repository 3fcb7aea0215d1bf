"""The laws of rounding a matrix of amounts with its totals."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import product
from math import ceil, floor

import attrs
import pytest
from broken_versions import BrokenVersion
from hypothesis import given
from hypothesis import strategies as st

from grantmodel import Direction, Money, Rounding, UnsuitableValueError
from grantmodel.testing import laws
from grantmodel.values.matrices import Matrix, allocate_matrix

Cells = Mapping[str, Mapping[str, Fraction]]

amounts = st.just(Fraction(0)) | st.fractions(-500, 500, max_denominator=12) | st.integers(-5, 5).map(Fraction)
cells = st.dictionaries(
    st.sampled_from("ABCDE"), st.dictionaries(st.sampled_from("vwxyz"), amounts, max_size=5), max_size=5
)
units = st.sampled_from([Money(1), Money(3), Money(100)])
ways: st.SearchStrategy[Direction] = st.sampled_from(("down", "up"))


def rounded(exact: Cells, unit: Money, direction: Direction) -> Matrix[str, str]:
    return allocate_matrix(exact, unit, direction)


@given(cells, units, ways)
def test_matrix_cell_is_near(exact: Cells, unit: Money, way: Direction) -> None:
    laws.matrix_cell_is_near(rounded)(exact, unit, way)


@given(cells, units, ways)
def test_matrix_totals_are_near(exact: Cells, unit: Money, way: Direction) -> None:
    laws.matrix_totals_are_near(rounded)(exact, unit, way)


@given(cells, units, ways)
def test_matrix_adds_up(exact: Cells, unit: Money, way: Direction) -> None:
    laws.matrix_adds_up(rounded)(exact, unit, way)


@given(cells, units, ways)
def test_matrix_total_goes_its_way(exact: Cells, unit: Money, way: Direction) -> None:
    laws.matrix_total_goes_its_way(rounded)(exact, unit, way)


@given(cells, units, ways)
def test_zero_of_a_matrix_stays_zero(exact: Cells, unit: Money, way: Direction) -> None:
    laws.zero_of_a_matrix_stays_zero(rounded)(exact, unit, way)


@given(st.lists(st.fractions(0, 500, max_denominator=12), min_size=1, max_size=8).filter(any), ways)
def test_one_row_is_given_out_by_largest_remainder(row: list[Fraction], way: Direction) -> None:
    found = allocate_matrix({"A": dict(enumerate(row))}, direction=way).cells["A"]
    rests = sorted(range(len(row)), key=lambda place: -(row[place] % 1))
    more = Rounding(way).apply(sum(row, Fraction(0))).cents - sum(int(part) for part in row)
    expected = [int(part) + (place in rests[:more]) for place, part in enumerate(row)]
    assert [part.cents for part in found.values()] == expected


thirds = st.integers(-6, 6).map(lambda count: Fraction(count, 3))
few_cells = st.dictionaries(st.sampled_from("ABC"), st.dictionaries(st.sampled_from("xyz"), thirds, max_size=3))
Whole = Mapping[str, Mapping[str, int]]


def every_matrix_near(exact: Cells) -> Iterator[Whole]:
    places = [(row, column) for row, parts in exact.items() for column in parts]
    for told in product(*({floor(exact[row][column]), ceil(exact[row][column])} for row, column in places)):
        found = dict(zip(places, told, strict=True))
        yield {row: {column: found[row, column] for column in parts} for row, parts in exact.items()}


def amounts_of(matrix: Cells | Whole) -> list[list[Fraction | int]]:
    """Totals of rows, totals of columns, and cells."""
    cells_of = [part for parts in matrix.values() for part in parts.values()]
    columns = dict.fromkeys(column for parts in matrix.values() for column in parts)
    by_column = [sum(parts.get(column, 0) for parts in matrix.values()) for column in columns]
    return [[sum(parts.values()) for parts in matrix.values()], by_column, cells_of]


@given(few_cells, ways)
def test_of_all_near_matrices_it_is_that_with_most_for_the_largest_remainders(exact: Cells, way: Direction) -> None:
    amounts = amounts_of(exact)
    rests = [[amount % 1 for amount in kind] for kind in amounts]
    order = [
        (kind, place)
        for kind, of_kind in enumerate(rests)
        for place in sorted(range(len(of_kind)), key=of_kind.__getitem__, reverse=True)
    ]
    total = Rounding(way).apply(sum(amounts[0], Fraction(0))).cents
    near = [
        found
        for found in map(amounts_of, every_matrix_near(exact))
        if sum(found[0]) == total and all(-1 < found[kind][place] - amounts[kind][place] < 1 for kind, place in order)
    ]
    best = max(near, key=lambda found: [found[kind][place] for kind, place in order])
    rounded_cells = allocate_matrix(exact, direction=way).cells
    assert amounts_of({row: {c: p.cents for c, p in parts.items()} for row, parts in rounded_cells.items()}) == best


@given(cells, units, ways)
def test_totals_of_a_rounding_can_be_given_from_outside(exact: Cells, unit: Money, way: Direction) -> None:
    once = allocate_matrix(exact, unit, way)
    for given_totals in ({"rows": once.rows}, {"columns": once.columns}, {"rows": once.rows, "columns": once.columns}):
        again = allocate_matrix(exact, unit, way, **given_totals)
        assert again.total == once.total
        assert all(getattr(again, name) == told for name, told in given_totals.items())
        laws.matrix_cell_is_near(lambda *_, found=again: found)(exact, unit, way)


@given(cells.filter(any), units)
def test_totals_that_no_rounding_meets_are_refused(exact: Cells, unit: Money) -> None:
    once = allocate_matrix(exact, unit)
    far = {row: total + unit * 6 for row, total in once.rows.items()}
    with pytest.raises(UnsuitableValueError) as error:
        allocate_matrix(exact, unit, rows=far)
    assert error.value.value == next(iter(exact))


# Broken twins


@attrs.frozen
class Told:
    """Cells with totals that are told apart from them."""

    cells: Mapping[str, Mapping[str, Money]]
    rows: Mapping[str, Money]
    columns: Mapping[str, Money]
    total: Money


def each_by_itself(exact: Cells, unit: Money, direction: Direction) -> Told:
    apply = Rounding(direction, unit=unit).apply
    columns: dict[str, Fraction] = {}
    for parts in exact.values():
        for column, part in parts.items():
            columns[column] = columns.get(column, Fraction(0)) + part
    return Told(
        {row: {column: apply(part) for column, part in parts.items()} for row, parts in exact.items()},
        {row: apply(sum(parts.values(), Fraction(0))) for row, parts in exact.items()},
        {column: apply(total) for column, total in columns.items()},
        apply(sum(columns.values(), Fraction(0))),
    )


def cells_floored(exact: Cells, unit: Money, direction: Direction) -> Matrix[str, str]:
    down = Rounding("floor", unit=unit)
    return allocate_matrix({row: {c: down.apply(part) for c, part in parts.items()} for row, parts in exact.items()},
                           unit, direction)  # fmt: skip


def the_rest_in_the_first(exact: Cells, unit: Money, direction: Direction) -> Matrix[str, str]:
    first = next(((row, column) for row, parts in exact.items() for column in parts), None)
    told = each_by_itself(exact, unit, direction)
    rest = told.total - Money.sum(part for parts in told.cells.values() for part in parts.values())
    return allocate_matrix(
        {
            row: {column: part + rest if (row, column) == first else part for column, part in parts.items()}
            for row, parts in told.cells.items()
        },
        unit,
    )


def the_other_way(exact: Cells, unit: Money, direction: Direction) -> Matrix[str, str]:
    return allocate_matrix(exact, unit, "up" if direction == "down" else "down")


def without_the_last_row(exact: Cells, unit: Money, direction: Direction) -> Matrix[str, str]:
    return allocate_matrix(dict(list(exact.items())[:-1]), unit, direction)


def to_the_cent(exact: Cells, _unit: Money, direction: Direction) -> Matrix[str, str]:
    return allocate_matrix(exact, Money(1), direction)


cases = st.tuples(cells, units, ways)

BROKEN_VERSIONS = [
    BrokenVersion(laws.matrix_cell_is_near, (the_rest_in_the_first,), cases),
    BrokenVersion(laws.matrix_cell_is_near, (without_the_last_row,), cases),
    BrokenVersion(laws.matrix_cell_is_near, (to_the_cent,), cases),
    BrokenVersion(laws.matrix_totals_are_near, (cells_floored,), cases),
    BrokenVersion(laws.matrix_adds_up, (each_by_itself,), cases),
    BrokenVersion(laws.matrix_total_goes_its_way, (the_other_way,), cases),
    BrokenVersion(laws.zero_of_a_matrix_stays_zero, (the_rest_in_the_first,), cases),
]
