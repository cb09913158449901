"""What our documents have no place for is told, wherever in a message it stands, with its line."""

import os
import pathlib
import random
import re
import subprocess

import einvoices
import pytest
from lxml import etree

ROOT = pathlib.Path(__file__).resolve().parents[2]
FACTURIER = os.environ["FACTURIER"]
SEED = os.environ.get("FACTURIER_SEED", "1")
COUNT = int(os.environ.get("FACTURIER_LEFTOVERS", "24"))
EXAMPLES = ["belgian-srl", "credit-note", "two-currencies", "french-freelancer", "self-billed"]


def messages():
    """Ours in both languages, and those that none of us wrote where they are at hand."""
    for name in EXAMPLES:
        for language in "cii", "ubl":
            command = [FACTURIER, "export", str(ROOT / f"examples/{name}.json"), "--to", language, "-o", "-"]
            yield f"{name} {language}", subprocess.run(command, capture_output=True, cwd=ROOT, check=True).stdout
    for folder in ROOT.parents:
        if (folder / "shared/cases/invoices").is_dir():
            paths = sorted((folder / "shared/cases/invoices").glob("*/*.xml"))
            for path in random.Random(SEED).sample(paths, 20):
                yield path.name, path.read_bytes()
            break


def with_strangers(xml, rng, count):
    """The message with elements and attributes that no language has, each with a text to know it by."""
    tree = etree.fromstring(xml)
    places = [e for e in tree.iter() if isinstance(e.tag, str)]
    marks = []
    for number in range(count):
        place, mark = rng.choice(places), f"mark{number:03d}x"
        if rng.random() < 0.5:
            place.set(f"stranger{number}", mark)
        else:
            inner = etree.Element(rng.choice(["{urn:stranger}thing", place.tag, "thing"]))
            inner.text = mark
            # Never before what is there: the first of two counts.
            place.append(inner)
        marks.append(mark)
    return etree.tostring(tree), marks


@pytest.mark.parametrize("round", range(3))
def test_many_strangers_are_told(round, tmp_path):
    tried = 0
    for name, xml in messages():
        rng = random.Random(f"{SEED}/{round}/{name}")
        changed, marks = with_strangers(xml, rng, COUNT)
        path = tmp_path / "message.xml"
        path.write_bytes(changed)
        result = subprocess.run([FACTURIER, "import", str(path)], capture_output=True, timeout=60)
        if result.returncode:
            # Nothing is lost silently where nothing is read.
            assert result.stderr
            continue
        tried += 1
        told, kept = result.stderr.decode(), result.stdout.decode()
        lines = changed.decode(errors="replace").split("\n")
        for mark in marks:
            assert mark in told or mark in kept, f"{name}: {mark} is lost"
            for line in re.findall(rf"message\.xml:(\d+):.*{mark}", told):
                assert mark in lines[int(line) - 1] or not lines[int(line) - 1].strip(), (name, mark, line)
    assert tried > 15


# What the message says of itself: the rules that it is written by, which another message names anew.
OF_ITSELF = {"CustomizationID", "ProfileID", "GuidelineSpecifiedDocumentContextParameter",
             "BusinessProcessSpecifiedDocumentContextParameter"}


def changed_values(tree, rng, count):
    """Values of elements and attributes, each changed in turn; what reads as a number is left alone."""
    slots = [
        (element, name) for element in tree.iter() if isinstance(element.tag, str)
        for name in [*([None] if element.text and not len(element) else []), *element.attrib]
    ]
    for element, name in rng.sample(slots, min(count, len(slots))):
        around = {etree.QName(e).localname for e in (element, element.getparent()) if e is not None}
        old = element.text if name is None else element.get(name)
        if around & OF_ITSELF or "XMLSchema-instance" in (name or "") or re.fullmatch(r"[-0-9.]+", old):
            continue
        for value in old + "Zqx", old:
            if name is None:
                element.text = value
            else:
                element.set(name, value)
            if value != old:
                yield element.tag, etree.tostring(tree)


def test_many_changed_values_are_kept_or_told(tmp_path):
    tried = 0
    for name, xml in messages():
        rng = random.Random(f"{SEED}/{name}")
        for tag, changed in changed_values(etree.fromstring(xml), rng, COUNT):
            path = tmp_path / "message.xml"
            path.write_bytes(changed)
            result = subprocess.run([FACTURIER, "import", str(path)], capture_output=True, timeout=60)
            if result.returncode == 0:
                tried += 1
                # Account numbers are kept in capitals.
                assert b"zqx" in (result.stdout + result.stderr).lower(), (name, tag)
    assert tried > 100
