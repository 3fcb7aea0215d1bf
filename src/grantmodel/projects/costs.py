"""Costs: what a subproject has spent, and on what."""

from __future__ import annotations

from datetime import date

import attrs

from grantmodel.errors import UnsuitableValueError
from grantmodel.projects.fields import Many, each_instance_of, instance_of, optional, optional_day
from grantmodel.values.choices import Choice
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate


class CostCategory(Choice):
    """What a cost is for (kustannuslaji)."""

    WAGES = "wages"
    """Palkkakustannukset, with the costs that law or a collective agreement adds."""
    TRAVEL = "travel"
    """Matkakustannukset."""
    SERVICES = "bought services"
    """Ostopalvelut."""
    OTHER_DIRECT = "other direct costs"
    """Muut eritellyt välittömät kustannukset."""
    INDIRECT = "indirect costs"
    """Välilliset kustannukset."""
    INVESTMENT = "investment"
    """Investoinnin kustannukset, land and water areas apart."""
    LAND = "land and water areas"
    """Maa- ja vesialueet."""
    DERELICT_SITE = "waste land or derelict industrial site with buildings"
    """Joutomaa-alue tai rakennettu entinen teollisuusalue."""

    @property
    def is_investment(self) -> bool:
        """Whether a cost of this category is part of an investment."""
        return self in _INVESTMENTS


_INVESTMENTS = (CostCategory.INVESTMENT, CostCategory.LAND, CostCategory.DERELICT_SITE)


class CostNature(Choice):
    """What makes a cost special to the rules of eligibility; most are ordinary."""

    ORDINARY = "ordinary"
    """Tavanomainen kustannus."""
    AUDIT = "audit"
    """An audit that the grant decision required (tilintarkastus)."""
    EARNED_LEAVE = "earned leave"
    """Pay for annual leave or a free period (vuosiloma- ja vapaajakso)."""
    INVESTMENT_PREPARATION = "preparation of an investment"
    """Investointihankkeen esivalmistelu."""
    NORMAL_ACTIVITY = "normal activity"
    """The beneficiary's normal activity and its publicity (tavanomainen toiminta)."""
    IN_KIND = "in-kind contribution"
    """Luontoissuoritus."""
    DEPRECIATION = "depreciation"
    """Poisto."""
    FINANCING = "financing"
    """Interest, account and card fees, currency costs, commissions (rahoituskustannus)."""
    TRANSFER_TAX = "transfer tax"
    """Varainsiirtovero, and charges like taxes."""
    PENALTY = "penalty"
    """Fines, parking fees, other sanctions, legal costs (sakko, oikeudenkäyntikulu)."""
    INSTALMENT_CHARGE = "charge of instalments"
    """Administration, financing, interest, insurance, repair or service of what is bought by instalments (osamaksu)."""
    LEASING_CHARGE = "charge of leasing"
    """Administration, financing, interest, insurance, repair or service of what is leased (leasing)."""
    COMPENSATED_ELSEWHERE = "compensated elsewhere"
    """Got or due from somewhere else (muualta korvattu)."""


def _of_one_sign(item: CostItem, _: object, vat: Money) -> None:
    if min(item.amount, vat) < Money(0) < max(item.amount, vat):
        message = f"the amount and the tax of a cost have one sign, not {item.amount} and {vat}; write two items"
        raise UnsuitableValueError(message, vat)


@attrs.frozen(kw_only=True)
class CostItem:
    """One cost in a beneficiary's books; a credit note has negative amounts (kustannus, hyvityslasku).

    Args:
        name: What it is.
        category: What it is for.
        amount: Euro cents without value added tax.
        vat: Value added tax claimed as a cost, euro cents (arvonlisävero).
        incurred: The day on which it was incurred, or None while unknown.
        paid: The day on which the beneficiary paid it, or None while it is not paid.
        claimed: The day on which the payment claim with it was filed, or None before.
        earned: For annual leave, the last day of the time in which it was earned.
        nature: What makes it special.
        travel_limit: For travel, the most that the collective agreement or the state pays; None elsewhere.
        amendment: The name of the amendment from which it comes, or None for the original plan.
        document: Its voucher.

    Raises:
        UnsuitableValueError: If the amount and its tax have different signs; carries the tax.
    """

    name: str = attrs.field(validator=instance_of(str))
    category: CostCategory = attrs.field(validator=instance_of(CostCategory))
    amount: Money = attrs.field(validator=instance_of(Money))
    vat: Money = attrs.field(default=Money(0), validator=[instance_of(Money), _of_one_sign])
    incurred: date | None = attrs.field(default=None, validator=optional_day)
    paid: date | None = attrs.field(default=None, validator=optional_day)
    claimed: date | None = attrs.field(default=None, validator=optional_day)
    earned: date | None = attrs.field(default=None, validator=optional_day)
    nature: CostNature = attrs.field(default=CostNature.ORDINARY, validator=instance_of(CostNature))
    travel_limit: Money | None = attrs.field(default=None, validator=optional(Money))
    amendment: str | None = attrs.field(default=None, validator=optional(str))
    document: str | None = attrs.field(default=None, validator=optional(str))

    @property
    def total(self) -> Money:
        """The cost with its value added tax. No rounding is performed."""
        return self.amount + self.vat


@attrs.frozen(kw_only=True)
class StaffPost:
    """The work of one person for a subproject (tehtävä).

    Args:
        name: The task.
        share: How much of a full annual working time it takes, a share of 1.
        justified: Whether the grant decision accepts a reason for a small share (perusteltu syy).
    """

    name: str = attrs.field(validator=instance_of(str))
    share: Rate = attrs.field(validator=instance_of(Rate))
    justified: bool = attrs.field(default=False, validator=instance_of(bool))


class ChangeKind(Choice):
    """What of a grant decision a change is about."""

    PERIOD = "implementation period"
    """Toteuttamisaika."""
    COSTS = "costs"
    """Kustannusarvio."""
    FUNDING = "funding"
    """Rahoitus."""
    CONTENT = "content"
    """What is done, and by whom (hankkeen sisältö)."""
    OUTPUTS = "outputs"
    """What a lump sum pays for (tuotokset)."""


@attrs.frozen(kw_only=True)
class Amendment:
    """A change of one beneficiary's grant decision (muutos).

    Args:
        name: What it is called.
        pending: The day on which the change application became pending, or None while unknown.
        categories: The cost categories that it adds to the decision.
        changes: What it changes, or None while unknown; added categories are a change of costs in any case.
    """

    name: str = attrs.field(validator=instance_of(str))
    pending: date | None = attrs.field(default=None, validator=optional_day)
    categories: tuple[CostCategory, ...] = attrs.field(
        default=(), converter=Many[CostCategory], validator=each_instance_of(CostCategory)
    )
    changes: tuple[ChangeKind, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(Many[ChangeKind]),
        validator=attrs.validators.optional(each_instance_of(ChangeKind)),
    )
