"""What fields are called in texts."""

from __future__ import annotations

from grantmodel.text.catalogue import Catalogue

FIELDS = Catalogue(
    {
        "acronym": {"fi": "hankkeen lyhenne", "sv": "projektets akronym", "en": "the acronym"},
        "applied": {"fi": "hakemuksen päivä", "sv": "ansökningsdagen", "en": "the day of the application"},
        "amendment": {"fi": "muutos", "sv": "ändringen", "en": "the amendment"},
        "authority": {
            "fi": "myöntävä viranomainen",
            "sv": "den beviljande myndigheten",
            "en": "the granting authority",
        },
        "bound": {
            "fi": "onko ostaja hankintayksikkö",
            "sv": "är köparen en upphandlande enhet",
            "en": "whether the buyer is bound by the Procurement Act",
        },
        "act_followed": {
            "fi": "onko hankintalakia noudatettu",
            "sv": "har upphandlingslagen följts",
            "en": "whether the Procurement Act was followed",
        },
        "offers_asked": {
            "fi": "onko tarjouksia pyydetty riittävästi",
            "sv": "har tillräckligt många anbud begärts",
            "en": "whether enough offers were asked",
        },
        "price_level_found": {
            "fi": "onko tavanomainen hintataso selvitetty",
            "sv": "har den sedvanliga prisnivån utretts",
            "en": "whether the usual price level was found out",
        },
        "related_party": {
            "fi": "onko myyjä tuen saajan lähipiiriä",
            "sv": "är säljaren närstående till stödmottagaren",
            "en": "whether the seller is close to the beneficiary",
        },
        "aid": {"fi": "myönnetty tuki", "sv": "det beviljade stödet", "en": "the aid granted"},
        "beneficiaries": {
            "fi": "päätöksessä luetellut tuen saajat",
            "sv": "de stödmottagare som beslutet upptar",
            "en": "the beneficiaries that the decision lists",
        },
        "budget": {"fi": "kustannusarvio", "sv": "kostnadsberäkningen", "en": "the budget"},
        "call": {"fi": "haku", "sv": "ansökningsomgången", "en": "the call"},
        "category": {"fi": "kustannuslaji", "sv": "kostnadsslaget", "en": "the cost category"},
        "claimed": {
            "fi": "maksatushakemuksen päivä",
            "sv": "dagen för ansökan om utbetalning",
            "en": "the day of the payment claim",
        },
        "cost_model": {"fi": "kustannusmalli", "sv": "kostnadsmodellen", "en": "the cost model"},
        "decided": {"fi": "päätöksen päivä", "sv": "beslutsdagen", "en": "the day of the decision"},
        "decision": {"fi": "tukipäätös", "sv": "stödbeslutet", "en": "the grant decision"},
        "deducts_vat": {
            "fi": "arvonlisäveron vähennysoikeus",
            "sv": "avdragsrätten för mervärdesskatt",
            "en": "whether value added tax is deducted or refunded",
        },
        "earned": {"fi": "loman ansaintapäivä", "sv": "intjäningsdagen", "en": "the day on which the leave was earned"},
        "end": {"fi": "viimeinen päivä", "sv": "sista dagen", "en": "the last day"},
        "eu_decided": {
            "fi": "EU-osuuden päätöksen päivä",
            "sv": "dagen för beslutet om EU-andelen",
            "en": "the day of the decision on the EU's share",
        },
        "fund": {"fi": "rahasto", "sv": "fonden", "en": "the fund"},
        "funding": {"fi": "rahoitussuunnitelma", "sv": "finansieringsplanen", "en": "the funding plan"},
        "granted": {"fi": "tukipäätöksen päivä", "sv": "stödbeslutets dag", "en": "the day of the grant decision"},
        "incurred": {
            "fi": "kustannuksen syntymispäivä",
            "sv": "dagen då kostnaden uppstod",
            "en": "the day of the cost",
        },
        "kind": {
            "fi": "organisaation oikeudellinen muoto",
            "sv": "organisationens rättsliga form",
            "en": "the legal form",
        },
        "made": {"fi": "hankinnan päivä", "sv": "upphandlingens dag", "en": "the day of the purchase"},
        "paid": {"fi": "maksupäivä", "sv": "betalningsdagen", "en": "the day of payment"},
        "pending": {
            "fi": "vireilletulopäivä",
            "sv": "dagen då ansökan blev anhängig",
            "en": "the day it became pending",
        },
        "period": {"fi": "toteuttamisaika", "sv": "genomförandetiden", "en": "the implementation period"},
        "programme": {"fi": "ohjelman toteutusaika", "sv": "programmets genomförandetid", "en": "the programme's time"},
        "responsible_person": {"fi": "vastuuhenkilö", "sv": "den ansvariga personen", "en": "the responsible person"},
        "sent": {"fi": "päätöksen lähettämispäivä", "sv": "dagen då beslutet sändes", "en": "the day of sending"},
        "start": {"fi": "ensimmäinen päivä", "sv": "första dagen", "en": "the first day"},
        "total": {"fi": "summa", "sv": "summan", "en": "the total"},
        "total_costs": {"fi": "kokonaiskustannukset", "sv": "totalkostnaderna", "en": "the total costs"},
        "travel_limit": {
            "fi": "matkustussäännön mukainen enimmäismäärä",
            "sv": "maximibeloppet enligt resereglementet",
            "en": "the most that the travel rules pay",
        },
        "window": {"fi": "hakuaika", "sv": "ansökningstiden", "en": "the time for applying"},
    }
)
"""What a field is called when it is missing."""
