"""Splits and instalments, held to the laws."""

from collections.abc import Sequence

import adapter
from hypothesis import given
from hypothesis import strategies as st

from grantmodel import Money, Rate, Shares, euros, percent
from grantmodel.testing import laws
from grantmodel.testing.strategies import moneys, percentages, shares


def aided(rate: Rate) -> Shares[str]:
    return Shares({"aid": rate}, residual="own")


per_cents = percentages(Rate(0), percent(99), decimals=0)
sources = st.sampled_from(("aid", "municipal", "own", "private"))
# As most decisions have it, a whole percentage and the rest; and any shares.
funding = st.builds(aided, per_cents) | shares(sources, max_size=4, with_residual=True)
amounts = moneys(euros(-10_000_000), euros(10_000_000))
# Decisions are in whole euros and per cents, whose parts are whole cents: where floats are just beside them.
whole_euros = moneys(euros(-10_000_000), euros(10_000_000), unit=euros(1))
payments = st.lists(amounts, max_size=4)


@given(amounts, funding)
def test_split_conserves(money: Money, among: Shares[str]) -> None:
    laws.split_conserves(adapter.split)(money, among)


@given(amounts, funding)
def test_split_rounds_down(money: Money, among: Shares[str]) -> None:
    laws.split_rounds_down(adapter.split)(money, among)


@given(whole_euros, per_cents)
def test_split_of_whole_euros_rounds_down(money: Money, aid: Rate) -> None:
    laws.split_rounds_down(adapter.split)(money, aided(aid))


@given(amounts, funding)
def test_split_mirrors(money: Money, among: Shares[str]) -> None:
    laws.split_mirrors(adapter.split)(money, among)


@given(funding, payments)
def test_instalments_make_the_split(among: Shares[str], paid: Sequence[Money]) -> None:
    laws.instalments_make_the_split(adapter.instalment)(among, paid)
