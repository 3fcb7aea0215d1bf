"""Which version governs: every transitional rule on its day and on the day before."""

from datetime import date
from typing import Any

import attrs
import pytest

from grantmodel import Period
from grantmodel.errors import NotInForce
from grantmodel.programmes.transitions import LAWS, Matter, governing_law
from grantmodel.rules.checks import MissingFact
from grantmodel.rules.transitions import Appropriation, Milestones
from grantmodel.values.sources import Evidence

INFERRED, OLD = Evidence.INFERRED, "older"
NATIONAL: dict[str, Any] = {"programme": "none"}
FORMER: dict[str, Any] = {"programme": Period(date(2014, 12, 12), date(2025, 2, 15))}
CURRENT: dict[str, Any] = {"programme": Period(date(2022, 9, 1), None)}


@attrs.frozen
class Row:
    """A case, and the text that governs it.

    Args:
        matter: What is to be decided.
        facts: The case's milestones.
        text: "8/2014", with its amending act "8/2014+1550/2019", or "older" for none that is known here.
        source: The beginning of the source that decides, in English.
        day: The day at whose end the provisions stood, or None.
        evidence: How it is known.
    """

    matter: Matter
    facts: dict[str, Any]
    text: str
    source: str
    day: date | None = None
    evidence: Evidence = Evidence.CONFIRMED

    def __str__(self) -> str:
        days = [f"{name} {day}" for name, day in self.facts.items()]
        return f"{self.matter.name} {', '.join(days)}"


def pending(applied: date, granted: date | str = "not yet", **more: Any) -> dict[str, Any]:
    return {"applied": applied, "granted": granted, **(more or NATIONAL)}


def begun(day: date) -> dict[str, Any]:
    """Return the milestones of a case of a programme that began on a day, applied for and granted later."""
    return pending(date(2015, 3, 1), date(2015, 6, 1), programme=Period(day, date(2015, 12, 31)))


FUNDS, DECREE, COSTS = Matter.FINANCING, Matter.FINANCING_DECREE, Matter.ELIGIBILITY
TO_2021 = date(2021, 8, 31)
LAST = "8/2014+1550/2019"
ROWS = [
    # 757/2021 § 84 subsection 1: pending on 1.9.2021
    Row(FUNDS, pending(date(2021, 8, 31)), LAST, "757/2021 section 84, subsection 1", TO_2021, INFERRED),
    Row(
        FUNDS,
        pending(date(2021, 8, 31), date(2021, 9, 1)),
        LAST,
        "757/2021 section 84, subsection 1",
        TO_2021,
        INFERRED,
    ),
    Row(FUNDS, pending(date(2021, 9, 1)), "757/2021", "757/2021 section 83, subsection 1"),
    Row(
        FUNDS, {**NATIONAL, "applied": "not yet", "granted": "not yet"}, "757/2021", "757/2021 section 83, subsection 1"
    ),
    Row(DECREE, pending(date(2021, 8, 31)), "357/2014", "757/2021 section 84, subsection 1", TO_2021, INFERRED),
    Row(COSTS, pending(date(2021, 8, 31)), "358/2014", "757/2021 section 84, subsection 1", TO_2021, INFERRED),
    # subsection 2: granted before 1.9.2021
    Row(FUNDS, pending(date(2021, 8, 1), date(2021, 8, 31)), LAST, "757/2021 section 84, subsection 2", TO_2021),
    Row(
        FUNDS, pending(date(2021, 8, 1), date(2021, 6, 1)), LAST, "757/2021 section 84, subsection 2", date(2021, 6, 1)
    ),
    Row(FUNDS, pending(date(2021, 9, 1), date(2021, 9, 1)), "757/2021", "757/2021 section 83"),
    # subsection 3: programmes under way on 1.9.2021
    Row(
        FUNDS,
        pending(date(2022, 1, 10), date(2022, 5, 1), **FORMER),
        LAST,
        "757/2021 section 84, subsection 3",
        TO_2021,
    ),
    Row(
        FUNDS,
        pending(date(2020, 1, 10), date(2020, 5, 1), **FORMER),
        LAST,
        "757/2021 section 84, subsection 3",
        TO_2021,
    ),
    Row(
        FUNDS,
        pending(date(2022, 1, 10), programme=Period(None, None)),
        OLD,
        "8/2014 section 44, subsection 4",
        date(2014, 1, 19),
    ),
    Row(
        FUNDS,
        pending(date(2022, 1, 10), programme=Period(date(2021, 8, 31), None)),
        LAST,
        "757/2021 section 84, subsection 3",
        TO_2021,
    ),
    Row(FUNDS, pending(date(2022, 1, 10), programme=Period(date(2021, 9, 1), None)), "757/2021", "757/2021 section 83"),
    Row(
        FUNDS,
        pending(date(2022, 1, 10), programme=Period(date(2015, 1, 1), date(2021, 9, 1))),
        LAST,
        "757/2021 section 84, subsection 3",
        TO_2021,
    ),
    Row(
        FUNDS,
        pending(date(2022, 1, 10), programme=Period(date(2015, 1, 1), date(2021, 8, 31))),
        "757/2021",
        "757/2021 section 83",
    ),
    Row(
        COSTS,
        pending(date(2022, 1, 10), date(2022, 5, 1), **FORMER),
        "358/2014",
        "757/2021 section 84, subsection 3",
        TO_2021,
    ),
    Row(
        DECREE,
        pending(date(2022, 1, 10), date(2022, 5, 1), **FORMER),
        "357/2014",
        "757/2021 section 84, subsection 3",
        TO_2021,
        INFERRED,
    ),
    # Decrees 866/2021 and 867/2021: from 15.10.2021
    Row(COSTS, pending(date(2021, 9, 1), date(2021, 10, 15)), "866/2021", "866/2021 section 26"),
    Row(COSTS, pending(date(2021, 9, 1)), "866/2021", "866/2021 section 26"),
    Row(DECREE, pending(date(2021, 9, 1), date(2021, 10, 15)), "867/2021", "187/2022", date(2021, 10, 15), INFERRED),
    # 867/2021 as amended, by the decision's day
    Row(DECREE, pending(date(2021, 9, 1), date(2022, 3, 31)), "867/2021", "187/2022", date(2022, 3, 31), INFERRED),
    Row(
        DECREE,
        pending(date(2021, 9, 1), date(2022, 4, 1)),
        "867/2021+187/2022",
        "1042/2023",
        date(2022, 4, 1),
        INFERRED,
    ),
    Row(
        DECREE,
        pending(date(2021, 9, 1), date(2023, 11, 30)),
        "867/2021+187/2022",
        "1042/2023",
        date(2023, 11, 30),
        INFERRED,
    ),
    Row(DECREE, pending(date(2021, 9, 1), date(2023, 12, 1)), "867/2021+1042/2023", "1042/2023", None, INFERRED),
    Row(DECREE, pending(date(2014, 2, 1), date(2014, 4, 30)), OLD, "357/2014 section 31", date(2014, 4, 30), INFERRED),
    Row(
        DECREE,
        pending(date(2014, 2, 1), date(2014, 5, 1)),
        "357/2014",
        "757/2021 section 84, subsection 2",
        date(2014, 5, 1),
        INFERRED,
    ),
    # frozen on the day of the grant decision
    Row(
        Matter.EMPLOYER_SIDE_COSTS,
        pending(date(2025, 3, 31), date(2025, 8, 15), **CURRENT),
        "866/2021",
        "866/2021 section 7, subsection 1",
        date(2025, 8, 15),
    ),
    Row(
        Matter.TRAVEL_UNITS,
        pending(date(2025, 3, 31), date(2025, 8, 15), **CURRENT),
        "866/2021",
        "866/2021 section 13, subsection 1",
        date(2025, 8, 15),
    ),
    Row(
        Matter.LUMP_SUMS,
        pending(date(2025, 3, 31), date(2025, 8, 15), **CURRENT),
        "866/2021",
        "866/2021 section 15, subsection 5",
        date(2025, 8, 15),
    ),
    Row(
        Matter.UNION_MODELS,
        pending(date(2025, 3, 31), date(2025, 8, 15), **CURRENT),
        "866/2021",
        "866/2021 section 16, subsection 1",
        date(2025, 8, 15),
    ),
    Row(
        Matter.EMPLOYER_SIDE_COSTS,
        pending(date(2022, 1, 10), date(2022, 5, 1), **FORMER),
        "358/2014",
        "757/2021 section 84, subsection 3",
        TO_2021,
    ),
    # 688/2001 § 38 subsection 3: granted before 1.9.2001
    Row(
        Matter.STATE_GRANTS, {"granted": date(2001, 8, 31)}, OLD, "688/2001 section 38, subsection 3", date(2001, 8, 31)
    ),
    Row(Matter.STATE_GRANTS, {"granted": date(2001, 9, 1)}, "688/2001", "1113/2018", date(2018, 12, 31)),
    Row(Matter.STATE_GRANTS, {"granted": date(2018, 12, 31)}, "688/2001", "1113/2018", date(2018, 12, 31)),
    Row(Matter.STATE_GRANTS, {"granted": date(2019, 1, 1)}, "688/2001+1113/2018", "1113/2018"),
    Row(Matter.STATE_GRANTS, {"granted": "not yet"}, "688/2001+1113/2018", "1113/2018"),
    # 688/2001 § 34: rectification and appeal by the decision's day
    Row(
        Matter.STATE_GRANT_APPEALS,
        {"granted": date(2001, 8, 31), "decided": date(2001, 12, 1)},
        OLD,
        "688/2001 section 38, subsection 3",
        date(2001, 8, 31),
    ),
    Row(
        Matter.STATE_GRANT_APPEALS,
        {"granted": date(2010, 1, 1), "decided": date(2015, 12, 31)},
        "688/2001",
        "952/2015",
        date(2015, 12, 31),
        INFERRED,
    ),
    Row(
        Matter.STATE_GRANT_APPEALS,
        {"granted": date(2010, 1, 1), "decided": date(2016, 1, 1)},
        "688/2001+952/2015",
        "430/2022",
        date(2022, 6, 15),
        INFERRED,
    ),
    Row(
        Matter.STATE_GRANT_APPEALS,
        {"granted": date(2010, 1, 1), "decided": date(2022, 6, 15)},
        "688/2001+952/2015",
        "430/2022",
        date(2022, 6, 15),
        INFERRED,
    ),
    Row(
        Matter.STATE_GRANT_APPEALS,
        {"granted": date(2010, 1, 1), "decided": date(2022, 6, 16)},
        "688/2001+430/2022",
        "430/2022",
        None,
        INFERRED,
    ),
    # 8/2014 § 44: granted before 20.1.2014, and programmes begun before it
    Row(
        FUNDS, pending(date(2013, 12, 1), date(2014, 1, 19)), OLD, "8/2014 section 44, subsection 3", date(2014, 1, 19)
    ),
    Row(
        FUNDS,
        pending(date(2013, 12, 1), date(2013, 12, 31)),
        OLD,
        "8/2014 section 44, subsection 3",
        date(2013, 12, 31),
    ),
    Row(FUNDS, pending(date(2013, 12, 1), date(2014, 1, 20)), "8/2014", "1509/2015", date(2014, 1, 20), INFERRED),
    Row(FUNDS, begun(date(2014, 1, 19)), OLD, "8/2014 section 44, subsection 4", date(2014, 1, 19)),
    Row(FUNDS, begun(date(2014, 1, 20)), "8/2014", "1509/2015", date(2015, 6, 1), INFERRED),
    # 8/2014 as amended by 1509/2015: the appropriations that end
    Row(FUNDS, pending(date(2015, 9, 1), date(2015, 12, 31)), "8/2014", "1509/2015", date(2015, 12, 31), INFERRED),
    Row(
        FUNDS,
        pending(date(2015, 9, 1), date(2016, 1, 1)),
        "8/2014+1509/2015",
        "1550/2019",
        date(2019, 12, 31),
        INFERRED,
    ),
    *(
        Row(
            FUNDS,
            pending(date(2015, 9, 1), granted, **NATIONAL, appropriation=kept),
            "8/2014",
            "1509/2015",
            date(2015, 12, 31),
        )
        for kept in (Appropriation.REGIONAL_DEVELOPMENT, Appropriation.NATIONAL_RURAL)
        for granted in (date(2015, 12, 31), date(2016, 1, 1))
    ),
    # 8/2014 as amended by 1550/2019: applied for before 1.1.2020
    Row(
        FUNDS,
        pending(date(2019, 12, 31), date(2020, 6, 1)),
        "8/2014+1509/2015",
        "1550/2019",
        date(2019, 12, 31),
        INFERRED,
    ),
    Row(
        FUNDS, pending(date(2020, 1, 1), date(2020, 6, 1)), LAST, "757/2021 section 84, subsection 2", date(2020, 6, 1)
    ),
    # 358/2014 § 32: granted before 1.5.2014, and programmes begun before it
    Row(
        COSTS, pending(date(2014, 2, 1), date(2014, 4, 30)), OLD, "358/2014 section 32, subsection 3", date(2014, 4, 30)
    ),
    Row(
        COSTS,
        pending(date(2014, 2, 1), date(2014, 5, 1)),
        "358/2014",
        "757/2021 section 84, subsection 2",
        date(2014, 5, 1),
    ),
    Row(
        COSTS,
        pending(date(2014, 2, 1), date(2014, 4, 15), programme=Period(date(2014, 4, 1), date(2015, 12, 31))),
        OLD,
        "358/2014 section 32, subsection 3",
        date(2014, 4, 15),
    ),
    Row(
        FUNDS,
        pending(date(2013, 12, 1), date(2013, 12, 15), programme=Period(date(2007, 1, 1), date(2015, 12, 31))),
        OLD,
        "8/2014 section 44, subsection 4",
        date(2014, 1, 19),
    ),
    Row(COSTS, begun(date(2014, 4, 30)), OLD, "358/2014 section 32, subsection 4", date(2014, 4, 30)),
    Row(COSTS, begun(date(2014, 5, 1)), "358/2014", "757/2021 section 84, subsection 2", date(2015, 6, 1)),
    # 1325/2022 § 62 subsection 4: pending, and granted, before 1.1.2023
    Row(Matter.RURAL, pending(date(2022, 12, 31)), "28/2014", "1325/2022 section 62, subsection 4", date(2022, 12, 31)),
    Row(
        Matter.RURAL,
        pending(date(2022, 12, 31), date(2023, 1, 1)),
        "28/2014",
        "1325/2022 section 62, subsection 4",
        date(2022, 12, 31),
    ),
    Row(Matter.RURAL, pending(date(2023, 1, 1)), "1325/2022", "1325/2022 section 62, subsection 1"),
    Row(
        Matter.RURAL,
        {"granted": date(2022, 12, 31)},
        "28/2014",
        "1325/2022 section 62, subsection 4",
        date(2022, 12, 31),
    ),
    # 808/2019 § 126 and 1575/2019: decisions made before 1.1.2020
    Row(
        Matter.COURT_PROCEDURE,
        {"decided": date(2019, 12, 31)},
        "586/1996",
        "808/2019 section 126, subsection 1",
        date(2019, 12, 31),
    ),
    Row(Matter.COURT_PROCEDURE, {"decided": date(2020, 1, 1)}, "808/2019", "808/2019 section 125, subsection 1"),
    Row(Matter.MUNICIPAL_APPEALS, {"decided": date(2019, 12, 31)}, "410/2015", "1575/2019", date(2019, 12, 31)),
    Row(Matter.MUNICIPAL_APPEALS, {"decided": date(2020, 1, 1)}, "410/2015+1575/2019", "1575/2019"),
    Row(Matter.MUNICIPAL_APPEALS, {"decided": "not yet"}, "410/2015+1575/2019", "1575/2019"),
    # What is further off than the day before, and what the decrees make of the Act's sentences
    Row(
        DECREE,
        pending(date(2021, 8, 1), date(2021, 8, 31)),
        "357/2014",
        "757/2021 section 84, subsection 2",
        TO_2021,
        INFERRED,
    ),
    Row(COSTS, pending(date(2021, 8, 1), date(2021, 8, 31)), "358/2014", "757/2021 section 84, subsection 2", TO_2021),
    Row(
        DECREE,
        pending(date(2021, 8, 31), date(2021, 9, 1)),
        "357/2014",
        "757/2021 section 84, subsection 1",
        TO_2021,
        INFERRED,
    ),
    Row(
        COSTS,
        pending(date(2021, 8, 31), date(2021, 9, 1)),
        "358/2014",
        "757/2021 section 84, subsection 1",
        TO_2021,
        INFERRED,
    ),
    Row(DECREE, pending(date(2014, 2, 1), date(2014, 4, 15)), OLD, "357/2014 section 31", date(2014, 4, 15), INFERRED),
    Row(
        COSTS, pending(date(2014, 2, 1), date(2014, 4, 15)), OLD, "358/2014 section 32, subsection 3", date(2014, 4, 15)
    ),
    Row(Matter.STATE_GRANTS, {"granted": date(2001, 6, 1)}, OLD, "688/2001 section 38, subsection 3", date(2001, 6, 1)),
    Row(
        Matter.STATE_GRANT_APPEALS,
        {"granted": date(2001, 6, 1), "decided": date(2001, 12, 1)},
        OLD,
        "688/2001 section 38, subsection 3",
        date(2001, 6, 1),
    ),
    Row(
        Matter.STATE_GRANT_APPEALS,
        {"granted": date(2001, 9, 1), "decided": date(2001, 12, 1)},
        "688/2001",
        "952/2015",
        date(2015, 12, 31),
        INFERRED,
    ),
    Row(
        Matter.RURAL, {"granted": date(2022, 6, 1)}, "28/2014", "1325/2022 section 62, subsection 4", date(2022, 12, 31)
    ),
]


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_the_text_that_governs(row: Row) -> None:
    found = governing_law(row.matter, Milestones(**row.facts))
    by = found.text.amended_by if found.text else None
    name = f"{found.text.act.number}{'+' if by else ''}{by or ''}" if found.text else OLD
    assert (name, found.day, found.evidence) == (row.text, row.day, row.evidence)
    assert found.source.format("en").startswith(row.source)


@pytest.mark.parametrize(
    "matter", [Matter.EMPLOYER_SIDE_COSTS, Matter.TRAVEL_UNITS, Matter.LUMP_SUMS, Matter.UNION_MODELS]
)
def test_what_is_frozen_follows_the_eligibility_of_costs(matter: Matter) -> None:
    assert tuple(attrs.evolve(text, frozen=None) for text in LAWS[matter]) == LAWS[COSTS]


@pytest.mark.parametrize("matter", [DECREE, COSTS])
@pytest.mark.parametrize("granted", [date(2021, 9, 1), date(2021, 10, 14)])
def test_no_decree_was_in_force_before_the_new_ones(matter: Matter, granted: date) -> None:
    with pytest.raises(NotInForce) as error:
        governing_law(matter, Milestones(applied=date(2021, 9, 1), granted=granted, programme="none"))
    assert (error.value.when, error.value.reason) == (granted, "not yet")


@pytest.mark.parametrize(
    ("matter", "facts", "missing"),
    [
        (FUNDS, {}, "programme"),
        (FUNDS, {**NATIONAL, "applied": date(2021, 8, 31)}, "granted"),
        (FUNDS, {**NATIONAL, "granted": date(2022, 1, 1)}, "applied"),
        (Matter.RURAL, {"granted": "not yet"}, "applied"),
        (COSTS, {**NATIONAL, "granted": None, "applied": date(2022, 1, 1)}, "granted"),
        (Matter.EMPLOYER_SIDE_COSTS, pending(date(2025, 3, 31), **CURRENT), "granted"),
        (Matter.STATE_GRANTS, {}, "granted"),
        (Matter.STATE_GRANT_APPEALS, {"granted": date(2010, 1, 1)}, "decided"),
        (Matter.COURT_PROCEDURE, {}, "decided"),
    ],
)
def test_what_is_not_known_is_asked_for(matter: Matter, facts: dict[str, Any], missing: str) -> None:
    with pytest.raises(MissingFact) as error:
        governing_law(matter, Milestones(**facts))
    assert error.value.missing == (missing,)
