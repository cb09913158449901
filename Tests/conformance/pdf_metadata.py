"""What the file says of itself, and the files inside (ISO 19005-3, 6.6 and 6.8; ISO 14289-1, clause 5)."""

import re
import xml.etree.ElementTree as ElementTree

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
# The properties that nobody has to declare, as far as we write them, with the kind of value that they have.
KNOWN = {
    "http://purl.org/dc/elements/1.1/": {
        "title": "Alt", "description": "Alt", "creator": "Seq", "language": "Bag", "format": "Text"},
    "http://ns.adobe.com/xap/1.0/": {"CreatorTool": "Text", "CreateDate": "Date", "ModifyDate": "Date"},
    "http://ns.adobe.com/pdf/1.3/": {"Producer": "Text"},
    "http://www.aiim.org/pdfa/ns/id/": {"part": "Integer", "conformance": "Text"},
}
SCHEMA = "{http://www.aiim.org/pdfa/ns/schema#}"
PROPERTY = "{http://www.aiim.org/pdfa/ns/property#}"
EXTENSION = "{http://www.aiim.org/pdfa/ns/extension/}"
PREFIXES = {
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/", "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfaExtension": EXTENSION[1:-1], "pdfaSchema": SCHEMA[1:-1], "pdfaProperty": PROPERTY[1:-1],
}
MEDIA_TYPE = re.compile(r"[-\w+.]+/[-\w+.]+")
RELATIONS = {"/Source", "/Data", "/Alternative", "/Supplement", "/Unspecified", "/EncryptedPayload", "/FormData", "/Schema"}


def findings(file):
    stream = file.Root.Metadata
    if stream.Type != "/Metadata" or stream.Subtype != "/XML":
        yield "6.6.2: the stream of metadata"
    yield from _packet(stream.read_bytes())
    yield from _files(file)


def _packet(data):
    head = re.match(rb'<\?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"\?>\n', data)
    if not head or not re.search(rb'<\?xpacket end="[wr]"\?>$', data):
        yield "6.6.2.1: the frame of the metadata"
        return
    text = data.decode("utf-8")
    for prefix, uri in re.findall(r'xmlns:(\w+)="([^"]*)"', text):
        if uri in PREFIXES.values() and PREFIXES.get(prefix) != uri:
            yield f"6.6.4: the prefix {prefix}"
    tree = ElementTree.fromstring(text.split("?>", 1)[1].rsplit("<?", 1)[0])
    declared = dict(KNOWN)
    schemas = tree.findall(f".//{EXTENSION}schemas/{RDF}Bag/{RDF}li")
    for schema in schemas:
        yield from _schema(schema, declared)
    for description in tree.iter(f"{RDF}Description"):
        if description.get(f"{RDF}about") != "":
            yield "6.6.2: a description of something else"
        for one in description:
            space, name = one.tag[1:].split("}")
            if space != EXTENSION[1:-1]:
                yield from _property(one, name, declared.get(space, {}).get(name))


def _schema(schema, declared):
    wanted = {f"{SCHEMA}{name}" for name in ("schema", "namespaceURI", "prefix", "property")}
    if {child.tag for child in schema} != wanted or schema.get(f"{RDF}parseType") != "Resource":
        yield "6.6.2.3: the description of a schema"
        return
    space = schema.find(f"{SCHEMA}namespaceURI").text
    declared[space] = dict(declared.get(space, {}))
    for one in schema.findall(f"{SCHEMA}property/{RDF}Seq/{RDF}li"):
        fields = {child.tag[len(PROPERTY):]: child.text for child in one if child.tag.startswith(PROPERTY)}
        if set(fields) != {"name", "valueType", "category", "description"} or not all(fields.values()):
            yield f"6.6.2.3: the description of a property of {space}"
            continue
        if fields["category"] not in ("internal", "external"):
            yield f"6.6.2.3: the category of {fields['name']}"
        declared[space][fields["name"]] = fields["valueType"]


def _property(one, name, kind):
    if kind is None:
        yield f"6.6.2.3: the property {name} is not declared"
    elif kind in ("Alt", "Seq", "Bag"):
        if [child.tag for child in one] != [f"{RDF}{kind}"] or not len(one[0]):
            yield f"6.6.2.3: {name} is no {kind}"
        elif kind == "Alt" and one[0][0].get("{http://www.w3.org/XML/1998/namespace}lang") != "x-default":
            yield f"6.6.2.3: {name} has no default"
    elif len(one) or not one.text:
        yield f"6.6.2.3: {name} is no {kind}"
    elif kind == "Integer" and not re.fullmatch(r"[+-]?\d+", one.text):
        yield f"6.6.2.3: {name} is no whole number"
    elif kind == "Date" and not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)", one.text):
        yield f"6.6.2.3: {name} is no time"


def _files(file):
    associated = [one.objgen for one in file.Root.get("/AF", [])]
    named = []
    if "/Names" in file.Root and "/EmbeddedFiles" in file.Root.Names:
        names = list(file.Root.Names.EmbeddedFiles.Names)
        keys = [bytes(one) for one in names[::2]]
        if keys != sorted(keys) or len(set(keys)) != len(keys):
            yield "6.8: the names of the files are not in order"
        named = names[1::2]
    if sorted(associated) != sorted(one.objgen for one in named):
        yield "6.8: files that are not associated with the document"
    for one in named:
        if not str(one.F) or str(one.F) != str(one.UF) or one.get("/AFRelationship") not in RELATIONS:
            yield "6.8: the specification of a file"
        stream = one.EF.F
        if not MEDIA_TYPE.fullmatch(str(stream.get("/Subtype", "/"))[1:]):
            yield f"6.8: the media type {stream.get('/Subtype')}"
        parameters = stream.get("/Params", {})
        if not re.fullmatch(r"D:\d{14}(Z|[+-]\d\d'\d\d')", str(parameters.get("/ModDate", ""))):
            yield "6.8: the time of a file"
        if parameters.get("/Size") != len(stream.read_bytes()):
            yield "6.8: the size of a file"
