"""Cost models of 2014-2020: one for all, and which ones there are."""

from datetime import date

import attrs
import valid_project_2014 as valid_project
from casebook import Case, Fact

import grantmodel as gm
from grantmodel.programmes.finland_2014_2020.cost_models import (
    COVERAGE,
    ERDF_MODELS,
    ESF_MODELS,
    NO_SERVICES,
    OWN_WORK,
    SMALL_PROJECT,
    SMALL_PROJECT_MODELS,
)
from grantmodel.projects.costs import CostCategory
from grantmodel.projects.declarations import Waiver
from grantmodel.projects.groups import Fund, ProjectKind
from grantmodel.rules.checks import Verdict

CENT = valid_project.CENT
EARLY = valid_project.group(pending=valid_project.BEFORE_THE_DECREES)
NATIONAL = valid_project.group(fund=Fund.NATIONAL)


def using(model: str | None, project: gm.GroupProject = valid_project.GROUP) -> gm.GroupProject:
    """Return a group whose parts all use a cost model."""
    return valid_project.both(project, cost_model=model)


def paid(project: gm.GroupProject, lines: gm.Budget, aid: gm.Money, own: gm.Money) -> gm.GroupProject:
    """Return a group whose parts all have a budget with this much aid and own financing."""
    return valid_project.both(project, **valid_project.funded(lines, aid, own))


def small(model: str, aid: gm.Money) -> gm.GroupProject:
    """Return an ESF group of 35 000 euros a part, with aid of 25 000 to the first and this much to the second."""
    lines, total = valid_project.budget(WAGES=25_000, INDIRECT=4_250, SERVICES=5_750), gm.euros(35_000)
    project = paid(using(model), lines, gm.euros(25_000), gm.euros(10_000))
    return valid_project.second(project, **valid_project.funded(lines, aid, total - aid))


def machine(project: gm.GroupProject, **wages: int) -> gm.GroupProject:
    """Return an investment project of the ERDF, without wages if none are given."""
    lines = valid_project.budget(INVESTMENT=180_000 - sum(wages.values()), **wages)
    return attrs.evolve(
        paid(project, lines, gm.euros(126_000), gm.euros(54_000)), kind=ProjectKind.INVESTMENT, fund=Fund.ERDF
    )


def bought(project: gm.GroupProject, answer: bool | None = False) -> gm.GroupProject:
    """Return a group that is carried out wholly as public procurement."""
    return valid_project.answering(project, OWN_WORK.code, answer=answer)


def serving(project: gm.GroupProject, answer: bool | None = False) -> gm.GroupProject:
    """Return a group that includes public employment and business services."""
    return valid_project.answering(project, NO_SERVICES.code, answer=answer)


FIFTEEN = valid_project.funded(valid_project.budget(WAGES=120_000, INDIRECT=18_000, SERVICES=42_000), 144_000, 36_000)
FORTY = valid_project.funded(valid_project.budget(WAGES=120_000, INDIRECT=48_000), 134_400, 33_600)
LITTLE = valid_project.funded(valid_project.budget(WAGES=30_000, INDIRECT=5_100, SERVICES=14_900), 40_000, 10_000)
TWO_MODELS = valid_project.second(cost_model="flat rate 15", **FIFTEEN)
ERDF = valid_project.erdf()
ACTUAL, ERDF_ACTUAL = using("actual costs"), using("actual costs", ERDF)
LUMP, ERDF_LUMP = valid_project.both(using("lump sum"), **LITTLE), valid_project.both(using("lump sum", ERDF), **LITTLE)
ERDF_15 = valid_project.both(
    using("flat rate 15", ERDF),
    **valid_project.funded(valid_project.budget(WAGES=120_000, INDIRECT=18_000), 110_400, 27_600),
)
MODEL_UNKNOWN = valid_project.second(cost_model=None)
WAIVER = Waiver(rule="358/2014-7.5", path="", reason="erityisen painava syy", by="ELY-keskus", on=valid_project.GRANTED)


def at_whole(  # noqa: PLR0913 - what a case is made of
    rule: str,
    name: str,
    project: gm.GroupProject,
    verdict: Verdict,
    *,
    alone: bool = True,
    waivers: tuple[Waiver, ...] = (),
) -> Case:
    """Return a case at the whole project."""
    return Case(rule=rule, name=name, project=project, verdict=verdict, path="", alone=alone, waivers=waivers)


CASES = [
    at_whole("358/2014-7.1", "one model", valid_project.GROUP, Verdict.MET),
    at_whole("358/2014-7.1", "two models", TWO_MODELS, Verdict.NOT_MET),
    at_whole("358/2014-7.1", "national funds", NATIONAL, Verdict.NOT_APPLICABLE),
    at_whole("358/2014-7.1", "no model known", MODEL_UNKNOWN, Verdict.UNKNOWN, alone=False),
    at_whole("358/2014-7.1", "no fund known", valid_project.group(fund=None), Verdict.UNKNOWN, alone=False),
    at_whole("358/2014-7.2", "ESF 17", valid_project.GROUP, Verdict.MET),
    at_whole("358/2014-7.2", "ESF 15", valid_project.both(using("flat rate 15"), **FIFTEEN), Verdict.MET),
    at_whole("358/2014-7.2", "ESF 40", valid_project.both(using("flat rate 40"), **FORTY), Verdict.MET),
    at_whole("358/2014-7.2", "ESF lump sum", LUMP, Verdict.MET),
    at_whole("358/2014-7.2", "ESF actual costs", serving(ACTUAL), Verdict.MET),
    at_whole("358/2014-7.2", "ERDF 24", ERDF, Verdict.MET),
    at_whole("358/2014-7.2", "ERDF 15", ERDF_15, Verdict.MET),
    at_whole("358/2014-7.2", "ERDF lump sum", ERDF_LUMP, Verdict.MET),
    at_whole("358/2014-7.2", "ERDF actual costs", bought(ERDF_ACTUAL), Verdict.MET),
    at_whole("358/2014-7.2", "a later model", using("flat rate 7"), Verdict.NOT_MET),
    at_whole("358/2014-7.2", "the ESF's model with the ERDF", using("flat rate 17", ERDF), Verdict.NOT_MET),
    at_whole("358/2014-7.2", "the ERDF's model with the ESF", using("flat rate 24"), Verdict.NOT_MET),
    at_whole("358/2014-7.2", "national funds", NATIONAL, Verdict.NOT_APPLICABLE),
    at_whole("358/2014-7.2", "no model known", MODEL_UNKNOWN, Verdict.UNKNOWN, alone=False),
    at_whole("358/2014-7.3", "bought at a flat rate", bought(ERDF), Verdict.NOT_MET),
    at_whole("358/2014-7.3", "bought at actual costs", bought(ERDF_ACTUAL), Verdict.MET),
    at_whole("358/2014-7.3", "services at a flat rate", serving(ERDF), Verdict.NOT_APPLICABLE),
    at_whole("358/2014-7.3", "a machine at a flat rate", machine(ERDF), Verdict.NOT_MET),
    at_whole("358/2014-7.3", "a machine at actual costs", machine(ERDF_ACTUAL), Verdict.MET),
    at_whole("358/2014-7.3", "a machine with wages", machine(ERDF, WAGES=1), Verdict.NOT_APPLICABLE),
    at_whole(
        "358/2014-7.3",
        "no wages, but no investment project",
        valid_project.erdf(SERVICES=180_000),
        Verdict.NOT_APPLICABLE,
    ),
    at_whole("358/2014-7.3", "the ESF", valid_project.GROUP, Verdict.NOT_APPLICABLE),
    at_whole("358/2014-7.3", "not answered", bought(ERDF, answer=None), Verdict.UNKNOWN, alone=False),
    at_whole("358/2014-7.4", "bought at a flat rate", bought(valid_project.GROUP), Verdict.NOT_MET),
    at_whole("358/2014-7.4", "services at a flat rate", serving(valid_project.GROUP), Verdict.NOT_MET),
    at_whole("358/2014-7.4", "services at actual costs", serving(ACTUAL), Verdict.MET),
    at_whole("358/2014-7.4", "an ordinary project", valid_project.GROUP, Verdict.NOT_APPLICABLE),
    at_whole("358/2014-7.4", "the ERDF", bought(ERDF_ACTUAL), Verdict.NOT_APPLICABLE),
    at_whole("358/2014-7.4", "not answered", serving(valid_project.GROUP, answer=None), Verdict.UNKNOWN, alone=False),
    at_whole("358/2014-7.5", "a flat rate", valid_project.GROUP, Verdict.MET),
    at_whole("358/2014-7.5", "actual costs", ACTUAL, Verdict.NEEDS_DISCRETION),
    at_whole("358/2014-7.5", "actual costs for a reason", ACTUAL, Verdict.MET_BY_WAIVER, waivers=(WAIVER,)),
    at_whole("358/2014-7.5", "actual costs of services", serving(ACTUAL), Verdict.NOT_APPLICABLE),
    at_whole("358/2014-7.5", "national funds", NATIONAL, Verdict.NOT_APPLICABLE),
    at_whole("358/2014-7.5", "no model known", MODEL_UNKNOWN, Verdict.UNKNOWN, alone=False),
    at_whole("358/2014-7.6", "small at a lower rate", small("flat rate 17", gm.euros(25_000)), Verdict.NOT_MET),
    at_whole("358/2014-7.6", "a cent smaller", small("flat rate 17", gm.euros(25_000) - CENT), Verdict.NOT_MET),
    at_whole(
        "358/2014-7.6", "a cent too large", small("flat rate 17", gm.euros(25_000) + CENT), Verdict.NOT_APPLICABLE
    ),
    at_whole("358/2014-7.6", "small at the rate for all", small("flat rate 40", gm.euros(25_000)), Verdict.MET),
    at_whole("358/2014-7.6", "small as a lump sum", small("lump sum", gm.euros(25_000)), Verdict.MET),
    at_whole(
        "358/2014-7.6", "small with services", serving(small("actual costs", gm.euros(25_000))), Verdict.NOT_APPLICABLE
    ),
    at_whole("358/2014-7.6", "the ERDF", ERDF_LUMP, Verdict.NOT_APPLICABLE),
    at_whole("358/2014-7.6", "no fund known", valid_project.group(fund=None), Verdict.UNKNOWN, alone=False),
    *(at_whole(f"358/2014-7.{number}", "before the decree", EARLY, Verdict.NOT_IN_FORCE) for number in range(1, 7)),
]
ERDF_NAMES = frozenset({"actual costs", "lump sum", "flat rate 24", "flat rate 15"})
ESF_NAMES = frozenset({"actual costs", "lump sum", "flat rate 17", "flat rate 15", "flat rate 40"})
WITH_TRAVEL = frozenset({CostCategory.INDIRECT, CostCategory.TRAVEL})
COVERED = {
    "lump sum": frozenset(CostCategory),
    "flat rate 24": WITH_TRAVEL,
    "flat rate 17": WITH_TRAVEL,
    "flat rate 15": frozenset({CostCategory.INDIRECT}),
    "flat rate 40": frozenset(CostCategory) - {CostCategory.WAGES},
}
FACTS = [
    Fact(COVERAGE, date(2014, 4, 30), None),
    Fact(COVERAGE, date(2014, 5, 1), COVERED),
    *(Fact(ERDF_MODELS, day, value) for day, value in ((date(2014, 4, 30), None), (date(2014, 5, 1), ERDF_NAMES))),
    *(Fact(ESF_MODELS, day, value) for day, value in ((date(2014, 4, 30), None), (date(2014, 5, 1), ESF_NAMES))),
    Fact(SMALL_PROJECT, date(2014, 4, 30), None),
    Fact(SMALL_PROJECT, date(2014, 5, 1), gm.euros(50_000)),
    Fact(SMALL_PROJECT_MODELS, date(2014, 4, 30), None),
    Fact(SMALL_PROJECT_MODELS, date(2014, 5, 1), frozenset({"lump sum", "flat rate 40"})),
]
