"""How national co-financing of Interreg is applied for, decided and paid.

Act 757/2021 §§ 61-69, Decree 867/2021 §§ 31-33 and 35-37.
"""

from __future__ import annotations

from grantmodel.programmes.acts import (
    FINANCING_ACT,
    FINANCING_DECREE,
    SINCE_DECREES,
    SINCE_FINANCING_ACT,
    parameter,
    row,
)
from grantmodel.programmes.topics import Topic
from grantmodel.projects.grants import InterregCofinancing
from grantmodel.projects.groups import GroupProject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, declared, known
from grantmodel.rules.comparisons import holds, not_after
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule
from grantmodel.rules.rulebooks import Provision
from grantmodel.values.deadlines import deadline

MONTHS_TO_APPLY: Parameter[int] = parameter(
    "757/2021-61.2 time for applying", "months", row(4, FINANCING_ACT.cite(61, 2), SINCE_FINANCING_ACT)
)
MONTHS_TO_DECIDE: Parameter[int] = parameter(
    "867/2021-33 time for deciding", "months", row(2, FINANCING_DECREE.cite(33), SINCE_DECREES)
)

AGREED = Question(
    "the Interreg beneficiaries have agreed on the match",
    {
        "fi": "Ovatko vastinrahoituksen saajat tehneet sopimuksen keskinäisistä oikeuksistaan ja velvollisuuksistaan "
        "sekä kokoavasta tuen saajasta?",
        "sv": "Har mottagarna av medfinansieringen ingått ett avtal om sina ömsesidiga rättigheter och skyldigheter "
        "och om en samordnande stödmottagare?",
        "en": "Have the beneficiaries of the match made an agreement on their mutual rights and duties and on a "
        "collecting beneficiary?",
    },
)
SIGNED = Question(
    "all have signed the agreement on the match and the regional council has it",
    {
        "fi": "Ovatko kaikki osapuolet allekirjoittaneet sopimuksen, ja onko se toimitettu maakunnan liitolle?",
        "sv": "Har alla avtalsparter undertecknat avtalet, och har det lämnats in till landskapsförbundet?",
        "en": "Have all parties signed the agreement, and has it been delivered to the regional council?",
    },
)


def _is_for_several(group: GroupProject) -> bool:
    return len({part.beneficiary.name for part in group.subprojects}) > 1


@rule(
    "757/2021-61.2",
    source=FINANCING_ACT.cite(61, 2),
    anchor="application",
    valid=SINCE_FINANCING_ACT,
    norm={
        "fi": "Vastinrahoitusta haetaan määräajassa siitä, kun hallintoviranomainen päättää EU-rahoitusosuudesta",
        "sv": "Medfinansieringen söks inom tidsfristen från det att den förvaltande myndigheten beslutar om EU:s andel",
        "en": "The match is applied for within the time that runs from the managing authority's decision on the EU's "
        "share",
    },
    mend={
        "fi": "hae viimeistään {limit}; myöhästynyt hakemus vaatii ajoissa ilmoitetun painavan syyn tai esteen",
        "sv": "ansök senast {limit}; en försenad ansökan kräver ett vägande skäl eller hinder som meddelats i tid",
        "en": "apply by {limit}; a late application needs a weighty reason or force majeure told in time",
    },
)
def match_is_applied_for_in_time(match: InterregCofinancing, law: Parameters) -> Check:
    """The match is applied for in four months; a weighty reason (painava syy) or force majeure leaves discretion."""
    decided = known(match.eu_decided, match, "eu_decided")
    last = deadline(decided, months=law[MONTHS_TO_APPLY]).effective
    return not_after(known(match.applied, match, "applied"), last, discretion=match.late_reason)


@rule(
    "757/2021-62.1",
    source=FINANCING_ACT.cite(62, 1),
    anchor="application",
    valid=SINCE_FINANCING_ACT,
    norm={
        "fi": "Jos vastinrahoituksen saajia on useita, ne tekevät sopimuksen oikeuksistaan, velvollisuuksistaan ja "
        "kokoavasta tuen saajasta",
        "sv": "Om mottagarna av medfinansieringen är flera, ingår de ett avtal om sina rättigheter och skyldigheter "
        "och om en samordnande stödmottagare",
        "en": "If the match has several beneficiaries, they make an agreement on rights, duties and a collecting "
        "beneficiary",
    },
    mend={
        "fi": "tehkää sopimus ja nimetkää siinä kokoava tuen saaja",
        "sv": "ingå ett avtal och ange i det en samordnande stödmottagare",
        "en": "make an agreement, and name a collecting beneficiary in it",
    },
    note="The Act does not say by when; without the agreement no match is paid (section 64, subsection 2).",
)
def beneficiaries_have_agreed(group: GroupProject, _match: InterregCofinancing) -> Check:
    """Several Finnish beneficiaries agree on the match and on who collects (kokoava tuen saaja)."""
    return holds(declared(group, AGREED)) if _is_for_several(group) else NOT_APPLICABLE


@rule(
    "867/2021-32.1",
    source=FINANCING_DECREE.cite(32, 1),
    anchor="application",
    valid=SINCE_DECREES,
    norm={
        "fi": "Kaikki osapuolet allekirjoittavat vastinrahoituksen sopimuksen, ja se toimitetaan maakunnan liitolle",
        "sv": "Alla avtalsparter undertecknar avtalet om medfinansieringen, och det lämnas in till landskapsförbundet",
        "en": "All parties sign the agreement on the match, and it is delivered to the regional council",
    },
    mend={
        "fi": "hankkikaa puuttuvat allekirjoitukset ja toimittakaa sopimus maakunnan liitolle",
        "sv": "skaffa de underskrifter som saknas och lämna in avtalet till landskapsförbundet",
        "en": "get the signatures that are missing, and deliver the agreement to the regional council",
    },
)
def agreement_is_signed(group: GroupProject, _match: InterregCofinancing) -> Check:
    """The agreement is signed by all and delivered (toimitettava) to the regional council."""
    return holds(declared(group, SIGNED)) if _is_for_several(group) else NOT_APPLICABLE


@rule(
    "867/2021-33",
    source=FINANCING_DECREE.cite(33),
    anchor="decision",
    valid=SINCE_DECREES,
    norm={
        "fi": "Tukipäätös vastinrahoituksesta tehdään määräajassa hakemuksen saapumisesta",
        "sv": "Stödbeslutet om medfinansieringen fattas inom tidsfristen från det att ansökan kom in",
        "en": "The decision on the match is made within the time that runs from the arrival of the application",
    },
    mend={
        "fi": "maakunnan liiton on tehtävä päätös viimeistään {limit}",
        "sv": "landskapsförbundet ska fatta beslutet senast {limit}",
        "en": "the regional council is to decide by {limit}",
    },
    note="The duty is the authority's. The application is taken to arrive on the day on which it is made.",
)
def match_is_decided_in_time(match: InterregCofinancing, law: Parameters) -> Check:
    """The regional council decides (tukipäätös) in two months from the arrival of the application."""
    last = deadline(known(match.applied, match, "applied"), months=law[MONTHS_TO_DECIDE]).effective
    return not_after(known(match.decided, match, "decided"), last)


_ACT = {
    (62, 3): "the agreement changes with its parties: the agreement itself is not in the model",
    (63, 2): "a change that the managing authority approves changes the match: the match has no amendments",
    (63, 3): "costs of a change are accepted as the managing authority approves it, not by pending date",
    (64, 1): "the time for the last claim of § 28 is not that of a match: claims of a match are not in the model",
    (65, None): "a match is interrupted with the EU's share: payments of a match are not in the model",
    (66, None): "a match is recovered with the EU's share: payments of a match are not in the model",
    (67, 1): "interest on a recovered match may be moderated: its recovery is not in the model",
    (67, 2): "a recovered match itself is never moderated: its recovery is not in the model",
    (68, None): "the time for recovery yields to Union law and suspected fraud: recovery is not in the model",
    (69, 1): "the authorities keep documents of their own",
    (69, 2): "documents are kept five years from the year after the last instalment: instalments are not in the model",
}
_DECREE = {
    (31, 1): "the project plan and the document of the managing authority are papers of the application",
    (31, 2): "the notice of the call is the regional council's",
    (32, 2): "a changed agreement is delivered at once: the agreement itself is not in the model",
    (35, None): "the EU claim and the control reports are papers of a claim: claims of a match are not in the model",
    (36, 1): "the managing authority's decision on paying the EU's share: payments of a match are not in the model",
    (36, 2): "delivering that decision (in the Swedish text without undue delay): payments are not in the model",
    (37, None): "an external-border programme offsets its advance as its decision says: advances are not in the model",
}
_STRUCTURE = {
    (61, 1): "rule 757/2021-19.1, on applying before the start, leaves a match out",
    (61, 3): "InterregCofinancing.late_reason holds that a weighty reason was told before the time ended",
    (61, 4): "InterregCofinancing.late_reason holds that force majeure was told in fifteen weekdays; "
    "whether Saturday is one is not said",
    (61, 5): "a project has one InterregCofinancing, applied for once for all",
    (62, 2): "liable_for_repayment names every beneficiary of a match",
    (63, 1): "a project has one InterregCofinancing, decided once for all",
    (64, 2): "the agreement is asked for when the match is applied for, and so before it is paid",
}
UNRULED = (
    *(Provision(FINANCING_ACT.cite(*place), "structure", how) for place, how in _STRUCTURE.items()),
    *(Provision(FINANCING_ACT.cite(*place), "not modelled", how) for place, how in _ACT.items()),
    *(Provision(FINANCING_DECREE.cite(*place), "not modelled", how) for place, how in _DECREE.items()),
)

TOPIC = Topic(
    rules=(match_is_applied_for_in_time, beneficiaries_have_agreed, agreement_is_signed, match_is_decided_in_time),
    parameters=(MONTHS_TO_APPLY, MONTHS_TO_DECIDE),
    group_questions=(AGREED, SIGNED),
    unruled=UNRULED,
)
