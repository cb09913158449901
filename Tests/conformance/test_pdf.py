"""Every PDF that Facturier writes is PDF/A-3a and PDF/UA-1, and reads like its page."""

import json
import os
import pathlib
import re
import subprocess

import pikepdf
import pytest
from PIL import Image

import pdf
import pdf_tags

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


PICTURES = {
    "transparent.png": lambda path: Image.new("RGBA", (60, 40), (200, 30, 30, 120)).save(path),
    "palette.png": lambda path: Image.new("P", (60, 40), 3).save(path, transparency=3),
    "gray.png": lambda path: Image.new("LA", (60, 40), (90, 200)).save(path),
    "deep.png": lambda path: Image.new("I;16", (60, 40), 30000).save(path),
    "colour.jpg": lambda path: Image.new("RGB", (60, 40), (200, 30, 30)).save(path),
    "gray.jpg": lambda path: Image.new("L", (60, 40), 90).save(path),
}


@pytest.mark.parametrize("name", PICTURES)
def test_a_logo_conforms(name, tmp_path):
    PICTURES[name](tmp_path / name)
    document = json.loads((ROOT / "examples/corrected-invoice.json").read_text(encoding="utf-8"))
    document["seller"].setdefault("theme", {})["logo"] = name
    (tmp_path / "document.json").write_text(json.dumps(document), encoding="utf-8")
    output = render(tmp_path / "document.json", tmp_path / "a.pdf", "--draft")
    pdf.conforms(output)
    with pikepdf.open(output) as file:
        assert any(one.get("/Subtype") == "/Image" for one in file.objects if isinstance(one, pikepdf.Stream))


def test_a_picture_of_a_signature_conforms(tmp_path):
    PICTURES["transparent.png"](tmp_path / "signature.png")
    letter = json.loads((ROOT / "examples/letters/formal-notice.json").read_text(encoding="utf-8"))
    letter["signature"]["image"] = "signature.png"
    for path in (ROOT / "examples/letters").glob("*.yaml"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "letter.json").write_text(json.dumps(letter), encoding="utf-8")
    pdf.conforms(render(tmp_path / "letter.json", tmp_path / "a.pdf", "--draft"))


@pytest.mark.parametrize("profile", ["minimum", "basic", "en16931"])
def test_a_hybrid_conforms(profile, tmp_path):
    pdf.conforms(render(ROOT / "examples/belgian-srl.json", tmp_path / "a.pdf", "--facturx", "--profile", profile))


@pytest.mark.parametrize("document", ["sixty-lines", "swiss-chf", "german"])
def test_the_other_theme_conforms(document, tmp_path):
    pdf.conforms(render(ROOT / f"examples/{document}.json", tmp_path / "a.pdf", "--theme", "register"))


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


FONT = pikepdf.Name("/Font")


def fonts(file):
    return [one for one in file.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == FONT]


def elements(file, kind):
    return [one for one in file.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == kind]


def simple(file):
    return next(font for font in fonts(file) if "/FirstChar" in font)


def replace(stream, old, new):
    data = stream.read_bytes()
    assert old in data
    stream.write(data.replace(old, new))


DAMAGES = {
    "6.2.3": lambda file: replace(file.Root.OutputIntents[0].DestOutputProfile, b"mntr", b"scnr"),
    "6.2.2: the operator": lambda file: file.pages[0].contents_add(b"/Artifact BMC zz EMC"),
    "6.2.11.5": lambda file: simple(file).Widths.__setitem__(0, 901),
    "6.2.11.7": lambda file: replace(simple(file).ToUnicode, b"<20ac>", b"<e000>"),
    "6.2.11.4.2": lambda file: simple(file).FontDescriptor.__setitem__("/CharSet", pikepdf.String("/A")),
    "6.2.11.2: the widths": lambda file: simple(file).Widths.append(1),
    "6.6.2.3": lambda file: replace(file.Root.Metadata, b"<pdfaProperty:category>internal</pdfaProperty:category>", b""),
    "6.6.2.3: the property": lambda file: replace(
        file.Root.Metadata, b"<pdf:Producer>", b"<pdf:Trapped>No</pdf:Trapped><pdf:Producer>"),
    "14.8.5.4.3": lambda file: elements(file, "/Figure")[0].A.__delitem__("/BBox"),
    "7.5": lambda file: elements(file, "/TR")[0].K.pop(),
    "14.7.4.4": lambda file: file.pages[0].obj.__setitem__("/StructParents", 77),
    "14.8: an empty": lambda file: elements(file, "/P")[0].__setitem__("/K", pikepdf.Array()),
    "7.18.5": lambda file: file.pages[0].obj.Annots[0].__delitem__("/Contents"),
    "6.3.2": lambda file: file.pages[0].obj.Annots[0].__setitem__("/F", 6),
    "6.8": lambda file: file.Root.AF.__delitem__(0),
    "6.9": lambda file: file.Root.__setitem__("/OCProperties", pikepdf.Dictionary()),
    "6.1.13": lambda file: file.docinfo.__setitem__("/Title", pikepdf.String("x" * 40000)),
}


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A file with one of everything."""
    folder = tmp_path_factory.mktemp("whole")
    (folder / "a.csv").write_text("a;b\n")
    document = json.loads((ROOT / "examples/corrected-invoice.json").read_text(encoding="utf-8"))
    document["payment"] = {**document.get("payment", {}), "link": "https://pay.example.org/2026-0142"}
    (folder / "a.json").write_text(json.dumps(document), encoding="utf-8")
    return render(folder / "a.json", folder / "a.pdf", "--attach", folder / "a.csv", "--draft")


@pytest.mark.parametrize("clause", DAMAGES)
def test_what_a_rule_asks_is_missed_when_it_is_taken_out(clause, whole, tmp_path):
    broken = tmp_path / "broken.pdf"
    with pikepdf.open(whole) as file:
        assert not list(pdf.missed(whole, file))
        DAMAGES[clause](file)
        file.save(broken, static_id=True)
    with pikepdf.open(broken) as file:
        assert any(clause in finding for finding in pdf.missed(broken, file))


BYTES = {
    "6.1.2": (b"%PDF-1.7", b"%PDF-2.0"),
    "6.1.3": (b"\n%%EOF\n", b"\n%%EOF\n\n"),
    "6.1.9": (b"1 0 obj\n", b"1  0 obj"),
    "6.1.7": (b"\nendstream", b" endstream"),
    "6.1.4": (b"xref\n0 ", b"xref 0 "),
}


@pytest.mark.parametrize("clause", BYTES)
def test_what_a_rule_asks_of_bytes_is_missed(clause, whole, tmp_path):
    broken = tmp_path / "broken.pdf"
    old, new = BYTES[clause]
    data = whole.read_bytes()
    assert old in data
    broken.write_bytes(data.replace(old, new, 1))
    with pikepdf.open(whole) as file:
        assert any(finding.startswith(clause) for finding in pdf.missed(broken, file))


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


def test_pages_of_a_tagged_annex_keep_their_structure(tmp_path, archival):
    done, output = ask(tmp_path, "--annex", archival)
    assert done.returncode == 0, done.stderr
    assert "PDF-ANNEX" not in done.stderr
    pdf.conforms(output)
    with pikepdf.open(output) as file, pikepdf.open(archival) as annex:
        assert len(file.pages) == 1 + len(annex.pages)
        part = file.Root.StructTreeRoot.K.K[-1]
        assert part.S == "/Part" and str(part.Lang) == str(annex.Root.Lang)
    # What is heard is what the two are heard as, one after the other.
    both = heard(output)
    assert both == heard(render(DOCUMENT, tmp_path / "alone.pdf")) + heard(archival)


def heard(path):
    told = subprocess.run(["pdfinfo", "-struct-text", path], check=True, capture_output=True, text=True).stdout
    return re.findall(r'"(.*)"', told)


def untag(path):
    """Takes the structure out of a file, and what it says of it."""
    with pikepdf.open(path, allow_overwriting_input=True) as file:
        del file.Root.StructTreeRoot, file.Root.MarkInfo
        for page in file.pages:
            del page.obj.StructParents
        metadata = file.Root.Metadata.read_bytes().replace(b">A<", b">U<").replace(b">1</pdfuaid", b">2</pdfuaid")
        file.Root.Metadata.write(metadata)
        file.save(path)


def test_an_annex_without_structure_gives_up_what_rests_on_it(tmp_path, archival):
    untag(archival)
    done, output = ask(tmp_path, "--annex", archival)
    assert done.returncode == 0, done.stderr
    with pikepdf.open(output) as file, pikepdf.open(archival) as annex:
        assert len(file.pages) == 1 + len(annex.pages)
        assert all("/StructParents" not in page.obj for page in list(file.pages)[1:])
    assert claims(output) == {"3u"}
    assert "PDF-ANNEX" in done.stderr


def test_one_annex_without_structure_leaves_the_others_theirs(tmp_path, archival):
    (tmp_path / "other.pdf").write_bytes(archival.read_bytes())
    untag(archival)
    done, output = ask(tmp_path, "--annex", archival, "--annex", tmp_path / "other.pdf")
    assert claims(output) == {"3u"} and "PDF-ANNEX" in done.stderr
    with pikepdf.open(output) as file:
        assert not list(pdf_tags.elements_missed(file))
        assert str(file.Root.StructTreeRoot.K.K[-1].S) == "/Part"


BREAKS = {
    "a number that leads nowhere": lambda file: file.pages[0].obj.__setitem__("/StructParents", 99),
    "an element with another parent": lambda file: file.Root.StructTreeRoot.K.K[0].__setitem__(
        "/P", file.Root.StructTreeRoot),
    "a type that stands for nothing": lambda file: file.Root.StructTreeRoot.K.K[0].__setitem__(
        "/S", pikepdf.Name("/Whatever")),
    "a loop": lambda file: file.Root.StructTreeRoot.K.K[0].__setitem__(
        "/K", pikepdf.Array([file.Root.StructTreeRoot.K])),
    "no mark": lambda file: file.Root.MarkInfo.__setitem__("/Marked", False),
}


@pytest.mark.parametrize("name", BREAKS)
def test_a_structure_that_does_not_hold_together_is_not_taken(tmp_path, archival, name):
    with pikepdf.open(archival, allow_overwriting_input=True) as file:
        BREAKS[name](file)
        file.save(archival)
    done, output = ask(tmp_path, "--annex", archival)
    assert done.returncode == 0, done.stderr
    assert claims(output) == {"3u"} and "PDF-ANNEX" in done.stderr


def dress(path):
    """Gives a file what our own never have: types, classes and labels of its own."""
    with pikepdf.open(path, allow_overwriting_input=True) as file:
        root = file.Root.StructTreeRoot
        root.RoleMap = pikepdf.Dictionary(Tabelle=pikepdf.Name("/Gitter"), Gitter=pikepdf.Name("/Table"))
        root.ClassMap = pikepdf.Dictionary(wide=pikepdf.Dictionary(O=pikepdf.Name("/Layout"), Placement=pikepdf.Name("/Block")))
        labels = []

        def visit(element):
            kids = [kid for kid in element.get("/K", []) if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
            if element.S == "/Table":
                element.S = pikepdf.Name("/Tabelle")
                element.C = pikepdf.Name("/wide")
            if element.S == "/TR":
                for kid in kids:
                    if kid.S == "/TH":
                        kid.ID = pikepdf.String(f"head {len(labels)}")
                        labels.append((kid.ID, kid))
                    elif labels:
                        kid.A = pikepdf.Dictionary({**dict(kid.get("/A", {})), "/O": pikepdf.Name("/Table"),
                                                    "/Headers": pikepdf.Array([labels[0][0]])})
            for kid in kids:
                visit(kid)

        visit(root.K)
        root.IDTree = file.make_indirect(pikepdf.Dictionary(
            Names=pikepdf.Array([part for label in sorted(labels, key=lambda label: bytes(label[0])) for part in label])))
        file.save(path)


def test_types_classes_and_labels_of_annexes_do_not_meet(tmp_path, archival):
    dress(archival)
    done, output = ask(tmp_path, "--annex", archival, "--annex", archival)
    assert done.returncode == 0 and "PDF-ANNEX" not in done.stderr
    assert not list(pdf.findings(output))
    with pikepdf.open(output) as file:
        assert not list(pdf_tags.elements_missed(file))
        root = file.Root.StructTreeRoot
        assert root.RoleMap == pikepdf.Dictionary(Tabelle=pikepdf.Name("/Table"))
        assert set(root.ClassMap.keys()) == {"/wide", "/wide-2"}
        names = list(root.IDTree.Names)
        labels = [bytes(label) for label in names[::2]]
        assert labels == sorted(set(labels)) and len(labels) % 2 == 0 and labels
        # Every label is that of its element, and every cell's heading is one of its own annex.
        assert all(bytes(element.ID) == label for label, element in zip(labels, names[1::2]))
        elements = [one for one in file.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/StructElem"]
        heads = [bytes(one.A.Headers[0]) for one in elements if "/A" in one and "/Headers" in one.A]
        assert set(heads) <= set(labels) and len(set(heads)) == 2
        assert {str(one.C) for one in elements if "/C" in one} == {"/wide", "/wide-2"}


@pytest.mark.parametrize("kind", ["pages", "objects"])
def test_a_chain_without_end_is_refused(tmp_path, archival, kind):
    """Libraries follow such chains by calling themselves."""
    deep = tmp_path / "deep.pdf"
    with pikepdf.open(archival) as file:
        end = file.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name("/Pages"), Kids=pikepdf.Array(), Count=0))
        for _ in range(60_000):
            if kind == "pages":
                end = file.make_indirect(pikepdf.Dictionary(
                    Type=pikepdf.Name("/Pages"), Kids=pikepdf.Array([end]), Count=0))
            else:
                end = file.make_indirect(pikepdf.Dictionary(Next=end))
        if kind == "pages":
            file.Root.Pages.Kids.append(end)
        else:
            file.pages[0].obj.PieceInfo = end
        file.save(deep)
    done, output = ask(tmp_path, "--annex", deep)
    assert done.returncode == 65 and "without end" in done.stderr and not output.exists()


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
    pdf.conforms(output)


@pytest.mark.parametrize("name, reason", [("plain.pdf", "archival"), ("none.pdf", "none.pdf")])
def test_what_is_wrong_with_an_enclosure_is_told_in_its_place(tmp_path, plain, name, reason):
    done = subprocess.run([FACTURIER, "render", enclosing(tmp_path, name), "-o", tmp_path / "out.pdf"],
                          capture_output=True, text=True, timeout=60)
    assert done.returncode == 65 and not (tmp_path / "out.pdf").exists()
    assert re.search(r"enclosing\.json:\d+:\d+: error \[RENDER-ANNEX\] /enclosures/0/file: .*" + reason, done.stderr)
