"""How much de minimis aid an undertaking may still have: by day, by ledger, and with an explanation."""

import json
from datetime import date

import pytest

from grantmodel import Money, NotInForce, UnsuitableTypeError, euros
from grantmodel.programmes.finland_2021_2027.de_minimis import room_left
from grantmodel.projects.grants import DeMinimisAid

CENT = Money(1)


def had(amount: Money, granted: date, undertaking: str = "Yritys Oy") -> DeMinimisAid:
    return DeMinimisAid(undertaking=undertaking, amount=amount, granted=granted)


def room(day: date, *ledger: DeMinimisAid, undertaking: str = "Yritys Oy") -> Money:
    return room_left(ledger, undertaking, day).value


@pytest.mark.parametrize(
    ("granted", "day", "left"),
    [
        (date(2022, 8, 15), date(2025, 8, 14), euros(200_000)),
        (date(2022, 8, 15), date(2025, 8, 15), euros(300_000)),
        (date(2024, 2, 29), date(2027, 2, 28), euros(200_000)),
        (date(2024, 2, 29), date(2027, 3, 1), euros(300_000)),
        (date(2025, 2, 28), date(2028, 2, 28), euros(300_000)),
        (date(2025, 3, 1), date(2028, 2, 29), euros(200_000)),
        (date(2025, 2, 28), date(2028, 2, 29), euros(300_000)),
        (date(2028, 2, 29), date(2028, 2, 29), euros(200_000)),
        (date(2028, 3, 1), date(2028, 2, 29), euros(300_000)),
    ],
)
def test_any_three_years_end_on_the_day(granted: date, day: date, left: Money) -> None:
    assert room(day, had(euros(100_000), granted)) == left


@pytest.mark.parametrize(
    ("granted", "day", "left"),
    [
        (date(2020, 12, 31), date(2023, 1, 1), euros(200_000)),
        (date(2021, 1, 1), date(2023, 12, 31), euros(100_000)),
        (date(2020, 2, 29), date(2022, 12, 31), euros(100_000)),
        (date(2023, 6, 2), date(2023, 6, 1), euros(200_000)),
    ],
)
def test_before_2024_calendar_years_count(granted: date, day: date, left: Money) -> None:
    assert room(day, had(euros(100_000), granted)) == left


def test_the_ceiling_changes_with_the_regulation() -> None:
    ledger = [had(euros(200_000), date(2023, 3, 1))]
    assert room(date(2023, 12, 31), *ledger) == euros(0)
    assert room(date(2024, 1, 1), *ledger) == euros(100_000)


@pytest.mark.parametrize(
    ("day", "reason"), [(date(2013, 12, 31), "not yet"), (date(2031, 1, 1), "ended")], ids=["before", "after"]
)
def test_no_figure_outside_the_regulations(day: date, reason: str) -> None:
    with pytest.raises(NotInForce) as caught:
        room(day)
    assert caught.value.reason == reason


def test_there_is_never_less_than_no_room() -> None:
    day = date(2025, 8, 15)
    assert room(day, had(euros(300_000) - CENT, day)) == CENT
    assert room(day, had(euros(300_000), day)) == euros(0)
    assert room(day, had(euros(300_000) + CENT, day)) == euros(0)


def test_undertakings_never_add_up() -> None:
    day = date(2025, 8, 15)
    ledger = [had(euros(300_000), day), had(euros(100_000), day, "Toinen Oy")]
    assert room(day, *ledger) == euros(0)
    assert room(day, *ledger, undertaking="Toinen Oy") == euros(200_000)
    assert room(day, *ledger, undertaking="Kolmas Oy") == euros(300_000)


def test_any_iterable_is_a_ledger_and_a_day_is_a_day() -> None:
    assert room_left(iter([had(euros(1), date(2025, 1, 1))]), "Yritys Oy", date(2025, 1, 1)).value == euros(299_999)
    with pytest.raises(UnsuitableTypeError, match="the day of new aid"):
        room_left([], "Yritys Oy", "2025-01-01")  # type: ignore[arg-type]


def test_room_is_explained_with_every_aid_that_counts() -> None:
    ledger = [had(euros(50_000), date(2024, 3, 1)), had(euros(7), date(2020, 1, 1))]
    explanation = room_left(ledger, "Yritys Oy", date(2025, 8, 15)).explanation
    first, *steps = explanation.format("en").replace("\u00a0", " ").splitlines()
    assert first.startswith("Yritys Oy may on 15.8.2025 still have 250 000,00 € of de minimis aid")
    assert first.endswith("(2023/2831 Article 3(2) [unverified])")
    assert steps == ["  granted 1.3.2024: 50 000,00 €"]
    assert explanation.facts["had"] == euros(50_000)
    assert str(explanation.facts["window"]) == "2022-08-16/2025-08-15"
    assert {"fi", "sv", "en"} == set(json.loads(explanation.to_json())["text"])
    finnish = explanation.format("fi").replace("\u00a0", " ")
    assert "voi saada 15.8.2025 vähämerkityksistä tukea vielä 250 000" in finnish
