"""The payment codes on rendered pages, read back by a decoder that shares no code with ours."""

import json
import os
import pathlib
import subprocess

import pytest
import zxingcpp
from PIL import Image

ROOT = pathlib.Path(__file__).resolve().parents[2]
FACTURIER = os.environ["FACTURIER"]
HERE = pathlib.Path(__file__).parent


def codes(document, folder):
    """The texts of the QR codes on the pages of a document, drawn at the resolution of a print."""
    subprocess.run([FACTURIER, "render", document, "--format", "png", "-o", f"{folder}/"], check=True, timeout=120)
    pages = sorted(folder.glob("*.png"))
    assert pages, "no page was written"
    return [code.text for page in pages for code in zxingcpp.read_barcodes(Image.open(page))]


def test_the_code_says_exactly_what_the_invoice_says(tmp_path):
    expected = (HERE / "epc-invoice.txt").read_text(encoding="utf-8").rstrip("\n")
    assert [code.rstrip("\n") for code in codes(HERE / "epc-invoice.json", tmp_path)] == [expected]


def examples_with_a_code():
    for path in sorted((ROOT / "examples").glob("*.json")):
        document = json.loads(path.read_text(encoding="utf-8"))
        accounts = document.get("payment", {}).get("accounts", [])
        if accounts and document.get("currency", "EUR") in ("EUR", "CHF"):
            yield pytest.param(path, accounts[0]["iban"].replace(" ", ""), id=path.stem)


@pytest.mark.parametrize("path, iban", list(examples_with_a_code()))
def test_the_code_of_an_example_names_its_account(path, iban, tmp_path):
    for code in codes(path, tmp_path):
        fields = code.split("\n")
        if fields[0] == "SPC":
            assert fields[1:4] == ["0200", "1", iban]
        elif not code.startswith("https://"):
            assert fields[:4] == ["BCD", "002", "1", "SCT"]
            assert fields[6] == iban
            assert fields[7].startswith("EUR")


@pytest.mark.parametrize("name, start", [
    ("belgian-srl", "BCD"), ("french-freelancer", "BCD"), ("luxembourg", "BCD"),
    ("swiss-chf", "SPC"), ("swiss-eur", "SPC"),
])
def test_an_example_of_each_country_has_its_code(name, start, tmp_path):
    found = codes(ROOT / "examples" / f"{name}.json", tmp_path)
    assert [code[:3] for code in found].count(start) == 1
    kind = "epc" if start == "BCD" else "swiss"
    text = subprocess.run(
        [FACTURIER, "qr", ROOT / "examples" / f"{name}.json", "--kind", kind], check=True, timeout=120,
        capture_output=True).stdout.decode().rstrip("\n")
    assert text in found
