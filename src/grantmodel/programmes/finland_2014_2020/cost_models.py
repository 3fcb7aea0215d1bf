"""Which cost model: Decree 358/2014 § 7."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from grantmodel.programmes.acts import FORMER_ELIGIBILITY_DECREE, SINCE_FORMER_DECREES, parameter, row
from grantmodel.programmes.finland_2014_2020.joint_totals import ONE_PROJECT, from_programme, total_aid
from grantmodel.programmes.finland_2014_2020.models import (
    ACTUAL_COSTS,
    COVERAGE,
    FLAT_RATE_15,
    FLAT_RATE_17,
    FLAT_RATE_24,
    FLAT_RATE_40,
    LUMP_SUM,
    NO_SERVICES,
    OWN_WORK,
    actual_costs_alone,
    models,
)
from grantmodel.programmes.topics import Topic
from grantmodel.projects.groups import Fund, GroupProject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, known
from grantmodel.rules.comparisons import holds
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.rule_decorator import rule
from grantmodel.values.money import Money, euros
from grantmodel.values.sources import Evidence

_NAMES = "The names are this library's; the decree describes the models in §§ 7-14."

ERDF_MODELS: Parameter[frozenset[str]] = parameter(
    "358/2014-7.2 cost models of the ERDF",
    "names",
    row(
        frozenset({ACTUAL_COSTS, LUMP_SUM, FLAT_RATE_24, FLAT_RATE_15}),
        FORMER_ELIGIBILITY_DECREE.cite(7, 2),
        SINCE_FORMER_DECREES,
        note=_NAMES,
    ),
)
ESF_MODELS: Parameter[frozenset[str]] = parameter(
    "358/2014-7.2 cost models of the ESF",
    "names",
    row(
        frozenset({ACTUAL_COSTS, LUMP_SUM, FLAT_RATE_17, FLAT_RATE_15, FLAT_RATE_40}),
        FORMER_ELIGIBILITY_DECREE.cite(7, 2),
        SINCE_FORMER_DECREES,
        note=_NAMES,
    ),
)
SMALL_PROJECT: Parameter[Money] = parameter(
    "358/2014-7.6 public aid of a small project",
    "euro cents",
    row(euros(50_000), FORMER_ELIGIBILITY_DECREE.cite(7, 6), SINCE_FORMER_DECREES),
)
SMALL_PROJECT_MODELS: Parameter[frozenset[str]] = parameter(
    "358/2014-7.6 cost models of a small project",
    "names",
    row(frozenset({LUMP_SUM, FLAT_RATE_40}), FORMER_ELIGIBILITY_DECREE.cite(7, 6), SINCE_FORMER_DECREES, note=_NAMES),
)


def _all_among(group: GroupProject, allowed: AbstractSet[str]) -> Check:
    others = models(group) - allowed
    return holds(not others, actual=", ".join(sorted(others or models(group))))


@rule(
    "358/2014-7.1",
    source=FORMER_ELIGIBILITY_DECREE.cite(7, 1),
    anchor="application",
    valid=SINCE_FORMER_DECREES,
    norm={
        "fi": "Kustannusmalli on sama kaikilla tuen saajilla",
        "sv": "Kostnadsmodellen är densamma för alla stödmottagare",
        "en": "The cost model is the same for all beneficiaries",
    },
    mend={
        "fi": "valitkaa yksi kustannusmalli kaikille",
        "sv": "välj en kostnadsmodell för alla",
        "en": "choose one cost model for all",
    },
    note=ONE_PROJECT,
)
def cost_model_is_the_same_for_all(group: GroupProject) -> Check:
    """The decision on the cost model (kustannusmalli) is one, for the whole time and for all beneficiaries."""
    if not from_programme(group):
        return NOT_APPLICABLE
    names = models(group)
    return holds(len(names) <= 1, actual=", ".join(sorted(names)))


@rule(
    "358/2014-7.2",
    source=FORMER_ELIGIBILITY_DECREE.cite(7, 2),
    anchor="application",
    valid=SINCE_FORMER_DECREES,
    norm={
        "fi": "Kustannusmalli on jokin niistä, jotka asetus tuntee rahaston hankkeille",
        "sv": "Kostnadsmodellen är någon av dem som förordningen har för fondens projekt",
        "en": "The cost model is one of those that the decree has for projects of the fund",
    },
    mend={
        "fi": "vaihda kustannusmalli",
        "sv": "byt kostnadsmodell",
        "en": "change the cost model",
    },
)
def cost_model_is_of_the_fund(group: GroupProject, law: Parameters) -> Check:
    """A lump sum, a flat rate on wages of the fund's own (§§ 9-14), or actual costs."""
    if not from_programme(group):
        return NOT_APPLICABLE
    return _all_among(group, law[ESF_MODELS if group.fund is Fund.ESF else ERDF_MODELS])


@rule(
    "358/2014-7.3",
    source=FORMER_ELIGIBILITY_DECREE.cite(7, 3),
    anchor="application",
    valid=SINCE_FORMER_DECREES,
    norm={
        "fi": "EAKR-hankkeessa, joka toteutetaan kokonaan julkisina hankintoina tai on investointi ilman "
        "palkkakustannuksia, korvataan vain tosiasialliset kustannukset",
        "sv": "I ett projekt som medfinansieras av Europeiska regionala utvecklingsfonden och i sin helhet utförs som "
        "offentlig upphandling eller är en investering utan lönekostnader ersätts endast faktiska kostnader",
        "en": "In an ERDF project that is wholly public procurement, or an investment without wages, only actual "
        "costs are reimbursed",
    },
    mend={
        "fi": "vaihda malliksi tosiasialliset kustannukset",
        "sv": "byt modell till faktiska kostnader",
        "en": "change the model to actual costs",
    },
)
def erdf_exceptions_have_actual_costs(group: GroupProject) -> Check:
    """What is wholly bought, or invested without wages, is paid as actual costs (tosiasialliset kustannukset)."""
    if known(group.fund, group, "fund") is not Fund.ERDF or not actual_costs_alone(group):
        return NOT_APPLICABLE
    return _all_among(group, {ACTUAL_COSTS})


@rule(
    "358/2014-7.4",
    source=FORMER_ELIGIBILITY_DECREE.cite(7, 4),
    anchor="application",
    valid=SINCE_FORMER_DECREES,
    norm={
        "fi": "ESR-hankkeessa, joka toteutetaan kokonaan julkisina hankintoina tai sisältää julkisia työvoima- ja "
        "yrityspalveluita, korvataan vain tosiasialliset kustannukset",
        "sv": "I ett projekt som medfinansieras av Europeiska socialfonden och i sin helhet utförs som offentlig "
        "upphandling eller inbegriper offentlig arbetskrafts- och företagsservice ersätts endast faktiska kostnader",
        "en": "In an ESF project that is wholly public procurement, or includes public employment and business "
        "services, only actual costs are reimbursed",
    },
    mend={
        "fi": "vaihda malliksi tosiasialliset kustannukset",
        "sv": "byt modell till faktiska kostnader",
        "en": "change the model to actual costs",
    },
)
def esf_exceptions_have_actual_costs(group: GroupProject) -> Check:
    """What is wholly bought, and public employment services, are paid as actual costs."""
    if known(group.fund, group, "fund") is not Fund.ESF or not actual_costs_alone(group):
        return NOT_APPLICABLE
    return _all_among(group, {ACTUAL_COSTS})


@rule(
    "358/2014-7.5",
    source=FORMER_ELIGIBILITY_DECREE.cite(7, 5),
    anchor="application",
    valid=SINCE_FORMER_DECREES,
    norm={
        "fi": "Hankkeessa, jota ei ole rajattu tosiasiallisiin kustannuksiin, käytetään yksinkertaistettua "
        "kustannusmallia, jollei ole erityisen painavaa syytä",
        "sv": "I ett projekt som inte är begränsat till faktiska kostnader används en förenklad kostnadsmodell, om det "
        "inte finns ytterst vägande skäl",
        "en": "A project that is not confined to actual costs uses a simplified cost model unless there is an "
        "especially weighty reason",
    },
    mend={
        "fi": "vaihda yksinkertaistettuun kustannusmalliin tai perustele erityisen painava syy",
        "sv": "byt till en förenklad kostnadsmodell eller motivera ytterst vägande skäl",
        "en": "change to a simplified cost model, or give an especially weighty reason",
    },
)
def others_have_a_simplified_model(group: GroupProject) -> Check:
    """Projects other than those of mom. 3 and 4 use a lump sum or a flat rate (yksinkertaistettu kustannusmalli)."""
    if not from_programme(group) or actual_costs_alone(group):
        return NOT_APPLICABLE
    names = models(group)
    return holds(ACTUAL_COSTS not in names, actual=", ".join(sorted(names)), discretion=True)


@rule(
    "358/2014-7.6",
    source=FORMER_ELIGIBILITY_DECREE.cite(7, 6),
    anchor="application",
    valid=SINCE_FORMER_DECREES,
    norm={
        "fi": "Pienessä ESR-hankkeessa käytetään kertakorvausta, tai kaikki muut kuin palkkakustannukset korvataan "
        "prosenttimääräisesti",
        "sv": "I ett litet projekt som medfinansieras av Europeiska socialfonden används engångsersättning, eller så "
        "ersätts alla andra kostnader än lönekostnader procentuellt",
        "en": "A small ESF project has a lump sum, or a flat rate for all costs but wages",
    },
    mend={
        "fi": "vaihda kustannusmalli",
        "sv": "byt kostnadsmodell",
        "en": "change the cost model",
    },
    evidence=Evidence.INFERRED,
    note="That public aid is the EU's and the state's share, and no own financing, follows § 2 point 7 of Act 8/2014, "
    "point 6 since 1.1.2016.",
)
def small_projects_have_few_models(group: GroupProject, law: Parameters) -> Check:
    """With public aid (julkinen tuki) of 50 000 euros at most an ESF project has a lump sum or 40 % of wages."""
    if known(group.fund, group, "fund") is not Fund.ESF or actual_costs_alone(group):
        return NOT_APPLICABLE
    if total_aid(group) > law[SMALL_PROJECT]:
        return NOT_APPLICABLE
    return _all_among(group, law[SMALL_PROJECT_MODELS])


TOPIC = Topic(
    rules=(
        cost_model_is_the_same_for_all,
        cost_model_is_of_the_fund,
        erdf_exceptions_have_actual_costs,
        esf_exceptions_have_actual_costs,
        others_have_a_simplified_model,
        small_projects_have_few_models,
    ),
    parameters=(ERDF_MODELS, ESF_MODELS, SMALL_PROJECT, SMALL_PROJECT_MODELS, COVERAGE),
    group_questions=(OWN_WORK, NO_SERVICES),
)
