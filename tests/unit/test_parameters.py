"""The law of one day: which day chooses a figure, and what happens where there is none."""

from datetime import date

import pytest
import saaristo_projects as saaristo

import grantmodel as gm
from grantmodel.rules import MissingDay, Parameters


def law(decision: date | None, application: date | None = None) -> Parameters:
    return Parameters({"decision": decision, "application": application}, "decision")


def test_the_day_of_the_anchor_chooses_the_value() -> None:
    assert law(date(2024, 12, 31))[saaristo.AID_CEILING] == gm.percent(50)
    assert law(date(2025, 1, 1))[saaristo.AID_CEILING] == gm.percent(60)


def test_a_frozen_figure_goes_by_its_own_anchor() -> None:
    frozen = saaristo.figure("frozen", gm.euros(5), gm.Period.year(2024), frozen="application")
    assert law(date(2025, 1, 1), date(2024, 12, 31))[frozen] == gm.euros(5)
    with pytest.raises(gm.NotInForce):
        law(date(2024, 12, 31), date(2025, 1, 1))[frozen]


def test_a_missing_day_is_named() -> None:
    with pytest.raises(MissingDay, match="1/2020-1 aid ceiling is chosen by the day of the decision") as caught:
        law(None)[saaristo.AID_CEILING]
    assert (caught.value.anchor, caught.value.missing) == ("decision", ("decision",))


def test_before_the_law_there_is_no_figure() -> None:
    with pytest.raises(gm.NotInForce) as caught:
        law(date(2019, 12, 31))[saaristo.AID_CEILING]
    assert caught.value.reason == "not yet"


def test_what_was_read_is_remembered_once() -> None:
    read = law(date(2025, 1, 1))
    assert read.versions == []
    assert read[saaristo.AID_CEILING] == read[saaristo.AID_CEILING]
    assert [version.value for version in read.versions] == [gm.percent(60)]


def test_a_parameter_is_called_by_its_id() -> None:
    assert str(saaristo.AID_CEILING) == "1/2020-1 aid ceiling"


def test_the_row_that_holds_may_be_asked_for_without_being_read() -> None:
    on_the_day = law(date(2025, 1, 1))
    row = on_the_day.version(saaristo.AID_CEILING)
    assert (row.value, row.evidence) == (gm.percent(60), gm.Evidence.SECOND_HAND)
    assert (on_the_day.versions, on_the_day.parameters) == ([], [])
    with pytest.raises(gm.UnsuitableTypeError, match="the law is asked for a Parameter"):
        on_the_day.version("aid ceiling")  # type: ignore[arg-type]
    with pytest.raises(MissingDay):
        law(None).version(saaristo.AID_CEILING)
