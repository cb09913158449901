"""What fuzzing starts from: for each target a folder of sound inputs and a dictionary of the words in them.

    seeds.py FACTURIER FOLDER
"""

import pathlib
import re
import struct
import subprocess
import sys
import zlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXAMPLES = sorted(path for path in (ROOT / "examples").glob("*.json"))
SMALL = ("short-invoice", "belgian-srl", "swiss-chf", "credit-note", "deposit-invoice", "two-currencies")


def main(program, folder):
    for name, seeds in inputs(program, folder).items():
        (folder / "seeds" / name).mkdir(parents=True, exist_ok=True)
        for number, data in enumerate(seeds):
            (folder / "seeds" / name / f"{number:03}").write_bytes(data)
        (folder / f"{name}.dict").write_text(dictionary(seeds))


def inputs(program, folder):
    made = folder / "made"
    made.mkdir(parents=True, exist_ok=True)
    documents = [path.read_bytes() for path in EXAMPLES] + texts("Tests/Fixtures/ugly", "*.json", limit=16384)
    letters = texts("examples/letters", "*.json")
    return {
        "einvoice": messages(program, made) + shared(),
        "hybrid": hybrids(program, made),
        "annex": hybrids(program, made)[:3],
        "json": documents,
        "yaml": texts("examples", "*.yaml") + texts("examples/customers", "*.yaml") + documents[:3],
        "letter": letters,
        "open-items": texts("examples/open-items", "*.yaml"),
        "table": texts("examples/open-items", "*.csv"),
        "markup": [block.encode() for block in blocks("html")],
        "styles": [block.encode() for block in blocks("css")] + pieces(ROOT / "templates/base.css"),
        "image": pictures(),
        "page": [data for data in documents if len(data) < 8192],
    }


def texts(folder, pattern, limit=1 << 20):
    return [path.read_bytes() for path in sorted((ROOT / folder).glob(pattern)) if path.stat().st_size <= limit]


def blocks(kind):
    """The examples in the description of markup; those that are no whole page are put into one."""
    found = re.findall(rf"```{kind}\n(.*?)```", (ROOT / "docs/markup.md").read_text(), re.DOTALL)
    frame = '<html lang="fr"><head><title>t</title></head><body>{}</body></html>'
    return [block if kind == "css" or "<html" in block else frame.format(block) for block in found]


def pieces(path, size=3000):
    rules = path.read_text().split("}\n")
    joined, piece = [], ""
    for rule in rules:
        piece += rule + "}\n"
        if len(piece) > size:
            joined.append(piece.encode())
            piece = ""
    return joined


def run(program, *arguments):
    subprocess.run([program, *map(str, arguments)], check=True, capture_output=True, timeout=120)


def messages(program, made):
    found = []
    for name in SMALL:
        for to in ("cii", "ubl"):
            run(program, "export", ROOT / f"examples/{name}.json", "--to", to, "-o", made / f"{name}-{to}.xml")
            found.append((made / f"{name}-{to}.xml").read_bytes())
    return found


def shared():
    """Other people's messages, where they lie beside the checkout."""
    files = sorted((ROOT.parent / "shared/cases/invoices").glob("*/*.xml"))
    return [path.read_bytes() for path in files if path.stat().st_size < 32768]


def hybrids(program, made):
    """PDFs with a message, as small as they come: without the page, whose fonts fuzzing would only chew on."""
    message = (made / "short-invoice-cii.xml").read_bytes()
    run(program, "render", ROOT / "examples/short-invoice.json", "--facturx", "--draft", "-o", made / "hybrid.pdf")
    whole = (made / "hybrid.pdf").read_bytes()
    metadata = b"<x><pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></x>"
    page = [
        b"<< /Type /Catalog /Pages 2 0 R /AF [4 0 R] /Names << /EmbeddedFiles << /Names [(a.xml) 4 0 R] >> >> "
        b"/Metadata 7 0 R /MarkInfo << /Marked true >> /StructTreeRoot 8 0 R /Lang (fr) >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 6 0 R /StructParents 0 /Tabs /S >>",
        b"<< /Type /Filespec /F (a.xml) /UF (a.xml) /EF << /F 5 0 R >> /AFRelationship /Data >>",
    ]
    content = b"/P << /MCID 0 >> BDC 0 0 10 10 re f EMC"
    tree = [
        b"<< /Type /StructTreeRoot /K [9 0 R] /ParentTree << /Nums [0 [10 0 R]] >> /RoleMap << /X /P >> "
        b"/IDTree << /Names [(i) 10 0 R] >> /ClassMap << /C << /O /Layout >> >> >>",
        b"<< /Type /StructElem /S /Document /P 8 0 R /K [10 0 R] >>",
        b"<< /Type /StructElem /S /X /P 9 0 R /Pg 3 0 R /K [0] /ID (i) /C /C >>",
    ]
    plain = [stream(message, b"/Type /EmbeddedFile"), stream(content), stream(metadata)]
    packed = [
        stream(zlib.compress(message), b"/Type /EmbeddedFile /Filter /FlateDecode"), stream(content), stream(metadata)]
    return [pdf(page + plain + tree), pdf(page + packed + tree), whole]


def stream(data, more=b""):
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), more, data)


def pdf(objects):
    data, places = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1, table, len(objects) + 1, len(data))


def pictures():
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    def png(depth, color, row, *more):
        head = struct.pack(">IIBBBBB", 4, 4, depth, color, 0, 0, 0)
        rows = b"".join(b"\0" + row for _ in range(4))
        return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + b"".join(more) + chunk(b"IDAT", zlib.compress(rows)) + \
            chunk(b"IEND", b"")

    import base64
    jpeg = base64.b64decode(
        "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////"
        "////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z")
    return [
        png(8, 2, b"\x10\x20\x30" * 4), png(8, 6, b"\x10\x20\x30\x80" * 4), png(8, 0, b"\x80" * 4), png(1, 0, b"\xa0"),
        png(8, 3, b"\0\1\0\1", chunk(b"PLTE", b"\0\0\0\xff\xff\xff"), chunk(b"tRNS", b"\x80")),
        png(16, 4, b"\0\1\0\2" * 4, chunk(b"pHYs", struct.pack(">IIB", 2835, 2835, 1))), jpeg,
    ]


def dictionary(seeds):
    """Names and short values, each as libFuzzer wants it."""
    words = set()
    for data in seeds:
        if data[:4] not in (b"\x89PNG", b"\xff\xd8\xff\xe0"):
            words |= set(re.findall(rb"[<@\"/.-]{0,2}[A-Za-z][A-Za-z:-]{2,40}", data[:32768]))
        else:
            words |= {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"iCCP", b"sRGB", b"pHYs", b"\xff\xc0", b"\xff\xc4"}
    words |= {b"&#0;", b"1e400", b"9" * 40, b"-1", b"0.1", b"2026-02-30", b"\xef\xbb\xbf", b" 0 R", b"<<", b">>", b"]]>"}

    def quoted(word):
        return '"' + "".join(chr(byte) if 32 < byte < 127 and byte not in b'"\\' else f"\\x{byte:02X}" for byte in word) + '"'

    return "".join(f"{quoted(word)}\n" for word in sorted(words)[:1500])


main(sys.argv[1], pathlib.Path(sys.argv[2]))
