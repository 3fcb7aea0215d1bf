"""Purchases: what a beneficiary buys, from whom, and how the price was found."""

from __future__ import annotations

from datetime import date

import attrs

from grantmodel.projects.fields import a, maybe, maybe_a_day
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
    """

    name: str = attrs.field(validator=a(str))
    kind: PurchaseKind = attrs.field(default=PurchaseKind.GOODS_OR_SERVICES, validator=a(PurchaseKind))
    value: Money = attrs.field(validator=a(Money))
    made: date | None = attrs.field(default=None, validator=maybe_a_day)
    bound: bool | None = attrs.field(default=None, validator=maybe(bool))
    act_followed: bool | None = attrs.field(default=None, validator=maybe(bool))
    offers_asked: bool | None = attrs.field(default=None, validator=maybe(bool))
    price_level_found: bool | None = attrs.field(default=None, validator=maybe(bool))
    related_party: bool | None = attrs.field(default=None, validator=maybe(bool))
