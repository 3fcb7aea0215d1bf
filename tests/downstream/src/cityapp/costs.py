"""What a project's costs come to under the flat rates of Decree 866/2021."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from cityapp import amounts

LEAST_SERVICES, LEAST_TRAVEL = Fraction(30, 100), Fraction(20, 100)
_INVESTED = ("investment", "land", "derelict_site")


@dataclass(frozen=True)
class FlatRate:
    """A rate of some costs that stands for others, which it covers."""

    rate: Fraction
    base: tuple[str, ...]
    covers: tuple[str, ...]


FLAT_RATES: Mapping[str, FlatRate] = {
    "40 %": FlatRate(Fraction(40, 100), ("wages",), ("travel", "services", "other_direct", "indirect", *_INVESTED)),
    "7 %": FlatRate(Fraction(7, 100), ("wages", "travel", "services", "other_direct"), ("indirect", *_INVESTED)),
    "1,5 %": FlatRate(Fraction(15, 1000), ("services", "other_direct", *_INVESTED), ("wages", "travel", "indirect")),
}


@dataclass(frozen=True)
class Counted:
    """Costs that are paid, the flat rate, and the costs that it covers, which are not paid again."""

    paid: Mapping[str, int]
    flat_rate: int
    covered: Mapping[str, int]

    @property
    def total(self) -> int:
        """Return what is paid in all."""
        return sum(self.paid.values()) + self.flat_rate


def by_category(items: Iterable[tuple[str, int]]) -> dict[str, int]:
    """Return the sum of each category; a credit note is a negative item."""
    sums: dict[str, int] = {}
    for category, cents in items:
        sums[category] = sums.get(category, 0) + cents
    return sums


def counted(costs: Mapping[str, int], flat_rate: FlatRate) -> Counted:
    """Return what costs come to with a flat rate, which is rounded to the nearest cent."""
    paid = {category: cents for category, cents in costs.items() if category not in flat_rate.covers}
    covered = {category: cents for category, cents in costs.items() if category in flat_rate.covers}
    base = sum(cents for category, cents in costs.items() if category in flat_rate.base)
    return Counted(paid, amounts.rounded(flat_rate.rate * base, 1, "half up"), covered)


def seven_per_cent_is_open(plan: Mapping[str, int], spent: Mapping[str, int]) -> bool:
    """Tell whether the 7 % may be used: §§ 9.1 and 11.1 look at the approved plan, whatever has been spent."""
    del spent
    wages = plan.get("wages", 0)
    enough_services = plan.get("services", 0) >= LEAST_SERVICES * wages
    return wages <= 0 or enough_services or plan.get("travel", 0) >= LEAST_TRAVEL * wages
