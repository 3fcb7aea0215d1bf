"""Which version governs: the text of the law that the transitional rules choose for a case."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from grantmodel.programmes import transitional_texts as texts
from grantmodel.programmes.acts import (
    COURT_PROCEDURE_ACT,
    FORMER_COURT_PROCEDURE_ACT,
    FORMER_RURAL_ACT,
    RURAL_ACT,
    STATE_GRANTS_ACT,
)
from grantmodel.programmes.transitional_texts import ABSENCE, entry
from grantmodel.projects.decisions import LOCAL_GOVERNMENT_ACT
from grantmodel.projects.fields import checked
from grantmodel.rules.transitions import Governing, Milestones, Text, Transition, governing
from grantmodel.values.choices import Choice
from grantmodel.values.sources import Evidence


class Matter(Choice):
    """What is to be decided, which may follow another text than the rest of the case."""

    FINANCING = "financing"
    """The act on financing, 757/2021, before it 8/2014."""
    FINANCING_DECREE = "financing decree"
    """The decree on financing, 867/2021, before it 357/2014."""
    ELIGIBILITY = "eligibility of costs"
    """The decree on eligible costs, 866/2021, before it 358/2014."""
    EMPLOYER_SIDE_COSTS = "percentages of side costs and holiday bonus"
    """Sivukulujen ja lomarahan prosenttiosuudet."""
    TRAVEL_UNITS = "unit costs of travel"
    """Matkakustannusten yksikkökustannukset."""
    LUMP_SUMS = "standard lump sums"
    """Kertakorvausten vakiomäärät."""
    UNION_MODELS = "cost models of the Union"
    """Euroopan unionin tason kustannusmallit."""
    STATE_GRANTS = "state grants"
    """The State Grants Act 688/2001."""
    STATE_GRANT_APPEALS = "rectification and appeal in state grants"
    """The State Grants Act § 34."""
    RURAL = "rural development"
    """The act on rural development aid, 1325/2022, before it 28/2014."""
    COURT_PROCEDURE = "appeal to an administrative court"
    """The procedure act, 808/2019, before it 586/1996."""
    MUNICIPAL_APPEALS = "further appeal in municipal matters"
    """The Local Government Act 410/2015 § 142."""


_STATE_GRANTS = Text(
    act=STATE_GRANTS_ACT,
    source=STATE_GRANTS_ACT.cite(38, 1),
    keeps=(
        Transition(
            condition="granted before",
            day=date(2001, 9, 1),
            source=STATE_GRANTS_ACT.cite(38, 3),
            law_of="grant",
            note="Use and its control, return, recovery, appeal; payment by § 12 unless the decision says otherwise.",
        ),
    ),
)
_RURAL_DAY = date(2023, 1, 1)
_PROCEDURE_DAY = date(2020, 1, 1)

LAWS: Mapping[Matter, tuple[Text, ...]] = {
    Matter.FINANCING: texts.FINANCING,
    Matter.FINANCING_DECREE: texts.FINANCING_DECREES,
    Matter.ELIGIBILITY: texts.ELIGIBILITY,
    Matter.EMPLOYER_SIDE_COSTS: texts.EMPLOYER_SIDE_COSTS,
    Matter.TRAVEL_UNITS: texts.TRAVEL_UNITS,
    Matter.LUMP_SUMS: texts.LUMP_SUMS,
    Matter.UNION_MODELS: texts.UNION_MODELS,
    Matter.STATE_GRANTS: (
        _STATE_GRANTS,
        Text(
            act=STATE_GRANTS_ACT,
            source=entry("1113/2018"),
            amended_by="1113/2018",
            keeps=(Transition(condition="granted before", day=date(2019, 1, 1), source=entry("1113/2018")),),
        ),
    ),
    Matter.STATE_GRANT_APPEALS: (
        _STATE_GRANTS,
        Text(
            act=STATE_GRANTS_ACT,
            source=entry("952/2015"),
            amended_by="952/2015",
            keeps=(Transition(condition="decided before", day=date(2016, 1, 1), source=entry("952/2015")),),
        ),
        Text(
            act=STATE_GRANTS_ACT,
            source=entry("430/2022"),
            amended_by="430/2022",
            keeps=(
                Transition(
                    condition="decided before",
                    day=date(2022, 6, 16),
                    source=entry("430/2022"),
                    evidence=Evidence.INFERRED,
                    note=ABSENCE,
                ),
            ),
            evidence=Evidence.INFERRED,
        ),
    ),
    Matter.RURAL: (
        Text(act=FORMER_RURAL_ACT, source=RURAL_ACT.cite(62, 2)),
        Text(
            act=RURAL_ACT,
            source=RURAL_ACT.cite(62, 1),
            keeps=(
                Transition(condition="granted before", day=_RURAL_DAY, source=RURAL_ACT.cite(62, 4)),
                Transition(condition="pending on", day=_RURAL_DAY, source=RURAL_ACT.cite(62, 4)),
            ),
        ),
    ),
    Matter.COURT_PROCEDURE: (
        Text(act=FORMER_COURT_PROCEDURE_ACT, source=COURT_PROCEDURE_ACT.cite(125, 2)),
        Text(
            act=COURT_PROCEDURE_ACT,
            source=COURT_PROCEDURE_ACT.cite(125, 1),
            keeps=(
                Transition(condition="decided before", day=_PROCEDURE_DAY, source=COURT_PROCEDURE_ACT.cite(126, 1)),
            ),
        ),
    ),
    Matter.MUNICIPAL_APPEALS: (
        Text(act=LOCAL_GOVERNMENT_ACT, source=LOCAL_GOVERNMENT_ACT.cite(142)),
        Text(
            act=LOCAL_GOVERNMENT_ACT,
            source=entry("1575/2019"),
            amended_by="1575/2019",
            keeps=(
                Transition(
                    condition="decided before",
                    day=_PROCEDURE_DAY,
                    source=entry("1575/2019"),
                    note="The decision is the administrative court's: until then further appeal needed no leave.",
                ),
            ),
        ),
    ),
}
"""The texts of each matter in time, each act followed by its amendments."""


def governing_law(matter: Matter, case: Milestones) -> Governing:
    """Return the text of the law that governs a case in a matter, and the sentences that decide it.

    Args:
        matter: What is to be decided.
        case: The days of the case, and where its money comes from.

    Raises:
        UnsuitableTypeError: For anything but a Matter and Milestones, such as a text or a bare day; carries it.
        MissingFact: Where a day or the programme that a transitional sentence asks for is not known; carries which.
        NotInForce: Where aid was granted on a day on which no text was in force, such as 1.10.2021 for the decrees.

    >>> programme = Period(date(2022, 9, 1), None)
    >>> case = Milestones(applied=date(2025, 3, 31), granted=date(2025, 8, 15), programme=programme)
    >>> governing_law(Matter.FINANCING, case).format("en")
    '757/2021 – 757/2021 section 83, subsection 1'
    """
    checked(matter, Matter, "the matter is a Matter such as Matter.FINANCING")
    checked(case, Milestones, "the case is given as Milestones(applied=date(2021, 8, 31), granted='not yet')")
    return governing(LAWS[matter], case)
