"""Cost models: flat rates over costs, each on its base, in the order in which they need one another."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from functools import partial
from graphlib import CycleError, TopologicalSorter
from itertools import combinations
from typing import Generic, TypeAlias, TypeVar, cast, final

import attrs

from grantmodel.errors import UnsuitableTypeError, UnsuitableValueError
from grantmodel.projects.fields import Many, as_tuple, checked
from grantmodel.rules.checks import Figure
from grantmodel.rules.computed import Computed, Explanation
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.text.catalogue import Catalogue, Templates
from grantmodel.text.symbols import Language
from grantmodel.values.choices import Choice
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate
from grantmodel.values.rounding import Rounding
from grantmodel.values.sources import Source
from grantmodel.values.splits import Split

C = TypeVar("C", bound=Hashable)

_NOTHING = Rate(0)
_PAIR = 2

_WORDS = Catalogue.beside(__name__, "cost_models")


def _as_set(items: Iterable[C]) -> frozenset[C]:
    """Keep any iterable but a text as a frozenset."""
    return frozenset(as_tuple(items))


def _as_names(names: Iterable[str]) -> frozenset[str]:
    """Keep any iterable of names but a text as a frozenset."""
    return _as_set(names)


def _as_set_or_none(items: Iterable[C] | None) -> frozenset[C] | None:
    """Keep any iterable but a text as a frozenset, and None as it is."""
    return None if items is None else _as_set(items)


def _as_pairs(pairs: Mapping[frozenset[str], str] | Iterable[Iterable[str]]) -> Mapping[frozenset[str], str]:
    """Keep pairs, with or without a reason, as sets with one; a set of one name or three is refused by the model."""
    if isinstance(pairs, Mapping):
        return {_as_set(pair): why for pair, why in cast("Mapping[frozenset[str], str]", pairs).items()}
    return {_as_set(pair): "" for pair in as_tuple(pairs)}


def _line_words(name: str, title: Mapping[Language, str] | Catalogue) -> Catalogue:
    """Return the sentence of a line, from its title or from the catalogue that has it by the line's name."""
    if isinstance(title, Catalogue):
        return Catalogue(partial(_read_line_words, name, title))
    return Catalogue(_sentence(title))


def _read_line_words(name: str, titles: Catalogue) -> Templates:
    return _sentence(titles.templates[name])


def _sentence(title: Mapping[Language, str]) -> Templates:
    return {"line": {lang: f"{text}: {{rate}} × {{base}} = {{amount}}" for lang, text in title.items()}}


@final
@attrs.frozen(kw_only=True, eq=False)
class FlatRate(Generic[C]):
    """A share of a base that stands for costs which are not itemised (prosenttimääräinen korvaus).

    Args:
        name: What the line that it makes is called.
        title: The line's name in each language, or a catalogue that has it by the name above.
        rate: The share laid down.
        base: The categories of cost on which it is taken, as far as they are paid as costs.
        on: The names of other flat rates whose lines belong to the base.
        covers: The categories for which it stands; their costs are neither an error nor paid.
        rounding: How the line is rounded.
        source: Where it is laid down.
        adjustable: Whether the share laid down is the most, and a rate in use may be less; else it is the rate itself.

    Raises:
        UnsuitableValueError: Where a category is in the base and covered too; carries them. For a title in no language.
        UnsuitableTypeError: For a base, or another set, that is one text; carries it.
    """

    name: str
    title: Mapping[Language, str] | Catalogue
    rate: Parameter[Rate]
    base: frozenset[C] = attrs.field(converter=_as_set, factory=frozenset[C])
    on: frozenset[str] = attrs.field(converter=_as_names, factory=frozenset[str])
    covers: frozenset[C] = attrs.field(converter=_as_set, factory=frozenset[C])
    rounding: Parameter[Rounding]
    source: Source
    adjustable: bool = False
    words: Catalogue = attrs.field(
        init=False, repr=False, default=attrs.Factory(lambda self: _line_words(self.name, self.title), takes_self=True)
    )

    def __attrs_post_init__(self) -> None:
        both = tuple(sorted(self.base & self.covers, key=str))
        if both:
            message = f"the flat rate {self.name!r} is taken on what it covers: {', '.join(map(str, both))}"
            raise UnsuitableValueError(message, both)


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


Step: TypeAlias = tuple[FlatRate[C], Rate, Money, Money]
"""A flat rate as it was used, its rate, base and amount."""


def _in_order_of_need(model: CostModel[C]) -> tuple[FlatRate[C], ...]:
    """Return the rates of a model, each after those on whose lines it is taken, or raise with every problem."""
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
        strange = sorted(one.on - set(by_name))
        yield from (f"{one.name!r} is taken on {name!r}, which is no rate of it" for name in strange)
        if model.categories is not None and (unknown := (one.base | one.covers) - model.categories):
            yield f"{one.name!r} names {_listed(unknown)}, not among its categories"
    for pair in sorted(model.exclusive, key=sorted):
        if len(pair) != _PAIR:
            yield f"two different rates exclude each other, not {_listed(pair)}"
    for name in sorted({name for pair in model.exclusive for name in pair} - set(by_name)):
        yield f"{name!r} excludes another and is no rate of it"


@final
@attrs.frozen(kw_only=True, eq=False)
class CostModel(Generic[C]):
    """Which costs are paid as they are, and which flat rates stand for the rest (kustannusmalli).

    Args:
        name: Its name.
        flat_rates: Its flat rates, in any order.
        exclusive: Pairs of flat rates that may not be used together, by name; or each with the reason that errors give.
        categories: All categories of cost that it knows, those too that no rate names, whose costs are paid as they
            are; costs of others are refused. None where they are not listed, and every category is taken.

    Raises:
        UnsuitableValueError: Where two rates have one name, one needs a rate that is not there, or names a category
            that is none of the categories, they need each other in a circle, or what is exclusive is no pair of two
            different rates; carries every problem.

    Laws:
        counted_total_is_its_parts, flat_rate_keeps_to_its_share, order_of_costs_changes_nothing,
        zero_line_changes_nothing
    """

    name: str
    flat_rates: tuple[FlatRate[C], ...] = attrs.field(converter=Many[FlatRate[C]])
    exclusive: Mapping[frozenset[str], str] = attrs.field(converter=_as_pairs, factory=dict[frozenset[str], str])
    categories: frozenset[C] | None = attrs.field(converter=_as_set_or_none, default=None)
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
            UnsuitableTypeError: For a cost that is no Money, a rate that is no Rate, or a law that is no Parameters,
                such as a day; carries it.
            UnsuitableValueError: For costs of a category that is none of the model's; carries those. For a rate that
                the model does not have, another than is laid down, above it where it is adjustable, or two that exclude
                each other; carries every problem.
            NotInForce: Where no rate is laid down on the day.
        """
        checked(law, Parameters, "the law is Parameters of a day, such as Parameters({'decision': day}, 'decision')")
        _check_costs(self, costs)
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
        steps = [(one, rate, bases[one], lines[one.name]) for one, rate in used.items()]
        return Computed(counted, lambda: _explained(counted, steps, law))

    def _used(self, law: Parameters, chosen: Mapping[str, Rate] | None) -> dict[FlatRate[C], Rate]:
        if chosen is None:
            chosen = {one.name: law[one.rate] for one in self.flat_rates}
        known = {one.name for one in self._order}
        problems = [f"{name!r} is no flat rate of it" for name in chosen if name not in known]
        used: dict[FlatRate[C], Rate] = {}
        for one in self._order:
            if one.name in chosen:
                used[one] = chosen[one.name]
                problems += _rate_problems(one, chosen[one.name], law)
        for pair in combinations(sorted(chosen), 2):
            if (why := self.exclusive.get(frozenset(pair))) is not None:
                problems.append(f"{pair[0]!r} and {pair[1]!r} exclude each other{f': {why}' if why else ''}")
        if problems:
            raise UnsuitableValueError(f"cost model {self.name!r}: {'; '.join(problems)}", tuple(problems))
        return used


def _base(one: FlatRate[C], paid: Mapping[C, Money], lines: Mapping[str, Money]) -> Money:
    costs = [paid[category] for category in one.base if category in paid]
    return Money.sum([*costs, *(lines[name] for name in one.on if name in lines)])


def _explained(counted: Counted[C], steps: Iterable[Step[C]], law: Parameters) -> Explanation:
    told = [_kept("real", what, cost) for what, cost in counted.costs.items()]
    for one, rate, base, amount in steps:
        facts: dict[str, Figure] = {"rate": rate, "base": base, "amount": amount}
        versions = (law.version(one.rate), law.version(one.rounding))
        told.append(Explanation(one.words, "line", facts, one.source, versions=versions))
    told += [_kept("covered", what, cost) for what, cost in counted.covered.items()]
    return Explanation(_WORDS, "total", {"total": counted.total}, steps=told)


def _kept(code: str, what: Hashable, amount: Money) -> Explanation:
    return Explanation(_WORDS, code, {"what": what if isinstance(what, Choice) else str(what), "amount": amount})


def _check_costs(model: CostModel[C], costs: Mapping[C, Money]) -> None:
    """Refuse costs that are no money, and those of categories that the model does not know."""
    for category, cost in costs.items():
        if not isinstance(cost, Money):
            raise UnsuitableTypeError(f"the cost of {category!r} is Money, not {cost!r}", cost)
    if model.categories is None:
        return
    strangers = tuple(category for category in costs if category not in model.categories)
    if strangers:
        message = (
            f"cost model {model.name!r} counts costs of {_listed(model.categories)}, "
            f"not of {', '.join(map(repr, strangers))}"
        )
        raise UnsuitableValueError(message, strangers)


def _rate_problems(one: FlatRate[C], rate: Rate, law: Parameters) -> Iterator[str]:
    """Yield what is wrong with a rate in use: above what is laid down, or another where none may be chosen."""
    if not isinstance(rate, Rate):
        raise UnsuitableTypeError(f"the rate of {one.name!r} is a Rate such as percent(7), not {rate!r}", rate)
    laid_down = law[one.rate]
    if one.adjustable and not _NOTHING <= rate <= laid_down:
        yield f"{one.name!r} is from 0 % to {laid_down!r} by {one.source}, not {rate!r}"
    if not one.adjustable and rate != laid_down:
        yield f"{one.name!r} is {laid_down!r} by {one.source}, not {rate!r}"


def _listed(items: Iterable[object]) -> str:
    return ", ".join(sorted(map(repr, items)))


def figures_of(models: Iterable[CostModel[C]]) -> tuple[Parameter[object], ...]:
    """Return the figures of the law that cost models read, each once: their rates and roundings."""
    rates = [rate for model in models for rate in model.flat_rates]
    return tuple(dict.fromkeys(figure for one in rates for figure in (one.rate, one.rounding)))
