"""One and the same group project under the law of 2014-2020 and of 2021-2027: what differs, and nothing else."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeAlias

import attrs
import pytest
import valid_project
import valid_project_2014

import grantmodel as gm
from grantmodel.programmes import finland_2014_2020, finland_2021_2027
from grantmodel.projects.costs import CostCategory, CostNature, StaffPost
from grantmodel.projects.declarations import Declaration
from grantmodel.projects.groups import Fund
from grantmodel.rules import Rulebook, Verdict

OLD, NEW = finland_2014_2020.rulebook, finland_2021_2027.rulebook
YEARS = 9
Findings: TypeAlias = set[tuple[str, str, Verdict]]


def answers(owner: type) -> list[Declaration]:
    """Return the answers that both rulebooks ask for."""
    given = {one.question: one for one in (*valid_project.answers(owner), *valid_project_2014.answers(owner))}
    return list(given.values())


def costing(lines: gm.Budget, aid: int, own: int) -> dict[str, Any]:
    """Return changes of a part: a budget, with a plan and a decision of 2025 that go with it."""
    output = attrs.evolve(valid_project.OUTPUT, amount=gm.Money.sum(line.amount for line in lines.lines))
    decision = attrs.evolve(valid_project.DECISION, budget=lines, aid=gm.euros(aid), outputs=[output])
    return {**valid_project_2014.funded(lines, aid, own), "decision": decision, "items": [valid_project.ITEM]}


BASE = valid_project.group(
    declarations=answers(gm.GroupProject),
    subprojects=[
        attrs.evolve(
            part,
            cost_model="flat rate 40",
            declarations=answers(gm.Subproject),
            **costing(valid_project_2014.budget(WAGES=120_000, INDIRECT=48_000), 134_400, 33_600),
        )
        for part in valid_project.GROUP.subprojects
    ],
)
"""A group of 2025 with nothing wrong in it under either law, its days apart."""


def earlier(node: Any) -> Any:
    """Return a structure with all its days nine years before."""
    if isinstance(node, date):
        return node.replace(year=node.year - YEARS)
    if isinstance(node, gm.Period):
        return gm.Period(earlier(node.start), earlier(node.end))
    if isinstance(node, tuple):
        return tuple(map(earlier, node))
    if attrs.has(type(node)) and type(node).__module__.startswith("grantmodel.projects"):
        fields = [field.name for field in attrs.fields(type(node)) if field.init]
        return attrs.evolve(node, **{name: earlier(getattr(node, name)) for name in fields})
    return node


def findings(book: Rulebook, project: gm.GroupProject) -> Findings:
    """Return what a rulebook finds: the rule, the place and the verdict."""
    found = book.check(project).findings
    return {(check.rule.id, check.path, check.verdict) for check in found if check.rule}


def under_both(project: gm.GroupProject) -> tuple[Findings, Findings]:
    """Return what the law of 2014-2020 finds in a project nine years before, and that of 2021-2027 now."""
    return findings(OLD, earlier(project)), findings(NEW, project)


def second(project: gm.GroupProject = BASE, **changes: Any) -> gm.GroupProject:
    """Return a group with its second part changed."""
    first, other = project.subprojects
    return attrs.evolve(project, subprojects=[first, attrs.evolve(other, **changes)])


def both(**changes: Any) -> gm.GroupProject:
    """Return the group with both its parts changed."""
    return attrs.evolve(BASE, subprojects=[attrs.evolve(part, **changes) for part in BASE.subprojects])


def lasting(end: date) -> gm.GroupProject:
    """Return the group whose period, and the decisions on it, end on a day."""
    period = gm.Period(valid_project.PERIOD.start, end)
    decision = BASE.subprojects[1].decision
    return attrs.evolve(both(decision=decision and attrs.evolve(decision, period=period)), period=period)


def aided(first: int, other: int) -> gm.GroupProject:
    """Return the group whose parts have so much aid to 168 000 euros each."""
    lines = valid_project_2014.budget(WAGES=120_000, INDIRECT=48_000)
    return second(both(**costing(lines, first, 168_000 - first)), **costing(lines, other, 168_000 - other))


def taxed(deducts_vat: bool) -> gm.GroupProject:
    """Return the group of actual costs, in whose second part a city claims value added tax."""
    beneficiary = attrs.evolve(BASE.subprojects[1].beneficiary, deducts_vat=deducts_vat)
    return second(ACTUAL, beneficiary=beneficiary, items=[attrs.evolve(valid_project.ITEM, vat=gm.euros(240))])


ACTUAL = both(
    cost_model="actual costs", **costing(valid_project_2014.budget(WAGES=120_000, SERVICES=60_000), 144_000, 36_000)
)
SMALL = costing(valid_project_2014.budget(WAGES=30_000, SERVICES=20_000), 40_000, 10_000)
OTHERS_PAY = gm.FundingPlan(
    gm.euros(168_000), {gm.FundingSource.AID: gm.euros(134_400), gm.FundingSource.MUNICIPAL: gm.euros(33_600)}
)
SEVEN = costing(valid_project_2014.budget(WAGES=100_000, INDIRECT=10_500, SERVICES=50_000), 128_400, 32_100)
ITEM, POSITION = "subprojects[1].items[0]", "subprojects[1].staff_posts[0]"
PARTS = ("subprojects[0]", "subprojects[1]")
FORMER_ACTUAL: Findings = {("358/2014-7.5", "", Verdict.NEEDS_DISCRETION)}
LATER_ACTUAL: Findings = {("866/2021-2.3", path, Verdict.NOT_MET) for path in PARTS}

DIFFERENCES = [
    pytest.param(BASE, set(), set(), id="nothing wrong"),
    pytest.param(
        second(cost_model="lump sum", **SMALL),
        {("358/2014-7.1", "", Verdict.NOT_MET)},
        set(),
        id="different cost models were not allowed in one project",
    ),
    pytest.param(
        both(cost_model="flat rate 7", **SEVEN),
        {("358/2014-7.2", "", Verdict.NOT_MET)},
        set(),
        id="the cost models were others",
    ),
    pytest.param(lasting(date(2028, 8, 31)), set(), set(), id="three years were allowed"),
    pytest.param(
        lasting(date(2029, 8, 31)),
        {("357/2014-20.3", path, Verdict.NOT_MET) for path in PARTS},
        set(),
        id="four years at once were not allowed",
    ),
    pytest.param(
        aided(142_800, 126_000),
        set(),
        {("867/2021-4.1", "subprojects[0]", Verdict.NEEDS_DISCRETION)},
        id="the ceiling was that of the whole and is that of each decision",
    ),
    pytest.param(
        second(funding=OTHERS_PAY),
        {("8/2014-13.2", "subprojects[1]", Verdict.NEEDS_DISCRETION)},
        set(),
        id="others may pay instead of own financing",
    ),
    pytest.param(
        second(staff_posts=[StaffPost(name="koordinaattori", share=gm.percent(10))]),
        set(),
        {("866/2021-5.3", POSITION, Verdict.NEEDS_DISCRETION)},
        id="a least share of the working time is new",
    ),
    pytest.param(
        attrs.evolve(BASE, fund=Fund.JTF),
        {("8/2014-1.2", "", Verdict.NOT_MET)},
        set(),
        id="the JTF is new",
    ),
    pytest.param(
        ACTUAL,
        FORMER_ACTUAL,
        LATER_ACTUAL,
        id="the authority could allow actual costs for an especially weighty reason",
    ),
    pytest.param(
        taxed(deducts_vat=False),
        FORMER_ACTUAL,
        {*LATER_ACTUAL, ("866/2021-23.3", ITEM, Verdict.NOT_MET)},
        id="the value added tax of a city counted where it was not refunded",
    ),
    pytest.param(
        taxed(deducts_vat=True),
        {*FORMER_ACTUAL, ("358/2014-22.1", ITEM, Verdict.NOT_MET)},
        {*LATER_ACTUAL, ("866/2021-23.3", ITEM, Verdict.NOT_MET)},
        id="refunded value added tax counts under neither",
    ),
]


@pytest.mark.parametrize(("project", "former", "later"), DIFFERENCES)
def test_what_each_law_finds(project: gm.GroupProject, former: Findings, later: Findings) -> None:
    assert under_both(project) == (former, later)


def test_either_law_says_nothing_of_the_days_of_the_other_alone() -> None:
    assert OLD.valid.intersection(NEW.valid) == gm.Period(date(2021, 9, 1), date(2023, 12, 31))
    assert {check.verdict for check in OLD.check(BASE).checks} == {Verdict.NOT_IN_FORCE}
    assert {check.verdict for check in NEW.check(earlier(BASE)).checks} == {Verdict.NOT_IN_FORCE}


@pytest.mark.parametrize(
    ("day", "books"),
    [
        (date(2014, 1, 19), []),
        (date(2014, 1, 20), [OLD]),
        (date(2021, 8, 31), [OLD]),
        (date(2021, 9, 1), [OLD, NEW]),
        (date(2023, 12, 31), [OLD, NEW]),
        (date(2024, 1, 1), [NEW]),
    ],
)
def test_until_the_former_programme_ends_the_pending_day_alone_does_not_choose_the_law(
    day: date, books: list[Rulebook]
) -> None:
    assert [one for one in (OLD, NEW) if day in one.valid] == books


def test_the_former_law_says_how_much_of_a_cost_it_refuses() -> None:
    (tax,) = [check for check in OLD.check(earlier(taxed(deducts_vat=True))).findings if check.path == ITEM]
    assert tax.refused == gm.euros(240)


@pytest.mark.parametrize("sign", [1, -1])
def test_travel_is_refused_beyond_its_limit(sign: int) -> None:
    item = attrs.evolve(
        valid_project.ITEM, category=CostCategory.TRAVEL, amount=gm.euros(120) * sign, travel_limit=gm.euros(100)
    )
    (travel,) = [
        check
        for check in OLD.check(earlier(second(ACTUAL, items=[item]))).findings
        if check.rule and check.rule.id == "358/2014-18.1"
    ]
    assert travel.refused == gm.euros(20) * sign


def test_every_provision_that_was_read_is_accounted_for() -> None:
    held = {provision.held for provision in OLD.coverage()}
    assert held == {"rule", "structure", "not modelled"}


def test_depreciation_counts_no_more() -> None:
    item = attrs.evolve(valid_project.ITEM, nature=CostNature.DEPRECIATION)
    project = attrs.evolve(second(ACTUAL, items=[item]), fund=Fund.ERDF)
    former, later = under_both(project)
    assert not [found for found in former if found[1] == ITEM]
    assert ("866/2021-24.3", ITEM, Verdict.NOT_MET) in later
