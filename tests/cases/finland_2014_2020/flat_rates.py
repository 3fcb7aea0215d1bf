"""Flat rates of 2014-2020 at their limits."""

from datetime import date
from typing import Any

import attrs
import valid_project_2014 as valid_project
from casebook import Case, Fact

import grantmodel as gm
from grantmodel.programmes.finland_2014_2020.flat_rates import (
    ERDF_RATE,
    ERDF_TRAVEL_APART_RATE,
    ESF_ALL_OTHERS_RATE,
    ESF_RATE,
    ESF_TRAVEL_APART_RATE,
    FIRM_DEVELOPMENT_RATE,
)
from grantmodel.projects.groups import Fund
from grantmodel.rules.checks import Verdict

CENT = valid_project.CENT
AMOUNTS = {
    "358/2014-9.1": (Fund.ERDF, "flat rate 24", 24_000),
    "358/2014-10.1": (Fund.ERDF, "flat rate 15", 15_000),
    "358/2014-12.1": (Fund.ESF, "flat rate 17", 17_000),
    "358/2014-13.1": (Fund.ESF, "flat rate 15", 15_000),
    "358/2014-14.1": (Fund.ESF, "flat rate 40", 40_000),
}
"""The fund and the model of each rule, and what it pays on wages of 100 000 euros."""


def paid(rule: str, granted: date = valid_project.GRANTED, **amounts: int | gm.Money) -> gm.GroupProject:
    """Return a group under a rule, whose parts have wages of 100 000 euros and, in the second, these other costs."""
    fund, model, most = AMOUNTS[rule]
    first = valid_project.budget(WAGES=100_000, INDIRECT=most)
    project = valid_project.both(
        attrs.evolve(valid_project.erdf() if fund is Fund.ERDF else valid_project.GROUP),
        cost_model=model,
        **funded(first),
    )
    changes = funded(valid_project.budget(WAGES=100_000, **amounts))
    return valid_project.second(project, **{**changes, "decision": attrs.evolve(changes["decision"], granted=granted)})


def funded(lines: gm.Budget) -> dict[str, Any]:
    """Return changes of a subproject: a budget of which aid pays 80 000 euros."""
    return valid_project.funded(lines, 80_000, (lines.total or gm.Money(0)) - gm.euros(80_000))


def limits(rule: str) -> list[tuple[str, gm.GroupProject, Verdict, gm.Money | None]]:
    """Return what every flat rate must find at its limit and beside it."""
    most = gm.euros(AMOUNTS[rule][2])
    return [
        ("at the rate", paid(rule, INDIRECT=most), Verdict.MET, None),
        ("a cent inside", paid(rule, INDIRECT=most - CENT), Verdict.MET, None),
        ("a cent outside", paid(rule, INDIRECT=most + CENT), Verdict.NOT_MET, CENT),
    ]


def national(model: str, **amounts: int | gm.Money) -> gm.GroupProject:
    """Return a nationally funded group with a flat rate, whose second part has these costs besides wages."""
    rule = "358/2014-9.1" if model == "flat rate 24" else "358/2014-10.1"
    return attrs.evolve(
        valid_project.both(paid(rule, valid_project.GRANTED, **amounts), cost_model=model), fund=Fund.NATIONAL
    )


CASES = [
    *(
        Case(rule="357/2014-19.6", name=f"{model} {name}", project=project, verdict=verdict, shortfall=shortfall)
        for model, most in (("flat rate 24", gm.euros(24_000)), ("flat rate 15", gm.euros(15_000)))
        for name, project, verdict, shortfall in (
            ("at the rate", national(model, INDIRECT=most), Verdict.MET, None),
            ("a cent inside", national(model, INDIRECT=most - CENT), Verdict.MET, None),
            ("a cent outside", national(model, INDIRECT=most + CENT), Verdict.NOT_MET, CENT),
        )
    ),
    Case(
        rule="357/2014-19.6",
        name="travel is in the rate",
        project=national("flat rate 24", INDIRECT=24_000, TRAVEL=CENT),
        verdict=Verdict.NOT_MET,
        shortfall=CENT,
    ),
    Case(
        rule="357/2014-19.6",
        name="travel is apart",
        project=national("flat rate 15", INDIRECT=15_000, TRAVEL=9_000),
        verdict=Verdict.MET,
    ),
    Case(
        rule="357/2014-19.6",
        name="actual costs",
        project=national("actual costs", INDIRECT=60_000),
        verdict=Verdict.NOT_APPLICABLE,
    ),
    Case(rule="357/2014-19.6", name="the ESF", project=valid_project.GROUP, verdict=Verdict.NOT_APPLICABLE),
    Case(
        rule="357/2014-19.6",
        name="no fund known",
        project=valid_project.group(fund=None),
        verdict=Verdict.UNKNOWN,
        alone=False,
    ),
    Case(
        rule="357/2014-19.6",
        name="no model known",
        project=valid_project.second(national("flat rate 24", INDIRECT=0), cost_model=None),
        verdict=Verdict.UNKNOWN,
        alone=False,
    ),
    Case(
        rule="357/2014-19.6",
        name="before the decree",
        project=valid_project.decided(granted=valid_project.BEFORE_THE_DECREES),
        verdict=Verdict.NOT_IN_FORCE,
    ),
    *(
        Case(rule=rule, name=name, project=project, verdict=verdict, shortfall=shortfall)
        for rule in AMOUNTS
        for name, project, verdict, shortfall in limits(rule)
    ),
    *(
        Case(
            rule=rule,
            name="travel is in the rate",
            project=paid(rule, INDIRECT=AMOUNTS[rule][2], TRAVEL=CENT),
            verdict=Verdict.NOT_MET,
            shortfall=CENT,
        )
        for rule in ("358/2014-9.1", "358/2014-12.1", "358/2014-14.1")
    ),
    *(
        Case(
            rule=rule,
            name="travel is apart",
            project=paid(rule, INDIRECT=AMOUNTS[rule][2], TRAVEL=9_000),
            verdict=Verdict.MET,
        )
        for rule in ("358/2014-10.1", "358/2014-13.1")
    ),
    *(
        Case(
            rule=rule,
            name="services are apart",
            project=paid(rule, INDIRECT=AMOUNTS[rule][2], SERVICES=9_000),
            verdict=Verdict.MET,
        )
        for rule in AMOUNTS
        if rule != "358/2014-14.1"
    ),
    Case(
        rule="358/2014-14.1",
        name="services are in the rate",
        project=paid("358/2014-14.1", INDIRECT=39_000, SERVICES=gm.euros(1_000) + CENT),
        verdict=Verdict.NOT_MET,
        shortfall=CENT,
    ),
    *(
        Case(
            rule=rule,
            name="another rate",
            project=paid("358/2014-9.1" if rule == "358/2014-10.1" else "358/2014-10.1", INDIRECT=0),
            verdict=Verdict.NOT_APPLICABLE,
        )
        for rule in AMOUNTS
    ),
    *(
        Case(
            rule=rule,
            name="no model known",
            project=valid_project.second(paid(rule, INDIRECT=0), cost_model=None),
            verdict=Verdict.UNKNOWN,
            alone=False,
        )
        for rule in AMOUNTS
    ),
    *(
        Case(
            rule=rule,
            name="before the decree",
            project=paid(rule, granted=valid_project.BEFORE_THE_DECREES, INDIRECT=0),
            verdict=Verdict.NOT_IN_FORCE,
        )
        for rule in AMOUNTS
    ),
]
FACTS = [
    Fact(parameter, day, value)
    for parameter, rate in (
        (ERDF_RATE, gm.percent(24)),
        (ERDF_TRAVEL_APART_RATE, gm.percent(15)),
        (FIRM_DEVELOPMENT_RATE, gm.percent(15)),
        (ESF_RATE, gm.percent(17)),
        (ESF_TRAVEL_APART_RATE, gm.percent(15)),
        (ESF_ALL_OTHERS_RATE, gm.percent(40)),
    )
    for day, value in ((date(2014, 4, 30), None), (date(2014, 5, 1), rate))
]
