"""What a governing text says of itself, and what a case's milestones refuse."""

from datetime import date, datetime
from typing import Any

import pytest

from grantmodel.errors import UnsuitableTypeError
from grantmodel.programmes.transitions import LAWS, Matter, governing_law
from grantmodel.rules.transitions import Milestones
from grantmodel.text.symbols import LANGUAGES

NEW = Milestones(applied=date(2025, 3, 31), granted=date(2025, 8, 15), programme="none")
PENDING = Milestones(applied=date(2021, 8, 31), granted="not yet", programme="none")
GRANTED = Milestones(applied=date(2013, 10, 1), granted=date(2013, 12, 31), programme="none")


@pytest.mark.parametrize(
    ("matter", "case", "fi", "sv", "en"),
    [
        (
            Matter.FINANCING,
            NEW,
            "757/2021 – 757/2021 83 § 1 mom.",
            "757/2021 – 757/2021 83 § 1 mom.",
            "757/2021 – 757/2021 section 83, subsection 1",
        ),
        (
            Matter.FINANCING,
            PENDING,
            "8/2014 (muut. 1550/2019), sellaisena kuin se oli 31.8.2021 – 757/2021 84 § 1 mom. [päätelmä]",
            "8/2014 (ändr. 1550/2019), sådan den lydde den 31.8.2021 – 757/2021 84 § 1 mom. [slutledning]",
            "8/2014 (as amended by 1550/2019) as it stood on 31.8.2021 – 757/2021 section 84, subsection 1 [inferred]",
        ),
        (
            Matter.FINANCING,
            GRANTED,
            "31.12.2013 voimassa olleet säännökset – 757/2021 84 § 2 mom.; 8/2014 44 § 3 mom.",
            "de bestämmelser som gällde den 31.12.2013 – 757/2021 84 § 2 mom.; 8/2014 44 § 3 mom.",
            (
                "the provisions in force on 31.12.2013 – 757/2021 section 84, subsection 2; "
                "8/2014 section 44, subsection 3"
            ),
        ),
        (
            Matter.EMPLOYER_SIDE_COSTS,
            NEW,
            "866/2021, sellaisena kuin se oli 15.8.2025 – 866/2021 7 § 1 mom.",
            "866/2021, sådan den lydde den 15.8.2025 – 866/2021 7 § 1 mom.",
            "866/2021 as it stood on 15.8.2025 – 866/2021 section 7, subsection 1",
        ),
    ],
)
def test_a_governing_text_names_itself_and_its_sentences(
    matter: Matter, case: Milestones, fi: str, sv: str, en: str
) -> None:
    found = governing_law(matter, case)
    assert [found.format(lang) for lang in LANGUAGES] == [fi, sv, en]


@pytest.mark.parametrize(
    "facts",
    [
        {"applied": "2021-08-31"},
        {"granted": datetime(2021, 8, 31, 12, 0)},  # noqa: DTZ001 - a moment is what is refused
        {"programme": date(2021, 8, 31)},
        {"programme": "not yet"},
        {"appropriation": "other"},
    ],
)
def test_milestones_are_days(facts: dict[str, Any]) -> None:
    with pytest.raises(UnsuitableTypeError):
        Milestones(**facts)


def test_every_matter_has_its_texts() -> None:
    assert set(LAWS) == set(Matter)
