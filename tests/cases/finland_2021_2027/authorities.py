"""Which authority may grant from which fund, and to what."""

from __future__ import annotations

from datetime import date

import attrs
import valid_project
from casebook import Case, Fact

import grantmodel as gm
from grantmodel.programmes.finland_2021_2027 import authorities
from grantmodel.projects.costs import CostCategory
from grantmodel.projects.groups import Fund, ProjectForm, ProjectKind, Subproject
from grantmodel.projects.organisations import AuthorityKind
from grantmodel.rules.checks import Verdict

ACT, DAY_BEFORE_THE_ACT = date(2021, 9, 1), date(2021, 8, 31)
DECREES, DAY_BEFORE_THE_DECREES = date(2021, 10, 15), date(2021, 10, 14)
LAST_OF_ELY, FIRST_OF_CENTRES = date(2025, 12, 31), date(2026, 1, 1)
DEVELOPMENT, INVESTMENT, MATERIAL_AID = ProjectKind.DEVELOPMENT, ProjectKind.INVESTMENT, ProjectKind.MATERIAL_AID
NAMES = {
    AuthorityKind.REGIONAL_COUNCIL: "Päijät-Hämeen liitto",
    AuthorityKind.ELY_CENTRE: "Hämeen ELY-keskus",
    AuthorityKind.ECONOMIC_DEVELOPMENT_CENTRE: "Kaakkois-Suomen elinvoimakeskus",
    AuthorityKind.FOOD_AUTHORITY: "Ruokavirasto",
    AuthorityKind.MINISTRY: "työ- ja elinkeinoministeriö",
}
RULES = {
    AuthorityKind.REGIONAL_COUNCIL: "757/2021-9.1",
    AuthorityKind.ELY_CENTRE: "757/2021-12.1",
    AuthorityKind.ECONOMIC_DEVELOPMENT_CENTRE: "757/2021-12.1",
    AuthorityKind.FOOD_AUTHORITY: "757/2021-15.1",
    AuthorityKind.MINISTRY: "757/2021-16.1",
}
COUNCIL, ELY, CENTRE, FOOD, MINISTRY = RULES
NATIONAL, ERDF, JTF, ESF = Fund.NATIONAL, Fund.ERDF, Fund.JTF, Fund.ESF

MACHINES = gm.Budget(
    lines=[
        gm.BudgetLine("koneet", gm.euros(170_000), category=CostCategory.INVESTMENT),
        gm.BudgetLine("muut kustannukset", gm.euros(2_550), category=CostCategory.INDIRECT),
    ]
)
FOOD_AND_TRANSPORT = gm.Budget(
    lines=[
        gm.BudgetLine("ruoka", gm.euros(160_000), category=CostCategory.OTHER_DIRECT),
        gm.BudgetLine("kuljetukset ja muut", gm.euros(20_000), category=CostCategory.INDIRECT),
    ]
)
COSTS = {INVESTMENT: (MACHINES, "flat rate 1.5"), MATERIAL_AID: (FOOD_AND_TRANSPORT, "flat rate material aid")}


def costing(part: Subproject, kind: ProjectKind) -> Subproject:
    """Return the part as one of another kind of project, aided at 70 % in its fresh decision."""
    if kind is DEVELOPMENT:
        return part
    budget, model = COSTS[kind]
    total = budget.total or gm.Money(0)
    aid = gm.percent(70).of(total)
    decision = attrs.evolve(valid_project.DECISION, budget=budget, aid=aid)
    funding = valid_project.plan(aid, total - aid, total)
    fresh = attrs.evolve(part, budget=budget, cost_model=model, funding=funding, decision=decision)
    return attrs.evolve(fresh, staff_posts=[], items=[], purchases=[])


def granted(
    authority: AuthorityKind, fund: Fund | None, kind: ProjectKind = DEVELOPMENT, day: date | None = None
) -> gm.GroupProject:
    """Return a project that an authority aids from a fund, on a day on which it is in office."""
    parts = [costing(part, kind) for part in valid_project.GROUP.subprojects]
    form = ProjectForm.JOINT if fund is NATIONAL else ProjectForm.GROUP
    project = valid_project.group(fund=fund, kind=kind, form=form, subprojects=parts)
    by = gm.Organisation(name=NAMES[authority], authority=authority)
    project = valid_project.granted_by(project, by)
    office = date(2026, 1, 1) if authority is CENTRE else valid_project.GRANTED
    return on(day or office, project)


def barred(authority: AuthorityKind, fund: Fund, kind: ProjectKind, day: date | None = None) -> gm.GroupProject:
    """Return a project aided by who may, where there is one, but in its second part by who may not."""
    whose = [one for one, *grant in ALLOWED if grant == [fund, kind]]
    project = granted(whose[0] if whose else authority, fund, kind)
    first, part = project.subprojects
    by = gm.Organisation(name=NAMES[authority], authority=authority)
    decision = part.decision and attrs.evolve(part.decision, authority=by, granted=day or part.decision.granted)
    return attrs.evolve(project, subprojects=[first, attrs.evolve(part, decision=decision)])


def on(day: date, project: gm.GroupProject) -> gm.GroupProject:
    """Return the project with all its decisions made on a day."""
    parts = [
        attrs.evolve(part, decision=part.decision and attrs.evolve(part.decision, granted=day))
        for part in project.subprojects
    ]
    return attrs.evolve(project, subprojects=parts)


def invested(authority: AuthorityKind) -> gm.GroupProject:
    """Return a development project, whose second part buys a machine, from a fund of the authority's."""
    lines = valid_project.budget(SERVICES=29_000, INVESTMENT=1_000)
    project = granted(authority, NATIONAL if authority in {COUNCIL, MINISTRY} else ERDF)
    first, part = project.subprojects
    decision = part.decision and attrs.evolve(part.decision, budget=lines)
    return attrs.evolve(project, subprojects=[first, attrs.evolve(part, budget=lines, decision=decision)])


def second(rule: str, name: str, project: gm.GroupProject, verdict: Verdict, *, alone: bool = True) -> Case:
    """Return a case about the second part."""
    return Case(rule=rule, name=name, project=project, verdict=verdict, alone=alone)


def named(authority: AuthorityKind, fund: Fund, kind: ProjectKind) -> str:
    """Return what to call a case."""
    return f"{authority.value}, {fund.value}, {kind.value}"


ALLOWED = (
    *((COUNCIL, fund, kind) for fund in (NATIONAL, ERDF, JTF) for kind in (DEVELOPMENT, INVESTMENT)),
    *((centre, fund, kind) for centre in (ELY, CENTRE) for fund in (ERDF, JTF) for kind in (DEVELOPMENT, INVESTMENT)),
    *((centre, ESF, DEVELOPMENT) for centre in (ELY, CENTRE)),
    (FOOD, ESF, MATERIAL_AID),
    (MINISTRY, NATIONAL, DEVELOPMENT),
    (MINISTRY, NATIONAL, INVESTMENT),
)
BARRED = (
    (COUNCIL, ESF, DEVELOPMENT),
    (COUNCIL, ESF, MATERIAL_AID),
    (ELY, ESF, MATERIAL_AID),
    (ELY, NATIONAL, DEVELOPMENT),
    (ELY, NATIONAL, INVESTMENT),
    (FOOD, ESF, DEVELOPMENT),
    (MINISTRY, ERDF, DEVELOPMENT),
    (MINISTRY, JTF, DEVELOPMENT),
    (MINISTRY, ESF, DEVELOPMENT),
)
BARRED_TO_ALL = ((COUNCIL, ERDF, MATERIAL_AID), (ELY, ESF, INVESTMENT), (FOOD, ERDF, MATERIAL_AID))
OTHERS = ((RULES[COUNCIL], ELY), (RULES[ELY], COUNCIL), (RULES[FOOD], ELY), (RULES[MINISTRY], ELY))
UNNAMED = valid_project.granted_by(valid_project.GROUP, gm.Organisation(name="Hämeen ELY-keskus"))
INVESTING = "867/2021-7"
CASES = [
    *(
        second(RULES[one], named(one, fund, kind), granted(one, fund, kind), Verdict.MET, alone=one is not MINISTRY)
        for one, fund, kind in ALLOWED
    ),
    *(
        second(RULES[one], named(one, fund, kind), barred(one, fund, kind), Verdict.NOT_MET)
        for one, fund, kind in BARRED
    ),
    *(
        second(RULES[one], named(one, fund, kind), barred(one, fund, kind), Verdict.NOT_MET, alone=False)
        for one, fund, kind in BARRED_TO_ALL
    ),
    *(
        second(
            RULES[one],
            f"{one.value}, on the Act's day",
            barred(one, ERDF, MATERIAL_AID, ACT),
            Verdict.NOT_MET,
            alone=False,
        )
        for one in (COUNCIL, ELY, FOOD, MINISTRY)
    ),
    *(
        second(
            RULES[one],
            f"{one.value}, before the Act",
            barred(one, ERDF, MATERIAL_AID, DAY_BEFORE_THE_ACT),
            Verdict.NOT_IN_FORCE,
        )
        for one in (COUNCIL, ELY, FOOD, MINISTRY)
    ),
    *(second(rule, "another authority", granted(other, ERDF), Verdict.NOT_APPLICABLE) for rule, other in OTHERS),
    *(second(rule, "no such authority", UNNAMED, Verdict.UNKNOWN, alone=False) for rule, _ in OTHERS),
    *(
        second(rule, "no authority known", valid_project.decided(authority=None), Verdict.UNKNOWN, alone=False)
        for rule, _ in OTHERS
    ),
    *(
        Case(
            rule=rule,
            name="no decision on a day that stands in",
            project=valid_project.second(decision=None),
            verdict=Verdict.UNKNOWN,
            as_of=valid_project.GRANTED,
            alone=False,
        )
        for rule, _ in OTHERS
    ),
    second(RULES[ELY], "no fund known", granted(ELY, None), Verdict.UNKNOWN, alone=False),
    *(second(INVESTING, authority.value, invested(authority), Verdict.MET) for authority in (COUNCIL, ELY, CENTRE)),
    second(INVESTING, MINISTRY.value, invested(MINISTRY), Verdict.NOT_MET),
    second(INVESTING, FOOD.value, invested(FOOD), Verdict.NOT_MET, alone=False),
    *(
        second(INVESTING, f"{authority.value}, out of office", on(day, invested(authority)), Verdict.MET, alone=False)
        for authority, day in ((ELY, FIRST_OF_CENTRES), (CENTRE, LAST_OF_ELY))
    ),
    second(INVESTING, "regional council in 2026", on(FIRST_OF_CENTRES, invested(COUNCIL)), Verdict.MET),
    second(INVESTING, "ministry in 2026", on(FIRST_OF_CENTRES, invested(MINISTRY)), Verdict.NOT_MET),
    second(
        INVESTING,
        "material aid",
        attrs.evolve(invested(FOOD), kind=MATERIAL_AID, fund=ESF),
        Verdict.NOT_APPLICABLE,
        alone=False,
    ),
    second(INVESTING, "no investment", granted(MINISTRY, NATIONAL), Verdict.NOT_APPLICABLE),
    second(INVESTING, "on the decrees' day", on(DECREES, invested(MINISTRY)), Verdict.NOT_MET, alone=False),
    second(INVESTING, "before the decrees", on(DAY_BEFORE_THE_DECREES, invested(MINISTRY)), Verdict.NOT_IN_FORCE),
]
_COUNCILS = (
    (NATIONAL, DEVELOPMENT),
    (NATIONAL, INVESTMENT),
    (ERDF, DEVELOPMENT),
    (ERDF, INVESTMENT),
    (JTF, DEVELOPMENT),
    (JTF, INVESTMENT),
)
_CENTRES = ((ERDF, DEVELOPMENT), (ERDF, INVESTMENT), (JTF, DEVELOPMENT), (JTF, INVESTMENT), (ESF, DEVELOPMENT))
FACTS = [
    *(
        Fact(parameter, DAY_BEFORE_THE_ACT, None)
        for parameter in (
            authorities.COUNCILS_GRANT,
            authorities.CENTRES_GRANT,
            authorities.FOOD_AUTHORITY_GRANTS,
            authorities.MINISTRY_GRANTS,
        )
    ),
    Fact(authorities.COUNCILS_GRANT, ACT, _COUNCILS),
    *(Fact(authorities.CENTRES_GRANT, day, _CENTRES) for day in (ACT, LAST_OF_ELY, FIRST_OF_CENTRES)),
    Fact(authorities.FOOD_AUTHORITY_GRANTS, ACT, ((ESF, MATERIAL_AID),)),
    Fact(authorities.MINISTRY_GRANTS, ACT, ((NATIONAL, DEVELOPMENT), (NATIONAL, INVESTMENT))),
    Fact(authorities.INVESTMENT_AUTHORITIES, DAY_BEFORE_THE_DECREES, None),
    *(
        Fact(authorities.INVESTMENT_AUTHORITIES, day, (COUNCIL, ELY, CENTRE))
        for day in (DECREES, LAST_OF_ELY, FIRST_OF_CENTRES)
    ),
]
