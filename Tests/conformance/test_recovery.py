"""Dossiers of late invoices, whose figures are reckoned again from what the pages alone say."""

import datetime
import re
import subprocess
from decimal import ROUND_HALF_UP, Decimal

import pytest
from scanning import FACTURIER

NUMBER = r"[−-]?\d{1,3}(?:[ \u202f\u00a0’']\d{3})*[.,]\d\d"
PERIOD = re.compile(
    r"(\d\d[/.]\d\d[/.]\d{4}) au (\d\d[/.]\d\d[/.]\d{4}) : (" + NUMBER + r") × ([\d.,]+)\s?% × (\d+) /\s+(?:\S+\s+)?(365|360)"
)
ROW = re.compile(r"^ *(?:Facture|Paiement|Avoir|Intérêts|Indemnité).*?(" + NUMBER + r") *$", re.MULTILINE)

# Currency, postcode, number and account of the seller; days of late interest on the day of the formal notice.
COUNTRIES = {
    "BE": ("EUR", "5000", 'companyNumber: "0652.038.453"', "BE87519320481594", 45),
    "FR": ("EUR", "37000", 'companyNumber: "482193075"', "FR7629991002010800432176515", 45),
    "LU": ("EUR", "1234", "vatNumber: LU26375245", "LU280019400644750000", 45),
    "CH": ("CHF", "1000", 'vatNumber: "CHE-116.281.710 TVA"', "CH9300762011623852957", 40),
}
DAYS = ["2026-05-26", "2026-06-05", "2026-06-15", "2026-06-30", "2026-07-15"]
LETTERS = ["preDueNotice", "reminder-1", "reminder-2", "reminder-3", "formalNotice"]


def number(text):
    plain = re.sub(r"[ \u202f\u00a0’']", "", text).replace("−", "-").replace(",", ".")
    return Decimal(plain)


def day(text):
    return datetime.date(*reversed([int(part) for part in re.split("[/.]", text)]))


def book(country):
    currency, postcode, identity, account, _ = COUNTRIES[country]
    return f"""
sender:
  name: Atelier Longue Rue
  address: {{ lines: [Rue Longue 1], postalCode: "{postcode}", city: Ville, country: {country} }}
  {identity}
  defaults: {{ payment: {{ accounts: [ {{ iban: "{account}" }} ] }} }}
language: fr
currency: {currency}
signature: {{ name: Lise Verhaegen, capacity: gérante }}
customers:
  - {{ name: Client SA, customerNumber: C1, address: {{ lines: [Rue Courte 2], postalCode: "{postcode}", city: Ville, country: {country} }} }}
invoices:
  - {{ number: F-1, date: 2026-05-01, dueDate: 2026-05-31, amount: 2400.00, customer: C1, description: Travaux }}
"""


def remind(folder, on):
    done = subprocess.run(
        [FACTURIER, "remind", folder / "book.yaml", "--on", on], capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0 and not done.stderr, done.stderr
    return done.stdout


@pytest.mark.parametrize("country", COUNTRIES)
def test_the_figures_of_a_dossier_follow_from_its_pages(country, tmp_path):
    path = tmp_path / "book.yaml"
    path.write_text(book(country))
    for on, letter in zip(DAYS, LETTERS):
        if on == "2026-06-15":
            paid = "description: Travaux, payments: [ { date: 2026-06-12, amount: 1000.00 } ] }"
            path.write_text(path.read_text().replace("description: Travaux }", paid))
        printed = remind(tmp_path, on)
        assert "1 letter written" in printed
        asked = number(re.search(r"  \d+\.\d\d [A-Z]{3}  +(\d+\.\d\d) [A-Z]{3}  ", printed).group(1))
        pdf = tmp_path / "letters" / f"{on}-{letter}-C1.pdf"
        text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, timeout=60).stdout
        if letter in ("preDueNotice", "reminder-1"):
            assert asked == 2400 and not PERIOD.search(text)
            continue
        periods = PERIOD.findall(text)
        interest, late, end = Decimal(0), 0, None
        for first, last, principal, rate, days, base in periods:
            assert (day(last) - day(first)).days + 1 == int(days)
            assert end is None or (day(first) - end).days == 1
            end = day(last)
            late += int(days)
            interest += number(principal) * Decimal(rate.replace(",", ".")) * int(days) / (100 * int(base))
        assert end == datetime.date.fromisoformat(on)
        if letter == "formalNotice":
            assert late == COUNTRIES[country][4]
        row = re.search(r"^ *Intérêts de retard au .*?(" + NUMBER + r") *$", text, re.MULTILINE)
        assert number(row.group(1)) == interest.quantize(Decimal("0.01"), ROUND_HALF_UP)
        total = re.search(r"^ *Total +(?:CHF\s)?(" + NUMBER + ")", text, re.MULTILINE)
        assert number(total.group(1)) == sum(number(row) for row in ROW.findall(text)) == asked


def test_a_second_run_writes_nothing(tmp_path):
    (tmp_path / "book.yaml").write_text(book("BE"))
    remind(tmp_path, "2026-06-05")
    before = (tmp_path / "book.yaml").read_bytes()
    assert "0 letters" in remind(tmp_path, "2026-06-05")
    assert (tmp_path / "book.yaml").read_bytes() == before
    assert len(list((tmp_path / "letters").iterdir())) == 1
