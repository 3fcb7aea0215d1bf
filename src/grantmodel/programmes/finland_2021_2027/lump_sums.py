"""Lump sums: Decree 866/2021 §§ 14-15."""

from __future__ import annotations

from datetime import date

from grantmodel.programmes.acts import ELIGIBILITY_DECREE, SINCE_DECREES, parameter, row
from grantmodel.programmes.finland_2021_2027.scopes import outside_interreg
from grantmodel.projects.funding import FundingSource
from grantmodel.projects.groups import Fund, GroupProject, Subproject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, declared, known
from grantmodel.rules.comparisons import at_most, holds
from grantmodel.rules.declaring import rule
from grantmodel.rules.figures import eligible_costs, plan
from grantmodel.rules.parameters import Parameter, Parameters
from grantmodel.rules.questions import Question
from grantmodel.rules.rulebooks import Provision
from grantmodel.values.money import Money, euros
from grantmodel.values.periods import Period
from grantmodel.values.sources import Evidence, Publication

LUMP_SUM: Parameter[str] = parameter(
    "866/2021-14.1 lump sum", "name", row("lump sum", ELIGIBILITY_DECREE.cite(14, 1), SINCE_DECREES)
)
DRAFT_BUDGET_CEILING: Parameter[Money] = parameter(
    "866/2021-15.1 ceiling of a draft budget",
    "euro cents",
    row(euros(200_000), ELIGIBILITY_DECREE.cite(15, 1), SINCE_DECREES),
)


def _standard(what: str) -> Parameter[Money]:
    note = "Stands in no statute. A total cost, not split into parts; a later revision is not excluded."
    version = row(euros(50_000), _STANDARD, _SINCE_STANDARD, evidence=Evidence.SECOND_HAND, note=note)
    return parameter(f"866/2021-15.5 standard lump sum of {what}", "euro cents", version, frozen="decision")


_STANDARD = Publication(
    "Hallintoviranomaisen päätös vakioiduista kertakorvauksista 17.5.2022 (ohje)",
    "https://rakennerahastot.fi/vakioidut-kertakorvaukset",
)
_SINCE_STANDARD = Period(date(2022, 5, 17), None)
PRELIMINARY_STUDY = _standard("a preliminary study")
INCLUSION_PILOT = _standard("an ESF+ pilot of social inclusion")

PUBLIC_FUNDING_PROVED = Question(
    "voucher of municipal and other public funding filed with the payment claim",
    {
        "fi": "Onko kuntien ja muun julkisen rahoituksen toteutumisesta toimitettu tosite maksatushakemuksen "
        "yhteydessä?",
        "sv": "Har ett verifikat över kommunal och annan offentlig finansiering lämnats in i samband med ansökan om "
        "utbetalning?",
        "en": "Was a voucher that proves municipal and other public funding filed with the payment claim?",
    },
)


@rule(
    "866/2021-14.4",
    source=ELIGIBILITY_DECREE.cite(14, 4),
    anchor="decision",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Kertakorvaushankkeen tukipäätöstä muutetaan vain toteuttamisajan osalta",
        "sv": "Stödbeslutet för ett projekt som får engångsersättning ändras endast i fråga om genomförandetiden",
        "en": "The decision of a lump-sum project is changed in its implementation period alone",
    },
    mend={
        "fi": "poista muutoksesta kustannuslajit",
        "sv": "stryk kostnadsslagen ur ändringen",
        "en": "leave the cost categories out of the amendment",
    },
)
def lump_sum_keeps_its_costs(subproject: Subproject, law: Parameters) -> Check:
    """Nothing but the implementation period of a lump-sum project (kertakorvaushanke) may change."""
    model = known(subproject.cost_model, subproject, "cost_model")
    if model != law[LUMP_SUM] or not subproject.amendments:
        return NOT_APPLICABLE
    return holds(not any(amendment.categories for amendment in subproject.amendments))


@rule(
    "866/2021-14.6",
    source=ELIGIBILITY_DECREE.cite(14, 6),
    anchor="decision",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Kertakorvaushankkeessa kuntien ja muiden julkisyhteisöjen rahoitus omarahoituksen lisäksi hyväksytään "
        "vain maksatushakemuksen yhteydessä toimitetun tositteen perusteella",
        "sv": "I ett projekt som får engångsersättning godkänns finansiering från kommuner och andra "
        "offentligrättsliga samfund utöver självfinansieringen endast mot ett verifikat som lämnats in med ansökan "
        "om utbetalning",
        "en": "In a lump-sum project funding by municipalities and other public bodies besides own financing is "
        "accepted only by a voucher filed with the payment claim",
    },
    mend={
        "fi": "toimita tosite rahoituksen toteutumisesta",
        "sv": "lämna in ett verifikat över finansieringen",
        "en": "file a voucher of the funding",
    },
)
def public_funding_is_proved(subproject: Subproject, law: Parameters) -> Check:
    """Public funding (julkinen rahoitus) outside own financing is proved when a lump sum is claimed."""
    if known(subproject.cost_model, subproject, "cost_model") != law[LUMP_SUM]:
        return NOT_APPLICABLE
    given = plan(subproject).amount(FundingSource.MUNICIPAL) + plan(subproject).amount(FundingSource.OTHER_PUBLIC)
    if not given:
        return NOT_APPLICABLE
    return holds(declared(subproject, PUBLIC_FUNDING_PROVED), seen=given)


@rule(
    "866/2021-15.1",
    source=ELIGIBILITY_DECREE.cite(15, 1),
    anchor="decision",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Tapauskohtaiseen kustannusarvioon perustuvan kertakorvaushankkeen kokonaiskustannukset ovat enintään "
        "säädetty määrä",
        "sv": "De totala kostnaderna för ett projekt vars engångsersättning fastställs enligt en fallspecifik "
        "kostnadskalkyl är högst det föreskrivna beloppet",
        "en": "The total costs of a project whose lump sum rests on a draft budget are at most the amount laid down",
    },
    mend={
        "fi": "pienennä kokonaiskustannuksia {shortfall} tai valitse toinen kustannusmalli",
        "sv": "minska de totala kostnaderna med {shortfall} eller välj en annan kostnadsmodell",
        "en": "lower the total costs by {shortfall}, or choose another cost model",
    },
    note="A beneficiary's own part of a group is its project. Not referred to for national funds (867/2021 § 23).",
)
def draft_budget_is_small(group: GroupProject, subproject: Subproject, law: Parameters) -> Check:
    """A lump sum by a draft budget (tapauskohtainen kustannusarvio) is for total costs of at most 200 000 euros."""
    if known(group.fund, group, "fund") is Fund.NATIONAL:
        return NOT_APPLICABLE
    if known(subproject.cost_model, subproject, "cost_model") != law[LUMP_SUM]:
        return NOT_APPLICABLE
    return at_most(eligible_costs(subproject), law[DRAFT_BUDGET_CEILING])


RULES = (lump_sum_keeps_its_costs, public_funding_is_proved, draft_budget_is_small)
PARAMETERS = (LUMP_SUM, DRAFT_BUDGET_CEILING, PRELIMINARY_STUDY, INCLUSION_PILOT)
GROUP_QUESTIONS: tuple[Question, ...] = ()
QUESTIONS = (PUBLIC_FUNDING_PROVED,)

_OUTPUTS = {
    (14, 1): "a clear output on which payment rests",
    (14, 2): "parts with an output each",
    (14, 3): "outputs, amounts and verifying documents in the decision",
    (14, 5): "payment for a verified output",
    (15, 4): "a cost estimate for each output",
}
_COMPUTED = {
    (15, 2): "models.DRAFT_BUDGET of a development project",
    (15, 3): "models.DRAFT_BUDGET of an investment project",
    (15, 5): "the standard amounts are figures, total costs of which the aid rate is taken",
}

GAPS = (
    *(
        Provision(
            ELIGIBILITY_DECREE.cite(*place), "not modelled", f"{what}: a decision of the model does not list outputs"
        )
        for place, what in _OUTPUTS.items()
    ),
    *(Provision(ELIGIBILITY_DECREE.cite(*place), "structure", what) for place, what in _COMPUTED.items()),
)
