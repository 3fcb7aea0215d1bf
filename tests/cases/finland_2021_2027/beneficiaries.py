"""Who may be a beneficiary, and what bars aid."""

from __future__ import annotations

from datetime import date

import attrs
import valid_project
from casebook import Case

import grantmodel as gm
from grantmodel.programmes.finland_2021_2027 import beneficiaries
from grantmodel.projects.declarations import Waiver
from grantmodel.projects.grants import InterregCofinancing
from grantmodel.projects.groups import Fund
from grantmodel.rules.checks import Verdict

LAHTI = valid_project.GROUP.subprojects[1].beneficiary
ACT, DAY_BEFORE_THE_ACT = date(2021, 9, 1), date(2021, 8, 31)
DECREES, DAY_BEFORE_THE_DECREES = date(2021, 10, 15), date(2021, 10, 14)
ASKED = (
    ("757/2021-7.2", beneficiaries.ABLE, Verdict.NOT_MET),
    ("757/2021-7.2", beneficiaries.GOES_ON, Verdict.NOT_MET),
    ("757/2021-8.1", beneficiaries.TAXES_IN_ORDER, Verdict.NEEDS_DISCRETION),
    ("757/2021-8.2", beneficiaries.FOR_A_PROJECT, Verdict.NOT_MET),
    ("757/2021-8.3", beneficiaries.NO_STATE_AID, Verdict.NOT_MET),
)
RULES = tuple(dict.fromkeys(rule for rule, _, _ in ASKED))
REASON = Waiver(
    rule="757/2021-8.1", path="subprojects[1]", reason="erityinen syy", by="Hämeen ELY-keskus", on=valid_project.GRANTED
)


def of_kind(kind: gm.OrganisationKind | None) -> gm.GroupProject:
    """Return the sound group with another kind of beneficiary in its second part."""
    return valid_project.second(beneficiary=attrs.evolve(LAHTI, kind=kind))


OWING = valid_project.answering(valid_project.GROUP, beneficiaries.TAXES_IN_ORDER.code, answer=False)
MATCHED = valid_project.group(
    fund=Fund.NATIONAL,
    responsible_person=None,
    interreg_cofinancing=InterregCofinancing(
        non_eu_share=gm.euros(100_000), match=gm.euros(60_000), applied=valid_project.PENDING
    ),
)
CASES = [
    *(
        Case(rule="757/2021-7.1", name=kind.value, project=of_kind(kind), verdict=Verdict.MET)
        for kind in gm.OrganisationKind
        if kind is not gm.OrganisationKind.NATURAL_PERSON
    ),
    Case(
        rule="757/2021-7.1",
        name="a natural person",
        project=of_kind(gm.OrganisationKind.NATURAL_PERSON),
        verdict=Verdict.NOT_MET,
    ),
    Case(rule="757/2021-7.1", name="of unknown kind", project=of_kind(None), verdict=Verdict.UNKNOWN, alone=False),
    *(
        Case(
            rule=rule,
            name="on the Act's day",
            project=valid_project.decided(granted=ACT),
            verdict=Verdict.MET,
            alone=False,  # the whole project is from before its call
        )
        for rule in ("757/2021-7.1", *RULES)
    ),
    *(
        Case(
            rule=rule,
            name="before the Act",
            project=valid_project.decided(granted=DAY_BEFORE_THE_ACT),
            verdict=Verdict.NOT_IN_FORCE,
        )
        for rule in ("757/2021-7.1", *RULES)
    ),
    *(Case(rule=rule, name="yes", project=valid_project.GROUP, verdict=Verdict.MET) for rule in RULES),
    *(
        Case(
            rule=rule,
            name=f"no: {question.code}",
            project=valid_project.answering(valid_project.GROUP, question.code, answer=False),
            verdict=verdict,
        )
        for rule, question, verdict in ASKED
    ),
    *(
        Case(
            rule=rule,
            name=f"no answer: {question.code}",
            project=valid_project.answering(valid_project.GROUP, question.code, answer=None),
            verdict=Verdict.UNKNOWN,
        )
        for rule, question, _ in ASKED
    ),
    Case(
        rule="757/2021-8.1",
        name="taxes owed, for a special reason",
        project=OWING,
        verdict=Verdict.MET_BY_WAIVER,
        waivers=(REASON,),
    ),
    Case(rule="867/2021-3.2", name="named", path="", project=valid_project.GROUP, verdict=Verdict.MET),
    Case(
        rule="867/2021-3.2",
        name="no name",
        path="",
        project=valid_project.group(responsible_person=" "),
        verdict=Verdict.NOT_MET,
    ),
    Case(
        rule="867/2021-3.2",
        name="not told",
        path="",
        project=valid_project.group(responsible_person=None),
        verdict=Verdict.UNKNOWN,
    ),
    Case(
        rule="867/2021-3.2",
        name="an Interreg match",
        path="",
        project=MATCHED,
        verdict=Verdict.NOT_APPLICABLE,
        alone=False,
    ),
    Case(
        rule="867/2021-3.2",
        name="on the decrees' day",
        path="",
        project=valid_project.group(pending=DECREES),
        verdict=Verdict.MET,
        alone=False,
    ),
    Case(
        rule="867/2021-3.2",
        name="before the decrees",
        path="",
        project=valid_project.group(pending=DAY_BEFORE_THE_DECREES),
        verdict=Verdict.NOT_IN_FORCE,
    ),
]
