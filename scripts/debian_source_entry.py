#!/usr/bin/env python3
"""Derives one deb-src entry for another suite from the machine's own apt configuration.

Reads /etc/apt/sources.list (one-line) and /etc/apt/sources.list.d (one-line *.list and deb822
*.sources), finds the entry that serves the running release's main archive, and writes the same
archive with the wanted suite as a deb822 stanza to standard output. The archive's address is
therefore never written into the project.

    debian_source_entry.py SUITE [--signed-by KEYRING]
"""

import argparse
import re
import sys
from pathlib import Path

APT = Path("/etc/apt")
KEYRING = Path("/usr/share/keyrings/debian-archive-keyring.gpg")


def running_codename():
    for line in Path("/etc/os-release").read_text().splitlines():
        if line.startswith("VERSION_CODENAME="):
            return line.split("=", 1)[1].strip().strip('"')
    sys.exit("This machine does not say which Debian release it runs (VERSION_CODENAME).")


def one_line_entries(text):
    """Yields {uris, suites, components, signed_by} for every active one-line deb entry."""
    for line in text.splitlines():
        line = line.split("#", 1)[0].strip()
        found = re.match(r"deb(?:-src)?\s+(?:\[([^\]]*)\]\s+)?(\S+)\s+(\S+)\s*(.*)$", line)
        if not found:
            continue
        options, uri, suite, components = found.groups()
        signed_by = re.search(r"signed-by=(\S+)", options or "", re.IGNORECASE)
        yield {
            "uris": [uri],
            "suites": [suite],
            "components": components.split(),
            "signed_by": signed_by.group(1).replace(",", " ") if signed_by else "",
        }


def deb822_entries(text):
    """Yields the same for every enabled stanza of a deb822 file; a key block stays as it is."""
    for stanza in re.split(r"\n\s*\n", text):
        fields, last = {}, None
        for line in stanza.splitlines():
            if line.startswith("#"):
                continue
            if line[:1] in (" ", "\t") and last:
                fields[last] += "\n" + line
            elif ":" in line:
                last, value = line.split(":", 1)
                last = last.strip().lower()
                fields[last] = value.strip()
        if fields.get("enabled", "yes").lower() in ("no", "false", "0", "off"):
            continue
        if "uris" in fields and "suites" in fields:
            yield {
                "uris": fields["uris"].split(),
                "suites": fields["suites"].split(),
                "components": fields.get("components", "").split(),
                "signed_by": fields.get("signed-by", ""),
            }


def all_entries():
    main_list = APT / "sources.list"
    if main_list.is_file():
        yield from one_line_entries(main_list.read_text())
    parts = APT / "sources.list.d"
    for path in sorted(parts.iterdir()) if parts.is_dir() else []:
        if path.suffix == ".list":
            yield from one_line_entries(path.read_text())
        elif path.suffix == ".sources":
            yield from deb822_entries(path.read_text())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("suite")
    parser.add_argument("--signed-by", default="")
    arguments = parser.parse_args()
    codename = running_codename()
    for entry in all_entries():
        if codename in entry["suites"] and "main" in entry["components"]:
            signed_by = arguments.signed_by or entry["signed_by"] or (
                str(KEYRING) if KEYRING.is_file() else ""
            )
            print("Types: deb-src")
            print(f"URIs: {' '.join(entry['uris'])}")
            print(f"Suites: {arguments.suite}")
            print("Components: main")
            if signed_by:
                print(f"Signed-By: {signed_by}")
            return
    sys.exit(
        f"No entry for Debian {codename} main was found below {APT}; "
        "add one, or place the sources in build/deps by hand."
    )


if __name__ == "__main__":
    main()
