"""What a cost model refuses: rates that do not fit together, costs of strangers, rates that the law does not give."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING, TypeVar, cast

from grantmodel.errors import UnsuitableTypeError, UnsuitableValueError
from grantmodel.projects.fields import as_tuple
from grantmodel.rules.parameters import Parameters
from grantmodel.text.catalogue import Catalogue
from grantmodel.text.symbols import LANGUAGES, Language
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate

if TYPE_CHECKING:
    from grantmodel.rules.cost_models import CostModel, FlatRate

C = TypeVar("C", bound=Hashable)

_NOTHING = Rate(0)


# What fields take


def as_set(items: Iterable[C]) -> frozenset[C]:
    """Keep any iterable but a text as a frozenset."""
    return frozenset(as_tuple(items))


def as_names(names: Iterable[str]) -> frozenset[str]:
    """Keep any iterable of names but a text as a frozenset."""
    return as_set(names)


def as_set_or_none(items: Iterable[C] | None) -> frozenset[C] | None:
    """Keep any iterable but a text as a frozenset, and None as it is."""
    return None if items is None else as_set(items)


def as_pairs(pairs: Mapping[frozenset[str], str] | Iterable[Iterable[str]]) -> Mapping[frozenset[str], str]:
    """Keep pairs, with or without a reason, as sets with one; a set of one name or three is told by the model."""
    if isinstance(pairs, Mapping):
        return {as_set(pair): why for pair, why in cast("Mapping[frozenset[str], str]", pairs).items()}
    return {as_set(pair): "" for pair in as_tuple(pairs)}


def line_words(name: str, title: Mapping[Language, str]) -> Catalogue:
    """Return the sentence of a line, or raise UnsuitableValueError with the languages that its title lacks."""
    missing = tuple(lang for lang in LANGUAGES if lang not in title)
    if missing:
        raise UnsuitableValueError(f"the title of the flat rate {name!r} is not given in {', '.join(missing)}", missing)
    return Catalogue({"line": {lang: f"{title[lang]}: {{rate}} × {{base}} = {{amount}}" for lang in LANGUAGES}})


# The model


def in_order_of_need(model: CostModel[C]) -> tuple[FlatRate[C], ...]:
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
        if len(pair) != len(("one", "other")):
            yield f"two different rates exclude each other, not {_listed(pair)}"
    for name in sorted({name for pair in model.exclusive for name in pair} - set(by_name)):
        yield f"{name!r} excludes another and is no rate of it"


# What is counted


def check_costs(model: CostModel[C], costs: Mapping[C, Money]) -> None:
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


def rate_problems(one: FlatRate[C], rate: Rate, law: Parameters) -> Iterator[str]:
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
