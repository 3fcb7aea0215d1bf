"""On what conditions national co-financing of Interreg is granted: Act 757/2021 §§ 59-60."""

from __future__ import annotations

from grantmodel.programmes.acts import FINANCING_ACT, SINCE_FINANCING_ACT
from grantmodel.programmes.topics import Topic
from grantmodel.projects.grants import InterregCofinancing
from grantmodel.projects.groups import GroupProject
from grantmodel.rules.checks import Check, declared
from grantmodel.rules.comparisons import holds
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule
from grantmodel.rules.rulebooks import Provision

APPROVED = Question(
    "the Interreg programme has approved the project",
    {
        "fi": "Ovatko Interreg-ohjelman seurantakomitea ja hallintoviranomainen hyväksyneet hankkeen rahoitettavaksi?",
        "sv": "Har Interregprogrammets övervakningskommitté och förvaltande myndighet godkänt projektet för "
        "finansiering?",
        "en": "Have the Interreg programme's monitoring committee and managing authority approved the project?",
    },
)
IN_FINLAND = Question(
    "every Interreg beneficiary has a place of business in Finland",
    {
        "fi": "Onko jokaisella vastinrahoituksen saajalla toimipaikka Suomessa?",
        "sv": "Har varje mottagare av medfinansieringen ett verksamhetsställe i Finland?",
        "en": "Has every beneficiary of the match a place of business in Finland?",
    },
)
ACROSS_BORDERS = Question(
    "the Interreg beneficiary without a place of business in Finland is a cross-border legal body",
    {
        "fi": "Onko se tuen saaja, jolla ei ole toimipaikkaa Suomessa, rajat ylittävä oikeussubjekti?",
        "sv": "Är den stödmottagare som saknar verksamhetsställe i Finland ett gränsöverskridande rättssubjekt?",
        "en": "Is the beneficiary that has no place of business in Finland a cross-border legal body?",
    },
)
FINAL_RECIPIENT = Question(
    "the match of a small project fund goes to its final recipients",
    {
        "fi": "Onko jokainen vastinrahoituksen saaja pienhankerahaston lopullinen vastaanottaja, "
        "jos hanke on pienhankerahaston hanke?",
        "sv": "Är varje mottagare av medfinansieringen slutmottagare i småprojektfonden, "
        "om projektet genomförs av en sådan?",
        "en": "Is every beneficiary of the match a final recipient of the small project fund, "
        "if the project is one of such a fund?",
    },
)


@rule(
    "757/2021-59.1",
    source=FINANCING_ACT.cite(59, 1),
    anchor="decision",
    valid=SINCE_FINANCING_ACT,
    norm={
        "fi": "Interreg-ohjelman seurantakomitea ja hallintoviranomainen ovat hyväksyneet hankkeen rahoitettavaksi",
        "sv": "Interregprogrammets övervakningskommitté och förvaltande myndighet har godkänt projektet för "
        "finansiering",
        "en": "The monitoring committee and the managing authority of the Interreg programme have approved the project",
    },
    mend={
        "fi": "hanki ohjelman hyväksyntä ennen vastinrahoituksen myöntämistä",
        "sv": "skaffa programmets godkännande innan medfinansieringen beviljas",
        "en": "get the programme's approval before the match is granted",
    },
)
def programme_has_approved(group: GroupProject, _match: InterregCofinancing) -> Check:
    """The programme's monitoring committee (seurantakomitea) and managing authority have approved the project."""
    return holds(declared(group, APPROVED))


@rule(
    "757/2021-59.2",
    source=FINANCING_ACT.cite(59, 2),
    anchor="decision",
    valid=SINCE_FINANCING_ACT,
    norm={
        "fi": "Vastinrahoituksen saajalla on toimipaikka Suomessa, jollei saaja ole rajat ylittävä oikeussubjekti",
        "sv": "Mottagaren av medfinansieringen har ett verksamhetsställe i Finland, om den inte är ett "
        "gränsöverskridande rättssubjekt",
        "en": "The beneficiary of the match has a place of business in Finland unless it is a cross-border legal body",
    },
    mend={
        "fi": "jätä ilman toimipaikkaa Suomessa olevat vastinrahoituksen ulkopuolelle tai perustele poikkeus",
        "sv": "lämna dem som saknar verksamhetsställe i Finland utanför medfinansieringen eller motivera avvikelsen",
        "en": "leave those without a place of business in Finland out of the match, or give a reason not to",
    },
)
def beneficiaries_are_finnish(group: GroupProject, _match: InterregCofinancing) -> Check:
    """Beneficiaries have a place of business (toimipaikka) in Finland; cross-border legal bodies may be excepted."""
    at_home = declared(group, IN_FINLAND)
    return holds(at_home, discretion=not at_home and declared(group, ACROSS_BORDERS))


@rule(
    "757/2021-59.4",
    source=FINANCING_ACT.cite(59, 4),
    anchor="decision",
    valid=SINCE_FINANCING_ACT,
    norm={
        "fi": "Pienhankerahaston hankkeeseen vastinrahoitusta myönnetään vain rahaston lopulliselle vastaanottajalle",
        "sv": "För en småprojektfonds projekt beviljas medfinansiering endast till fondens slutmottagare",
        "en": "In a project of a small project fund the match is granted only to the fund's final recipient",
    },
    mend={
        "fi": "hae vastinrahoitusta rahaston lopullisena vastaanottajana",
        "sv": "sök medfinansieringen som slutmottagare i fonden",
        "en": "apply for the match as a final recipient of the fund",
    },
)
def final_recipient_gets_the_match(group: GroupProject, _match: InterregCofinancing) -> Check:
    """Of a small project fund (pienhankerahasto) only the final recipient gets the match."""
    return holds(declared(group, FINAL_RECIPIENT))


UNRULED = (
    Provision(
        FINANCING_ACT.cite(59, 3), "structure", "rules on beneficiaries are checked in every subproject of the project"
    ),
    Provision(
        FINANCING_ACT.cite(60),
        "not modelled",
        "which costs the match accepts is laid down by the Union's acts and the Interreg programme",
    ),
)

TOPIC = Topic(
    rules=(programme_has_approved, beneficiaries_are_finnish, final_recipient_gets_the_match),
    group_questions=(APPROVED, IN_FINLAND, ACROSS_BORDERS, FINAL_RECIPIENT),
    unruled=UNRULED,
)
