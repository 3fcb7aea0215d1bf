"""Budgets, funding plans and group projects: drafts are accepted, and totals say what is missing."""

import attrs
import pytest

from grantmodel import (
    Budget,
    BudgetLine,
    Call,
    FundingPlan,
    FundingSource,
    GroupProject,
    Money,
    Organisation,
    Period,
    Rate,
    Role,
    Rounding,
    Shares,
    Split,
    Subproject,
    Total,
    UnknownFigure,
    UnsuitableTypeError,
    UnsuitableValueError,
    ZeroDenominatorError,
    euros,
    percent,
)

AID, OWN = FundingSource.AID, FundingSource.OWN
EIGHTY_TWENTY = Shares({AID: percent(80)}, residual=OWN)
oulu = Subproject(beneficiary=Organisation(name="Oulun kaupunki"), role=Role.LEAD)
lahti = Subproject(
    beneficiary=Organisation(name="Lahden kaupunki"),
    budget=Budget(euros(180_000), at_most=True),
    funding=FundingPlan.from_shares(euros(180_000), EIGHTY_TWENTY),
)
sidos = GroupProject(name="SIDOS", subprojects=[oulu, lahti])


def test_budget_is_unknown_stated_or_made_of_lines() -> None:
    assert Budget().total is None
    assert Budget(euros(5)).total == euros(5)
    assert Budget(lines=[BudgetLine("salaries", euros(5)), BudgetLine("income", euros(-1))]).total == euros(4)
    with pytest.raises(UnsuitableValueError, match="stated=None"):
        Budget(euros(5), lines=[BudgetLine("salaries", euros(5))])


def test_collections_are_kept_as_tuples() -> None:
    lines = [BudgetLine("travel", euros(1))]
    budget = Budget(lines=iter(lines))
    lines.clear()
    assert budget.lines == (BudgetLine("travel", euros(1)),)
    with pytest.raises(UnsuitableTypeError, match=r"a list of several, such as \['one'\]"):
        GroupProject(name="X", objectives="one")
    with pytest.raises(UnsuitableTypeError, match=r"GroupProject\.objectives is str, not 5"):
        GroupProject(name="X", objectives=[5])  # type: ignore[list-item]


def test_plan_from_shares_covers_the_costs() -> None:
    plan = lahti.funding
    assert plan is not None
    assert plan.parts == {AID: euros(144_000), OWN: euros(36_000)}
    assert plan.gap == Money(0)
    assert (plan.rate(AID), plan.rate(OWN), plan.rate(FundingSource.PRIVATE)) == (percent(80), percent(20), Rate(0))


def test_plan_from_shares_rounds_as_told() -> None:
    plan = FundingPlan.from_shares(euros("101.01"), EIGHTY_TWENTY, Rounding("down", unit=euros(1)))
    assert plan.parts == {AID: euros(80), OWN: euros("21.01")}


def test_given_amounts_may_miss_the_total() -> None:
    short = FundingPlan(euros(180_000), {AID: euros(144_000), OWN: euros("35999.99")})
    assert short.gap == euros("0.01")
    assert FundingPlan(euros(1), {AID: euros(2)}).gap == euros(-1)
    assert short == FundingPlan(euros(180_000), Split({AID: euros(144_000), OWN: euros("35999.99")}))
    with pytest.raises(UnsuitableTypeError, match=r"FundingPlan\.parts is FundingSource, not 'aid'"):
        FundingPlan(euros(1), {"aid": euros(1)})  # type: ignore[dict-item]


def test_a_plan_of_nothing_has_no_rates() -> None:
    with pytest.raises(ZeroDenominatorError, match="has no shares"):
        FundingPlan(euros(0), {}).rate(AID)


def test_totals_name_what_is_missing() -> None:
    assert sidos.total_costs == Total(euros(180_000), missing=("subprojects[0].budget.total",))
    assert sidos.funding_from(AID) == Total(euros(144_000), missing=("subprojects[0].funding[AID]",))
    with pytest.raises(UnknownFigure, match=r"subprojects\[0\]\.budget\.total") as caught:
        assert sidos.total_costs.money
    assert caught.value.missing == ("subprojects[0].budget.total",)
    assert isinstance(caught.value, LookupError)
    whole = attrs.evolve(sidos, subprojects=[lahti, lahti])
    assert whole.total_costs.money == euros(360_000)
    assert whole.funding_from(OWN).money == euros(72_000)


def test_lead_is_the_only_one() -> None:
    assert sidos.lead is oulu
    assert attrs.evolve(sidos, subprojects=[lahti]).lead is None
    assert attrs.evolve(sidos, subprojects=[oulu, lahti, oulu]).lead is None


def test_structures_check_their_fields() -> None:
    with pytest.raises(UnsuitableTypeError, match=r"Subproject\.budget is Budget or None, not"):
        Subproject(beneficiary=oulu.beneficiary, budget=euros(1))  # type: ignore[arg-type]
    with pytest.raises(UnsuitableTypeError, match=r"Call\.window is Period or None"):
        Call(name="Haku", authority=oulu.beneficiary, window="13.1.–31.3.2025")  # type: ignore[arg-type]
    call = Call(name="Haku", authority=oulu.beneficiary, window=Period.parse("13.1.–31.3.2025"))
    assert attrs.evolve(sidos, call=call).call is call
