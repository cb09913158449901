"""The benchmark invoice for tools that place every text themselves: one list of calls."""

import benchmark

LEFT, RIGHT = 20, 190
EDGES = [124, 148, 162, 190]


def draw(pen, invoice):
    """Calls pen.text(size, is_bold, grey, x, y, text, is_right), pen.rule(y, points, grey),
    pen.box(x, y, width, height, grey), pen.paragraph(size, x, y, width, text) and
    pen.qr(x, y, side); millimetres from the top left, sizes in points."""
    pen.text(15, True, 26, LEFT, 24, "Atelier Verhaegen")
    pen.text(8.25, False, 90, LEFT, 29, "Menuiserie & agencement sur mesure")
    for i, line in enumerate(benchmark.CONTACT):
        pen.text(8.25, False, 90, 140, 20 + 3.8 * i, line)
    pen.text(7, False, 90, 110, 44, benchmark.SENDER)
    for i, line in enumerate(benchmark.BUYER):
        pen.text(9.5, i == 0, 26, 110, 51 + 4.5 * i, line)
    pen.text(20, True, 26, LEFT, 84, "Facture " + invoice.number)
    pen.text(8.25, False, 90, LEFT, 90, benchmark.SUBJECT)
    for i, (label, value) in enumerate(benchmark.DATES):
        pen.text(9.5, False, 26, 138, 81 + 4.5 * i, label)
        pen.text(9.5, i == 2, 26, RIGHT, 81 + 4.5 * i, value, True)
    bottom = table(pen, invoice, 97)
    for i, (label, value) in enumerate(invoice.totals):
        pen.text(12 if i == 2 else 9.5, i == 2, 26, 116, bottom + 5 + 5.2 * i, label)
        pen.text(12 if i == 2 else 9.5, i == 2, 26, RIGHT, bottom + 5 + 5.2 * i, value, True)
    payment(pen, bottom + 20)
    pen.paragraph(7.5, LEFT, bottom + 61, 170, benchmark.TERMS)
    pen.rule(281, 0.4, 217)
    pen.text(7, False, 90, LEFT, 284.5, benchmark.FOOT)
    pen.text(7, False, 90, RIGHT, 284.5, "Page 1 / 1", True)


def table(pen, invoice, y):
    pen.rule(y, 0.9, 26)
    pen.text(7.5, False, 90, LEFT, y + 4.2, benchmark.HEAD[0])
    for edge, label in zip(EDGES, benchmark.HEAD[1:]):
        pen.text(7.5, False, 90, edge, y + 4.2, label, True)
    y += 6.2
    for name, details, *cells in invoice.rows:
        pen.rule(y, 0.4, 217)
        pen.text(9.5, True, 26, LEFT, y + 4.4, name)
        pen.text(8.25, False, 90, LEFT, y + 8, details)
        for edge, cell in zip(EDGES, cells):
            pen.text(9.5, False, 26, edge, y + 4.4, cell, True)
        y += 9.8
    pen.rule(y, 0.9, 26)
    return y


def payment(pen, y):
    pen.box(LEFT, y, 170, 36, 245)
    pen.box(LEFT + 4, y + 3, 30, 30, 255)
    pen.qr(LEFT + 6, y + 5, 26)
    pen.text(9.5, True, 26, LEFT + 42, y + 9, "Payer en un scan")
    pen.text(7.5, False, 90, LEFT + 72, y + 9, "avec l’application de votre banque")
    for i, (label, value) in enumerate(benchmark.PAYMENT):
        pen.text(9.5, False, 26, LEFT + 42, y + 15.5 + 4.8 * i, label)
        pen.text(9.5, i > 1, 26, LEFT + 70, y + 15.5 + 4.8 * i, value)


def qr_runs(matrix):
    """The dark squares of each row, those that touch as one: (row, from, count)."""
    for row, cells in enumerate(matrix):
        start = 0
        while start < len(cells):
            end = start
            while end < len(cells) and cells[end]:
                end += 1
            if end > start:
                yield row, start, end - start
            start = end + 1
