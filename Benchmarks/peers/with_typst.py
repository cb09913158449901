"""The benchmark invoice by Typst, from a template that gets the data as input."""

import json
import pathlib
import tempfile

import benchmark
import typst

TEMPLATE = """
#let data = json(bytes(sys.inputs.data))
#set document(title: "Facture " + data.number)
#set page(paper: "a4", margin: (x: 20mm, top: 18mm, bottom: 24mm), footer: context {
  set text(7pt, fill: luma(90))
  grid(columns: (1fr, auto), data.foot, [Page #counter(page).display() / #counter(page).final().first()])
})
#set text(font: "Inter", size: 9.5pt, lang: "fr", number-width: "tabular")
#set par(leading: 0.5em, spacing: 0.6em)
#let light(size: 8.25pt, body) = text(size, fill: luma(90), body)
#grid(columns: (1fr, auto),
  [#text(15pt, weight: "bold")[Atelier Verhaegen] \\ #light[Menuiserie & agencement sur mesure]],
  light(data.contact.join(linebreak())))
#v(6mm)
#pad(left: 90mm)[#light(size: 7pt, data.sender) #v(2mm) #text(weight: "semibold", data.buyer.first()) \\
  #data.buyer.slice(1).join(linebreak())]
#v(6mm)
#grid(columns: (1fr, auto),
  [#text(20pt, weight: "semibold")[Facture #data.number] \\ #light(data.subject)],
  grid(columns: 2, column-gutter: 6mm, row-gutter: 2mm, ..data.dates.flatten()))
#v(4mm)
#table(columns: (1fr, auto, auto, auto, auto), align: (left, right, right, right, right), inset: (x: 2mm, y: 1.6mm),
  stroke: (x, y) => (top: if y == 0 { 0.9pt } else { 0.4pt + luma(220) }),
  table.header(..data.head.map(cell => light(size: 7.5pt, cell))),
  ..data.rows.map(row => ([#text(weight: "semibold", row.at(0)) \\ #light(row.at(1))], ..row.slice(2))).flatten())
#align(right, grid(columns: 2, column-gutter: 20mm, row-gutter: 2.4mm, align: (left, right), ..data.totals.flatten()))
#block(fill: luma(245), inset: 5mm, width: 100%, grid(columns: (28mm, 1fr), column-gutter: 10mm,
  image(bytes(data.qr), format: "svg", width: 28mm),
  [#text(weight: "semibold")[Payer en un scan] #light[avec l’application de votre banque] #v(2mm)
   #grid(columns: 2, column-gutter: 6mm, row-gutter: 2mm, ..data.payment.flatten())]))
#set par(justify: true)
#light(size: 7.5pt, data.terms)
"""

source = pathlib.Path(tempfile.mkdtemp()) / "invoice.typ"
source.write_text(TEMPLATE)
QR = benchmark.qr_svg()
compiler = typst.Compiler(str(source), font_paths=[str(benchmark.FONTS / "inter")], ignore_system_fonts=True)


def render(invoice):
    data = {
        "number": invoice.number,
        "contact": benchmark.CONTACT,
        "sender": benchmark.SENDER,
        "buyer": benchmark.BUYER,
        "subject": benchmark.SUBJECT,
        "dates": benchmark.DATES,
        "head": benchmark.HEAD,
        "rows": invoice.rows,
        "totals": invoice.totals,
        "payment": benchmark.PAYMENT,
        "terms": benchmark.TERMS,
        "foot": benchmark.FOOT,
        "qr": QR,
    }
    return compiler.compile(format="pdf", sys_inputs={"data": json.dumps(data)})


benchmark.run(render)
