"""A whole rulebook against a hand-written function of ten of the same checks."""

from __future__ import annotations

from datetime import date
from time import perf_counter

from measure import ROUNDS, Pair, report

import grantmodel as gm
from grantmodel.programmes import finland_2021_2027

PERIOD = gm.Period(date(2025, 9, 1), date(2027, 8, 31))
PROGRAMME = gm.Period(date(2021, 1, 1), date(2029, 12, 31))
TOTAL, AID = gm.euros(180_000), gm.euros(144_000)
NAMES = ("Oulun kaupunki", "Lahden kaupunki", "Jyväskylän kaupunki", "Turun kaupunki")
ELY = gm.Organisation(name="Hämeen ELY-keskus", authority=gm.AuthorityKind.ELY_CENTRE)
BUDGET = gm.Budget(
    lines=[
        gm.BudgetLine("palkat", gm.euros(130_000), category=gm.CostCategory.WAGES),
        gm.BudgetLine("palvelut", gm.euros(50_000), category=gm.CostCategory.SERVICES),
    ]
)
MOST_MILLISECONDS = 1


def part(name: str) -> gm.Subproject:
    """Return a city's part with a decision and a cost."""
    return gm.Subproject(
        beneficiary=gm.Organisation(name=name, kind=gm.OrganisationKind.MUNICIPALITY, deducts_vat=True),
        role=gm.Role.LEAD if name == NAMES[0] else gm.Role.PARTNER,
        budget=BUDGET,
        funding=gm.FundingPlan(TOTAL, {gm.FundingSource.AID: AID, gm.FundingSource.OWN: TOTAL - AID}),
        cost_model="flat rate 7",
        decision=gm.GrantDecision(
            granted=date(2025, 8, 15), aid=AID, budget=BUDGET, period=PERIOD, authority=ELY, beneficiaries=NAMES
        ),
        items=[
            gm.CostItem(
                name="lasku",
                category=gm.CostCategory.SERVICES,
                amount=gm.euros(1_000),
                incurred=date(2026, 2, 2),
                paid=date(2026, 2, 16),
                claimed=date(2026, 6, 30),
            )
        ],
    )


GROUP = gm.GroupProject(
    name="SIDOS",
    fund=gm.Fund.ESF,
    period=PERIOD,
    pending=date(2025, 3, 31),
    responsible_person="projektipäällikkö",
    call=gm.Call(name="haku", authority=ELY, window=gm.Period(date(2025, 1, 13), date(2025, 3, 31))),
    subprojects=[part(name) for name in NAMES],
    declarations=[
        gm.Declaration(question=question.code, answer=True, by="hankepäällikkö", on=date(2025, 3, 31))
        for question in finland_2021_2027.programme.questions
        if question.of is gm.GroupProject
    ],
)


def by_hand() -> list[bool]:
    """Ten checks as a careful user would write them: no explanations, no dates of law, no unknowns."""
    group = GROUP
    found = [
        len({one.beneficiary.name for one in group.subprojects}) > 1,
        sum(one.role is gm.Role.LEAD for one in group.subprojects) == 1,
        group.period is not None and PROGRAMME.encloses(group.period),
        group.period is not None and group.pending is not None and group.period.start is not None,
    ]
    for one in group.subprojects:
        assert one.funding and one.decision and one.decision.aid and one.decision.budget and one.decision.budget.total
        total = one.decision.budget.total
        found += [
            5 * one.decision.aid.cents <= 4 * total.cents,
            one.funding.parts.total == total,
            set(one.decision.beneficiaries) == set(NAMES),
            *(item.incurred is not None and item.incurred in PERIOD for item in one.items),
            *(item.paid is not None and item.claimed is not None and item.paid <= item.claimed for item in one.items),
            not any(item.vat for item in one.items),
        ]
    return found


def milliseconds() -> float:
    """Return how long one check of the whole rulebook takes at best."""
    best = float("inf")
    for _ in range(10 * ROUNDS):
        begun = perf_counter()
        finland_2021_2027.rulebook.check(GROUP)
        best = min(best, perf_counter() - begun)
    return 1000 * best


if __name__ == "__main__":
    book = finland_2021_2027.rulebook
    report(
        "Rules: four subprojects against the whole rulebook, beside ten checks by hand",
        [Pair("ten checks by hand, against the whole rulebook", by_hand, lambda: book.check(GROUP), 1)],
    )
    checks = book.check(GROUP).checks
    print(f"  {len(book.rules)} rules, {len(checks)} checks: {milliseconds():.2f} ms (at most {MOST_MILLISECONDS} ms)")
