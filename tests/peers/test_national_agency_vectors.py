"""Numbers from the test suite of the National Agency for Education's own system, by what is asked of this library.

`national_agency_without_counterpart.json` lists the rows that ask for something it does not offer, with the reason.
"""

import json
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from grantmodel import (
    Budget,
    BudgetLine,
    Direction,
    Money,
    Organisation,
    ParseError,
    Rounding,
    UnsuitableValueError,
    euros,
    percent,
)
from grantmodel.programmes.state_grants.national_agency import (
    OwnFinancingShortError,
    changed_budget,
    first_instalment,
    grant,
    grant_at_applied_ratio,
    total_costs,
    trainee_days,
    units,
)
from grantmodel.text.dates import format_day

HERE = Path(__file__).parent
VECTORS: dict[str, list[list[Any]]] = json.loads((HERE / "national_agency.json").read_text("utf-8"))
DAY = date(2024, 5, 1)


def budget(amounts: list[str]) -> Budget:
    lines = [BudgetLine(f"line {place}", euros(amount)) for place, amount in enumerate(amounts)]
    return Budget(lines=lines) if lines else Budget(Money(0))


def granted(amounts: list[str], share: str, offered: str | None, total: str, expected: str) -> bool:
    costs = total_costs(budget(amounts), DAY).value
    own = None if offered is None else euros(offered)
    return costs == euros(total) and grant(costs, percent(share), DAY, offered=own).value == euros(expected)


def short(amounts: list[str], share: str, offered: str, total: str, at_the_minimum: str) -> bool:
    with pytest.raises(OwnFinancingShortError) as error:
        granted(amounts, share, offered, total, at_the_minimum)
    by = euros(total) - euros(at_the_minimum) - euros(offered)
    assert error.value.shortfall == by
    return granted(amounts, share, None, total, at_the_minimum)


def at_applied_ratio(amounts: list[str], applied_total: str, applied_grant: str, total: str, expected: str) -> bool:
    costs = total_costs(budget(amounts), DAY).value
    applied = {"applied_total": euros(applied_total), "applied_grant": euros(applied_grant)}
    return costs == euros(total) and grant_at_applied_ratio(costs, DAY, **applied).value == euros(expected)


def one_sum(amounts: list[str], accepted: str, share: str, total: str, expected: str) -> bool:
    costs = total_costs(budget(amounts), DAY, accepted=euros(accepted)).value
    return costs == euros(total) and grant(costs, percent(share), DAY).value == euros(expected)


def rounded(value: str, digits: int, way: Direction, result: str) -> bool:
    scale = Fraction(10) ** digits
    return Rounding(way).apply(Fraction(value) * scale) == Money(int(Fraction(result) * scale))


def is_whole(amount: Money) -> bool:
    try:
        return grant(abs(amount), percent(0), DAY).value == abs(amount)
    except UnsuitableValueError:
        return False


def is_refused(text: str) -> bool:
    with pytest.raises(ParseError):
        Money.parse(text)
    return True


def is_whole_euros(text: str) -> bool:
    try:
        return is_whole(Money.parse(text))
    except ParseError:
        return False


def is_business_id(text: str) -> bool:
    try:
        return Organisation(name="Oulun kaupunki", business_id=text).business_id == text
    except UnsuitableValueError:
        return False


def is_paid_in(amount: str, share: str, parts: list[str], rest: str) -> bool:
    first = first_instalment(euros(amount), DAY, share=percent(share)).value
    return first == euros(parts[0]) and euros(amount) - Money.sum(map(euros, parts)) == euros(rest)


def first_is(amount: str, share: str, first: str, text: str) -> bool:
    found = first_instalment(euros(amount), DAY, share=percent(share)).value
    return found == euros(first) and plain(found) == text


def plain(amount: Money) -> str:
    return amount.format(decimals=0).replace("\xa0", " ")


def change(approved: Budget, amounts: list[str], reason: str = "Kustannukset muuttuivat") -> bool:
    return changed_budget(approved, budget(amounts), reason, DAY).value.is_total_preserving


def change_is_refused(approved: Budget, amounts: list[str], words: str, reason: str = "Kulut muuttuivat") -> bool:
    with pytest.raises(UnsuitableValueError, match=words):
        change(approved, amounts, reason)
    return True


def no_scope_is_refused(scope: str, persons: int, kind: str) -> bool:
    with pytest.raises(ParseError):
        trainee_days(scope, persons, DAY, in_credits=kind == "op")
    return True


CHECKS: dict[str, Callable[..., bool]] = {
    "grant": granted,
    "below_the_minimum_refused": short,
    "refused_where_they_count_nothing": lambda text, amounts, share, total, expected: (
        is_refused(text) and granted(amounts, share, None, total, expected)
    ),
    "grant_at_applied_ratio": at_applied_ratio,
    "one_sum_accepted": one_sum,
    "own_share": lambda share, total, own: (
        euros(total) - grant(euros(total), percent(100 * Fraction(share)), DAY).value == euros(own)
    ),
    "per_cent_of": lambda part, total, share: euros(part).share_of(euros(total)) == percent(share),
    "round": rounded,
    "read": lambda text, amount, whole: Money.parse(text) == euros(amount) and is_whole(euros(amount)) is whole,
    "machine": lambda text, amount: euros(text) == euros(amount) and is_refused(text),
    "refused": is_refused,
    "refused_where_they_read": is_refused,
    "whole_euros": lambda texts: not any(map(is_whole_euros, texts)),
    "business_id": lambda text, valid: is_business_id(text) is valid,
    "first_instalment": first_is,
    "one_instalment": lambda amount, first: (
        first_instalment(euros(amount), DAY, limit=euros(amount) + euros(1)).value == euros(first)
    ),
    "instalments": is_paid_in,
    "write": lambda amount, text: plain(euros(amount)) == text,
    "write_days": lambda days: all(format_day(date.fromisoformat(iso)) == text for iso, text in days.items()),
    "budget_total": lambda amounts, total: total_costs(budget(amounts), DAY).value == euros(total),
    "budget_change_refused": lambda approved, amounts, by: change_is_refused(budget(approved), amounts, by),
    "budget_change": lambda approved, first, by, second: (
        change_is_refused(budget(approved), first, by) and change(budget(approved), second)
    ),
    "no_reason_refused": lambda amounts, reason: change_is_refused(budget(amounts), amounts, "has a reason", reason),
    "one_sum_has_no_lines": lambda amount: change_is_refused(Budget(euros(amount)), [amount], "as one sum"),
    "units": lambda count, amount: units(count, DAY).value == euros(amount),
    "trainee_days": lambda scope, persons, kind, days: (
        trainee_days(scope, persons, DAY, in_credits=kind == "op").value == Fraction(days)
    ),
    "no_scope_refused": no_scope_is_refused,
}


@pytest.mark.parametrize("asked", VECTORS)
def test_numbers_of_the_agency(asked: str) -> None:
    wrong = [(source, *case) for source, *case in VECTORS[asked] if not CHECKS[asked](*case)]
    assert wrong == []


def test_every_row_is_run_or_listed_with_its_reason() -> None:
    listed = json.loads((HERE / "national_agency_without_counterpart.json").read_text("utf-8"))
    assert all(row["source"] and row["what"] and row["why"] for row in listed)
    assert set(VECTORS) == set(CHECKS)
    assert (sum(map(len, VECTORS.values())), sum(row["rows"] for row in listed)) == (63, 9)
