"""The city's register of a group project under preparation: who takes part, at what cost, and who pays."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from cityapp import costs, days, sharing


@dataclass
class Part:
    """One beneficiary's part; None is what nobody has told yet."""

    costs: Mapping[str, int] | None = None
    flat_rate: str | None = None
    rates: Mapping[str, Fraction] | None = None
    rest_to: str = "own"

    def total(self) -> int | None:
        """Return what it costs, with the flat rate that it uses."""
        if self.costs is None:
            return None
        if self.flat_rate is None:
            return sum(self.costs.values())
        return costs.counted(self.costs, costs.FLAT_RATES[self.flat_rate]).total

    def shares(self) -> dict[str, int] | None:
        """Return what each source pays of it."""
        total = self.total()
        return None if total is None or self.rates is None else sharing.split(total, self.rates, self.rest_to)


@dataclass
class Register:
    """The parts by their beneficiaries, and the first and last day of the whole."""

    parts: dict[str, Part] = field(default_factory=dict[str, Part])
    period: tuple[date, date] | None = None

    def total(self) -> tuple[int, list[str]]:
        """Return the sum of the costs that are known, and whose are not."""
        totals = {name: part.total() for name, part in self.parts.items()}
        missing = [name for name, total in totals.items() if total is None]
        return sum(total for total in totals.values() if total is not None), missing

    def paid_by(self, source: str) -> tuple[int, list[str]]:
        """Return what a source pays in all, each part rounded by itself, and of which it is not known."""
        shares = {name: part.shares() for name, part in self.parts.items()}
        missing = [name for name, paid in shares.items() if paid is None]
        return sum(paid.get(source, 0) for paid in shares.values() if paid is not None), missing

    def holds(self, day: date) -> bool | None:
        """Tell whether a day is one of the period."""
        return None if self.period is None else days.holds(*self.period, day)
