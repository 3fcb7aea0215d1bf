"""What an application tells of de minimis aid, where its beneficiaries or others have some."""

from __future__ import annotations

from datetime import date

import attrs
import valid_project
from casebook import Case

import grantmodel as gm
from grantmodel.programmes.finland_2021_2027.de_minimis import ACCOUNT, MEASURES
from grantmodel.projects.grants import DeMinimisAid
from grantmodel.rules.checks import Verdict


def with_aid(undertaking: str) -> gm.GroupProject:
    """Return the sound group with de minimis aid to an undertaking in its ledger."""
    return valid_project.group(
        de_minimis=[DeMinimisAid(undertaking=undertaking, amount=gm.euros(10_000), granted=valid_project.GRANTED)]
    )


def cases(rule: str, question: str, project: gm.GroupProject, other: gm.GroupProject) -> list[Case]:
    """Return the cases of one account: given, missing, not told, needless, and by the Act's days."""
    missing = valid_project.answering(project, question, answer=False)
    found = {
        "given": (project, Verdict.MET),
        "missing": (missing, Verdict.NOT_MET),
        "not told": (valid_project.answering(project, question, answer=None), Verdict.UNKNOWN),
        "needless": (other, Verdict.NOT_APPLICABLE),
        "no aid": (valid_project.GROUP, Verdict.NOT_APPLICABLE),
        "the day before the Act": (attrs.evolve(missing, pending=date(2021, 8, 31)), Verdict.NOT_IN_FORCE),
    }
    first = attrs.evolve(missing, pending=date(2021, 9, 1))
    return [
        *(
            Case(rule=rule, name=name, project=each, verdict=verdict, path="")
            for name, (each, verdict) in found.items()
        ),
        Case(rule=rule, name="the Act's first day", project=first, verdict=Verdict.NOT_MET, path="", alone=False),
    ]


OWN, OTHERS = with_aid("Lahden kaupunki"), with_aid("Yritys Oy")
CASES = [
    *cases("757/2021-19.2.1", ACCOUNT.code, OWN, OTHERS),
    *cases("757/2021-19.2.2", MEASURES.code, OTHERS, OWN),
]
