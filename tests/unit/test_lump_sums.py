"""Lump sums of the 2021-2027 programme: what their outputs come to."""

from datetime import date, datetime, timedelta
from typing import Any

import attrs
import pytest
import valid_project

import grantmodel as gm
from grantmodel.programmes.finland_2021_2027.flat_rate_models import financing
from grantmodel.programmes.finland_2021_2027.income import costs_less_income
from grantmodel.programmes.finland_2021_2027.outputs import lump_sum_achieved
from grantmodel.rules import MissingFact, Parameters
from grantmodel.text.symbols import LANGUAGES

LAW = Parameters({"decision": valid_project.GRANTED}, "decision")
DAY = timedelta(days=1)
SHOWN = date(2026, 11, 2)
DONE = gm.Output(name="selvitys", amount=gm.euros(60_000), documents=["raportti"], filed=["raportti"], verified=SHOWN)
HALF_DONE = gm.Output(name="kokeilu", amount=gm.euros(90_000), documents=["raportti", "kuvat"], filed=["kuvat"])
UNPAPERED = attrs.evolve(HALF_DONE, name="malli", amount=gm.euros(30_000), verified=SHOWN)


def lump(*outputs: gm.Output) -> gm.Subproject:
    """Return a city with a lump sum for these outputs."""
    decision = attrs.evolve(valid_project.DECISION, outputs=outputs)
    return attrs.evolve(valid_project.GROUP.subprojects[1], cost_model="lump sum", decision=decision)


def test_each_output_is_paid_wholly_or_not() -> None:
    assert lump_sum_achieved(lump(DONE, HALF_DONE, UNPAPERED), LAW).value == gm.euros(60_000)
    assert lump_sum_achieved(lump(), LAW).value == gm.Money(0)


def test_an_output_counts_from_the_day_on_which_it_is_verified() -> None:
    assert lump_sum_achieved(lump(DONE), LAW, by=SHOWN).value == gm.euros(60_000)
    assert lump_sum_achieved(lump(DONE), LAW, by=SHOWN - DAY).value == gm.Money(0)


def test_documents_come_in_any_order_and_others_besides() -> None:
    filed = attrs.evolve(UNPAPERED, filed=["kuvat", "laskut", "raportti"])
    assert filed.missing_documents == ()
    assert lump_sum_achieved(lump(filed), LAW).value == gm.euros(30_000)


def test_aid_is_taken_of_what_is_achieved_less_income() -> None:
    part = attrs.evolve(lump(DONE, HALF_DONE), incomes=[valid_project.INCOME], last_claim=date(2027, 12, 31))
    achieved = lump_sum_achieved(part, LAW)
    net = costs_less_income(achieved.value, valid_project.GROUP, part, LAW, made_by=achieved.explanation)
    assert net.value == gm.euros(58_000)
    assert financing(net.value, gm.percent(80), LAW).value[gm.FundingSource.AID] == gm.euros(46_400)


def test_the_explanation_names_each_output() -> None:
    found = lump_sum_achieved(lump(DONE, HALF_DONE, UNPAPERED), LAW).explanation
    assert found.format("en").replace("\N{NO-BREAK SPACE}", " ").splitlines() == [
        "Of the lump sum 60 000,00 € is achieved: 1/3 outputs (866/2021 section 14, subsection 5 [inferred])",
        "  selvitys 60 000,00 €, verified on 2.11.2026",
        "  kokeilu 90 000,00 € is not verified: not paid",
        "  malli 30 000,00 €, documents are missing (raportti): not paid",
    ]
    assert len({found.format(lang) for lang in LANGUAGES}) == len(LANGUAGES)


def test_another_cost_model_has_no_outputs() -> None:
    with pytest.raises(gm.UnsuitableValueError, match="cost_model='lump sum', not 'flat rate 7'"):
        lump_sum_achieved(attrs.evolve(lump(DONE), cost_model="flat rate 7"), LAW)


@pytest.mark.parametrize("missing", ["cost_model", "decision"])
def test_what_is_not_known_is_asked_for(missing: str) -> None:
    changes: dict[str, Any] = {missing: None}
    with pytest.raises(MissingFact) as error:
        lump_sum_achieved(attrs.evolve(lump(DONE), **changes), LAW)
    assert error.value.missing == (missing,)


def test_a_moment_is_no_last_day() -> None:
    with pytest.raises(gm.UnsuitableTypeError):
        lump_sum_achieved(lump(DONE), LAW, by=datetime(2026, 6, 30))  # noqa: DTZ001 - a moment is no day


def test_nothing_is_computed_before_the_decree() -> None:
    with pytest.raises(gm.NotInForce):
        lump_sum_achieved(lump(DONE), Parameters({"decision": date(2021, 10, 14)}, "decision"))


def test_an_output_costs_nothing_or_more() -> None:
    assert gm.Output(name="x", amount=gm.Money(0)).amount == gm.Money(0)
    with pytest.raises(gm.UnsuitableValueError, match="zero or more"):
        gm.Output(name="x", amount=gm.Money(-1))
