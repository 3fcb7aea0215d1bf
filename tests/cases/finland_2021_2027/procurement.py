"""Purchases on both sides of every value from which something has to be done."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import valid_project
from casebook import Case, Fact

import grantmodel as gm
from grantmodel.programmes.finland_2021_2027.procurement import (
    AIDED_SHARE,
    AUTHORITIES,
    CARE_THRESHOLD,
    CONCESSION_THRESHOLD,
    GOODS_AND_SERVICES_THRESHOLD,
    OFFERS_FROM,
    PRICE_LEVEL_FROM,
    SPECIAL_SERVICES_THRESHOLD,
    WORKS_THRESHOLD,
)
from grantmodel.projects.purchases import PurchaseKind
from grantmodel.rules.checks import Verdict

CENT = gm.Money(1)
PATH = "subprojects[1].purchases[0]"
BEFORE = date(2021, 10, 14)
HALF = gm.euros(90_000)

THRESHOLDS = {
    PurchaseKind.GOODS_OR_SERVICES: 60_000,
    PurchaseKind.WORKS: 150_000,
    PurchaseKind.HEALTH_AND_SOCIAL_SERVICES: 400_000,
    PurchaseKind.OTHER_SPECIAL_SERVICES: 300_000,
    PurchaseKind.CONCESSION: 500_000,
}


def buyer(kind: gm.OrganisationKind | None, aid: gm.Money, **changes: Any) -> gm.GroupProject:
    """Return the sound group, its second part of this kind and aid, with a purchase that did not follow the Act."""
    part = valid_project.GROUP.subprojects[1]
    purchase = {"value": gm.euros(60_000), "bound": False, "act_followed": False, **changes}
    return valid_project.second(
        beneficiary=attrs.evolve(part.beneficiary, kind=kind),
        funding=valid_project.plan(aid, valid_project.TOTAL - aid),
        decision=attrs.evolve(valid_project.DECISION, aid=aid),
        purchases=[attrs.evolve(valid_project.PURCHASE, **purchase)],
    )


def followed(name: str, project: gm.GroupProject, verdict: Verdict, *, alone: bool = True) -> Case:
    return Case(rule="866/2021-18.1", name=name, project=project, verdict=verdict, path=PATH, alone=alone)


def offered(name: str, verdict: Verdict, **changes: Any) -> Case:
    return Case(rule="866/2021-18.2", name=name, project=valid_project.purchase(**changes), verdict=verdict, path=PATH)


def priced(name: str, verdict: Verdict, **changes: Any) -> Case:
    return Case(rule="866/2021-18.3", name=name, project=valid_project.purchase(**changes), verdict=verdict, path=PATH)


def related(name: str, verdict: Verdict, **changes: Any) -> Case:
    return Case(rule="866/2021-18.5", name=name, project=valid_project.purchase(**changes), verdict=verdict, path=PATH)


AT_THE_THRESHOLD = [
    case
    for kind, threshold in THRESHOLDS.items()
    for value in [gm.euros(threshold)]
    for case in (
        followed(
            f"{kind.value} at", valid_project.purchase(kind=kind, value=value, act_followed=False), Verdict.NOT_MET
        ),
        followed(
            f"{kind.value} a cent below",
            valid_project.purchase(kind=kind, value=value - CENT, act_followed=False),
            Verdict.NOT_APPLICABLE,
        ),
        offered(f"{kind.value} at", Verdict.NOT_APPLICABLE, kind=kind, value=value, offers_asked=False),
        offered(f"{kind.value} a cent below", Verdict.NOT_MET, kind=kind, value=value - CENT, offers_asked=False),
    )
]

BOUND = [
    followed("the Act followed", valid_project.purchase(value=gm.euros(60_000)), Verdict.MET),
    followed(
        "unknown whether followed", valid_project.purchase(value=gm.euros(60_000), act_followed=None), Verdict.UNKNOWN
    ),
    followed("before the decree", valid_project.purchase(value=gm.euros(60_000), made=BEFORE), Verdict.NOT_IN_FORCE),
    *(
        followed(f"bound as {kind.value}", buyer(kind, HALF), Verdict.NOT_MET)
        for kind in (
            gm.OrganisationKind.MUNICIPALITY,
            gm.OrganisationKind.JOINT_MUNICIPAL_AUTHORITY,
            gm.OrganisationKind.STATE_AUTHORITY,
        )
    ),
    followed("a buyer of its own", buyer(gm.OrganisationKind.PRIVATE_BODY, HALF), Verdict.NOT_APPLICABLE),
    followed("half and a cent of aid", buyer(gm.OrganisationKind.PRIVATE_BODY, HALF + CENT), Verdict.NOT_MET),
    followed("bound as it says", buyer(gm.OrganisationKind.OTHER_PUBLIC_BODY, HALF, bound=True), Verdict.NOT_MET),
    followed("unknown whether bound", buyer(gm.OrganisationKind.OTHER_PUBLIC_BODY, HALF, bound=None), Verdict.UNKNOWN),
    followed("unknown what it is", buyer(None, HALF), Verdict.UNKNOWN, alone=False),
]

OFFERS = [
    offered("at ten thousand", Verdict.MET, value=gm.euros(10_000)),
    offered("at ten thousand, not asked", Verdict.NOT_MET, value=gm.euros(10_000), offers_asked=False),
    offered("a cent below", Verdict.NOT_APPLICABLE, value=gm.euros(10_000) - CENT, offers_asked=False),
    offered("unknown whether asked", Verdict.UNKNOWN, value=gm.euros(10_000), offers_asked=None),
    offered("before the decree", Verdict.NOT_IN_FORCE, value=gm.euros(10_000), made=BEFORE),
]

SILENT: dict[str, Any] = {"offers_asked": False, "price_level_found": False}
PRICE_LEVEL = [
    priced("a cent below three thousand", Verdict.NOT_APPLICABLE, value=gm.euros(3_000) - CENT, **SILENT),
    priced("at three thousand, nothing done", Verdict.NOT_MET, value=gm.euros(3_000), **SILENT),
    priced("at three thousand", Verdict.MET, value=gm.euros(3_000), offers_asked=False),
    priced("a cent below ten thousand, nothing done", Verdict.NOT_MET, value=gm.euros(10_000) - CENT, **SILENT),
    priced("at ten thousand", Verdict.NOT_APPLICABLE, value=gm.euros(10_000), price_level_found=False),
    priced("offers instead", Verdict.MET, value=gm.euros(5_000), price_level_found=None),
    priced("unknown offers", Verdict.UNKNOWN, value=gm.euros(5_000), offers_asked=None, price_level_found=False),
    priced("unknown price level", Verdict.UNKNOWN, value=gm.euros(5_000), offers_asked=False, price_level_found=None),
    priced("before the decree", Verdict.NOT_IN_FORCE, value=gm.euros(5_000), made=BEFORE),
]

RELATED = [
    related("nobody close", Verdict.NOT_APPLICABLE, value=gm.euros(2_000), offers_asked=False),
    related("somebody close", Verdict.NOT_MET, value=gm.euros(2_000), offers_asked=False, related_party=True),
    related("somebody close, others asked", Verdict.MET, related_party=True),
    related("unknown offers", Verdict.UNKNOWN, value=gm.euros(2_000), offers_asked=None, related_party=True),
    related("unknown who sells", Verdict.UNKNOWN, related_party=None),
    related("before the decree", Verdict.NOT_IN_FORCE, related_party=True, made=BEFORE),
]


def of_interreg(rule: str, **changes: Any) -> Case:
    """Return a case of an Interreg project, whose costs are of other rules, with a purchase as it should not be."""
    project = valid_project.interreg()
    first, part = project.subprojects
    part = attrs.evolve(part, purchases=[attrs.evolve(valid_project.PURCHASE, **changes)])
    project = attrs.evolve(project, subprojects=[first, part])
    return Case(rule=rule, name="Interreg", project=project, verdict=Verdict.NOT_APPLICABLE, path=PATH)


INTERREG = [
    of_interreg("866/2021-18.1", value=gm.euros(60_000), act_followed=False),
    of_interreg("866/2021-18.2", value=gm.euros(10_000), offers_asked=False),
    of_interreg("866/2021-18.3", value=gm.euros(5_000), **SILENT),
    of_interreg("866/2021-18.5", related_party=True, offers_asked=False),
]

CASES = [*AT_THE_THRESHOLD, *BOUND, *OFFERS, *PRICE_LEVEL, *RELATED, *INTERREG]

DECREE = [(date(2021, 10, 14), False), (date(2021, 10, 15), True)]
ACT = [(date(2016, 12, 31), False), (date(2017, 1, 1), True)]
FACTS = [
    Fact(parameter, day, value if known else None)
    for parameter, value, days in (
        (OFFERS_FROM, gm.euros(10_000), DECREE),
        (PRICE_LEVEL_FROM, gm.euros(3_000), DECREE),
        (AIDED_SHARE, gm.percent(50), ACT),
        (
            AUTHORITIES,
            {
                gm.OrganisationKind.MUNICIPALITY,
                gm.OrganisationKind.JOINT_MUNICIPAL_AUTHORITY,
                gm.OrganisationKind.STATE_AUTHORITY,
            },
            ACT,
        ),
        (GOODS_AND_SERVICES_THRESHOLD, gm.euros(60_000), ACT),
        (WORKS_THRESHOLD, gm.euros(150_000), ACT),
        (CARE_THRESHOLD, gm.euros(400_000), ACT),
        (SPECIAL_SERVICES_THRESHOLD, gm.euros(300_000), ACT),
        (CONCESSION_THRESHOLD, gm.euros(500_000), ACT),
    )
    for day, known in days
]
