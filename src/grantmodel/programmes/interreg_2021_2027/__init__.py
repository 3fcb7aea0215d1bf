"""Interreg 2021-2027, counted as Jems does, the system in which most Interreg programmes run their projects.

Regulations (EU) 2021/1060 and 2021/1059 lay down how high flat rates may be; each programme's own rules and calls lay
down the rest, and are not held here: there are figures and computations, and no rules.
"""

from __future__ import annotations

from datetime import date

from grantmodel.programmes.interreg_2021_2027 import ceilings
from grantmodel.programmes.programme import Programme, rulebook_of
from grantmodel.values.periods import Period

# That no application becomes pending after 31.12.2029, the last day of eligible expenditure (Regulation (EU) 2021/1060
# Article 63(2)), is an inference.
rulebook = rulebook_of(
    __name__,
    [ceilings],
    id="interreg-2021-2027",
    version="2026.11",
    title={"fi": "Interreg 2021–2027", "sv": "Interreg 2021–2027", "en": "Interreg 2021–2027"},
    valid=Period(date(2021, 7, 1), date(2029, 12, 31)),
    roundings=ceilings.ROUNDINGS,
)
"""The figures of the programmes."""

programme = Programme(
    rulebook=rulebook,
    questions=(),
    plan="each Interreg programme chooses its own options; count them with `flat_rates.FLAT_RATES` and `rows`",
    check_items="each Interreg programme has eligibility rules of its own, which are not held here",
)
"""The programmes of Interreg."""

__all__ = ["programme", "rulebook"]
