#!/usr/bin/env python3
"""Which vectors work out which paragraph of the source texts; refuses a paragraph without any.

    passages.py --output FILE    writes the table as Markdown; fails when the register does not hold
    passages.py --open           lists the paragraphs that still have neither vector nor reason
    passages.py --bron FOLDER    also compares the register with the source texts in that folder

The register is tests/passages/*.json, one file per source text: every paragraph in order with an id,
its lines, a hash of its text and a subject in our own words. The texts themselves are no part of the
project, so only who has them can compare (--bron). A case of tests/vectors names paragraphs in
`passages`; a paragraph that no case can work out says why under `geen`. `pakketten` maps the start
of an id to the rule packs whose cases count for it: the same sentence stands in several programmes,
and a vector of one proves nothing about another.
"""

import argparse
import hashlib
import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
REGISTER = "tests/passages/"
VECTORS = "tests/vectors/"
ID = re.compile(r"[a-z]+(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)+")
LINES = re.compile(r"([1-9][0-9]*)-([1-9][0-9]*)")
HASH = re.compile(r"[0-9a-f]{16}")
KEYS = {"id", "regels", "sha256", "onderwerp", "geen"}
# So many words in a row that are the same as in the text are a quotation, not a subject.
QUOTED_WORDS = 7


def collapsed(text):
    return " ".join(text.split())


def hash_of(text):
    return hashlib.sha256(collapsed(text).encode("utf-8")).hexdigest()[:16]


def read_json(path, text, problems):
    """The object in a file, or an empty one and a problem."""
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        problems.append(f"{path}:{error.lineno}: no JSON: {error.msg}")
        return {}
    if not isinstance(value, dict):
        problems.append(f"{path}: must be one object")
        return {}
    return value


def list_of(owner, key, where, problems):
    """The list under a key; without the key an empty one."""
    value = owner.get(key, [])
    if isinstance(value, list):
        return value
    problems.append(f"{where}: '{key}' must be a list")
    return []


def check_entry(where, entry, problems):
    """Whether an entry can be used; what is wrong with it is added to the problems."""
    if not isinstance(entry, dict) or not all(isinstance(value, str) for value in entry.values()):
        problems.append(f"{where}: an entry is an object of words: id, regels, sha256, onderwerp and, if need be, geen")
        return False
    found = len(problems)
    for key in sorted(KEYS - {"geen"} - entry.keys()):
        problems.append(f"{where}: '{key}' is missing")
    for key in sorted(entry.keys() - KEYS):
        problems.append(f"{where}: there is no '{key}' here; an entry has {', '.join(sorted(KEYS))}")
    for key in sorted(entry.keys() & {"onderwerp", "geen"}):
        if not entry[key].strip():
            problems.append(f"{where}: '{key}' is empty; say it in a few words or leave 'geen' out")
    if "id" in entry and not ID.fullmatch(entry["id"]):
        problems.append(f"{where}: the id is words with dots between them, like va.izb.3.as")
    if "sha256" in entry and not HASH.fullmatch(entry["sha256"]):
        problems.append(f"{where}: sha256 is the first 16 hexadecimal digits, like {hash_of('')}")
    lines = LINES.fullmatch(entry.get("regels", "1-1"))
    if not lines or int(lines[1]) > int(lines[2]):
        problems.append(f"{where}: regels is the first and the last line, like 12-14")
    return len(problems) == found


class Register:
    """The paragraphs of all sources in order, and the cases that name them."""

    def __init__(self):
        self.sources = []  # (path, object, usable entries)
        self.entries = {}  # id -> (path, entry)
        self.packs = {}  # start of an id -> (path, names of rule packs)
        self.vectors = {}  # id -> ["file: name of the case"]

    def packs_of(self, passage):
        fitting = [start for start in self.packs if passage.startswith(start)]
        return self.packs[max(fitting, key=len)][1] if fitting else None


def read_register(tree, problems):
    register = Register()
    for path, text in sorted(tree.items()):
        if not (path.startswith(REGISTER) and path.endswith(".json")):
            continue
        source = read_json(path, text, problems)
        for key in ("bron", "titel"):
            if not isinstance(source.get(key), str):
                problems.append(f"{path}: '{key}' is missing")
        usable, last = [], 0
        for number, entry in enumerate(list_of(source, "passages", path, problems)):
            name = entry.get("id", number) if isinstance(entry, dict) else number
            where = f"{path}: {name}"
            if not check_entry(where, entry, problems):
                continue
            if entry["id"] in register.entries:
                problems.append(f"{where}: the id stands there twice; every paragraph has its own")
                continue
            first, end = map(int, entry["regels"].split("-"))
            if first <= last:
                problems.append(f"{where}: line {first} comes after line {last}; paragraphs stand in order")
            last = max(last, end)
            register.entries[entry["id"]] = (path, entry)
            usable.append(entry)
        if not usable:
            problems.append(f"{path}: has no paragraphs under 'passages'")
        for start, names in source.get("pakketten", {}).items():
            register.packs[start] = (path, names)
            if not any(entry["id"].startswith(start) for entry in usable):
                problems.append(f"{path}: pakketten: no id begins with '{start}'")
        register.sources.append((path, source, usable))
    if not register.sources:
        problems.append(f"{REGISTER}: there is no register")
    return register


def read_cases(tree, register, problems):
    for path, text in sorted(tree.items()):
        if not (path.startswith(VECTORS) and path.endswith(".json")):
            continue
        for case in list_of(read_json(path, text, problems), "gevallen", path, problems):
            if not isinstance(case, dict):
                problems.append(f"{path}: a case is an object, not {json.dumps(case)}")
                continue
            where = f"{path}: \"{case.get('naam', '?')}\""
            seen = set()
            for passage in list_of(case, "passages", where, problems):
                if str(passage) in seen:
                    problems.append(f"{where} names {passage} twice")
                seen.add(str(passage))
                if not isinstance(passage, str) or passage not in register.entries:
                    problems.append(f"{where} names {passage}, which is no id of {REGISTER}")
                    continue
                packs = register.packs_of(passage)
                if packs is not None and case.get("pakket") not in packs:
                    problems.append(
                        f"{where} names {passage}, for which cases of rule pack {' or '.join(packs)} count, "
                        f"but it is judged by {case.get('pakket')}; name the paragraph of its own programme")
                    continue
                file = path[len(VECTORS):].removesuffix(".json")  # fmt: skip
                register.vectors.setdefault(passage, []).append(f"{file}: {case.get('naam', '?')}")


def open_passages(register):
    """(path, entry) of every paragraph with neither vector nor reason, in the order of the texts."""
    for path, _, entries in register.sources:
        for entry in entries:
            if "geen" not in entry and entry["id"] not in register.vectors:
                yield path, entry


def build(tree, problems):
    register = read_register(tree, problems)
    read_cases(tree, register, problems)
    for path, entry in open_passages(register):
        packs = register.packs_of(entry["id"])
        whose = f" of rule pack {' or '.join(packs)}" if packs else ""
        problems.append(
            f"{path}: {entry['id']} ({entry['onderwerp']}) has no vector; name it in 'passages' of a case{whose}, "
            f"or say under 'geen' why there can be none")
    for passage, cases in sorted(register.vectors.items()):
        path, entry = register.entries[passage]
        if "geen" in entry:
            problems.append(
                f"{path}: {passage} has both a reason under 'geen' and a vector ({cases[0]}); drop one of them")
    return register


def quotes(subject, text):
    words = re.findall(r"\w+", subject.lower())
    spaced = " " + " ".join(re.findall(r"\w+", text.lower())) + " "
    return any(f" {' '.join(words[at:at + QUOTED_WORDS])} " in spaced
               for at in range(len(words) - QUOTED_WORDS + 1))  # fmt: skip


def compare_with_text(path, entries, text):
    """What differs between the register of one source and its text."""
    lines = text.split("\n")
    problems, covered = [], set()
    for entry in entries:
        first, last = map(int, entry["regels"].split("-"))
        where = f"{path}: {entry['id']}"
        if last > len(lines):
            problems.append(f"{where}: line {last} does not exist; the text has {len(lines)} lines")
            continue
        paragraph = " ".join(lines[first - 1:last])  # fmt: skip
        covered.update(range(first, last + 1))
        if hash_of(paragraph) != entry["sha256"]:
            problems.append(
                f"{where}: lines {entry['regels']} are another text now; sha256 would be {hash_of(paragraph)}")
        if quotes(entry["onderwerp"], paragraph):
            problems.append(f"{where}: the subject quotes the text; say it in our own words")
    for number, line in enumerate(lines, 1):
        if line.strip() and number not in covered:
            problems.append(f"{path}: line {number} of the text belongs to no paragraph of the register")
    return problems


def find_problems(tree, texts=None):
    """What is wrong with the register and the cases in a tree of paths and their contents; with the
    source texts (name -> text) also what they say otherwise."""
    problems = []
    register = build(tree, problems)
    if texts is not None:
        for path, source, entries in register.sources:
            if source.get("bron") in texts:
                problems += compare_with_text(path, entries, texts[source["bron"]])
            else:
                problems.append(f"{path}: there is no text '{source.get('bron')}' to compare with")
    return problems


def table(register):
    """The whole register as Markdown."""
    out = ["# The source texts and the vectors", "",
           "Generated by scripts/passages.py. A paragraph is worked out by the cases named behind it, or says why",
           "no case can. The texts are not part of the project; lines and hashes refer to them.", ""]  # fmt: skip
    for _, source, entries in register.sources:
        reasons = sum("geen" in entry for entry in entries)
        out += [f"## {source['titel']}", "",
                f"{len(entries)} paragraphs: {len(entries) - reasons} with vectors, {reasons} with a reason.", "",
                "| paragraph | lines | subject | vectors, or why none |", "| --- | --- | --- | --- |"]  # fmt: skip
        for entry in entries:
            last = f"*geen: {entry['geen']}*" if "geen" in entry else "<br>".join(register.vectors[entry["id"]])
            cells = (f"`{entry['id']}`", entry["regels"], entry["onderwerp"], last)
            out.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
        out.append("")
    return "\n".join(out)


def project_tree():
    return {str(file.relative_to(ROOT)): file.read_text(encoding="utf-8")
            for folder in (REGISTER, VECTORS) for file in sorted((ROOT / folder).rglob("*.json"))}  # fmt: skip


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--output", type=Path, help="where the table goes")
    parser.add_argument("--open", action="store_true", help="list the paragraphs without vector or reason")
    parser.add_argument("--bron", type=Path, help="the folder with the source texts")
    arguments = parser.parse_args()

    tree = project_tree()
    register = build(tree, [])
    if arguments.open:
        for _, entry in open_passages(register):
            print(f"{entry['id']}  {entry['onderwerp']}")
        return
    texts = None
    if arguments.bron:
        texts = {file.name: file.read_text(encoding="utf-8") for file in sorted(arguments.bron.glob("*.txt"))}
    problems = find_problems(tree, texts)
    if problems:
        sys.exit("\n".join(f"passages: {problem}" for problem in problems))
    # Only a register that holds is written, so that a failed build is tried again.
    if arguments.output:
        arguments.output.parent.mkdir(parents=True, exist_ok=True)
        arguments.output.write_text(table(register), encoding="utf-8")


if __name__ == "__main__":
    main()
