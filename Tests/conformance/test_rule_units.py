"""The unit files of EN 16931's rules for UBL, each fragment put into a whole invoice, and rules that whole invoices break.

They lie in a folder `shared/cases` beside the checkout and have other licences than ours: without the folder
these tests are skipped, and say so.
"""

import json
import os
import pathlib
import subprocess
from xml.etree import ElementTree

import pytest
import ruleunits

FACTURIER = os.environ["FACTURIER"]
ROOT = pathlib.Path(__file__).resolve().parents[2]
CASES = ROOT.parent / "shared" / "cases"
pytestmark = pytest.mark.skipif(not CASES.is_dir(), reason="shared/cases is not beside the checkout")


def checklists(paths):
    """What the checklist says of files: their entries, or nothing for one that cannot be read."""
    printed = subprocess.run(
        [FACTURIER, "check", "--format", "json", "--language", "en", "--as-of", "2026-11-21", *map(str, paths)],
        capture_output=True, timeout=300).stdout
    return {answer["file"]: answer.get("checklist") for answer in json.loads(printed)}


def test_an_invoice_that_breaks_a_rule_is_said_to():
    """Those that follow the schema and break a rule of EN 16931."""
    cases = json.loads((CASES / "cases.json").read_text(encoding="utf-8"))
    broken = {
        str(CASES / file["file"]): file["verdict"]["cen"].split()[1]
        for case in cases for file in case["files"]
        if file["file"].endswith(".xml") and file["verdict"]["xsd"] == "ok" and file["verdict"]["cen"].startswith("FAIL")
    }
    assert broken
    for name, entries in checklists(broken).items():
        failed = [ruleunits.claims(entry) for entry in entries if entry["outcome"] == "failed"]
        assert any(broken[name] in rules for rules in failed), f"{name} {broken[name]}"


# The lines of these fragments say amounts without quantities and prices, which ours must have; of what kind a
# file is, ours tell by its name, and a word that says otherwise is told when it is read, not judged.
NOT_TOLD = {"BR-CO-10", "BR-CL-24"}


def is_judged(rule, fragment):
    """An element that holds nothing is no element to us, and a code of no list no reason."""
    texts = {ruleunits.local(element): (element.text or "").strip() for element in fragment.iter()}
    code = texts.get("TaxExemptionReasonCode", "VATEX")
    has_unknown_reason = not code.startswith("VATEX") and not texts.get("TaxExemptionReason")
    says_something = any(len(child) or (child.text or "").strip() for child in fragment)
    return rule not in NOT_TOLD and says_something and not has_unknown_reason


@pytest.mark.parametrize("kind, example", [("Invoice", "short-invoice"), ("CreditNote", "credit-note")])
def test_rules_are_judged_as_their_unit_files_say(kind, example, tmp_path):
    subprocess.run(
        [FACTURIER, "export", ROOT / f"examples/{example}.json", "--to", "ubl", "-o", tmp_path / "base.xml"],
        check=True, capture_output=True, timeout=60)
    base = ElementTree.parse(tmp_path / "base.xml").getroot()
    units = []
    for source in sorted((CASES / "rules-unit-ubl" / kind).glob("*.xml")):
        for rule, fires, fragment in ruleunits.fragments(source):
            if not is_judged(rule, fragment):
                continue
            path = tmp_path / f"{len(units):03d}.xml"
            path.write_bytes(ruleunits.grafted(base, fragment, fills=not fires))
            units.append((path, rule, fires))
    answers = checklists([path for path, _, _ in units])
    judged = {True: 0, False: 0}
    wrong = []
    for path, rule, fires in units:
        entries = answers.get(str(path))
        mine = [entry for entry in entries or [] if rule in ruleunits.claims(entry)]
        if entries is None:
            # Refused before the checklist: rightly when it must fire; else the fragment is too little to judge.
            judged[True] += fires
        elif mine:
            failed = [entry["code"] for entry in mine if entry["outcome"] == "failed"]
            if bool(failed) != fires:
                wrong.append((path.name, rule, fires, failed))
            judged[fires] += 1
    assert wrong == []
    # How many were judged at all.
    assert judged[True] >= LEAST[kind][0] and judged[False] >= LEAST[kind][1], judged


LEAST = {"Invoice": (180, 20), "CreditNote": (20, 8)}
