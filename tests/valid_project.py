"""A group project with nothing wrong in it, from which the cases of the 2021-2027 programme depart."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs

import grantmodel as gm
from grantmodel.programmes import finland_2021_2027
from grantmodel.projects.costs import CostCategory, CostItem, StaffPost
from grantmodel.projects.declarations import Declaration
from grantmodel.projects.grants import GrantDecision, InterregCofinancing, Output
from grantmodel.projects.groups import Fund
from grantmodel.projects.incomes import Income, IncomeKind
from grantmodel.projects.organisations import AuthorityKind
from grantmodel.projects.purchases import Purchase

PERIOD = gm.Period(date(2025, 9, 1), date(2027, 8, 31))
PENDING = date(2025, 3, 31)
GRANTED = date(2025, 8, 15)
TOTAL, AID, OWN = gm.euros(180_000), gm.euros(144_000), gm.euros(36_000)
AUTHORITY = gm.Organisation(name="Hämeen ELY-keskus", authority=AuthorityKind.ELY_CENTRE)
COUNCIL = gm.Organisation(name="Päijät-Hämeen liitto", authority=AuthorityKind.REGIONAL_COUNCIL)


def answers(owner: type) -> list[Declaration]:
    """Return a good answer to every question that rules put to a group or a subproject: "yes" is always in order."""
    return [
        Declaration(question=question.code, answer=True, by="hankepäällikkö", on=PENDING)
        for question in finland_2021_2027.programme.questions
        if question.of is owner
    ]


def budget(**changes: int | str) -> gm.Budget:
    """Return a budget of 180 000 euros by category; changes are euros by the category's name."""
    lines = {"WAGES": 90_000, "TRAVEL": 10_000, "SERVICES": 30_000, "OTHER_DIRECT": 38_000, "INDIRECT": 12_000}
    return gm.Budget(
        lines=[
            gm.BudgetLine(name.lower(), gm.euros(amount), category=CostCategory[name])
            for name, amount in {**lines, **changes}.items()
        ]
    )


def plan(aid: gm.Money = AID, own: gm.Money = OWN, total: gm.Money = TOTAL, **more: Any) -> gm.FundingPlan:
    """Return a funding plan of aid and own financing."""
    return gm.FundingPlan(total, {gm.FundingSource.AID: aid, gm.FundingSource.OWN: own}, **more)


ITEM = CostItem(
    name="lasku 1",
    category=CostCategory.SERVICES,
    amount=gm.euros(1_000),
    incurred=date(2026, 2, 2),
    paid=date(2026, 2, 16),
    claimed=date(2026, 6, 30),
    document="tosite 1",
)
INCOME = Income(
    name="seminaari",
    kind=IncomeKind.PARTICIPATION,
    amount=gm.euros(2_000),
    produced=date(2026, 5, 5),
    received=date(2026, 5, 20),
    claimed=date(2026, 6, 30),
    document="tosite 2",
)
PURCHASE = Purchase(
    name="arviointi",
    value=gm.euros(12_000),
    made=date(2026, 1, 20),
    bound=True,
    act_followed=True,
    offers_asked=True,
    price_level_found=True,
    related_party=False,
)
OUTPUT = Output(name="selvitys", amount=TOTAL, documents=["raportti", "osallistujaluettelo"])
"""What the decision pays for where the cost model is a lump sum; every other model leaves it alone."""
DECISION = GrantDecision(
    granted=GRANTED,
    aid=gm.euros(144_000),
    budget=budget(),
    period=PERIOD,
    authority=AUTHORITY,
    beneficiaries=("Oulun kaupunki", "Lahden kaupunki"),
    rulebook="finland-2021-2027",
    outputs=[OUTPUT],
)
MATCH = InterregCofinancing(
    total_costs=gm.euros(500_000),
    non_eu_share=gm.euros(100_000),
    match=gm.euros(70_000),
    eu_decided=date(2025, 2, 14),
    applied=date(2025, 6, 2),
    decided=date(2025, 7, 31),
)


def city(name: str) -> gm.Subproject:
    """Return a subproject with nothing wrong in it."""
    return gm.Subproject(
        beneficiary=gm.Organisation(name=name, kind=gm.OrganisationKind.MUNICIPALITY, deducts_vat=True),
        budget=budget(),
        funding=plan(),
        cost_model="flat rate 7",
        decision=DECISION,
        staff_posts=[StaffPost(name="projektikoordinaattori", share=gm.percent(60))],
        items=[ITEM],
        purchases=[PURCHASE],
        declarations=answers(gm.Subproject),
    )


GROUP = gm.GroupProject(
    name="Kulttuurin digitalisaation osaamis- ja innovaatioverkosto",
    acronym="SIDOS",
    period=PERIOD,
    call=gm.Call(name="haku", authority=AUTHORITY, window=gm.Period(date(2025, 1, 13), date(2025, 3, 31))),
    objectives=["Kulttuurin digitaaliset palvelut tunnetaan"],
    subprojects=[attrs.evolve(city("Oulun kaupunki"), role=gm.Role.LEAD), city("Lahden kaupunki")],
    fund=Fund.ESF,
    pending=PENDING,
    responsible_person="projektipäällikkö",
    declarations=answers(gm.GroupProject),
)


def group(**changes: Any) -> gm.GroupProject:
    """Return the sound group with some of its fields changed."""
    return attrs.evolve(GROUP, **changes)


def second(**changes: Any) -> gm.GroupProject:
    """Return the sound group with some fields of its second subproject changed; its path is subprojects[1]."""
    return group(subprojects=[GROUP.subprojects[0], attrs.evolve(GROUP.subprojects[1], **changes)])


def decided(**changes: Any) -> gm.GroupProject:
    """Return the sound group with some fields of the second subproject's grant decision changed."""
    return second(decision=attrs.evolve(DECISION, **changes))


def granted_by(project: gm.GroupProject, authority: gm.Organisation) -> gm.GroupProject:
    """Return the project with its call and all its decisions made by another authority."""
    parts = [
        attrs.evolve(part, decision=part.decision and attrs.evolve(part.decision, authority=authority))
        for part in project.subprojects
    ]
    return attrs.evolve(
        project, call=project.call and attrs.evolve(project.call, authority=authority), subprojects=parts
    )


def interreg(**changes: Any) -> gm.GroupProject:
    """Return a sound Interreg project with some fields of its match changed; its path is interreg_cofinancing."""
    return attrs.evolve(granted_by(group(fund=Fund.ERDF), COUNCIL), interreg_cofinancing=attrs.evolve(MATCH, **changes))


def item(**changes: Any) -> gm.GroupProject:
    """Return the sound group with its second subproject's cost changed; its path is subprojects[1].items[0]."""
    return second(items=[attrs.evolve(ITEM, **changes)])


def income(**changes: Any) -> gm.GroupProject:
    """Return the sound group with an income in its second subproject, of which the last claim was filed in 2027."""
    return second(incomes=[attrs.evolve(INCOME, **changes)], last_claim=date(2027, 12, 31))


def purchase(**changes: Any) -> gm.GroupProject:
    """Return the sound group with its second subproject's purchase changed; path subprojects[1].purchases[0]."""
    return second(purchases=[attrs.evolve(PURCHASE, **changes)])


def answering(project: gm.GroupProject, question: str, answer: bool | None) -> gm.GroupProject:
    """Return the project with another answer to one question, in the group and in its parts; None for no answer."""

    def changed(declarations: tuple[Declaration, ...]) -> list[Declaration]:
        others = [one for one in declarations if one.question != question]
        asked = [one for one in declarations if one.question == question]
        return others if answer is None else [*others, *(attrs.evolve(one, answer=answer) for one in asked)]

    *firsts, last = project.subprojects
    last = attrs.evolve(last, declarations=changed(last.declarations))
    return attrs.evolve(project, declarations=changed(project.declarations), subprojects=[*firsts, last])
