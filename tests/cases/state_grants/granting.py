"""What a state grant may cover, to whom it is made, and what its decision says."""

from datetime import date, timedelta
from functools import partial

import attrs
import valid_state_grant as valid_project
from casebook import Case

import grantmodel as gm
from grantmodel.projects.costs import CostCategory
from grantmodel.projects.declarations import Waiver
from grantmodel.projects.groups import GroupProject
from grantmodel.rules.checks import Verdict

NOTHING, CENT, DAY = gm.Money(0), gm.Money(1), timedelta(days=1)
FIRST = date(2001, 9, 1)
AMENDED = date(2019, 1, 1)
case = partial(Case, path=valid_project.HERE)
CRIME = "no labour crime in the granting year or the two years before"
AGREED = "the recipient uses the grant itself, or has agreed with those who do"
WAIVER = Waiver(
    rule="688/2001-6.1",
    path=valid_project.HERE,
    reason="kokeilu ei muuten toteudu",
    by="Opetushallitus",
    on=valid_project.GRANTED,
)


def granted(aid: gm.Money, **changes: object) -> GroupProject:
    """Return the sound project with this grant, and with its decision changed."""
    decision = attrs.evolve(valid_project.DECISION, aid=aid, **changes)  # type: ignore[arg-type]
    return valid_project.part(funding=valid_project.plan(aid), decision=decision)


def on(day: date, **changes: object) -> GroupProject:
    """Return the sound project with its grant made on a day, without costs that were claimed."""
    return valid_project.part(items=[], decision=attrs.evolve(valid_project.DECISION, granted=day, **changes))  # type: ignore[arg-type]


def public(municipal: gm.Money = NOTHING, other: gm.Money = NOTHING) -> GroupProject:
    """Return the sound project with other public money, and a ceiling of 90 % of 88 000 euros, 79 200 euros."""
    funding = valid_project.plan(MUNICIPAL=municipal, OTHER_PUBLIC=other)
    return valid_project.part(
        funding=funding, decision=attrs.evolve(valid_project.DECISION, public_aid_ceiling=gm.percent(90))
    )


def spent_on(category: CostCategory | None, answer: bool | None = False) -> GroupProject:
    """Return the sound project with all costs of one category, and an answer on labour crimes."""
    return valid_project.answering(CRIME, answer, budget=valid_project.budget(category=category))


CASES = [
    case(rule="688/2001-6.1", name="a part is left", project=valid_project.PROJECT, verdict=Verdict.MET),
    case(rule="688/2001-6.1", name="a cent is left", project=granted(valid_project.COSTS - CENT), verdict=Verdict.MET),
    case(
        rule="688/2001-6.1",
        name="all is covered",
        project=granted(valid_project.COSTS),
        verdict=Verdict.NEEDS_DISCRETION,
    ),
    case(
        rule="688/2001-6.1",
        name="all is covered for a reason",
        project=granted(valid_project.COSTS),
        verdict=Verdict.MET_BY_WAIVER,
        waivers=(WAIVER,),
    ),
    case(
        rule="688/2001-6.1",
        name="all approved costs, which are not all costs",
        project=granted(valid_project.COSTS - CENT, budget=valid_project.budget(valid_project.COSTS - CENT)),
        verdict=Verdict.MET,
    ),
    case(
        rule="688/2001-6.1",
        name="costs are not known",
        project=valid_project.part(budget=None),
        verdict=Verdict.UNKNOWN,
    ),
    case(
        rule="688/2001-6.1",
        name="neither the grant nor its plan is known",
        project=valid_project.part(funding=None, decision=attrs.evolve(valid_project.DECISION, aid=None)),
        verdict=Verdict.UNKNOWN,
    ),
    case(rule="688/2001-6.1", name="on the Act's first day", project=on(FIRST), verdict=Verdict.MET),
    case(
        rule="688/2001-6.1",
        name="applied for before the Act, and granted under it",
        project=attrs.evolve(on(FIRST), pending=FIRST - DAY),
        verdict=Verdict.MET,
    ),
    case(rule="688/2001-6.1", name="before the Act", project=on(FIRST - DAY), verdict=Verdict.NOT_IN_FORCE),
    case(
        rule="688/2001-6.3",
        name="no ceiling is laid down",
        project=valid_project.PROJECT,
        verdict=Verdict.NOT_APPLICABLE,
    ),
    case(rule="688/2001-6.3", name="at the ceiling", project=public(gm.euros(13_600)), verdict=Verdict.MET),
    case(rule="688/2001-6.3", name="a cent inside", project=public(gm.euros(13_600) - CENT), verdict=Verdict.MET),
    case(
        rule="688/2001-6.3",
        name="a cent outside, of a municipality",
        project=public(gm.euros(13_600) + CENT),
        verdict=Verdict.NOT_MET,
        shortfall=CENT,
    ),
    case(
        rule="688/2001-6.3",
        name="a cent outside, of another public body",
        project=public(other=gm.euros(13_600) + CENT),
        verdict=Verdict.NOT_MET,
        shortfall=CENT,
    ),
    case(
        rule="688/2001-6.3",
        name="the ceiling is a share of approved costs",
        project=valid_project.decided(budget=valid_project.budget(gm.euros(72_000)), public_aid_ceiling=gm.percent(90)),
        verdict=Verdict.NOT_MET,
        shortfall=gm.euros(800),
    ),
    case(
        rule="688/2001-6.3",
        name="the plan is not known",
        project=valid_project.part(
            funding=None, decision=attrs.evolve(valid_project.DECISION, public_aid_ceiling=gm.percent(90))
        ),
        verdict=Verdict.UNKNOWN,
    ),
    case(
        rule="688/2001-6.3",
        name="there is no decision",
        project=valid_project.part(decision=None, items=[]),
        verdict=Verdict.UNKNOWN,
        as_of=valid_project.GRANTED,
        alone=False,
    ),
    case(
        rule="688/2001-6.3",
        name="on the Act's first day",
        project=on(FIRST, public_aid_ceiling=gm.percent(90)),
        verdict=Verdict.MET,
    ),
    case(rule="688/2001-6.3", name="before the Act", project=on(FIRST - DAY), verdict=Verdict.NOT_IN_FORCE),
    case(rule="688/2001-7.2", name="no crime", project=valid_project.PROJECT, verdict=Verdict.MET),
    case(
        rule="688/2001-7.2",
        name="a crime, and wages",
        project=spent_on(CostCategory.WAGES),
        verdict=Verdict.NEEDS_DISCRETION,
    ),
    case(
        rule="688/2001-7.2",
        name="a crime, and costs of no category",
        project=spent_on(None),
        verdict=Verdict.NEEDS_DISCRETION,
    ),
    case(
        rule="688/2001-7.2",
        name="a crime, and costs without lines",
        project=valid_project.answering(CRIME, answer=False, budget=gm.Budget(valid_project.COSTS)),
        verdict=Verdict.NEEDS_DISCRETION,
    ),
    case(
        rule="688/2001-7.2",
        name="a crime, and no wages",
        project=spent_on(CostCategory.SERVICES),
        verdict=Verdict.NOT_APPLICABLE,
    ),
    case(
        rule="688/2001-7.2",
        name="nobody has answered",
        project=valid_project.answering(CRIME, None),
        verdict=Verdict.UNKNOWN,
    ),
    case(
        rule="688/2001-7.2",
        name="no budget is known",
        project=valid_project.part(budget=None, decision=attrs.evolve(valid_project.DECISION, budget=None)),
        verdict=Verdict.UNKNOWN,
        alone=False,
    ),
    case(rule="688/2001-7.2", name="on the amendment's first day", project=on(AMENDED), verdict=Verdict.MET),
    case(rule="688/2001-7.2", name="before the amendment", project=on(AMENDED - DAY), verdict=Verdict.NOT_IN_FORCE),
    case(rule="688/2001-7.3", name="agreed or own use", project=valid_project.PROJECT, verdict=Verdict.MET),
    case(
        rule="688/2001-7.3",
        name="not agreed",
        project=valid_project.answering(AGREED, answer=False),
        verdict=Verdict.NOT_MET,
    ),
    case(
        rule="688/2001-7.3",
        name="nobody has answered",
        project=valid_project.answering(AGREED, None),
        verdict=Verdict.UNKNOWN,
    ),
    case(rule="688/2001-7.3", name="on the Act's first day", project=on(FIRST), verdict=Verdict.MET),
    case(rule="688/2001-7.3", name="before the Act", project=on(FIRST - DAY), verdict=Verdict.NOT_IN_FORCE),
    case(rule="688/2001-11.2.1", name="the recipient is named", project=valid_project.PROJECT, verdict=Verdict.MET),
    case(
        rule="688/2001-11.2.1",
        name="among others",
        project=valid_project.decided(beneficiaries=("Lahden kaupunki", "Saariston koulut ry")),
        verdict=Verdict.MET,
    ),
    case(
        rule="688/2001-11.2.1",
        name="another is named",
        project=valid_project.decided(beneficiaries=("Lahden kaupunki",)),
        verdict=Verdict.NOT_MET,
    ),
    case(
        rule="688/2001-11.2.1",
        name="there is no decision",
        project=valid_project.part(decision=None, items=[]),
        verdict=Verdict.UNKNOWN,
        as_of=valid_project.GRANTED,
        alone=False,
    ),
    case(rule="688/2001-11.2.1", name="on the Act's first day", project=on(FIRST), verdict=Verdict.MET),
    case(rule="688/2001-11.2.1", name="before the Act", project=on(FIRST - DAY), verdict=Verdict.NOT_IN_FORCE),
]
