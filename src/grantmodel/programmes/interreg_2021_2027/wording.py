"""The sentences in which Interreg's rows, funds, contributions and periods explain themselves."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import Protocol, TypeVar

from grantmodel.programmes.interreg_2021_2027.ceilings import JEMS
from grantmodel.rules.checks import Figure
from grantmodel.rules.computed import Explanation
from grantmodel.text.catalogue import Catalogue
from grantmodel.values.choices import Choice
from grantmodel.values.dated import Version
from grantmodel.values.money import Money
from grantmodel.values.shares import Shares
from grantmodel.values.sources import Evidence
from grantmodel.values.splits import Split

K = TypeVar("K", bound=Hashable)
P = TypeVar("P", bound=Hashable)

WORDS = Catalogue.beside(__name__, "explanations")
"""By what was done, a sentence in each language."""


def step(
    code: str, facts: Mapping[str, Figure], versions: Iterable[Version[object]] = (), steps: Iterable[Explanation] = ()
) -> Explanation:
    """Return a step that is plain arithmetic, or stands on dated figures."""
    return Explanation(WORDS, code, facts, versions=tuple(versions), steps=steps)


def as_in_jems(code: str, facts: Mapping[str, Figure], steps: Iterable[Explanation] = ()) -> Explanation:
    """Return a step that no text lays down and Jems takes."""
    return Explanation(WORDS, code, facts, JEMS, Evidence.INFERRED, steps=steps)


def named(what: Hashable) -> Figure:
    """Return what a part is called, in the reader's language where it has a label."""
    return what if isinstance(what, Choice) else str(what)


def lines(parts: Mapping[K, Money], partner: str = "") -> list[Explanation]:
    """Return each part as a step of its own, with a word of its own for what no fund pays."""
    return [
        step("rest", {"amount": amount}) if what == partner else step("line", {"what": named(what), "amount": amount})
        for what, amount in parts.items()
    ]


def financing(money: Money, funds: Shares[str], parts: Split[str], versions: Iterable[Version[object]]) -> Explanation:
    """Return who pays costs: each fund its share, and the partner the rest."""
    steps = [
        step("fund", {"fund": fund, "rate": rate, "total": money, "amount": parts[fund]}, versions)
        for fund, rate in funds.items()
        if fund != funds.residual
    ]
    rest = [step("partner", {"amount": amount}) for fund, amount in parts.items() if fund == funds.residual]
    return step("funds", {"total": money}, steps=[*steps, *rest])


def divided(
    money: Money, among: Mapping[K, Money], whole: Money, parts: Mapping[K, Money], *, is_cut: bool
) -> Explanation:
    """Return how money was divided in proportion to amounts."""
    steps = [
        step("part", {"who": named(who), "weight": amount, "whole": whole, "amount": parts[who]})
        for who, amount in among.items()
    ]
    return as_in_jems("cut", {"total": money}, steps) if is_cut else step("divided", {"total": money}, steps=steps)


class _Beside(Protocol[K]):
    @property
    def contribution(self) -> Money: ...
    @property
    def sources(self) -> Split[K]: ...


def besides(paid: Split[str], partner: str, found: Mapping[str, _Beside[K]]) -> Explanation:
    """Return how the partner's contribution stands beside each fund, and what each source bears of it."""
    whole = paid.total - paid[partner]
    steps = [
        step(
            "part",
            {"who": fund, "weight": paid[fund], "whole": whole, "amount": one.contribution},
            steps=lines(one.sources),
        )
        for fund, one in found.items()
    ]
    return as_in_jems("beside funds", {"amount": paid[partner]}, steps)


def by_periods(periods: Mapping[P, Split[K]], last: P, each: Mapping[P, Explanation], partner: str = "") -> Explanation:
    """Return what each period comes to, the last one what the others leave of the whole."""
    steps = [
        step(
            "last period" if name == last else "period",
            {"period": named(name), "amount": parts.total},
            steps=lines(parts, partner) if name == last else (each[name],),
        )
        for name, parts in periods.items()
    ]
    return as_in_jems("periods", {"total": Money.sum(parts.total for parts in periods.values())}, steps)
