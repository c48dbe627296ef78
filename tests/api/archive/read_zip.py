"""Opens a ZIP archive as Python's own reader does, writes its files below a folder, and prints a line for each: path, size and SHA-256, with a unit
separator between them. Fails when a checksum does not fit, or a name is none that every system takes."""

import hashlib
import pathlib
import sys
import zipfile

archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None, "a checksum does not fit"
for entry in archive.infolist():
    parts = pathlib.PurePosixPath(entry.filename).parts
    assert all(part and part == part.rstrip(" .") for part in parts), entry.filename
    assert not set(entry.filename) & set('\\:*?"<>|') and entry.filename.isprintable(), entry.filename
    content = archive.read(entry)
    target = pathlib.Path(sys.argv[2], *parts)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    print(entry.filename, len(content), hashlib.sha256(content).hexdigest(), sep="\x1f")
