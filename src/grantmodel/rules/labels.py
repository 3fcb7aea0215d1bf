"""Labels of reports: what fields and choices are called, in three languages."""

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

CHOICES = Catalogue(
    {
        "Form.GROUP": {"fi": "ryhmähanke", "sv": "grupprojekt", "en": "group project"},
        "Form.JOINT": {"fi": "yhteishanke", "sv": "samprojekt", "en": "joint project"},
        "Fund.ERDF": {"fi": "EAKR", "sv": "Europeiska regionala utvecklingsfonden", "en": "ERDF"},
        "Fund.ESF": {"fi": "ESR+", "sv": "Europeiska socialfonden", "en": "ESF+"},
        "Fund.JTF": {"fi": "JTF", "sv": "Fonden för en rättvis omställning", "en": "JTF"},
        "Fund.NATIONAL": {"fi": "kansallinen rahoitus", "sv": "nationell finansiering", "en": "national funds"},
        "ProjectKind.DEVELOPMENT": {"fi": "kehittämishanke", "sv": "utvecklingsprojekt", "en": "development project"},
        "ProjectKind.INVESTMENT": {"fi": "investointihanke", "sv": "investeringsprojekt", "en": "investment project"},
        "ProjectKind.MATERIAL_AID": {"fi": "aineellinen apu", "sv": "materiellt stöd", "en": "material aid"},
        "Role.LEAD": {"fi": "päätoteuttaja", "sv": "huvudgenomförare", "en": "lead"},
        "Role.PARTNER": {"fi": "osatoteuttaja", "sv": "delgenomförare", "en": "partner"},
        "OrganisationKind.MUNICIPALITY": {"fi": "kunta", "sv": "kommun", "en": "municipality"},
        "OrganisationKind.JOINT_MUNICIPAL_AUTHORITY": {
            "fi": "kuntayhtymä",
            "sv": "samkommun",
            "en": "joint municipal authority",
        },
        "OrganisationKind.STATE_AUTHORITY": {
            "fi": "valtion viranomainen",
            "sv": "statlig myndighet",
            "en": "state authority",
        },
        "OrganisationKind.OTHER_PUBLIC_BODY": {
            "fi": "julkisoikeudellinen yhteisö",
            "sv": "offentligrättsligt samfund",
            "en": "public-law body",
        },
        "OrganisationKind.PRIVATE_BODY": {
            "fi": "yksityisoikeudellinen oikeushenkilö",
            "sv": "privaträttslig juridisk person",
            "en": "private-law body",
        },
        "OrganisationKind.NATURAL_PERSON": {
            "fi": "luonnollinen henkilö",
            "sv": "fysisk person",
            "en": "natural person",
        },
        "AuthorityKind.REGIONAL_COUNCIL": {
            "fi": "maakunnan liitto",
            "sv": "landskapsförbund",
            "en": "regional council",
        },
        "AuthorityKind.ELY_CENTRE": {"fi": "ELY-keskus", "sv": "NTM-centralen", "en": "ELY Centre"},
        "AuthorityKind.ECONOMIC_DEVELOPMENT_CENTRE": {
            "fi": "elinvoimakeskus",
            "sv": "livskraftscentral",
            "en": "economic development centre",
        },
        "AuthorityKind.FOOD_AUTHORITY": {
            "fi": "Ruokavirasto",
            "sv": "Livsmedelsverket",
            "en": "Finnish Food Authority",
        },
        "AuthorityKind.MINISTRY": {"fi": "ministeriö", "sv": "ministerium", "en": "ministry"},
        "CostCategory.WAGES": {"fi": "palkkakustannukset", "sv": "lönekostnader", "en": "wages"},
        "CostCategory.TRAVEL": {"fi": "matkakustannukset", "sv": "resekostnader", "en": "travel"},
        "CostCategory.SERVICES": {"fi": "ostopalvelut", "sv": "köpta tjänster", "en": "bought services"},
        "CostCategory.OTHER_DIRECT": {
            "fi": "muut välittömät kustannukset",
            "sv": "övriga direkta kostnader",
            "en": "other direct costs",
        },
        "CostCategory.INDIRECT": {"fi": "välilliset kustannukset", "sv": "indirekta kostnader", "en": "indirect costs"},
        "CostCategory.INVESTMENT": {"fi": "investointi", "sv": "investering", "en": "investment"},
        "CostCategory.LAND": {
            "fi": "maa- ja vesialueet",
            "sv": "mark- och vattenområden",
            "en": "land and water areas",
        },
        "CostCategory.DERELICT_SITE": {
            "fi": "joutomaa tai entinen teollisuusalue",
            "sv": "övergiven tomt eller tidigare industritomt",
            "en": "waste land or derelict industrial site",
        },
        "CostNature.ORDINARY": {"fi": "tavanomainen kustannus", "sv": "vanlig kostnad", "en": "ordinary cost"},
        "CostNature.AUDIT": {"fi": "tilintarkastus", "sv": "revision", "en": "audit"},
        "CostNature.EARNED_LEAVE": {"fi": "vuosiloma-ajan palkka", "sv": "semesterlön", "en": "pay for leave"},
        "CostNature.INVESTMENT_PREPARATION": {
            "fi": "investoinnin esivalmistelu",
            "sv": "förberedande åtgärder inför en investering",
            "en": "preparation of an investment",
        },
        "CostNature.NORMAL_ACTIVITY": {
            "fi": "tavanomainen toiminta",
            "sv": "normal verksamhet",
            "en": "normal activity",
        },
        "CostNature.IN_KIND": {"fi": "luontoissuoritus", "sv": "naturabidrag", "en": "in-kind contribution"},
        "CostNature.DEPRECIATION": {"fi": "poisto", "sv": "avskrivning", "en": "depreciation"},
        "CostNature.FINANCING": {"fi": "rahoituskustannus", "sv": "finansiell kostnad", "en": "cost of financing"},
        "CostNature.TRANSFER_TAX": {"fi": "varainsiirtovero", "sv": "överlåtelseskatt", "en": "transfer tax"},
        "CostNature.PENALTY": {
            "fi": "seuraamus tai oikeudenkäyntikulu",
            "sv": "påföljd eller rättegångskostnad",
            "en": "penalty or legal cost",
        },
        "CostNature.COMPENSATED_ELSEWHERE": {
            "fi": "muualta korvattu",
            "sv": "ersatt från annat håll",
            "en": "compensated elsewhere",
        },
        "InterregCategory.STAFF": {"fi": "henkilöstökustannukset", "sv": "personalkostnader", "en": "staff costs"},
        "InterregCategory.OFFICE": {
            "fi": "toimisto- ja hallintokustannukset",
            "sv": "kontorskostnader och administrativa kostnader",
            "en": "office and administrative costs",
        },
        "InterregCategory.TRAVEL": {
            "fi": "matka- ja majoituskustannukset",
            "sv": "rese- och logikostnader",
            "en": "travel and accommodation costs",
        },
        "InterregCategory.EXTERNAL": {
            "fi": "ulkopuolisten asiantuntijoiden ja palvelujen kustannukset",
            "sv": "kostnader för extern expertis och externa tjänster",
            "en": "external expertise and services costs",
        },
        "InterregCategory.EQUIPMENT": {
            "fi": "laitekustannukset",
            "sv": "utrustningskostnader",
            "en": "equipment costs",
        },
        "InterregCategory.INFRASTRUCTURE": {
            "fi": "infrastruktuurin ja rakennusurakoiden kustannukset",
            "sv": "kostnader för infrastruktur och bygg- och anläggningsarbeten",
            "en": "costs for infrastructure and works",
        },
        "InterregCategory.OTHER": {"fi": "muut kustannukset", "sv": "övriga kostnader", "en": "other costs"},
        "InterregCategory.LUMP_SUM": {"fi": "kertakorvaukset", "sv": "engångsersättningar", "en": "lump sums"},
        "InterregCategory.UNIT_COST": {"fi": "yksikkökustannukset", "sv": "enhetskostnader", "en": "unit costs"},
        "InterregCategory.SMALL_PROJECT_FUND": {
            "fi": "pienhankerahasto",
            "sv": "småprojektsfonden",
            "en": "small project fund",
        },
    }
)
"""What each choice is called."""
