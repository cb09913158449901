"""The bytes of an archival PDF: its objects, strings, streams and limits (ISO 19005-3, 6.1)."""

import re

import pikepdf

FILTERS = {"/ASCIIHexDecode", "/ASCII85Decode", "/FlateDecode", "/RunLengthDecode", "/CCITTFaxDecode", "/JBIG2Decode",
           "/DCTDecode", "/JPXDecode"}
BOXES = ("/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox")
# Every operator that ISO 32000-1 knows (annex A).
OPERATORS = set("""b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re
    RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' " """.split()) | {"INLINE IMAGE"}


def findings(path, file):
    data = path.read_bytes()
    yield from _frame(data)
    yield from _objects(data, file)
    for one in file.objects:
        yield from _limits(one)
        if isinstance(one, pikepdf.Stream):
            yield from _stream(one)
    for page in file.pages:
        yield from _page(page)


def _frame(data):
    if not re.match(rb"%PDF-1\.[0-7]\n%[\x80-\xff]{4}", data):
        yield "6.1.2: the header"
    if not re.search(rb"%%EOF(\r\n|\r|\n)?\Z", data):
        yield "6.1.3: something after the end"
    if data.count(b"%%EOF") != 1 or data.count(b"startxref") != 1:
        yield "6.1.3: more than one section"


def _objects(data, file):
    """The table says where objects begin, and they begin and end as they have to."""
    start = int(re.search(rb"startxref\n(\d+)\n", data)[1])
    head = re.match(rb"xref\n0 (\d+)\n", data[start:start + 40])
    if not head:
        yield "6.1.4: the cross-reference table"
        return
    first, used = start + head.end(), 0
    for number in range(int(head[1])):
        entry = data[first + 20 * number:first + 20 * number + 20]
        match = re.fullmatch(rb"(\d{10}) (\d{5}) ([nf])( \n| \r|\r\n)", entry)
        if not match:
            yield f"6.1.4: the entry of object {number}"
        elif match[3] == b"n":
            used += 1
            yield from _object(data, number, int(match[1]))
    trailer = re.match(rb"trailer\s", data[first + 20 * int(head[1]):])
    if not trailer:
        yield "6.1.4: no trailer behind the table"
    if used > 8_388_607:
        yield "6.1.13: too many objects"


def _object(data, number, place):
    if data[place - 1:place] not in (b"\n", b"\r") or not re.match(rb"%d 0 obj\n" % number, data[place:place + 20]):
        yield f"6.1.9: the beginning of object {number}"
        return
    scan = re.compile(rb"\bstream\n|[\r\n]endobj\n").search(data, place)
    if scan and scan[0] == b"stream\n":
        yield from _strings(data[place:scan.start()], number)
        length = re.search(rb"/Length (\d+)( 0 R)?", data[place:scan.start()])
        size = int(length[1])
        if length[2]:
            size = int(re.search(rb"[\r\n]%d 0 obj\s+(\d+)\s+endobj" % size, data)[1])
        end = scan.end() + size
        if not re.match(rb"(\r\n|\n|\r)endstream\nendobj\n", data[end:end + 30]):
            yield f"6.1.7: the length of stream {number}"
    elif scan:
        yield from _strings(data[place:scan.start()], number)
    else:
        yield f"6.1.9: the end of object {number}"


def _strings(text, number):
    without = re.sub(rb"\((?:\\.|[^\\()])*\)", b"", text, flags=re.DOTALL)
    for match in re.finditer(rb"(?<!<)<([^<>]*)>(?!>)", without):
        digits = re.sub(rb"\s", b"", match[1])
        if len(digits) % 2 or not re.fullmatch(rb"[0-9A-Fa-f]*", digits):
            yield f"6.1.6: a hexadecimal string in object {number}"


def _limits(one, depth=0):
    if isinstance(one, pikepdf.Stream):
        yield from _limits(one.stream_dict, depth + 1)
    elif isinstance(one, pikepdf.Dictionary):
        for key, value in one.items():
            yield from _limits(pikepdf.Name(key), depth + 1)
            if not _is_indirect(value):
                yield from _limits(value, depth + 1)
    elif isinstance(one, pikepdf.Array):
        for value in one:
            if not _is_indirect(value):
                yield from _limits(value, depth + 1)
    elif isinstance(one, pikepdf.Name):
        if len(str(one).encode()) - 1 > 127:
            yield f"6.1.13: a long name {one}"
    elif isinstance(one, pikepdf.String):
        if len(bytes(one)) > 32767:
            yield "6.1.13: a long string"
    elif isinstance(one, int) and not -2**31 <= one < 2**31:
        yield f"6.1.13: the number {one}"
    elif isinstance(one, (float,)) or type(one).__name__ == "Decimal":
        if one and not 1.175e-38 <= abs(float(one)) <= 3.403e38:
            yield f"6.1.13: the number {one}"


def _is_indirect(value):
    return isinstance(value, pikepdf.Object) and value.is_indirect


def _stream(one):
    for key in ("/F", "/FFilter", "/FDecodeParms"):
        if key in one:
            yield f"6.1.7: {key} in a stream"
    filters = one.get("/Filter", [])
    for name in [filters] if isinstance(filters, pikepdf.Name) else filters:
        if str(name) not in FILTERS:
            yield f"6.1.7: the filter {name}"


def _page(page):
    for name in BOXES:
        if name in page.obj:
            left, bottom, right, top = map(float, page.obj[name])
            if not (3 <= abs(right - left) <= 14400 and 3 <= abs(top - bottom) <= 14400):
                yield f"6.1.13: {name}"
    if "/Resources" not in page.obj:
        yield "6.2.2: a page without resources of its own"
    depth = 0
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name not in OPERATORS:
            yield f"6.2.2: the operator {name}"
        depth += (name == "q") - (name == "Q")
        if depth > 28:
            yield "6.1.13: saved states inside each other"
            return
        if depth < 0:
            yield "6.1.13: a state restored that was not saved"
            return
    if depth:
        yield "6.1.13: a state saved and not restored"
