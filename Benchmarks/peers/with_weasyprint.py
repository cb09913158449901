"""The benchmark invoice by WeasyPrint, from HTML made with string formatting."""

import html
import os
import pathlib
import tempfile

import benchmark

config = pathlib.Path(tempfile.mkdtemp()) / "fonts.conf"
config.write_text(
    f"<fontconfig><dir>{benchmark.FONTS / 'inter'}</dir><cachedir>{config.parent}</cachedir></fontconfig>"
)
os.environ["FONTCONFIG_FILE"] = str(config)

import weasyprint  # noqa: E402  (it reads the setting above)
from weasyprint.text.fonts import FontConfiguration  # noqa: E402

STYLE = """
@page { size: A4; margin: 18mm 20mm 20mm;
  @bottom-left { content: "%s"; font-size: 7pt; color: #595959; width: 140mm }
  @bottom-right { content: "Page " counter(page) " / " counter(pages); font-size: 7pt; color: #595959 } }
body { font: 9.5pt/1.25 Inter; color: #1a1a1a; font-feature-settings: "tnum"; margin: 0 }
h1 { font-size: 20pt; font-weight: 600; margin: 0 }
.name { font-size: 15pt; font-weight: 700 } .light { color: #595959; font-size: 8.25pt }
.head { display: flex; justify-content: space-between } .to { margin: 3mm 0 3mm 90mm }
.to b, td b { font-weight: 600 } table { border-collapse: collapse; width: 100%% }
.lines { margin-top: 3mm; border-top: 0.9pt solid; border-bottom: 0.9pt solid }
th { font-weight: 400; font-size: 7.5pt; color: #595959; text-align: right; padding: 1.5mm 0 }
td { text-align: right; vertical-align: top; padding: 1mm 0; border-top: 0.4pt solid #ddd }
th:first-child, td:first-child { text-align: left }
.totals { width: 74mm; margin: 3mm 0 0 auto } .totals td { border: 0; padding: 0.6mm 0 }
.totals tr:last-child { font-size: 12pt; font-weight: 600 }
.box { display: flex; gap: 10mm; background: #f5f5f4; padding: 4mm; margin-top: 3mm }
.box > svg { width: 28mm; height: 28mm } .box table { width: auto } .box td { border: 0; padding: 0 6mm 0.3mm 0; text-align: left }
.terms { margin-top: 5mm; font-size: 7.5pt; color: #595959; text-align: justify }
""" % benchmark.FOOT

escape = html.escape
QR = benchmark.QR.svg_inline(border=0, omitsize=True)
fonts = FontConfiguration()


def table_row(row):
    name, details, *cells = map(escape, row)
    return f"<tr><td><b>{name}</b><br><span class=light>{details}</span></td>" + "".join(
        f"<td>{cell}</td>" for cell in cells
    )


def pairs(rows):
    return "".join(f"<tr><td>{escape(label)}</td><td>{escape(value)}</td></tr>" for label, value in rows)


def render(invoice):
    page = f"""<!DOCTYPE html><html lang=fr><title>Facture {invoice.number}</title><body>
<div class=head><div><div class=name>Atelier Verhaegen</div>
<div class=light>Menuiserie &amp; agencement sur mesure</div></div>
<div class=light>{"<br>".join(map(escape, benchmark.CONTACT))}</div></div>
<div class=to><div class=light>{escape(benchmark.SENDER)}</div><b>{escape(benchmark.BUYER[0])}</b><br>
{"<br>".join(map(escape, benchmark.BUYER[1:]))}</div>
<div class=head><div><h1>Facture {invoice.number}</h1><div class=light>{escape(benchmark.SUBJECT)}</div></div>
<div><table class=dates>{pairs(benchmark.DATES)}</table></div></div>
<table class=lines><thead><tr>{"".join(f"<th>{escape(cell)}</th>" for cell in benchmark.HEAD)}</tr></thead>
{"".join(map(table_row, invoice.rows))}</table>
<table class=totals>{pairs(invoice.totals)}</table>
<div class=box>{QR}<div><b>Payer en un scan</b> <span class=light>avec l’application de votre banque</span>
<table>{pairs(benchmark.PAYMENT)}</table></div></div>
<p class=terms>{escape(benchmark.TERMS)}</p>"""
    style = weasyprint.CSS(string=STYLE, font_config=fonts)
    return weasyprint.HTML(string=page).write_pdf(stylesheets=[style], font_config=fonts)


benchmark.run(render)
