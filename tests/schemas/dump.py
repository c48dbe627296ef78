#!/usr/bin/env python3
"""Writes down the database of a landed version, so that its upgrade is tested for ever.

    dump.py BINARY NAME     starts that executable with demo data, writes tests/schemas/NAME.sql

To be run when a version with new migrations has landed. A dump is never edited.
"""

import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent


def fill(binary, data):
    server = subprocess.Popen(
        [binary, "serve", "--demo=small", "--data", data, "--port", "0", "--today", "2027-01-15"],
        stdout=subprocess.PIPE, text=True)  # fmt: skip
    for line in server.stdout:
        if re.search(r"http://", line):
            break
    server.send_signal(signal.SIGTERM)
    server.wait(timeout=60)


def lines_of(database):
    for pragma in ("application_id", "user_version"):
        yield f"PRAGMA {pragma} = {database.execute(f'PRAGMA {pragma}').fetchone()[0]};"
    yield "PRAGMA foreign_keys = OFF;"
    yield from database.iterdump()


def main():
    binary, name = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        fill(binary, str(data))
        database = sqlite3.connect(data / "stagepad.db")
        (HERE / f"{name}.sql").write_text("\n".join(lines_of(database)) + "\n")


if __name__ == "__main__":
    main()
