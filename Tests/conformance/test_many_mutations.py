"""E-invoices that were damaged on purpose: each is read or refused with a message, never a crash, a hang or a flood.

`FUZZ_ROUNDS` says how many. `./dev fuzz` does more of it, led by what the readers do.
"""

import concurrent.futures
import os
import pathlib
import random
import re
import resource
import subprocess

import pytest

FACTURIER = os.environ["FACTURIER"]
ROOT = pathlib.Path(__file__).resolve().parents[2]
ROUNDS = int(os.environ.get("FUZZ_ROUNDS", "300"))
MEMORY = 1 << 30

NASTY = [
    b"", b"0", b"-1", b"1e400", b"NaN", b"9" * 60, b"0.00000000000000000001", b"\xff\xfe", b"\x00", b"]]>", b"&amp;", b"&#0;",
    b"&x;", b"<!DOCTYPE a [<!ENTITY x 'y'>]>", b"<![CDATA[<a>]]>", b"<!-- -->", b"<a>" * 200, b"</a>" * 3, b"2026-02-30",
    "\u202e\ufeff\u0130ß".encode(), b"xmlns='x'", b" " * 5000, b"A" * 5000, b"<?xml version='1.1'?>",
]


def seeds(folder):
    """Our own messages, and those of others where they are."""
    made = []
    for name in ("belgian-srl", "credit-note", "two-currencies", "swiss-chf", "deposit-invoice"):
        for to in ("cii", "ubl"):
            path = folder / f"{name}-{to}.xml"
            subprocess.run([FACTURIER, "export", ROOT / f"examples/{name}.json", "--to", to, "-o", path],
                           check=True, capture_output=True, timeout=60)
            made.append(path.read_bytes())
    shared = sorted((ROOT.parent / "shared/cases/invoices").glob("*/*.xml"))
    return made + [path.read_bytes() for path in shared if path.stat().st_size < 100_000]


def damaged(source, seed):
    """One to six kinds of damage."""
    data = bytearray(seed)
    for _ in range(source.randint(1, 6)):
        at = source.randrange(len(data) + 1)
        kind = source.randrange(7)
        if kind == 0 and data:
            data[at % len(data)] = source.randrange(256)
        elif kind == 1:
            data[at:at] = source.choice(NASTY)
        elif kind == 2:
            del data[at:at + source.randint(1, 400)]
        elif kind == 3:
            data[at:at] = data[at:at + source.randint(1, 2000)] * source.randint(1, 20)
        elif kind == 4:
            del data[at:]
        else:
            # What an element says, or what it is called.
            pattern = rb">([^<>]+)<" if kind == 5 else rb"<[a-z]+:([A-Za-z]+)"
            found = list(re.finditer(pattern, bytes(data)))
            if found:
                start, end = source.choice(found).span(1)
                data[start:end] = source.choice(NASTY if kind == 5 else [b"ID", b"Name", b"Amount", b"TaxTotal", b"x"])
    return bytes(data)


def limited():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def outcome(number, data):
    """The status of the tool; its message when it is not one that it promises."""
    done = subprocess.run([FACTURIER, "import", "-"], input=data, capture_output=True, timeout=30, preexec_fn=limited)
    if done.returncode == 0:
        return 0, b""
    told = done.stderr.count(b"error") > 0 and len(done.stderr) < 1_000_000
    return (done.returncode, b"") if done.returncode == 65 and told else (done.returncode, done.stderr[:500] or b"silent")


def test_damaged_messages_are_read_or_refused(tmp_path):
    source = random.Random(os.environ.get("FUZZ_SEED", "20261121"))
    corpus = seeds(tmp_path)
    counts = {0: 0, 65: 0}
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        inputs = [damaged(source, source.choice(corpus)) for _ in range(ROUNDS)]
        for index, (status, message) in enumerate(pool.map(outcome, range(ROUNDS), inputs)):
            if message:
                (tmp_path / "bad.xml").write_bytes(inputs[index])
                pytest.fail(f"status {status} for {tmp_path / 'bad.xml'}: {message.decode('utf-8', 'replace')}")
            counts[status] += 1
    # Damage that is always noticed, or never, would prove nothing.
    assert counts[0] and counts[65], counts
