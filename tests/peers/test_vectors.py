"""Numbers from other libraries' own test suites, by what is asked of this one.

`without_counterpart.json` lists the rows that ask for something this library does not offer, with the reason.
"""

import json
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from grantmodel import (
    InexactError,
    Money,
    OpenPeriodError,
    ParseError,
    Period,
    PeriodGapError,
    Rate,
    Rounding,
    UnsuitableTypeError,
    UnsuitableValueError,
    ZeroDenominatorError,
    days_off,
    deadline,
    euros,
)
from grantmodel.values.days import add_months

HERE = Path(__file__).parent
VECTORS: dict[str, list[list[Any]]] = json.loads((HERE / "vectors.json").read_text("utf-8"))
EPOCH = date(2000, 1, 1)


def day(number: int | None) -> date | None:
    return None if number is None else EPOCH + timedelta(days=number)


def period(ends: list[int | None]) -> Period:
    return Period(*map(day, ends))


def moneys(cents: list[str]) -> list[Money]:
    return [Money(int(each)) for each in cents]


def weights(texts: list[str]) -> list[Fraction]:
    return [Fraction(text) for text in texts]


def iso(text: str | None) -> Period | None:
    return None if text is None else Period.from_iso(text)


def refuses(error: type[Exception], call: Callable[[], object]) -> bool:
    with pytest.raises(error):
        call()
    return True


def rate_of(cents: str, operand: str, inverse: bool, direction: Any) -> Money:
    factor = 1 / Fraction(operand) if inverse else Fraction(operand)
    return Rate(factor).of(Money(int(cents)), None if direction == "exact" else Rounding(direction))


def relations(one: str, other: str) -> list[bool]:
    base, second = Period.from_iso(one), Period.from_iso(other)
    return [base.encloses(second), base.abuts(second), base.overlaps(second)]


def in_any_order(cents: str, ratios: list[str]) -> bool:
    """Equal weights get what equal weights get, in whatever order they come."""
    first = {tuple(ratios): sorted(Money(int(cents)).allocate(weights(ratios)))}
    orders = list(permutations(ratios))[::37]
    return all(sorted(Money(int(cents)).allocate(weights(list(order)))) == first[tuple(ratios)] for order in orders)


def is_refused_as_a_float(number: str) -> bool:
    return refuses(UnsuitableTypeError, lambda: euros(float(number)))  # type: ignore[arg-type]


CHECKS: dict[str, Callable[..., bool]] = {
    "allocate": lambda cents, by, parts: list(Money(int(cents)).allocate(weights(by))) == moneys(parts),
    "allocate_any_order": in_any_order,
    "allocate_error": lambda by: refuses(UnsuitableValueError, lambda: Money(100).allocate(weights(by))),
    "allocate_property": lambda cents, by: (
        Money.sum(parts := Money(int(cents)).allocate(weights(by))) == Money(int(cents)) and max(parts) <= Money(0)
    ),
    "split": lambda cents, count, parts: list(Money(int(cents)).split(int(count))) == moneys(parts),
    "split_error": lambda count: refuses(UnsuitableValueError, lambda: Money(50).split(int(count))),
    "round": lambda way, cents, unit, rounded: (
        Rounding(way, unit=Money(int(unit))).apply(Fraction(cents)) == Money(int(rounded))
    ),
    "round_quotient": lambda way, one, other, scale, rounded: (
        Rounding(way).apply(Fraction(one) / Fraction(other) * Fraction(10) ** scale).cents
        == Fraction(rounded) * Fraction(10) ** scale
    ),
    "exact_only": lambda text, scale, exact: (
        refuses(InexactError, lambda: Rate(Fraction(text) * 10**scale).of(Money(1)))
        if exact is None
        else Rate(Fraction(text) * 10**scale).of(Money(1)).cents == Fraction(exact) * 10**scale
    ),
    "exact_quotient_refused": lambda one, other, scale: refuses(
        InexactError, lambda: Rate(Fraction(one) / Fraction(other) * 10**scale).of(Money(1))
    ),
    "rate_of": lambda cents, operand, inverse, way, result: rate_of(cents, operand, inverse, way) == Money(int(result)),
    "rate_refused": lambda cents, operand, inverse: refuses(
        InexactError, lambda: rate_of(cents, operand, inverse, "exact")
    ),
    "zero_denominator": lambda: refuses(ZeroDenominatorError, lambda: Rate(1, 0)),
    "add": lambda one, other, total: Money(int(one)) + Money(int(other)) == Money(int(total)),
    "sub_cent": lambda text: refuses(InexactError, lambda: euros(Decimal(text))),
    "sum": lambda amounts, total: Money.sum(moneys(amounts)) == sum(moneys(amounts)) == Money(int(total)),
    "max": lambda amounts, largest: max(moneys(amounts)) == Money(int(largest)),
    "mean": lambda amounts, mean: Rate(1, len(amounts)).of(Money.sum(moneys(amounts))) == Money(int(mean)),
    "equals": lambda cents, equal: (Money(int(cents)) == Money(int(cents))) is equal,
    "share_of": lambda part, whole, ratio: Money(int(part)).share_of(Money(int(whole))) == Rate(Fraction(ratio)),
    "share_of_nothing": lambda part: refuses(ZeroDenominatorError, lambda: Money(int(part)).share_of(Money(0))),
    "machine": lambda text, cents: euros(text) == Money(int(cents)),
    "machine_refused": lambda text: refuses(ParseError, lambda: euros(text)),
    "read": lambda text, cents: Money.parse(text) == Money(int(cents)),
    "read_where_they_refuse": lambda text: isinstance(Money.parse(text), Money),
    "refused": lambda text: refuses(ParseError, lambda: Money.parse(text)),
    "refused_where_they_read": lambda text: refuses(ParseError, lambda: Money.parse(text)),
    "no_float": lambda *floats: all(map(is_refused_as_a_float, floats)),
    "write": lambda cents, text: Money(int(cents)).format() == text,
    "write_rate": lambda number, text: Rate(Fraction(number)).format() == text,
    "write_period": lambda start, end, text: Period.from_iso(f"{start}/{end}").format() == text,
    "period_refused": lambda text: refuses(ParseError, lambda: Period.parse(text)),
    "abuts": lambda one, other, result: period(one).abuts(period(other)) is result,
    "overlaps": lambda one, other, result: period(one).overlaps(period(other)) is result,
    "encloses": lambda one, other, result: period(one).encloses(period(other)) is result,
    "day_in": lambda number, ends, result: (day(number) in period(ends)) is result,  # type: ignore[operator]
    "intersection": lambda one, other, ends: period(one).intersection(period(other)) == (ends and period(ends)),
    "merge": lambda several, merged: list(Period.merge(map(period, several))) == list(map(period, merged)),
    "difference": lambda one, other, rest: list(period(one).difference(period(other))) == list(map(period, rest)),
    "half_open": lambda ends, half_open: period(ends).to_half_open() == tuple(map(day, half_open)),
    "half_open_days": lambda start, end, after: (
        Period.from_iso(f"{start}/{end}").to_half_open() == (date.fromisoformat(start), date.fromisoformat(after))
    ),
    "iso_relations": lambda one, other, result: relations(one, other) == result,
    "iso_intersection": lambda one, other, both: Period.from_iso(one).intersection(Period.from_iso(other)) == iso(both),
    "iso_union": lambda one, other, both: Period.from_iso(one).union(Period.from_iso(other)) == iso(both),
    "iso_union_refused": lambda one, other: refuses(
        PeriodGapError, lambda: Period.from_iso(one).union(Period.from_iso(other))
    ),
    "iso_span": lambda one, other, both: Period.from_iso(one).span(Period.from_iso(other)) == iso(both),
    "iso_day_in": lambda text, when, result: (date.fromisoformat(when) in Period.from_iso(text)) is result,
    "iso_days": lambda text, days: Period.from_iso(text).days == int(days),
    "iso_endless": lambda text: refuses(OpenPeriodError, lambda: Period.from_iso(text).months),
    "iso_refused": lambda text: refuses(ParseError, lambda: Period.from_iso(text)),
    "iso_half_open": lambda text, start, after: (
        Period.from_iso(text) == Period.from_half_open(date.fromisoformat(start), date.fromisoformat(after))
    ),
    "iso_reads": lambda text, same: Period.from_iso(text) == Period.from_iso(same),
    "months": lambda start, months, end: add_months(date.fromisoformat(start), months) == date.fromisoformat(end),
    "easter": lambda sunday: date.fromisoformat(sunday) in days_off(int(sunday[:4])),
    "days_off": lambda year, days: [str(off) for off in days_off(int(year))] == days,
    "deadline": lambda event, unit, count, nominal, effective: (
        [str(limit.nominal), str(limit.effective)] == [nominal, effective]
        if (limit := deadline(date.fromisoformat(event), **{unit: int(count)}))
        else False
    ),
}


@pytest.mark.parametrize("asked", VECTORS)
def test_numbers_of_peers(asked: str) -> None:
    wrong = [(source, *case) for source, *case in VECTORS[asked] if not CHECKS[asked](*case)]
    assert wrong == []


def test_every_row_is_run_or_listed_with_its_reason() -> None:
    listed = json.loads((HERE / "without_counterpart.json").read_text("utf-8"))
    assert all(row["source"] and row["what"] and row["why"] and row["rows"] > 0 for row in listed)
    assert set(VECTORS) == set(CHECKS)
    assert sum(map(len, VECTORS.values())) > 500
