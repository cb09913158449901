"""What the README promises."""

import json
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[2]


def test_the_shortest_invoice_is_the_example():
    block = re.search(r"```json\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    example = (ROOT / "examples" / "short-invoice.json").read_text(encoding="utf-8")
    assert json.loads(block[1]) == json.loads(example)
    assert len(block[1].splitlines()) <= 30


def test_every_file_that_is_linked_is_there():
    for page in [ROOT / "README.md", *ROOT.glob("*/README.md")]:
        for target in re.findall(r"\]\(([^)#:]+)\)|src=\"([^\":]+)\"", page.read_text(encoding="utf-8")):
            path = page.parent / (target[0] or target[1])
            assert path.exists(), f"{page.relative_to(ROOT)} links to {path.name}"
