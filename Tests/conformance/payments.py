"""Payments by the hundred, and what their codes must say, put together without any of our code."""

import json
import random

from stdnum.ch import esr

NAMES = [
    "Atelier Dupont", "Crêperie Énora & Fils", "Müller Söhne KG", "Łódź Œuvre", "Ångström Ñandú",
    "Bäckerei Große", "L'Été indien", "Ïle d’Yeu", "Þórður Æsir", "Ĳsselmeer B.V.", "X",
    "Société coopérative des vignerons et caviste de la vallée du Haut-Doubs",
    "Übergrößenträgergenossenschaft Österreichisch-Ungarischer Straßenbäuer",
]
TOWNS = ["Liège", "Zürich", "Genève", "Saint-Étienne-du-Rouvray", "Köln", "Bruxelles", "Y"]
STREETS = ["Rue du Lac 12a", "Bahnhofstrasse 1", "Quai de l’Île", "Chemin des Échelettes", "Große Gasse 250/3"]
AMOUNTS = ["0.01", "0.10", "1.00", "9.99", "1234.50", "99999.95", "999999999.99"]


def iban(country, body):
    """The account number with its check digits (ISO 13616)."""
    number = "".join(str(int(letter, 36)) for letter in body + country + "00")
    return f"{country}{98 - int(number) % 97:02d}{body}"


def digits(source, count):
    return "".join(source.choice("0123456789") for _ in range(count))


def amount(source):
    return source.choice(AMOUNTS) if source.random() < 0.3 else f"{source.randint(1, 10 ** 9) / 100:.2f}"


def party(source, name, country):
    return {
        "name": name[:70],
        "address": {
            "lines": [source.choice(STREETS).replace("’", "'")],
            "postalCode": digits(source, 4), "city": source.choice(TOWNS), "country": country,
        },
    }


# A company that others could know by these numbers; without any an invoice does not pass the check.
IDENTITY = {"BE": {"vatNumber": "BE0712345927", "companyNumber": "0712.345.927"}}


def document(source, index, payment, country, currency, buyer=None, due=None):
    seller = party(source, source.choice(NAMES).replace("’", "'"), country)
    return {
        "number": f"2026-{index:05d}", "issueDate": "2026-11-20", "currency": currency,
        "seller": seller | IDENTITY.get(country, {}),
        "buyer": buyer or party(source, source.choice(NAMES).replace("’", "'"), country),
        "lines": [{"name": "Prestation", "price": due or amount(source), "vat": {"category": "O"}}],
        "payment": payment,
    }


def epc(source, index):
    """An invoice in euro and the text of its code (EPC069-12, version 002)."""
    kind = source.choice(["ogm", "rf", "text"])
    base = digits(source, 8)
    belgian = base + digits(source, 2)
    account = {
        "ogm": lambda: iban("BE", belgian + f"{int(belgian) % 97 or 97:02d}"),
        "rf": lambda: iban("LU", digits(source, 16)),
        "text": lambda: iban("DE", digits(source, 18)),
    }[kind]()
    quoted = {
        "ogm": lambda: (lambda n: n + f"{int(n) % 97 or 97:02d}")("1" + digits(source, 9)),
        "rf": lambda: "RF" + iso11649_check(body := "INV" + digits(source, source.randint(1, 18))) + body,
        "text": lambda: " ".join(source.choice(["Été", "Straße", "Ñandú", "facture", "№ 7", "Œuf", "€"])
                                 for _ in range(source.randint(1, 8))),
    }[kind]()
    result = document(source, index, {"accounts": [{"iban": account}], "reference": quoted}, "BE", "EUR")
    due = result["lines"][0]["price"]
    lines = ["BCD", "002", "1", "SCT", "", result["seller"]["name"], account, "EUR" + due, ""]
    lines += ["", quoted] if kind == "text" else [quoted]
    return result, "\n".join(lines)


def iso11649_check(body):
    number = "".join(str(int(letter, 36)) for letter in body + "RF00")
    return f"{98 - int(number) % 97:02d}"


def swiss(source, index):
    """An invoice with a Swiss bill, and the bill as another library writes it."""
    from qrbill import QRBill

    has_qr_iban = source.random() < 0.5
    bank = f"{source.randint(30000, 31999)}" if has_qr_iban else "0" + digits(source, 4)
    account = iban("CH", bank + digits(source, 12))
    if has_qr_iban:
        body = "1" + digits(source, 25)
        quoted = body + esr.calc_check_digit(body)
    else:
        body = digits(source, source.randint(1, 21))
        quoted = "RF" + iso11649_check(body) + body
    currency = source.choice(["CHF", "EUR"])
    message = " ".join(source.choice(["Été", "Zürich", "merci", "Auftrag", "Ĳ", "3.14"])
                       for _ in range(source.randint(0, 16)))[:140].strip()
    payment = {
        "accounts": [{"iban": account}], "reference": quoted,
        "code": {"kind": "swiss", "billingInformation": False} | ({"message": message} if message else {}),
    }
    result = document(source, index, payment, "CH", currency)
    bill = QRBill(
        account=account, amount=result["lines"][0]["price"], currency=currency,
        creditor=structured(result["seller"]), debtor=structured(result["buyer"]),
        reference_number=quoted, additional_information=message,
    )
    return result, bill.qr_data().replace("\r\n", "\n").rstrip("\n")


def structured(someone):
    """An address in its elements: what follows the street, and begins with a digit, is the number."""
    address = someone["address"]
    street, _, number = address["lines"][0].rpartition(" ")
    if not street or not number[:1].isdigit():
        street, number = address["lines"][0], ""
    return {
        "name": someone["name"], "street": street, "house_num": number, "pcode": address["postalCode"],
        "city": address["city"], "country": address["country"],
    }


def link(source, index):
    """An invoice that is paid on a page, and the page's address."""
    letters = "abcdefghijklmnopqrstuvwxyz0123456789-._~%C3%A9/?=&+"
    path = "".join(source.choice(letters.replace("%", "")) for _ in range(source.randint(0, 300)))
    address = f"https://pay-{index}.example/{path}%C3%A9"
    belgian = digits(source, 10)
    account = iban("BE", belgian + f"{int(belgian) % 97 or 97:02d}")
    payment = {"link": address, "accounts": [{"iban": account}], "code": {"kind": "none"}}
    return document(source, index, payment, "BE", "EUR"), address


KINDS = {"epc": epc, "swiss": swiss, "link": link}


def write(kind, count, folder, seed=20261121):
    """Writes `count` documents; gives the text of each one's code by the name of its file."""
    source = random.Random(f"{kind} {seed}")
    texts = {}
    for index in range(count):
        content, texts[f"{index:03d}"] = KINDS[kind](source, index)
        (folder / f"{index:03d}.json").write_text(json.dumps(content), encoding="utf-8")
    return texts
