"""Every PDF that Facturier writes is PDF/A-3a and PDF/UA-1, and reads like its page."""

import json
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
LETTERS = sorted((ROOT / "examples/letters").glob("*.json"))
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


@pytest.mark.parametrize("document", LETTERS, ids=lambda path: path.stem)
def test_a_letter_conforms(document, tmp_path):
    pdf.conforms(render(document, tmp_path / "a.pdf", "--draft"))


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


# ---- What goes into a PDF besides the document

DOCUMENT = ROOT / "examples/short-invoice.json"


def ask(tmp_path, *options):
    """Draws a document with options; gives the result and the file, which may be missing."""
    output = tmp_path / "out.pdf"
    done = subprocess.run([FACTURIER, "render", DOCUMENT, "-o", output, *options], timeout=120,
                          capture_output=True, text=True)
    return done, output


@pytest.fixture
def archival(tmp_path):
    """A PDF/A-3 of two pages or more, our own."""
    return render(ROOT / "examples/sixty-lines.json", tmp_path / "annex.pdf")


@pytest.fixture
def plain(tmp_path):
    """A sound PDF that is not archival."""
    path = tmp_path / "plain.pdf"
    with pikepdf.new() as file:
        file.add_blank_page(page_size=(200, 200))
        file.save(path)
    return path


def claims(path):
    return {profile for profile in ("3a", "3u", "3b", "ua1") if not list(pdf.findings(path, [profile]))}


def test_pages_of_an_archival_annex_follow(tmp_path, archival):
    done, output = ask(tmp_path, "--annex", archival)
    assert done.returncode == 0, done.stderr
    with pikepdf.open(output) as file, pikepdf.open(archival) as annex:
        assert len(file.pages) == 1 + len(annex.pages)
        assert all("/StructParents" not in page.obj for page in list(file.pages)[1:])
    # No level that somebody else's structure would have to hold, and it says so.
    assert claims(output) == {"3u"}
    assert "PDF-ANNEX" in done.stderr


def test_an_annex_makes_the_same_bytes_twice(tmp_path, archival):
    first = ask(tmp_path, "--annex", archival)[1].read_bytes()
    assert ask(tmp_path, "--annex", archival)[1].read_bytes() == first


def test_an_annex_that_is_not_archival_is_refused_unless_asked_for(tmp_path, plain):
    done, output = ask(tmp_path, "--annex", plain)
    assert done.returncode == 65 and not output.exists()
    assert "plain.pdf" in done.stderr and "--no-archive" in done.stderr
    done, output = ask(tmp_path, "--annex", plain, "--no-archive")
    assert done.returncode == 0
    text = output.read_bytes()
    assert b"pdfaid" not in text and b"pdfuaid" not in text


def test_an_annex_for_printing_colours_is_refused(tmp_path, archival):
    with pikepdf.open(archival, allow_overwriting_input=True) as file:
        file.Root.OutputIntents[0].DestOutputProfile.N = 4
        file.save(archival)
    done, output = ask(tmp_path, "--annex", archival)
    assert done.returncode == 65 and "CMYK" in done.stderr and not output.exists()


def test_an_encrypted_annex_is_refused(tmp_path, archival):
    locked = tmp_path / "locked.pdf"
    with pikepdf.open(archival) as file:
        file.save(locked, encryption=pikepdf.Encryption(user="", owner="x"))
    for options in ([], ["--no-archive"]):
        done, output = ask(tmp_path, "--annex", locked, *options)
        assert done.returncode == 65 and "encrypted" in done.stderr and not output.exists()


@pytest.mark.parametrize("damage", [
    lambda whole: b"", lambda whole: b"%PDF-1.7\n", lambda whole: whole[:len(whole) // 2],
    lambda whole: whole.replace(b"/Kids", b"/Kinds"), lambda whole: whole.replace(b"endstream", b"endstrean", 1),
    lambda whole: b"not a PDF at all",
])
def test_a_broken_annex_is_refused(tmp_path, archival, damage):
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(damage(archival.read_bytes()))
    done, output = ask(tmp_path, "--annex", broken, "--no-archive")
    assert done.returncode == 65 and "broken.pdf" in done.stderr and not output.exists()


def test_a_missing_annex_is_told(tmp_path):
    done, output = ask(tmp_path, "--annex", tmp_path / "none.pdf")
    assert done.returncode == 66 and "none.pdf" in done.stderr and not output.exists()


def test_files_are_attached(tmp_path):
    (tmp_path / "plan.csv").write_text("a;b\n")
    (tmp_path / "é.xml").write_text("<a/>")
    done, output = ask(tmp_path, "--attach", tmp_path / "plan.csv", "--attach", tmp_path / "é.xml",
                       "--attach-as", "source")
    assert done.returncode == 0, done.stderr
    pdf.conforms(output)
    with pikepdf.open(output) as file:
        assert file.attachments["plan.csv"].get_file().read_bytes() == b"a;b\n"
        assert file.attachments["plan.csv"].get_file().mime_type == "text/csv"
        assert file.attachments["é.xml"].obj.AFRelationship == "/Source"
        assert len(file.Root.AF) == 2


def test_two_attached_files_of_one_name_are_refused(tmp_path):
    (tmp_path / "a").mkdir()
    for path in (tmp_path / "x.csv", tmp_path / "a/x.csv"):
        path.write_text("a")
    done, output = ask(tmp_path, "--attach", tmp_path / "x.csv", "--attach", tmp_path / "a/x.csv")
    assert done.returncode == 64 and not output.exists()


def test_a_password_encrypts_and_gives_up_the_archive(tmp_path):
    done, output = ask(tmp_path, "--password", "sésame", "--owner-password", "maître")
    assert done.returncode == 0 and "PDF-PASSWORD" in done.stderr
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(output)
    for password, is_owner in (("sésame", False), ("maître", True)):
        with pikepdf.open(output, password=password) as file:
            assert file.encryption.bits == 256 and file.encryption.R == 6
            assert file.owner_password_matched is is_owner
            assert b"pdfaid" not in file.Root.Metadata.read_bytes()
            assert file.allow.accessibility and file.allow.extract and not file.allow.modify_other


def test_without_archive_it_claims_no_archive(tmp_path):
    done, output = ask(tmp_path, "--no-archive")
    assert done.returncode == 0
    assert claims(output) == {"ua1"}


def test_options_for_pdf_are_refused_for_pictures(tmp_path):
    done = subprocess.run([FACTURIER, "render", DOCUMENT, "-o", tmp_path / "a.png", "--password", "x"],
                          capture_output=True, text=True, timeout=60)
    assert done.returncode == 64 and not (tmp_path / "a.png").exists()


def enclosing(tmp_path, *files):
    """An invoice that encloses files, in a folder of its own."""
    document = json.loads((ROOT / "examples/short-invoice.json").read_text(encoding="utf-8"))
    document["enclosures"] = [{"title": f"Annexe {name}", "file": name} for name in files]
    path = tmp_path / "enclosing.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def test_what_a_document_encloses_follows_it(tmp_path, archival):
    output = render(enclosing(tmp_path, archival.name, archival.name), tmp_path / "out.pdf")
    with pikepdf.open(output) as file, pikepdf.open(archival) as annex:
        assert len(file.pages) == 1 + 2 * len(annex.pages)
    assert claims(output) == {"3u"}


@pytest.mark.parametrize("name, reason", [("plain.pdf", "archival"), ("none.pdf", "none.pdf")])
def test_what_is_wrong_with_an_enclosure_is_told_in_its_place(tmp_path, plain, name, reason):
    done = subprocess.run([FACTURIER, "render", enclosing(tmp_path, name), "-o", tmp_path / "out.pdf"],
                          capture_output=True, text=True, timeout=60)
    assert done.returncode == 65 and not (tmp_path / "out.pdf").exists()
    assert re.search(r"enclosing\.json:\d+:\d+: error \[RENDER-ANNEX\] /enclosures/0/file: .*" + reason, done.stderr)
