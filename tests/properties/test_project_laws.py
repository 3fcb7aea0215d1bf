"""The laws of funding plans and group projects."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

import attrs
from broken_versions import BrokenVersion
from hypothesis import given
from hypothesis import strategies as st

from grantmodel import (
    CostCentre,
    FundingPlan,
    FundingSource,
    GroupProject,
    Money,
    Organisation,
    Rounding,
    Shares,
    Split,
    Subproject,
    Total,
)
from grantmodel.testing import laws
from grantmodel.testing.strategies import cost_centres, funding_plans, group_projects, moneys, organisations, shares

among_sources = shares(st.sampled_from(FundingSource), max_size=5)


def total_costs(group: GroupProject) -> Total:
    return group.total_costs


@given(moneys(), among_sources)
def test_plan_has_no_gap(total: Money, among: Shares[FundingSource]) -> None:
    laws.plan_has_no_gap(FundingPlan.from_shares)(total, among)


@given(funding_plans())
def test_gap_is_what_the_parts_miss(plan: FundingPlan) -> None:
    assert plan.gap.cents + sum(part.cents for part in plan.parts.values()) == plan.total.cents


@given(group_projects())
def test_total_sums_what_is_known(group: GroupProject) -> None:
    laws.total_sums_what_is_known(total_costs)(group)


@given(group_projects(), organisations())
def test_an_unknown_subproject_changes_no_known_total(group: GroupProject, newcomer: Organisation) -> None:
    larger = attrs.evolve(group, subprojects=[*group.subprojects, Subproject(beneficiary=newcomer)])
    for source in FundingSource:
        assert larger.funding_from(source).known == group.funding_from(source).known
    assert len(larger.total_costs.missing) == len(group.total_costs.missing) + 1


@given(cost_centres(), moneys(), st.dates())
def test_successors_bear_the_whole(centre: CostCentre, money: Money, day: date) -> None:
    laws.successors_bear_the_whole(CostCentre.allocate)(centre, money, day)


@given(cost_centres(), st.dates())
def test_successors_have_the_exact_share(centre: CostCentre, day: date) -> None:
    begun = [change for change in centre.successors if change.since <= day]
    expected: dict[CostCentre, Fraction] = {} if begun else {centre: Fraction(1)}
    for heir, share in begun[-1].shares.items() if begun else ():
        for bearer, part in heir.on(day).items():
            expected[bearer] = expected.get(bearer, Fraction(0)) + Fraction(str(share)) * Fraction(str(part))
    assert {bearer: Fraction(str(rate)) for bearer, rate in centre.on(day).items()} == expected


# Broken twins


def rounds_each_part(total: Money, among: Shares[FundingSource]) -> FundingPlan:
    return FundingPlan(total, Split({source: rate.of(total, Rounding("half_up")) for source, rate in among.items()}))


def unknown_is_zero(group: GroupProject) -> Total:
    return Total(group.total_costs.known)


def of_the_first(group: GroupProject) -> Total:
    return attrs.evolve(group, subprojects=group.subprojects[:1]).total_costs


def knows_nothing(group: GroupProject) -> Total:
    return Total(Money(0), group.total_costs.missing)


def each_bears_it_all(centre: CostCentre, money: Money, day: date) -> Mapping[CostCentre, Money]:
    return dict.fromkeys(centre.allocate(money, day), money)


def one_step_only(centre: CostCentre, money: Money, day: date) -> Mapping[CostCentre, Money]:
    begun = [change for change in centre.successors if change.since <= day]
    return begun[-1].shares.split(money) if begun else {centre: money}


def never_succeeded(centre: CostCentre, money: Money, _day: date) -> Mapping[CostCentre, Money]:
    return {centre: money}


BROKEN_VERSIONS = [
    BrokenVersion(laws.successors_bear_the_whole, (one_step_only,), st.tuples(cost_centres(), moneys(), st.dates())),
    BrokenVersion(laws.successors_bear_the_whole, (never_succeeded,), st.tuples(cost_centres(), moneys(), st.dates())),
    BrokenVersion(
        laws.successors_bear_the_whole, (each_bears_it_all,), st.tuples(cost_centres(), moneys(), st.dates())
    ),
    BrokenVersion(laws.plan_has_no_gap, (rounds_each_part,), st.tuples(moneys(), among_sources)),
    BrokenVersion(laws.total_sums_what_is_known, (unknown_is_zero,), st.tuples(group_projects())),
    BrokenVersion(laws.total_sums_what_is_known, (of_the_first,), st.tuples(group_projects())),
    BrokenVersion(laws.total_sums_what_is_known, (knows_nothing,), st.tuples(group_projects())),
]
