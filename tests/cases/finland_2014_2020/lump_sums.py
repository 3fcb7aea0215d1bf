"""Lump sums of 2014-2020 at their limits."""

from datetime import date

import attrs
import valid_project_2014 as valid_project
from casebook import Case, Fact

import grantmodel as gm
from grantmodel.programmes.finland_2014_2020.cost_models import OWN_WORK
from grantmodel.programmes.finland_2014_2020.lump_sums import LUMP_SUM_FUNDING, NATIONAL_LUMP_SUM
from grantmodel.projects.costs import Amendment, CostCategory
from grantmodel.projects.groups import Fund
from grantmodel.projects.organisations import OrganisationKind
from grantmodel.rules.checks import Verdict

CENT = valid_project.CENT
AID, OWN = gm.euros(40_000), gm.euros(10_000)
EARLY = valid_project.group(pending=valid_project.BEFORE_THE_DECREES)


def lump(aid: gm.Money = AID, own: gm.Money = OWN) -> gm.GroupProject:
    """Return an ESF group with a lump sum, of which the first part has 50 000 euros of public funding."""
    project = valid_project.both(
        cost_model="lump sum", **valid_project.funded(valid_project.budget(SERVICES=50_000), 40_000, 10_000)
    )
    return valid_project.second(project, **valid_project.funded(valid_project.budget(SERVICES=aid + own), aid, own))


def paid(kind: OrganisationKind, **amounts: int) -> gm.GroupProject:
    """Return an ESF group with a lump sum, whose second beneficiary is of a kind and has other funding too."""
    total = gm.euros(sum(amounts.values()))
    changes = valid_project.funded(valid_project.budget(SERVICES=total), amounts["AID"], 0)
    parts = {gm.FundingSource[name]: gm.euros(amount) for name, amount in amounts.items()}
    beneficiary = attrs.evolve(valid_project.GROUP.subprojects[1].beneficiary, kind=kind)
    return valid_project.second(
        lump(), **{**changes, "funding": gm.FundingPlan(total, parts), "beneficiary": beneficiary}
    )


def national(aid: gm.Money) -> gm.GroupProject:
    """Return a nationally funded group with a lump sum, whose first part has aid of 50 000 euros."""
    lines, total = valid_project.budget(SERVICES=70_000), gm.euros(70_000)
    project = valid_project.both(cost_model="lump sum", **valid_project.funded(lines, 50_000, 20_000))
    project = valid_project.second(project, **valid_project.funded(lines, aid, total - aid))
    return attrs.evolve(project, fund=Fund.NATIONAL)


def amended(project: gm.GroupProject, *categories: CostCategory) -> gm.GroupProject:
    """Return a group, of which the second part's decision is amended."""
    return valid_project.second(project, amendments=[Amendment(name="muutos", categories=categories)])


CITY = OrganisationKind.MUNICIPALITY

BOUGHT = valid_project.answering(national(gm.euros(50_000)), OWN_WORK.code, answer=False)
UNANSWERED = valid_project.answering(national(gm.euros(50_000)), OWN_WORK.code, answer=None)

CASES = [
    *(
        Case(rule="357/2014-19.2", name=name, project=project, verdict=verdict, path="")
        for name, project, verdict in (
            ("own work", national(gm.euros(50_000)), Verdict.MET),
            ("wholly bought", BOUGHT, Verdict.NOT_MET),
            ("not answered", UNANSWERED, Verdict.UNKNOWN),
            ("no lump sum", valid_project.group(fund=Fund.NATIONAL), Verdict.NOT_APPLICABLE),
            ("the ESF", lump(), Verdict.NOT_APPLICABLE),
        )
    ),
    Case(
        rule="357/2014-19.2",
        name="no fund known",
        project=valid_project.group(fund=None),
        verdict=Verdict.UNKNOWN,
        path="",
        alone=False,
    ),
    *(
        Case(rule="357/2014-19.3", name=name, project=national(aid), verdict=verdict, shortfall=shortfall, path="")
        for name, aid, verdict, shortfall in (
            ("at the limit", gm.euros(50_000), Verdict.MET, None),
            ("a cent inside", gm.euros(50_000) - CENT, Verdict.MET, None),
            ("a cent outside", gm.euros(50_000) + CENT, Verdict.NOT_MET, CENT),
        )
    ),
    *(
        Case(rule="358/2014-8.1", name=name, project=project, verdict=verdict, shortfall=shortfall, path="")
        for name, project, verdict, shortfall in (
            ("at the limit", lump(), Verdict.MET, None),
            ("a cent inside", lump(aid=gm.euros(40_000) - CENT), Verdict.MET, None),
            ("a cent outside", lump(own=gm.euros(10_000) + CENT), Verdict.NOT_MET, CENT),
            (
                "private money is apart",
                paid(CITY, AID=20_000, MUNICIPAL=10_000, OTHER_PUBLIC=10_000, OWN=10_000, PRIVATE=9_000),
                Verdict.MET,
                None,
            ),
            (
                "municipal money counts",
                paid(CITY, AID=20_000, MUNICIPAL=10_001, OTHER_PUBLIC=10_000, OWN=10_000),
                Verdict.NOT_MET,
                gm.euros(1),
            ),
            (
                "other public money counts",
                paid(CITY, AID=20_000, MUNICIPAL=10_000, OTHER_PUBLIC=10_001, OWN=10_000),
                Verdict.NOT_MET,
                gm.euros(1),
            ),
            (
                "a private body's own money is private",
                paid(OrganisationKind.PRIVATE_BODY, AID=40_000, MUNICIPAL=10_000, OWN=10_000),
                Verdict.MET,
                None,
            ),
            (
                "a public body's own money is public",
                paid(OrganisationKind.OTHER_PUBLIC_BODY, AID=40_000, MUNICIPAL=1, OWN=10_000),
                Verdict.NOT_MET,
                gm.euros(1),
            ),
        )
    ),
    Case(
        rule="358/2014-8.1",
        name="a person's own money is private",
        project=paid(OrganisationKind.NATURAL_PERSON, AID=40_000, MUNICIPAL=10_000, OWN=10_000),
        verdict=Verdict.MET,
        path="",
        alone=False,
    ),
    Case(rule="358/2014-8.1", name="a flat rate", project=valid_project.GROUP, verdict=Verdict.NOT_APPLICABLE, path=""),
    Case(
        rule="358/2014-8.1",
        name="national funds",
        project=national(gm.euros(50_000)),
        verdict=Verdict.NOT_APPLICABLE,
        path="",
    ),
    Case(
        rule="358/2014-8.1",
        name="no kind known",
        project=valid_project.second(lump(), beneficiary=gm.Organisation(name="Lahden kaupunki")),
        verdict=Verdict.UNKNOWN,
        path="",
        alone=False,
    ),
    Case(rule="357/2014-19.3", name="the ESF", project=lump(), verdict=Verdict.NOT_APPLICABLE, path=""),
    Case(
        rule="357/2014-19.3",
        name="no lump sum",
        project=valid_project.group(fund=Fund.NATIONAL),
        verdict=Verdict.NOT_APPLICABLE,
        path="",
    ),
    Case(
        rule="357/2014-19.3",
        name="no fund known",
        project=valid_project.group(fund=None),
        verdict=Verdict.UNKNOWN,
        path="",
        alone=False,
    ),
    Case(rule="358/2014-8.4", name="only the time changes", project=amended(lump()), verdict=Verdict.MET),
    Case(
        rule="358/2014-8.4",
        name="a cost category is added",
        project=amended(lump(), CostCategory.TRAVEL),
        verdict=Verdict.NOT_MET,
    ),
    Case(
        rule="358/2014-8.4",
        name="a flat rate",
        project=amended(valid_project.GROUP, CostCategory.TRAVEL),
        verdict=Verdict.NOT_APPLICABLE,
    ),
    Case(
        rule="358/2014-8.4",
        name="national funds",
        project=amended(national(gm.euros(50_000)), CostCategory.TRAVEL),
        verdict=Verdict.NOT_APPLICABLE,
    ),
    Case(
        rule="358/2014-8.4",
        name="no model known",
        project=valid_project.second(cost_model=None),
        verdict=Verdict.UNKNOWN,
        alone=False,
    ),
    Case(
        rule="358/2014-8.4",
        name="before the decree",
        project=valid_project.decided(granted=valid_project.BEFORE_THE_DECREES),
        verdict=Verdict.NOT_IN_FORCE,
    ),
    *(
        Case(rule=rule, name="before the decree", project=EARLY, verdict=Verdict.NOT_IN_FORCE, path="")
        for rule in ("357/2014-19.2", "357/2014-19.3", "358/2014-8.1")
    ),
]
FACTS = [
    Fact(parameter, day, value)
    for parameter in (NATIONAL_LUMP_SUM, LUMP_SUM_FUNDING)
    for day, value in ((date(2014, 4, 30), None), (date(2014, 5, 1), gm.euros(100_000)))
]
