"""Fonts and every glyph shown with them (ISO 19005-3, 6.2.11; ISO 14289-1, 7.21).

The programs are read by fontTools, which shares no code with ours or Cairo's."""

import io
import re

import pikepdf
from fontTools.agl import toUnicode
from fontTools.cffLib import CFFFontSet
from fontTools.pens.basePen import NullPen
from fontTools.ttLib import TTFont

KINDS = {"/Type1", "/MMType1", "/TrueType", "/Type3", "/Type0", "/CIDFontType0", "/CIDFontType2"}
# The private use areas.
PRIVATE = ((0xE000, 0xF8FF), (0xF0000, 0xFFFFD), (0x100000, 0x10FFFD))


def findings(file):
    fonts = {}
    for page in file.pages:
        yield from _shown(page, page.obj.Resources, fonts)
    for one in file.objects:
        if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font":
            if str(one.get("/Subtype")) not in KINDS or "/BaseFont" not in one:
                yield "6.2.11.2: the dictionary of a font"


def _shown(content, resources, fonts):
    """Each code that a content stream shows, and those of the forms that it draws."""
    font, replaced = None, [False]
    for operands, operator in pikepdf.parse_content_stream(content):
        name = str(operator)
        if name in ("BDC", "BMC"):
            properties = operands[1] if len(operands) > 1 else {}
            replaced.append(replaced[-1] or "/ActualText" in properties)
        elif name == "EMC":
            replaced.pop()
        elif name == "Tf":
            dictionary = resources.Font[str(operands[0])]
            font = fonts.get(dictionary.objgen)
            if font is None:
                font = fonts[dictionary.objgen] = Font(dictionary)
                yield from font.findings()
        elif name in ("Tj", "TJ", "'", '"'):
            for text in operands[-1] if name == "TJ" else [operands[-1]]:
                if isinstance(text, pikepdf.String):
                    yield from font.show(bytes(text), replaced[-1])
        elif name == "Do":
            form = resources.XObject[str(operands[0])]
            if form.get("/Subtype") == "/Form":
                yield from _shown(form, form.get("/Resources", resources), fonts)


class Font:
    def __init__(self, dictionary):
        self.dictionary = dictionary
        self.is_wide = dictionary.Subtype == "/Type0"
        self.inner = dictionary.DescendantFonts[0] if self.is_wide else dictionary
        self.descriptor = self.inner.FontDescriptor
        self.name = str(dictionary.BaseFont)
        self.unicode = _unicode(dictionary.ToUnicode.read_bytes()) if "/ToUnicode" in dictionary else {}
        self.widths = self._widths()
        self.seen = set()
        if "/FontFile3" in self.descriptor:
            self.program = Compact(self.descriptor.FontFile3.read_bytes())
        elif "/FontFile2" in self.descriptor:
            self.program = Outlines(self.descriptor.FontFile2.read_bytes())
        else:
            self.program = None

    def findings(self):
        if self.program is None:
            yield f"6.2.11.4: {self.name} has no program that we know"
            return
        if not re.match(r"/[A-Z]{6}\+", self.name):
            yield f"6.2.11.4: {self.name} is not named as a part of a font"
        kind = str(self.descriptor.get("/FontFile3", pikepdf.Dictionary()).get("/Subtype", "/OpenType"))
        if kind not in ("/Type1C", "/CIDFontType0C", "/OpenType"):
            yield f"6.2.11.2: a program of type {kind}"
        if self.is_wide:
            if str(self.dictionary.Encoding) != "/Identity-H":
                yield f"6.2.11.3: the encoding of {self.name}"
            if self.inner.Subtype == "/CIDFontType2" and "/CIDToGIDMap" not in self.inner:
                yield f"6.2.11.3.2: {self.name} has no map to glyphs"
            if "/CIDSet" in self.descriptor:
                yield f"6.2.11.4.2: {self.name} has a set that nothing asks for"
        else:
            first, last = int(self.dictionary.FirstChar), int(self.dictionary.LastChar)
            if len(self.dictionary.Widths) != last - first + 1:
                yield f"6.2.11.2: the widths of {self.name}"
            is_symbolic = bool(int(self.descriptor.Flags) & 4)
            if self.dictionary.Subtype == "/TrueType" and is_symbolic and "/Encoding" in self.dictionary:
                yield f"6.2.11.6: {self.name} is symbolic and has an encoding"
            if "/CharSet" in self.descriptor:
                listed = set(str(self.descriptor.CharSet).split("/")) - {""}
                if listed != self.program.glyph_names() - {".notdef"}:
                    yield f"6.2.11.4.2: {self.name} lists {sorted(listed ^ self.program.glyph_names())}"
        if "/Length1" in self.descriptor.get("/FontFile2", {}):
            if int(self.descriptor.FontFile2.Length1) != len(self.descriptor.FontFile2.read_bytes()):
                yield f"6.2.11.2: the length of the program of {self.name}"

    def show(self, text, is_replaced):
        codes = [int.from_bytes(text[at:at + 2], "big") for at in range(0, len(text), 2)] if self.is_wide else text
        for code in codes:
            if (code, is_replaced) in self.seen:
                continue
            self.seen.add((code, is_replaced))
            yield from self._check(code, is_replaced)

    def _check(self, code, is_replaced):
        where = f"code {code} of {self.name}"
        text = self.unicode.get(code)
        if not text:
            yield f"6.2.11.7: {where} has no Unicode"
        elif any(ord(one) in (0, 0xFEFF, 0xFFFE) for one in text):
            yield f"6.2.11.7: {where} is no real character"
        elif any(low <= ord(one) <= high for one in text for low, high in PRIVATE) and not is_replaced:
            yield f"6.2.11.7: {where} is private and not explained"
        width = self.program.width(code, self.is_wide)
        if width is None:
            yield f"6.2.11.4, 6.2.11.8: {where} has no glyph"
        elif abs(width - self.widths(code)) > 1:
            yield f"6.2.11.5: {where} is {width} wide and not {self.widths(code)}"

    def _widths(self):
        if not self.is_wide:
            first, widths = int(self.dictionary.FirstChar), [float(one) for one in self.dictionary.Widths]
            missing = float(self.descriptor.get("/MissingWidth", 0))
            return lambda code: widths[code - first] if 0 <= code - first < len(widths) else missing
        table, items, at = {}, list(self.inner.get("/W", [])), 0
        while at < len(items):
            if isinstance(items[at + 1], pikepdf.Array):
                table.update({int(items[at]) + place: float(one) for place, one in enumerate(items[at + 1])})
                at += 2
            else:
                table.update({code: float(items[at + 2]) for code in range(int(items[at]), int(items[at + 1]) + 1)})
                at += 3
        default = float(self.inner.get("/DW", 1000))
        return lambda code: table.get(code, default)


class Compact:
    """A program in the Compact Font Format."""

    def __init__(self, data):
        fonts = CFFFontSet()
        fonts.decompile(io.BytesIO(data), None)
        self.font = fonts[0]
        self.strings = self.font.CharStrings
        self.is_numbered = hasattr(self.font, "ROS")
        self.names = {} if self.is_numbered else {toUnicode(name): name for name in self.strings.keys()}

    def glyph_names(self):
        return set(self.strings.keys())

    def width(self, code, is_wide):
        name = f"cid{code:05}" if is_wide and self.is_numbered else self._name(code)
        if name not in self.strings.keys() or name == ".notdef" or (is_wide and code == 0):
            return None
        string = self.strings[name]
        string.draw(NullPen())
        return string.width * 1000 * getattr(self.font, "FontMatrix", [0.001])[0]

    def _name(self, code):
        """By WinAnsiEncoding, the only one that Cairo writes for simple fonts."""
        character = {0xA0: " ", 0xAD: "-"}.get(code) or bytes([code]).decode("cp1252", "replace")
        return self.names.get(character, ".notdef")


class Outlines:
    """A program in the TrueType format."""

    def __init__(self, data):
        self.font = TTFont(io.BytesIO(data), lazy=True, fontNumber=0)
        self.count = self.font["maxp"].numGlyphs
        self.unit = self.font["head"].unitsPerEm

    def glyph_names(self):
        return set()

    def width(self, code, is_wide):
        glyph = code
        if not is_wide:
            character = ord(bytes([code]).decode("cp1252", "replace"))
            glyph = None
            for table in self.font["cmap"].tables:
                name = table.cmap.get(character, table.cmap.get(0xF000 + code, table.cmap.get(code)))
                glyph = glyph or (self.font.getGlyphID(name) if name else None)
        if not glyph or glyph >= self.count:
            return None
        data, count = self.font.reader["hmtx"], self.font["hhea"].numberOfHMetrics
        at = 4 * min(glyph, count - 1)
        return int.from_bytes(data[at:at + 2], "big") * 1000 / self.unit


def _unicode(data):
    """What a ToUnicode stream says of each code."""
    found = {}

    def text(digits):
        return bytes.fromhex(digits.decode()).decode("utf-16-be")

    for block in re.findall(rb"beginbfchar(.*?)endbfchar", data, re.DOTALL):
        for code, value in re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            found[int(code, 16)] = text(value)
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", data, re.DOTALL):
        for low, high, value in re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(<[0-9A-Fa-f]+>|\[[^\]]*\])", block):
            codes = range(int(low, 16), int(high, 16) + 1)
            if value.startswith(b"["):
                found.update(zip(codes, map(text, re.findall(rb"<([0-9A-Fa-f]+)>", value))))
            else:
                first = text(value[1:-1])
                found.update({code: first[:-1] + chr(ord(first[-1]) + at) for at, code in enumerate(codes)})
    return found
