"""A joint project with nothing wrong in it, from which the cases of the 2014-2020 programme depart."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import valid_project

import grantmodel as gm
from grantmodel.programmes import finland_2014_2020
from grantmodel.projects.costs import CostCategory, CostItem, StaffPost
from grantmodel.projects.declarations import Declaration
from grantmodel.projects.grants import GrantDecision
from grantmodel.projects.groups import Fund, ProjectForm
from grantmodel.projects.organisations import AuthorityKind
from grantmodel.projects.purchases import Purchase

CENT = gm.Money(1)
PERIOD = gm.Period(date(2016, 1, 1), date(2018, 12, 31))
PENDING = date(2015, 5, 15)
GRANTED = date(2015, 10, 15)
BEFORE_THE_ACT = date(2014, 1, 19)
BEFORE_THE_DECREES = date(2014, 4, 30)
CENTRE = gm.Organisation(name="Hämeen ELY-keskus", authority=AuthorityKind.ELY_CENTRE)
COUNCIL = gm.Organisation(name="Päijät-Hämeen liitto", authority=AuthorityKind.REGIONAL_COUNCIL)
MINISTRY = gm.Organisation(name="sosiaali- ja terveysministeriö", authority=AuthorityKind.MINISTRY)


def answers(owner: type) -> list[Declaration]:
    """Return a good answer to every question that rules put to a group or a subproject."""
    return [
        Declaration(question=question.code, answer=True, by="hankepäällikkö", on=PENDING)
        for question in finland_2014_2020.programme.questions
        if question.of is owner
    ]


def budget(**amounts: int | gm.Money) -> gm.Budget:
    """Return a budget by category, in whole euros or money; 180 000 euros at the flat rate of the ESF by default."""
    lines = amounts or {"WAGES": 120_000, "INDIRECT": 20_400, "SERVICES": 39_600}
    return gm.Budget(
        lines=[
            gm.BudgetLine(
                name.lower(),
                amount if isinstance(amount, gm.Money) else gm.euros(amount),
                category=CostCategory[name],
            )
            for name, amount in lines.items()
        ]
    )


ITEM: CostItem = attrs.evolve(
    valid_project.ITEM,
    incurred=date(2016, 2, 2),
    paid=date(2016, 2, 16),
    claimed=date(2016, 6, 30),
    document="tosite 1",
)
PURCHASE: Purchase = attrs.evolve(valid_project.PURCHASE, made=date(2016, 1, 20))
DECISION = GrantDecision(
    granted=GRANTED,
    aid=gm.euros(144_000),
    budget=budget(),
    period=PERIOD,
    authority=CENTRE,
    beneficiaries=("Oulun kaupunki", "Lahden kaupunki"),
    rulebook="finland-2014-2020",
)


def funded(lines: gm.Budget, aid: int | gm.Money, own: int | gm.Money, **more: Any) -> dict[str, Any]:
    """Return changes of a subproject: a budget, and a plan, a decision and costs that go with it."""
    given, rest = (amount if isinstance(amount, gm.Money) else gm.euros(amount) for amount in (aid, own))
    total = lines.total or gm.Money(0)
    parts = {gm.FundingSource.AID: given, gm.FundingSource.OWN: rest}
    decision = attrs.evolve(DECISION, aid=given, budget=lines)
    items = [ITEM] if lines.of(ITEM.category) else []
    return {"budget": lines, "funding": gm.FundingPlan(total, parts, **more), "decision": decision, "items": items}


def city(name: str) -> gm.Subproject:
    """Return a subproject with nothing wrong in it; a tenth of a working time is enough."""
    return gm.Subproject(
        beneficiary=gm.Organisation(name=name, kind=gm.OrganisationKind.MUNICIPALITY, deducts_vat=True),
        cost_model="flat rate 17",
        staff_posts=[StaffPost(name="projektikoordinaattori", share=gm.percent(10))],
        purchases=[PURCHASE],
        declarations=answers(gm.Subproject),
        **funded(budget(), 144_000, 36_000),
    )


def call(authority: gm.Organisation) -> gm.Call:
    """Return a call of an authority."""
    return gm.Call(name="haku", authority=authority, window=gm.Period(date(2015, 4, 1), PENDING))


GROUP = gm.GroupProject(
    name="Kulttuurin digitalisaation osaamisverkosto",
    acronym="KULDI",
    period=PERIOD,
    call=call(CENTRE),
    subprojects=[attrs.evolve(city("Oulun kaupunki"), role=gm.Role.LEAD), city("Lahden kaupunki")],
    form=ProjectForm.JOINT,
    fund=Fund.ESF,
    pending=PENDING,
    responsible_person="projektipäällikkö",
    declarations=answers(gm.GroupProject),
)


def group(**changes: Any) -> gm.GroupProject:
    """Return the sound group with some of its fields changed."""
    return attrs.evolve(GROUP, **changes)


def both(project: gm.GroupProject = GROUP, **changes: Any) -> gm.GroupProject:
    """Return a group with some fields of both its subprojects changed."""
    return attrs.evolve(project, subprojects=[attrs.evolve(part, **changes) for part in project.subprojects])


def second(project: gm.GroupProject = GROUP, **changes: Any) -> gm.GroupProject:
    """Return a group with some fields of its second subproject changed; its path is subprojects[1]."""
    first, other = project.subprojects
    return attrs.evolve(project, subprojects=[first, attrs.evolve(other, **changes)])


def alone(**changes: Any) -> gm.GroupProject:
    """Return a project of the lead alone with some of its fields changed; its path is subprojects[0]."""
    return group(subprojects=[attrs.evolve(GROUP.subprojects[0], **changes)])


def decided(**changes: Any) -> gm.GroupProject:
    """Return the sound group with some fields of the second subproject's grant decision changed."""
    return second(decision=attrs.evolve(DECISION, **changes))


def item(**changes: Any) -> gm.GroupProject:
    """Return the sound group with its second subproject's cost changed; its path is subprojects[1].items[0]."""
    return second(items=[attrs.evolve(ITEM, **changes)])


def purchase(**changes: Any) -> gm.GroupProject:
    """Return the sound group with its second subproject's purchase changed; path subprojects[1].purchases[0]."""
    return second(purchases=[attrs.evolve(PURCHASE, **changes)])


def erdf(authority: gm.Organisation = COUNCIL, **amounts: int | gm.Money) -> gm.GroupProject:
    """Return a sound ERDF group with the flat rate of the ERDF; the budget of 180 000 euros may be another."""
    lines = budget(**(amounts or {"WAGES": 60_000, "INDIRECT": 14_400, "SERVICES": 105_600}))
    project = group(fund=Fund.ERDF, call=call(authority))
    return both(project, cost_model="flat rate 24", **funded(lines, 144_000, 36_000))


answering = valid_project.answering
