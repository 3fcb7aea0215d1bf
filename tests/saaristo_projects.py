"""The rulebook of Saaristo, a country that does not exist, and projects to try it on."""

from __future__ import annotations

import runpy
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import attrs

import grantmodel as gm
from grantmodel.rules import (
    Check,
    Computed,
    Parameter,
    Parameters,
    Question,
    Rule,
    Rulebook,
    Verdict,
    holds,
    known,
    rule,
)

_SCRIPT = runpy.run_path(str(Path(__file__).parents[1] / "examples" / "saaristo.py"))

ACT: gm.LegalAct = _SCRIPT["ACT"]
IN_FORCE: gm.Period = _SCRIPT["IN_FORCE"]
AID_CEILING: Parameter[gm.Rate] = _SCRIPT["AID_CEILING"]
FEWEST: Parameter[int] = _SCRIPT["FEWEST"]
AID_ROUNDING: Parameter[gm.Rounding] = _SCRIPT["AID_ROUNDING"]
AGREED: Question = _SCRIPT["AGREED"]
rulebook: Rulebook = _SCRIPT["rulebook"]
ferry: gm.GroupProject = _SCRIPT["ferry"]
highest_aid: Callable[[gm.Subproject, Parameters], Computed[gm.Money]] = _SCRIPT["highest_aid"]
CEILING, ENOUGH, AGREEMENT = rulebook.rules
SINCE_2025 = date(2025, 1, 1)
REQUIREMENT: dict[gm.Language, str] = {"fi": "Näin on", "sv": "Så är det", "en": "It is so"}
REMEDY: dict[gm.Language, str] = {"fi": "korjaa", "sv": "rätta", "en": "mend it"}


def granted(day: date | None, aid: str = "60000") -> gm.Subproject:
    """Return an island with aid for costs of 100 000 euros, granted on a day."""
    budget = gm.Budget(gm.euros(100_000))
    return gm.Subproject(
        beneficiary=gm.Organisation(name="Pikku-Saaren kunta"),
        funding=gm.FundingPlan(gm.euros(100_000), {}),
        decision=gm.GrantDecision(granted=day, aid=gm.euros(aid), budget=budget),
    )


def answer(*, yes: bool = True, day: int = 1) -> gm.Declaration:
    """Return an answer to whether the ferry is agreed on, given on a day of January 2025."""
    return gm.Declaration(question=AGREED.code, answer=yes, by="kunnanjohtaja", on=date(2025, 1, day))


def islands(*parts: gm.Subproject, **changes: Any) -> gm.GroupProject:
    """Return a project of two sound islands, or of those given."""
    whole = gm.GroupProject(
        name="Yhteysalus",
        pending=date(2024, 11, 1),
        subprojects=parts or (granted(SINCE_2025), granted(SINCE_2025)),
        declarations=[answer()],
    )
    return attrs.evolve(whole, **changes)


def made(function: Callable[..., Check], **card: Any) -> Rule[...]:
    """Return a rule of Saaristo's Act, all of whose card has been given."""
    words = {"requirement": REQUIREMENT, "remedy": REMEDY}
    usual = {"source": ACT.cite(9), "anchor": "application", "words": words}
    decorated: Rule[...] = rule(**{**usual, **card})(function)
    return decorated


def known_fund(group: gm.GroupProject) -> gm.Fund:
    """Return the fund, or ask for it."""
    return known(group.fund, group, "fund")


def always(_group: gm.GroupProject) -> Check:
    """Find every project in order."""
    return holds(is_so=True)


def book(*rules: Rule[...], parameters: Any = (), **more: Any) -> Rulebook:
    """Return a rulebook of these rules."""
    title: dict[gm.Language, str] = {"fi": "kirja", "sv": "bok", "en": "book"}
    return Rulebook(id="book", version="1", title=title, valid=IN_FORCE, rules=rules, parameters=parameters, **more)


def figure(name: str, value: Any, *periods: gm.Period, source: gm.Source | None = None, **more: Any) -> Parameter[Any]:
    """Return a parameter of one value, in each of the periods; always where none is given."""
    told = {"source": source or ACT.cite(9), "checked": SINCE_2025, "evidence": gm.Evidence.CONFIRMED}
    rows: list[gm.Version[Any]] = [
        gm.Version(value=value, valid=valid, **{**told, **more.pop("row", {})}) for valid in periods or (IN_FORCE,)
    ]
    return Parameter(name, gm.Dated(name, "euro cents", rows), **more)


def only(rulebook: Rulebook, project: gm.GroupProject, **more: Any) -> Check:
    """Return the one check that a rulebook makes."""
    (check,) = rulebook.check(project, **more).checks
    return check


def verdicts(rulebook: Rulebook, project: gm.GroupProject, **more: Any) -> list[Verdict]:
    """Return how each check ended, in order."""
    return [check.verdict for check in rulebook.check(project, **more).checks]
