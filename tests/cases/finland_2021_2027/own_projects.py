"""An authority that aids its own project keeps the tasks apart."""

from __future__ import annotations

from datetime import date

import attrs
import valid_project
from casebook import Case

import grantmodel as gm
from grantmodel.programmes.finland_2021_2027.authorities import KEPT_APART
from grantmodel.rules.checks import Verdict

RULE = "757/2021-9.3"
ACT, DAY_BEFORE_THE_ACT = date(2021, 9, 1), date(2021, 8, 31)


def own(granted: date = valid_project.GRANTED) -> gm.GroupProject:
    """Return a group, in which the authority carries out the second part."""
    first, part = valid_project.GROUP.subprojects
    name = valid_project.AUTHORITY.name
    beneficiary = attrs.evolve(part.beneficiary, name=name, kind=gm.OrganisationKind.STATE_AUTHORITY)
    decision = attrs.evolve(valid_project.DECISION, beneficiaries=(first.beneficiary.name, name))
    own_decision = attrs.evolve(decision, granted=granted)
    return valid_project.group(
        subprojects=[
            attrs.evolve(first, decision=decision),
            attrs.evolve(part, beneficiary=beneficiary, decision=own_decision),
        ]
    )


def answered(project: gm.GroupProject, *, answer: bool | None) -> gm.GroupProject:
    """Return the project with another answer."""
    return valid_project.answering(project, KEPT_APART.code, answer=answer)


CASES = [
    Case(rule=RULE, name="kept apart", project=own(), verdict=Verdict.MET),
    Case(rule=RULE, name="not kept apart", project=answered(own(), answer=False), verdict=Verdict.NOT_MET),
    Case(rule=RULE, name="not told", project=answered(own(), answer=None), verdict=Verdict.UNKNOWN),
    Case(
        rule=RULE, name="another's", project=answered(valid_project.GROUP, answer=False), verdict=Verdict.NOT_APPLICABLE
    ),
    Case(
        rule=RULE,
        name="no authority known",
        project=valid_project.decided(authority=None),
        verdict=Verdict.UNKNOWN,
        alone=False,
    ),
    Case(
        rule=RULE,
        name="on the Act's day",
        project=answered(own(ACT), answer=False),
        verdict=Verdict.NOT_MET,
        alone=False,
    ),
    Case(
        rule=RULE,
        name="before the Act",
        project=answered(own(DAY_BEFORE_THE_ACT), answer=False),
        verdict=Verdict.NOT_IN_FORCE,
    ),
]
