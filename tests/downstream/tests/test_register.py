"""The register of a group project, held to the laws."""

from collections.abc import Mapping, Sequence

import adapter
from adapter import Funded
from hypothesis import given
from hypothesis import strategies as st

from grantmodel import Money, Rate, euros, percent
from grantmodel.testing import laws, machines
from grantmodel.testing.strategies import moneys, names, percentages

costs = moneys(euros(0), euros(1_000_000))
funded = st.tuples(costs, percentages(Rate(0), percent(99), decimals=0))
groups = st.lists(funded, max_size=4)
GroupProjectEdits = machines.group_project_edits(adapter.Register)
TestRegister = GroupProjectEdits.TestCase
budgets = st.dictionaries(names(), st.none() | moneys(), max_size=4)


@given(budgets)
def test_unknown_is_not_zero(of: Mapping[str, Money | None]) -> None:
    laws.unknown_is_not_zero(adapter.group_total)(of)


@given(groups)
def test_group_is_the_sum_of_its_decisions(subprojects: Sequence[Funded]) -> None:
    laws.group_is_the_sum_of_its_decisions(adapter.group_aid, adapter.aid_of_one)(subprojects)
