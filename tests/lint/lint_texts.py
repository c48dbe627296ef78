#!/usr/bin/env python3
"""Every text is used, every text that is used exists, in both languages."""

import json
import re
import sys
from pathlib import Path

import lint

sys.path.insert(0, str(lint.ROOT / "scripts"))
from generate_texts import check as check_catalogues  # noqa: E402
from generate_texts import enumerator  # noqa: E402

RULE = "Every text key in the sources exists in nl and en, and every key is used."

CATALOGUES = ["assets/texts/nl.json", "assets/texts/en.json"]
# Where findings are made: a dotted word there is a finding's code, and its text is "finding.<code>".
FINDINGS = ("shared/rules/", "shared/process/", "shared/command/", "shared/codec/", "shared/planning/",
            "shared/matching/", "shared/domain/")  # fmt: skip
LITERAL = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
CODE = re.compile(r"[a-z][a-z0-9]*(?:[._-][a-z0-9]+)*\.[a-z0-9]+(?:[._-][a-z0-9]+)*")
FILE_ENDING = re.compile(r"\.(json|hpp|cpp|sql|html|js|wasm|css|ttf)$")


def strip_comments(text):
    return re.sub(r'("(?:[^"\\\n]|\\.)*")|//[^\n]*|/\*.*?\*/', lambda m: m.group(1) or " ", text,
                  flags=re.DOTALL)  # fmt: skip


def dynamic_groups(sources):
    """Groups whose last word is put together at run time: word_text("rol", …), view.word("fase", …),
    find_tekst("woord." + …)."""
    groups = set()
    for text in sources.values():
        groups.update(re.findall(r'\bword(?:_text)?\(\s*"([a-z_.]+)"', text))
        groups.update(re.findall(r'"([a-z][a-z_.]*)\."\s*\+', text))
    return groups


def find_problems(tree):
    texts = {}
    for name in CATALOGUES:
        if name not in tree:
            return [f"{name} is missing"]
        texts[name] = json.loads(tree[name])
    keys, problems = check_catalogues([(Path(name).name, texts[name]) for name in CATALOGUES])

    sources = {
        path: strip_comments(text)
        for path, text in lint.cpp_files(tree, "shared/", "server/", "wasm-client/")
    }
    # Words may come from data too: rule packs, demo data, the client's own page.
    data = {p: t for p, t in tree.items()
            if p.startswith(("assets/", "wasm-client/web/")) and p not in CATALOGUES}  # fmt: skip
    literals = {found for text in sources.values() for found in LITERAL.findall(text)}
    literals.update(found for text in data.values() for found in re.findall(r"[\"'`]([^\"'`\n]+)[\"'`]", text))
    words = {word for text in [*sources.values(), *data.values()] for word in re.findall(r"[A-Za-z0-9_-]+", text)}
    enumerators = {e for text in sources.values() for e in re.findall(r"\bTekst::(\w+)", text)}
    groups = dynamic_groups(sources)

    known = {enumerator(key): key for key in keys}
    for path, text in sources.items():
        for found in re.finditer(r"\bTekst::(\w+)", text):
            if found.group(1) not in known:
                problems.append(f"{path}: there is no text for Tekst::{found.group(1)}")
        if path.startswith(FINDINGS):
            for literal in sorted(set(LITERAL.findall(text))):
                if CODE.fullmatch(literal) and not FILE_ENDING.search(literal):
                    if f"finding.{literal}" not in keys and literal not in keys:
                        problems.append(f"{path}: the finding {literal} has no text finding.{literal}")

    def is_used(key):
        if enumerator(key) in enumerators or key in literals:
            return True
        if key.startswith("finding."):
            return key[len("finding."):] in literals  # fmt: skip
        for group in groups:
            rest = key[len(group) + 1:]
            if key.startswith(group + ".") and (rest in words or rest in literals):
                return True
        return False

    problems += [f"the text {key} is used nowhere" for key in keys if not is_used(key)]
    return problems


def example(nl, en, sources):
    return {CATALOGUES[0]: json.dumps(nl), CATALOGUES[1]: json.dumps(en), **sources}


BOTH = {"a.b": "x"}
EXAMPLES = [
    ("used by name", example(BOTH, BOTH, {"server/a.cpp": "f(Tekst::a_b);"}), []),
    ("used nowhere", example(BOTH, BOTH, {"server/a.cpp": "// Tekst::a_b"}), ["a.b is used nowhere"]),
    ("no such text", example(BOTH, BOTH, {"server/a.cpp": "f(Tekst::a_b, Tekst::a_c);"}), ["Tekst::a_c"]),
    ("one language", example(BOTH, {}, {"server/a.cpp": "Tekst::a_b"}), ["en.json: the key 'a.b' is missing"]),
    ("other placeholders", example({"a.b": "{x}"}, {"a.b": "{y}"}, {"server/a.cpp": "Tekst::a_b"}),
     ["different placeholders"]),
    ("broken placeholder", example({"a.b": "{x|y}"}, {"a.b": "{x}"}, {"server/a.cpp": "Tekst::a_b"}),
     ["neither"]),
    ("finding without text", example(BOTH, BOTH, {"shared/rules/a.cpp": 'f("plan.te_laat", Tekst::a_b);'}),
     ["plan.te_laat has no text"]),
    ("finding with text", example({"finding.plan.te_laat": "x"}, {"finding.plan.te_laat": "y"},
                                  {"shared/rules/a.cpp": 'f("plan.te_laat");'}), []),
    ("finding that is never made", example({"finding.plan.x": "x"}, {"finding.plan.x": "y"}, {}),
     ["finding.plan.x is used nowhere"]),
    ("a group put together", example({"rol.aios": "x"}, {"rol.aios": "x"},
                                     {"shared/text/a.cpp": 'word_text("rol", w); enum { aios };'}), []),
    ("a word the group never has", example({"rol.kok": "x"}, {"rol.kok": "x"},
                                           {"shared/text/a.cpp": 'word_text("rol", w); enum { aios };'}),
     ["rol.kok is used nowhere"]),
]  # fmt: skip

if __name__ == "__main__":
    lint.main(sys.modules[__name__])
