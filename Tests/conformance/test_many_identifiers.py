"""Ten thousand numbers of every kind: the checklist agrees with python-stdnum about each."""

import json
import os
import subprocess

import numbers_of
import pytest

FACTURIER = os.environ["FACTURIER"]
COUNT = 10_000
EXAMPLES = 5


def address(country="BE"):
    return {"lines": ["Rue 1"], "postalCode": "5000", "city": "Namur", "country": country}


def document(**fields):
    return {
        "number": "1", "issueDate": "2026-11-20", "seller": {"name": "A", "address": address()},
        "buyer": {"name": "B", "address": address()}, "currency": "EUR",
        "lines": [{"name": "Prestation", "price": 1, "vat": {"category": "O"}}],
    } | fields


def hundreds(texts):
    return [texts[start:start + 200] for start in range(0, len(texts), 200)]


def identifiers(kind, texts):
    """As further numbers of buyers."""
    buyer = {"name": "B", "address": address()}
    return "ID-NUMBER-01", [
        document(buyer=buyer | {"identifiers": [{"scheme": kind, "value": text} for text in some]})
        for some in hundreds(texts)]


def accounts(key):
    def build(kind, texts):
        rest = {} if key == "iban" else {"iban": "BE87 5193 2048 1594"}
        return {"iban": "GEN-PAY-02", "bic": "GEN-PAY-03"}[key], [
            document(payment={"accounts": [rest | {key: text} for text in some]}) for some in hundreds(texts)]
    return build


def articles(kind, texts):
    line = {"name": "a", "price": 1, "vat": {"category": "O"}}
    return "ID-ARTICLE-01", [
        document(lines=[line | {"gtin": text} for text in some]) for some in hundreds(texts)]


def references(account, country, kind_of_reference):
    def build(kind, texts):
        payment = {"accounts": [{"iban": account}], "referenceKind": kind_of_reference}
        seller = {"name": "A", "address": address(country)}
        return "GEN-PAY-04", [document(seller=seller, payment=payment | {"reference": text}) for text in texts]
    return build


def tax_numbers(kind, texts):
    def party(text):
        return {"name": "A", "address": address("DE"), "taxNumber": text}
    pairs = list(zip(texts[::2], texts[1::2]))
    return "ID-TAX-01", [document(seller=party(one), buyer=party(other)) for one, other in pairs]


def creditors(kind, texts):
    return "GEN-PAY-05", [
        document(payment={"mandate": {"reference": "M", "creditorIdentifier": text}}) for text in texts]


BUILDERS = {
    "iban": accounts("iban"), "bic": accounts("bic"), "gtin": articles, "stnr": tax_numbers, "creditor": creditors,
    "ogm": references("BE87519320481594", "BE", "structuredCommunication"),
    "rf": references("LU829951830294756120", "LU", "creditorReference"),
    "qrr": references("CH4531990004412093756", "CH", "qrReference"),
}


def refused(code, documents, folder):
    """The texts that the checklist does not take for sound, and how many it was asked about."""
    paths = []
    for index, content in enumerate(documents):
        path = folder / f"{index:05d}.json"
        path.write_text(json.dumps(content), encoding="utf-8")
        paths.append(path)
    found = []
    for start in range(0, len(paths), 2500):
        done = subprocess.run(
            [FACTURIER, "check", "--format", "json", "--only", code, *paths[start:start + 2500]],
            capture_output=True, timeout=300)
        assert done.returncode in (0, 1), done.stderr.decode()[:2000]
        for report, content in zip(json.loads(done.stdout), documents[start:start + 2500]):
            entries = report["checklist"]
            assert [entry["code"] for entry in entries] == [code]
            for finding in entries[0]["findings"]:
                value = content
                for step in finding["pointer"].split("/")[1:]:
                    value = value[int(step)] if isinstance(value, list) else value[step]
                found.append(value)
    return found


@pytest.mark.parametrize("kind", numbers_of.KINDS)
def test_we_agree_about_every_number(kind, tmp_path):
    verdicts = dict(numbers_of.numbers(kind, COUNT))
    build = BUILDERS.get(kind, identifiers)
    code, documents = build(kind, list(verdicts))
    ours = set(refused(code, documents, tmp_path))
    wrong = {text for text, is_sound in verdicts.items() if is_sound == (text in ours)}
    disputed = {text for text in wrong if not numbers_of.is_known_difference(kind, text)}
    listed = {text: "sound to stdnum" if verdicts[text] else "unsound to stdnum" for text in sorted(disputed)[:EXAMPLES]}
    assert not disputed, f"{len(disputed)} of {len(verdicts)}: {listed}"
    assert sum(verdicts.values()) > COUNT // 10, "too few sound numbers"
    assert sum(not is_sound for is_sound in verdicts.values()) > COUNT // 10, "too few unsound numbers"
