"""Colours, pictures, states and annotations (ISO 19005-3, 6.2.3 to 6.2.10, 6.3 to 6.5)."""

import struct

import pikepdf

MODES = {"/Normal", "/Compatible", "/Multiply", "/Screen", "/Overlay", "/Darken", "/Lighten", "/ColorDodge", "/ColorBurn",
         "/HardLight", "/SoftLight", "/Difference", "/Exclusion", "/Hue", "/Saturation", "/Color", "/Luminosity"}
INTENTS = {"/RelativeColorimetric", "/AbsoluteColorimetric", "/Perceptual", "/Saturation"}
SPACES = {"/DeviceRGB", "/DeviceGray", "/ICCBased", "/Indexed", "/CalRGB", "/CalGray", "/Lab", "/Pattern"}


def findings(file):
    root = file.Root
    yield from _intents(root)
    for key in ("/AA", "/OCProperties", "/AcroForm", "/NeedsRendering", "/Perms", "/OpenAction", "/Outlines"):
        if key in root:
            yield f"6.4, 6.5, 6.9: {key} in the catalog, which nothing of ours needs"
    for one in file.objects:
        if isinstance(one, pikepdf.Stream):
            yield from _xobject(one)
        elif isinstance(one, pikepdf.Dictionary):
            yield from _dictionary(one)
    for page in file.pages:
        if "/AA" in page.obj:
            yield "6.5.2: actions of a page"
        yield from _spaces(page)
        for annotation in page.obj.get("/Annots", []):
            yield from _annotation(annotation)


def _intents(root):
    profiles = set()
    for intent in root.OutputIntents:
        if "/DestOutputProfileRef" in intent:
            yield "6.2.3: a profile elsewhere"
        if not str(intent.get("/OutputConditionIdentifier", "")):
            yield "6.2.3: an output intent without a name"
        profiles.add(intent.DestOutputProfile.objgen)
        data = intent.DestOutputProfile.read_bytes()
        size, version = struct.unpack(">I", data[:4])[0], data[8]
        if size != len(data) or version >= 5:
            yield f"6.2.3: a profile of {len(data)} bytes that says {size}, of version {version}"
        if data[12:16] not in (b"mntr", b"prtr") or data[36:40] != b"acsp":
            yield "6.2.3: a profile of another class"
        wanted = {b"RGB ": 3, b"GRAY": 1}.get(data[16:20])
        if intent.DestOutputProfile.N != wanted:
            yield "6.2.3: a profile with another number of colours"
    if len(profiles) != 1:
        yield "6.2.3: profiles that differ"


def _xobject(one):
    kind = one.get("/Subtype")
    if kind == "/Image":
        for key in ("/Alternates", "/OPI"):
            if key in one:
                yield f"6.2.8: {key} in a picture"
        if one.get("/Interpolate", False):
            yield "6.2.8: an interpolated picture"
        if one.get("/Intent", pikepdf.Name("/Perceptual")) not in INTENTS:
            yield "6.2.6: a rendering intent"
        if not one.get("/ImageMask", False):
            yield from _space(one.get("/ColorSpace"), "a picture")
            if one.get("/BitsPerComponent") not in (1, 2, 4, 8, 16):
                yield "6.2.8: a picture without depth"
    elif kind == "/Form":
        for key in ("/OPI", "/PS", "/Ref"):
            if key in one:
                yield f"6.2.9: {key} in a form"
        group = one.get("/Group")
        if group is not None and "/CS" in group:
            yield from _space(group.CS, "a group")
    elif kind == "/PS":
        yield "6.2.9: PostScript"


def _dictionary(one):
    if one.get("/Type") == "/ExtGState":
        for key in ("/TR", "/HTP", "/HT"):
            if key in one:
                yield f"6.2.5: {key} in a state"
        if one.get("/TR2", pikepdf.Name("/Default")) != "/Default":
            yield "6.2.5: /TR2 in a state"
        mode = one.get("/BM", pikepdf.Name("/Normal"))
        if str(mode) not in MODES:
            yield f"6.2.10: the blend mode {mode}"
        if one.get("/RI", pikepdf.Name("/Perceptual")) not in INTENTS:
            yield "6.2.6: a rendering intent"
    if one.get("/S") in ("/Launch", "/JavaScript", "/GoToR", "/SubmitForm", "/ImportData", "/Named", "/Rendition"):
        yield f"6.5.1: the action {one.S}"


def _spaces(page):
    for value in page.obj.Resources.get("/ColorSpace", {}).values():
        yield from _space(value, "a page")
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) in ("k", "K"):
            yield "6.2.4.3: ink without an intent for ink"
        if str(operator) in ("cs", "CS") and str(operands[0]) in ("/DeviceCMYK",):
            yield "6.2.4.3: ink without an intent for ink"


def _space(space, where):
    name = str(space[0]) if isinstance(space, pikepdf.Array) else str(space)
    if name not in SPACES:
        yield f"6.2.4: the colour space {name} of {where}"
    if name == "/Indexed":
        yield from _space(space[1], where)


def _annotation(one):
    if one.get("/Subtype") != "/Link":
        yield f"6.3.1: an annotation {one.get('/Subtype')}, which we never write"
    flags = int(one.get("/F", 0))
    if flags & 4 == 0 or flags & (1 | 2 | 32 | 256):
        yield "6.3.2: the flags of an annotation"
    if "/AA" in one or "/AP" in one:
        yield "6.3.3, 6.5.2: what a link needs not"
    if one.A.S != "/URI" or not bytes(one.A.URI).isascii():
        yield "6.5.1: the action of a link"
