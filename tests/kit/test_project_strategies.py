"""Budgets, funding and projects: what is drawn, what can be met, and what each shrinks to."""

from datetime import date
from functools import partial
from typing import Any

import attrs
import pytest
from drawing import minimal, reach
from hypothesis import given, settings
from hypothesis import strategies as st

from grantmodel import (
    Amendment,
    Budget,
    BudgetLine,
    Call,
    CostCategory,
    CostCentre,
    CostItem,
    Declaration,
    DeMinimisAid,
    FundingPlan,
    FundingSource,
    GrantDecision,
    GroupProject,
    Income,
    IncomeKind,
    Instalments,
    InterregCofinancing,
    Leasing,
    Money,
    OfficialDecision,
    Organisation,
    OrganisationKind,
    Output,
    Period,
    Purchase,
    Rate,
    Role,
    SecondHand,
    Shares,
    StaffPost,
    Subproject,
    Succession,
    Total,
    Waiver,
    euros,
)
from grantmodel.testing import strategies as gm
from grantmodel.testing.strategies.making import several

ZERO, NEW_YEAR = Money(0), date(2026, 1, 1)
NOBODY = Organisation(name="a")
NON_NEGATIVE = gm.moneys(min_value=ZERO)


def known_groups(**more: Any) -> st.SearchStrategy[GroupProject]:
    known = gm.budgets(amounts=NON_NEGATIVE, allow_unknown=False, max_size=0)
    return gm.group_projects(parts=gm.subprojects(budgets=known, allow_unknown=False, allow_gap=False), **more)


@pytest.mark.quality
def test_plans_shrink_to_the_plainest() -> None:
    assert minimal(gm.budget_lines()) == BudgetLine("a", ZERO)
    assert minimal(gm.budgets()) == Budget()
    assert minimal(gm.budgets(allow_unknown=False)) == Budget(ZERO)
    assert minimal(gm.budgets_of(euros(180_000))) == Budget(euros(180_000))
    assert minimal(gm.funding_plans()) == FundingPlan(ZERO, {})
    assert minimal(gm.funding_plans(allow_gap=False)) == FundingPlan(ZERO, {FundingSource.AID: ZERO})
    assert minimal(gm.totals()) == Total(ZERO)
    assert minimal(gm.organisations()) == NOBODY
    assert minimal(gm.business_ids()) == "0000000-0"
    assert minimal(gm.calls()) == Call(name="a", authority=NOBODY)
    assert minimal(gm.cost_centres()) == CostCentre("a 2")
    assert minimal(gm.successions()) == Succession(NEW_YEAR, Shares({CostCentre("a 1"): Rate(1)}))
    assert minimal(gm.official_decisions()) == OfficialDecision(decider="a")
    assert minimal(gm.subprojects()) == Subproject(beneficiary=NOBODY)
    assert minimal(gm.group_projects()) == GroupProject(name="a")


@pytest.mark.quality
def test_grants_and_costs_shrink_to_the_plainest() -> None:
    assert minimal(gm.grant_decisions()) == GrantDecision()
    assert minimal(gm.de_minimis_aids()) == DeMinimisAid(undertaking="a", amount=ZERO, granted=NEW_YEAR)
    assert minimal(gm.interreg_cofinancings()) == InterregCofinancing(non_eu_share=ZERO, match=ZERO)
    assert minimal(gm.declarations()) == Declaration(question="a", answer=False, by="a", on=NEW_YEAR)
    assert minimal(gm.waivers()) == Waiver(rule="a", path="", reason="a", by="a", on=NEW_YEAR)
    assert minimal(gm.cost_items()) == CostItem(name="a", category=CostCategory.WAGES, amount=ZERO)
    assert minimal(gm.staff_posts()) == StaffPost(name="a", share=Rate(0))
    assert minimal(gm.amendments()) == Amendment(name="a")
    assert minimal(gm.purchases()) == Purchase(name="a", value=ZERO)
    assert minimal(gm.instalments()) == Instalments()
    assert minimal(gm.leasings()) == Leasing()
    assert minimal(gm.second_hands()) == SecondHand()
    assert minimal(gm.incomes()) == Income(name="a", kind=IncomeKind.SALES, amount=ZERO)
    assert minimal(gm.outputs()) == Output(name="a", amount=ZERO)


@pytest.mark.quality
def test_a_group_that_costs_too_much_shrinks_to_one_partner_and_whole_euros() -> None:
    smallest = minimal(known_groups(max_size=2), lambda group: group.total_costs.known > euros("180000.50"))
    plan = FundingPlan(euros(180_001), {FundingSource.AID: euros(180_001)})
    partner = Subproject(beneficiary=NOBODY, budget=Budget(euros(180_001)), funding=plan)
    assert smallest == GroupProject(name="a", subprojects=[partner])


@pytest.mark.quality
def test_a_group_with_a_lead_shrinks_to_the_lead_alone() -> None:
    alone = minimal(gm.group_projects(one_lead=True, max_size=2))
    assert alone == GroupProject(name="a", subprojects=[Subproject(beneficiary=NOBODY, role=Role.LEAD)])


@pytest.mark.quality
def test_a_group_shrinks_to_whole_months() -> None:
    long = minimal(
        gm.group_projects(periods=gm.periods(allow_open=False), max_size=0),
        lambda group: group.period is not None and group.period.days > 50,
    )
    assert long == GroupProject(name="a", period=Period(NEW_YEAR, date(2026, 2, 28)))


def leads(group: GroupProject) -> int:
    return sum(part.role is Role.LEAD for part in group.subprojects)


@pytest.mark.quality
def test_interesting_groups_are_reachable() -> None:
    reach(gm.group_projects(), lambda group: not group.subprojects)
    reach(gm.group_projects(), lambda group: len(group.subprojects) == 4)
    reach(gm.group_projects(), lambda group: len(group.subprojects) > 1 and leads(group) == 0)
    reach(gm.group_projects(), lambda group: leads(group) == 1)
    reach(gm.group_projects(), lambda group: leads(group) == 2)
    reach(gm.group_projects(), lambda group: bool(group.total_costs.missing and group.total_costs.known))
    reach(gm.group_projects(), lambda group: len(group.subprojects) > 1 and not group.total_costs.missing)
    reach(gm.group_projects(), lambda group: group.period is not None and group.period.end is None)
    pairs = gm.group_projects(one_lead=True, min_size=2, max_size=2)
    reach(pairs, lambda group: group.subprojects[0] is group.lead)
    reach(pairs, lambda group: group.subprojects[1] is group.lead)


@pytest.mark.quality
def test_interesting_budgets_and_plans_are_reachable() -> None:
    reach(gm.budgets(), lambda budget: any(line.amount < ZERO for line in budget.lines))
    reach(gm.budgets(), lambda budget: budget.stated is not None and budget.at_most)
    reach(gm.budgets(), lambda budget: budget.stated is None and budget.at_most)
    reach(gm.budgets(), lambda budget: len(budget.lines) == 5)
    reach(
        gm.budgets_of(euros(180_000)),
        lambda budget: len(budget.lines) == 3 and all(line.amount for line in budget.lines),
    )
    reach(gm.budgets_of(euros(180_000)), lambda budget: any(not line.amount for line in budget.lines))
    reach(gm.funding_plans(), lambda plan: plan.gap > ZERO)
    reach(gm.funding_plans(), lambda plan: plan.gap < ZERO)
    reach(gm.funding_plans(), lambda plan: bool(plan.total) and not plan.gap and not plan.amount(FundingSource.OWN))
    reach(gm.funding_plans(), lambda plan: bool(plan.in_kind) and plan.in_kind == plan.amount(FundingSource.OWN))
    reach(gm.funding_plans(), lambda plan: bool(plan.investment_aid) and not plan.gap)
    reach(gm.totals(), lambda total: bool(total.known and total.missing))
    reach(gm.cost_items(), lambda item: item.amount < ZERO and item.vat < ZERO)
    reach(gm.cost_items(), lambda item: item.amount > ZERO and item.vat == item.amount)
    reach(gm.incomes(), lambda income: income.amount < ZERO and income.received is None)
    reach(gm.outputs(), lambda output: bool(output.verified and output.missing_documents))
    reach(gm.outputs(), lambda output: bool(output.documents) and not output.missing_documents)
    reach(gm.cost_centres(), lambda centre: any(heir.successors for heir in centre.heirs()))
    reach(gm.cost_centres(), lambda centre: any(len(one.shares) > 1 for one in centre.successors))


def tells(name: str, structure: Any) -> bool:
    return bool(getattr(structure, name) != attrs.fields_dict(type(structure))[name].default)


@pytest.mark.quality
def test_every_field_may_be_told() -> None:
    for kind, drawn in (
        (GroupProject, gm.group_projects()),
        (Subproject, gm.subprojects()),
        (GrantDecision, gm.grant_decisions()),
        (Purchase, gm.purchases()),
        (SecondHand, gm.second_hands()),
        (CostItem, gm.cost_items()),
    ):
        for field in attrs.fields(kind):
            reach(drawn, partial(tells, field.name))


@given(st.data())
def test_known_budgets_are_known_and_within(data: st.DataObject) -> None:
    wanted = gm.budgets(
        amounts=gm.moneys(ZERO, euros(1000)), categories=st.just(CostCategory.WAGES), allow_unknown=False, max_size=2
    )
    budget = data.draw(wanted)
    assert budget.total is not None
    assert ZERO <= budget.total <= euros(2000)
    assert len(budget.lines) <= 2
    assert {line.category for line in budget.lines} <= {CostCategory.WAGES}
    assert data.draw(gm.budgets(max_size=0)).lines == ()


@given(st.data())
def test_a_budget_of_a_total_has_that_total(data: st.DataObject) -> None:
    total = data.draw(gm.moneys())
    budget = data.draw(gm.budgets_of(total, max_size=3))
    assert budget.total == total
    assert all(line.amount.cents * total.cents >= 0 for line in budget.lines)
    assert data.draw(gm.budgets_of(total, max_size=0)).stated == total
    lines = data.draw(gm.budgets_of(total, categories=st.just(CostCategory.TRAVEL))).lines
    assert {line.category for line in lines} <= {CostCategory.TRAVEL}


@given(st.data())
def test_a_plan_that_covers_the_costs_covers_them(data: st.DataObject) -> None:
    plan = data.draw(gm.funding_plans(amounts=NON_NEGATIVE, allow_gap=False))
    assert plan.gap == ZERO
    assert min(plan.parts.values()) >= ZERO
    assert ZERO <= plan.investment_aid <= plan.amount(FundingSource.AID)
    assert ZERO <= plan.in_kind <= plan.amount(FundingSource.OWN)
    aided = data.draw(gm.funding_plans(sources=st.just(FundingSource.AID)))
    assert set(aided.parts) <= {FundingSource.AID}


@settings(max_examples=25)
@given(st.data())
def test_known_groups_are_known_and_funded(data: st.DataObject) -> None:
    group = data.draw(known_groups(min_size=1, max_size=2, one_lead=True))
    assert len(group.subprojects) in (1, 2)
    assert group.lead is not None
    assert group.total_costs.missing == ()
    for part in group.subprojects:
        assert part.funding is not None
        assert part.funding.total == part.total_costs
        assert part.funding.gap == ZERO


@given(st.data())
def test_funding_without_a_gap_may_still_be_unknown(data: st.DataObject) -> None:
    part = data.draw(gm.subprojects(allow_gap=False))
    assert part.funding is None or (part.funding.total, part.funding.gap) == (part.total_costs, ZERO)


def test_both_may_be_unknown_without_a_gap() -> None:
    reach(gm.subprojects(allow_gap=False), lambda part: part.funding is None and bool(part.total_costs))
    reach(gm.subprojects(allow_gap=False), lambda part: part.budget is not None and part.budget.total is None)
    reach(gm.subprojects(allow_gap=False), lambda part: part.funding is not None)


@settings(max_examples=25)
@given(st.data())
def test_groups_have_as_many_subprojects_as_asked_for(data: st.DataObject) -> None:
    assert len(data.draw(gm.group_projects(max_size=1)).subprojects) <= 1
    small = gm.subprojects(beneficiaries=st.just(NOBODY), budgets=st.just(Budget()))
    group = data.draw(gm.group_projects(parts=small, periods=st.just(Period.year(2026)), min_size=5))
    assert len(group.subprojects) == 5
    assert {part.beneficiary for part in group.subprojects} == {NOBODY}
    assert group.period == Period.year(2026)


def test_a_large_most_alone_makes_nothing_large() -> None:
    sizes: list[int] = []

    @settings(max_examples=200, database=None, derandomize=True)
    @given(several(st.booleans(), 0, 1000))
    def look(parts: list[bool]) -> None:
        sizes.append(len(parts))

    look()
    assert sum(sizes) / len(sizes) < 5
    assert {0, 1, 2, 3, 4, 5} <= {*sizes}


@settings(max_examples=10)
@given(gm.group_projects(max_size=1000), gm.group_projects(min_size=20))
def test_whole_groups_of_many_trip_no_health_check(some: GroupProject, many: GroupProject) -> None:
    assert len(some.subprojects) < 100
    assert len(many.subprojects) == 20


@pytest.mark.quality
def test_more_than_many_are_reachable_and_shrink_away() -> None:
    many = several(st.booleans(), 20, 22)
    assert minimal(many) == [False] * 20
    reach(many, lambda parts: len(parts) == 21)
    reach(many, lambda parts: len(parts) == 22)
    reach(several(st.booleans(), 0, 1000), lambda parts: len(parts) == 8)
    reach(several(st.booleans(), 2, 7), lambda parts: len(parts) == 7)


@pytest.mark.quality
def test_of_many_large_parts_those_that_do_not_matter_are_left_out() -> None:
    large = st.tuples(*[st.integers()] * 6)
    smallest = minimal(several(large, 0, 1000), lambda parts: any(part[-1] > 100 for part in parts))
    assert smallest == [(*[0] * 5, 101)]


@given(st.data())
def test_amounts_and_days_are_kept(data: st.DataObject) -> None:
    first, last, one = date(2026, 1, 1), date(2026, 12, 31), st.just(euros(1))
    item = data.draw(gm.cost_items(first, last, amounts=one, categories=st.just(CostCategory.TRAVEL)))
    income, output = data.draw(gm.incomes(first, last, amounts=one)), data.draw(gm.outputs(first, last, amounts=one))
    bought, aid = (
        data.draw(gm.purchases(first, last, amounts=one)),
        data.draw(gm.de_minimis_aids(first, last, amounts=one)),
    )
    match, change = data.draw(gm.interreg_cofinancings(first, last, amounts=one)), data.draw(gm.amendments(first, last))
    decision, answer = (
        data.draw(gm.grant_decisions(first, last, amounts=one)),
        data.draw(gm.official_decisions(first, last)),
    )
    assert [item.amount, income.amount, output.amount, bought.value, aid.amount, match.match] == [euros(1)] * 6
    assert item.category is CostCategory.TRAVEL
    assert decision.aid in (None, euros(1))
    machine, call = data.draw(gm.second_hands(first, last)), data.draw(gm.calls(first, last))
    days = [item.incurred, item.paid, item.claimed, item.earned, income.produced, income.received, output.verified]
    days += [bought.made, aid.granted, match.eu_decided, change.pending, decision.granted, decision.claims_end]
    days += [answer.published, answer.sent, machine.last_aided, call.window and call.window.start]
    assert all(first <= day <= last for day in days if day)


@given(st.data())
def test_questions_rules_and_kinds_are_kept(data: st.DataObject) -> None:
    answer = data.draw(gm.declarations(st.just("taxes paid"), min_day=NEW_YEAR, max_day=NEW_YEAR))
    assert (answer.question, answer.on) == ("taxes paid", NEW_YEAR)
    waiver = data.draw(gm.waivers(st.just("867/2021-4.1"), st.just("subprojects[1]"), min_day=NEW_YEAR))
    assert (waiver.rule, waiver.path) == ("867/2021-4.1", "subprojects[1]")
    assert waiver.on >= NEW_YEAR
    city = data.draw(gm.organisations(kinds=st.just(OrganisationKind.MUNICIPALITY)))
    assert city.kind is OrganisationKind.MUNICIPALITY
    assert data.draw(gm.cost_centres(max_depth=0)).successors == ()
    assert data.draw(gm.totals(amounts=st.just(euros(2)), max_size=1)).known in (ZERO, euros(2))
