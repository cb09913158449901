"""The rule unit files of EN 16931 for UBL, each fragment put into a whole invoice."""

import copy
import re
from xml.etree import ElementTree

VEFA = "{http://difi.no/xsd/vefa/validator/1.0}"


def local(element):
    return element.tag.rpartition("}")[2]


def fragments(path):
    """What each test says, (rule, must it fire, the fragment), in the file's order."""
    for test in ElementTree.parse(path).getroot().iter(f"{VEFA}test"):
        verdicts = test.find(f"{VEFA}assert")
        for verdict in verdicts:
            if local(verdict) in ("success", "error"):
                yield verdict.text.strip(), local(verdict) == "error", test[-1]


def grafted(base, fragment, fills):
    """The base with every element that the fragment has in the place of its own of that name.

    With `fills`, what the fragment's elements leave out comes from the base: a fragment that keeps a rule says no
    more than the rule looks at.
    """
    whole = copy.deepcopy(base)
    added = copy.deepcopy(fragment)
    own = {child.tag: child for child in reversed(list(whole))}
    for child in added:
        if fills and child.tag in own:
            fill(child, own[child.tag])
    names = {child.tag for child in added}
    for child in list(whole):
        if child.tag in names:
            whole.remove(child)
    whole.extend(added)
    return ElementTree.tostring(whole, encoding="utf-8")


def fill(element, model):
    """Gives an element the children that only its model has."""
    first = {child.tag: child for child in reversed(list(element))}
    for child in model:
        if child.tag not in first:
            element.append(copy.deepcopy(child))
        elif len(child):
            fill(first[child.tag], child)


def claims(entry):
    """The rules of EN 16931 that an entry of the checklist stands for."""
    return {entry["code"], *re.findall(r"BR-[A-Z0-9-]+", entry.get("law") or "")}
