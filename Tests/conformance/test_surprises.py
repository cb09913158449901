"""What surprises in EN 16931 and its languages: amounts that validators let pass, and where things stand."""

import copy
import json
import os
import pathlib
import re
import subprocess

import einvoices
import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
FACTURIER = os.environ["FACTURIER"]
SELLER = {
    "name": "Atelier Mérovée SRL", "vatNumber": "BE0652038453", "companyNumber": "0652038453",
    "address": {"lines": ["Rue des Essais 12"], "postalCode": "5000", "city": "Namur", "country": "BE"},
}
BUYER = {
    "name": "Halle aux Grains SA", "vatNumber": "BE0741936073",
    "address": {"lines": ["Quai 1"], "postalCode": "5000", "city": "Namur", "country": "BE"},
}
PLAIN = {
    "number": "2026-1", "issueDate": "2026-11-12", "dueDate": "2026-12-12", "seller": SELLER, "buyer": BUYER,
    "delivery": {"date": "2026-11-10"}, "vat": 21, "lines": [{"name": "Chaise", "quantity": 2, "price": 50}],
    "payment": {"accounts": [{"iban": "BE87 5193 2048 1594"}]},
}


def run(*arguments):
    return subprocess.run([FACTURIER, *map(str, arguments)], capture_output=True, timeout=60)


@pytest.fixture
def export(tmp_path):
    def write(changes, *options):
        path = tmp_path / "document.json"
        path.write_text(json.dumps({**copy.deepcopy(PLAIN), **changes}))
        result = run("export", path, *options, "-o", "-")
        assert result.returncode == 0, result.stderr.decode()
        return result.stdout.decode()
    return write


def failed(path):
    answer = json.loads(run("check", "--format", "json", path).stdout)
    return {entry["code"] for entry in answer[0]["checklist"] if entry["outcome"] == "failed"}


def values(xml, name):
    return re.findall(rf"<{name}(?: [^>]*)?>([^<]*)</{name}>", xml)


def test_the_worked_example(export):
    """Lines, allowances and VAT are rounded once each, sums never again."""
    xml = export({
        "lines": [
            {"name": "A", "quantity": 3, "price": "33.335"},
            {"name": "B", "quantity": 7, "price": "12.49", "allowances": [{"amount": 5, "reason": "r"}]},
            {"name": "C", "quantity": 250, "price": "8.75", "priceBaseQuantity": 100, "vat": 6},
        ],
        "allowances": [{"amount": 10, "reason": "r", "vat": 21}], "alreadyPaid": [{"amount": 50}],
    }, "--to", "ubl")
    assert values(xml, "cbc:LineExtensionAmount") == ["204.32", "100.01", "82.43", "21.88"]
    assert values(xml, "cbc:TaxExclusiveAmount") == ["194.32"]
    assert values(xml, "cbc:TaxableAmount") == ["172.44", "21.88"]
    assert values(xml, "cbc:TaxAmount") == ["37.52", "36.21", "1.31"]
    assert values(xml, "cbc:TaxInclusiveAmount") == ["231.84"]
    assert values(xml, "cbc:PayableAmount") == ["181.84"]


def test_a_line_that_does_not_come_to_its_price_is_seen(export, tmp_path):
    """No rule of EN 16931 compares quantity, price and amount of a line."""
    xml = export({}, "--to", "ubl")
    wrong = xml.replace(">50</cbc:PriceAmount>", ">5</cbc:PriceAmount>")
    assert wrong != xml and einvoices.ubl_errors(wrong.encode()) == []
    path = tmp_path / "wrong.xml"
    path.write_text(wrong)
    assert "GEN-TOTAL-01" in failed(path)


def test_a_vat_that_is_wrong_by_less_than_a_unit_is_seen(export, tmp_path):
    """The rules leave the VAT of a rate a whole unit of the currency."""
    xml = export({}, "--to", "ubl")
    wrong = xml.replace(">21.00<", ">21.90<").replace(">121.00<", ">121.90<")
    assert wrong != xml and einvoices.ubl_errors(wrong.encode()) == []
    path = tmp_path / "wrong.xml"
    path.write_text(wrong)
    assert "GEN-TOTAL-04" in failed(path)


@pytest.mark.parametrize("language, row", [("cii", "ram:CategoryCode"), ("ubl", "cbc:ID")])
def test_two_reasons_without_vat_share_a_row(export, language, row):
    """Each category without VAT has one row (BR-E-01), whatever its reasons."""
    lines = [
        {"name": name, "price": 10, "vat": {"category": "E", "exemptionReason": reason}}
        for name, reason in [("A", "Article 44"), ("B", "Article 56bis")]
    ]
    xml = export({"lines": lines}, "--to", language)
    total = re.search(r"<cac:TaxTotal>.*?</cac:TaxTotal>", xml, re.DOTALL)
    rows = total[0] if total else xml.split("ApplicableHeaderTradeSettlement")[1]
    assert values(rows, row).count("E") == 1
    assert "Article 44; Article 56bis" in rows


def test_what_is_outside_vat_names_no_vat_number(tmp_path):
    """O forbids the VAT numbers of both (BR-O-02) and other categories beside it (BR-O-11)."""
    path = tmp_path / "document.json"
    for changes, code in [
        ({"vat": {"category": "O", "exemptionReason": "Hors champ"}}, b"[BR-O-02]"),
        ({"lines": [*PLAIN["lines"], {"name": "Taxe", "price": 2, "vat": "O"}]}, b"[BR-O-11]"),
    ]:
        path.write_text(json.dumps({**PLAIN, **changes}))
        result = run("export", path, "--to", "ubl", "-o", tmp_path / "x.xml")
        assert result.returncode == 1 and code in result.stderr
        # On paper it is allowed.
        assert run("check", path).returncode == 0


def test_a_seller_without_a_vat_number_is_known_by_another(export):
    """An exemption wants one of the seller's tax numbers (BR-E-02)."""
    address = {"lines": ["7 impasse du Lavoir"], "postalCode": "35400", "city": "Saint-Malo", "country": "FR"}
    seller = {
        "name": "Sabine Ollivier EI", "legalForm": "EI", "companyNumber": "517382644", "vatScheme": "franchise",
        "address": address,
    }
    vat = {"category": "E", "exemptionReason": "TVA non applicable, article 293 B du CGI"}
    xml = export({"seller": seller, "vat": vat}, "--to", "cii")
    assert '<ram:ID schemeID="FC">517382644</ram:ID>' in xml
    assert einvoices.cii_errors(xml.encode(), "en16931") == []


def test_a_credit_note_has_its_due_date_with_the_means(export):
    """UBL has no other place for it."""
    earlier = [{"number": "2026-0", "date": "2026-10-01"}]
    xml = export({"type": "creditNote", "precedingInvoices": earlier}, "--to", "ubl")
    assert "<cbc:DueDate>" not in xml
    assert values(xml, "cbc:PaymentDueDate") == ["2026-12-12"]
    assert xml.index("<cbc:CreditNoteTypeCode>") > xml.index("<cbc:IssueDate>")


@pytest.mark.parametrize("event, ubl, cii", [
    ("invoice", "3", "5"), ("delivery", "35", "29"), ("payment", "432", "72")])
def test_the_languages_have_other_codes_for_when_vat_is_due(export, event, ubl, cii):
    assert values(export({"vatDueOn": event}, "--to", "ubl"), "cbc:DescriptionCode") == [ubl]
    assert values(export({"vatDueOn": event}, "--to", "cii"), "ram:DueDateTypeCode") == [cii]


def test_codes_of_exemptions_are_written_in_capitals(export):
    """The European rules do not mind small letters, those of Factur-X do."""
    vat = {"category": "E", "exemptionReason": "Enseignement", "exemptionCode": "vatex-eu-132-1i"}
    xml = export({"vat": vat}, "--to", "cii")
    assert values(xml, "ram:ExemptionReasonCode") == ["VATEX-EU-132-1I"]
    assert einvoices.cii_errors(xml.encode(), "en16931") == []


def test_several_accounts_share_what_there_is_one_of(export):
    """Words for the means and a card stand once (UBL-SR-46, UBL-SR-54); accounts each have a group."""
    accounts = [{"iban": "BE87 5193 2048 1594"}, {"iban": "BE71 0961 2345 6769", "bic": "GKCCBEBB"}]
    for language in "ubl", "cii":
        xml = export(
            {"payment": {"accounts": accounts, "meansText": "Virement"}}, "--to", language)
        assert xml.count("Virement") == 1 and xml.count("BE71096123456769") == 1
    assert einvoices.ubl_errors(export({"payment": {"accounts": accounts, "meansText": "V"}}, "--to", "ubl").encode()) == []


def test_a_direct_debit_has_no_account_to_pay_to(export):
    mandate = {"reference": "M-1", "creditorIdentifier": "BE68ZZZ0123456789", "signed": "2026-01-01"}
    payment = {"accounts": PLAIN["payment"]["accounts"], "means": "sepaDirectDebit", "mandate": mandate}
    xml = export({"payment": payment}, "--to", "ubl")
    assert "cac:PayeeFinancialAccount" not in xml and values(xml, "cbc:PaymentMeansCode") == ["59"]
    assert einvoices.ubl_errors(xml.encode()) == []


@pytest.mark.parametrize("language", ["ubl", "cii"])
@pytest.mark.parametrize("name, kind, is_told", [
    ("plan.pdf", "application/pdf", False), ("plan.pdf", "image/png", True), ("plan.txt", "text/plain", True),
])
def test_the_kind_of_a_file_that_its_name_does_not_tell_is_told(export, tmp_path, language, name, kind, is_told):
    (tmp_path / "plan.pdf").write_bytes(b"%PDF-1.7")
    xml = export({"attachments": [{"id": "P-1", "file": "plan.pdf"}]}, "--to", language)
    assert xml.count('"application/pdf"') == xml.count('"plan.pdf"') == 1
    path = tmp_path / "received.xml"
    path.write_text(xml.replace("application/pdf", kind).replace('"plan.pdf"', f'"{name}"'))
    result = run("import", path, "-o", tmp_path / "received.json")
    assert result.returncode == 0, result.stderr.decode()
    assert ("BT-125-1" in result.stderr.decode() and kind in result.stderr.decode()) == is_told
