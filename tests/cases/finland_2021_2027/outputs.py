"""Outputs of a lump sum: named, priced and verified by the documents of the decision."""

from datetime import date
from typing import Any

import attrs
import valid_project
from casebook import Case

import grantmodel as gm
from grantmodel.rules.checks import Shortfall, Verdict

CENT = gm.Money(1)
OLD, FIRST = date(2021, 10, 14), date(2021, 10, 15)
SHOWN = date(2026, 11, 2)
HALF = attrs.evolve(valid_project.OUTPUT, amount=gm.euros(90_000))
OUTPUT = "subprojects[1].decision.outputs[0]"


def lump(*outputs: gm.Output, granted: date = valid_project.GRANTED, **changes: Any) -> gm.GroupProject:
    """Return the sound group, of which the second part has a lump sum for these outputs."""
    decision = attrs.evolve(valid_project.DECISION, outputs=outputs, granted=granted)
    return valid_project.second(**{"cost_model": "lump sum", "decision": decision, **changes})


def of(**changes: Any) -> gm.Output:
    """Return the sound output with some of its fields changed."""
    return attrs.evolve(valid_project.OUTPUT, **changes)


def case(point: str, name: str, project: gm.GroupProject, verdict: Verdict, **more: Any) -> Case:
    """Return a case of a rule of section 14."""
    return Case(rule=f"866/2021-14.{point}", name=name, project=project, verdict=verdict, **more)


def at_output(point: str, name: str, project: gm.GroupProject, verdict: Verdict, **more: Any) -> Case:
    """Return a case of a rule about the first output."""
    return case(point, name, project, verdict, path=OUTPUT, **more)


def sums(name: str, verdict: Verdict, *outputs: gm.Output, shortfall: Shortfall | None = None) -> Case:
    """Return a case of the sum of outputs, which is to be 180 000 euros."""
    return case("3.2", name, lump(*outputs), verdict, shortfall=shortfall)


UNPAID = attrs.evolve(valid_project.DECISION, outputs=[])
NAMED = [
    case("3.1", "one output", lump(valid_project.OUTPUT), Verdict.MET),
    case("3.1", "no output", lump(), Verdict.NOT_MET),
    case("3.1", "another model", valid_project.second(decision=UNPAID), Verdict.NOT_APPLICABLE),
    case("3.1", "no model", lump(cost_model=None), Verdict.UNKNOWN, alone=False),
    case("3.1", "no decision", lump(decision=None), Verdict.UNKNOWN, alone=False, as_of=valid_project.GRANTED),
    case("3.1", "on the first day", lump(granted=FIRST), Verdict.NOT_MET),
    case("3.1", "before the decree", lump(granted=OLD), Verdict.NOT_IN_FORCE),
]
SUMS = [
    sums("one", Verdict.MET, valid_project.OUTPUT),
    sums("two halves", Verdict.MET, HALF, HALF),
    sums("a cent too little", Verdict.NOT_MET, HALF, attrs.evolve(HALF, amount=HALF.amount - CENT), shortfall=CENT),
    sums("a cent too much", Verdict.NOT_MET, HALF, attrs.evolve(HALF, amount=HALF.amount + CENT), shortfall=CENT),
    case("3.2", "no output", lump(), Verdict.NOT_APPLICABLE, alone=False),
    case("3.2", "another model", lump(HALF, cost_model="flat rate 7"), Verdict.NOT_APPLICABLE),
    case("3.2", "no decision", lump(decision=None), Verdict.UNKNOWN, alone=False, as_of=valid_project.GRANTED),
    case("3.2", "before the decree", lump(HALF, granted=OLD), Verdict.NOT_IN_FORCE),
]
DOCUMENTS = [
    at_output("3.3", "two documents", lump(valid_project.OUTPUT), Verdict.MET),
    at_output("3.3", "no document", lump(of(documents=[])), Verdict.NOT_MET),
    at_output("3.3", "another model", lump(of(documents=[]), cost_model="flat rate 7"), Verdict.NOT_APPLICABLE),
    at_output("3.3", "before the decree", lump(of(documents=[]), granted=OLD), Verdict.NOT_IN_FORCE),
]
WHOLE, PART = ["osallistujaluettelo", "raportti", "kuvat"], ["raportti"]
VERIFIED = [
    at_output("5", "all documents", lump(of(filed=WHOLE, verified=SHOWN)), Verdict.MET),
    at_output("5", "one is missing", lump(of(filed=PART, verified=SHOWN)), Verdict.NOT_MET),
    at_output("5", "not verified yet", lump(of(filed=PART)), Verdict.NOT_APPLICABLE),
    at_output("5", "another model", lump(of(verified=SHOWN), cost_model="flat rate 7"), Verdict.NOT_APPLICABLE),
    at_output("5", "before the decree", lump(of(verified=SHOWN), granted=OLD), Verdict.NOT_IN_FORCE),
]
CASES = [*NAMED, *SUMS, *DOCUMENTS, *VERIFIED]
