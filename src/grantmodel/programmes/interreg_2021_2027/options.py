"""What a call offers, flat rates or funds, and whether a partner's choice keeps to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import attrs

from grantmodel.programmes.interreg_2021_2027.flat_rates import CALCULATED_FLAT_RATES, FLAT_RATES, InterregCategory
from grantmodel.projects.fields import instance_of
from grantmodel.rules.cost_models import CostModel
from grantmodel.rules.parameters import Parameters
from grantmodel.values.choices import Choice
from grantmodel.values.rates import Rate


@attrs.frozen
class Offer:
    """A rate that a call offers.

    Args:
        rate: The rate; the most, where a partner may choose less.
        adjustable: Whether a partner may choose less.
    """

    rate: Rate = attrs.field(validator=instance_of(Rate))
    adjustable: bool = attrs.field(default=True, kw_only=True, validator=instance_of(bool))


class OptionProblem(Choice):
    """Why a chosen rate does not keep to the call."""

    NOT_OFFERED = "not offered"
    """The call does not offer it."""
    EXCLUDED = "excluded"
    """Another chosen rate excludes it."""
    NOT_THE_RATE = "not the rate of the call"
    """The call has one rate, and another was chosen."""
    OUT_OF_RANGE = "out of range"
    """It is above the most that the call or the law allows, or below zero; a flat rate of zero is no rate to choose."""
    SWITCHED = "switched after the contract"
    """It was switched on or off once the project had its contract."""


def offer_problems(
    offers: Mapping[str, Offer], law: Parameters, model: CostModel[InterregCategory] = CALCULATED_FLAT_RATES
) -> dict[str, tuple[OptionProblem, ...]]:
    """Return what is wrong with the rates of a call itself, every problem by the name of its rate.

    Args:
        offers: What the call offers, by the name of the flat rate, or of the fund.
        law: The law of the day that chooses the ceilings of flat rates; a fund pays 100 % at most.
        model: Whose ceilings they are: `FLAT_RATES` where the programme has not calculated its office costs.

    Returns:
        The problems; empty where no rate is out of range.

    Raises:
        NotInForce: Where no ceiling is laid down on the day.

    >>> from grantmodel.programmes.interreg_2021_2027.ceilings import law_on
    >>> offer_problems({"travel on staff": Offer(percent(16))}, law_on(date(2024, 1, 1)))
    {'travel on staff': (OptionProblem.OUT_OF_RANGE,)}
    """
    ceilings = {one.name: law[one.rate] for one in model.flat_rates}
    most = {name: ceilings.get(name, Rate(1)) for name in offers}
    wrong = [name for name, offer in offers.items() if _is_out_of_range(name, offer.rate, most[name])]
    return dict.fromkeys(wrong, (OptionProblem.OUT_OF_RANGE,))


def option_problems(
    chosen: Mapping[str, Rate], offers: Mapping[str, Offer], *, contracted: Mapping[str, Rate] | None = None
) -> dict[str, tuple[OptionProblem, ...]]:
    """Return what is wrong with chosen rates, every problem by the name of its rate.

    Both rates of a pair that excludes each other are named. The law's own ceilings are those of the cost model.

    Args:
        chosen: The rates that a partner has chosen, by the name of the flat rate, or of the fund.
        offers: What the call offers, by the same names.
        contracted: The rates of the contract, or None before there is one.

    Returns:
        The problems; empty where the choice keeps to the call.

    >>> option_problems({"travel on staff": percent(15)}, {"travel on staff": Offer(percent(10))})
    {'travel on staff': (OptionProblem.OUT_OF_RANGE,)}
    """
    switched = frozenset(chosen) ^ frozenset(chosen if contracted is None else contracted)
    names = (*chosen, *sorted(switched - frozenset(chosen)))
    problems = {name: tuple(_problems(name, chosen, offers, switched)) for name in names}
    return {name: found for name, found in problems.items() if found}


def _problems(
    name: str, chosen: Mapping[str, Rate], offers: Mapping[str, Offer], switched: frozenset[str]
) -> Iterator[OptionProblem]:
    if any(frozenset({name, other}) in FLAT_RATES.exclusive for other in chosen if name in chosen):
        yield OptionProblem.EXCLUDED
    if name in switched:
        yield OptionProblem.SWITCHED
    if name in chosen and name not in offers:
        yield OptionProblem.NOT_OFFERED
    elif name in chosen and _is_out_of_range(name, chosen[name], offers[name].rate):
        yield OptionProblem.OUT_OF_RANGE
    elif name in chosen and not offers[name].adjustable and chosen[name] != offers[name].rate:
        yield OptionProblem.NOT_THE_RATE


def _is_out_of_range(name: str, rate: Rate, most: Rate) -> bool:
    return not Rate(0) <= rate <= most or (rate == Rate(0) and name in _FLAT_RATES)


_FLAT_RATES = frozenset(one.name for one in FLAT_RATES.flat_rates)
