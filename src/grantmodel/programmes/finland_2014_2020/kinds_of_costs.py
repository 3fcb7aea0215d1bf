"""What kinds of costs count: Decree 358/2014 §§ 16-18, 22 and 26."""

from __future__ import annotations

from collections.abc import Mapping

from grantmodel.programmes.acts import (
    FORMER_ELIGIBILITY_DECREE,
    SINCE_FORMER_DECREES,
    parameter,
    row,
)
from grantmodel.programmes.finland_2014_2020.joint_totals import ONE_PROJECT, costs, from_programme, of_all
from grantmodel.programmes.finland_2014_2020.models import COVERAGE, LUMP_SUM, is_covered
from grantmodel.programmes.topics import Topic
from grantmodel.projects.costs import CostCategory, CostItem, CostNature, StaffPost
from grantmodel.projects.groups import Fund, GroupProject, Subproject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, declared, known
from grantmodel.rules.comparisons import at_most, holds, refusing, share_at_most
from grantmodel.rules.figures import approved_budget
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.questions import Question
from grantmodel.rules.rule_decorator import rule
from grantmodel.text.symbols import Language
from grantmodel.values.money import Money
from grantmodel.values.rates import Rate, percent

LAND_SHARE: Parameter[Rate] = parameter(
    "358/2014-17 share of land",
    "share of 1",
    row(
        percent(10),
        FORMER_ELIGIBILITY_DECREE.cite(17),
        SINCE_FORMER_DECREES,
        note="The decree has no other share for derelict sites, which are counted with the rest: an inference. "
        "Regulation (EU) No 1303/2013 Article 69(3)(b), to which it refers, was not read.",
    ),
)
TIME_RECORDS = Question(
    "time records of part-time project work signed by worker and employer",
    {
        "fi": "Pidetäänkö osa-aikaisesta hanketyöstä työntekijän ja työnantajan allekirjoittamaa työaikakirjanpitoa?",
        "sv": "Förs det över projektarbete på deltid en arbetstidsbokföring som arbetstagaren och arbetsgivaren "
        "undertecknar?",
        "en": "Are time records kept of part-time project work, signed by the worker and the employer?",
    },
)
VAT_SHOWN = Question(
    "shown that value added tax cannot be refunded",
    {
        "fi": "Onko selvitetty, ettei arvonlisäveroa voi saada palautuksena?",
        "sv": "Har det utretts att man inte kan få återbäring av mervärdesskatten?",
        "en": "Has it been shown that value added tax cannot be refunded?",
    },
)
NO_AID_FOR_THE_ASSET = Question(
    "no public aid for the asset that is depreciated",
    {
        "fi": "Onko poistettava omaisuus hankittu ilman julkista tukea?",
        "sv": "Har den egendom som avskrivs skaffats utan offentligt stöd?",
        "en": "Was the asset that is depreciated bought without public aid?",
    },
)
_LEAVE_OUT: Mapping[Language, str] = {
    "fi": "jätä kustannus pois maksatushakemuksesta",
    "sv": "lämna kostnaden utanför ansökan om utbetalning",
    "en": "leave the cost out of the payment claim",
}


@rule(
    "358/2014-16.2",
    source=FORMER_ELIGIBILITY_DECREE.cite(16, 2),
    anchor="decision",
    valid=SINCE_FORMER_DECREES,
    norm={
        "fi": "Osan työajasta vievästä hanketyöstä on työaikakirjanpito, jonka työntekijä ja työnantaja "
        "allekirjoittavat",
        "sv": "Över projektarbete som tar en del av arbetstiden förs arbetstidsbokföring som arbetstagaren och "
        "arbetsgivaren undertecknar",
        "en": "Of project work that takes a part of the working time there are time records, signed by worker and "
        "employer",
    },
    mend={
        "fi": "pidä työaikakirjanpitoa tai jätä palkka pois",
        "sv": "för arbetstidsbokföring eller lämna lönen utanför",
        "en": "keep time records, or leave the pay out",
    },
)
def part_time_work_is_recorded(group: GroupProject, subproject: Subproject, position: StaffPost) -> Check:
    """Part-time work has time records (työaikakirjanpito); no least share of the working time is laid down."""
    if not from_programme(group) or known(subproject.cost_model, subproject, "cost_model") == LUMP_SUM:
        return NOT_APPLICABLE
    return holds(declared(subproject, TIME_RECORDS)) if position.share < Rate(1) else NOT_APPLICABLE


@rule(
    "358/2014-17",
    source=FORMER_ELIGIBILITY_DECREE.cite(17),
    anchor="application",
    valid=SINCE_FORMER_DECREES,
    norm={
        "fi": "Maa-alueiden hankintakustannukset ovat enintään säädetty osuus hankkeen kokonaiskustannuksista",
        "sv": "Kostnaderna för anskaffning av markområden är högst den föreskrivna andelen av projektets totala "
        "kostnader",
        "en": "The costs of buying land are at most the share laid down of the project's total costs",
    },
    mend={
        "fi": "pienennä maa-alueiden kustannuksia {shortfall}",
        "sv": "minska kostnaderna för markområden med {shortfall}",
        "en": "reduce the costs of land by {shortfall}",
    },
    note=ONE_PROJECT,
)
def land_is_a_small_part(group: GroupProject, law: Parameters) -> Check:
    """Land (maa-alueet) makes at most 10 % of all costs, derelict sites among it."""
    if not from_programme(group):
        return NOT_APPLICABLE
    land = [
        approved.of(category)
        for approved in of_all(group, approved_budget)
        for category in (CostCategory.LAND, CostCategory.DERELICT_SITE)
    ]
    return share_at_most(Money.sum(land), costs(group), law[LAND_SHARE])


@rule(
    "358/2014-18.1",
    source=FORMER_ELIGIBILITY_DECREE.cite(18, 1),
    anchor="cost",
    valid=SINCE_FORMER_DECREES,
    norm={
        "fi": "Matkakustannus ei ylitä sitä, mitä työehtosopimus tai valtion matkustussääntö korvaa",
        "sv": "Resekostnaden överskrider inte det som kollektivavtalet eller statens resereglemente ersätter",
        "en": "A travel cost does not exceed what the collective agreement or the state's travel rules pay",
    },
    mend={
        "fi": "vähennä matkakustannusta {shortfall}",
        "sv": "minska resekostnaden med {shortfall}",
        "en": "reduce the travel cost by {shortfall}",
    },
)
def travel_is_within_the_rules(group: GroupProject, subproject: Subproject, item: CostItem, law: Parameters) -> Check:
    """Travel (matkakustannukset) counts up to the collective agreement, or else the state's travel rules."""
    if not from_programme(group) or item.category is not CostCategory.TRAVEL:
        return NOT_APPLICABLE
    if is_covered(subproject, item, law[COVERAGE]):
        return NOT_APPLICABLE
    cost, limit = abs(item.total), abs(known(item.travel_limit, item, "travel_limit"))
    over = cost - limit if item.total > Money(0) else limit - cost
    return refusing(over, at_most(cost, limit))


@rule(
    "358/2014-22.1",
    source=FORMER_ELIGIBILITY_DECREE.cite(22, 1),
    anchor="cost",
    valid=SINCE_FORMER_DECREES,
    norm={
        "fi": "Arvonlisävero on kustannus vain, jos selvitetään, ettei sitä voi saada palautuksena",
        "sv": "Mervärdesskatten är en kostnad endast om det utreds att man inte kan få återbäring av den",
        "en": "Value added tax is a cost only where it is shown that it cannot be refunded",
    },
    mend={
        "fi": "jätä arvonlisävero pois tai esitä selvitys",
        "sv": "lämna mervärdesskatten utanför eller lägg fram en utredning",
        "en": "leave value added tax out, or present the account",
    },
)
def vat_cannot_be_refunded(group: GroupProject, subproject: Subproject, item: CostItem, law: Parameters) -> Check:
    """Value added tax (arvonlisävero) counts where no refund is possible; municipalities are not left out as such."""
    if not from_programme(group) or not item.vat or is_covered(subproject, item, law[COVERAGE]):
        return NOT_APPLICABLE
    refunded = known(subproject.beneficiary.deducts_vat, subproject, "beneficiary.deducts_vat")
    return refusing(item.vat, holds(not refunded and declared(subproject, VAT_SHOWN)))


@rule(
    "358/2014-22.2",
    source=FORMER_ELIGIBILITY_DECREE.cite(22, 2),
    anchor="cost",
    valid=SINCE_FORMER_DECREES,
    norm={
        "fi": "Korot, palvelumaksut, valuuttakulut ja muut rahoituskustannukset eivät ole kustannuksia",
        "sv": "Räntor, serviceavgifter, valutakostnader och andra finansiella kostnader är inga kostnader för "
        "projektet",
        "en": "Interest, service fees, currency costs and other costs of financing are not costs of the project",
    },
    mend=_LEAVE_OUT,
)
def financing_is_no_cost(group: GroupProject, item: CostItem) -> Check:
    """Costs of financing alone (yksinomaan rahoitukseen liittyvät kustannukset) do not count."""
    return holds(item.nature is not CostNature.FINANCING) if from_programme(group) else NOT_APPLICABLE


@rule(
    "358/2014-22.3",
    source=FORMER_ELIGIBILITY_DECREE.cite(22, 3),
    anchor="cost",
    valid=SINCE_FORMER_DECREES,
    norm={
        "fi": "Sakot ja muut seuraamukset sekä oikeudenkäyntikulut eivät ole kustannuksia",
        "sv": "Böter och andra påföljder samt rättegångskostnader är inga kostnader för projektet",
        "en": "Fines and other sanctions, and legal costs, are not costs of the project",
    },
    mend=_LEAVE_OUT,
)
def penalty_is_no_cost(group: GroupProject, item: CostItem) -> Check:
    """Fines (sakot), other sanctions and legal costs do not count."""
    return holds(item.nature is not CostNature.PENALTY) if from_programme(group) else NOT_APPLICABLE


@rule(
    "358/2014-26.1",
    source=FORMER_ELIGIBILITY_DECREE.cite(26, 1),
    anchor="cost",
    valid=SINCE_FORMER_DECREES,
    norm={
        "fi": "Poisto on kustannus EAKR-hankkeessa, jos omaisuuden hankintaan ei ole saatu julkista tukea",
        "sv": "En avskrivning är en kostnad i ett projekt som medfinansieras av Europeiska regionala "
        "utvecklingsfonden, om inget offentligt stöd har erhållits för egendomen",
        "en": "Depreciation is a cost in an ERDF project if no public aid was had for the asset",
    },
    mend=_LEAVE_OUT,
    note="That depreciation is no cost in an ESF project is read from the mention of the ERDF alone.",
)
def depreciation_is_of_unaided_assets(group: GroupProject, subproject: Subproject, item: CostItem) -> Check:
    """Depreciation (poistot) counts with the ERDF, of an asset for which there was no public aid."""
    if item.nature is not CostNature.DEPRECIATION or not from_programme(group):
        return NOT_APPLICABLE
    return holds(group.fund is Fund.ERDF and declared(subproject, NO_AID_FOR_THE_ASSET))


TOPIC = Topic(
    rules=(
        part_time_work_is_recorded,
        land_is_a_small_part,
        travel_is_within_the_rules,
        vat_cannot_be_refunded,
        financing_is_no_cost,
        penalty_is_no_cost,
        depreciation_is_of_unaided_assets,
    ),
    parameters=(LAND_SHARE,),
    questions=(TIME_RECORDS, VAT_SHOWN, NO_AID_FOR_THE_ASSET),
)
