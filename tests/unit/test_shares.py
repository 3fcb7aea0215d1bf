"""Shares and splits: what they take, refuse, and are equal to."""

import pytest

from grantmodel import (
    Money,
    Rate,
    ResidualSignError,
    Rounding,
    Shares,
    SharesGapError,
    Split,
    UnsuitableTypeError,
    UnsuitableValueError,
    euros,
    percent,
)

EIGHTY_TWENTY = Shares({"aid": percent(80)}, residual="own")


def test_residual_left_out_gets_the_complement() -> None:
    assert dict(EIGHTY_TWENTY) == {"aid": percent(80), "own": percent(20)}
    assert EIGHTY_TWENTY.residual == "own"
    assert Shares({"aid": percent(80), "own": percent(20)}, residual="own") == EIGHTY_TWENTY


def test_shares_are_a_read_only_mapping_in_order() -> None:
    shares = Shares({3: Rate(1, 2), ("a", 1): Rate(1, 3)}, residual=frozenset())
    assert list(shares) == [3, ("a", 1), frozenset()]
    assert len(shares) == 3
    assert shares[frozenset()] == Rate(1, 6)
    assert "own" not in shares
    with pytest.raises(TypeError):
        shares[3] = Rate(1)  # type: ignore[index]
    with pytest.raises(KeyError):
        shares[4]


def test_later_changes_of_what_was_given_change_nothing() -> None:
    given = {"aid": percent(80)}
    shares = Shares(given, residual="own")
    given["aid"] = percent(10)
    assert shares["aid"] == percent(80)


@pytest.mark.parametrize(
    ("rates", "residual", "gap", "advice"),
    [
        ({"aid": percent(80), "own": percent(10)}, "own", percent(10), "leave 'own' out"),
        ({"aid": percent(80), "own": percent(30)}, "own", percent(-10), "exceed 1 by 1/10"),
        ({"aid": percent(100)}, "own", percent(0), "leave nothing for the residual"),
        ({"aid": percent(80), "other": percent(30)}, "own", percent(-10), "exceed"),
        ({"third": Rate(333, 1000)}, "third", Rate(667, 1000), "short"),
    ],
)
def test_shares_that_do_not_sum_to_one_name_the_gap(
    rates: dict[str, Rate], residual: str, gap: Rate, advice: str
) -> None:
    with pytest.raises(SharesGapError, match=advice) as caught:
        Shares(rates, residual=residual)
    assert caught.value.gap == gap
    assert isinstance(caught.value, ValueError)


def test_every_rate_outside_is_named() -> None:
    with pytest.raises(UnsuitableValueError, match="between 0 and 1") as caught:
        Shares({"aid": percent(180), "other": percent(-90), "own": percent(10)}, residual="own")
    assert caught.value.value == ("aid", "other")


def test_rates_are_rates() -> None:
    with pytest.raises(UnsuitableTypeError, match=r"percent\(80\)"):
        Shares({"aid": 0.8}, residual="own")  # type: ignore[dict-item]
    with pytest.raises(TypeError):
        Shares({"aid": percent(80)}, residual=[])  # type: ignore[arg-type]


def test_split_keeps_order_and_total() -> None:
    parts = Shares({"own": percent(20), "aid": percent(80)}, residual="own").split(euros("0.03"))
    assert list(parts.items()) == [("own", Money(1)), ("aid", Money(2))]
    assert parts.total == Money(3)
    assert parts == {"aid": Money(2), "own": Money(1)}
    assert "aid" in parts
    assert len(parts) == 2


def test_split_rounds_to_a_unit() -> None:
    rounding = Rounding("down", unit=euros(1))
    assert EIGHTY_TWENTY.split(euros("101.01"), rounding=rounding) == {"aid": euros(80), "own": euros("21.01")}


def test_a_residual_of_the_opposite_sign_is_an_error() -> None:
    halves = Shares({"one": percent(50), "two": percent(50)}, residual="two")
    for money in (Money(1), Money(-1)):
        with pytest.raises(ResidualSignError, match="round down") as caught:
            halves.split(money, rounding=Rounding("up", unit=euros(1)))
        assert caught.value.money == money
        assert caught.value.residual == (money - euros(1) if money.cents > 0 else money + euros(1))


def test_shares_differ_where_they_split_differently() -> None:
    assert Shares({"own": percent(20), "aid": percent(80)}, residual="own") != EIGHTY_TWENTY
    assert Shares({"aid": percent(80), "own": percent(20)}, residual="aid") != EIGHTY_TWENTY
    assert {"aid": percent(80), "own": percent(20)} != EIGHTY_TWENTY


def test_split_is_made_of_money() -> None:
    with pytest.raises(UnsuitableTypeError, match=r"the part of 'aid' is Money"):
        Split({"aid": 5})  # type: ignore[dict-item]
    with pytest.raises(KeyError):
        Split({"aid": Money(1)})["own"]
