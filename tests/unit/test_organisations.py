"""Organisations and the check digit of their Business ID."""

import pytest
from hypothesis import example, given

from grantmodel import Organisation, OrganisationKind, UnsuitableTypeError, UnsuitableValueError
from grantmodel.projects.organisations import business_id_check_digit
from grantmodel.testing.strategies import bodies, business_ids


@pytest.mark.parametrize("business_id", ["0149669-3", "0000000-0"])
def test_business_id_is_kept(business_id: str) -> None:
    assert Organisation(name="Lahden kaupunki", business_id=business_id).business_id == business_id


@pytest.mark.parametrize(
    "business_id", ["0149669-4", "1049669-3", "149669-3", "01496693", "0149669–3", "FI01496693", "", "\u0660149669-3"]
)
def test_business_id_is_refused(business_id: str) -> None:
    with pytest.raises(UnsuitableValueError, match="is no Business ID") as caught:
        Organisation(name="Lahden kaupunki", business_id=business_id)
    assert caught.value.value == business_id


def test_a_number_that_would_need_ten_as_check_digit_is_not_issued() -> None:
    assert business_id_check_digit("0000030") is None
    for digit in range(10):
        with pytest.raises(UnsuitableValueError):
            Organisation(name="Nobody", business_id=f"0000030-{digit}")


@given(business_ids())
@example("2127001-8")
def test_every_id_that_is_drawn_is_one(business_id: str) -> None:
    assert Organisation(name="Lahden kaupunki", business_id=business_id).business_id == business_id


def test_two_neighbours_may_lack_a_check_digit() -> None:
    # The carry from 2126999 changes four digits at once, and the strategy goes on to the next number that has one.
    assert [business_id_check_digit(number) for number in ("2126999", "2127000", "2127001")] == [None, None, 8]
    assert [bodies._business_id(number) for number in (2126999, 2127000)] == ["2127001-8", "2127001-8"]


@given(business_ids())
def test_every_mistyped_digit_is_noticed(business_id: str) -> None:
    for place in (0, 1, 2, 3, 4, 5, 6, 8):
        mistyped = business_id[:place] + str((int(business_id[place]) + 1) % 10) + business_id[place + 1 :]
        with pytest.raises(UnsuitableValueError):
            Organisation(name="Mistyped", business_id=mistyped)


def test_fields_are_checked() -> None:
    with pytest.raises(UnsuitableTypeError, match=r"Organisation\.name is str, not 5"):
        Organisation(name=5)  # type: ignore[arg-type]
    with pytest.raises(UnsuitableTypeError, match="OrganisationKind or None, not 'municipality'"):
        Organisation(name="Oulu", kind="municipality")  # type: ignore[arg-type]
    with pytest.raises(UnsuitableTypeError, match="business_id is str or None"):
        Organisation(name="Oulu", business_id=1496693)  # type: ignore[arg-type]
    assert repr(OrganisationKind.MUNICIPALITY) == "OrganisationKind.MUNICIPALITY"
