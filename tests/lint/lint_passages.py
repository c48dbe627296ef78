#!/usr/bin/env python3
"""No paragraph of the source texts is forgotten: each has a vector, or a reason why there can be none."""

import json
import sys

import lint

sys.path.insert(0, str(lint.ROOT / "scripts"))
from passages import find_problems as check_register  # noqa: E402
from passages import hash_of  # noqa: E402

RULE = "Every paragraph of tests/passages is named by a case of its own rule pack, or says under 'geen' why not."

REGISTER = "tests/passages/bron.json"
CASES = "tests/vectors/gevallen/a.json"
TABLE = "tests/vectors/tabellen/b.json"
# Only examples hold a source text; the project does not.
TEXTS = "texts/"


def find_problems(tree):
    texts = {path[len(TEXTS):]: text for path, text in tree.items() if path.startswith(TEXTS)}  # fmt: skip
    return check_register(tree, texts or None)


def entry(name, lines="1-1", text="Een zin.", subject="onderwerp", **more):
    return {"id": name, "regels": lines, "sha256": hash_of(text), "onderwerp": subject, **more}


def register(*entries, packs=None):
    source = {"bron": "bron.txt", "titel": "Bron", "pakketten": packs or {}, "passages": list(entries)}
    return {REGISTER: json.dumps(source)}


def cases(*passages, path=CASES, pack="va"):
    case = {"naam": "Geval", "bron": "kop", "passages": list(passages), "pakket": pack}
    return {path: json.dumps({"gevallen": [case]})}


ONE = register(entry("va.a"))
KEPT = {**ONE, **cases("va.a")}
TWO_LINES = register(entry("va.a"), entry("va.b", "3-4", "Nog een zin.", geen="kop"))
SUBJECT = "een lange zin die precies zo in de bron staat"

EXAMPLES = [
    ("named by a case", KEPT, []),
    ("named by a case of a table", {**ONE, **cases("va.a", path=TABLE)}, []),
    ("a reason", register(entry("va.a", geen="kop")), []),
    ("vectors that are no cases", {**KEPT, "tests/vectors/plaatsen.json": '{"plaatsen": []}'}, []),
    ("neither", ONE, ["va.a (onderwerp) has no vector", "'geen'"]),
    ("neither, and whose it is", register(entry("va.a.b"), packs={"va.a.": ["a"]}), ["case of rule pack a,"]),
    ("both", {**register(entry("va.a", geen="kop")), **cases("va.a")}, ["both a reason", "a: Geval"]),
    ("a case that names nothing we know", {**KEPT, **cases("va.x", path=TABLE)}, ["names va.x, which is no id"]),
    ("a case that names it twice", {**ONE, **cases("va.a", "va.a")}, ["names va.a twice"]),
    ("a case of another rule pack", {**register(entry("va.a.b"), packs={"va.a.": ["a"]}), **cases("va.a.b")},
     ["it is judged by va", "va.a.b (onderwerp) has no vector"]),
    ("the longest start of an id decides",
     {**register(entry("va.a.b"), packs={"va.a.": ["a"], "va.a.b": ["va"]}), **cases("va.a.b")}, []),
    ("a start without paragraphs", {**register(entry("va.a"), packs={"va.x.": ["x"]}), **cases("va.a")},
     ["no id begins with 'va.x.'"]),
    ("the same id twice", {**register(entry("va.a"), entry("va.a", "2-2")), **cases("va.a")}, ["twice"]),
    ("the same id in two sources", {**KEPT, "tests/passages/c.json": ONE[REGISTER]}, ["twice"]),
    ("lines out of order", {**register(entry("va.a", "2-2"), entry("va.b", "1-1", geen="kop")), **cases("va.a")},
     ["va.b: line 1 comes after line 2"]),
    ("lines that overlap", {**register(entry("va.a", "1-2"), entry("va.b", "2-3", geen="kop")), **cases("va.a")},
     ["line 2 comes after line 2"]),
    ("lines the wrong way round", register(entry("va.a", "4-3", geen="kop")), ["regels is the first and the last"]),
    ("no lines", register(entry("va.a", "vier", geen="kop")), ["regels is the first and the last"]),
    ("no hash", register({**entry("va.a", geen="kop"), "sha256": "abc"}), ["first 16 hexadecimal digits"]),
    ("no id", register(entry("VA a", geen="kop")), ["words with dots"]),
    ("an empty reason", register(entry("va.a", geen=" ")), ["'geen' is empty"]),
    ("no subject", register({"id": "va.a", "regels": "1-1", "sha256": hash_of("")}), ["'onderwerp' is missing"]),
    ("a misspelt key", register(entry("va.a", gen="kop")), ["there is no 'gen' here"]),
    ("a number for a word", register({**entry("va.a"), "regels": 3}), ["an object of words"]),
    ("no JSON", {**KEPT, "tests/passages/c.json": "{"}, ["c.json:1: no JSON"]),
    ("no list", {**ONE, CASES: '{"gevallen": [{"naam": "Geval", "passages": "va.a"}]}'}, ["must be a list"]),
    ("no register", cases(), ["there is no register"]),
    ("an empty register", register(), ["has no paragraphs"]),
    ("the text as it was", {**TWO_LINES, **cases("va.a"), "texts/bron.txt": "Een  zin.\n\u00a0\nNog een\n zin.\n"}, []),
    ("a paragraph that is new", {**TWO_LINES, **cases("va.a"), "texts/bron.txt": "Een zin.\nErbij.\nNog een\nzin."},
     ["line 2 of the text belongs to no paragraph"]),
    ("a paragraph that is different",
     {**TWO_LINES, **cases("va.a"), "texts/bron.txt": "Een andere zin.\n\nNog een\nzin."},
     ["va.a: lines 1-1 are another text now", hash_of("Een andere zin.")]),
    ("a text that is shorter", {**TWO_LINES, **cases("va.a"), "texts/bron.txt": "Een zin.\n"},
     ["va.b: line 4 does not exist"]),
    ("another text", {**KEPT, "texts/ander.txt": "Een zin."}, ["there is no text 'bron.txt'"]),
    ("a subject that quotes", {**register(entry("va.a", text=SUBJECT + ".", subject="Dus " + SUBJECT)),
                               **cases("va.a"), "texts/bron.txt": SUBJECT.capitalize() + "."}, ["quotes the text"]),
]  # fmt: skip

if __name__ == "__main__":
    lint.main(sys.modules[__name__])
