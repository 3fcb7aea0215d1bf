"""Budgets of twelve partners with the five flat rates and four funds, beside the same arithmetic in Decimal."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_DOWN, Decimal

from measure import Pair, report

from grantmodel import Rate, Shares, euros, percent
from grantmodel.programmes.interreg_2021_2027.ceilings import law_on
from grantmodel.programmes.interreg_2021_2027.financing import PARTNER, funded
from grantmodel.programmes.interreg_2021_2027.flat_rates import (
    FLAT_RATES,
    OFFICE_ON_DIRECT,
    OFFICE_ON_STAFF,
    OTHER_ON_STAFF,
    STAFF_ON_DIRECT,
    TRAVEL_ON_STAFF,
    InterregCategory,
)

LAW = law_on(date(2024, 1, 1))
EXTERNAL, EQUIPMENT, WORKS = (
    InterregCategory.EXTERNAL,
    InterregCategory.EQUIPMENT,
    InterregCategory.INFRASTRUCTURE,
)
STAFF = InterregCategory.STAFF
COSTS = {STAFF: "62000.10", EXTERNAL: "10000.33", EQUIPMENT: "7500.55", WORKS: "2500.77"}
CHOSEN: tuple[dict[str, Rate], ...] = (
    {STAFF_ON_DIRECT: percent(20), TRAVEL_ON_STAFF: percent(15), OFFICE_ON_DIRECT: percent(7)},
    {TRAVEL_ON_STAFF: percent(15), OFFICE_ON_STAFF: percent(15)},
    {OTHER_ON_STAFF: percent(40)},
)
FUNDS = Shares(
    {"ERDF": percent(60), "IPA": percent(10), "NDICI": percent("7.5"), "OTHER": percent("2.5")}, residual=PARTNER
)
PARTNERS = 12
CENT = Decimal("0.01")

exact_costs = {category: euros(amount) for category, amount in COSTS.items()}
decimal_costs = {category: Decimal(amount) for category, amount in COSTS.items()}


def by_library() -> list[object]:
    """Count every partner with the library; explanations are there and nobody reads them."""
    found: list[object] = []
    for number in range(PARTNERS):
        counted = FLAT_RATES.count(exact_costs, LAW, CHOSEN[number % len(CHOSEN)]).value
        found.append(funded(counted.total, FUNDS, LAW))
    return found


def explained() -> list[object]:
    """Count every partner with the library, and read the steps of each explanation."""
    found: list[object] = []
    for number in range(PARTNERS):
        computed = FLAT_RATES.count(exact_costs, LAW, CHOSEN[number % len(CHOSEN)])
        funded(computed.value.total, FUNDS, LAW)
        found.append(computed.explanation.steps)
    return found


def printed() -> list[str]:
    """Count every partner with the library, and write each explanation in Finnish."""
    texts = []
    for number in range(PARTNERS):
        computed = FLAT_RATES.count(exact_costs, LAW, CHOSEN[number % len(CHOSEN)])
        funded(computed.value.total, FUNDS, LAW)
        texts.append(computed.explanation.format("fi"))
    return texts


def cut(amount: Decimal) -> Decimal:
    """Cut an amount to whole cents."""
    return amount.quantize(CENT, rounding=ROUND_DOWN)


def by_hand() -> list[object]:
    """Count every partner in Decimal, as a careful user would write it: no checks, no sources, no explanations."""
    found: list[object] = []
    for number in range(PARTNERS):
        costs = dict(decimal_costs)
        direct = costs[EXTERNAL] + costs[EQUIPMENT] + costs[WORKS]
        if number % len(CHOSEN) == 0:
            staff = cut(direct * Decimal("0.20"))
            travel = cut(staff * Decimal("0.15"))
            total = direct + staff + travel + cut((staff + travel + direct) * Decimal("0.07"))
        elif number % len(CHOSEN) == 1:
            staff = costs[STAFF]
            total = direct + staff + cut(staff * Decimal("0.15")) + cut(staff * Decimal("0.15"))
        else:
            staff = costs[STAFF]
            total = staff + cut(staff * Decimal("0.40"))
        parts = {
            name: cut(total * Decimal(share))
            for name, share in zip("abcd", ("0.6", "0.1", "0.075", "0.025"), strict=True)
        }
        parts["partner"] = total - sum(parts.values())
        found.append(parts)
    return found


if __name__ == "__main__":
    report(
        "Counting: how many times longer than the same arithmetic by hand in Decimal",
        [
            Pair("twelve partners (at most 8 times as long: 0.125 x)", by_library, by_hand, 0.125),
            Pair("explanations read, against not read (at most twice: 0.5 x)", explained, by_library, 0.5),
            Pair("explanations written in Finnish, against not read", printed, by_library, 0),
        ],
    )
