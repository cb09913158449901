"""Many random documents: what the checklist lets out, the official validators take.

`FACTURIER_DOCUMENTS` says how many, `FACTURIER_SEED` which ones.
"""

import collections
import functools
import json
import os
import re
import subprocess

import einvoices
import pytest
import randomdocuments

FACTURIER = os.environ["FACTURIER"]
COUNT = int(os.environ.get("FACTURIER_DOCUMENTS", "300"))
SEED = os.environ.get("FACTURIER_SEED", "1")

# A way out, and who judges what goes there.
WAYS = {
    "peppol": (["--to", "peppol"], functools.partial(einvoices.ubl_errors, peppol=True)),
    "ubl": (["--to", "ubl"], einvoices.ubl_errors),
    "ubl to a French platform": (
        ["--to", "ubl", "--for", "fr-ctc"], functools.partial(einvoices.ubl_errors, french=True)),
    "cii to a French platform": (
        ["--to", "cii", "--for", "fr-ctc"],
        functools.partial(einvoices.cii_errors, profile="en16931", french=True)),
} | {
    f"cii {profile}": (
        ["--to", "cii", "--profile", profile],
        functools.partial(einvoices.cii_errors, profile=profile))
    for profile in einvoices.PROFILES
}
# How many of the documents get out at least: fewer, and the test says little.
LEAST = {"ubl to a French platform": 0.05, "cii to a French platform": 0.05}


@pytest.fixture(scope="module")
def inputs(tmp_path_factory):
    """The documents as files, by name, with what was done to them."""
    folder = tmp_path_factory.mktemp("documents")
    for name in "plan.pdf", "plan.png", "plan.zip", "table.csv":
        (folder / name).write_bytes(b"nothing much")
    files = {}
    for number, (document, done) in enumerate(randomdocuments.documents(SEED, COUNT)):
        path = folder / f"{number:05d}.json"
        path.write_text(json.dumps(document, ensure_ascii=False))
        files[path] = done
    return files


def export(paths, options, folder):
    """Writes what passes; the codes of what does not, by name."""
    folder.mkdir(exist_ok=True)
    refused = collections.defaultdict(set)
    paths = list(map(str, paths))
    for start in range(0, len(paths), 200):
        part = paths[start:start + 200]
        command = [FACTURIER, "export", *part, *options, "--output", str(folder)]
        if len(part) == 1:
            command[-1] = str(folder / (os.path.basename(part[0])[:-5] + ".xml"))
        said = subprocess.run(command, capture_output=True, timeout=300).stderr.decode()
        assert "Fatal" not in said and "crash" not in said
        for name, code in re.findall(r"(\d{5})\.json.*?error \[([^\]]+)\]", said):
            refused[name].add(code)
    return refused


@pytest.mark.parametrize("way", WAYS)
def test_what_gets_out_is_accepted(way, inputs, tmp_path):
    options, judge = WAYS[way]
    refused = export(inputs, options, tmp_path)
    wrong = collections.defaultdict(list)
    accepted = 0
    for path, done in inputs.items():
        message = tmp_path / f"{path.stem}.xml"
        if message.exists():
            errors = judge(message.read_bytes())
            accepted += not errors
            assert path.stem not in refused
            for error in errors:
                wrong[error.split(" ")[0]].append((error, done, path.read_text()))
    assert {code: found[0] for code, found in wrong.items()} == {}
    assert accepted >= LEAST.get(way, 0.4) * COUNT


# Stricter than the validators on PyPI, and why: laws and registers ask it; newer rules than theirs ask it;
# they ask less than the standard that they are of.
STRICTER = (
    "GEN-", "ID-", "EU-", "FR-", "BE-", "LU-", "CH-", "DE-", "NL-0", "NL-V", "NL-P",
    "PEPPOL-COMMON-R040", "BR-FR-",
    # German types, which the rules on PyPI do not know yet.
    "PEPPOL-EN16931-P0100",
    # A payee without a name and an earlier invoice without a number are none in the message.
    "BR-17", "BR-55",
)


@pytest.mark.parametrize("way", ["peppol", "ubl", "cii en16931", "cii to a French platform"])
def test_what_is_held_back_would_be_refused(way, inputs, tmp_path):
    """The contrary: a code of a network or of the standard alone never holds back what validators take."""
    options, judge = WAYS[way]
    refused = export(inputs, options, tmp_path)
    vain = collections.Counter()
    examples = {}
    for path in inputs:
        codes = refused.get(path.stem, set())
        own = {code for code in codes if not code.startswith(STRICTER)}
        if not codes or own != codes:
            continue
        again = tmp_path / "again"
        skips = [option for code in sorted(codes) for option in ("--skip", code)]
        export([path], [*options, *skips], again)
        message = again / f"{path.stem}.xml"
        if message.exists() and not judge(message.read_bytes()):
            vain.update(codes)
            examples.update({code: path.read_text() for code in codes})
    assert dict(vain) == {}, next(iter(examples.values()))
