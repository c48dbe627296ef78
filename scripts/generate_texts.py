#!/usr/bin/env python3
"""Numbers the keys of the message catalogue and refuses catalogues that disagree.

    generate_texts.py --output FOLDER nl.json en.json

Each catalogue is one flat JSON object: key -> template. A template holds `{name}`, which is replaced
by a parameter, and `{name|singular|plural}`, which is replaced by the first word when the parameter
equals 1 and by the second otherwise. Other braces are an error. Refused with one line each: a key
that only one language has or that stands twice, a key that is no word, two keys with one enumerator,
an empty text, a placeholder that only one language has.

Writes text_keys.hpp (enum class Tekst, in the order of the keys) and text_keys.cpp (their names,
sorted, so that finding a key by name is a binary search).
"""

import argparse
import json
import re
import sys
from pathlib import Path

KEY = re.compile(r"[a-z][a-z0-9]*(?:[._-][a-z0-9]+)*")
NAME = re.compile(r"[a-z][a-z0-9_]*")
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
# Enumerators that C++ would not accept; all lower case, like our keys.
RESERVED = set(
    "and asm auto bool break case catch char class compl concept const continue default delete do "
    "double else enum explicit export extern false float for friend goto if inline int long mutable "
    "namespace new not operator or private protected public register requires return short signed "
    "sizeof static struct switch template this throw true try typedef typename union unsigned using "
    "virtual void volatile while xor".split()
)


def enumerator(key):
    return re.sub(r"[.-]", "_", key)


def placeholders(template):
    """The set of parameter names of a template; ValueError says what is wrong with it."""
    names = set()
    for inner in PLACEHOLDER.findall(template):
        parts = inner.split("|")
        if len(parts) not in (1, 3) or not NAME.fullmatch(parts[0]):
            raise ValueError(f"'{{{inner}}}' is neither {{name}} nor {{name|singular|plural}}")
        names.add(parts[0])
    if re.search(r"[{}]", PLACEHOLDER.sub("", template)):
        raise ValueError("a brace without its partner")
    return names


def read_catalogue(path, problems):
    def without_duplicates(pairs):
        seen = {}
        for key, value in pairs:
            if key in seen:
                problems.append(f"{path.name}: the key '{key}' stands there twice")
            seen[key] = value
        return seen

    try:
        catalogue = json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=without_duplicates)
    except (OSError, ValueError) as error:
        problems.append(f"{path.name}: {error}")
        return {}
    if not isinstance(catalogue, dict):
        problems.append(f"{path.name}: must be one object")
        return {}
    return catalogue


def check(catalogues):
    """Returns (sorted keys, problems); `catalogues` is [(name, {key: template})]."""
    problems = []
    parameters = {}
    for name, catalogue in catalogues:
        for key, template in catalogue.items():
            if not KEY.fullmatch(key):
                problems.append(f"{name}: '{key}' is no key (lower-case words joined by . - or _)")
            if not isinstance(template, str) or not template.strip():
                problems.append(f"{name}: '{key}' has no text")
                continue
            try:
                parameters.setdefault(key, {})[name] = placeholders(template)
            except ValueError as error:
                problems.append(f"{name}: '{key}': {error}")
    keys = sorted(set().union(*(catalogue.keys() for _, catalogue in catalogues)))
    for key in keys:
        for name, catalogue in catalogues:
            if key not in catalogue:
                problems.append(f"{name}: the key '{key}' is missing")
        sets = parameters.get(key, {})
        if len({frozenset(names) for names in sets.values()}) > 1:
            said = ", ".join(f"{name}: {sorted(names)}" for name, names in sets.items())
            problems.append(f"'{key}': the languages have different placeholders ({said})")
    seen = {}
    for key in keys:
        word = enumerator(key)
        if word in seen:
            problems.append(f"'{seen[word]}' and '{key}' would have the same enumerator {word}")
        if word in RESERVED:
            problems.append(f"'{key}' is a reserved word of C++")
        seen[word] = key
    return keys, problems


def header(keys):
    lines = [
        "// Generated from assets/texts by scripts/generate_texts.py. Do not edit.",
        "#pragma once",
        "",
        "#include <cstddef>",
        "#include <cstdint>",
        "#include <string_view>",
        "",
        "namespace stagepad {",
        "",
        "/// Every text a person can read, by key; numbered in the order of the keys.",
        "enum class Tekst : std::uint16_t {",
    ]
    lines += [f"  {enumerator(key)}," for key in keys]
    lines += [
        "};",
        "",
        f"inline constexpr std::size_t k_tekst_count = {len(keys)};",
        "",
        "/// The keys as written in the catalogue, sorted: the name of a Tekst is at its number.",
        "extern const std::string_view k_tekst_names[k_tekst_count];",
        "",
        "}  // namespace stagepad",
        "",
    ]
    return "\n".join(lines)


def source(keys):
    lines = [
        "// Generated from assets/texts by scripts/generate_texts.py. Do not edit.",
        '#include "generated/shared/text/text_keys.hpp"',
        "",
        "namespace stagepad {",
        "",
        "const std::string_view k_tekst_names[k_tekst_count] = {",
    ]
    lines += [f'    "{key}",' for key in keys]
    lines += ["};", "", "}  // namespace stagepad", ""]
    return "\n".join(lines)


def write(path, text):
    # What stays the same keeps its time: another wording compiles nothing anew.
    if path.exists() and path.read_text(encoding="utf-8") == text:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("catalogues", type=Path, nargs="+")
    arguments = parser.parse_args()
    problems = []
    catalogues = [(path.name, read_catalogue(path, problems)) for path in arguments.catalogues]
    keys, more = check(catalogues)
    problems += more
    if not problems and not keys:
        problems.append("the catalogues are empty")
    if problems:
        for problem in problems:
            print(f"texts: {problem}", file=sys.stderr)
        return 1
    # Both files are rewritten only when the keys change, so that a new wording recompiles nothing.
    for name, text in (("text_keys.hpp", header(keys)), ("text_keys.cpp", source(keys))):
        path = arguments.output / name
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            write(path, text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
