"""On what conditions aid is granted: Act 757/2021 §§ 5-6."""

from __future__ import annotations

from grantmodel.programmes.acts import FINANCING_ACT, SINCE_FINANCING_ACT
from grantmodel.programmes.topics import Topic
from grantmodel.projects.groups import GroupProject, ProjectKind, Subproject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, declared
from grantmodel.rules.comparisons import holds
from grantmodel.rules.figures import investment_costs
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule
from grantmodel.rules.rulebooks import Provision

SERVES_THE_GOALS = Question(
    "the aid serves the goals of the programme",
    {
        "fi": "Onko tuki perusteltu määrärahan taustalla olevan ohjelman, suunnitelman tai sopimuksen tavoitteiden ja "
        "vaikuttavuuden kannalta?",
        "sv": "Är stödet motiverat med hänsyn till målen för och effekterna av det program, den plan eller det avtal "
        "som anslaget hör till?",
        "en": "Is the aid justified by the goals and the effects of the programme, plan or agreement behind the "
        "appropriation?",
    },
)
MATTERS = Question(
    "the aid has a significant effect",
    {
        "fi": "Vaikuttaako tuki merkittävästi siihen, että toiminta toteutetaan?",
        "sv": "Har stödet en betydande inverkan på att verksamheten genomförs?",
        "en": "Does the aid have a significant effect on the activity being carried out?",
    },
)
NON_PROFIT = Question(
    "the activity is non-profit",
    {
        "fi": "Onko toiminta voittoa tavoittelematonta siltä osin kuin tukea ei kohdenneta hyödynsaajille "
        "vähämerkityksisenä?",
        "sv": "Drivs verksamheten i icke-vinstsyfte till den del stödet inte riktas till nyttohavare som stöd av "
        "mindre betydelse?",
        "en": "Is the activity non-profit as far as the aid is not allocated as de minimis aid to operators that "
        "benefit?",
    },
)
USABLE_BY_ALL = Question(
    "the results are generally usable",
    {
        "fi": "Ovatko tulokset yleisesti hyödynnettävissä siltä osin kuin tukea ei kohdenneta hyödynsaajille "
        "vähämerkityksisenä?",
        "sv": "Kan resultaten tillgodogöras allmänt till den del stödet inte riktas till nyttohavare som stöd av "
        "mindre betydelse?",
        "en": "Are the results generally usable as far as the aid is not allocated as de minimis aid to operators that "
        "benefit?",
    },
)
BENEFITS_THE_REGION = Question(
    "the investments benefit the region beyond one actor",
    {
        "fi": "Hyödyttävätkö tuettavat investoinnit alueen kehittämistä yhtä toimijaa laajemmin?",
        "sv": "Gynnar de investeringar som stöds regionutvecklingen i större utsträckning än en enda aktör?",
        "en": "Do the aided investments benefit the development of the region beyond one actor?",
    },
)


@rule(
    "757/2021-5.1.1",
    source=FINANCING_ACT.cite(5, 1, 1),
    anchor="application",
    valid=SINCE_FINANCING_ACT,
    norm={
        "fi": "Tuki on perusteltu määrärahan taustalla olevan ohjelman, suunnitelman tai sopimuksen tavoitteiden ja "
        "vaikuttavuuden kannalta",
        "sv": "Stödet är motiverat med hänsyn till målen för och effekterna av det program, den plan eller det avtal "
        "som anslaget hör till",
        "en": "The aid is justified by the goals and the effects of the programme, plan or agreement behind the "
        "appropriation",
    },
    mend={
        "fi": "suuntaa hanke ohjelman tavoitteisiin",
        "sv": "inrikta projektet på programmets mål",
        "en": "direct the project to the goals of the programme",
    },
)
def aid_serves_the_goals(group: GroupProject) -> Check:
    """Aid is justified by the goals behind the appropriation (ohjelman, suunnitelman tai sopimuksen tavoitteet)."""
    return holds(declared(group, SERVES_THE_GOALS))


@rule(
    "757/2021-5.1.2",
    source=FINANCING_ACT.cite(5, 1, 2),
    anchor="application",
    valid=SINCE_FINANCING_ACT,
    norm={
        "fi": "Tuki vaikuttaa merkittävästi tuettavan toiminnan toteuttamiseen",
        "sv": "Stödet påverkar i betydande grad att verksamheten genomförs",
        "en": "The aid has a significant effect on carrying out the activity",
    },
    mend={
        "fi": "osoita, mitä ei tehtäisi ilman tukea",
        "sv": "visa vad som inte skulle göras utan stödet",
        "en": "show what would not be done without the aid",
    },
)
def aid_matters(group: GroupProject) -> Check:
    """Aid has a significant effect (merkittävä vaikutus) on carrying out the activity."""
    return holds(declared(group, MATTERS))


@rule(
    "757/2021-5.1.3",
    source=FINANCING_ACT.cite(5, 1, 3),
    anchor="application",
    valid=SINCE_FINANCING_ACT,
    norm={
        "fi": "Tuettava toiminta on voittoa tavoittelematonta, paitsi siltä osin kuin tuki kohdennetaan hyödynsaajille "
        "vähämerkityksisenä",
        "sv": "Den verksamhet som stöds drivs i icke-vinstsyfte, utom till den del stödet riktas till nyttohavare som "
        "stöd av mindre betydelse",
        "en": "The aided activity is non-profit, save as far as the aid is allocated as de minimis aid to operators "
        "that benefit",
    },
    mend={
        "fi": "poista voittoa tavoitteleva toiminta tai kohdenna sen tuki hyödynsaajille vähämerkityksisenä",
        "sv": "ta bort den vinstsyftande verksamheten eller rikta dess stöd till nyttohavarna som stöd av mindre "
        "betydelse",
        "en": "leave out what is done for profit, or allocate its aid as de minimis aid to the operators that benefit",
    },
    note="The exception stands in section 6.",
)
def activity_is_non_profit(group: GroupProject) -> Check:
    """The aided activity is non-profit (voittoa tavoittelematon); de minimis aid to operators that benefit is apart."""
    return holds(declared(group, NON_PROFIT))


@rule(
    "757/2021-5.1.4",
    source=FINANCING_ACT.cite(5, 1, 4),
    anchor="application",
    valid=SINCE_FINANCING_ACT,
    norm={
        "fi": "Kehittämishankkeen tulokset ovat yleisesti hyödynnettävissä, paitsi siltä osin kuin tuki kohdennetaan "
        "hyödynsaajille vähämerkityksisenä",
        "sv": "Resultaten av ett utvecklingsprojekt kan tillgodogöras allmänt, utom till den del stödet riktas till "
        "nyttohavare som stöd av mindre betydelse",
        "en": "The results of a development project are generally usable, save as far as the aid is allocated as de "
        "minimis aid to operators that benefit",
    },
    mend={
        "fi": "avaa tulokset yleisesti hyödynnettäviksi tai kohdenna tuki hyödynsaajille vähämerkityksisenä",
        "sv": "öppna resultaten så att de kan tillgodogöras allmänt eller rikta stödet till nyttohavarna som stöd av "
        "mindre betydelse",
        "en": "open the results to general use, or allocate the aid as de minimis aid to the operators that benefit",
    },
    note="The exception stands in section 6.",
)
def results_are_generally_usable(group: GroupProject) -> Check:
    """The results of a development project are generally usable (yleisesti hyödynnettävissä)."""
    if group.kind is not ProjectKind.DEVELOPMENT:
        return NOT_APPLICABLE
    return holds(declared(group, USABLE_BY_ALL))


@rule(
    "757/2021-5.1.5",
    source=FINANCING_ACT.cite(5, 1, 5),
    anchor="decision",
    valid=SINCE_FINANCING_ACT,
    norm={
        "fi": "Tuettavasta investoinnista on hyötyä alueen kehittämiselle eikä vain yhdelle toimijalle",
        "sv": "En investering som stöds gynnar regionutvecklingen och inte bara en enda aktör",
        "en": "The aided investments benefit the development of the region beyond one actor",
    },
    mend={
        "fi": "poista investointi tai osoita, keitä muita se hyödyttää",
        "sv": "ta bort investeringen eller visa vilka andra den gynnar",
        "en": "leave the investment out, or show whom else it benefits",
    },
)
def investments_benefit_the_region(group: GroupProject, subproject: Subproject) -> Check:
    """Investments benefit the region beyond one actor (yhtä toimijaa laajemmin); the group answers as a whole."""
    if not investment_costs(subproject):
        return NOT_APPLICABLE
    return holds(declared(group, BENEFITS_THE_REGION))


UNRULED = (
    Provision(FINANCING_ACT.cite(5, 2), "structure", "the general conditions are declared once, for the whole group"),
    Provision(
        FINANCING_ACT.cite(6),
        "structure",
        "the questions on profit and on the use of results leave out de minimis aid to operators that benefit",
    ),
)

TOPIC = Topic(
    rules=(
        aid_serves_the_goals,
        aid_matters,
        activity_is_non_profit,
        results_are_generally_usable,
        investments_benefit_the_region,
    ),
    group_questions=(SERVES_THE_GOALS, MATTERS, NON_PROFIT, USABLE_BY_ALL, BENEFITS_THE_REGION),
    unruled=UNRULED,
)
