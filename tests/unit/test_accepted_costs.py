"""How much of the costs may be accepted against a decision, and why: Decree 866/2021 § 25."""

from datetime import date

import attrs
import pytest

from grantmodel import (
    Budget,
    BudgetLine,
    CostCategory,
    FundingSource,
    Money,
    Organisation,
    Period,
    Shares,
    Split,
    Subproject,
    UnknownFigure,
    UnsuitableTypeError,
    UnsuitableValueError,
    euros,
    percent,
)
from grantmodel.programmes.finland_2021_2027.accepted_costs import acceptable_costs
from grantmodel.programmes.finland_2021_2027.plans import budget_of, full_budget
from grantmodel.rules import Parameters
from grantmodel.rules.checks import MissingFact

LAW = Parameters({"decision": date(2025, 8, 15)}, "decision")
WAGES, TRAVEL, SERVICES = CostCategory.WAGES, CostCategory.TRAVEL, CostCategory.SERVICES
INDIRECT, OTHER = CostCategory.INDIRECT, CostCategory.OTHER_DIRECT


def lines(**amounts: int) -> Budget:
    return Budget(
        lines=[BudgetLine(name, euros(amount), category=CostCategory[name]) for name, amount in amounts.items()]
    )


CITY = Subproject(
    beneficiary=Organisation(name="Lahden kaupunki"),
    cost_model="flat rate 7",
    budget=lines(WAGES=80_000, TRAVEL=6_000, OTHER_DIRECT=4_000, INDIRECT=6_300),
)


def test_an_overrun_is_accepted_up_to_the_larger_limit() -> None:
    found = acceptable_costs(CITY, {WAGES: euros(60_000), TRAVEL: euros("17123.45")}, LAW).value
    assert found.counted.costs == {WAGES: euros(60_000), TRAVEL: euros(16_000)}
    assert found.counted.flat_rates == {"flat rate 7": euros(5_320)}
    assert found.overruns == {TRAVEL: euros(10_000)}
    assert found.left_out == {TRAVEL: euros("1123.45")}
    assert found.total == euros(81_320)


def test_a_fifth_of_a_large_category_is_more_than_ten_thousand() -> None:
    found = acceptable_costs(CITY, {WAGES: euros(96_000) + Money(1)}, LAW).value
    assert found.overruns == {WAGES: euros(16_000)}
    assert found.left_out == {WAGES: Money(1)}


def test_all_together_are_accepted_up_to_the_total_approved() -> None:
    found = acceptable_costs(CITY, {WAGES: euros(90_000), TRAVEL: euros(6_000)}, LAW).value
    assert found.counted.total == euros(102_720)
    assert found.total == found.approved == euros(96_300)


def test_what_the_model_covers_is_neither_cut_nor_an_overrun() -> None:
    found = acceptable_costs(CITY, {INDIRECT: euros(40_000)}, LAW).value
    assert found.counted.covered == {INDIRECT: euros(40_000)}
    assert not found.overruns
    assert not found.left_out
    assert found.total == Money(0)


def test_nothing_is_accepted_of_a_category_that_the_decision_does_not_have() -> None:
    found = acceptable_costs(CITY, {SERVICES: euros(500), OTHER: euros(4_000)}, LAW)
    assert found.value.counted.costs == {SERVICES: Money(0), OTHER: euros(4_000)}
    assert found.value.left_out == {SERVICES: euros(500)}
    told = found.explanation.format("en").splitlines()[1]
    assert told.strip() == (
        "bought services 500,00\xa0€: the decision approves no such category, so nothing of it may be accepted "
        "(866/2021 section 25, subsection 2 [inferred])"
    )


def test_the_authority_need_not_accept_an_overrun() -> None:
    found = acceptable_costs(CITY, {TRAVEL: euros(7_000), WAGES: euros(-10)}, LAW, with_overruns=False)
    assert found.value.counted.costs == {TRAVEL: euros(6_000), WAGES: euros(-10)}
    assert found.value.left_out == {TRAVEL: euros(1_000)}
    assert found.explanation.format("fi").splitlines()[1].strip().replace("\xa0", " ") == (
        "matkakustannukset 7 000,00 €, tukipäätöksessä 6 000,00 €: ylitystä 1 000,00 € ei hyväksytä "
        "(866/2021 25 § 2 mom.)"
    )


TOLD = """\
Kostnader på 82 390,00 € kan godkännas: enligt kostnadsslag 82 390,00 €, stödbeslutets totalkostnadskalkyl \
96 300,00 € (866/2021 25 § 1 mom.)
  lönekostnader 70 000,00 €, i stödbeslutet 80 000,00 €
  resekostnader 7 000,00 €, i stödbeslutet 6 000,00 €: överskridande 1 000,00 €, myndigheten kan godkänna upp till \
16 000,00 € (866/2021 25 § 2 mom. 1 punkten; 866/2021 25 § 2 mom. 2 punkten; 866/2021 25 § 2 mom. [slutledning])
"""


def test_every_limit_is_told_with_its_source() -> None:
    found = acceptable_costs(CITY, {WAGES: euros(70_000), TRAVEL: euros(7_000)}, LAW)
    assert found.explanation.format("sv").replace("\xa0", " ").startswith(TOLD)


def test_the_budget_of_a_plan_has_its_flat_rates() -> None:
    shares = Shares({FundingSource.AID: percent(80)}, residual=FundingSource.OWN)
    bare = attrs.evolve(CITY, budget=lines(WAGES=80_000, TRAVEL=6_000))
    planned = full_budget(bare, shares, LAW).value
    decided = budget_of(planned)
    assert decided.by_category() == {WAGES: euros(80_000), TRAVEL: euros(6_000), INDIRECT: euros(6_020)}
    assert decided.total == planned.total
    assert full_budget(attrs.evolve(bare, budget=decided), shares, LAW).value.total == planned.total
    found = acceptable_costs(attrs.evolve(bare, budget=decided), {WAGES: euros(1)}, LAW).value
    assert found.approved == planned.total


def test_the_budget_of_a_plan_keeps_its_periods() -> None:
    shares = Shares({FundingSource.AID: percent(80)}, residual=FundingSource.OWN)
    autumn = Period(date(2025, 9, 1), date(2025, 12, 31))
    part = [BudgetLine("palkat", euros(1_000), category=WAGES, period=autumn)]
    decided = budget_of(full_budget(attrs.evolve(CITY, budget=Budget(lines=part)), shares, LAW).value)
    assert decided.by_period() == {autumn: Split({WAGES: euros(1_000), INDIRECT: euros(70)})}


def test_a_budget_without_its_flat_rate_is_refused() -> None:
    bare = attrs.evolve(CITY, budget=lines(WAGES=80_000))
    with pytest.raises(
        UnsuitableValueError, match=r"no line that 'flat rate 7' covers.* add the flat rate as a line"
    ) as raised:
        acceptable_costs(bare, {WAGES: euros(1)}, LAW)
    assert raised.value.value == (WAGES,)
    plain = acceptable_costs(attrs.evolve(bare, cost_model="actual costs"), {WAGES: euros(1)}, LAW)
    assert plain.value.total == euros(1)


def test_what_is_not_known_is_named() -> None:
    with pytest.raises(MissingFact, match="cost_model"):
        acceptable_costs(attrs.evolve(CITY, cost_model=None), {}, LAW)
    with pytest.raises(MissingFact, match="budget"):
        acceptable_costs(attrs.evolve(CITY, budget=None), {}, LAW)
    with pytest.raises(UnknownFigure, match="lines"):
        acceptable_costs(attrs.evolve(CITY, budget=Budget(euros(90_000))), {}, LAW)
    with pytest.raises(UnsuitableValueError, match="'lump sum' is counted otherwise"):
        acceptable_costs(attrs.evolve(CITY, cost_model="lump sum"), {}, LAW)
    with pytest.raises(UnsuitableTypeError, match="is Money"):
        acceptable_costs(CITY, {WAGES: 5}, LAW)  # type: ignore[dict-item]
