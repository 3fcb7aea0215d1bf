"""How amounts are rounded, where the decrees lay down shares and no rounding: inferred, and said to be so."""

from __future__ import annotations

from grantmodel.programmes.acts import (
    FORMER_ELIGIBILITY_DECREE,
    FORMER_FINANCING_DECREE,
    SINCE_FORMER_DECREES,
    cut_to_cents,
)

FLAT_RATE_ROUNDING = cut_to_cents(
    "358/2014-7.2 rounding of flat rates", FORMER_ELIGIBILITY_DECREE.cite(7, 2), SINCE_FORMER_DECREES
)
AID_ROUNDING = cut_to_cents("357/2014-3.2 rounding of aid", FORMER_FINANCING_DECREE.cite(3, 2), SINCE_FORMER_DECREES)

ROUNDINGS = {"flat rates": FLAT_RATE_ROUNDING, "aid": AID_ROUNDING}
