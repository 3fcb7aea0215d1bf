"""Officials' decisions, their deadlines, and the table of them."""

import re
from datetime import date, datetime

import attrs
import pytest

from grantmodel import (
    Channel,
    Evidence,
    GroupProject,
    Language,
    LegalSource,
    NotInForce,
    OfficialDecision,
    Organisation,
    Subproject,
    UnknownFigure,
    UnsuitableTypeError,
    UnsuitableValueError,
    tables,
)
from grantmodel.projects.decisions import PRESUMPTION_DAYS, RECTIFICATION_DAYS

LAHTI = OfficialDecision(
    decider="sivistysjohtaja",
    competence="hallintosääntö",
    published=date(2025, 3, 24),
    publication="www.lahti.fi",
    sent=date(2025, 3, 24),
    appeal_body="kaupunginhallitus",
)
NET, LETTER, ELECTRONIC = Channel.PUBLIC_NETWORK, Channel.LETTER, Channel.ELECTRONIC


@pytest.mark.parametrize(
    ("day", "channel", "notified", "last"),
    [
        ("2025-03-24", NET, "2025-03-31", "2025-04-14"),
        ("2025-03-24", LETTER, "2025-03-31", "2025-04-14"),
        ("2025-03-24", ELECTRONIC, "2025-03-27", "2025-04-10"),
        ("2025-03-28", NET, "2025-04-04", "2025-04-22"),
        ("2025-03-28", ELECTRONIC, "2025-03-31", "2025-04-14"),
        ("2026-04-10", NET, "2026-04-17", "2026-05-04"),
        ("2026-05-29", NET, "2026-06-05", "2026-06-22"),
        ("2026-12-03", NET, "2026-12-10", "2026-12-28"),
        ("2026-12-03", ELECTRONIC, "2026-12-06", "2026-12-21"),
    ],
)
def test_deadlines_of_a_decision(day: str, channel: Channel, notified: str, last: str) -> None:
    decision = attrs.evolve(LAHTI, published=date.fromisoformat(day), sent=date.fromisoformat(day))
    assert str(decision.notified_on(channel)) == notified
    assert str(decision.rectification_deadline(channel)) == last


def test_the_deemed_day_does_not_move_but_the_other_reading_is_there() -> None:
    notification = attrs.evolve(LAHTI, sent=date(2026, 12, 3)).notification(ELECTRONIC)
    assert (notification.nominal, notification.effective) == (date(2026, 12, 6), date(2026, 12, 7))


def test_an_unknown_day_is_asked_for() -> None:
    decision = OfficialDecision(decider="sivistysjohtaja")
    for channel, field in ((NET, "published"), (LETTER, "sent"), (ELECTRONIC, "sent")):
        with pytest.raises(UnknownFigure, match=f"{field} is not known") as caught:
            decision.rectification_deadline(channel)
        assert caught.value.missing == (field,)


def test_before_the_law_there_is_no_presumption() -> None:
    early = attrs.evolve(LAHTI, published=date(2017, 5, 31), sent=date(2010, 11, 30))
    for channel in (NET, ELECTRONIC):
        with pytest.raises(NotInForce, match="not yet"):
            early.notified_on(channel)
    assert early.notified_on(LETTER) == date(2010, 12, 7)
    with pytest.raises(NotInForce, match="rectification"):
        early.rectification_deadline(LETTER)


def test_days_are_days() -> None:
    with pytest.raises(UnsuitableTypeError, match="the day of 'published' of OfficialDecision"):
        OfficialDecision(decider="x", published=datetime(2025, 3, 24))  # noqa: DTZ001


def test_every_presumption_is_cited_and_checked() -> None:
    for dated in [*PRESUMPTION_DAYS.values(), RECTIFICATION_DAYS]:
        for version in dated.versions:
            assert isinstance(version.source, LegalSource)
            assert version.checked == date(2026, 11, 24)
            assert version.evidence is Evidence.CONFIRMED or version.note


def group(decision: OfficialDecision | None) -> GroupProject:
    lahti = Subproject(beneficiary=Organisation(name="Lahden kaupunki"), official_decision=decision)
    return GroupProject(name="SIDOS", subprojects=[lahti])


def lines(decision: OfficialDecision | None, lang: Language = "fi") -> list[str]:
    return tables.decisions(group(decision), lang).splitlines()


def test_the_table_cites_its_sources() -> None:
    table = [re.split(r" {2,}", line) for line in lines(LAHTI)]
    until = "viimeistään {}, kaupunginhallitus (410/2015 138 §)".format
    assert table == [
        ["Lahden kaupunki, päätös"],
        ["Päättäjä", "sivistysjohtaja"],
        ["Toimivalta", "hallintosääntö"],
        ["Julkaistu", "24.3.2025, www.lahti.fi"],
        ["Kunnan jäsenille tiedoksi", "31.3.2025 (410/2015 140 § 3 mom.)"],
        ["Oikaisuvaatimus", until("14.4.2025")],
        ["Lähetetty", "24.3.2025"],
        ["Asianosaiselle tiedoksi, kirje", "31.3.2025 (434/2003 59 § 2 mom.)"],
        ["Oikaisuvaatimus", until("14.4.2025")],
        [
            "Asianosaiselle tiedoksi, sähköinen viesti",
            "27.3.2025 (13/2003 19 § 2 mom., sellaisena kuin se on laissa 924/2010)",
        ],
        ["Oikaisuvaatimus", until("10.4.2025")],
    ]
    assert len({line.rindex("  ") for line in lines(LAHTI)[1:]}) == 1


def test_evidence_below_confirmed_is_printed_and_so_is_an_inference() -> None:
    table = lines(attrs.evolve(LAHTI, sent=date(2026, 12, 3)), "en")
    (electronic,) = [line for line in table if line.startswith("Party notified, electronic")]
    assert "6.12.2026" in electronic
    assert "unverified; inferred: the day of notification does not move, though it is a day off" in electronic


def test_what_is_not_known_or_not_in_force_says_so() -> None:
    assert lines(OfficialDecision(decider="rektor"), "sv") == [
        "Lahden kaupunki, beslut",
        "Beslutsfattare  rektor",
        "Befogenhet      inte känt",
        "Publicerat      inte känt",
    ]
    assert "Kunnan jäsenille tiedoksi  laki ei säädä" in lines(
        OfficialDecision(decider="x", published=date(2016, 1, 1))
    )
    bare = lines(OfficialDecision(decider="x", published=date(2025, 3, 24)))
    assert "Julkaistu                  24.3.2025" in bare
    assert "Oikaisuvaatimus            viimeistään 14.4.2025 (410/2015 138 §)" in bare


def test_subprojects_without_a_decision_are_left_out() -> None:
    assert lines(None) == []
    with pytest.raises(UnsuitableValueError, match="not in 'de'"):
        tables.decisions(group(None), lang="de")  # type: ignore[arg-type]
