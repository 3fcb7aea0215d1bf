"""National funds: how long, how much as a lump sum, and how much in kind."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import attrs
import valid_project
from casebook import Case, Fact

import grantmodel as gm
from grantmodel.programmes.finland_2021_2027.national_funds import (
    IN_KIND_SHARE,
    LUMP_SUM_AID,
    MOST_YEARS,
    NOT_ALL_PROCURED,
)
from grantmodel.projects.groups import Fund, ProjectForm
from grantmodel.rules.checks import Shortfall, Verdict

CENT, DAY = gm.Money(1), timedelta(days=1)
HALF = gm.euros(50_000)
BEFORE = date(2021, 10, 14)


def national(first: dict[str, Any], second: dict[str, Any], **changes: Any) -> gm.GroupProject:
    """Return a sound joint project that a regional council pays from national funds, its two parts changed."""
    project = valid_project.granted_by(
        valid_project.group(fund=Fund.NATIONAL, form=ProjectForm.JOINT), valid_project.COUNCIL
    )
    one, other = project.subprojects
    parts = [attrs.evolve(one, **first), attrs.evolve(other, **second)]
    return attrs.evolve(project, subprojects=parts, **changes)


DECISION = attrs.evolve(valid_project.DECISION, authority=valid_project.COUNCIL)


def lasting(period: gm.Period, granted: date = valid_project.GRANTED) -> gm.GroupProject:
    """Return a national project for a period, which its plan and both its decisions have."""
    part = {"decision": attrs.evolve(DECISION, period=period, granted=granted), "items": [], "purchases": []}
    return national(part, part, period=period)


def aided(aid: gm.Money, in_kind: gm.Money, granted: date = valid_project.GRANTED) -> dict[str, Any]:
    """Return the changes of a part: this aid, and so much of its own financing in kind."""
    return {
        "funding": valid_project.plan(aid, valid_project.TOTAL - aid, in_kind=in_kind),
        "decision": attrs.evolve(DECISION, aid=aid, granted=granted),
    }


def lump(aid: gm.Money = HALF, **changes: Any) -> dict[str, Any]:
    """Return the changes of a part that has this aid as a lump sum."""
    return {**aided(aid, gm.Money(0)), "cost_model": "lump sum", **changes}


def case(section: str, name: str, verdict: Verdict, project: gm.GroupProject, **more: Any) -> Case:
    return Case(rule=f"867/2021-{section}", name=name, verdict=verdict, project=project, **more)


WINDOW = gm.Period(date(2025, 1, 13), date(2025, 3, 31))


def called(window: gm.Period | None, **changes: Any) -> gm.GroupProject:
    """Return a national project whose call takes applications on these days."""
    call = gm.Call(name="haku", authority=valid_project.COUNCIL, window=window)
    return national({}, {}, **{"call": call, **changes})


def applying(name: str, verdict: Verdict, project: gm.GroupProject, **more: Any) -> Case:
    """Return a case about the time for applying."""
    return case("18.1", name, verdict, project, path="", **more)


CALLS = [
    applying("on the last day", Verdict.MET, called(WINDOW)),
    applying("on the first day", Verdict.MET, called(WINDOW, pending=date(2025, 1, 13))),
    applying("a day early", Verdict.NOT_MET, called(WINDOW, pending=date(2025, 1, 12)), shortfall=DAY),
    applying("a day late", Verdict.NOT_MET, called(WINDOW, pending=date(2025, 4, 1)), shortfall=DAY),
    applying("at any time", Verdict.NOT_APPLICABLE, called(None)),
    applying("EU funds", Verdict.NOT_APPLICABLE, valid_project.group(pending=date(2025, 4, 1)), alone=False),
    applying("unknown fund", Verdict.UNKNOWN, called(WINDOW, fund=None), alone=False),
    applying("no call", Verdict.UNKNOWN, national({}, {}, call=None), alone=False),
    applying("no application yet", Verdict.UNKNOWN, called(WINDOW, pending=None), alone=False),
    applying(
        "a day that stands in is no application",
        Verdict.UNKNOWN,
        called(WINDOW, pending=None),
        as_of=valid_project.PENDING,
        alone=False,
    ),
    applying("before the decree", Verdict.NOT_IN_FORCE, called(WINDOW, pending=BEFORE)),
]

# The period is common to both parts, so the parts are too long together.
THREE_YEARS = gm.Period(date(2025, 9, 1), date(2028, 8, 31))
TOO_LONG = lasting(gm.Period(date(2025, 9, 1), date(2028, 9, 1)))
TIMES = [
    case("19", "three years", Verdict.MET, lasting(THREE_YEARS)),
    case("19", "a day less", Verdict.MET, lasting(gm.Period(date(2025, 9, 1), date(2028, 8, 30)))),
    case("19", "a day more", Verdict.NOT_MET, TOO_LONG, shortfall=DAY, alone=False),
    case("19", "EU funds", Verdict.NOT_APPLICABLE, valid_project.GROUP),
    case("19", "unknown fund", Verdict.UNKNOWN, national({}, {}, fund=None), alone=False),
    case(
        "19", "no decision", Verdict.UNKNOWN, national({}, {"decision": None}), alone=False, as_of=valid_project.GRANTED
    ),
    case(
        "19",
        "no period in the decision",
        Verdict.UNKNOWN,
        national({}, {"decision": attrs.evolve(DECISION, period=None)}),
        alone=False,
    ),
    case("19", "no first day", Verdict.UNKNOWN, lasting(gm.Period(None, date(2028, 8, 31))), alone=False),
    case("19", "no last day", Verdict.UNKNOWN, lasting(gm.Period(date(2025, 9, 1), None)), alone=False),
    case("19", "before the decree", Verdict.NOT_IN_FORCE, lasting(THREE_YEARS, BEFORE)),
]


def in_kind(name: str, verdict: Verdict, amount: gm.Money, shortfall: Shortfall | None = None) -> Case:
    """Return a case of a part with own financing of 40 000 euros, so much of it in kind."""
    project = national({}, aided(gm.euros(140_000), amount))
    return case("22.1", name, verdict, project, shortfall=shortfall)


LIMIT = gm.euros(20_000)
IN_KIND = [
    in_kind("half", Verdict.MET, LIMIT),
    in_kind("a cent less", Verdict.MET, LIMIT - CENT),
    in_kind("a cent more", Verdict.NOT_MET, LIMIT + CENT, CENT),
    case("22.1", "EU funds", Verdict.NOT_APPLICABLE, valid_project.GROUP),
    case("22.1", "unknown fund", Verdict.UNKNOWN, national({}, {}, fund=None), alone=False),
    case("22.1", "unknown plan", Verdict.UNKNOWN, national({}, {"funding": None}), alone=False),
    case(
        "22.1",
        "before the decree",
        Verdict.NOT_IN_FORCE,
        national({}, aided(gm.euros(140_000), LIMIT + CENT, BEFORE)),
    ),
]

LUMPS = national(lump(), lump())
PROCURED = [
    case("23.2", "in part", Verdict.MET, LUMPS),
    case("23.2", "as a whole", Verdict.NOT_MET, valid_project.answering(LUMPS, NOT_ALL_PROCURED.code, answer=False)),
    case("23.2", "unknown", Verdict.UNKNOWN, valid_project.answering(LUMPS, NOT_ALL_PROCURED.code, answer=None)),
    case("23.2", "no lump sum", Verdict.NOT_APPLICABLE, national({}, {})),
    case("23.2", "EU funds", Verdict.NOT_APPLICABLE, valid_project.second(cost_model="lump sum")),
    case("23.2", "unknown model", Verdict.UNKNOWN, national({}, {"cost_model": None}), alone=False),
    case("23.2", "unknown fund", Verdict.UNKNOWN, national({}, {}, fund=None), alone=False),
    case(
        "23.2",
        "before the decree",
        Verdict.NOT_IN_FORCE,
        national({}, lump(decision=attrs.evolve(DECISION, granted=BEFORE))),
    ),
]

UNDECIDED = attrs.evolve(DECISION, aid=None)
LUMP_SUMS = [
    case("23.3", "at the limit together", Verdict.MET, LUMPS, path=""),
    case("23.3", "a cent less", Verdict.MET, national(lump(), lump(HALF - CENT)), path=""),
    case("23.3", "a cent more", Verdict.NOT_MET, national(lump(), lump(HALF + CENT)), path="", shortfall=CENT),
    case("23.3", "beside a part of another model", Verdict.MET, national({}, lump(gm.euros(100_000))), path=""),
    case("23.3", "aid by the plan", Verdict.MET, national(lump(), lump(decision=UNDECIDED)), path=""),
    case("23.3", "no lump sum", Verdict.NOT_APPLICABLE, national({}, {}), path=""),
    case("23.3", "EU funds", Verdict.NOT_APPLICABLE, valid_project.second(cost_model="lump sum"), path=""),
    case("23.3", "unknown fund", Verdict.UNKNOWN, national({}, {}, fund=None), path="", alone=False),
    case("23.3", "unknown model", Verdict.UNKNOWN, national({}, {"cost_model": None}), path="", alone=False),
    case(
        "23.3",
        "unknown aid",
        Verdict.UNKNOWN,
        national(lump(), lump(decision=UNDECIDED, funding=None)),
        path="",
        alone=False,
    ),
    case(
        "23.3",
        "before the decree",
        Verdict.NOT_IN_FORCE,
        national(lump(), lump(HALF + CENT), pending=BEFORE),
        path="",
    ),
]


# What is laid down of national funds of regional development is not laid down of the match of an Interreg project.
MATCHED = attrs.evolve(national(lump(), lump(HALF + CENT)), interreg_cofinancing=valid_project.MATCH)
INTERREG = [
    case(section, "an Interreg match", Verdict.NOT_APPLICABLE, MATCHED, path=path, alone=False)
    for section, path in (("18.1", ""), ("19", "subprojects[1]"), ("22.1", "subprojects[1]"))
]
INTERREG += [
    case("23.2", "an Interreg match", Verdict.NOT_APPLICABLE, MATCHED, alone=False),
    case("23.3", "an Interreg match", Verdict.NOT_APPLICABLE, MATCHED, path="", alone=False),
]

CASES = [*CALLS, *TIMES, *IN_KIND, *PROCURED, *LUMP_SUMS, *INTERREG]
FACTS = [
    Fact(MOST_YEARS, date(2021, 10, 14), None),
    Fact(MOST_YEARS, date(2021, 10, 15), 3),
    Fact(IN_KIND_SHARE, date(2021, 10, 14), None),
    Fact(IN_KIND_SHARE, date(2021, 10, 15), gm.percent(50)),
    Fact(LUMP_SUM_AID, date(2021, 10, 14), None),
    Fact(LUMP_SUM_AID, date(2021, 10, 15), gm.euros(100_000)),
]
