"""How amounts are rounded, where the acts lay down shares and no rounding: an inference, and said to be one."""

from __future__ import annotations

from grantmodel.programmes.acts import ELIGIBILITY_DECREE, FINANCING_DECREE, SINCE_DECREES, parameter, row
from grantmodel.rules.parameters import Parameter
from grantmodel.values.rounding import Rounding
from grantmodel.values.sources import Evidence, LegalSource


def _cut(name: str, source: LegalSource) -> Parameter[Rounding]:
    """Return that what may not exceed a share is cut to whole cents."""
    note = "No rounding is laid down; what may not exceed a share is cut to whole cents."
    cents = row(Rounding("floor"), source, SINCE_DECREES, evidence=Evidence.INFERRED, note=note)
    return parameter(name, "direction and unit", cents)


MATCH_ROUNDING = _cut("867/2021-34.1 rounding of the match", FINANCING_DECREE.cite(34, 1))
OVERRUN_ROUNDING = _cut("866/2021-25.2 rounding of the overrun", ELIGIBILITY_DECREE.cite(25, 2))

ROUNDINGS = {"match": MATCH_ROUNDING, "overrun": OVERRUN_ROUNDING}
