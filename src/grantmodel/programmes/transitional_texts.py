"""The texts of the acts on the Union's programmes in time, with the transitional rule of each."""

from __future__ import annotations

from datetime import date

import attrs

from grantmodel.programmes.acts import (
    ELIGIBILITY_DECREE,
    FINANCING_ACT,
    FINANCING_DECREE,
    FORMER_ELIGIBILITY_DECREE,
    FORMER_FINANCING_ACT,
    FORMER_FINANCING_DECREE,
)
from grantmodel.rules.transitions import Appropriation, Text, Transition
from grantmodel.values.sources import ENTRY_INTO_FORCE, Evidence, LegalAct, LegalSource

ABSENCE = "The text has no transitional rule; that a decision follows the version of its own day is inferred."


def entry(number: str) -> LegalSource:
    """Return the provisions on entry into force at the end of an amending act, which have no section."""
    return LegalAct(number, "").cite(ENTRY_INTO_FORCE)


def _by_its_day(number: str, day: date) -> Transition:
    source = entry(number)
    return Transition(
        condition="granted before", day=day, source=source, law_of="grant", evidence=Evidence.INFERRED, note=ABSENCE
    )


_NEW_PROGRAMME = date(2021, 9, 1)
_KEPT_BY_THE_FINANCING_ACT = (
    Transition(
        condition="programme under way on",
        day=_NEW_PROGRAMME,
        source=FINANCING_ACT.cite(84, 3),
        note="It covers what such programmes granted before as well, and so comes before subsection 2.",
    ),
    Transition(condition="granted before", day=_NEW_PROGRAMME, source=FINANCING_ACT.cite(84, 2), law_of="grant"),
    Transition(
        condition="pending on",
        day=_NEW_PROGRAMME,
        source=FINANCING_ACT.cite(84, 1),
        evidence=Evidence.INFERRED,
        note="That the provisions meant are the former act and its decrees is the reading that gives it a meaning.",
    ),
)

FINANCING = (
    Text(
        act=FORMER_FINANCING_ACT,
        source=FORMER_FINANCING_ACT.cite(44, 1),
        keeps=(
            Transition(
                condition="programme begun before", day=date(2014, 1, 20), source=FORMER_FINANCING_ACT.cite(44, 4)
            ),
            Transition(
                condition="granted before",
                day=date(2014, 1, 20),
                source=FORMER_FINANCING_ACT.cite(44, 3),
                law_of="grant",
            ),
        ),
    ),
    Text(
        act=FORMER_FINANCING_ACT,
        source=entry("1509/2015"),
        amended_by="1509/2015",
        keeps=(
            Transition(
                condition="of the appropriation",
                day=date(2016, 1, 1),
                source=entry("1509/2015"),
                appropriations=(Appropriation.REGIONAL_DEVELOPMENT, Appropriation.NATIONAL_RURAL),
                note="Aid granted and still to be granted: the appropriations end with the older text. An application "
                "for national rural money that was pending at the ministry is decided by Act 1413/2011 instead.",
            ),
            attrs.evolve(
                _by_its_day("1509/2015", date(2016, 1, 1)),
                note="For other money than that of the two appropriations it says nothing. " + ABSENCE,
            ),
        ),
        evidence=Evidence.INFERRED,
    ),
    Text(
        act=FORMER_FINANCING_ACT,
        source=entry("1550/2019"),
        amended_by="1550/2019",
        keeps=(
            Transition(
                condition="applied before",
                day=date(2020, 1, 1),
                source=entry("1550/2019"),
                note="So § 31 on notification, which the amending act repeals, still holds for them.",
            ),
        ),
    ),
    Text(act=FINANCING_ACT, source=FINANCING_ACT.cite(83, 1), keeps=_KEPT_BY_THE_FINANCING_ACT),
)
"""Act 757/2021, and before it Act 8/2014."""
FINANCING_DECREES = (
    Text(
        act=FORMER_FINANCING_DECREE,
        source=FORMER_FINANCING_DECREE.cite(31),
        keeps=(attrs.evolve(_by_its_day("357/2014", date(2014, 5, 1)), source=FORMER_FINANCING_DECREE.cite(31)),),
        evidence=Evidence.INFERRED,
    ),
    Text(
        act=FINANCING_DECREE,
        source=FINANCING_DECREE.cite(38),
        keeps=_KEPT_BY_THE_FINANCING_ACT,
        since=date(2021, 10, 15),
    ),
    Text(
        act=FINANCING_DECREE,
        source=entry("187/2022"),
        amended_by="187/2022",
        keeps=(_by_its_day("187/2022", date(2022, 4, 1)),),
        evidence=Evidence.INFERRED,
    ),
    Text(
        act=FINANCING_DECREE,
        source=entry("1042/2023"),
        amended_by="1042/2023",
        keeps=(_by_its_day("1042/2023", date(2023, 12, 1)),),
        evidence=Evidence.INFERRED,
    ),
)
"""Decree 867/2021, and before it Decree 357/2014."""
_FORMER_ELIGIBILITY = Text(
    act=FORMER_ELIGIBILITY_DECREE,
    source=FORMER_ELIGIBILITY_DECREE.cite(32, 1),
    keeps=(
        Transition(
            condition="granted before",
            day=date(2014, 5, 1),
            source=FORMER_ELIGIBILITY_DECREE.cite(32, 3),
            law_of="grant",
        ),
        Transition(
            condition="programme begun before",
            day=date(2014, 5, 1),
            source=FORMER_ELIGIBILITY_DECREE.cite(32, 4),
            note="Unlike the Act's § 44 subsection 4 it covers only aid still to be granted: subsection 3 comes first.",
        ),
    ),
)
_ELIGIBILITY = Text(
    act=ELIGIBILITY_DECREE,
    source=ELIGIBILITY_DECREE.cite(26),
    keeps=_KEPT_BY_THE_FINANCING_ACT,
    since=date(2021, 10, 15),
)
ELIGIBILITY = (_FORMER_ELIGIBILITY, _ELIGIBILITY)
"""Decree 866/2021, and before it Decree 358/2014."""


def _frozen(section: int, subsection: int) -> tuple[Text, Text]:
    source = ELIGIBILITY_DECREE.cite(section, subsection)
    return (_FORMER_ELIGIBILITY, attrs.evolve(_ELIGIBILITY, frozen=source))


EMPLOYER_SIDE_COSTS = _frozen(7, 1)
TRAVEL_UNITS = _frozen(13, 1)
LUMP_SUMS = _frozen(15, 5)
UNION_MODELS = _frozen(16, 1)
"""What holds for the whole implementation period as it stood on the day of the grant decision."""
