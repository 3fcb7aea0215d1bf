"""Income of the 2021-2027 programme: what is deducted, what is not, and how it is explained."""

from datetime import date, datetime, timedelta
from typing import Any

import attrs
import pytest
import valid_project

import grantmodel as gm
from grantmodel.programmes.finland_2021_2027.flat_rate_models import COST_MODEL, financing
from grantmodel.programmes.finland_2021_2027.income import INCOME_DEDUCTED, costs_less_income
from grantmodel.rules import Computed, MissingFact, Parameters
from grantmodel.text.symbols import LANGUAGES

LAW = Parameters({"decision": valid_project.GRANTED}, "decision")
DAY = timedelta(days=1)
END, LAST = date(2027, 8, 31), date(2027, 12, 31)
COSTS = gm.euros(10_000)
FEES = valid_project.INCOME  # 2 000 euros
CITY = attrs.evolve(valid_project.GROUP.subprojects[1], last_claim=LAST, incomes=[FEES])


def earning(*incomes: gm.Income, **changes: Any) -> gm.Subproject:
    """Return the city with these incomes."""
    return attrs.evolve(CITY, incomes=incomes, **changes)


def net(part: gm.Subproject, costs: gm.Money = COSTS, **more: Any) -> gm.Money:
    return costs_less_income(costs, valid_project.GROUP, part, LAW, **more).value


SEEN = "Hankkeen julkinen kirjanpito ja suunnitelma [second-hand])"


def lines(found: Computed[Any], lang: gm.Language = "en") -> list[str]:
    """Return the lines of an explanation, with plain spaces."""
    return found.explanation.format(lang).replace("\N{NO-BREAK SPACE}", " ").splitlines()


def test_income_lessens_what_flat_rates_have_made() -> None:
    counted = COST_MODEL["flat rate 40"].count({gm.CostCategory.WAGES: COSTS}, LAW)
    found = costs_less_income(counted.value.total, valid_project.GROUP, CITY, LAW, made_by=counted.explanation)
    assert found.value == gm.euros(12_000)
    parts = financing(found.value, gm.percent(80), LAW).value
    assert list(parts.values()) == [gm.euros(9_600), gm.euros(2_400)]
    assert lines(found) == [
        "Costs 14 000,00 € less income 2 000,00 €: 12 000,00 € (866/2021 section 4, subsection 1)",
        "  Total 14 000,00 €",
        "    wages 10 000,00 €",
        "    Flat rate for all costs but wages: 40 % × 10 000,00 € = 4 000,00 € (866/2021 section 8; " + SEEN,
        "  seminaari (participation fee), received 20.5.2026: 2 000,00 € (866/2021 section 4, subsection 2)",
    ]


@pytest.mark.parametrize(
    ("changes", "deducted"),
    [
        ({"received": LAST}, True),
        ({"received": LAST + DAY}, False),
        ({"received": None}, False),
        ({"produced": valid_project.PERIOD.start}, True),
        ({"produced": date(2025, 8, 31)}, False),
        ({"produced": END}, True),
        ({"produced": END + DAY}, False),
        ({"claimed": None}, True),
        *(({"kind": kind}, kind is not gm.IncomeKind.OTHER) for kind in gm.IncomeKind),
    ],
    ids=str,
)
def test_income_is_deducted_by_its_days_and_kind(changes: dict[str, Any], deducted: bool) -> None:
    assert net(earning(attrs.evolve(FEES, **changes))) == gm.euros(8_000 if deducted else 10_000)


@pytest.mark.parametrize(
    ("costs", "incomes", "left"),
    [
        (10_000, [], 10_000),
        (10_000, [2_000, 3_000], 5_000),
        (10_000, [2_000, -500], 8_500),
        (10_000, [-500], 10_000),  # a refund of what was never deducted adds nothing
        (10_000, [10_000], 0),
        (10_000, [10_001], 0),
        (-300, [], -300),
        (-300, [200], -300),
    ],
)
def test_income_takes_what_it_may(costs: int, incomes: list[int], left: int) -> None:
    part = earning(*(attrs.evolve(FEES, amount=gm.euros(amount)) for amount in incomes))
    assert net(part, gm.euros(costs)) == gm.euros(left)


def test_an_earlier_claim_has_the_income_so_far() -> None:
    later = attrs.evolve(FEES, received=date(2026, 9, 1))
    part = earning(FEES, later, last_claim=None)
    assert net(part, filed=date(2026, 6, 30)) == gm.euros(8_000)
    assert net(part, filed=date(2026, 9, 1)) == gm.euros(6_000)
    after_the_last = date(2028, 2, 1)
    with pytest.raises(gm.UnsuitableValueError, match="no claim is filed after the last one"):
        net(attrs.evolve(part, last_claim=date(2027, 12, 31)), filed=after_the_last)


def test_income_is_left_where_other_law_says_so() -> None:
    group = valid_project.answering(valid_project.second(incomes=[FEES]), INCOME_DEDUCTED.code, answer=False)
    part = attrs.evolve(group.subprojects[1], last_claim=None)
    found = costs_less_income(COSTS, group, part, LAW)
    assert found.value == COSTS
    assert "ei vähennetä, koska vähämerkityksistä tukea tai valtiontukea" in found.explanation.format("fi")


def test_the_decision_has_the_implementation_period_before_the_plan() -> None:
    decision = attrs.evolve(valid_project.DECISION, period=gm.Period(valid_project.PERIOD.start, date(2026, 5, 4)))
    assert net(earning(FEES, decision=decision)) == COSTS
    assert net(earning(FEES, decision=attrs.evolve(decision, period=None))) == gm.euros(8_000)


@pytest.mark.parametrize(
    ("part", "missing"),
    [
        (earning(FEES, last_claim=None), "last_claim"),
        (earning(attrs.evolve(FEES, produced=None)), "produced"),
        (earning(FEES, declarations=[]), "declarations['income is deducted']"),
    ],
)
def test_what_is_not_known_is_asked_for(part: gm.Subproject, missing: str) -> None:
    with pytest.raises(MissingFact) as error:
        net(part)
    assert error.value.missing == (missing,)


def test_without_income_nothing_is_asked() -> None:
    assert net(earning(last_claim=None, declarations=[])) == COSTS


def test_nothing_is_computed_before_the_decree() -> None:
    with pytest.raises(gm.NotInForce):
        costs_less_income(COSTS, valid_project.GROUP, CITY, Parameters({"decision": date(2021, 10, 14)}, "decision"))


@pytest.mark.parametrize(
    "wrong",
    [{"costs": 10_000}, {"filed": datetime(2026, 6, 30)}],  # noqa: DTZ001 - a moment is no day
    ids=str,
)
def test_what_is_no_money_or_day_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(gm.UnsuitableTypeError):
        net(CITY, **wrong)


REASONS = [
    ({"kind": gm.IncomeKind.OTHER}, "seminaari 2 000,00 € ei ole asetuksessa lueteltua tuloa: ei vähennetä"),
    ({"received": None}, "seminaari (osallistumismaksu) 2 000,00 € on saamatta: ei vähennetä"),
    (
        {"received": LAST + DAY},
        "seminaari (osallistumismaksu) 2 000,00 € on saatu 1.1.2028, viimeisen maksatushakemuksen jättämisen jälkeen: ",
    ),
    (
        {"produced": END + DAY},
        "seminaari (osallistumismaksu) 2 000,00 € on syntynyt 1.9.2027, toteuttamisajan ulkopuolella: ei vähennetä",
    ),
]


@pytest.mark.parametrize(("changes", "sentence"), REASONS)
def test_what_is_not_deducted_says_why(changes: dict[str, Any], sentence: str) -> None:
    found = costs_less_income(COSTS, valid_project.GROUP, earning(attrs.evolve(FEES, **changes)), LAW)
    assert lines(found, "fi")[1].startswith(f"  {sentence}")
    assert len({lines(found, lang)[1] for lang in LANGUAGES}) == len(LANGUAGES)


@pytest.mark.parametrize(
    ("changes", "cited"),
    [({}, 2), ({"kind": gm.IncomeKind.OTHER}, 2), ({"received": None}, 1), ({"received": LAST + DAY}, 1)],
)
def test_kinds_and_days_of_income_are_cited_apart(changes: dict[str, Any], cited: int) -> None:
    found = costs_less_income(COSTS, valid_project.GROUP, earning(attrs.evolve(FEES, **changes)), LAW)
    assert lines(found)[1].endswith(f"(866/2021 section 4, subsection {cited})")


@pytest.mark.parametrize(
    ("changes", "last", "told"),
    [
        ({}, None, "after this payment claim was filed: deducted later"),
        ({}, LAST, "after this payment claim was filed: deducted later"),
        ({"received": LAST}, LAST, "after this payment claim was filed: deducted later"),
        ({"received": LAST + DAY}, LAST, "after the last payment claim was filed: not deducted"),
        ({"produced": None}, None, "after this payment claim was filed: deducted later"),
        ({"produced": END + DAY}, None, "outside the implementation period: not deducted"),
    ],
)
def test_what_comes_after_an_earlier_claim_is_deducted_later(
    changes: dict[str, Any], last: date | None, told: str
) -> None:
    part = earning(attrs.evolve(FEES, **changes), last_claim=last)
    found = costs_less_income(COSTS, valid_project.GROUP, part, LAW, filed=date(2026, 5, 19))
    assert found.value == COSTS
    assert lines(found)[1].endswith(f"{told} (866/2021 section 4, subsection 1)")


def test_a_bound_is_said_to_be_inferred() -> None:
    more = earning(attrs.evolve(FEES, amount=gm.euros(10_001)))
    text = lines(costs_less_income(COSTS, valid_project.GROUP, more, LAW))[0]
    assert text.endswith("(866/2021 section 4, subsection 1 [inferred])")
    assert "[inferred]" not in lines(costs_less_income(COSTS, valid_project.GROUP, CITY, LAW))[0]
