"""How much an Interreg match may be, by the three wordings of the law."""

from __future__ import annotations

from datetime import date
from typing import Any

import valid_project
from casebook import Case, Fact

import grantmodel as gm
from grantmodel.programmes.finland_2021_2027.interreg_cofinancing import (
    LEAST_COSTS,
    LEAST_MATCH,
    MATCH_SHARE,
    MOST_MATCH,
)
from grantmodel.rules.checks import Shortfall, Verdict

CENT = gm.Money(1)
SHARE, LEAST, MOST = gm.euros(70_000), gm.euros(4_900), gm.euros(200_000)

# The last days of one wording and the first of the next, each with an application before it.
AS_ISSUED: dict[str, Any] = {"applied": date(2022, 2, 15), "decided": date(2022, 3, 31)}
SINCE_APRIL: dict[str, Any] = {"applied": date(2022, 2, 15), "decided": date(2022, 4, 1)}
BEFORE_DECEMBER: dict[str, Any] = {"applied": date(2023, 10, 16), "decided": date(2023, 11, 30)}
SINCE_DECEMBER: dict[str, Any] = {"applied": date(2023, 10, 16), "decided": date(2023, 12, 1)}
BEFORE_THE_DECREE: dict[str, Any] = {"applied": date(2021, 9, 20), "decided": date(2021, 10, 14)}


def case(section: str, name: str, verdict: Verdict, shortfall: Shortfall | None = None, **changes: Any) -> Case:
    """Return a case of one subsection of section 34; another case of the sound match where nothing changes."""
    alone = changes.pop("alone", True)
    if "applied" in changes:
        changes["eu_decided"] = changes["applied"]
    return Case(
        rule=f"867/2021-34.{section}",
        name=name,
        project=valid_project.interreg(**changes),
        verdict=verdict,
        shortfall=shortfall,
        path="interreg_cofinancing",
        alone=alone,
    )


LARGE = gm.euros(300_000)
CASES = [
    case("1", "as issued: the share", Verdict.MET, **AS_ISSUED),
    case("1", "as issued: a cent less", Verdict.NOT_MET, CENT, match=SHARE - CENT, **AS_ISSUED),
    case("1", "as issued: a cent more", Verdict.NOT_MET, CENT, match=SHARE + CENT, **AS_ISSUED),
    case(
        "1",
        "as issued: down to the cent",
        Verdict.MET,
        non_eu_share=gm.euros("100000.14"),
        match=gm.euros("70000.09"),
        **AS_ISSUED,
    ),
    case("1", "as issued: the most", Verdict.MET, non_eu_share=LARGE, match=MOST, **AS_ISSUED),
    case("1", "as issued: under the most", Verdict.NOT_MET, CENT, non_eu_share=LARGE, match=MOST - CENT, **AS_ISSUED),
    case(
        "1",
        "as issued: over the share and the most",
        Verdict.NOT_MET,
        gm.euros("60000.01"),
        non_eu_share=gm.euros(200_000),
        match=MOST + CENT,
        alone=False,
        **AS_ISSUED,
    ),
    case("1", "as issued: none", Verdict.NOT_APPLICABLE, match=gm.Money(0), **AS_ISSUED),
    case("1", "amended: a cent less", Verdict.MET, match=SHARE - CENT, **SINCE_APRIL),
    case("1", "amended: the share", Verdict.MET, **SINCE_APRIL),
    case("1", "amended: a cent more", Verdict.NOT_MET, CENT, match=SHARE + CENT, **SINCE_APRIL),
    case("1", "before the decree", Verdict.NOT_IN_FORCE, match=SHARE + CENT, **BEFORE_THE_DECREE),
    case("1", "not decided yet", Verdict.UNKNOWN, decided=None, alone=False),
    case("2", "the least", Verdict.MET, non_eu_share=gm.euros(7_000), match=LEAST),
    case("2", "a cent under the least", Verdict.NOT_MET, CENT, non_eu_share=gm.euros(7_000), match=LEAST - CENT),
    case("2", "70 % of 6 900", Verdict.NOT_MET, gm.euros(70), non_eu_share=gm.euros(6_900), match=gm.euros(4_830)),
    case("2", "none", Verdict.NOT_APPLICABLE, match=gm.Money(0)),
    case("2", "the most", Verdict.MET, non_eu_share=LARGE, match=MOST),
    case("2", "a cent over the most", Verdict.NOT_MET, CENT, non_eu_share=LARGE, match=MOST + CENT),
    case(
        "2",
        "70 % of 300 000",
        Verdict.NOT_MET,
        gm.euros(10_000),
        non_eu_share=LARGE,
        match=gm.euros(210_000),
        **AS_ISSUED,
    ),
    case("2", "before the decree", Verdict.NOT_IN_FORCE, match=LEAST - CENT, **BEFORE_THE_DECREE),
]
SMALL: dict[str, Any] = {"non_eu_share": gm.euros(7_000), "match": LEAST}
CASES += [
    case("3", "at the limit", Verdict.MET, total_costs=gm.euros(20_000), **SMALL, **SINCE_DECEMBER),
    case("3", "a cent under", Verdict.NOT_MET, CENT, total_costs=gm.euros("19999.99"), **SMALL, **SINCE_DECEMBER),
    case("3", "a cent over", Verdict.MET, total_costs=gm.euros("20000.01"), **SMALL, **SINCE_DECEMBER),
    case("3", "the day before", Verdict.NOT_IN_FORCE, total_costs=gm.euros("19999.99"), **SMALL, **BEFORE_DECEMBER),
    case("3", "unknown total costs", Verdict.UNKNOWN, total_costs=None),
    case("3", "none sought", Verdict.NOT_APPLICABLE, total_costs=gm.euros(10_000), match=gm.Money(0)),
]
FACTS = [
    Fact(MATCH_SHARE, date(2021, 10, 14), None),
    Fact(MATCH_SHARE, date(2021, 10, 15), gm.percent(70)),
    Fact(MATCH_SHARE, date(2022, 3, 31), gm.percent(70)),
    Fact(MATCH_SHARE, date(2022, 4, 1), gm.percent(70)),
    Fact(LEAST_MATCH, date(2021, 10, 14), None),
    Fact(LEAST_MATCH, date(2021, 10, 15), gm.euros(4_900)),
    Fact(MOST_MATCH, date(2021, 10, 14), None),
    Fact(MOST_MATCH, date(2021, 10, 15), gm.euros(200_000)),
    Fact(LEAST_COSTS, date(2023, 11, 30), None),
    Fact(LEAST_COSTS, date(2023, 12, 1), gm.euros(20_000)),
]
