"""Rectification of a grant decision: Act 757/2021 §§ 80-82, Act 434/2003 § 49 c, Act 410/2015 § 138."""

from __future__ import annotations

from datetime import date

from grantmodel.errors import UnsuitableValueError
from grantmodel.programmes.acts import FINANCING_ACT, parameter, row
from grantmodel.programmes.finland_2021_2027.authorities import granting_authority
from grantmodel.projects.decisions import (
    ADMINISTRATIVE_PROCEDURE_ACT,
    PRESUMPTION_DAYS,
    RECTIFICATION_DAYS,
    Channel,
)
from grantmodel.projects.fields import checked
from grantmodel.projects.groups import Fund, GroupProject, Subproject
from grantmodel.projects.organisations import AuthorityKind
from grantmodel.rules.checks import Figure, known
from grantmodel.rules.computed import Computed, Explanation
from grantmodel.rules.parameters import Parameter
from grantmodel.text.catalogue import Catalogue
from grantmodel.values.deadlines import Deadline, deadline
from grantmodel.values.periods import Period

ADMINISTRATIVE_RECTIFICATION_DAYS: Parameter[int] = parameter(
    "434/2003-49 c.1 time for rectification",
    "calendar days",
    row(
        30,
        ADMINISTRATIVE_PROCEDURE_ACT.cite("49 c", 1, amended_by="581/2010"),
        Period(date(2010, 8, 1), None),
        checked="2026-11-24",
    ),
)

_WORDS = Catalogue.beside(__name__, "appeals")


def rectification_deadline(group: GroupProject, subproject: Subproject, channel: Channel) -> Computed[Deadline]:
    """Rectification of a grant decision (oikaisuvaatimus) may be requested for so many days from its notification.

    A regional council's decision on national funds follows the Local Government Act, every other the Administrative
    Procedure Act. The day of notification is presumed, unless shown otherwise.

    Args:
        group: The whole project.
        subproject: The part whose decision it is.
        channel: How the decision was sent to the party; of the programme it is an ordinary electronic message.

    Raises:
        MissingFact: Where the fund, the authority or the day of sending is not known; carries the field.
        UnsuitableTypeError: For anything but a project, a part of one and a channel; carries it.
        UnsuitableValueError: For the public network, by which no party is notified; carries the channel.
        NotInForce: Where the law says nothing on that day.

    Source:
        757/2021 §§ 80 and 81; 434/2003 §§ 49 c and 59; 410/2015 § 138; 13/2003 § 19; Act 150/1930 §§ 2 and 5.
    """
    checked(group, GroupProject, "the whole is a GroupProject")
    checked(subproject, Subproject, "the part is a Subproject such as group.subprojects[0]")
    checked(channel, Channel, "the channel is a Channel such as Channel.LETTER")
    if channel is Channel.PUBLIC_NETWORK:
        message = (
            "a party is notified by letter or electronic message; for members of the municipality see OfficialDecision"
        )
        raise UnsuitableValueError(message, channel)
    decision = known(subproject.decision, subproject, "decision")
    sent = known(decision.sent, subproject, "decision.sent")
    presumed = PRESUMPTION_DAYS[channel].version(sent)
    notified = deadline(sent, days=presumed.value).nominal
    of_a_council = granting_authority(subproject) is AuthorityKind.REGIONAL_COUNCIL
    national = known(group.fund, group, "fund") is Fund.NATIONAL
    by_local_government = of_a_council and national
    days = RECTIFICATION_DAYS if by_local_government else ADMINISTRATIVE_RECTIFICATION_DAYS.dated
    allowed = days.version(notified)
    until = deadline(notified, days=allowed.value)
    told: dict[str, Figure] = {"day": notified, "days": presumed.value}
    ends: dict[str, Figure] = {"day": until.effective, "days": allowed.value}
    first = Explanation(_WORDS, "notified", told, versions=(presumed,))
    source = FINANCING_ACT.cite(80) if by_local_government else FINANCING_ACT.cite(81, 1)
    return Computed(until, Explanation(_WORDS, "until", ends, source, versions=(allowed,), steps=[first]))
