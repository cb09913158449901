"""Hundreds of payment codes, read back by two decoders that share no code with ours."""

import payments
import pytest
from schwifty import IBAN
from scanning import facturier, rasters, read_by_both, run
from stdnum import iso11649
from stdnum.be import ogm_vcs
from stdnum.ch import esr

COUNT = 500
# Every so many documents our own pictures are read too.
STEP = 50
# Where a code can lie on a page: left, top, width and height in millimetres.
AREAS = {"epc": (15, 125, 60, 80), "swiss": (62, 205, 60, 60), "link": (135, 125, 60, 80)}


@pytest.fixture(scope="module", params=payments.KINDS)
def batch(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp(request.param)
    return request.param, folder, payments.write(request.param, COUNT, folder)


@pytest.fixture(scope="module")
def pages(batch):
    """All documents of a kind in one file: each is one page."""
    kind, folder, texts = batch
    facturier("render", "-o", f"{folder}/pdf/", *sorted(folder.glob("*.json")))
    run("pdfunite", *sorted((folder / "pdf").glob("*.pdf")), folder / "all.pdf")
    return folder / "all.pdf"


def test_the_text_is_the_one_that_others_write(batch):
    kind, folder, texts = batch
    printed = facturier("qr", "--kind", kind, *sorted(folder.glob("*.json")))
    assert printed == "".join(text + "\n" for _, text in sorted(texts.items()))


@pytest.mark.parametrize("resolution", [150, 300])
def test_the_code_on_every_page_is_read_as_the_exact_text(batch, pages, resolution, tmp_path):
    kind, folder, texts = batch
    pictures = rasters(pages, tmp_path / "areas", resolution, AREAS[kind])
    read_by_both(pictures, [text for _, text in sorted(texts.items())], kind == "swiss")


@pytest.mark.parametrize("resolution", [150, 300])
@pytest.mark.parametrize("command", [["render"], ["qr"]])
def test_our_own_pictures_are_read_too(batch, command, resolution, tmp_path):
    """Whole pages, and codes alone."""
    kind, folder, texts = batch
    chosen = sorted(texts)[::STEP]
    options = ["--kind", kind] if command == ["qr"] else []
    facturier(*command, *options, "--format", "png", "--resolution", resolution, "-o", f"{tmp_path}/",
              *[folder / f"{name}.json" for name in chosen])
    read_by_both([tmp_path / f"{name}.png" for name in chosen], [texts[name] for name in chosen], kind == "swiss")


def test_accounts_and_references_are_sound_to_others(batch):
    kind, folder, texts = batch
    for text in texts.values():
        lines = text.split("\n")
        if kind == "epc":
            assert IBAN(lines[6]).is_valid
            reference = lines[9] if len(lines) > 9 else ""
        elif kind == "swiss":
            assert IBAN(lines[3]).is_valid
            reference = lines[28]
        else:
            continue
        if reference.startswith("RF"):
            assert iso11649.is_valid(reference)
        elif kind == "swiss":
            assert esr.is_valid(reference)
        elif reference:
            assert ogm_vcs.is_valid(reference)


def test_references_that_we_make_are_sound_to_others(tmp_path):
    """No reference is stated: each is made from the document's number."""
    import json
    import random

    source = random.Random("references")
    checks = []
    for index in range(60):
        country = ["BE", "LU", "CH"][index % 3]
        body = payments.digits(source, 10)
        account = {
            "BE": lambda: payments.iban("BE", body + f"{int(body) % 97 or 97:02d}"),
            "LU": lambda: payments.iban("LU", body + "123456"),
            "CH": lambda: payments.iban("CH", "30808" + body + "12"),
        }[country]()
        document = payments.document(
            source, index, {"accounts": [{"iban": account}]}, country, "CHF" if country == "CH" else "EUR")
        path = tmp_path / f"{index:03d}.json"
        path.write_text(json.dumps(document), encoding="utf-8")
        lines = facturier("qr", path).split("\n")
        reference = lines[28] if country == "CH" else lines[9]
        checks.append({"BE": ogm_vcs, "LU": iso11649, "CH": esr}[country].is_valid(reference))
    assert all(checks) and len(checks) == 60
