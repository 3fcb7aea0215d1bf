"""De minimis aid in applications: Act 757/2021 §§ 6, 8 and 19."""

from __future__ import annotations

from grantmodel.programmes.acts import FINANCING_ACT, SINCE_FINANCING_ACT
from grantmodel.programmes.topics import Topic
from grantmodel.projects.groups import GroupProject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, declared
from grantmodel.rules.comparisons import holds
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule
from grantmodel.rules.rulebooks import Provision

ACCOUNT = Question(
    "the application has an account of de minimis aid already received",
    {
        "fi": "Onko hakemukseen liitetty selvitys hakijan jo saamasta vähämerkityksisestä tuesta ja siitä, ettei sen "
        "enimmäismäärä ylity?",
        "sv": "Har till ansökan fogats en redogörelse för det stöd av mindre betydelse som sökanden redan fått och för "
        "att maximibeloppet inte överskrids?",
        "en": "Does the application have an account of the de minimis aid that the applicant has received, and of its "
        "staying under the ceiling?",
    },
)
MEASURES = Question(
    "the application has an account of aid measures for economic operators",
    {
        "fi": "Onko hakemukseen liitetty selvitys hyödynsaajina taloudellista toimintaa harjoittaville yksiköille "
        "kohdennettavista tukitoimenpiteistä?",
        "sv": "Har till ansökan fogats en redogörelse för de stödåtgärder som riktas till enheter som bedriver "
        "ekonomisk verksamhet och är nyttohavare?",
        "en": "Does the application have an account of the aid measures meant for economic operators that benefit?",
    },
)


def _beneficiaries(group: GroupProject) -> set[str]:
    return {part.beneficiary.name for part in group.subprojects}


def _benefiting(group: GroupProject) -> set[str]:
    return {aid.undertaking for aid in group.de_minimis}


@rule(
    "757/2021-19.2.1",
    source=FINANCING_ACT.cite(19, 2, 1),
    anchor="application",
    valid=SINCE_FINANCING_ACT,
    norm={
        "fi": "Vähämerkityksistä tukea koskevassa hakemuksessa on selvitys siitä, mitä tukea hakija on jo saanut ja "
        "ettei enimmäismäärä ylity",
        "sv": "I en ansökan om stöd av mindre betydelse redogörs för det stöd som sökanden redan fått och för att "
        "maximibeloppet inte överskrids",
        "en": "An application for de minimis aid has an account of the aid that the applicant has received and of its "
        "staying under the ceiling",
    },
    mend={
        "fi": "liitä selvitys hakemukseen",
        "sv": "foga redogörelsen till ansökan",
        "en": "attach the account to the application",
    },
    note="A beneficiary that stands in the ledger is taken to apply for de minimis aid.",
)
def applicant_accounts_for_earlier_aid(group: GroupProject) -> Check:
    """Who applies for de minimis aid (vähämerkityksinen tuki) tells what it has had, and that it stays under."""
    if not _benefiting(group) & _beneficiaries(group):
        return NOT_APPLICABLE
    return holds(declared(group, ACCOUNT))


@rule(
    "757/2021-19.2.2",
    source=FINANCING_ACT.cite(19, 2, 2),
    anchor="application",
    valid=SINCE_FINANCING_ACT,
    norm={
        "fi": "Jos hankkeeseen osallistuu hyödynsaajina taloudellista toimintaa harjoittavia yksiköitä, hakemuksessa "
        "on selvitys niille kohdennettavista tukitoimenpiteistä",
        "sv": "Om enheter som bedriver ekonomisk verksamhet deltar i projektet som nyttohavare, redogörs i ansökan för "
        "de stödåtgärder som riktas till dem",
        "en": "If economic operators take part as benefiting units, the application has an account of the aid measures "
        "meant for them",
    },
    mend={
        "fi": "liitä selvitys hakemukseen",
        "sv": "foga redogörelsen till ansökan",
        "en": "attach the account to the application",
    },
    note="An undertaking that stands in the ledger and is no beneficiary is taken to benefit.",
)
def measures_for_operators_are_accounted_for(group: GroupProject) -> Check:
    """Aid measures for economic operators that benefit (hyödynsaajat) are told for the assessment of de minimis aid."""
    if not _benefiting(group) - _beneficiaries(group):
        return NOT_APPLICABLE
    return holds(declared(group, MEASURES))


UNRULED = (
    Provision(
        FINANCING_ACT.cite(8, 3),
        "structure",
        "de minimis aid stands in a ledger of its own, by the Regulation of the day of the grant, though the Act still "
        "names (EU) No 1407/2013 by number",
    ),
    Provision(
        FINANCING_ACT.cite(19, 5),
        "not modelled",
        "the account falls away once a national register covers three tax years; no such day is known",
    ),
)

TOPIC = Topic(
    rules=(applicant_accounts_for_earlier_aid, measures_for_operators_are_accounted_for),
    group_questions=(ACCOUNT, MEASURES),
    unruled=UNRULED,
)
