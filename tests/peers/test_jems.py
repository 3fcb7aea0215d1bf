"""The figures of Jems' own tests, by what is asked of this library.

`jems_without_counterpart.json` lists what asks for something that is not offered, with the reason; one that runs in
part has other figures here.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from grantmodel import Money, Rate, Rounding, Shares, UnsuitableTypeError, UnsuitableValueError, euros, percent
from grantmodel.programmes.interreg_2021_2027 import flat_rates as names
from grantmodel.programmes.interreg_2021_2027.ceilings import law_on
from grantmodel.programmes.interreg_2021_2027.financing import (
    AS_JEMS_BY_FUND,
    AS_JEMS_BY_STATUS,
    AS_JEMS_SMALL_PROJECT_FUND,
    PARTNER,
    Contribution,
    Contributions,
    ContributionStatus,
    contributions_by_fund,
    divide,
    funded,
)
from grantmodel.programmes.interreg_2021_2027.flat_rates import InterregCategory
from grantmodel.programmes.interreg_2021_2027.options import Offer, OptionProblem, option_problems
from grantmodel.programmes.interreg_2021_2027.periods import costs_by_period, funds_by_period, project_periods
from grantmodel.programmes.interreg_2021_2027.rows import row_sum
from grantmodel.values.days import last_day

HERE = Path(__file__).parent
VECTORS: dict[str, list[list[Any]]] = json.loads((HERE / "jems.json").read_text("utf-8"))
LAW = law_on(date(2024, 1, 1))
NOTHING = Money(0)
CUTS = {"contribution": AS_JEMS_BY_FUND, "small project fund": AS_JEMS_SMALL_PROJECT_FUND}


def costs(amounts: Mapping[str, str]) -> dict[InterregCategory, Money]:
    return {InterregCategory[name]: euros(amount) for name, amount in amounts.items()}


def rates(percentages: Mapping[str, str]) -> dict[str, Rate]:
    return {getattr(names, name): percent(number) for name, number in percentages.items()}


def moneys(amounts: Mapping[str, str]) -> dict[str, Money]:
    return {name: euros(amount) for name, amount in amounts.items()}


def funds(percentages: Mapping[str, str]) -> Shares[str]:
    return Shares({name: percent(number) for name, number in percentages.items()}, residual=PARTNER)


def offers(given: Mapping[str, list[Any]], name: Callable[[str], str]) -> dict[str, Offer]:
    return {name(key): Offer(percent(rate), adjustable=adjustable) for key, (rate, adjustable) in given.items()}


def named(name: str) -> str:
    return str(getattr(names, name))


def counted(real: Mapping[InterregCategory, Money], chosen: Mapping[str, str]) -> dict[InterregCategory, Money]:
    """Return what is paid by category, with the ceiling of an office rate that the programme has calculated."""
    model = names.CALCULATED_FLAT_RATES
    return dict(names.by_category(model.count(real, LAW, rates(chosen)).value))


def agrees(seen: Mapping[InterregCategory, Money], expected: Mapping[str, str], total: str | None) -> bool:
    lines = all(seen.get(category, NOTHING) == amount for category, amount in costs(expected).items())
    return lines and (total is None or Money.sum(seen.values()) == euros(total))


def flat(real: Mapping[str, str], chosen: Mapping[str, str], expected: Mapping[str, str], total: str | None) -> bool:
    return agrees(counted(costs(real), chosen), expected, total)


def as_jems(real: Mapping[str, str], chosen: Mapping[str, str], expected: Mapping[str, str], total: str) -> bool:
    """What the law excludes and Jems' calculator counts all the same."""
    parts = names.by_category(names.AS_JEMS.count(costs(real), LAW, rates(chosen)).value)
    return agrees(parts, expected, total)


def partners(
    counts: Iterable[tuple[Mapping[str, str], Mapping[str, str]]], expected: Mapping[str, str], total: str
) -> bool:
    """The overview of a project is the sum of its partners'."""
    found = [names.by_category(names.AS_JEMS.count(costs(real), LAW, rates(chosen)).value) for real, chosen in counts]
    together = {one: Money.sum(parts.get(one, NOTHING) for parts in found) for one in InterregCategory}
    return agrees(together, expected, total)


def paid_besides(real: Mapping[str, str], chosen: Mapping[str, str], total: str) -> bool:
    """By the law's flat rates what Jems pays is the total and what is covered."""
    seen = names.FLAT_RATES.count(costs(real), LAW, rates(chosen)).value
    return seen.total + seen.covered.total == euros(total)


def periods_as_jems(
    periods: list[Mapping[str, str]], chosen: Mapping[str, str], expected: list[Mapping[str, str]], totals: list[str]
) -> bool:
    real = {number: costs(each) for number, each in enumerate(periods, 1)}
    found = costs_by_period(names.AS_JEMS, real, len(periods), LAW, rates(chosen)).value
    each = all(agrees(found[number], lines, None) for number, lines in enumerate(expected, 1))
    sums = [parts.total for parts in found.values()]
    return each and [*map(str, sums), str(Money.sum(sums))] == totals


def beside_funds(  # noqa: PLR0913, PLR0917 - what a vector holds
    money: str,
    shares: Mapping[str, str],
    sources: Mapping[str, str],
    whole: str,
    of_partner: Mapping[str, str],
    expected: Mapping[str, list[str]],
) -> bool:
    """The partner's contribution and its sources, as a whole and beside each fund."""
    seen = contributions_by_fund(euros(money), funds(shares), moneys(sources), LAW, of=euros(whole)).value
    parts = {fund: [str(one.contribution), *map(str, one.sources.values())] for fund, one in seen.items()}
    claimed = divide(euros(money), moneys(sources), of=euros(whole), as_jems=AS_JEMS_BY_STATUS).value
    return claimed == moneys(of_partner) and parts == expected


def pays(money: Money, shares: Mapping[str, str], expected: Mapping[str, str], rest: str | None) -> bool:
    parts = funded(money, funds(shares), LAW).value
    return moneys(expected).items() <= dict(parts).items() and rest in (None, str(parts[PARTNER]))


def budget(  # noqa: PLR0913, PLR0917 - what a vector holds
    rows: Iterable[tuple[str, str, str, list[str]]],
    chosen: Mapping[str, str],
    shares: Mapping[str, str],
    overview: Mapping[str, str],
    total: str,
    paid: Mapping[str, str],
    rest: str,
) -> bool:
    """The budget as a whole, and the same from its periods, the last of which takes the rest."""
    rows = list(rows)
    whole = {InterregCategory[name]: row_sum(units, euros(price), LAW).value for name, units, price, _ in rows}
    periods = {
        number: {InterregCategory[name]: euros(amounts[number]) for name, _, _, amounts in rows}
        for number in range(len(rows[0][3]))
    }
    by_period = costs_by_period(names.FLAT_RATES, periods, max(periods), LAW, rates(chosen)).value
    from_periods = {category: Money.sum(parts[category] for parts in by_period.values()) for category in by_period[0]}
    seen = counted(whole, chosen)
    return agrees(seen, overview, total) and from_periods == seen and pays(euros(total), shares, paid, rest)


def claim(  # noqa: PLR0913, PLR0917 - what a vector holds
    real: Mapping[str, str],
    chosen: Mapping[str, str],
    flat_lines: Mapping[str, str],
    shares: Mapping[str, str],
    sources: Mapping[str, str],
    whole: str,
    paid: Mapping[str, str],
    rest: str,
    expected: Mapping[str, str],
) -> bool:
    """A claim, its contribution as Jems cuts it; as it is by default, it is the whole and a cent or so off."""
    seen = counted(costs(real), chosen)
    claimed = Money.sum(seen.values())
    jems = divide(claimed, moneys(sources), of=euros(whole), as_jems=AS_JEMS_BY_STATUS).value
    parts = divide(euros(rest), moneys(sources)).value
    near = all(abs((parts[name] - jems[name]).cents) <= 2 for name in parts)
    as_there = jems == moneys(expected) and parts.total == euros(rest) and near
    return agrees(seen, flat_lines, None) and pays(claimed, shares, paid, rest) and as_there


def by_fund(money: str, paid: Mapping[str, str], cut: str, expected: Mapping[str, str]) -> bool:
    parts = divide(euros(money), moneys(paid)).value
    jems = divide(euros(money), moneys(paid), as_jems=CUTS[cut]).value
    return jems == moneys(expected) and parts.total == euros(money)


def in_periods(
    amounts: list[str], shares: Mapping[str, str], expected: Mapping[str, list[str]], totals: Mapping[str, str]
) -> bool:
    """The amounts are preparation, the regular periods, and closure."""
    periods = dict(enumerate(map(euros, amounts)))
    parts = funds_by_period(periods, funds(shares), len(amounts) - 2, LAW).value
    return all(
        [part[fund] for part in parts.values()] == list(map(euros, expected[fund]))
        and Money.sum(part[fund] for part in parts.values()) == euros(total)
        for fund, total in totals.items()
    )


def in_euros(amount: str, rate: str) -> Money:
    """Return an amount of another currency, of which so many are a euro."""
    return Rate(1 / Fraction(rate)).of(euros(amount), Rounding("half_up"))


def claim_in_currency(
    items: Iterable[tuple[str, str, str]], chosen: Mapping[str, str], expected: Mapping[str, str], total: str
) -> bool:
    real: dict[InterregCategory, Money] = {}
    for name, amount, rate in items:
        category = InterregCategory[name]
        real[category] = real.get(category, NOTHING) + in_euros(amount, rate)
    return agrees(counted(real, chosen), expected, total)


def left_by_control(
    declared: Mapping[str, str],
    certified: Mapping[str, str],
    parked: Mapping[str, str],
    chosen: Mapping[str, str],
    expected: Mapping[str, str],
) -> bool:
    """What control took of the lines of flat rates: declared less what certified and parked costs still make."""
    kept = [counted(costs(real), chosen) for real in (certified, parked)]
    left = {
        category: amount - Money.sum(each[category] for each in kept) for category, amount in costs(declared).items()
    }
    return left == costs(expected)


def percentage(part: Money, whole: Money) -> Money:
    """Return hundredths of a per cent, half up, as cents: 39.85 % is 39 euros 85 cents."""
    return Rounding("half_up").apply(part.share_of(whole).fraction * 100**2)


def progress(  # noqa: PLR0913, PLR0917 - what a vector holds
    whole: str, before: str, now: str, so_far: str, share: str, rest: str
) -> bool:
    spent = euros(before) + euros(now)
    figures = (spent, percentage(spent, euros(whole)), euros(whole) - spent)
    return figures == (euros(so_far), euros(share), euros(rest))


def problems(
    given: Mapping[str, list[Any]], chosen: Mapping[str, Rate], expected: Mapping[str, str], name: Callable[[str], str]
) -> bool:
    """Every problem of Jems is found; of a pair that excludes each other, both are named here."""
    found = option_problems(chosen, offers(given, name))
    as_there = {name(key): OptionProblem[code] for key, code in expected.items()}
    others = [found[key] for key in found.keys() - as_there.keys()]
    return all(code in found.get(key, ()) for key, code in as_there.items()) and all(
        other == (OptionProblem.EXCLUDED,) for other in others
    )


def covered(chosen: Mapping[str, str], categories: list[str]) -> bool:
    no_rows = {InterregCategory.OFFICE, InterregCategory.OTHER}  # in Jems these are flat rates alone
    real = {category: euros(100) for category in InterregCategory if category not in no_rows}
    seen = names.FLAT_RATES.count(real, LAW, rates(chosen)).value.covered
    return list(seen) == [InterregCategory[name] for name in categories]


def contracted(before: Mapping[str, str], after: Mapping[str, str]) -> bool:
    offered = {name: Offer(rate) for name, rate in rates(after).items()}
    found = option_problems(rates(after), offered, contracted=rates(before))
    return found == dict.fromkeys(rates(after), (OptionProblem.SWITCHED,))


def shares_refused(percentages: list[str | None]) -> bool:
    lines = [PARTNER, *map(str, range(1, len(percentages)))]
    shares: dict[str, Any] = {line: number and percent(number) for line, number in zip(lines, percentages, strict=True)}
    with pytest.raises((UnsuitableTypeError, UnsuitableValueError)):
        Shares(shares, residual=PARTNER)
    return True


def too_many_funds(shares: Shares[str]) -> bool:
    with pytest.raises(UnsuitableValueError, match="at most 4 funds"):
        funded(euros(1), shares, LAW)
    return True


def contributions_refused(sources: Iterable[tuple[Any, str, bool, str]]) -> bool:
    with pytest.raises((UnsuitableTypeError, UnsuitableValueError)):
        Contributions(
            Contribution(euros(amount), status and ContributionStatus[status], own=own, name=name)
            for status, amount, own, name in sources
        )
    return True


CHECKS: dict[str, Callable[..., bool]] = {
    "flat_rates": flat,
    "as_jems": as_jems,
    "partners": partners,
    "paid_besides": paid_besides,
    "periods_as_jems": periods_as_jems,
    "budget": budget,
    "row": lambda units, price, total: row_sum(units, euros(price), LAW).value == euros(total),
    "claim": claim,
    "by_fund": by_fund,
    "beside_funds": beside_funds,
    "status": lambda money, sources, whole, expected: (
        divide(euros(money), moneys(sources), of=euros(whole), as_jems=AS_JEMS_BY_STATUS).value == moneys(expected)
    ),
    "too_many_funds": lambda shares: too_many_funds(funds(shares)),
    "period": lambda start, first, end, days: (
        str(project_periods(date.fromisoformat(start), int(end), int(end) - int(first) + 1)[int(first) // 12 + 1])
        == days
    ),
    "funds": lambda money, shares, expected, rest: pays(euros(money), shares, expected, rest),
    "share": lambda part, whole, share: percentage(euros(part), euros(whole)) == euros(share),
    "progress": progress,
    "funds_by_period": in_periods,
    "last_day": lambda start, months, end: last_day(date.fromisoformat(start), int(months)) == date.fromisoformat(end),
    "claim_in_currency": claim_in_currency,
    "currency": lambda amount, rate, expected: in_euros(amount, rate) == euros(expected),
    "left_by_control": left_by_control,
    "options": lambda given, chosen, expected: problems(given, rates(chosen), expected, named),
    "covered": covered,
    "contracted": contracted,
    "shares_refused": shares_refused,
    "funds_not_offered": lambda given, chosen, expected: problems(
        given, {fund: percent(rate) for fund, rate in chosen.items()}, expected, str
    ),
    "contributions_refused": contributions_refused,
}


@pytest.mark.parametrize("asked", VECTORS)
def test_figures_of_jems(asked: str) -> None:
    wrong = [(source, *case) for source, *case in VECTORS[asked] if not CHECKS[asked](*case)]
    assert wrong == []


def test_every_figure_is_run_or_listed_with_its_reason() -> None:
    listed = json.loads((HERE / "jems_without_counterpart.json").read_text("utf-8"))
    assert all(row["source"] and row["what"] and row["why"] and row["rows"] > 0 for row in listed)
    assert sum(row["rows"] for row in listed if not row["runs_in_part"]) == 16
    assert set(VECTORS) == set(CHECKS)
    assert sum(map(len, VECTORS.values())) > 100


def test_parts_of_jems_lose_cents_that_are_kept_by_default() -> None:
    among = moneys({"a": "1", "b": "2"})
    jems = divide(euros(6), among, as_jems=AS_JEMS_SMALL_PROJECT_FUND).value
    assert (jems.total, divide(euros(6), among).value.total) == (euros("5.98"), euros(6))
