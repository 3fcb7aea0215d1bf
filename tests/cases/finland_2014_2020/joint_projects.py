"""Who takes part in a joint project of 2014-2020, and on what terms."""

from datetime import date

import attrs
import valid_project_2014 as valid_project
from casebook import Case, Fact

import grantmodel as gm
from grantmodel.programmes.finland_2014_2020.joint_projects import AGREEMENT, FUNDS, MEANS, SHARES_AGREED
from grantmodel.projects.declarations import Waiver
from grantmodel.projects.groups import Fund, Role
from grantmodel.projects.organisations import OrganisationKind
from grantmodel.rules.checks import Verdict

EARLY, EARLIER = (
    valid_project.group(pending=valid_project.BEFORE_THE_ACT),
    valid_project.group(pending=valid_project.BEFORE_THE_DECREES),
)
LAHTI = valid_project.GROUP.subprojects[1].beneficiary


def of_kind(kind: OrganisationKind | None) -> gm.GroupProject:
    """Return a group whose second beneficiary is of a kind."""
    return valid_project.second(beneficiary=attrs.evolve(LAHTI, kind=kind))


def paying(own: gm.Money) -> gm.GroupProject:
    """Return a group whose second part has this much own financing, and other public funding for the rest."""
    parts = {
        gm.FundingSource.AID: gm.euros(144_000),
        gm.FundingSource.OTHER_PUBLIC: gm.euros(36_000) - own,
        gm.FundingSource.OWN: own,
    }
    return valid_project.second(funding=gm.FundingPlan(gm.euros(180_000), parts))


def later(pending: date, fund: Fund) -> gm.GroupProject:
    """Return a group with a fund, and with no costs yet, whose application became pending on a day."""
    return valid_project.both(valid_project.group(pending=pending, fund=fund), items=[])


LAST, NEXT = date(2021, 8, 31), date(2021, 9, 1)
NO_OWN = paying(gm.Money(0))
WAIVER = Waiver(
    rule="8/2014-13.2", path="subprojects[1]", reason="erityinen syy", by="Hämeen ELY-keskus", on=valid_project.GRANTED
)
TWO_LEADS = valid_project.second(role=Role.LEAD)
UNDECIDED = valid_project.second(decision=None)
ONE = valid_project.alone()

CASES = [
    Case(rule="8/2014-1.2", name="the ESF", project=valid_project.GROUP, verdict=Verdict.MET, path=""),
    Case(rule="8/2014-1.2", name="the ERDF", project=valid_project.erdf(), verdict=Verdict.MET, path=""),
    Case(
        rule="8/2014-1.2",
        name="national funds",
        project=valid_project.group(fund=Fund.NATIONAL),
        verdict=Verdict.MET,
        path="",
    ),
    *(
        Case(rule="8/2014-1.2", name=f"{name} on {day}", project=later(day, fund), verdict=verdict, path="")
        for name, day, fund, verdict in (
            ("national funds", LAST, Fund.NATIONAL, Verdict.MET),
            ("national funds", NEXT, Fund.NATIONAL, Verdict.NOT_MET),
            ("the ESF", NEXT, Fund.ESF, Verdict.MET),
            ("the ESF", date(2023, 12, 31), Fund.ESF, Verdict.MET),
            ("the ESF", date(2024, 1, 1), Fund.ESF, Verdict.NOT_IN_FORCE),
        )
    ),
    Case(
        rule="8/2014-1.2",
        name="the ERDF on 2021-09-01",
        project=attrs.evolve(valid_project.both(valid_project.erdf(), items=[]), pending=NEXT),
        verdict=Verdict.MET,
        path="",
    ),
    Case(
        rule="8/2014-1.2", name="the JTF", project=valid_project.group(fund=Fund.JTF), verdict=Verdict.NOT_MET, path=""
    ),
    Case(
        rule="8/2014-1.2",
        name="no fund known",
        project=valid_project.group(fund=None),
        verdict=Verdict.UNKNOWN,
        path="",
        alone=False,
    ),
    Case(rule="8/2014-1.2", name="before the Act", project=EARLY, verdict=Verdict.NOT_IN_FORCE, path=""),
    Case(rule="8/2014-5.1", name="a city", project=valid_project.GROUP, verdict=Verdict.MET),
    Case(rule="8/2014-5.1", name="an association", project=of_kind(OrganisationKind.PRIVATE_BODY), verdict=Verdict.MET),
    Case(rule="8/2014-5.1", name="a person", project=of_kind(OrganisationKind.NATURAL_PERSON), verdict=Verdict.NOT_MET),
    Case(rule="8/2014-5.1", name="no kind known", project=of_kind(None), verdict=Verdict.UNKNOWN),
    Case(rule="8/2014-5.1", name="before the Act", project=EARLY, verdict=Verdict.NOT_IN_FORCE),
    Case(rule="8/2014-10.3", name="has the means", project=valid_project.GROUP, verdict=Verdict.MET),
    Case(
        rule="8/2014-10.3",
        name="has no means",
        project=valid_project.answering(valid_project.GROUP, MEANS.code, answer=False),
        verdict=Verdict.NOT_MET,
    ),
    Case(
        rule="8/2014-10.3",
        name="not answered",
        project=valid_project.answering(valid_project.GROUP, MEANS.code, answer=None),
        verdict=Verdict.UNKNOWN,
    ),
    Case(rule="8/2014-10.3", name="before the Act", project=EARLY, verdict=Verdict.NOT_IN_FORCE),
    Case(rule="8/2014-13.2", name="nothing of its own", project=NO_OWN, verdict=Verdict.NEEDS_DISCRETION),
    Case(
        rule="8/2014-13.2",
        name="nothing of its own for a reason",
        project=NO_OWN,
        verdict=Verdict.MET_BY_WAIVER,
        waivers=(WAIVER,),
    ),
    Case(rule="8/2014-13.2", name="a cent of its own", project=paying(valid_project.CENT), verdict=Verdict.MET),
    Case(
        rule="8/2014-13.2", name="no joint project", project=ONE, verdict=Verdict.NOT_APPLICABLE, path="subprojects[0]"
    ),
    Case(
        rule="8/2014-13.2",
        name="no plan",
        project=valid_project.second(funding=None),
        verdict=Verdict.UNKNOWN,
        alone=False,
    ),
    Case(rule="8/2014-13.2", name="before the Act", project=EARLY, verdict=Verdict.NOT_IN_FORCE),
    Case(rule="8/2014-13.3", name="an agreement and a lead", project=valid_project.GROUP, verdict=Verdict.MET, path=""),
    Case(
        rule="8/2014-13.3",
        name="no agreement",
        project=valid_project.answering(valid_project.GROUP, AGREEMENT.code, answer=False),
        verdict=Verdict.NOT_MET,
        path="",
    ),
    Case(rule="8/2014-13.3", name="two contact parties", project=TWO_LEADS, verdict=Verdict.NOT_MET, path=""),
    Case(
        rule="8/2014-13.3",
        name="not answered",
        project=valid_project.answering(valid_project.GROUP, AGREEMENT.code, answer=None),
        verdict=Verdict.UNKNOWN,
        path="",
    ),
    Case(rule="8/2014-13.3", name="no joint project", project=ONE, verdict=Verdict.NOT_APPLICABLE, path=""),
    Case(rule="8/2014-13.3", name="before the Act", project=EARLY, verdict=Verdict.NOT_IN_FORCE, path=""),
    Case(rule="357/2014-17.1", name="both are named", project=valid_project.GROUP, verdict=Verdict.MET),
    Case(
        rule="357/2014-17.1",
        name="one is not named",
        project=valid_project.decided(beneficiaries=("Oulun kaupunki",)),
        verdict=Verdict.NOT_MET,
    ),
    Case(
        rule="357/2014-17.1",
        name="nobody known to be named",
        project=valid_project.decided(beneficiaries=()),
        verdict=Verdict.UNKNOWN,
    ),
    Case(
        rule="357/2014-17.1",
        name="no decision",
        project=UNDECIDED,
        verdict=Verdict.UNKNOWN,
        as_of=valid_project.GRANTED,
        alone=False,
    ),
    Case(
        rule="357/2014-17.1",
        name="no joint project",
        project=ONE,
        verdict=Verdict.NOT_APPLICABLE,
        path="subprojects[0]",
    ),
    Case(
        rule="357/2014-17.1",
        name="before the decree",
        project=valid_project.decided(granted=valid_project.BEFORE_THE_DECREES),
        verdict=Verdict.NOT_IN_FORCE,
    ),
    Case(rule="357/2014-17.2", name="agreed", project=valid_project.GROUP, verdict=Verdict.MET, path=""),
    Case(
        rule="357/2014-17.2",
        name="not agreed",
        project=valid_project.answering(valid_project.GROUP, SHARES_AGREED.code, answer=False),
        verdict=Verdict.NOT_MET,
        path="",
    ),
    Case(
        rule="357/2014-17.2",
        name="not answered",
        project=valid_project.answering(valid_project.GROUP, SHARES_AGREED.code, answer=None),
        verdict=Verdict.UNKNOWN,
        path="",
    ),
    Case(rule="357/2014-17.2", name="no joint project", project=ONE, verdict=Verdict.NOT_APPLICABLE, path=""),
    Case(rule="357/2014-17.2", name="before the decree", project=EARLIER, verdict=Verdict.NOT_IN_FORCE, path=""),
]
FACTS = [
    Fact(FUNDS, date(2014, 1, 19), None),
    Fact(FUNDS, date(2014, 1, 20), frozenset({Fund.ERDF, Fund.ESF, Fund.NATIONAL})),
    Fact(FUNDS, date(2021, 8, 31), frozenset({Fund.ERDF, Fund.ESF, Fund.NATIONAL})),
    Fact(FUNDS, date(2021, 9, 1), frozenset({Fund.ERDF, Fund.ESF})),
]
