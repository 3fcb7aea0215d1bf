"""Cost models: flat rates over costs, each on its base, in the order in which they need one another."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from itertools import combinations
from typing import Generic, TypeAlias, TypeVar, cast, final

import attrs

from grantmodel.errors import UnsuitableTypeError, UnsuitableValueError
from grantmodel.projects.fields import as_tuple
from grantmodel.rules.checks import Figure
from grantmodel.rules.computed import Computed, Explanation
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.text.catalogue import Catalogue
from grantmodel.text.symbols import LANGUAGES, Language
from grantmodel.values.choices import Choice
from grantmodel.values.dated import Version
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate
from grantmodel.values.rounding import Rounding
from grantmodel.values.sources import Source
from grantmodel.values.splits import Split

C = TypeVar("C", bound=Hashable)

_WORDS = Catalogue(
    {
        "total": {"fi": "Yhteensä {total}", "sv": "Sammanlagt {total}", "en": "Total {total}"},
        "real": {"fi": "{what} {amount}", "sv": "{what} {amount}", "en": "{what} {amount}"},
        "covered": {
            "fi": "{what} {amount}: sisältyy prosenttimääräiseen korvaukseen",
            "sv": "{what} {amount}: ingår i en procentuell ersättning",
            "en": "{what} {amount}: covered by a flat rate",
        },
    }
)


def _line_words(title: Mapping[Language, str]) -> Catalogue:
    return Catalogue({"line": {lang: f"{title[lang]}: {{rate}} × {{base}} = {{amount}}" for lang in LANGUAGES}})


@final
@attrs.frozen(kw_only=True, eq=False)
class FlatRate(Generic[C]):
    """A share of a base that stands for costs which are not itemised (prosenttimääräinen korvaus).

    Args:
        name: What the line that it makes is called.
        title: The line's name in each language.
        rate: The share laid down; the most, where a chosen rate may be less.
        base: The categories of cost on which it is taken, as far as they are paid as costs.
        on: The names of other flat rates whose lines belong to the base.
        covers: The categories for which it stands; their costs are neither an error nor paid.
        rounding: How the line is rounded.
        source: Where it is laid down.

    Raises:
        UnsuitableValueError: Where a category is in the base and covered too; carries them.
    """

    name: str
    title: Mapping[Language, str]
    rate: Parameter[Rate]
    base: frozenset[C] = frozenset()
    on: frozenset[str] = frozenset()
    covers: frozenset[C] = frozenset()
    rounding: Parameter[Rounding]
    source: Source
    words: Catalogue = attrs.field(
        init=False, repr=False, default=attrs.Factory(lambda self: _line_words(self.title), takes_self=True)
    )

    def __attrs_post_init__(self) -> None:
        both = self.base & self.covers
        if both:
            message = f"the flat rate {self.name!r} is taken on what it covers: {', '.join(sorted(map(str, both)))}"
            raise UnsuitableValueError(message, tuple(both))


@final
@attrs.frozen
class Counted(Generic[C]):
    """What costs come to under a cost model.

    Args:
        costs: The costs that are paid as such, by category.
        flat_rates: The lines of the flat rates, by their names.
        covered: The costs that a flat rate stands for: neither an error nor paid.
    """

    costs: Split[C]
    flat_rates: Split[str]
    covered: Split[C]

    @property
    def total(self) -> Money:
        """What is paid, the costs and the lines of the flat rates. No rounding is performed."""
        return self.costs.total + self.flat_rates.total


Step: TypeAlias = tuple[FlatRate[C], Rate, Money, Money, tuple[Version[object], ...]]
"""A flat rate as it was used, its rate, base and amount, and the figures of the law behind them."""


def _rates(rates: Iterable[FlatRate[C]]) -> tuple[FlatRate[C], ...]:
    return as_tuple(rates)


def _pairs(pairs: Mapping[frozenset[str], str] | Iterable[Iterable[str]]) -> Mapping[frozenset[str], str]:
    if isinstance(pairs, Mapping):
        return cast("Mapping[frozenset[str], str]", pairs)
    return {frozenset(pair): "" for pair in pairs}


def _in_order_of_need(model: CostModel[C]) -> tuple[FlatRate[C], ...]:
    by_name = {one.name: one for one in model.flat_rates}
    problems = tuple(_problems(model, by_name))
    if problems:
        raise UnsuitableValueError(f"cost model {model.name!r}: {'; '.join(problems)}", problems)
    try:
        names = tuple(TopologicalSorter({one.name: sorted(one.on) for one in model.flat_rates}).static_order())
    except CycleError as cycle:
        circle = " → ".join(cycle.args[1])
        raise UnsuitableValueError(f"cost model {model.name!r}: its rates need each other: {circle}", circle) from None
    return tuple(by_name[name] for name in names)


def _problems(model: CostModel[C], by_name: Mapping[str, FlatRate[C]]) -> Iterator[str]:
    if len(by_name) < len(model.flat_rates):
        yield "two flat rates have one name"
    for one in model.flat_rates:
        yield from (f"{one.name!r} is taken on {name!r}, which is no rate of it" for name in one.on - set(by_name))
    for name in sorted({name for pair in model.exclusive for name in pair} - set(by_name)):
        yield f"{name!r} excludes another and is no rate of it"


@final
@attrs.frozen(kw_only=True, eq=False)
class CostModel(Generic[C]):
    """Which costs are paid as they are, and which flat rates stand for the rest (kustannusmalli).

    Args:
        name: Its name.
        flat_rates: Its flat rates, in any order.
        exclusive: Pairs of flat rates that may not be used together, by name; or each with the reason, told in errors.

    Raises:
        UnsuitableValueError: Where two rates have one name, one needs a rate that is not there, or they need each other
            in a circle; carries every problem.

    Laws:
        counted_total_is_its_parts, flat_rate_keeps_to_its_share, order_of_costs_changes_nothing,
        zero_line_changes_nothing
    """

    name: str
    flat_rates: tuple[FlatRate[C], ...] = attrs.field(converter=_rates)
    exclusive: Mapping[frozenset[str], str] = attrs.field(converter=_pairs, factory=dict[frozenset[str], str])
    _order: tuple[FlatRate[C], ...] = attrs.field(
        init=False, repr=False, default=attrs.Factory(_in_order_of_need, takes_self=True)
    )

    def count(
        self, costs: Mapping[C, Money], law: Parameters, chosen: Mapping[str, Rate] | None = None
    ) -> Computed[Counted[C]]:
        """Return what costs come to: those that are paid, the line of each flat rate, and those that are covered.

        Args:
            costs: By category, negative ones for credit notes; the order is kept.
            law: The law of the day that chooses rates and roundings.
            chosen: The rates in use, by name; None for every rate of the model as laid down.

        Returns:
            Each flat rate rounded once, as its rounding says; nothing else is.

        Raises:
            UnsuitableTypeError: For a cost that is no Money, or a rate that is no Rate.
            UnsuitableValueError: For a rate that the model does not have, one above what is laid down, or two that
                exclude each other; carries every problem.
            NotInForce: Where no rate is laid down on the day.
        """
        for category, cost in costs.items():
            if not isinstance(cost, Money):
                raise UnsuitableTypeError(f"the cost of {category!r} is Money, not {cost!r}", cost)
        used = self._used(law, chosen)
        covered = frozenset(category for one in used for category in one.covers)
        paid = {category: cost for category, cost in costs.items() if category not in covered}
        lines: dict[str, Money] = {}
        bases: dict[FlatRate[C], Money] = {}
        for one, rate in used.items():
            bases[one] = _base(one, paid, lines)
            lines[one.name] = rate.of(bases[one], law[one.rounding])
        left = {category: cost for category, cost in costs.items() if category in covered}
        counted = Counted(Split(paid), Split(lines), Split(left))
        steps = [(one, rate, bases[one], lines[one.name], _versions(one, law)) for one, rate in used.items()]
        return Computed(counted, lambda: _explained(counted, steps))

    def _used(self, law: Parameters, chosen: Mapping[str, Rate] | None) -> dict[FlatRate[C], Rate]:
        if chosen is None:
            chosen = {one.name: law[one.rate] for one in self.flat_rates}
        known = {one.name for one in self._order}
        problems = [f"{name!r} is no flat rate of it" for name in chosen if name not in known]
        used: dict[FlatRate[C], Rate] = {}
        for one in self._order:
            if one.name in chosen:
                used[one] = chosen[one.name]
                problems += _above(one, chosen[one.name], law)
        for pair in combinations(sorted(chosen), 2):
            if (why := self.exclusive.get(frozenset(pair))) is not None:
                problems.append(f"{pair[0]!r} and {pair[1]!r} exclude each other{f': {why}' if why else ''}")
        if problems:
            raise UnsuitableValueError(f"cost model {self.name!r}: {'; '.join(problems)}", tuple(problems))
        return used


def _above(one: FlatRate[C], rate: Rate, law: Parameters) -> list[str]:
    if not isinstance(rate, Rate):
        raise UnsuitableTypeError(f"the rate of {one.name!r} is a Rate such as percent(7), not {rate!r}", rate)
    most = law[one.rate]
    above = rate.numerator < 0 or rate > most
    return [f"{one.name!r} is from 0 % to {most!r} by {one.source}, not {rate!r}"] if above else []


def _base(one: FlatRate[C], paid: Mapping[C, Money], lines: Mapping[str, Money]) -> Money:
    costs = [paid[category] for category in one.base if category in paid]
    return Money.sum([*costs, *(lines[name] for name in one.on if name in lines)])


def _versions(one: FlatRate[C], law: Parameters) -> tuple[Version[object], ...]:
    return tuple(parameter.dated.version(law.day(parameter)) for parameter in (one.rate, one.rounding))


def _explained(counted: Counted[C], steps: Iterable[Step[C]]) -> Explanation:
    told = [_kept("real", what, cost) for what, cost in counted.costs.items()]
    for one, rate, base, amount, versions in steps:
        facts: dict[str, Figure] = {"rate": rate, "base": base, "amount": amount}
        told.append(Explanation(one.words, "line", facts, one.source, versions=versions))
    told += [_kept("covered", what, cost) for what, cost in counted.covered.items()]
    return Explanation(_WORDS, "total", {"total": counted.total}, steps=told)


def _kept(code: str, what: Hashable, amount: Money) -> Explanation:
    return Explanation(_WORDS, code, {"what": what if isinstance(what, Choice) else str(what), "amount": amount})
