#!/usr/bin/env python3
"""Nothing in the project tells on which machine it was made or where its parts were fetched."""

import re
import sys
from pathlib import Path

import lint

RULE = "No package registry's address, no recorded download address, no path of one machine."

ADDRESS = re.compile(r"\b(?:https?|git|ssh|ftp)://(?:[^/\s@\"']*@)?([A-Za-z0-9.-]+)")
# Words in a host's name that only places to download packages have.
REGISTRY = re.compile(r"registry|npm|pypi|\bmirrors?\b|^deb\.|^proxy\.|snapshot|artifact", re.IGNORECASE)
RECORDED = re.compile(r'^\s*"resolved"\s*:', re.MULTILINE)


def machine_paths():
    """Folders of this machine that no file may name: the home folder, where the project stands."""
    paths = {str(Path.home()), str(lint.ROOT), str(lint.ROOT.parent)}
    return sorted(path for path in paths if path.count("/") >= 1 and len(path) > 4)


def find_problems(tree):
    problems = []
    here = [re.compile(r"(?<![\w./-])" + re.escape(path) + r"(?=/|\b)") for path in machine_paths()]
    here.append(re.compile(r"(?<![\w./-])/(?:home|Users)/\w+"))
    for path, text in sorted(tree.items()):
        if path.startswith("tests/lint/"):
            continue  # the examples
        for found in ADDRESS.finditer(text):
            if REGISTRY.search(found.group(1)):
                problems.append(f"{path}:{lint.line_of(text, found.start())} names {found.group(1)}")
        for found in RECORDED.finditer(text):
            problems.append(f"{path}:{lint.line_of(text, found.start())} records a download address")
        for pattern in here:
            for found in pattern.finditer(text):
                problems.append(f"{path}:{lint.line_of(text, found.start())} names {found.group(0)}")
    return problems


EXAMPLES = [
    ("a registry", {"a.md": "see https://registry.example.org/x"}, ["a.md:1 names registry.example.org"]),
    ("a mirror", {"a.md": "\nhttp://mirror.example.org/debian"}, ["a.md:2"]),
    ("a lock file that recorded addresses", {"package-lock.json": '{\n  "resolved": "x"\n}'}, ["download"]),
    ("somebody's home", {"a.py": 'open("/home/anna/x")'}, ["/home/anna"]),
    ("where the project stands", {"a.txt": f"cd {lint.ROOT}/x"}, [str(lint.ROOT)]),
    ("addresses of sources and of this machine", {"a.md": "https://www.example.nl/home/x http://127.0.0.1:1"}, []),
]

if __name__ == "__main__":
    lint.main(sys.modules[__name__])
