"""Times the library and the program beside the plain C program and other tools, in one run, and writes
RESULTS.md. Called by `./dev bench`, which builds what is needed."""

import collections
import datetime
import json
import os
import pathlib
import platform
import re
import statistics
import subprocess
import sys
import time

import reminders

ROOT = pathlib.Path(__file__).resolve().parents[1]
WORK = ROOT / ".build" / "bench"
RELEASE = ROOT / ".build" / "release"
LIMIT = ROOT / ".build" / "limit"
PEERS = {"Typst": "typst", "WeasyPrint": "weasyprint", "ReportLab": "reportlab", "fpdf2": "fpdf2"}
VISITS = 5  # how often each program has its turn

Row = collections.namedtuple("Row", "name ours theirs measure bar holds")


def document(lines):
    """An invoice of that many lines, with marks that the benchmark fills in anew for each round."""
    source = json.loads((ROOT / "Benchmarks" / "one-page.json").read_text())
    samples = source["lines"]
    source["lines"] = []
    for i in range(lines):
        line = dict(samples[i % len(samples)])
        cents = round(float(line["price"]) * 100)
        line["name"] += f" {i + 1}-{{round}}"
        line["price"] = f"{{price {cents}}}"
        source["lines"].append(line)
    path = WORK / f"{lines}-lines.json"
    path.write_text(json.dumps(source, ensure_ascii=False, indent=1))
    return path


def rounds_of(command):
    """The milliseconds of each round that a program prints, without the first, which warms up."""
    times = [float(line) for line in run(command).split()]
    return times[1:] or times


def run(command):
    result = subprocess.run(list(map(str, command)), capture_output=True, text=True, cwd=ROOT)
    if result.returncode != 0:
        sys.exit(f"bench: {' '.join(map(str, command))} failed:\n{result.stderr}")
    return result.stdout


def interleaved(commands, visits=VISITS):
    """Each program in turn, several times: what else the machine does meets them all alike."""
    times = {name: [] for name in commands}
    for _ in range(visits):
        for name, command in commands.items():
            times[name] += rounds_of(command)
    return {name: statistics.median(values) for name, values in times.items()}


def cold(commands, visits=40):
    """Whole runs, from start to exit."""
    times = {name: [] for name in commands}
    for _ in range(visits):
        for name, command in commands.items():
            start = time.perf_counter()
            run(command)
            times[name].append((time.perf_counter() - start) * 1000)
    return {name: statistics.median(values) for name, values in times.items()}


def peak_megabytes(command):
    process = subprocess.Popen(list(map(str, command)), cwd=ROOT, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"bench: {' '.join(map(str, command))} failed")
    return usage.ru_maxrss / 1024


def library(lines, rounds):
    return [RELEASE / "LibraryBenchmark", document(lines), rounds]


def compared(name, ours, limit, bar):
    ratio = ours / limit
    return Row(name, f"{ours:.2f} ms", f"{limit:.2f} ms", f"{ratio:.2f} ×", f"≤ {bar} ×", ratio <= bar)


def measure():
    WORK.mkdir(parents=True, exist_ok=True)
    rows = []

    say("one page")
    page = interleaved({"ours": library(10, 60), "limit": [LIMIT, 10, 60]})
    rows.append(compared("one page, library in a loop", page["ours"], page["limit"], 1.6))

    say("1,000 lines")
    long = interleaved({"ours": library(1000, 6), "limit": [LIMIT, 1000, 6]})
    rows.append(compared("1,000 lines, library in a loop", long["ours"], long["limit"], 1.6))

    say("the check of 1,000 lines")
    parts = interleaved({part: [*library(1000, 6), part] for part in ("check", "draw")}, visits=3)
    share = parts["check"] / parts["draw"]
    rows.append(Row(
        "the check alone, of 1,000 lines", f"{parts['check']:.2f} ms", "",
        f"{100 * share:.1f} % of drawing them", "< 5 %", share < 0.05))

    say("finishing")
    steps = interleaved({part: [*library(10, 60), part] for part in ("paint", "finish")})
    share = steps["finish"] / steps["paint"]
    rows.append(Row(
        "finishing one page, with an attachment", f"{steps['finish']:.2f} ms", "",
        f"{100 * share:.0f} % of the {steps['paint']:.2f} ms that Cairo draws it", "≤ 25 %", share <= 0.25))

    say("100 to 10,000 lines")
    rounds = {100: 20, 1000: 6, 10000: 3}
    sizes = interleaved({
        (whose, lines): library(lines, count) if whose == "ours" else [LIMIT, lines, count]
        for lines, count in rounds.items() for whose in ("ours", "limit")
    }, visits=3)
    ours, limit = ({lines: 1000 * sizes[whose, lines] / lines for lines in rounds} for whose in ("ours", "limit"))
    growth = ours[10000] / ours[100]
    each, theirs = (
        ", ".join(f"{per_line[lines]:.0f} µs at {lines:,}" for lines in rounds) for per_line in (ours, limit))
    rows.append(Row(
        "time per line", each, theirs, f"{growth:.2f} × (plain C: {limit[10000] / limit[100]:.2f} ×)",
        "≤ 1.25 ×", growth <= 1.25))

    say("e-invoices")
    messages = interleaved({
        lines: [*library(lines, rounds), "export"] for lines, rounds in ((100, 20), (1000, 6), (10000, 3))
    }, visits=3)
    per_line = {lines: 1000 * total / lines for lines, total in messages.items()}
    growth = per_line[10000] / per_line[100]
    each = ", ".join(f"{per_line[lines]:.1f} µs at {lines:,}" for lines in messages)
    rows.append(Row("time per line of an e-invoice", each, "", f"{growth:.2f} ×", "≤ 1.25 ×", growth <= 1.25))

    say("memory")
    plain = WORK / "10000-plain.json"
    plain.write_text(filled((WORK / "10000-lines.json").read_text()))
    peak = peak_megabytes([RELEASE / "facturier", "render", plain, "-o", WORK / "10000.pdf"])
    rows.append(Row("memory for 10,000 lines", f"{peak:.0f} MB", "", "", "< 300 MB", peak < 300))

    say("cold start")
    start = cold({
        "ours": [RELEASE / "facturier", "render", "Benchmarks/one-page.json", "-o", WORK / "cold.pdf"],
        "limit": [LIMIT, 10, 1, WORK / "cold-limit.pdf"],
    })
    extra = start["ours"] - start["limit"]
    rows.append(Row(
        "one page, program started cold", f"{start['ours']:.1f} ms", f"{start['limit']:.1f} ms",
        f"{extra:+.1f} ms", "≤ +25 ms", extra <= 25))

    say("reminders")
    runs = {count: reminders_run(count) for count in (100, 1000)}
    each = {count: milliseconds / count for count, milliseconds in runs.items()}
    growth = each[1000] / each[100]
    rows.append(Row(
        "1,000 open items, plan and letters", f"{runs[1000] / 1000:.1f} s",
        "", f"{each[1000]:.1f} ms a letter, {growth:.2f} × that of 100", "≤ 1.25 ×", growth <= 1.25))

    say("other tools")
    peers = interleaved({
        name: [sys.executable, f"Benchmarks/peers/with_{script}.py", 12] for name, script in PEERS.items()
    }, visits=3)
    return rows, page["ours"], peers


def reminders_run(count):
    """The milliseconds of `facturier remind` for a book in which every invoice gets a letter."""
    path = WORK / f"open-items-{count}.json"
    times = []
    for _ in range(3):
        path.write_text(reminders.book(count))
        start = time.perf_counter()
        printed = run([
            RELEASE / "facturier", "remind", path, "--on", reminders.DAY, "-o", WORK / "letters",
            "--format", "json"])
        times.append((time.perf_counter() - start) * 1000)
        if len(json.loads(printed)["letters"]) != count:
            sys.exit("bench: not every open item got its letter")
    return statistics.median(times)


def filled(text):
    """The document of round 0."""
    prices = re.sub(r"\{price (\d+)\}", lambda match: f"{int(match[1]) / 100:.2f}", text)
    return prices.replace("{round}", "0")


def report(rows, ours, peers):
    lines = [
        "# Results of the benchmark",
        "",
        "Written by `./dev bench`. What is compared, and how, is in [README.md](README.md).",
        "",
        *machine(),
        "",
        "| what | Facturier | plain C | measure | bar | |",
        "| --- | --- | --- | --- | --- | --- |",
        *(
            f"| {row.name} | {row.ours} | {row.theirs} | {row.measure} | {row.bar} | {'holds' if row.holds else '**missed**'} |"
            for row in rows
        ),
        "",
        "The same page by other tools, each called in a loop in its own process:",
        "",
        "| tool | one page | beside Facturier |",
        "| --- | --- | --- |",
        f"| Facturier, with check and tags | {ours:.1f} ms | 1 |",
        *(f"| {name} {version(name)} | {value:.1f} ms | {value / ours:.1f} × |" for name, value in peers.items()),
        "",
    ]
    return "\n".join(lines)


def machine():
    processor = re.search(r"model name\s*:\s*(.*)", pathlib.Path("/proc/cpuinfo").read_text())
    system = dict(
        line.split("=", 1) for line in pathlib.Path("/etc/os-release").read_text().splitlines() if "=" in line)
    swift = re.search(r"Swift version (\S+)", run(["swift", "--version"]))
    libraries = ", ".join(
        f"{name} {run(['pkg-config', '--modversion', package]).strip()}"
        for name, package in (("Cairo", "cairo"), ("Pango", "pango"))
    )
    return [
        f"- {datetime.date.today().isoformat()}",
        f"- {processor[1] if processor else platform.machine()}, {os.cpu_count()} cores",
        f"- {system['PRETTY_NAME'].strip(chr(34))}, Swift {swift[1]}, {libraries}",
    ]


def version(name):
    from importlib import metadata

    return metadata.version(PEERS[name])


def say(text):
    print(f"bench: {text}", flush=True)


def main():
    text = report(*measure())
    (ROOT / "Benchmarks" / "RESULTS.md").write_text(text)
    print(text)


main()
