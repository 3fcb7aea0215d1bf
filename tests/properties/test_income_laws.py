"""The laws of income and of outputs, held to the programme 2021-2027."""

from collections.abc import Sequence
from datetime import date

import attrs
import valid_project
from broken_versions import BrokenVersion
from hypothesis import given
from hypothesis import strategies as st

from grantmodel import Money, euros
from grantmodel.programmes.finland_2021_2027.income import costs_less_income
from grantmodel.programmes.finland_2021_2027.outputs import lump_sum_achieved
from grantmodel.rules import Parameters
from grantmodel.testing import laws
from grantmodel.testing.strategies import moneys

Outputs = Sequence[tuple[Money, bool]]
LAW = Parameters({"decision": valid_project.GRANTED}, "decision")
CITY = attrs.evolve(valid_project.GROUP.subprojects[1], last_claim=date(2027, 12, 31))

amounts = moneys(euros(-500), euros(50_000))
incomes = st.lists(moneys(euros(-9_000), euros(9_000)), max_size=4)
outputs = st.lists(st.tuples(moneys(Money(0), euros(50_000)), st.booleans()), max_size=4)


def net(costs: Money, incomes: Sequence[Money]) -> Money:
    part = attrs.evolve(CITY, incomes=[attrs.evolve(valid_project.INCOME, amount=amount) for amount in incomes])
    return costs_less_income(costs, valid_project.GROUP, part, LAW).value


def achieved(outputs: Outputs) -> Money:
    listed = [
        attrs.evolve(
            valid_project.OUTPUT,
            amount=amount,
            filed=valid_project.OUTPUT.documents if verified else (),
            verified=date(2026, 9, 1),
        )
        for amount, verified in outputs
    ]
    part = attrs.evolve(CITY, cost_model="lump sum", decision=attrs.evolve(valid_project.DECISION, outputs=listed))
    return lump_sum_achieved(part, LAW).value


@given(amounts, incomes)
def test_income_takes_no_more_than_costs(costs: Money, incomes: list[Money]) -> None:
    laws.income_takes_no_more_than_costs(net)(costs, incomes)


@given(outputs)
def test_output_is_paid_wholly_or_not(outputs: list[tuple[Money, bool]]) -> None:
    laws.output_is_paid_wholly_or_not(achieved)(outputs)


def below_nothing(costs: Money, incomes: Sequence[Money]) -> Money:
    return costs - Money.sum(incomes)


def refunds_lost(costs: Money, incomes: Sequence[Money]) -> Money:
    return max(min(costs, Money(0)), costs - Money.sum(one for one in incomes if one > Money(0)))


def credit_notes_lost(costs: Money, incomes: Sequence[Money]) -> Money:
    return max(Money(0), min(costs, costs - Money.sum(incomes)))


def a_share_of_the_whole(outputs: Outputs) -> Money:
    done = sum(verified for _, verified in outputs)
    whole = Money.sum(amount for amount, _ in outputs)
    return Money(whole.cents * done // len(outputs)) if outputs else whole


def all_or_nothing_of_the_whole(outputs: Outputs) -> Money:
    return Money.sum(amount for amount, _ in outputs) if all(verified for _, verified in outputs) else Money(0)


BROKEN_VERSIONS = [
    *(
        BrokenVersion(laws.income_takes_no_more_than_costs, (broken,), st.tuples(amounts, incomes))
        for broken in (below_nothing, refunds_lost, credit_notes_lost)
    ),
    *(
        BrokenVersion(laws.output_is_paid_wholly_or_not, (broken,), st.tuples(outputs))
        for broken in (a_share_of_the_whole, all_or_nothing_of_the_whole)
    ),
]
