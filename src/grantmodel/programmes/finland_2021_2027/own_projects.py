"""What an authority that aids its own project keeps apart: Act 757/2021 §§ 9, 12, 15 and 16."""

from __future__ import annotations

from grantmodel.programmes.acts import FINANCING_ACT, SINCE_FINANCING_ACT
from grantmodel.programmes.finland_2021_2027.authorities import granter
from grantmodel.programmes.topics import Topic
from grantmodel.projects.groups import Subproject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, declared
from grantmodel.rules.comparisons import holds
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule
from grantmodel.rules.rulebooks import Provision

KEPT_APART = Question(
    "the authority keeps its own project apart",
    {
        "fi": "Jos viranomainen rahoittaa omaa hankettaan: onko rahoittajan tehtävät eriytetty hallinnollisesti "
        "hakijan ja saajan tehtävistä?",
        "sv": "Om myndigheten finansierar sitt eget projekt: har finansiärens uppgifter administrativt skilts från "
        "sökandens och mottagarens uppgifter?",
        "en": "If the authority aids its own project: are the funder's tasks kept administratively apart from the "
        "applicant's and the beneficiary's?",
    },
)


@rule(
    "757/2021-9.3",
    source=FINANCING_ACT.cite(9, 3),
    anchor="decision",
    valid=SINCE_FINANCING_ACT,
    norm={
        "fi": "Omaa hankettaan tukeva viranomainen eriyttää hallinnollisesti rahoittajan tehtävät hakijan ja saajan "
        "tehtävistä",
        "sv": "En myndighet som stöder sitt eget projekt skiljer administrativt finansiärens uppgifter från sökandens "
        "och mottagarens",
        "en": "An authority that aids its own project keeps the funder's tasks administratively apart from the "
        "applicant's and the beneficiary's",
    },
    mend={
        "fi": "eriytä tehtävät hallinnollisesti",
        "sv": "skilj uppgifterna administrativt åt",
        "en": "separate the tasks administratively",
    },
    note="Said of regional councils here; §§ 12, 15 and 16 say the same of the other authorities.",
)
def own_projects_are_kept_apart(subproject: Subproject) -> Check:
    """An authority that aids its own project separates the tasks (hallinnollinen eriyttäminen)."""
    if granter(subproject).name != subproject.beneficiary.name:
        return NOT_APPLICABLE
    return holds(declared(subproject, KEPT_APART))


UNRULED = (
    Provision(
        FINANCING_ACT.cite(9, 3),
        "not modelled",
        "that a council's own project gets development aid or Interreg match alone: the kind of aid is not in the data",
    ),
    Provision(FINANCING_ACT.cite(12, 3), "structure", "rule 757/2021-9.3 is checked for every authority alike"),
    Provision(FINANCING_ACT.cite(15, 1), "structure", "rule 757/2021-9.3 is checked for every authority alike"),
    Provision(FINANCING_ACT.cite(16, 2), "structure", "rule 757/2021-9.3 is checked for every authority alike"),
)

TOPIC = Topic(
    rules=(own_projects_are_kept_apart,),
    questions=(KEPT_APART,),
    unruled=UNRULED,
)
