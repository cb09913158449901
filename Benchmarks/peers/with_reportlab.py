"""The benchmark invoice by ReportLab. It cannot read Inter (CFF outlines), so it has Liberation Sans."""

import io

import benchmark
import page
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

MM = 72 / 25.4
HEIGHT = 297 * MM

for face in ("Regular", "Bold"):
    pdfmetrics.registerFont(TTFont(face, benchmark.FONTS / "liberation-sans" / f"LiberationSans-{face}.ttf"))


class Pen:
    def __init__(self, canvas):
        self.canvas = canvas

    def text(self, size, is_bold, grey, x, y, text, is_right=False):
        self.canvas.setFont("Bold" if is_bold else "Regular", size)
        self.canvas.setFillGray(grey / 255)
        draw = self.canvas.drawRightString if is_right else self.canvas.drawString
        draw(x * MM, HEIGHT - y * MM, text)

    def rule(self, y, points, grey):
        self.canvas.setStrokeGray(grey / 255)
        self.canvas.setLineWidth(points)
        self.canvas.line(page.LEFT * MM, HEIGHT - y * MM, page.RIGHT * MM, HEIGHT - y * MM)

    def box(self, x, y, width, height, grey):
        self.canvas.setFillGray(grey / 255)
        self.canvas.rect(x * MM, HEIGHT - (y + height) * MM, width * MM, height * MM, stroke=0, fill=1)

    def paragraph(self, size, x, y, width, text):
        style = ParagraphStyle("terms", fontName="Regular", fontSize=size, leading=size * 1.35, textColor="#5a5a5a")
        paragraph = Paragraph(text, style)
        _, height = paragraph.wrap(width * MM, HEIGHT)
        paragraph.drawOn(self.canvas, x * MM, HEIGHT - y * MM - height + size)

    def qr(self, x, y, side):
        matrix = benchmark.QR.matrix
        module = side / len(matrix) * MM
        path = self.canvas.beginPath()
        for row, start, count in page.qr_runs(matrix):
            path.rect(x * MM + start * module, HEIGHT - y * MM - (row + 1) * module, count * module, module)
        self.canvas.setFillGray(0)
        self.canvas.drawPath(path, stroke=0, fill=1)


def render(invoice):
    output = io.BytesIO()
    canvas = Canvas(output, pagesize=(210 * MM, HEIGHT), pageCompression=1)
    canvas.setTitle("Facture " + invoice.number)
    page.draw(Pen(canvas), invoice)
    canvas.showPage()
    canvas.save()
    return output.getvalue()


benchmark.run(render)
