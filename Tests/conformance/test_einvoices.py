"""Every example as every e-invoice that it can be, judged by the official rules."""

import os
import pathlib
import re
import subprocess

import pytest

import einvoices

ROOT = pathlib.Path(__file__).parents[2]
FACTURIER = os.environ["FACTURIER"]
EXAMPLES = [
    path for path in sorted(ROOT.glob("examples/*.json")) + sorted(ROOT.glob("examples/*.yaml"))
    if "seller" not in path.name
]
# An offer is no invoice.
INVOICES = [path for path in EXAMPLES if path.stem != "quote"]


def export(path, *options):
    command = [FACTURIER, "export", str(path), "-o", "-", *options]
    return subprocess.run(command, capture_output=True, cwd=ROOT)


def exported(path, *options):
    result = export(path, *options)
    assert result.returncode == 0, result.stderr.decode()
    return result.stdout


def expected_without_due_date(error, path):
    """EXTENDED alone still asks every document for a due date or terms, credit notes too."""
    return error.startswith("BR-CO-25 ") and path.stem in ("credit-note", "pro-forma")


@pytest.mark.parametrize("profile", einvoices.PROFILES)
@pytest.mark.parametrize("path", INVOICES, ids=lambda path: path.stem)
def test_cii_passes_the_rules_of_its_profile(path, profile):
    xml = exported(path, "--to", "cii", "--profile", profile)
    errors = einvoices.cii_errors(xml, profile)
    assert [e for e in errors if not expected_without_due_date(e, path)] == []


@pytest.mark.parametrize("path", INVOICES, ids=lambda path: path.stem)
def test_ubl_passes_the_rules_of_the_standard(path):
    assert einvoices.ubl_errors(exported(path, "--to", "ubl")) == []


def test_peppol_takes_a_belgian_invoice():
    xml = exported(ROOT / "examples/belgian-srl.json", "--to", "peppol")
    assert einvoices.ubl_errors(xml, peppol=True) == []


def test_an_offer_is_refused():
    result = export(ROOT / "examples/quote.json", "--to", "ubl")
    assert result.returncode == 1
    assert b"is no invoice" in result.stderr


def test_the_rules_find_what_is_wrong():
    """The judges themselves: a wrong total and a missing date do not pass."""
    xml = exported(ROOT / "examples/belgian-srl.json", "--to", "peppol")
    wrong = re.sub(rb"(<cbc:PayableAmount[^>]*>)", rb"\g<1>9", xml)
    assert "BR-CO-16" in [e.split(" ")[0] for e in einvoices.ubl_errors(wrong)]
    assert einvoices.ubl_errors(re.sub(rb"<cbc:IssueDate>.*?</cbc:IssueDate>", b"", xml)) != []
