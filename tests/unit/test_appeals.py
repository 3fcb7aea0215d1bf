"""Until when rectification of a grant decision may be requested."""

from datetime import date
from typing import get_args

import attrs
import pytest
import valid_project

import grantmodel as gm
from grantmodel import Channel
from grantmodel.errors import NotInForce, UnsuitableValueError
from grantmodel.programmes.finland_2021_2027.appeals import rectification_deadline
from grantmodel.rules import MissingFact

MONDAY = date(2025, 3, 24)


def sent(day: date | None = MONDAY, authority: gm.Organisation = valid_project.AUTHORITY) -> gm.Subproject:
    return attrs.evolve(
        valid_project.GROUP.subprojects[1], decision=attrs.evolve(valid_project.DECISION, sent=day, authority=authority)
    )


@pytest.mark.parametrize(
    ("channel", "nominal", "effective"),
    [
        (Channel.ELECTRONIC, date(2025, 4, 26), date(2025, 4, 28)),  # notified 27.3., ends on a Saturday
        (Channel.LETTER, date(2025, 4, 30), date(2025, 4, 30)),  # notified 31.3.
    ],
)
def test_thirty_days_from_the_presumed_notification(channel: Channel, nominal: date, effective: date) -> None:
    found = rectification_deadline(valid_project.GROUP, sent(), channel)
    assert (found.value.nominal, found.value.effective) == (nominal, effective)


def test_a_councils_decision_on_national_funds_follows_the_local_government_act() -> None:
    national = valid_project.group(fund=gm.Fund.NATIONAL)
    council = sent(authority=valid_project.COUNCIL)
    found = rectification_deadline(national, council, Channel.LETTER)
    assert found.value.effective == date(2025, 4, 14)
    assert "757/2021 80 §" in found.explanation.format("fi")
    assert rectification_deadline(valid_project.GROUP, council, Channel.LETTER).value.effective == date(2025, 4, 30)
    assert rectification_deadline(national, sent(), Channel.LETTER).value.effective == date(2025, 4, 30)


def test_it_explains_itself() -> None:
    found = rectification_deadline(valid_project.GROUP, sent(), Channel.ELECTRONIC)
    assert [found.explanation.format(lang).splitlines()[0] for lang in get_args(gm.Language)] == [
        (
            "Oikaisua voi vaatia viimeistään 28.4.2025, 30 päivän kuluessa tiedoksisaannista "
            "(757/2021 81 § 1 mom.; 434/2003 49 c § 1 mom., sellaisena kuin se on laissa 581/2010)"
        ),
        (
            "Omprövning kan begäras senast 28.4.2025, inom 30 dagar från delfåendet "
            "(757/2021 81 § 1 mom.; 434/2003 49 c § 1 mom., sådan den lyder i lag 581/2010)"
        ),
        (
            "Rectification may be requested until 28.4.2025, within 30 days of notification "
            "(757/2021 section 81, subsection 1; 434/2003 section 49 c, subsection 1, as amended by Act 581/2010)"
        ),
    ]


def test_a_doubtful_presumption_is_said_to_be_so() -> None:
    found = rectification_deadline(valid_project.GROUP, sent(date(2026, 3, 2)), Channel.ELECTRONIC)
    assert "[vahvistamaton]" in found.explanation.format("fi")


def test_what_is_missing_is_asked_for() -> None:
    with pytest.raises(MissingFact, match=r"decision\.sent"):
        rectification_deadline(valid_project.GROUP, sent(None), Channel.LETTER)
    with pytest.raises(MissingFact, match="fund"):
        rectification_deadline(valid_project.group(fund=None), sent(), Channel.LETTER)


def test_no_party_is_notified_on_the_public_network() -> None:
    with pytest.raises(UnsuitableValueError, match="OfficialDecision"):
        rectification_deadline(valid_project.GROUP, sent(), Channel.PUBLIC_NETWORK)


def test_before_the_law_there_is_no_deadline() -> None:
    with pytest.raises(NotInForce):
        rectification_deadline(valid_project.GROUP, sent(date(2010, 7, 20)), Channel.LETTER)
