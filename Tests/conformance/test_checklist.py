"""The checklist in JSON, held against its schema by a validator that is not ours."""

import copy
import json
import os
import pathlib
import subprocess

import jsonschema
import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
FACTURIER = os.environ["FACTURIER"]
GOOD = sorted((ROOT / "examples").glob("*.json"))
BAD = sorted((ROOT / "examples" / "bad").glob("*.json"))


def run(*arguments):
    return subprocess.run([FACTURIER, *map(str, arguments)], capture_output=True, timeout=120)


def checklists(*arguments):
    done = run("check", "--format", "json", *arguments)
    assert done.returncode in (0, 1, 65), done.stderr.decode()
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def schema():
    printed = json.loads(run("schema", "checklist").stdout)
    jsonschema.Draft202012Validator.check_schema(printed)
    return jsonschema.Draft202012Validator(printed)


@pytest.mark.parametrize("options", [[], ["--language", "de"], ["--skip", "GEN", "--strict"], ["--only", "FR"]])
def test_every_checklist_is_valid(schema, options):
    unreadable = sorted((ROOT / "Tests" / "Fixtures" / "bad").glob("INPUT-*.json"))[:20]
    reports = checklists(*GOOD, *BAD, *unreadable, *options)
    assert len(reports) == len(GOOD) + len(BAD) + len(unreadable)
    assert [error.message for error in schema.iter_errors(reports)] == []
    assert {"problems" in report for report in reports} == {True, False}


def test_the_schema_knows_no_more_and_no_less(schema):
    """Whatever is taken away, added or changed in a report is noticed, save what may be missing."""
    report = checklists(BAD[0])[0]
    may_be_missing = {"counts", "checklist", "hint", "file", "line", "column", "law"}

    def objects(value, path=()):
        if isinstance(value, dict):
            yield path
            for key, child in value.items():
                yield from objects(child, (*path, key))
        elif isinstance(value, list):
            for index, child in enumerate(value):
                yield from objects(child, (*path, index))

    def at(value, path):
        for step in path:
            value = value[step]
        return value

    tried = 0
    for path in list(objects(report))[:40]:
        for key in at(report, path):
            changed = copy.deepcopy(report)
            if key in may_be_missing - ({"file", "law"} if "findings" not in path else set()):
                at(changed, path)[key] = {"not": "this"}
            else:
                del at(changed, path)[key]
            assert not schema.is_valid([changed]), (path, key)
            tried += 1
        changed = copy.deepcopy(report)
        at(changed, path)["more"] = 1
        assert not schema.is_valid([changed]), path
    assert tried > 100


def test_the_good_examples_pass_together():
    done = run("check", *GOOD)
    assert done.returncode == 0, done.stdout.decode()[-2000:]


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_bad_example_fails_with_the_codes_of_its_name_and_no_others(path):
    done = run("check", "--format", "json", "--as-of", "2026-11-23", path)
    entries = json.loads(done.stdout)[0]["checklist"]
    found = {
        finding["code"] for entry in entries for finding in entry["findings"] if finding["severity"] != "advice"
    }
    assert done.returncode == 1
    assert found == set(path.name.split(".")[0].split("+"))
    assert run("render", path, "-o", "/dev/null").returncode != 0
