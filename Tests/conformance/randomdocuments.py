"""Random documents: a plain good one of some country, and a few things done to it that people do.

Each thing is a function that changes a document; what comes out may be right or wrong. Everything hangs on
the seed.
"""

import copy
import random

from stdnum import luhn
from stdnum.be import vat as belgian
from stdnum.ch import uid as swiss
from stdnum.de import vat as german
from stdnum.ean import calc_check_digit
from stdnum.fr import tva as french
from stdnum.lu import tva as luxembourgish
from stdnum.nl import btw as dutch

COUNTRIES = ["BE", "FR", "LU", "CH", "DE", "NL"]
TOWNS = {
    "BE": ("1000", "Bruxelles"), "FR": ("35400", "Saint-Malo"), "LU": ("1118", "Luxembourg"),
    "CH": ("1003", "Lausanne"), "DE": ("50667", "Köln"), "NL": ("1012 AB", "Amsterdam"),
    "SE": ("111 22", "Stockholm"), "IT": ("00118", "Roma"), "DK": ("1050", "København"),
    "US": ("10001", "New York"), "ES": ("28001", "Madrid"),
}
RATES = {"BE": 21, "FR": 20, "LU": 17, "CH": "8.1", "DE": 19, "NL": 21}
IBANS = {
    "BE": "BE71 0961 2345 6769", "FR": "FR76 2999 0000 3353 9418 7021 007", "LU": "LU28 0019 4006 4475 0000",
    "CH": "CH93 0076 2011 6238 5295 7", "DE": "DE89 3704 0044 0532 0130 00", "NL": "NL91 ABNA 0417 1643 00",
}


def digits(rng, count):
    return "".join(rng.choice("0123456789") for _ in range(count))


def until(check, make):
    """The first of what `make` makes that `check` takes."""
    while True:
        number = make()
        if check(number):
            return number


def siren(rng):
    return until(luhn.is_valid, lambda: "5" + digits(rng, 8))


def siret(rng, first):
    return until(luhn.is_valid, lambda: first + "000" + digits(rng, 2))


def gln(rng):
    body = "54" + digits(rng, 10)
    return body + calc_check_digit(body)


def numbers(rng, country):
    """VAT number, company number, and electronic address of a company."""
    if country == "BE":
        number = until(lambda n: belgian.is_valid("BE" + n), lambda: "0" + digits(rng, 9))
        return "BE" + number, number, ("0208", number)
    if country == "FR":
        number = siren(rng)
        key = until(lambda k: french.is_valid("FR" + k + number), lambda: digits(rng, 2))
        return "FR" + key + number, number, ("0225", number)
    if country == "LU":
        number = until(lambda n: luxembourgish.is_valid("LU" + n), lambda: digits(rng, 8))
        return "LU" + number, "B" + digits(rng, 6), ("9938", "LU" + number)
    if country == "CH":
        number = until(swiss.is_valid, lambda: "CHE" + digits(rng, 9))
        return number + "MWST", number, ("0183", number)
    if country == "DE":
        number = until(lambda n: german.is_valid("DE" + n), lambda: digits(rng, 9))
        return "DE" + number, None, ("9930", "DE" + number)
    if country == "NL":
        number = until(lambda n: dutch.is_valid("NL" + n), lambda: digits(rng, 9) + "B" + digits(rng, 2))
        return "NL" + number, digits(rng, 8), ("9944", "NL" + number)
    return None, None, ("0088", gln(rng))


def party(rng, name, country):
    vat, company, (scheme, address) = numbers(rng, country)
    code, town = TOWNS[country]
    answer = {
        "name": name, "electronicAddress": {"scheme": scheme, "value": address},
        "address": {"lines": ["Rue des Essais 12"], "postalCode": code, "city": town, "country": country},
        "contact": {"name": "Comptabilité", "phone": "+32 2 555 01 02", "email": "compta@essai.example"},
    }
    answer.update({"vatNumber": vat} if vat else {})
    answer.update({"companyNumber": company} if company else {})
    return answer


def plain(rng, seller=None):
    """A document with which nothing is wrong."""
    seller = seller or rng.choice(COUNTRIES)
    buyer = seller if rng.random() < 0.7 else rng.choice(COUNTRIES)
    rate = RATES[seller]
    return {
        "number": "F-2026-" + digits(rng, 4), "issueDate": "2026-11-12", "dueDate": "2026-12-12",
        "currency": "CHF" if seller == "CH" else "EUR",
        "seller": party(rng, "Atelier Mérovée", seller), "buyer": party(rng, "Halle aux Grains SA", buyer),
        "operations": rng.choice(["goods", "services", "mixed"]), "buyerReference": "Achats",
        "purchaseOrderReference": "BC-" + digits(rng, 3),
        "delivery": {"date": "2026-11-10"}, "vat": rate,
        "lines": [
            {
                "name": rng.choice(["Table en chêne", "Conseil", "Pose & réglage", "Étagère <A>"]),
                "quantity": rng.choice([1, 2, 3, "2.5", 7, 12]),
                "unit": rng.choice(["pièce", "heure", "jour", "KGM", "H87", "forfait"]),
                "price": rng.choice([10, "33.335", "99.99", "0.125", 1200, "12.49"]),
            } for _ in range(rng.choice([1, 1, 2, 3]))
        ],
        "payment": {"accounts": [{"iban": IBANS[seller]}]},
        "terms": {"lateRate": 12, "fixedIndemnity": 40, "text": "Escompte : néant."},
    }


TWISTS = {}


def twist(change):
    TWISTS[change.__name__] = change
    return change


def some_line(rng, doc):
    return rng.choice([line for line in doc["lines"] if "name" in line])


def one_of(key, values):
    """Sets a value somewhere: `key` is a path, with `line` for any line."""
    path = key.split("/")

    def change(rng, doc):
        place = some_line(rng, doc) if path[0] == "line" else doc
        for step in path[1 if path[0] == "line" else 0:-1]:
            if not isinstance(place.get(step), dict):
                place[step] = {}
            place = place[step]
        value = rng.choice(values)
        if value is None:
            place.pop(path[-1], None)
        else:
            place[path[-1]] = copy.deepcopy(value)

    change.__name__ = key
    TWISTS[key] = change


LONG = "Texte très long, avec des lignes.\n" * 40
ODD = ["A&B <c> \"d\" 'e'", "  blancs  devant ", "é" * 120, "#AAB#texte", "x\ty", "🪑 chaise", "a\u00a0b", "-", "0"]
NUMBERS = ["1", "F 2026/7", "É-1", "a.b", "x" * 36, "x" * 35, "F_2026+1/2", "2026#7", "№ 5", " F1 "]

for key, values in {
    "type": ["creditNote", "creditNote", "creditNote", "depositInvoice", "correctedInvoice", "selfBilledInvoice", "proForma"],
    "typeCode": ["326", "875", "393", "396", "261", "389", "383", "325", "471", "500", "501", "502", "503", "999", "82", "780", "472", "262", "380"],
    "number": NUMBERS, "dueDate": [None, "2026-11-01", "2026-11-12", "2099-12-31", "2101-01-01"],
    "issueDate": ["1999-12-31", "2026-11-29", "2100-01-01"],
    "businessProcess": ["B1", "S1", "M2", "S3", "B4", "S7", "S8", "M9", "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0", "Z9", "B2", "S6"],
    "operations": [None, "goods"], "automaticMentions": [False, True],
    "buyerReference": [None, "04011000-12345-34", *ODD], "purchaseOrderReference": [None, *ODD],
    "salesOrderReference": ODD, "contractReference": ODD, "projectReference": ODD, "tenderReference": ODD,
    "receivingAdviceReference": ODD, "despatchAdviceReference": ODD, "buyerAccountingReference": ODD,
    "customerNumber": ODD, "subject": ODD, "introduction": [LONG, *ODD],
    "invoicedObject": ["M-5", {"value": "7", "scheme": "AAB"}, {"value": "7", "scheme": "0088"}, {"value": "7", "scheme": "AFL"}, {"value": "7", "scheme": "truc"}],
    "taxPointDate": ["2026-11-10", "1998-01-01"], "vatDueOn": ["invoice", "delivery", "payment"],
    "currency": ["EUR", "CHF", "USD", "JPY", "KWD", "GBP", "XXX", "SEK"],
    "vatCurrency": [{"currency": "EUR", "rate": "1.05"}, {"currency": "CHF", "rate": "0.95"}, {"currency": "USD", "rate": 1}, {"currency": "JPY", "rate": "160"}],
    "pricesIncludeVat": [True], "roundDueTo": ["0.05", 1], "rounding": ["0.01", "-0.02", "0.005"],
    "notes": [["Une note"], ["Une", "Deux"], [{"text": "PMT", "subjectCode": "PMT"}], [{"text": "a", "subjectCode": "AAB"}, {"text": "b", "subjectCode": "AAB"}],
              [{"text": "B2B", "subjectCode": "BAR"}], [{"text": "B2C", "subjectCode": "BAR"}], [{"text": "B2B", "subjectCode": "BAR"}, {"text": "B2C", "subjectCode": "BAR"}],
              [{"text": "Truc", "subjectCode": "BAR"}], [{"text": "t", "subjectCode": "TXD"}], [{"text": "x", "subjectCode": "XQZ"}], [{"text": "#PMT# x"}], [LONG], ["#ADU#texte"], ["#abc"], ["#XYZ#texte"]],
    "legalNotes": [["Mention"], [LONG]],
    "precedingInvoices": [[{"number": "F-1", "date": "2026-10-01"}], [{"number": "F-1"}], [{"number": "F 1", "date": "1999-10-01"}],
                          [{"number": "F-1", "date": "2026-10-01"}, {"number": "F-2", "date": "2026-10-02"}], [{"number": "x" * 40, "date": "2026-10-01"}], [{"number": " "}]],
    "alreadyPaid": [[{"amount": 5}], [{"amount": "0.01"}, {"amount": 3}], [{"amount": 100000}], [{"amount": 0}]],
    "deposits": [[{"number": "A-1", "date": "2026-10-01", "amount": 10, "vat": 2}], [{"number": "A 1", "amount": 10}]],
    "allowances": [[{"amount": 5, "reason": "Remise", "vat": 20}], [{"percent": 10, "reason": "Fidélité"}], [{"percent": 10, "base": 50, "reason": "x"}],
                   [{"percent": "33.333", "reasonCode": "95"}], [{"amount": 1}], [{"amount": 1, "reasonCode": "ZZZ"}], [{"amount": 3, "reasonCode": "95", "vat": "Z"}],
                   [{"percent": 0, "reason": "rien"}], [{"amount": "1.005", "reason": "r"}], [{"amount": 100000, "reason": "trop"}], [{"amount": -5, "reason": "moins"}]],
    "charges": [[{"amount": 7, "reason": "Port"}], [{"percent": 3, "reasonCode": "FC"}], [{"amount": 2, "reasonCode": "QQQ"}], [{"amount": 2}], [{"amount": 4, "reason": "x", "vat": 6}], [{"amount": 4, "reason": "e", "vat": "E"}]],
    "vat": [0, "Z", "E", "AE", "K", "G", "O", 6, "5.5", 19, "2.1", 10, "13.25", "0.001", 100, {"category": "E", "exemptionReason": "Exonéré", "exemptionCode": "VATEX-EU-132"},
            {"category": "E", "exemptionCode": "vatex-eu-132-1g"}, {"category": "E", "exemptionCode": "VATEX-EU-AE"}, {"category": "AE", "exemptionReason": "Autoliquidation", "exemptionCode": "VATEX-EU-IC"},
            {"category": "L", "rate": 7}, {"category": "M", "rate": 4}, {"category": "E", "exemptionReason": "x", "exemptionCode": "VATEX-XX"},
            {"category": "S", "rate": 20, "exemptionReason": "Erreur"}, {"category": "Z", "exemptionReason": "Erreur"}, {"category": "E", "exemptionCode": "VATEX-EU-D"},
            {"category": "L", "rate": 0}, {"category": "K", "exemptionCode": "VATEX-EU-G"}, {"category": "G", "exemptionCode": "VATEX-EU-O"}],
    "line/vat": [0, "Z", "E", "AE", "K", "G", "O", 6, "5.5", 10, {"category": "L", "rate": 7}, {"category": "M", "rate": 4}, {"category": "E", "exemptionReason": "Motif", "exemptionCode": "VATEX-EU-132-1B"},
                 {"category": "E", "exemptionReason": "Autre"}, {"category": "E", "exemptionCode": "VATEX-FR-FRANCHISE"}, 0.5, "7.7", {"category": "S", "rate": 0}],
    "line/quantity": [-1, 0, "0.00001", "12345678.5", "-2.5", "3.14159", 1000000, "0.3333"],
    "line/unit": ["mot", "HUR", "XBX", "PCE", "ST", "ZZ", "MTK", "litre", "HOUR", "E48", "h", "m²", "truc bizarre", "4L"],
    "line/price": [0, "0.0000001", "99999999999", "1.123456789", "0.005", "10.10"],
    "line/priceBaseQuantity": [100, "0.5", 1000, "3", "0.00001"],
    "line/priceBeforeDiscount": [2000, 1, "33.335", "2000.123456789"],
    "line/id": ["A", " ", "1", "ligne n° 7", "1"],
    "line/name": [*ODD, LONG.replace("\n", " "), "x" * 300], "line/details": [LONG, *ODD], "line/note": [LONG, *ODD],
    "line/articleNumber": ODD, "line/buyerArticleNumber": ODD,
    "line/gtin": ["5412345678908", "123", "ABC", " "], "line/standardIdentifier": [{"value": "5", "scheme": "0160"}, {"value": "6", "scheme": "truc"}, {"value": "6", "scheme": "0088"}, {"value": "x", "scheme": "GTIN"}],
    "line/classifications": [[{"code": "12", "list": "STI"}], [{"code": "12"}], [{"code": "12", "list": "QQQ"}], [{"code": "1", "list": "CG", "version": "2"}, {"code": "2", "list": "HS"}]],
    "line/invoicedObject": ["M", {"value": "7", "scheme": "AAB"}, {"value": "7", "scheme": "0088"}, {"value": "7", "scheme": "QQQ"}],
    "line/buyerAccountingReference": ODD, "line/orderLine": ["3", *ODD], "line/originCountry": ["CN", "XK", "FR"],
    "line/attributes": [[{"name": "Couleur", "value": "rouge"}], [{"name": "a", "value": " "}], [{"name": " ", "value": "b"}], [{"name": "Taille", "value": "L"}, {"name": "Taille", "value": "M"}]],
    "line/period": [{"start": "2026-11-01", "end": "2026-11-30"}, {"start": "2020-01-01"}, {"end": "2030-01-01"}, {"start": "1990-05-05", "end": "1990-06-05"}],
    "line/allowances": [[{"amount": "0.5", "reason": "r"}], [{"percent": 100, "reason": "Offert"}], [{"percent": "12.5", "reasonCode": "95"}], [{"percent": 5, "base": 3, "reason": "b"}], [{"amount": "0.333", "reason": "x"}], [{"amount": 1}], [{"percent": "0.001", "reason": "peu"}], [{"amount": 1, "reasonCode": "QQ"}], [{"percent": "33.3333333", "reason": "tiers"}], [{"amount": -1, "reason": "m"}]],
    "line/charges": [[{"amount": 2, "reason": "Emballage"}], [{"percent": "7.25", "reasonCode": "PC"}], [{"amount": 1, "reasonCode": "QQQ"}], [{"amount": 1}]],
    "delivery": [None, {"period": {"start": "2026-10-01", "end": "2026-10-31"}}, {"date": "1999-01-01"}, {"date": "2026-11-10", "address": {"lines": ["Quai 1"], "postalCode": "5000", "city": "Namur", "country": "BE"}},
                 {"name": "Dépôt", "location": {"value": "5412345000013", "scheme": "0088"}}, {"location": "X7"}, {"location": {"value": "7", "scheme": "truc"}}, {"address": {"country": "DE", "lines": ["A"]}},
                 {"period": {"start": "2026-10-01"}}, {"period": {"end": "1999-10-01"}}, {"date": "2026-11-10", "address": {"lines": ["Hafen 1"], "postalCode": "50667", "city": "Köln", "country": "DE"}}],
    "payee": [{"name": "Affacturage SA"}, {"name": "Affacturage SA", "companyNumber": {"value": "5493001KJTIIGC8Y1R12", "scheme": "0199"}, "identifiers": [{"value": "7", "scheme": "0088"}]},
              {"name": "A", "identifiers": ["sans liste"]}, {"name": " "}, {"name": "Fact", "companyNumber": {"value": "123", "scheme": "0002"}}, {"name": "F", "identifiers": [{"value": "12345678900012", "scheme": "0009"}]}],
    "taxRepresentative": [{"name": "Fiscal SARL", "vatNumber": "FR88721573681", "address": {"lines": ["1 rue"], "postalCode": "75001", "city": "Paris", "country": "FR"}}, {"name": "Sans adresse", "vatNumber": "FR88721573681"},
                          {"name": "Sans numéro", "address": {"lines": ["1 rue"], "city": "Paris", "country": "FR"}}, {"name": "NL rep", "vatNumber": "NL123456782B90", "address": {"city": "Delft", "country": "NL"}}],
    "payment": [None, {}, {"means": "cash"}, {"means": "card", "card": {"lastDigits": "1234", "holder": "M. X"}}, {"means": "sepaDirectDebit"}, {"means": "sepaDirectDebit", "mandate": {"reference": "M-1", "creditorIdentifier": "DE98ZZZ09999999999", "debtorIban": "BE71 0961 2345 6769", "signed": "2026-01-01"}},
                {"means": "directDebit", "mandate": {"reference": "M-2"}}, {"means": "cheque"}, {"means": "online", "link": "https://pay.example/x"}, {"means": "clearing"}, {"meansCode": "1"}, {"meansCode": "42", "accounts": [{"iban": "BE71 0961 2345 6769"}]}, {"meansCode": "999"}, {"meansCode": "ZZZ"},
                {"accounts": [{"iban": "BE71 0961 2345 6769"}, {"iban": "BE43 0689 9999 9501", "bic": "GKCCBEBB", "name": "Compte 2"}]}, {"accounts": [{"iban": "12345-X"}]}, {"means": "creditTransfer"}, {"meansCode": "57"}, {"meansCode": "54", "card": {"lastDigits": "123456"}}, {"meansCode": "30"}, {"means": "card"}, {"meansCode": "59"}, {"meansCode": "58"}],
    "payment/reference": ["+++202/6000/14239+++", "RF18539007547034", "Facture 12 & co", "x" * 150, " "], "payment/meansText": ["Virement", LONG.replace("\n", " ")],
    "payment/link": ["https://pay.example/x"], "payment/mandate": [{"reference": "M-1"}, {"reference": " "}],
    "terms": [None, {}, {"days": 30}, {"days": 30, "basis": "endOfMonth"}, {"text": LONG}, {"discounts": [{"percent": 2, "days": 8}]}, {"lateRateText": "taux légal"}, {"creditPolicy": "Suspension."}, {"text": "#SKONTO#TAGE=14#PROZENT=2.00#"}, {"text": "a\nb"}, {"fixedIndemnity": 40}],
    "attachments": [[{"id": "A-1"}], [{"id": "A-1", "description": "Annexe"}], [{"link": "https://x.example/plan.pdf", "id": "P"}], [{"file": "plan.pdf"}], [{"file": "plan.zip"}], [{"file": "plan.pdf", "description": "LISIBLE"}, {"file": "plan.pdf", "description": "LISIBLE", "id": "2"}],
                    [{"file": "plan.pdf", "description": "RIB"}, {"file": "table.csv"}], [{"id": " ", "file": "plan.png"}]],
    "seller/name": ODD, "seller/tradeName": ODD, "seller/legalForm": ["SRL", *ODD], "seller/vatNumber": [None, "XX123", "FR 88 721 573 681", "fr88721573681", "BE 0998.649.840", "NL123456782B90", "CHE-123.456.788 TVA", "DE123456788", "EL123456783", "GB123456789"],
    "seller/taxNumber": ["12/345/67890", "T"], "seller/companyNumber": [None, "123", {"value": "5493001KJTIIGC8Y1R12", "scheme": "0199"}, {"value": "7", "scheme": "truc"}, {"value": "HRB 1234", "scheme": "DE"}, "0775.502.429", "721 573 681", {"value": "721573681", "scheme": "0002"}, {"value": "1234567890", "scheme": "0007"}, {"value": "17482913", "scheme": "0190"}],
    "seller/identifiers": [["libre"], ["a", "b"], [{"value": "5412345000013", "scheme": "0088"}], [{"value": "5412345000014", "scheme": "0088"}], [{"value": "x", "scheme": "9999"}], [{"value": "abc def", "scheme": "0224"}], [{"value": "72157368100088", "scheme": "0009"}], [{"value": "7", "scheme": "0060"}, {"value": "8", "scheme": "0060"}], [{"value": "DE98ZZZ09999999999", "scheme": "SEPA"}],
                           [{"value": "123456785", "scheme": "0192"}], [{"value": "DK12345678", "scheme": "0184"}], [{"value": "51824753556", "scheme": "0151"}], [{"value": "x" * 101, "scheme": "0224"}], [{"value": "12345", "scheme": "0231"}], [{"value": "5503093196", "scheme": "0007"}]],
    "seller/electronicAddress": [None, {"scheme": "0088", "value": "5412345000013"}, {"scheme": "0088", "value": "123"}, {"scheme": "EM", "value": "a@b.example"}, {"scheme": "0208", "value": "0998649841"}, {"scheme": "0225", "value": "721573681_A b"}, {"scheme": "0225", "value": "721573681_" + "a" * 130}, {"scheme": "9925", "value": "BE0998649840"}, {"scheme": "0037", "value": "1"}, {"scheme": "9901", "value": "1"}, {"scheme": "0202", "value": "1"}, {"scheme": "0007", "value": "5503093196"}, {"scheme": "0007", "value": "1234567890"}, {"scheme": "0192", "value": "123456785"}, {"scheme": "0184", "value": "DK12345678"}, {"scheme": "0184", "value": "12345678"}, {"scheme": "0151", "value": "51824753556"}, {"scheme": "0240", "value": "A1"}, {"scheme": "ZZ", "value": "1"}, {"scheme": "0088", "value": " "}, {"scheme": "0225", "value": "721573681_é"}, {"scheme": "AN", "value": "X"}, {"scheme": "0211", "value": "IT12345670785"}, {"scheme": "0201", "value": "abc"}, {"scheme": "0204", "value": "991-1"}],
    "seller/address/lines": [[], ["a", "b", "c", "d"], [" "], ["Rue <1>"]], "seller/address/postalCode": [None, "X"], "seller/address/city": [None, "Ville"], "seller/address/subdivision": ["Hainaut"], "seller/address/country": ["ES", "IT", "SE", "DK", "US", "NL", "DE", "FR", "BE"],
    "seller/contact": [None, {"name": "N"}, {"phone": "1"}, {"email": "pas une adresse"}, {"email": "a@b.example"}], "seller/vatScheme": ["franchise", "debits", "cashAccounting"], "seller/vatGroupMember": [True],
    "seller/shareCapital": [{"amount": 10000}], "seller/registers": [[{"name": "RCS", "place": "Nantes", "number": "721 573 681"}]],
    "buyer/name": ODD, "buyer/tradeName": ODD, "buyer/vatNumber": [None, "XX123", "FR88721573681", "NL123456782B90", "DE123456788"], "buyer/kind": ["consumer", "publicBody"],
    "buyer/companyNumber": [None, "123", {"value": "7", "scheme": "0106"}, {"value": "9", "scheme": "truc"}, {"value": "12345678", "scheme": "0002"}], "buyer/identifiers": [["libre"], [{"value": "72157368100088", "scheme": "0009"}], [{"value": "a b", "scheme": "0224"}], [{"value": "7", "scheme": "0060"}, {"value": "8", "scheme": "0060"}], ["a", "b"], [{"value": "123", "scheme": "0088"}]],
    "buyer/electronicAddress": [None, {"scheme": "0088", "value": "5412345000013"}, {"scheme": "EM", "value": "a@b.example"}, {"scheme": "0208", "value": "0998649841"}, {"scheme": "0225", "value": "721573681"}, {"scheme": "0225", "value": "a b"}, {"scheme": "0002", "value": "721573681"}, {"scheme": "0230", "value": "1"}, {"scheme": "9956", "value": "1"}],
    "buyer/address/country": ["DE", "FR", "NL", "US", "LU", "CH", "ES"], "buyer/address/postalCode": [None], "buyer/address/city": [None], "buyer/address/lines": [[], ["a", "b", "c", "d"]], "buyer/contact": [None, {"email": "x"}],
}.items():
    one_of(key, values)


@twist
def many_rates(rng, doc):
    for number, rate in enumerate(rng.sample([6, 21, 20, "5.5", 17, "8.1", "2.6", 9, 7, 19, "Z"], 4)):
        doc["lines"].append({"name": f"Article {number}", "quantity": 3, "price": "10.33", "vat": rate})


@twist
def a_heading_and_a_subtotal(rng, doc):
    doc["lines"] = [{"heading": "Phase 1", "details": "Tout"}, *doc["lines"], {"subtotal": "Phase 1"}]


@twist
def goods_for_another_state(rng, doc):
    doc.update({"vat": "K", "buyer": party(rng, "Kontor GmbH", "DE"), "delivery": {
        "date": "2026-11-10", "address": {"city": "Köln", "country": "DE"}}})


@twist
def everything_outside_vat(rng, doc):
    doc["vat"] = {"category": "O", "exemptionReason": "Hors champ"}
    for someone in doc["seller"], doc["buyer"]:
        someone.pop("vatNumber", None)


@twist
def one_category_for_all(rng, doc):
    """Whatever the parties are called, and whether or not something else is asked of them."""
    doc["vat"] = rng.choice(["Z", "E", "AE", "K", "G", "O"])
    if rng.random() < 0.5:
        doc["vat"] = {"category": doc["vat"], "exemptionReason": "Motif"}
    for someone in doc["seller"], doc["buyer"]:
        for key in "vatNumber", "companyNumber":
            if rng.random() < 0.4:
                someone.pop(key, None)


@twist
def a_franchise(rng, doc):
    doc["vat"] = {"category": "E", "exemptionReason": "TVA non applicable"}
    doc["seller"].pop("vatNumber", None)
    doc["seller"]["vatScheme"] = "franchise"


@twist
def a_credit_of_an_invoice(rng, doc):
    doc.update({"type": "creditNote", "precedingInvoices": [{"number": "F-7", "date": "2026-10-01"}]})
    doc.pop("dueDate")


@twist
def a_corrected_invoice(rng, doc):
    doc.update({"type": "correctedInvoice", "precedingInvoices": [{"number": "F-7", "date": "2026-10-01"}]})


@twist
def two_of_the_same_line(rng, doc):
    line = some_line(rng, doc)
    doc["lines"] += [copy.deepcopy(line), {**copy.deepcopy(line), "quantity": -1}]


@twist
def a_hundred_lines(rng, doc):
    doc["lines"] += [
        {"name": f"Article {n}", "quantity": rng.choice(["1.5", 2, 7]), "price": f"{rng.random() * 99:.4f}",
         "allowances": [{"percent": rng.choice([5, "7.5", 10]), "reason": "Remise"}] if n % 3 else []}
        for n in range(100)]


@twist
def business_to_business_in_france(rng, doc):
    doc["seller"], doc["buyer"] = party(rng, "Atelier Mérovée", "FR"), party(rng, "Halle", "FR")
    doc["vat"] = 20
    doc["notes"] = [{"text": "B2B", "subjectCode": "BAR"}]


@twist
def within_germany(rng, doc):
    doc["seller"], doc["buyer"] = party(rng, "Werkstatt", "DE"), party(rng, "Markthalle", "DE")
    doc["vat"] = 19


@twist
def within_the_netherlands(rng, doc):
    doc["seller"], doc["buyer"] = party(rng, "Werkplaats", "NL"), party(rng, "Hal", "NL")
    doc["vat"] = 21


@twist
def paid_in_full(rng, doc):
    line = {"name": "Objet", "quantity": 1, "price": 100, "vat": "Z"}
    doc.update({"lines": [line], "alreadyPaid": [{"amount": 100}]})


@twist
def a_received_document(rng, doc):
    doc["received"] = True


def documents(seed, count):
    """Pairs of a document and the names of what was done to it."""
    names = sorted(TWISTS)
    for index in range(count):
        rng = random.Random(f"{seed}/{index}")
        doc, done = plain(rng), rng.sample(names, rng.choice([0, 1, 1, 2, 2, 3, 4]))
        for name in done:
            TWISTS[name](rng, doc)
        yield doc, done
