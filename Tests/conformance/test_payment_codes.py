"""The payment codes on rendered pages, read back by decoders that share no code with ours."""

import pathlib
import re
import shutil
import subprocess

import pytest
from PIL import Image
from scanning import FACTURIER, facturier, read_by_both, zxing

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = pathlib.Path(__file__).parent
FIXTURES = sorted((ROOT / "Tests/Fixtures/payment").glob("*.json"))


def pages(document, folder, *options):
    """The pages of a document as pictures, at the resolution of a print."""
    facturier("render", document, "--format", "png", *options, "-o", f"{folder}/")
    found = sorted(folder.glob("*.png"))
    assert found, "no page was written"
    return found


def pdf(document, folder):
    facturier("render", document, "-o", folder / "document.pdf")
    return folder / "document.pdf"


def codes(document, folder, *options):
    """The texts of the codes on them."""
    return [code.text for page in pages(document, folder, *options) for code in zxing(page)]


def expected(document):
    """What the tool says that the codes of a document hold."""
    kinds = []
    for kind in [[], ["--kind", "link"]]:
        done = subprocess.run([FACTURIER, "qr", document, *kind], capture_output=True, timeout=60)
        if done.returncode == 0:
            kinds.append(done.stdout.decode("utf-8").removesuffix("\n"))
    return kinds if len(set(kinds)) == len(kinds) else kinds[:1]


def test_the_code_says_exactly_what_the_invoice_says(tmp_path):
    text = (HERE / "epc-invoice.txt").read_text(encoding="utf-8").rstrip("\n")
    assert codes(HERE / "epc-invoice.json", tmp_path) == [text]


@pytest.mark.parametrize("theme", ["classic", "register"])
@pytest.mark.parametrize("document", FIXTURES, ids=lambda path: path.stem)
def test_a_page_has_the_codes_that_apply_and_no_other(document, theme, tmp_path):
    assert sorted(codes(document, tmp_path, "--theme", theme)) == sorted(expected(document))


def test_fixtures_have_codes_at_all():
    assert sum(len(expected(document)) for document in FIXTURES) == 12


# A Belgian, a French, a Luxembourg and two Swiss invoices, and letters about such.
@pytest.mark.parametrize("name, amount, fields", [
    ("belgian-srl", "EUR2291.74", {9: "202600014239"}),
    ("french-freelancer", "EUR4318.70", {9: "", 10: "F-2026-019"}),
    ("luxembourg", "EUR4042.80", {9: "RF0220260038"}),
    ("swiss-chf", "6513.07", {19: "CHF", 27: "QRR", 28: "000000000000000202600003182"}),
    ("swiss-eur", "1187.15", {19: "EUR", 27: "SCOR", 28: "RF3720260087"}),
])
def test_each_country_has_its_block_and_both_readers_agree(name, amount, fields, tmp_path):
    document = ROOT / "examples" / f"{name}.json"
    text = facturier("qr", document).removesuffix("\n")
    page = pages(document, tmp_path)[-1]
    read_by_both([page], [text], text.startswith("SPC"))
    lines = text.split("\n")
    assert lines[18 if text.startswith("SPC") else 7] == amount
    for index, field in fields.items():
        assert lines[index] == field


@pytest.mark.parametrize("name, amount, fields", [
    ("reminder-1", "2298.03", {9: "202600014239"}),
    ("reminder-2", None, {9: "202600014239"}),
    ("formal-notice", None, {}),
    ("formal-notice-swiss", None, {19: "CHF", 27: "NON"}),
])
def test_a_letter_asks_for_its_amount_under_the_invoices_reference(name, amount, fields, tmp_path):
    document = ROOT / "examples/letters" / f"{name}.json"
    text = facturier("qr", document).removesuffix("\n")
    carried = [page for page in pages(document, tmp_path) if zxing(page)]
    read_by_both(carried, [text], text.startswith("SPC"))
    lines = text.split("\n")
    asked = lines[18 if text.startswith("SPC") else 7].removeprefix("EUR")
    assert amount in (None, asked)
    printed = subprocess.run(["pdftotext", pdf(document, tmp_path), "-"], capture_output=True, check=True, timeout=60)
    assert re.sub(r"[\s’]", "", printed.stdout.decode("utf-8")).replace(",", ".").count(asked) >= 2
    for index, field in fields.items():
        assert lines[index] == field


def test_the_longest_code_is_version_13(tmp_path):
    page = pages(ROOT / "Tests/Fixtures/payment/epc-331-bytes.json", tmp_path)[0]
    code, = zxing(page)
    assert len(code.text.encode("utf-8")) == 331
    assert code.extra["Version"] == "13" and code.ec_level == "M"


LOUD = """
.payment { background: #203060; color: #ffe000; padding: 0mm; }
.scan, .scan-label { background: #7a8000; color: #ff0000; padding: 4mm; }
.pairs th, .pairs td, .payment h2, .payment a { color: #ffe000; }
"""


@pytest.mark.parametrize("name", ["side-by-side", "swiss-side-by-side"])
def test_codes_are_black_on_white_whatever_the_theme(name, tmp_path):
    theme = tmp_path / "loud"
    shutil.copytree(ROOT / "templates/themes/classic", theme)
    with open(theme / "style.css", "a", encoding="utf-8") as style:
        style.write(LOUD)
    out = tmp_path / "out"
    count = 0
    for page in pages(ROOT / f"Tests/Fixtures/payment/{name}.json", out, "--theme", theme, "--resolution", "300"):
        with Image.open(page) as image:
            picture = image.convert("RGB")
        for code in zxing(page):
            count += 1
            check_colours(picture, code)
    assert count == 2


def check_colours(picture, code):
    """Grey at most between black and white, where a module's edge cuts a pixel, and white around."""
    left, top = code.position.top_left.x, code.position.top_left.y
    right, bottom = code.position.bottom_right.x, code.position.bottom_right.y
    quiet = round((right - left) / (17 + 4 * int(code.extra["Version"])) * 4) - 2
    pixels = picture.load()
    seen = set()
    for x in range(left - quiet, right + quiet):
        for y in range(top - quiet, bottom + quiet):
            pixel = pixels[x, y]
            assert len(set(pixel)) == 1, f"{pixel} at {x}, {y}"
            if x < left - 2 or y < top - 2 or x > right + 2 or y > bottom + 2:
                assert pixel == (255, 255, 255), f"{pixel} around the code at {x}, {y}"
            seen.add(pixel[0])
    assert {0, 255} <= seen
