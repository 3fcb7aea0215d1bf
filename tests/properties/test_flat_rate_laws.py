"""The laws of flat rates, held to the Finnish cost models."""

from collections.abc import Mapping
from datetime import date

from broken_versions import BrokenVersion
from hypothesis import given
from hypothesis import strategies as st

from grantmodel import Budget, BudgetLine, CostCategory, Money, Organisation, Rate, Rounding, Subproject, euros, percent
from grantmodel.programmes.finland_2021_2027.flat_rate_conditions import plan_allows_seven_per_cent
from grantmodel.programmes.finland_2021_2027.flat_rate_models import COST_MODEL
from grantmodel.projects.costs import CostItem
from grantmodel.rules import Parameters
from grantmodel.rules.checks import Verdict
from grantmodel.testing import laws
from grantmodel.testing.strategies import moneys

Costs = Mapping[CostCategory, Money]
DAY = date(2025, 8, 15)
LAW = Parameters({"decision": DAY}, "decision")
FORTY = "flat rate 40"
CENT = Money(1)
WAGES, SERVICES, TRAVEL = CostCategory.WAGES, CostCategory.SERVICES, CostCategory.TRAVEL

costs = st.dictionaries(st.sampled_from(CostCategory), moneys(euros(-500), euros(90_000)), max_size=4)
plans = st.dictionaries(
    st.sampled_from([WAGES, SERVICES, TRAVEL]), moneys(Money(0), euros(1_000)), min_size=1, max_size=3
)
amounts = moneys(Money(0), euros(500_000))


def line(spent: Costs) -> Money:
    return COST_MODEL[FORTY].count(spent, LAW).value.flat_rates[FORTY]


def line_of(base: Money) -> Money:
    return line({WAGES: base})


def is_open(plan: Costs, spent: Costs) -> bool:
    subproject = Subproject(
        beneficiary=Organisation(name="Lahden kaupunki"),
        cost_model="flat rate 7",
        budget=Budget(lines=[BudgetLine(str(name), cost, category=name) for name, cost in plan.items()]),
        items=[
            CostItem(name=str(name), amount=cost, category=name, incurred=DAY, claimed=DAY)
            for name, cost in spent.items()
        ],
    )
    return plan_allows_seven_per_cent(subproject, LAW).verdict is Verdict.MET


@given(costs)
def test_flat_rate_is_of_its_base(spent: Costs) -> None:
    laws.flat_rate_is_of_its_base(line, percent(40), {WAGES}, CENT)(spent)


@given(amounts, amounts)
def test_flat_rate_never_falls(base: Money, more: Money) -> None:
    laws.flat_rate_never_falls(line_of)(base, more)


@given(plans, plans, plans)
def test_gate_reads_the_plan(plan: Costs, spent: Costs, otherwise: Costs) -> None:
    laws.gate_reads_the_plan(is_open)(plan, spent, otherwise)


# Broken twins


def of_all_costs(spent: Costs) -> Money:
    return Rate(2, 5).of(Money.sum(spent.values()), Rounding("half_up"))


def of_no_credit_notes(spent: Costs) -> Money:
    return max(line(spent), Money(0))


def at_most_a_thousand(base: Money) -> Money:
    return line_of(base) if base <= euros(1_000) else line_of(euros(900))


def by_actuals(_plan: Costs, spent: Costs) -> bool:
    return is_open(spent, spent)


BROKEN_VERSIONS = [
    BrokenVersion(laws.flat_rate_is_of_its_base, (of_all_costs, percent(40), {WAGES}, CENT), st.tuples(costs)),
    BrokenVersion(laws.flat_rate_is_of_its_base, (of_no_credit_notes, percent(40), {WAGES}, CENT), st.tuples(costs)),
    BrokenVersion(laws.flat_rate_never_falls, (at_most_a_thousand,), st.tuples(amounts, amounts)),
    BrokenVersion(laws.gate_reads_the_plan, (by_actuals,), st.tuples(plans, plans, plans)),
]
