"""The laws of funding plans and group projects."""

import attrs
from hypothesis import given
from hypothesis import strategies as st
from twins import Twin

from grantmodel import (
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
from grantmodel.testing.strategies import funding_plans, group_projects, moneys, organisations, shares

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


# Broken twins


def rounds_each_part(total: Money, among: Shares[FundingSource]) -> FundingPlan:
    return FundingPlan(total, Split({source: rate.of(total, Rounding("half_up")) for source, rate in among.items()}))


def unknown_is_zero(group: GroupProject) -> Total:
    return Total(group.total_costs.known)


def of_the_first(group: GroupProject) -> Total:
    return attrs.evolve(group, subprojects=group.subprojects[:1]).total_costs


TWINS = [
    Twin(laws.plan_has_no_gap, (rounds_each_part,), st.tuples(moneys(), among_sources)),
    Twin(laws.total_sums_what_is_known, (unknown_is_zero,), st.tuples(group_projects())),
    Twin(laws.total_sums_what_is_known, (of_the_first,), st.tuples(group_projects())),
]
