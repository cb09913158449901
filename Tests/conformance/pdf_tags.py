"""The structure and what hangs on it (ISO 19005-3, 6.7; ISO 14289-1, clause 7)."""

import re

import pikepdf

LANGUAGE = re.compile(r"[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*")
# What a reader of our files has to find in each element, besides what `pdf.py` asks of its kind.
MAY_BE_EMPTY = {"/TD", "/TH"}


def findings(file):
    root = file.Root
    mark = root.MarkInfo
    if mark.get("/Suspects", False) or mark.get("/UserProperties", False):
        yield "7.1: doubts about the structure"
    if not LANGUAGE.fullmatch(str(root.Lang)):
        yield f"7.2: the language {root.Lang}"
    yield from elements_missed(file)


def elements_missed(file):
    """What is wrong with the elements, and with the way from content to them."""
    tree = file.Root.StructTreeRoot
    elements = {}
    yield from _walk(tree.K, tree, elements)
    everything = [one for one in file.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/StructElem"]
    if len(everything) != len(elements):
        yield f"14.7.2: {len(everything) - len(elements)} elements that nobody reaches"
    yield from _numbers(file, tree, elements)


def _walk(element, parent, elements):
    kind = str(element.S)
    elements[element.objgen] = element
    if "/Lang" in element and not LANGUAGE.fullmatch(str(element.Lang)):
        yield f"7.2: the language {element.Lang}"
    kids = list(element.K) if isinstance(element.get("/K"), pikepdf.Array) else [element.K] if "/K" in element else []
    if not kids and kind not in MAY_BE_EMPTY:
        yield f"14.8: an empty {kind}"
    if kind == "/Figure":
        yield from _figure(element, kids)
    if kind == "/Table":
        yield from _table(kids)
    if kind == "/L" and element.get("/A", {}).get("/ListNumbering") is None:
        yield "7.6: a list that does not say whether it is numbered"
    for kid in kids:
        if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/StructElem":
            if kid.P.objgen != element.objgen:
                yield f"14.7.2: a {kid.S} with another parent"
            if kid.objgen in elements:
                yield f"14.7.2: a {kid.S} in two places"
            else:
                yield from _walk(kid, element, elements)


def _figure(element, kids):
    if any(isinstance(kid, pikepdf.Dictionary) and kid.get("/S") for kid in kids):
        return
    box = element.get("/A", {}).get("/BBox")
    if element.get("/A", {}).get("/O") != "/Layout" or box is None:
        yield "14.8.5.4.3: a figure without a box"
        return
    left, bottom, right, top = map(float, box)
    _, _, width, height = map(float, element.Pg.MediaBox)
    if not (-1 <= left < right <= width + 1 and -1 <= bottom < top <= height + 1):
        yield f"14.8.5.4.3: a figure outside its page: {left} {bottom} {right} {top}"


def _table(rows):
    """Rows are equally long, spans meet nothing, and every datum has a heading."""
    taken, heads, data, width = {}, {}, {}, None
    for y, row in enumerate(rows):
        x = 0
        for cell in row.get("/K", []):
            while (y, x) in taken:
                x += 1
            attributes = cell.get("/A", {})
            columns, lines = int(attributes.get("/ColSpan", 1)), int(attributes.get("/RowSpan", 1))
            for line in range(y, y + lines):
                for column in range(x, x + columns):
                    if (line, column) in taken:
                        yield "7.5: cells over each other"
                    taken[line, column] = cell
                    (heads if cell.S == "/TH" else data)[line, column] = cell
            x += columns
        count = sum(1 for line, _ in taken if line == y)
        width = width or count
        if count != width:
            yield f"7.5: a row of {count} cells under {width}"
    scopes = {place: str(cell.get("/A", {}).get("/Scope", "")) for place, cell in heads.items()}
    if not all(scopes.values()):
        yield "7.5: a heading without scope"
    for y, x in data:
        above = any(column == x and line < y and scope != "/Row" for (line, column), scope in scopes.items())
        before = any(line == y and column < x and scope != "/Column" for (line, column), scope in scopes.items())
        if not above and not before:
            yield f"7.5: a cell without a heading in row {y + 1}, column {x + 1}"


def _numbers(file, tree, elements):
    """Whatever has a number has its place in the tree of parents, and nothing else has."""
    entries = list(tree.ParentTree.Nums)
    keys = [int(key) for key in entries[::2]]
    if keys != sorted(set(keys)) or int(tree.ParentTreeNextKey) <= max(keys, default=-1):
        yield "14.7.4.4: the numbers of the tree of parents"
    parents = dict(zip(keys, entries[1::2]))
    used = set()
    for page in file.pages:
        if "/StructParents" not in page.obj:
            continue
        used.add(int(page.obj.StructParents))
        yield from _content(page, parents.get(int(page.obj.StructParents)), elements)
        for annotation in page.obj.get("/Annots", []):
            key = int(annotation.StructParent)
            used.add(key)
            element = parents.get(key)
            if element is None or element.S != "/Link" or element.objgen not in elements:
                yield "7.18.5: a link without its element"
            elif not any(_is_place_of(annotation, kid) for kid in element.K):
                yield "7.18.5: a link that its element does not know"
            if not str(annotation.get("/Contents", "")).strip():
                yield "7.18.5: a link without words"
    if used != set(keys):
        yield f"14.7.4.4: numbers of nobody: {sorted(used ^ set(keys))}"


def _is_place_of(annotation, kid):
    return isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/OBJR" and kid.Obj.objgen == annotation.objgen


def _content(page, owners, elements):
    """Every piece of content belongs to the element that names it."""
    if owners is None:
        yield "14.7.4.4: a page without entry"
        return
    for number, owner in enumerate(owners):
        if owner.objgen not in elements:
            yield f"14.7.4.4: content {number} belongs to an element that nobody reaches"
            continue
        pieces = [
            kid if isinstance(kid, int) else int(kid.MCID) for kid in owner.K
            if _is_on(page, owner, kid)]
        if number not in pieces:
            yield f"14.7.4.4: content {number} is not named by its element"


def _is_on(page, owner, kid):
    if isinstance(kid, int):
        return owner.Pg.objgen == page.obj.objgen
    return kid.get("/Type") == "/MCR" and kid.get("/Pg", owner.get("/Pg")).objgen == page.obj.objgen
