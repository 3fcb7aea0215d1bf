"""Cost centres through reorganisations."""

from datetime import date, datetime

import pytest

from grantmodel import (
    CostCentre,
    Money,
    Rate,
    Shares,
    Succession,
    UnsuitableTypeError,
    UnsuitableValueError,
    euros,
    percent,
)

REFORM, LATER = date(2026, 6, 1), date(2027, 1, 1)
education, culture = CostCentre("sivistys"), CostCentre("kulttuuri")


def becomes(centre: CostCentre, since: date = REFORM) -> Succession:
    return Succession(since, Shares({centre: Rate(1)}))


def test_before_a_reorganisation_a_centre_bears_its_own_costs() -> None:
    common = CostCentre("yhteiset", [becomes(education)])
    assert common.on(date(2026, 5, 31)) == Shares({common: Rate(1)}, residual=common)
    assert common.on(REFORM) == Shares({education: Rate(1)})
    assert common.allocate(euros(5), REFORM) == {education: euros(5)}


def test_a_split_conserves_and_keeps_a_residual() -> None:
    shares = Shares({education: percent(50)}, residual=culture)
    common = CostCentre("yhteiset", [Succession(REFORM, shares)])
    assert common.on(REFORM) == shares
    assert common.allocate(Money(3), REFORM) == {education: Money(1), culture: Money(2)}


def test_a_merger_gathers_shares_through_several_steps() -> None:
    board = CostCentre("lautakunta")
    one, other = CostCentre("a", [becomes(board, LATER)]), CostCentre("b", [becomes(board, LATER)])
    common = CostCentre("yhteiset", [Succession(REFORM, Shares({one: Rate(1, 3), other: Rate(2, 3)}))])
    assert common.on(REFORM) == Shares({one: Rate(1, 3), other: Rate(2, 3)})
    assert common.on(LATER) == Shares({board: Rate(1)})
    assert set(common.heirs()) == {one, other, board}


def test_the_latest_reorganisation_that_has_begun_holds() -> None:
    centre = CostCentre("yhteiset", [becomes(culture, LATER), becomes(education)])
    assert [succession.since for succession in centre.successors] == [REFORM, LATER]
    assert list(centre.on(date(2026, 12, 31))) == [education]
    assert list(centre.on(LATER)) == [culture]


def test_cycles_are_refused() -> None:
    back = CostCentre("uusi", [becomes(CostCentre("yhteiset"), LATER)])
    with pytest.raises(
        UnsuitableValueError, match="'yhteiset' would succeed itself, through 'uusi', 'yhteiset'"
    ) as caught:
        CostCentre("yhteiset", [becomes(back)])
    assert caught.value.value == ("uusi", "yhteiset")


def test_one_reorganisation_a_day() -> None:
    with pytest.raises(UnsuitableValueError, match="twice on the same day"):
        CostCentre("yhteiset", [becomes(education), becomes(culture)])


def test_fields_are_checked() -> None:
    with pytest.raises(UnsuitableTypeError, match="day of a succession"):
        becomes(education, datetime(2026, 1, 1))  # noqa: DTZ001
    with pytest.raises(UnsuitableTypeError, match=r"Succession\.shares is Shares"):
        Succession(REFORM, {education: Rate(1)})  # type: ignore[arg-type]
    with pytest.raises(UnsuitableTypeError, match=r"CostCentre\.name is str"):
        CostCentre(5)  # type: ignore[arg-type]
    with pytest.raises(UnsuitableTypeError, match="the day of costs"):
        education.on(datetime(2026, 1, 1))  # noqa: DTZ001
