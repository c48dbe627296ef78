#!/usr/bin/env python3
"""Changes the core in one small place after the other, and checks that a test of the core notices.

    mutate.py check [--file FILE…] [--again] [--without TEST…] [--jobs N] [--build FOLDER]
    mutate.py self-test

A survivor is a mutant that every test passes. It fails the check, unless accepted.json says why nobody
needs to notice: [{"file", "was", "becomes", "reason"}], with the lines as the report shows them. An
entry there that no longer fits a survivor fails the check too. The report is FOLDER/report.md;
FOLDER/survivors.json lists new survivors as entries without a reason; --again looks only at those.
"""

import argparse
import json
import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import mutants as finding
from mutated_program import ROOT, Broken, Core, Program, Source

# In this order: the first that survives is the first to be looked into.
SCOPE = ["shared/rules", "shared/command", "shared/process", "shared/calendar"]
ACCEPTED = Path(__file__).resolve().parent / "accepted.json"


def files_in_scope():
    return [str(p.relative_to(ROOT)) for folder in SCOPE for p in sorted((ROOT / folder).rglob("*.cpp"))]


def sources_of(paths, wanted=None):
    """Every file with its mutants (all of them, or those with a wanted key), numbered throughout."""
    sources, number = [], 1
    for path in paths:
        text = (ROOT / path).read_text()
        mutants = [m for m in finding.mutants_of(path, text) if wanted is None or m.key() in wanted]
        for mutant in mutants:
            mutant.id = number
            number += 1
        if mutants:
            sources.append(Source(path, text, mutants))
    return sources


def outcomes_of(sources, folder, arguments, say):
    """Outcomes of all mutants that compile. Every source is compiled once, with all its mutants."""
    jobs = arguments.jobs
    core = Core(folder / "core", jobs)
    say("Building the core.")
    core.build()
    say(f"Compiling {len(sources)} files with {sum(len(s.mutants) for s in sources)} mutants inside.")
    with ThreadPoolExecutor(jobs) as pool:
        list(pool.map(lambda source: source.compile(core, folder / "sources"), sources))
    program = Program(folder / "test_mutated", arguments.without)
    program.link(core, sources, folder)
    program.survey(folder)
    mutants = [m for source in sources for m in source.mutants]
    say(f"Running the tests for {len(mutants)} mutants.")
    outcomes = []
    with ThreadPoolExecutor(jobs) as pool:
        for outcome in pool.map(program.judge, mutants):
            outcomes.append(outcome)
            if not outcome.caught:
                say(f"{outcome.mutant}\n    {outcome.how}")
            if len(outcomes) % 250 == 0:
                say(f"{len(outcomes)} done, {sum(not o.caught for o in outcomes)} survive.")
    return outcomes


def read_accepted(paths):
    entries = json.loads(ACCEPTED.read_text())
    for each in entries:
        if not each.get("reason"):
            raise Broken(f"accepted.json gives no reason for {each}")
        if not (ROOT / each["file"]).is_file():
            raise Broken(f"accepted.json names {each['file']}, which is not there.")
    return {(each["file"], each["was"], each["becomes"]): each["reason"] for each in entries if each["file"] in paths}


def survivors_of_last_time(folder):
    file = folder / "survivors.json"
    if not file.is_file():
        raise Broken(f"{file} is not there: run the whole check first.")
    return {(each["file"], each["was"], each["becomes"]) for each in json.loads(file.read_text())}


def table(sources, outcomes, accepted):
    rows = []
    for source in sources:
        mine = [o for o in outcomes if o.mutant.path == source.path]
        survived = [o for o in mine if not o.caught]
        known = [o for o in survived if o.mutant.key() in accepted]
        rows.append((source.path, len(mine), len(mine) - len(survived), len(known), len(survived) - len(known),
                     len(source.refused)))  # fmt: skip
    total = ("all", *(sum(column) for column in list(zip(*rows))[1:]))
    return [*rows, total]


def report(sources, outcomes, accepted, stale, seconds):
    rows = table(sources, outcomes, accepted)
    lines = ["# Mutants of the core", "", f"{seconds:.0f} seconds.", "",
             "| file | mutants | caught | accepted | survived | did not compile |",
             "| --- | ---: | ---: | ---: | ---: | ---: |"]  # fmt: skip
    lines += ["| " + " | ".join(map(str, row)) + " |" for row in rows]
    survivors = [o for o in outcomes if not o.caught]
    for title, chosen in (
        ("Survivors", [o for o in survivors if o.mutant.key() not in accepted]),
        ("Accepted survivors", [o for o in survivors if o.mutant.key() in accepted]),
    ):
        lines += ["", f"## {title}", ""] + ([] if chosen else ["None."])
        for each in chosen:
            lines += ["```", str(each.mutant), "```", accepted.get(each.mutant.key(), each.how), ""]
    lines += ["", "## Accepted, but no survivor any more", ""] + ([f"* {key}" for key in stale] or ["None."])
    lines += ["", "## Did not compile", ""]
    lines += [f"```\n{m}\n```" for source in sources for m in source.refused] or ["None."]
    slow = sorted(outcomes, key=lambda o: -o.seconds)[:10]
    lines += ["", "## Slowest", ""] + [f"* {o.seconds:.1f} s, {o.mutant.path}:{o.mutant.line}, {o.how}" for o in slow]
    return "\n".join(lines) + "\n"


def check(arguments):
    started = time.monotonic()
    paths = [os.path.relpath(Path(f).resolve(), ROOT) for f in arguments.file] if arguments.file else files_in_scope()
    accepted = read_accepted(paths)
    folder = Path(arguments.build).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    wanted = survivors_of_last_time(folder) if arguments.again else None
    sources = sources_of(paths, wanted)
    if not sources:
        raise Broken("There is nothing to mutate in " + ", ".join(paths))
    outcomes = outcomes_of(
        sources, folder, arguments,
        lambda text: print(f"{time.monotonic() - started:4.0f} s  {text}", flush=True))  # fmt: skip
    survivors = [o for o in outcomes if not o.caught]
    stale = sorted(set(accepted) - {o.mutant.key() for o in survivors}) if wanted is None else []
    new = [o for o in survivors if o.mutant.key() not in accepted]
    (folder / "report.md").write_text(report(sources, outcomes, accepted, stale, time.monotonic() - started))
    keys = dict.fromkeys(o.mutant.key() for o in new)
    entries = [dict(zip(("file", "was", "becomes"), key), reason="") for key in keys]
    (folder / "survivors.json").write_text(json.dumps(entries, indent=2, ensure_ascii=False) + "\n")
    for row in table(sources, outcomes, accepted):
        print(f"{row[0]:45} {row[1]:5} mutants {row[2]:5} caught {row[3]:4} accepted {row[4]:4} survived")
    for each in new:
        print(f"{each.mutant}\n    {each.how}")
    for file, was, becomes in stale:
        print(f"{file}: accepted.json lists what is no survivor any more\n    was      {was}\n    becomes  {becomes}")
    print(f"{len(outcomes)} mutants, {len(new)} unexpected survivors, {len(stale)} stale entries, "
          f"{time.monotonic() - started:.0f} seconds; see {os.path.relpath(folder / 'report.md', ROOT)}")  # fmt: skip
    return 1 if new or stale else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("mode", choices=["check", "self-test"])
    parser.add_argument("--file", nargs="+", help="only these sources")
    parser.add_argument("--again", action="store_true", help="only the survivors of the last time")
    parser.add_argument("--without", nargs="+", default=[], metavar="TEST", help="tests that are left out")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--build", default=ROOT / "build/mutation", help="folder for all that is built and reported")
    arguments = parser.parse_args()
    try:
        if arguments.mode == "self-test":
            import self_test

            return self_test.main()
        return check(arguments)
    except Broken as problem:
        print(problem, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
