"""Purchases: what a beneficiary buys, from whom, how the price was found, and how it is paid."""

from __future__ import annotations

from datetime import date

import attrs

from grantmodel.projects.fields import instance_of, optional, optional_day
from grantmodel.values.choices import Choice
from grantmodel.values.money import Money


class PurchaseKind(Choice):
    """What is bought, as the Procurement Act divides it."""

    GOODS_OR_SERVICES = "goods or services"
    """Goods, services and design contests (tavarat, palvelut, suunnittelukilpailut)."""
    WORKS = "works"
    """Rakennusurakat."""
    HEALTH_AND_SOCIAL_SERVICES = "health and social services"
    """Sosiaali- ja terveyspalvelut (annex E, points 1-4)."""
    OTHER_SPECIAL_SERVICES = "other special services"
    """Muut erityiset palvelut (annex E, points 5-15)."""
    CONCESSION = "concession"
    """Käyttöoikeussopimus."""


@attrs.frozen(kw_only=True)
class Instalments:
    """What is agreed on a purchase that is paid by instalments, and has come of it (osamaksu).

    Args:
        debt_binds: Whether a contract binds the buyer in law to pay the rest of the debt, or None while unknown.
        delivered: Whether what is bought has been delivered to the buyer, or None while unknown.
        title_passed: Whether ownership has passed, or rights equal to it by which the buyer makes depreciations and,
            where liable for value added tax, deducts it; or None while unknown.
        rights_transferred: Whether the seller's rights were transferred to a financier, or None while unknown.
        seller_paid: Whether the financier has paid the seller the price that is left as debt, or None while unknown.
    """

    debt_binds: bool | None = attrs.field(default=None, validator=optional(bool))
    delivered: bool | None = attrs.field(default=None, validator=optional(bool))
    title_passed: bool | None = attrs.field(default=None, validator=optional(bool))
    rights_transferred: bool | None = attrs.field(default=None, validator=optional(bool))
    seller_paid: bool | None = attrs.field(default=None, validator=optional(bool))


@attrs.frozen(kw_only=True)
class Leasing:
    """What is shown of a machine or device that is rented for long (leasing).

    Args:
        charges_left_out: Whether the payment claim shows that no charge of administration, financing, interest,
            insurance, repair or service is in the costs, or None while unknown.
    """

    charges_left_out: bool | None = attrs.field(default=None, validator=optional(bool))


@attrs.frozen(kw_only=True)
class SecondHand:
    """What is known of a machine or device that is bought second-hand (käytettynä hankittu kone tai laite).

    Args:
        aided: Whether public aid was ever received for its purchase before, or None while unknown.
        last_aided: The last day on which such aid was received, or None while unknown or where there was none.
        fair_value: What it is worth, euro cents without value added tax (käypä arvo), or None while unknown.
        life_suffices: Whether it will last for the use, its time and the project's goal, or None while unknown.
        suitable: Whether its technical properties suit the use that is meant, or None while unknown.
    """

    aided: bool | None = attrs.field(default=None, validator=optional(bool))
    last_aided: date | None = attrs.field(default=None, validator=optional_day)
    fair_value: Money | None = attrs.field(default=None, validator=optional(Money))
    life_suffices: bool | None = attrs.field(default=None, validator=optional(bool))
    suitable: bool | None = attrs.field(default=None, validator=optional(bool))


@attrs.frozen(kw_only=True)
class Purchase:
    """One procurement, with all its parts (hankinta).

    Args:
        name: What is bought.
        kind: What it is to the Procurement Act.
        value: Euro cents without value added tax; the whole, however it is divided.
        made: The day on which it was made, or None while unknown.
        bound: Whether the buyer is bound by the Procurement Act (hankintayksikkö), or None while unknown.
        act_followed: Whether the Procurement Act was followed, or None while unknown.
        offers_asked: Whether enough offers were asked, or None while unknown.
        price_level_found: Whether the usual price level was found out, or None while unknown.
        related_party: Whether the seller is the beneficiary or close to it, or None while unknown.
        instalments: The terms of a purchase by instalments, or None if there is none.
        leasing: What is shown of a lease, or None if there is none.
        second_hand: What is known of a second-hand machine or device, or None if there is none.
    """

    name: str = attrs.field(validator=instance_of(str))
    kind: PurchaseKind = attrs.field(default=PurchaseKind.GOODS_OR_SERVICES, validator=instance_of(PurchaseKind))
    value: Money = attrs.field(validator=instance_of(Money))
    made: date | None = attrs.field(default=None, validator=optional_day)
    bound: bool | None = attrs.field(default=None, validator=optional(bool))
    act_followed: bool | None = attrs.field(default=None, validator=optional(bool))
    offers_asked: bool | None = attrs.field(default=None, validator=optional(bool))
    price_level_found: bool | None = attrs.field(default=None, validator=optional(bool))
    related_party: bool | None = attrs.field(default=None, validator=optional(bool))
    instalments: Instalments | None = attrs.field(default=None, validator=optional(Instalments))
    leasing: Leasing | None = attrs.field(default=None, validator=optional(Leasing))
    second_hand: SecondHand | None = attrs.field(default=None, validator=optional(SecondHand))
