"""The benchmark invoice by fpdf2, with Liberation Sans."""

import benchmark
import page
from fpdf import FPDF

FACES = {style: benchmark.FONTS / "liberation-sans" / f"LiberationSans-{name}.ttf" for style, name in (("", "Regular"), ("B", "Bold"))}


class Pen:
    def __init__(self, document):
        self.document = document

    def text(self, size, is_bold, grey, x, y, text, is_right=False):
        self.document.set_font("Sans", "B" if is_bold else "", size)
        self.document.set_text_color(grey)
        if is_right:
            x -= self.document.get_string_width(text)
        self.document.text(x, y, text)

    def rule(self, y, points, grey):
        self.document.set_draw_color(grey)
        self.document.set_line_width(points * 25.4 / 72)
        self.document.line(page.LEFT, y, page.RIGHT, y)

    def box(self, x, y, width, height, grey):
        self.document.set_fill_color(grey)
        self.document.rect(x, y, width, height, style="F")

    def paragraph(self, size, x, y, width, text):
        self.document.set_font("Sans", "", size)
        self.document.set_xy(x, y - size * 25.4 / 72)
        self.document.multi_cell(width, size * 1.35 * 25.4 / 72, text)

    def qr(self, x, y, side):
        matrix = benchmark.QR.matrix
        module = side / len(matrix)
        self.document.set_fill_color(0)
        for row, start, count in page.qr_runs(matrix):
            self.document.rect(x + start * module, y + row * module, count * module, module, style="F")


def render(invoice):
    document = FPDF(format="A4")
    document.set_auto_page_break(False)
    for style, face in FACES.items():
        document.add_font("Sans", style, face)
    document.add_page()
    document.set_title("Facture " + invoice.number)
    page.draw(Pen(document), invoice)
    return bytes(document.output())


benchmark.run(render)
