"""The laws that every value obeys."""

import copy
import datetime as dt
import pickle
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from broken_versions import BrokenVersion
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

import grantmodel
from grantmodel import Language, Money, Period, Rate, euros
from grantmodel.testing import laws
from grantmodel.testing.strategies import (
    budgets,
    cost_centres,
    funding_plans,
    group_projects,
    moneys,
    official_decisions,
    percentages,
    periods,
    rates,
    roundings,
    shares,
)
from grantmodel.text.symbols import LANGUAGES

splits = st.builds(lambda money, among: among.split(money), moneys(), shares())
VALUES: dict[str, SearchStrategy[Any]] = {
    "money": moneys(),
    "rate": rates(),
    "rounding": roundings(),
    "shares": shares(),
    "split": splits,
    "period": periods(),
    "budget": budgets(),
    "funding plan": funding_plans(),
    "group project": group_projects(),
    "cost centre": cost_centres(),
    "official decision": official_decisions(),
}
NAMES = {name: getattr(grantmodel, name) for name in grantmodel.__all__} | {"datetime": dt}
every_value = pytest.mark.parametrize("values", VALUES.values(), ids=VALUES)

periods_with_text = periods().filter(lambda period: period != Period(None, None))
with_text: SearchStrategy[Any] = moneys() | percentages() | periods_with_text


@pytest.mark.parametrize("lang", LANGUAGES)
@given(value=with_text)
def test_parse_inverts_format(value: Money | Rate | Period, lang: Language) -> None:
    laws.parse_inverts_format(f"{{:{lang}}}".format, lambda text: type(value).parse(text, lang=lang))(value)


@given(periods())
def test_from_iso_inverts_str(period: Period) -> None:
    laws.parse_inverts_format(str, Period.from_iso)(period)


@given(moneys())
def test_euros_inverts_str(money: Money) -> None:
    laws.parse_inverts_format(str, euros)(money)


@every_value
@given(data=st.data())
def test_equal_values_hash_alike(values: SearchStrategy[Any], data: st.DataObject) -> None:
    one, other = data.draw(values), data.draw(values)
    laws.equal_values_hash_alike(hash)(one, other)
    laws.equal_values_hash_alike(hash)(one, copy.deepcopy(one))


@every_value
@given(data=st.data())
def test_copy_is_equal(values: SearchStrategy[Any], data: st.DataObject) -> None:
    value = data.draw(values)
    for way in (copy.copy, copy.deepcopy, lambda original: pickle.loads(pickle.dumps(original))):  # noqa: S301
        laws.copy_is_equal(way)(value)


@every_value
@given(data=st.data())
def test_repr_rebuilds(values: SearchStrategy[Any], data: st.DataObject) -> None:
    laws.repr_rebuilds(repr, NAMES)(data.draw(values))


@given(st.tuples(moneys(), rates(), roundings(), shares(), periods()))
def test_ignores_the_decimal_context(values: tuple[Any, ...]) -> None:
    money, rate, rounding, among, period = values
    functions: list[Callable[[Any], object]] = [
        lambda _: (money + money, -money, money * 3, str(money), repr(money), money.format()),
        lambda _: Money.parse(money.format()),
        lambda _: euros(str(money)),
        lambda _: euros(Decimal(str(money))),
        lambda _: rate.of(money),
        lambda _: rate.of(money, rounding),
        lambda _: (rate.format(decimals=2), str(rate), repr(rate)),
        lambda _: rate.format(),
        lambda _: grantmodel.percent(Decimal("12.3456789")),
        lambda _: rounding.apply(Fraction(money.cents, 7)),
        lambda _: among.split(money),
        lambda _: (str(period), repr(period)),
    ]
    for function in functions:
        laws.ignores_the_decimal_context(function)(values)


# Broken twins


def whole_euros(money: Money) -> Money:
    return Money(money.cents // 100 * 100)


def in_whole_euros(money: Money) -> str:
    return whole_euros(money).format(decimals=0)


def by_decimals(money: Money) -> Decimal:
    return Decimal(money.cents) / 100


BROKEN_VERSIONS = [
    BrokenVersion(laws.parse_inverts_format, (in_whole_euros, Money.parse), st.tuples(moneys())),
    BrokenVersion(laws.parse_inverts_format, (str, Money.parse), st.tuples(moneys())),
    BrokenVersion(laws.equal_values_hash_alike, (id,), moneys().map(lambda money: (money, copy.copy(money)))),
    BrokenVersion(laws.copy_is_equal, (whole_euros,), st.tuples(moneys())),
    BrokenVersion(laws.repr_rebuilds, (lambda money: repr(whole_euros(money)), NAMES), st.tuples(moneys())),
    BrokenVersion(laws.ignores_the_decimal_context, (by_decimals,), st.tuples(moneys())),
]
