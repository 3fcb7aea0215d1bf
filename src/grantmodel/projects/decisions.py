"""Decisions of municipal officials: when they are deemed known, and until when rectification may be requested."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import attrs

from grantmodel.errors import UnknownFigure
from grantmodel.projects.fields import instance_of, optional, optional_day
from grantmodel.values.choices import Choice
from grantmodel.values.dated import Dated, Version
from grantmodel.values.deadlines import Deadline, deadline
from grantmodel.values.periods import Period
from grantmodel.values.sources import Evidence, LegalAct

LOCAL_GOVERNMENT_ACT = LegalAct("410/2015", "kuntalaki")
ADMINISTRATIVE_PROCEDURE_ACT = LegalAct("434/2003", "hallintolaki")
ELECTRONIC_SERVICES_ACT = LegalAct("13/2003", "laki sähköisestä asioinnista viranomaistoiminnassa")

_READ = date(2026, 11, 24)


class Channel(Choice):
    """How a decision becomes known (tiedoksianto)."""

    PUBLIC_NETWORK = "public network"
    """Minutes on the public network, for the members of the municipality (yleinen tietoverkko)."""
    LETTER = "letter"
    """A letter to a party (tavallinen tiedoksianto)."""
    ELECTRONIC = "electronic message"
    """An ordinary electronic message to a party, with consent (tavallinen sähköinen tiedoksianto)."""


PRESUMPTION_DAYS: Mapping[Channel, Dated[int]] = {
    Channel.PUBLIC_NETWORK: Dated(
        "days after publication on the public network until members of the municipality are deemed notified",
        "calendar days",
        [
            Version(
                value=7,
                valid=Period(date(2017, 6, 1), None),
                source=LOCAL_GOVERNMENT_ACT.cite(140, 3),
                evidence=Evidence.CONFIRMED,
                checked=_READ,
            )
        ],
    ),
    Channel.LETTER: Dated(
        "days after sending a letter until a party is deemed notified, unless shown otherwise",
        "calendar days",
        [
            Version(
                value=7,
                valid=Period(date(2004, 1, 1), None),
                source=ADMINISTRATIVE_PROCEDURE_ACT.cite(59, 2),
                evidence=Evidence.CONFIRMED,
                checked=_READ,
                note="A letter to an authority reaches it on the day it arrives.",
            )
        ],
    ),
    Channel.ELECTRONIC: Dated(
        "days after sending an electronic message until a party is deemed notified, unless shown otherwise",
        "calendar days",
        [
            Version(
                value=3,
                valid=Period(date(2010, 12, 1), date(2026, 2, 24)),
                source=ELECTRONIC_SERVICES_ACT.cite(19, 2, amended_by="924/2010"),
                evidence=Evidence.CONFIRMED,
                checked=_READ,
            ),
            Version(
                value=3,
                valid=Period(date(2026, 2, 25), None),
                source=ELECTRONIC_SERVICES_ACT.cite(19, 2, amended_by="924/2010"),
                evidence=Evidence.UNVERIFIED,
                checked=_READ,
                note="Bill HE 124/2025 vp changes the Act; the committee reported on 25.2.2026. "
                "Whether and since when the change is in force is not confirmed.",
            ),
        ],
    ),
}
"""How many days after its event a decision is deemed known."""

RECTIFICATION_DAYS: Dated[int] = Dated(
    "days from notification within which rectification may be requested of a municipal authority",
    "calendar days",
    [
        Version(
            value=14,
            valid=Period(date(2017, 6, 1), None),
            source=LOCAL_GOVERNMENT_ACT.cite(138),
            evidence=Evidence.CONFIRMED,
            checked=_READ,
        )
    ],
)
"""How long rectification may be requested (oikaisuvaatimusaika)."""


@attrs.frozen(kw_only=True)
class OfficialDecision:
    """A decision of a municipal official (viranhaltijapäätös).

    Args:
        decider: The official's title.
        competence: What gives the official the power to decide.
        published: The day on which the minutes became available on the public network, or None while unknown.
        publication: Where they are.
        sent: The day on which the decision was sent to a party, or None while unknown.
        appeal_body: Who handles a request for rectification (oikaisuvaatimus).

    >>> decision = OfficialDecision(decider="sivistysjohtaja", published=date(2025, 3, 24))
    >>> decision.notified_on(Channel.PUBLIC_NETWORK)
    datetime.date(2025, 3, 31)
    >>> print(decision.rectification_deadline(Channel.PUBLIC_NETWORK))
    2025-04-14
    """

    decider: str = attrs.field(validator=instance_of(str))
    competence: str | None = attrs.field(default=None, validator=optional(str))
    published: date | None = attrs.field(default=None, validator=optional_day)
    publication: str | None = attrs.field(default=None, validator=optional(str))
    sent: date | None = attrs.field(default=None, validator=optional_day)
    appeal_body: str | None = attrs.field(default=None, validator=optional(str))

    def notified_on(self, channel: Channel) -> date:
        """Return the day on which the decision is deemed known, unless shown otherwise.

        The day counted is taken as it is: that a deemed day which is a day off does not move is an inference, since
        Act 150/1930 § 5 moves the last day for doing something. `notification(channel).effective` is the other reading.

        Args:
            channel: How the decision becomes known.

        Raises:
            UnknownFigure: If the day of publication or sending is not known; carries its path.
            NotInForce: If the law gives the channel no such effect on that day.

        Source:
            410/2015 § 140 mom. 3; 434/2003 § 59 mom. 2; 13/2003 § 19 mom. 2 (924/2010).
        """
        return self.notification(channel).nominal

    def notification(self, channel: Channel) -> Deadline:
        """Return the day on which the decision is deemed known both as counted and as if it moved past days off.

        Raises:
            UnknownFigure: If the day of publication or sending is not known; carries its path.
            NotInForce: If the law gives the channel no such effect on that day.
        """
        event = self._event(channel)
        return deadline(event, days=PRESUMPTION_DAYS[channel].on(event))

    def rectification_deadline(self, channel: Channel) -> Deadline:
        """Return the last day for requesting rectification, counted from when the decision is deemed known.

        Raises:
            UnknownFigure: If the day of publication or sending is not known; carries its path.
            NotInForce: If the law says nothing on that day.

        Source:
            410/2015 § 138; Act 150/1930 §§ 2 and 5.
        """
        notified = self.notified_on(channel)
        return deadline(notified, days=RECTIFICATION_DAYS.on(notified))

    def _event(self, channel: Channel) -> date:
        field = "published" if channel is Channel.PUBLIC_NETWORK else "sent"
        event = self.published if channel is Channel.PUBLIC_NETWORK else self.sent
        if event is None:
            raise UnknownFigure(f"the day on which the decision was {field} is not known", (field,))
        return event
