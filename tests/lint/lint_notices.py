#!/usr/bin/env python3
"""Whoever receives the program can see whose work is in it."""

import json
import re
import sys

import lint

RULE = "THIRD_PARTY_NOTICES.md names every dependency of scripts/pins.sh and scripts/npm with its version."

NOTICES = "THIRD_PARTY_NOTICES.md"
PINS = "scripts/pins.sh"
PACKAGES = "scripts/npm/package.json"


def wanted_names(tree):
    """(name, version or "") of everything that is fetched or installed."""
    pins = tree.get(PINS, "")
    for name, version in re.findall(r"^(\w+)_(?:UPSTREAM|VERSION)=(\S+)$", pins, re.MULTILINE):
        yield name.lower(), version
    for block in re.findall(r"^DEBIAN_\w+=\(\n(.*?)^\)", pins, re.MULTILINE | re.DOTALL):
        for line in block.splitlines():
            word = line.split("#", 1)[0].strip()
            if word:
                yield word, ""
    package = json.loads(tree.get(PACKAGES, "{}"))
    for group in ("dependencies", "optionalDependencies", "devDependencies"):
        yield from package.get(group, {}).items()


def find_problems(tree):
    if NOTICES not in tree:
        return [f"{NOTICES} is missing"]
    rows = [line.lower() for line in tree[NOTICES].splitlines() if line.startswith("|")]
    problems = []
    for name, version in wanted_names(tree):
        named = [row for row in rows if re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", row)]
        if not named:
            problems.append(f"{NOTICES} has no row for {name}")
        elif version and not any(version in row for row in named):
            problems.append(f"{NOTICES} does not say that {name} is at {version}")
    return problems


EXAMPLES = [
    ("complete", {PINS: "IMGUI_UPSTREAM=1.2\nDEBIAN_RUN=(\n  g++\n)\n", PACKAGES: '{"dependencies": {"x": "3"}}',
                  NOTICES: "| ImGui | 1.2 |\n| x | 3 |\n| g++ | |"}, []),
    ("a source without a row", {PINS: "IMGUI_UPSTREAM=1.2\n", NOTICES: ""}, ["no row for imgui"]),
    ("another version", {PINS: "IMGUI_UPSTREAM=1.3\n", NOTICES: "| imgui | 1.2 |"}, ["imgui is at 1.3"]),
    ("a package of the tests", {PACKAGES: '{"devDependencies": {"axe": "1"}}', NOTICES: "| axe-core | 1 |"},
     ["no row for axe"]),
    ("a Debian package", {PINS: "DEBIAN_TEST=(\n  chromium # the browser\n)\n", NOTICES: ""}, ["chromium"]),
    ("no notices", {}, ["is missing"]),
]  # fmt: skip

if __name__ == "__main__":
    lint.main(sys.modules[__name__])
