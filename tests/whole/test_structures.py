"""What the structures of costs, purchases, grants and declarations take, keep and refuse."""

from datetime import date, datetime
from typing import Any

import attrs
import pytest

import grantmodel as gm

DAY = date(2025, 1, 1)
NOON = datetime(2025, 1, 1, 12)  # noqa: DTZ001
EURO = gm.euros(1)

ITEM = gm.CostItem(name="lasku", category=gm.CostCategory.SERVICES, amount=EURO)
POSITION = gm.StaffPost(name="luotsi", share=gm.percent(50))
INCOME = gm.Income(name="liput", kind=gm.IncomeKind.PARTICIPATION, amount=EURO)
OUTPUT = gm.Output(name="kartta", amount=EURO, documents=(name for name in ["kartta"]))
AMENDMENT = gm.Amendment(name="muutos 1", categories=(kind for kind in [gm.CostCategory.TRAVEL]))
PURCHASE = gm.Purchase(name="vene", value=EURO)
TERMS = [gm.Instalments(debt_binds=True), gm.Leasing(charges_left_out=False), gm.SecondHand(fair_value=EURO)]
DECISION = gm.GrantDecision(beneficiaries=(name for name in ["Luoto"]))
AID = gm.DeMinimisAid(undertaking="Lossi Oy", amount=EURO, granted=DAY)
MATCH = gm.InterregCofinancing(non_eu_share=EURO, match=EURO)
DECLARATION = gm.Declaration(question="taxes paid", answer=True, by="kunnanjohtaja", on=DAY)
WAIVER = gm.Waiver(rule="1/2020-1", path="", reason="kelirikko", by="lautakunta", on=DAY)
PART = gm.Subproject(beneficiary=gm.Organisation(name="Luoto"))
GROUP = gm.GroupProject(name="Yhteysalus")

STRUCTURES: list[Any] = [
    *(ITEM, INCOME, POSITION, AMENDMENT, PURCHASE, DECISION, OUTPUT),
    *(AID, MATCH, DECLARATION, WAIVER, PART, GROUP),
    *TERMS,
]


class Anything:
    """What no field takes."""


FIELDS = [(one, field.name) for one in STRUCTURES for field in attrs.fields(type(one))]


@pytest.mark.parametrize(
    ("structure", "field"), [pytest.param(one, name, id=f"{type(one).__name__}.{name}") for one, name in FIELDS]
)
def test_every_field_refuses_what_it_is_not(structure: Any, field: str) -> None:
    wrong: Any = [Anything()] if isinstance(getattr(structure, field), tuple) else Anything()
    with pytest.raises(gm.UnsuitableTypeError):
        attrs.evolve(structure, **{field: wrong})


@pytest.mark.parametrize("structure", STRUCTURES, ids=lambda one: type(one).__name__)
def test_every_structure_is_frozen_hashable_and_evolves(structure: Any) -> None:
    assert attrs.evolve(structure) == structure
    assert hash(attrs.evolve(structure)) == hash(structure)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(structure, attrs.fields(type(structure))[0].name, None)


DAYS = [
    *((ITEM, "incurred"), (ITEM, "paid"), (INCOME, "received"), (OUTPUT, "verified"), (PART, "last_claim")),
    *((AID, "granted"), (DECISION, "granted"), (WAIVER, "on"), (GROUP, "pending")),
]


@pytest.mark.parametrize(
    ("structure", "field"), [pytest.param(one, name, id=f"{type(one).__name__}.{name}") for one, name in DAYS]
)
def test_a_moment_is_no_day(structure: Any, field: str) -> None:
    with pytest.raises(gm.UnsuitableTypeError):
        attrs.evolve(structure, **{field: NOON})


@pytest.mark.parametrize(
    ("structure", "field"),
    [
        *((PART, "items"), (PART, "incomes"), (DECISION, "beneficiaries"), (DECISION, "outputs")),
        *((OUTPUT, "documents"), (AMENDMENT, "changes"), (GROUP, "de_minimis")),
    ],
)
def test_a_text_is_no_list(structure: Any, field: str) -> None:
    with pytest.raises(gm.UnsuitableTypeError, match="a list of several"):
        attrs.evolve(structure, **{field: "Luoto"})


def test_lists_are_kept_as_tuples() -> None:
    assert AMENDMENT.categories == (gm.CostCategory.TRAVEL,)
    assert attrs.evolve(AMENDMENT, changes=iter([gm.ChangeKind.PERIOD])).changes == (gm.ChangeKind.PERIOD,)
    assert OUTPUT.documents == ("kartta",)
    assert DECISION.beneficiaries == ("Luoto",)
    part = attrs.evolve(PART, items=iter([ITEM]), staff_posts=[POSITION], purchases=[PURCHASE], amendments=[AMENDMENT])
    assert (part.items, part.staff_posts, part.purchases, part.amendments) == (
        (ITEM,),
        (POSITION,),
        (PURCHASE,),
        (AMENDMENT,),
    )


def test_a_cost_with_its_value_added_tax() -> None:
    assert ITEM.total == EURO
    assert attrs.evolve(ITEM, amount=-EURO, vat=gm.euros("-0.24")).total == gm.euros("-1.24")


def test_which_costs_are_investments() -> None:
    investments = [category.name for category in gm.CostCategory if category.is_investment]
    assert investments == ["INVESTMENT", "LAND", "DERELICT_SITE"]


def test_which_organisations_are_municipal() -> None:
    assert [kind.name for kind in gm.OrganisationKind if kind.is_municipal] == [
        "MUNICIPALITY",
        "JOINT_MUNICIPAL_AUTHORITY",
    ]


def test_a_budget_sums_its_lines_by_category() -> None:
    travel, wages = gm.CostCategory.TRAVEL, gm.CostCategory.WAGES
    lines = [gm.BudgetLine("junat", EURO, category=travel), gm.BudgetLine("bussit", EURO, category=travel)]
    budget = gm.Budget(lines=[*lines, gm.BudgetLine("muut", EURO)])
    assert (budget.of(travel), budget.of(wages)) == (EURO * 2, gm.Money(0))


@pytest.mark.parametrize(
    ("choice", "text"),
    [
        (gm.Fund.ESF, "Fund.ESF"),
        (gm.CostNature.AUDIT, "CostNature.AUDIT"),
        (gm.PurchaseKind.WORKS, "PurchaseKind.WORKS"),
    ],
)
def test_choices_can_be_pasted(choice: object, text: str) -> None:
    assert repr(choice) == text


def test_a_cost_and_its_tax_have_one_sign() -> None:
    with pytest.raises(gm.UnsuitableValueError, match="have one sign"):
        gm.CostItem(name="x", category=gm.CostCategory.SERVICES, amount=gm.euros(1_000), vat=gm.euros(-255))
    note = gm.CostItem(name="x", category=gm.CostCategory.SERVICES, amount=gm.euros(-1_000), vat=gm.euros(-255))
    assert note.total == gm.euros(-1_255)
