"""How amounts are rounded, where the decrees lay down shares and no rounding: inferred, and said to be so."""

from __future__ import annotations

from grantmodel.programmes.acts import (
    FORMER_ELIGIBILITY_DECREE,
    FORMER_FINANCING_DECREE,
    cut_to_cents,
)

FLAT_RATE_ROUNDING = cut_to_cents(
    "358/2014-7.2 rounding of flat rates", FORMER_ELIGIBILITY_DECREE.cite(7, 2), checked="2026-11-24"
)
AID_ROUNDING = cut_to_cents("357/2014-3.2 rounding of aid", FORMER_FINANCING_DECREE.cite(3, 2), checked="2026-11-24")

ROUNDINGS = {"flat rates": FLAT_RATE_ROUNDING, "aid": AID_ROUNDING}
