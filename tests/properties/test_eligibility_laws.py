"""The laws of eligible costs."""

from collections.abc import Callable, Sequence

import attrs
import valid_project
from broken_versions import BrokenVersion
from hypothesis import given
from hypothesis import strategies as st

from grantmodel import Money, OrganisationKind, Subproject
from grantmodel.programmes.finland_2021_2027.items import check_items
from grantmodel.projects.costs import CostItem, CostNature
from grantmodel.rules.items import Outcome
from grantmodel.testing import laws
from grantmodel.testing.strategies import cost_items

CITY = valid_project.GROUP.subprojects[1]
ACTUAL = attrs.evolve(CITY, cost_model="actual costs")
CLUB = attrs.evolve(CITY.beneficiary, kind=OrganisationKind.PRIVATE_BODY, deducts_vat=False)
PARTS = [
    CITY,
    ACTUAL,
    attrs.evolve(CITY, cost_model="flat rate 40"),
    attrs.evolve(CITY, cost_model=None),
    attrs.evolve(ACTUAL, beneficiary=CLUB),
    attrs.evolve(ACTUAL, beneficiary=attrs.evolve(CLUB, deducts_vat=True)),
    attrs.evolve(ACTUAL, beneficiary=attrs.evolve(CLUB, deducts_vat=None)),
]

Judge = Callable[[CostItem], tuple[object, Money | None]]


def in_time(item: CostItem) -> CostItem:
    """Return an ordinary cost with the days of the sound one."""
    plain = attrs.evolve(item, nature=CostNature.ORDINARY, amendment=None)
    return attrs.evolve(
        plain, incurred=valid_project.ITEM.incurred, paid=valid_project.ITEM.paid, claimed=valid_project.ITEM.claimed
    )


parts = st.sampled_from(PARTS)
costs = cost_items() | cost_items().map(in_time)
lists = st.lists(costs, max_size=5)


def judge_in(part: Subproject) -> Judge:
    def judge(item: CostItem) -> tuple[object, Money | None]:
        verdict = check_items([item], part, valid_project.GROUP).verdicts[0]
        return verdict.outcome, verdict.eligible

    return judge


def judge_all(items: Sequence[CostItem], part: Subproject = CITY) -> tuple[Sequence[Money | None], Money]:
    report = check_items(items, part, valid_project.GROUP)
    return [verdict.eligible for verdict in report.verdicts], report.eligible.known


@given(parts, costs)
def test_credit_note_mirrors(part: Subproject, item: CostItem) -> None:
    laws.credit_note_mirrors(judge_in(part))(item)


@given(parts, lists)
def test_eligible_sum_is_the_sum_of_parts(part: Subproject, items: list[CostItem]) -> None:
    laws.eligible_sum_is_the_sum_of_parts(lambda some: judge_all(some, part))(items)


@given(parts, costs)
def test_eligible_is_between_nothing_and_the_cost(part: Subproject, item: CostItem) -> None:
    laws.eligible_is_between_nothing_and_the_cost(judge_in(part))(item)


@given(parts, lists)
def test_outcomes_say_what_is_eligible(part: Subproject, items: list[CostItem]) -> None:
    for verdict in check_items(items, part, valid_project.GROUP).verdicts:
        whole = verdict.eligible == verdict.item.total
        assert (verdict.eligible is None) == (verdict.outcome is Outcome.UNKNOWN)
        assert whole or verdict.outcome is not Outcome.ELIGIBLE
        assert bool(verdict.checks) == (verdict.outcome not in {Outcome.ELIGIBLE, Outcome.COVERED})


# Broken twins


def credits_are_refused(item: CostItem) -> tuple[object, Money | None]:
    return ("refused", Money(0)) if item.amount < Money(0) else ("eligible", item.total)


def counts_every_cost(items: Sequence[CostItem]) -> tuple[Sequence[Money | None], Money]:
    return judge_all(items)[0], Money.sum(item.total for item in items)


def overpays_with_others(items: Sequence[CostItem]) -> tuple[Sequence[Money | None], Money]:
    some = [item.total + Money(len(items) - 1) for item in items]
    return some, Money.sum(some)


def pays_the_limit(item: CostItem) -> tuple[object, Money | None]:
    return "eligible", item.travel_limit or item.total


BROKEN_VERSIONS = [
    BrokenVersion(laws.credit_note_mirrors, (credits_are_refused,), st.tuples(costs)),
    BrokenVersion(laws.eligible_sum_is_the_sum_of_parts, (counts_every_cost,), st.tuples(lists)),
    BrokenVersion(laws.eligible_sum_is_the_sum_of_parts, (overpays_with_others,), st.tuples(lists)),
    BrokenVersion(laws.eligible_is_between_nothing_and_the_cost, (pays_the_limit,), st.tuples(costs)),
]
