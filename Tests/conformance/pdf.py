"""What PDF/A-3a and PDF/UA-1 ask of our files, told by others and by assertions of our own."""

import re
import subprocess
import xml.etree.ElementTree as ElementTree

import page
import pdf_file
import pdf_fonts
import pdf_graphics
import pdf_metadata
import pdf_tags
import pikepdf

PAINTING = {"Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh", "INLINE IMAGE"}
DC = "{http://purl.org/dc/elements/1.1/}"
XMP = "{http://ns.adobe.com/xap/1.0/}"
PDF = "{http://ns.adobe.com/pdf/1.3/}"
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"


def findings(path, profiles=("3a", "ua1")):
    """What the validator says against a file, as texts."""
    for profile in profiles:
        report = page.validate_pdf(str(path), profile=page.ValidationProfile(profile))
        yield from (f"{failure.rule_id}: {failure.message}" for failure in report.failures)


def missed(path, file):
    """What the rules of ISO 19005-3 and ISO 14289-1 say against a file that the validator does not look for."""
    yield from pdf_file.findings(path, file)
    yield from pdf_graphics.findings(file)
    yield from pdf_fonts.findings(file)
    yield from pdf_metadata.findings(file)
    yield from pdf_tags.findings(file)


def conforms(path):
    """Raises when a file is not what every file of ours has to be."""
    assert list(findings(path)) == [], path
    check = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, timeout=60)
    assert check.returncode == 0, check.stdout + check.stderr
    with pikepdf.open(path) as file:
        assert list(missed(path, file)) == [], path
        catalog_is_complete(file)
        information_equals_metadata(file)
        everything_is_marked(file)
        structure_is_sound(file)
        fonts_are_whole(file)
        nothing_is_transparent(file)


def catalog_is_complete(file):
    root = file.Root
    assert str(root.Lang)
    assert root.MarkInfo.Marked is True
    assert root.ViewerPreferences.DisplayDocTitle is True
    assert [str(intent.S) for intent in root.OutputIntents] == ["/GTS_PDFA1"]
    profile = root.OutputIntents[0].DestOutputProfile
    assert profile.N == 3 and profile.read_bytes()[36:40] == b"acsp"
    assert "/Filter" not in root.Metadata, "metadata is compressed"
    assert len(bytes(file.trailer.ID[0])) == 16
    for page_ in file.pages:
        assert page_.obj.Tabs == "/S"
        for annotation in page_.obj.get("/Annots", []):
            assert annotation.F == 4 and str(annotation.Contents)
            assert "/StructParent" in annotation


def information_equals_metadata(file):
    tree = ElementTree.fromstring(file.Root.Metadata.read_bytes().decode().split("?>", 1)[1].rsplit("<?", 1)[0])

    def said(name):
        found = tree.findall(f".//{name}")
        assert len(found) <= 1, name
        return "".join(found[0].itertext()).strip() if found else None

    info = file.docinfo
    for key, name in [("/Title", f"{DC}title"), ("/Author", f"{DC}creator"), ("/Subject", f"{DC}description"),
                      ("/Creator", f"{XMP}CreatorTool"), ("/Producer", f"{PDF}Producer")]:
        assert (str(info[key]) if key in info else None) == said(name), key
    assert str(info["/Title"])
    for key, name in [("/CreationDate", f"{XMP}CreateDate"), ("/ModDate", f"{XMP}ModifyDate")]:
        date = re.fullmatch(r"D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z", str(info[key]))
        assert "{}-{}-{}T{}:{}:{}Z".format(*date.groups()) == said(name)
    # Every namespace that PDF/A does not know is declared.
    declared = {element.text for element in tree.iter("{http://www.aiim.org/pdfa/ns/schema#}namespaceURI")}
    used = {element.tag[1:].split("}")[0] for element in tree.iter()}
    known = ("http://purl.org/", "http://ns.adobe.com/", "adobe:ns", "http://www.w3.org/", "http://www.aiim.org/pdfa/")
    assert {name for name in used if not name.startswith(known)} == declared


def everything_is_marked(file):
    """Every painting operator belongs to an element or to an artifact, and every number to an element."""
    parents = numbers(file.Root.StructTreeRoot.ParentTree)
    for page_ in file.pages:
        elements = parents[int(page_.obj.StructParents)]
        open_, seen = [], set()
        for operands, operator in pikepdf.parse_content_stream(page_):
            name = str(operator)
            if name == "BMC":
                open_.append(str(operands[0]))
            elif name == "BDC":
                number = operands[1].get("/MCID") if isinstance(operands[1], pikepdf.Dictionary) else None
                if number is not None:
                    assert "/Artifact" not in open_ and not any(isinstance(one, int) for one in open_)
                    assert elements[int(number)].Type == "/StructElem"
                    seen.add(int(number))
                    number = int(number)
                open_.append(number if number is not None else str(operands[0]))
            elif name == "EMC":
                open_.pop()
            elif name in PAINTING:
                assert "/Artifact" in open_ or any(isinstance(one, int) for one in open_), f"{name} is unmarked"
        assert not open_
        assert seen == set(range(len(elements)))
        assert "/Group" not in page_.obj


def numbers(tree):
    return {int(tree.Nums[index]): tree.Nums[index + 1] for index in range(0, len(tree.Nums), 2)}


STANDARD = {"/Document", "/Part", "/Sect", "/P", "/H1", "/H2", "/H3", "/H4", "/L", "/LI", "/Lbl", "/LBody", "/Table", "/TR",
            "/TH", "/TD", "/Figure", "/Span", "/Link"}
INSIDE = {"/LI": {"/L"}, "/Lbl": {"/LI"}, "/LBody": {"/LI"}, "/TR": {"/Table"}, "/TH": {"/TR"}, "/TD": {"/TR"}}
LEAVES = {"/P", "/H1", "/H2", "/H3", "/H4", "/Lbl", "/Figure", "/Span", "/Link", "/TH", "/TD"}
HOLDS = {"/L": {"/LI"}, "/LI": {"/Lbl", "/LBody"}, "/Table": {"/TR"}, "/TR": {"/TH", "/TD"}}


def structure_is_sound(file):
    tree = file.Root.StructTreeRoot
    assert "/RoleMap" not in tree
    headings = []
    document = tree.K
    assert document.S == "/Document" and document.P == tree
    walk(document, None, headings)
    # No level is skipped going down, and the first is the first.
    assert not headings or headings[0] == 1
    assert all(level <= before + 1 for before, level in zip(headings, headings[1:])), headings


def walk(element, parent, headings):
    kind = str(element.S)
    assert kind in STANDARD
    children = [child for child in element.K if isinstance(child, pikepdf.Dictionary) and child.get("/S")]
    if parent is not None:
        assert element.P == parent
    if kind in INSIDE:
        assert str(parent.S) in INSIDE[kind]
    assert all(str(child.S) in HOLDS.get(kind, STANDARD) for child in children), kind
    if any(isinstance(child, int) for child in element.K):
        assert kind in LEAVES
    if kind == "/Figure":
        assert str(element.Alt).strip()
    if kind == "/TH":
        assert element.A.Scope in ("/Row", "/Column")
    if kind == "/LI":
        assert [str(child.S) for child in children] == ["/Lbl", "/LBody"]
    if kind == "/Table":
        widths = {sum(int(cell.get("/A", {}).get("/ColSpan", 1)) for cell in row.K) for row in children}
        assert len(widths) == 1, f"rows of {widths} columns"
    if kind == "/Link":
        assert any(child.get("/Type") == "/OBJR" for child in element.K if isinstance(child, pikepdf.Dictionary))
    if re.fullmatch("/H[1-4]", kind):
        headings.append(int(kind[2]))
    for child in children:
        walk(child, element, headings)


def fonts_are_whole(file):
    for font in file.objects:
        if not isinstance(font, pikepdf.Dictionary) or font.get("/Type") != "/Font":
            continue
        if "/DescendantFonts" in font or "/Widths" in font:
            assert "/ToUnicode" in font
            text = font.ToUnicode.read_bytes()
            assert not re.search(rb"<(0000|FFFE|FEFF|fffe|feff)>\s*$", text, re.MULTILINE), "no real character"
        if "/FontDescriptor" in font:
            descriptor = font.FontDescriptor
            assert any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))
        if font.get("/Subtype") == "/CIDFontType2":
            assert "/CIDToGIDMap" in font


def nothing_is_transparent(file):
    for one in file.objects:
        if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image":
            assert one.get("/Interpolate", False) is False
        if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/ExtGState":
            assert one.get("/CA", 1) == 1 and one.get("/ca", 1) == 1
            assert one.get("/BM", "/Normal") == "/Normal"
        if isinstance(one, (pikepdf.Dictionary, pikepdf.Stream)):
            assert "/JavaScript" not in one and "/JS" not in one
            assert one.get("/Filter") != "/LZWDecode"
