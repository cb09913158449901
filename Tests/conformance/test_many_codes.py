"""Hundreds of payment codes, read back by two decoders that share no code with ours."""

import os
import pathlib
import subprocess

import payments
import pytest
import zxingcpp
from PIL import Image
from schwifty import IBAN
from stdnum import iso11649
from stdnum.be import ogm_vcs
from stdnum.ch import esr

FACTURIER = os.environ["FACTURIER"]
COUNT = 500


@pytest.fixture(scope="module", params=payments.KINDS)
def batch(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp(request.param)
    return request.param, folder, payments.write(request.param, COUNT, folder)


def run(*arguments):
    done = subprocess.run([FACTURIER, *map(str, arguments)], capture_output=True, timeout=300)
    assert done.returncode == 0, done.stderr.decode()[:2000]
    return done.stdout.decode("utf-8")


def test_the_text_is_the_one_that_others_write(batch):
    kind, folder, texts = batch
    printed = run("qr", "--kind", kind, *sorted(folder.glob("*.json")))
    assert printed == "".join(text + "\n" for _, text in sorted(texts.items()))


@pytest.mark.parametrize("resolution", [150, 300])
def test_every_picture_is_read_as_the_exact_text(batch, resolution, tmp_path):
    kind, folder, texts = batch
    out = tmp_path / "pictures"
    run("qr", "--kind", kind, "--format", "png", "--resolution", resolution, "-o", f"{out}/",
        *sorted(folder.glob("*.json")))
    pictures = [out / f"{name}.png" for name in sorted(texts)]
    for picture in pictures:
        codes = zxingcpp.read_barcodes(Image.open(picture), formats=zxingcpp.BarcodeFormat.QRCode)
        assert [code.text for code in codes] == [texts[picture.stem]], picture.stem
        assert codes[0].ec_level == "M"
    if kind == "swiss":
        # zbar reads no symbol whose alignment pattern in the middle is hidden, as the Swiss cross hides it.
        return
    for picture in pictures:
        done = subprocess.run(
            ["zbarimg", "--raw", "--quiet", "-Sdisable", "-Sqrcode.enable", "-Sbinary", picture], capture_output=True, timeout=60)
        assert done.stdout == texts[picture.stem].encode("utf-8"), picture.stem


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
        lines = run("qr", path).split("\n")
        reference = lines[28] if country == "CH" else lines[9]
        checks.append({"BE": ogm_vcs, "LU": iso11649, "CH": esr}[country].is_valid(reference))
    assert all(checks) and len(checks) == 60
