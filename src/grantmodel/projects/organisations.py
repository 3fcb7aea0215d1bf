"""Organisations: who applies, carries out and decides."""

from __future__ import annotations

import re

import attrs

from grantmodel.errors import UnsuitableValueError
from grantmodel.projects.fields import instance_of, optional
from grantmodel.values.choices import Choice

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2)
_MODULUS = 11


class OrganisationKind(Choice):
    """What an organisation is in law; 757/2021 § 7 divides beneficiaries into public-law and private-law bodies."""

    MUNICIPALITY = "municipality"
    """A public-law body (kunta, kaupunki)."""
    JOINT_MUNICIPAL_AUTHORITY = "joint municipal authority"
    """A public-law body (kuntayhtymä)."""
    STATE_AUTHORITY = "state authority"
    """A public-law body (valtion viranomainen)."""
    OTHER_PUBLIC_BODY = "other public-law body"
    """Muu julkisoikeudellinen yhteisö."""
    PRIVATE_BODY = "private-law body"
    """Yksityisoikeudellinen oikeushenkilö."""
    NATURAL_PERSON = "natural person"
    """Luonnollinen henkilö."""

    @property
    def is_municipal(self) -> bool:
        """Whether it is a municipality or a joint municipal authority."""
        return self in {OrganisationKind.MUNICIPALITY, OrganisationKind.JOINT_MUNICIPAL_AUTHORITY}


class AuthorityKind(Choice):
    """Which authority grants aid."""

    REGIONAL_COUNCIL = "regional council"
    """Maakunnan liitto."""
    ELY_CENTRE = "ELY Centre"
    """Elinkeino-, liikenne- ja ympäristökeskus, until 31.12.2025."""
    ECONOMIC_DEVELOPMENT_CENTRE = "economic development centre"
    """Elinvoimakeskus, from 1.1.2026."""
    FOOD_AUTHORITY = "Finnish Food Authority"
    """Ruokavirasto."""
    MINISTRY = "ministry"
    """Ministeriö."""


def business_id_check_digit(number: str) -> int | None:
    """Return the check digit that belongs to the seven digits of a Business ID, or None if none does.

    The digits are weighted by 7, 9, 10, 5, 8, 4, 2 and summed; the check digit makes the sum divisible by 11.
    A number whose check digit would be 10 is not issued.

    >>> business_id_check_digit("0149669")
    3
    """
    digit = -sum(weight * int(figure) for weight, figure in zip(_WEIGHTS, number, strict=True)) % _MODULUS
    return digit if digit < _MODULUS - 1 else None


def _valid_business_id(_: object, __: object, text: str | None) -> None:
    if text is None:
        return
    if not re.fullmatch(r"[0-9]{7}-[0-9]", text):
        message = f"{text!r} is no Business ID: write seven digits, a hyphen and a check digit, such as 0149669-3"
        raise UnsuitableValueError(message, text)
    if business_id_check_digit(text[:7]) != int(text[-1]):
        message = f"{text!r} is no Business ID: its check digit does not belong to its number; was a digit mistyped?"
        raise UnsuitableValueError(message, text)


@attrs.frozen(kw_only=True)
class Organisation:
    """A body that applies for, receives or grants aid (yhteisö).

    Args:
        name: Its official name.
        kind: What it is in law, or None while unknown.
        business_id: Its Finnish Business ID (Y-tunnus) with the check digit, or None while unknown.
        authority: Which granting authority it is, or None if it is none.
        deducts_vat: Whether it may deduct value added tax or get it back, or None while unknown.

    Raises:
        UnsuitableValueError: For a Business ID whose form or check digit is wrong; carries it.

    >>> Organisation(name="Lahden kaupunki", kind=OrganisationKind.MUNICIPALITY, business_id="0149669-3").name
    'Lahden kaupunki'
    """

    name: str = attrs.field(validator=instance_of(str))
    kind: OrganisationKind | None = attrs.field(default=None, validator=optional(OrganisationKind))
    business_id: str | None = attrs.field(default=None, validator=[optional(str), _valid_business_id])
    authority: AuthorityKind | None = attrs.field(default=None, validator=optional(AuthorityKind))
    deducts_vat: bool | None = attrs.field(default=None, validator=optional(bool))
