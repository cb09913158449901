"""Every PDF that Facturier writes is PDF/A-3a and PDF/UA-1, and reads like its page."""

import os
import pathlib
import re
import subprocess

import pikepdf
import pytest

import pdf

ROOT = pathlib.Path(__file__).resolve().parents[2]
FACTURIER = os.environ["FACTURIER"]
EXAMPLES = [path for path in sorted((ROOT / "examples").iterdir())
            if path.suffix in (".json", ".yaml") and "seller" not in path.name]
# Without characters that no bundled font has.
UGLY = [path for path in sorted((ROOT / "Tests/Fixtures/ugly").glob("*.json"))
        if path.stem not in ("no-font", "no-decimals")]


def render(document, output, *options):
    subprocess.run([FACTURIER, "render", document, "-o", output, *options], check=True, timeout=120,
                   capture_output=True)
    return output


@pytest.mark.parametrize("document", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_conforms(document, tmp_path):
    pdf.conforms(render(document, tmp_path / "a.pdf"))


@pytest.mark.parametrize("document", UGLY, ids=lambda path: path.stem)
def test_an_ugly_document_conforms(document, tmp_path):
    pdf.conforms(render(document, tmp_path / "a.pdf", "--draft"))


@pytest.mark.parametrize("theme", sorted(path.name for path in (ROOT / "templates/themes").iterdir()))
def test_a_theme_conforms(theme, tmp_path):
    pdf.conforms(render(ROOT / "examples/belgian-srl.json", tmp_path / "a.pdf", "--theme", theme))


@pytest.mark.parametrize("document", EXAMPLES[:3], ids=lambda path: path.stem)
def test_a_checklist_conforms(document, tmp_path):
    output = tmp_path / "a.pdf"
    subprocess.run([FACTURIER, "check", document, "--format", "pdf", "-o", output], timeout=120, capture_output=True)
    pdf.conforms(output)


@pytest.mark.parametrize("example, kind", [("belgian-srl", "epc"), ("swiss-chf", "swiss")])
def test_a_code_alone_conforms(example, kind, tmp_path):
    output = tmp_path / "a.pdf"
    subprocess.run([FACTURIER, "qr", ROOT / f"examples/{example}.json", "--kind", kind, "--format", "pdf",
                    "-o", output], check=True, timeout=120)
    pdf.conforms(output)


def test_it_reads_like_the_page(tmp_path):
    """A screen reader hears the words of the page, in its order, headings and tables as such."""
    output = render(ROOT / "examples/sixty-lines.json", tmp_path / "a.pdf")
    heard = subprocess.run(["pdfinfo", "-struct-text", output], check=True, capture_output=True, text=True).stdout
    words = " ".join(re.findall(r'"(.*)"', heard))
    seen = subprocess.run(["pdftotext", "-raw", output, "-"], check=True, capture_output=True, text=True).stdout
    # All that is heard stands on the page; what repeats on each page is not heard.
    assert set(words.split()) <= set(seen.split())
    assert heard.count("H1 (block)") == 1
    assert heard.index("H1 (block)") < heard.index("/Scope /Column") < heard.rindex("TD")
    # The rows of sixty lines and a header are one table, however many pages it is on.
    lines = heard.split("Table (block)")
    assert max(table.count("TR") for table in lines) >= 61


def test_the_same_document_is_the_same_file(tmp_path):
    document = ROOT / "examples/english.json"
    first, second = (render(document, tmp_path / name).read_bytes() for name in ("a.pdf", "b.pdf"))
    assert first == second


def test_the_assertions_can_fail(tmp_path):
    """Each thing that is asked for is missed when it is taken out."""
    output = render(ROOT / "examples/english.json", tmp_path / "a.pdf")

    def without(change):
        with pikepdf.open(output) as file:
            change(file)
            broken = tmp_path / "broken.pdf"
            file.save(broken, static_id=True)
        with pytest.raises((AssertionError, KeyError, AttributeError)):
            pdf.conforms(broken)

    without(lambda file: file.Root.__delitem__("/Lang"))
    without(lambda file: file.Root.__delitem__("/OutputIntents"))
    without(lambda file: file.docinfo.__setitem__("/Title", "other"))
    without(lambda file: file.pages[0].contents_add(b"0 0 m 9 9 l S"))
    without(lambda file: file.Root.StructTreeRoot.K.__setitem__("/S", pikepdf.Name("/Paragraph")))
