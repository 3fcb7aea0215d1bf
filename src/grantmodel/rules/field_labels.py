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
            "sv": "har ett tillräckligt antal anbud begärts",
            "en": "whether enough offers were asked",
        },
        "price_level_found": {
            "fi": "onko tavanomainen hintataso selvitetty",
            "sv": "har den normala prisnivån utretts",
            "en": "whether the usual price level was found out",
        },
        "related_party": {
            "fi": "onko myyjä tuen saajan lähipiiriä",
            "sv": "är säljaren närstående till stödmottagaren",
            "en": "whether the seller is close to the beneficiary",
        },
        "debt_binds": {
            "fi": "sitooko sopimus maksamaan jäljellä olevan velan",
            "sv": "är skyldigheten att betala den återstående skulden bindande",
            "en": "whether a contract binds the buyer to pay the rest of the debt",
        },
        "delivered": {
            "fi": "onko omaisuus toimitettu tuen saajalle",
            "sv": "har egendomen levererats till stödmottagaren",
            "en": "whether what is bought has been delivered",
        },
        "title_passed": {
            "fi": "onko omistusoikeus tai sitä vastaavat oikeudet siirtyneet tuen saajalle",
            "sv": "har äganderätten eller motsvarande rättigheter övergått till stödmottagaren",
            "en": "whether ownership or rights equal to it have passed to the buyer",
        },
        "rights_transferred": {
            "fi": "onko myyjän oikeudet siirretty rahoittavalle taholle",
            "sv": "har säljarens rättigheter överförts till en finansierande part",
            "en": "whether the seller's rights were transferred to a financier",
        },
        "seller_paid": {
            "fi": "onko rahoittava taho maksanut velaksi jääneen kauppahinnan myyjälle",
            "sv": "har den finansierande parten betalat skuldandelen av köpeskillingen till säljaren",
            "en": "whether the financier has paid the seller the price left as debt",
        },
        "charges_left_out": {
            "fi": "onko osoitettu, ettei kustannuksiin sisälly leasingin hallinto-, rahoitus-, korko-, vakuutus-, "
            "korjaus- tai huoltokustannuksia eikä muita vastaavia kustannuksia",
            "sv": "har det visats att förvaltnings-, finansierings-, ränte-, försäkrings-, reparations- och "
            "underhållskostnader för leasing samt andra motsvarande kostnader inte ingår i kostnaderna",
            "en": "whether it is shown that charges of administration, financing, interest, insurance, repair and "
            "service of the lease, and others like them, are not in the costs",
        },
        "aided": {
            "fi": "onko koneen tai laitteen hankintaan saatu aiemmin julkista tukea",
            "sv": "har offentligt stöd tidigare erhållits för anskaffning av maskinen eller anordningen",
            "en": "whether public aid was received before for the purchase of the machine",
        },
        "last_aided": {
            "fi": "päivä, jona hankintaan on viimeksi saatu julkista tukea",
            "sv": "den dag då offentligt stöd senast erhölls för anskaffningen",
            "en": "the last day on which public aid was received for the purchase",
        },
        "fair_value": {"fi": "käypä arvo", "sv": "det verkliga värdet", "en": "the fair value"},
        "life_suffices": {
            "fi": "onko jäljellä oleva käyttöikä riittävä",
            "sv": "är den återstående livslängden tillräcklig",
            "en": "whether the life that is left suffices",
        },
        "suitable": {
            "fi": "onko kone tai laite teknisesti asianmukainen",
            "sv": "är maskinen eller anordningen tekniskt ändamålsenlig",
            "en": "whether the machine is technically suitable",
        },
        "aid": {"fi": "myönnetty tuki", "sv": "det beviljade stödet", "en": "the aid granted"},
        "beneficiaries": {
            "fi": "päätöksessä luetellut tuen saajat",
            "sv": "de stödmottagare som beslutet upptar",
            "en": "the beneficiaries that the decision lists",
        },
        "budget": {"fi": "kustannusarvio", "sv": "kostnadskalkylen", "en": "the budget"},
        "call": {"fi": "haku", "sv": "ansökningsomgången", "en": "the call"},
        "category": {"fi": "kustannuslaji", "sv": "kostnadsslaget", "en": "the cost category"},
        "changes": {"fi": "mitä muutetaan", "sv": "vad som ändras", "en": "what is changed"},
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
        "last_claim": {
            "fi": "viimeisen maksatushakemuksen päivä",
            "sv": "dagen för den sista ansökan om utbetalning",
            "en": "the day of the last payment claim",
        },
        "made": {"fi": "hankinnan päivä", "sv": "upphandlingens dag", "en": "the day of the purchase"},
        "paid": {"fi": "maksupäivä", "sv": "betalningsdagen", "en": "the day of payment"},
        "pending": {
            "fi": "vireilletulopäivä",
            "sv": "dagen då ansökan blev anhängig",
            "en": "the day it became pending",
        },
        "period": {"fi": "toteuttamisaika", "sv": "genomförandetiden", "en": "the implementation period"},
        "produced": {
            "fi": "tulon syntymispäivä",
            "sv": "dagen då inkomsten genererades",
            "en": "the day on which the income was produced",
        },
        "programme": {"fi": "ohjelman toteutusaika", "sv": "programmets genomförandetid", "en": "the programme's time"},
        "responsible_person": {"fi": "vastuuhenkilö", "sv": "den ansvariga personen", "en": "the responsible person"},
        "sent": {"fi": "päätöksen lähettämispäivä", "sv": "dagen då beslutet sändes", "en": "the day of sending"},
        "standard_lump_sum": {
            "fi": "vakioitu kertakorvaus",
            "sv": "den standardiserade engångsersättningen",
            "en": "the standard lump sum",
        },
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
