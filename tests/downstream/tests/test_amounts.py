"""Text and rounding, held to the laws."""

from fractions import Fraction

import adapter
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from grantmodel import Direction, Money, Rounding
from grantmodel.testing import laws
from grantmodel.testing.strategies import moneys

# The two ways that the app knows.
ways: SearchStrategy[Direction] = st.sampled_from(("half_up", "down"))
roundings = st.builds(Rounding, ways, unit=moneys(min_value=Money(1), max_value=Money(100_000)))
# Often a whole number of units, or in the middle of two.
denominators = st.sampled_from((1, 2, 3))
units = st.builds(Fraction, st.integers(-1000, 1000), denominators)
# One or one thousand, with and without a sign for euros: 1.000, 12,500 €.
ambiguous = st.from_regex(r"[1-9][0-9]{0,2}[.,][0-9]{3}( €)?", fullmatch=True, alphabet="0123456789., €")


@given(moneys())
def test_parse_inverts_format(money: Money) -> None:
    laws.parse_inverts_format(adapter.write, adapter.read)(money)


@given(roundings, units)
def test_rounding_goes_its_way(rounding: Rounding, of: Fraction) -> None:
    laws.rounding_goes_its_way(adapter.rounded)(rounding, of * rounding.unit.cents)


@given(roundings, units)
def test_rounding_stays_near(rounding: Rounding, of: Fraction) -> None:
    laws.rounding_stays_near(adapter.rounded)(rounding, of * rounding.unit.cents)


@given(moneys())
def test_format_shows_every_cent(money: Money) -> None:
    laws.format_shows_every_cent(adapter.write)(money)


@given(ambiguous)
def test_two_readings_are_refused(text: str) -> None:
    laws.two_readings_are_refused(adapter.read)(text)
