"""The acts that rulebooks cite, the days on which they are law, and the row of one of their figures."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from grantmodel.rules.parameters import Anchor, Parameter
from grantmodel.values.dated import Dated, Version
from grantmodel.values.periods import Period
from grantmodel.values.rounding import Rounding
from grantmodel.values.sources import Evidence, LegalAct, Source

T = TypeVar("T")

FINANCING_ACT = LegalAct(
    "757/2021", "laki alueiden kehittämisen ja Euroopan unionin alue- ja rakennepolitiikan hankkeiden rahoittamisesta"
)
ELIGIBILITY_DECREE = LegalAct(
    "866/2021",
    "valtioneuvoston asetus Euroopan unionin alue- ja rakennepolitiikan rahastoista rahoitettavien kustannusten "
    "tukikelpoisuudesta",
)
FINANCING_DECREE = LegalAct(
    "867/2021",
    "valtioneuvoston asetus alueiden kehittämisen ja Euroopan unionin alue- ja rakennepolitiikan hankkeiden "
    "rahoittamisesta",
)
FORMER_FINANCING_ACT = LegalAct("8/2014", "laki alueiden kehittämisen ja rakennerahastohankkeiden rahoittamisesta")
FORMER_FINANCING_DECREE = LegalAct(
    "357/2014", "valtioneuvoston asetus alueiden kehittämisen ja rakennerahastohankkeiden rahoittamisesta"
)
FORMER_ELIGIBILITY_DECREE = LegalAct(
    "358/2014", "valtioneuvoston asetus rakennerahastoista osarahoitettavien kustannusten tukikelpoisuudesta"
)
STATE_GRANTS_ACT = LegalAct("688/2001", "valtionavustuslaki")
INTEREST_ACT = LegalAct("633/1982", "korkolaki")
COMMON_PROVISIONS = LegalAct("2021/1060", "yhteisiä säännöksiä koskeva asetus", issuer="EU")
SOCIAL_FUND = LegalAct("2021/1057", "asetus Euroopan sosiaalirahasto plussasta", issuer="EU")
REGIONAL_FUND = LegalAct("2021/1058", "asetus Euroopan aluekehitysrahastosta ja koheesiorahastosta", issuer="EU")

SINCE_FINANCING_ACT = Period(date(2021, 9, 1), None)
"""The days of Act 757/2021 (§ 83)."""
SINCE_DECREES = Period(date(2021, 10, 15), None)
"""The days of Decrees 866/2021 (§ 26) and 867/2021 (§ 38)."""

# Repealed on 1.9.2021, the former Act and its decrees still govern what was pending or granted then: no end.
SINCE_FORMER_ACT = Period(date(2014, 1, 20), None)
"""The days of Act 8/2014 (§ 44); those of pending applications end with the rulebook's own."""
SINCE_FORMER_DECREES = Period(date(2014, 5, 1), None)
"""The days of Decrees 357/2014 (§ 31) and 358/2014 (§ 32)."""

SINCE_STATE_GRANTS_ACT = Period(date(2001, 9, 1), None)
"""The days of the State Grants Act 688/2001 (§ 38): grants made before follow the law of their time."""
SINCE_STATE_GRANTS_AMENDMENT = Period(date(2019, 1, 1), None)
"""The days of Act 1113/2018, which amends it: grants made before keep the older text."""

SINCE_UNION_FUNDS = Period(date(2021, 7, 1), None)
"""The days of Regulations (EU) 2021/1057, 2021/1059 and 2021/1060."""

READ = date(2026, 11, 24)
"""The day on which the rows below were last read against their texts."""


def row(
    value: T,
    source: Source,
    valid: Period,
    *,
    evidence: Evidence = Evidence.CONFIRMED,
    note: str = "",
) -> Version[T]:
    """Return one value of a figure with what stands behind it."""
    return Version(value=value, valid=valid, source=source, evidence=evidence, checked=READ, note=note)


def parameter(id_: str, unit: str, *versions: Version[T], frozen: Anchor | None = None) -> Parameter[T]:
    """Return a figure of the law.

    Args:
        id_: Its place in the act and its name: "867/2021-4.1 aid ceiling".
        unit: What it counts: euro cents, share of 1, calendar days.
        versions: Its values.
        frozen: The anchor that alone chooses the value, or None.
    """
    return Parameter(id_, Dated(id_, unit, versions), frozen)


def inferred_rounding(name: str, source: Source, valid: Period, rounding: Rounding, why: str) -> Parameter[Rounding]:
    """Return a rounding of which the act says nothing, and says so.

    Args:
        name: The place in the act that lays down what is rounded, and its name.
        source: That place.
        valid: The days of the act.
        rounding: How it is rounded.
        why: The reason, a clause without its full stop.
    """
    note = f"No rounding is laid down; {why}."
    version = row(rounding, source, valid, evidence=Evidence.INFERRED, note=note)
    return parameter(name, "direction and unit", version)


def cut_to_cents(name: str, source: Source, valid: Period) -> Parameter[Rounding]:
    """Return that what may not exceed a share is cut to whole cents."""
    why = "what may not exceed a share is cut to whole cents"
    return inferred_rounding(name, source, valid, Rounding("floor"), why)
