"""The acts that rulebooks cite, the days on which they are law, and the row of one of their figures."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from grantmodel.errors import UnsuitableValueError
from grantmodel.rules.parameters import Anchor, Parameter
from grantmodel.values.dated import Dated, Version
from grantmodel.values.periods import Period
from grantmodel.values.rounding import Rounding
from grantmodel.values.sources import Evidence, LegalAct, LegalSource, Source

T = TypeVar("T")

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

DAYS_OF_FORMER_DE_MINIMIS = Period(date(2014, 1, 1), date(2023, 12, 31))
"""The days of Regulation (EU) No 1407/2013; unverified."""
DAYS_OF_DE_MINIMIS = Period(date(2024, 1, 1), date(2030, 12, 31))
"""The days of Regulation (EU) 2023/2831; unverified."""

FINANCING_ACT = LegalAct(
    "757/2021",
    "laki alueiden kehittämisen ja Euroopan unionin alue- ja rakennepolitiikan hankkeiden rahoittamisesta",
    valid=SINCE_FINANCING_ACT,
)
ELIGIBILITY_DECREE = LegalAct(
    "866/2021",
    "valtioneuvoston asetus Euroopan unionin alue- ja rakennepolitiikan rahastoista rahoitettavien kustannusten "
    "tukikelpoisuudesta",
    valid=SINCE_DECREES,
)
FINANCING_DECREE = LegalAct(
    "867/2021",
    "valtioneuvoston asetus alueiden kehittämisen ja Euroopan unionin alue- ja rakennepolitiikan hankkeiden "
    "rahoittamisesta",
    valid=SINCE_DECREES,
)
FORMER_FINANCING_ACT = LegalAct(
    "8/2014", "laki alueiden kehittämisen ja rakennerahastohankkeiden rahoittamisesta", valid=SINCE_FORMER_ACT
)
FORMER_FINANCING_DECREE = LegalAct(
    "357/2014",
    "valtioneuvoston asetus alueiden kehittämisen ja rakennerahastohankkeiden rahoittamisesta",
    valid=SINCE_FORMER_DECREES,
)
FORMER_ELIGIBILITY_DECREE = LegalAct(
    "358/2014",
    "valtioneuvoston asetus rakennerahastoista osarahoitettavien kustannusten tukikelpoisuudesta",
    valid=SINCE_FORMER_DECREES,
)
STATE_GRANTS_ACT = LegalAct("688/2001", "valtionavustuslaki", valid=SINCE_STATE_GRANTS_ACT)
INTEREST_ACT = LegalAct("633/1982", "korkolaki")
PROCUREMENT_ACT = LegalAct("1397/2016", "laki julkisista hankinnoista ja käyttöoikeussopimuksista")
ELY_DECREE = LegalAct("1373/2018", "valtioneuvoston asetus elinkeino-, liikenne- ja ympäristökeskuksista")
CENTRES_ACT = LegalAct("531/2025", "laki elinvoimakeskuksista sekä Työllisyys-, kehittämis- ja hallintokeskuksesta")
RURAL_ACT = LegalAct("1325/2022", "laki maaseudun kehittämisen tukemisesta rahoituskaudella 2023–2027")
FORMER_RURAL_ACT = LegalAct("28/2014", "laki maaseudun kehittämisen tukemisesta")
COURT_PROCEDURE_ACT = LegalAct("808/2019", "laki oikeudenkäynnistä hallintoasioissa")
FORMER_COURT_PROCEDURE_ACT = LegalAct("586/1996", "hallintolainkäyttölaki")
COMMON_PROVISIONS = LegalAct("2021/1060", "yhteisiä säännöksiä koskeva asetus", issuer="EU", valid=SINCE_UNION_FUNDS)
SOCIAL_FUND = LegalAct("2021/1057", "asetus Euroopan sosiaalirahasto plussasta", issuer="EU", valid=SINCE_UNION_FUNDS)
REGIONAL_FUND = LegalAct(
    "2021/1058", "asetus Euroopan aluekehitysrahastosta ja koheesiorahastosta", issuer="EU", valid=SINCE_UNION_FUNDS
)
INTERREG = LegalAct(
    "2021/1059", "Euroopan alueellista yhteistyötä (Interreg) koskeva asetus", issuer="EU", valid=SINCE_UNION_FUNDS
)
FORMER_COMMON_PROVISIONS = LegalAct("1303/2013", "yleisasetus, yhteisiä säännöksiä koskeva asetus", issuer="EU")
DE_MINIMIS = LegalAct("2023/2831", "komission asetus vähämerkityksisestä tuesta", issuer="EU", valid=DAYS_OF_DE_MINIMIS)
FORMER_DE_MINIMIS = LegalAct(
    "1407/2013", "komission asetus vähämerkityksisestä tuesta", issuer="EU", valid=DAYS_OF_FORMER_DE_MINIMIS
)


def row(  # noqa: PLR0913 - what stands behind a figure, by keyword
    value: T,
    source: Source,
    valid: Period | None = None,
    *,
    checked: str,
    evidence: Evidence = Evidence.CONFIRMED,
    note: str = "",
) -> Version[T]:
    """Return one value of a figure with what stands behind it.

    Args:
        value: The value.
        source: Where it is laid down.
        valid: The days on which it holds; those of its act unless given.
        checked: The day on which this row was last read against its text, such as "2026-11-24".
        evidence: How it is known.
        note: What a reader should know besides.
    """
    days = valid or (source.act.valid if isinstance(source, LegalSource) else None)
    if days is None:
        raise UnsuitableValueError(f"the days of a row of {source} are not known; give valid=", source)
    day = date.fromisoformat(checked)
    return Version(value=value, valid=days, source=source, evidence=evidence, checked=day, note=note)


def parameter(id_: str, unit: str, *versions: Version[T], frozen: Anchor | None = None) -> Parameter[T]:
    """Return a figure of the law.

    Args:
        id_: Its place in the act and its name: "867/2021-4.1 aid ceiling".
        unit: What it counts: euro cents, share of 1, calendar days.
        versions: Its values.
        frozen: The anchor that alone chooses the value, or None.
    """
    return Parameter(id_, Dated(id_, unit, versions), frozen)


def inferred_rounding(
    name: str, source: LegalSource, rounding: Rounding, why: str, *, checked: str
) -> Parameter[Rounding]:
    """Return a rounding of which the act says nothing, and says so.

    Args:
        name: The place in the act that lays down what is rounded, and its name.
        source: That place.
        rounding: How it is rounded.
        why: The reason, a clause without its full stop.
        checked: As in `row`.
    """
    note = f"No rounding is laid down; {why}."
    version = row(rounding, source, checked=checked, evidence=Evidence.INFERRED, note=note)
    return parameter(name, "direction and unit", version)


def cut_to_cents(name: str, source: LegalSource, *, checked: str) -> Parameter[Rounding]:
    """Return that what may not exceed a share is cut to whole cents."""
    why = "what may not exceed a share is cut to whole cents"
    return inferred_rounding(name, source, Rounding("floor"), why, checked=checked)
