#!/usr/bin/env python3
"""Runs the program as assets/deploy/stagepad.service restricts it, without systemd.

To be started by hand, as root, because it needs namespaces that not every machine gives to a test:

    tests/deploy/restricted.py build/release/stagepad

It makes what the directives of the unit make, from the unit itself where it names lists: a file system that
is read-only except for the data directory (ProtectSystem, ProtectHome, PrivateTmp), a /proc of one's own
processes only (ProtectProc, ProcSubset), another user without any right (DynamicUser, CapabilityBoundingSet,
NoNewPrivileges), the system calls of SystemCallFilter, and no memory that can be written and run
(MemoryDenyWriteExecute). In it the server is started, signed in to, asked for everything it answers to a
monitor, backed up, looked over by doctor, and stopped; each of it has to work.
"""

import ctypes
import errno
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
UNIT = ROOT / "assets" / "deploy" / "stagepad.service"
NOBODY = 65534
ALLOW = 0x7FFF0000
REFUSE = 0x00050000 | 1  # EPERM, as systemd does it
PROT_WRITE, PROT_EXEC = 2, 4


def directives(name):
    return re.findall(rf"^{name}=(.*)$", UNIT.read_text(), re.MULTILINE)


def calls_of(group):
    """The system calls of a group, as systemd knows them."""
    listed = subprocess.run(["systemd-analyze", "syscall-filter", group], capture_output=True, text=True, check=True)
    names = set()
    for line in listed.stdout.splitlines()[1:]:
        name = line.strip()
        if name.startswith("@"):
            names |= calls_of(name)
        elif name and not name.startswith("#"):
            names.add(name)
    return names


def allowed_calls():
    allowed = set()
    for line in directives("SystemCallFilter"):
        groups = line.lstrip("~").split()
        for group in groups:
            allowed = allowed - calls_of(group) if line.startswith("~") else allowed | calls_of(group)
    # What systemd always allows, so that a program can be started and ended.
    return allowed | calls_of("@default") | {"execve"}


class Comparison(ctypes.Structure):
    _fields_ = [("arg", ctypes.c_uint), ("op", ctypes.c_int), ("a", ctypes.c_uint64), ("b", ctypes.c_uint64)]


def filter_calls():
    seccomp = ctypes.CDLL("libseccomp.so.2")
    seccomp.seccomp_init.restype = ctypes.c_void_p
    context = ctypes.c_void_p(seccomp.seccomp_init(REFUSE))
    for name in sorted(allowed_calls()):
        number = seccomp.seccomp_syscall_resolve_name(name.encode())
        if number < 0:
            continue  # of another machine
        if name in ("mmap", "mprotect", "pkey_mprotect"):
            # Allowed when not both writable and executable; changing to executable never.
            both = PROT_WRITE | PROT_EXEC if name == "mmap" else PROT_EXEC
            masked_equal = 7
            wanted = [0, PROT_WRITE, PROT_EXEC] if name == "mmap" else [0]
            for value in wanted:
                rule = Comparison(2, masked_equal, both, value)
                assert seccomp.seccomp_rule_add_array(context, ALLOW, number, 1, ctypes.byref(rule)) == 0
        else:
            assert seccomp.seccomp_rule_add_array(context, ALLOW, number, 0, None) == 0, name
    assert seccomp.seccomp_load(context) == 0


def inside(data, command):
    """In the namespaces: closes everything off and becomes the program."""
    run = lambda *words: subprocess.run(words, check=True)  # noqa: E731
    run("mount", "--make-rprivate", "/")
    run("mount", "--bind", data, data)
    run("mount", "-t", "tmpfs", "-o", "mode=1777", "tmpfs", "/var/tmp")
    run("mount", "-o", "remount,bind,ro", "/")
    run("mount", "-t", "proc", "-o", "hidepid=invisible,subset=pid", "proc", "/proc")
    run("mount", "-o", "remount,bind,rw", data)
    try:
        os.close(os.open("/etc/stagepad-writes-here", os.O_CREAT))
    except OSError as error:
        assert error.errno == errno.EROFS, error
    else:
        raise SystemExit("The file system is not read-only.")
    os.environ["STAGEPAD_RESTRICTED"] = "program"
    words = ["setpriv", "--reuid", str(NOBODY), "--regid", str(NOBODY), "--clear-groups", "--no-new-privs",
             "--bounding-set=-all", "--inh-caps=-all", "--", sys.executable, __file__, data, *command]
    os.execvp(words[0], words)


def become(command):
    os.umask(0o077)
    filter_calls()
    os.execv(command[0], command)


def restricted(data, *command):
    return ["unshare", "--mount", "--pid", "--fork", "--ipc", "--kill-child", sys.executable, __file__, data, *command]


def expect(what, holds, detail=""):
    print(("ok    " if holds else "WRONG ") + what + (f": {detail}" if detail and not holds else ""))
    return holds


def get(address):
    with urllib.request.urlopen(address, timeout=10) as answer:
        return answer.status, answer.read().decode()


def sign_in(address):
    form = urllib.parse.urlencode({"email": "daan@stagepad.example", "wachtwoord": "stagepad-demo"}).encode()
    request = urllib.request.Request(f"{address}/aanmelden", form, {"Origin": address})

    class Stay(urllib.request.HTTPRedirectHandler):
        def redirect_request(self, *_):
            return None

    try:
        urllib.request.build_opener(Stay).open(request, timeout=20)
    except urllib.error.HTTPError as answer:
        return answer.code
    return 200


def greeting_of(server):
    text = ""
    while "Stop with Ctrl+C" not in text:
        line = server.stdout.readline()
        if not line:
            raise SystemExit("The server did not start: " + server.stderr.read())
        text += line
    return text


def check(binary, folder):
    data = str(Path(folder) / "data")
    os.mkdir(data, 0o700)
    os.chown(data, NOBODY, NOBODY)
    os.chmod(folder, 0o755)
    program = str(Path(folder) / "stagepad")
    shutil.copy(binary, program)
    environment = {**os.environ, "STAGEPAD_RESTRICTED": "namespaces"}
    call = lambda *words: subprocess.run(restricted(data, program, *words), env=environment, capture_output=True, text=True)  # noqa: E731
    server = subprocess.Popen(
        restricted(data, program, "serve", "--demo", "--port", "0", "--metrics-port", "0", "--data", f"{data}/own"),
        env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    greeting = greeting_of(server)
    address = re.search(r"answers at (\S+)", greeting).group(1)
    metrics = re.search(r"figures at (\S+)/metrics", greeting).group(1)
    child = int(subprocess.run(["pgrep", "-P", str(server.pid)], capture_output=True, text=True, check=True).stdout)
    status = dict(line.split(":\t", 1) for line in Path(f"/proc/{child}/status").read_text().splitlines())
    is_closed = (status["Seccomp"], status["NoNewPrivs"], int(status["CapBnd"], 16)) == ("2", "1", 0)
    good = [
        expect("filtered, without rights", is_closed and status["Uid"].split()[0] == str(NOBODY), str(status)),
        expect("/readyz", get(f"{address}/readyz") == (200, "ready\n")),
        expect("signing in", sign_in(address) == 303),
        expect("figures", "process_resident_memory_bytes" in get(f"{metrics}/metrics")[1]),
    ]
    for words in (["backup", "--data", f"{data}/own", f"{data}/back.db"], ["verify", f"{data}/back.db"],
                  ["recover", f"{data}/back.db", f"{data}/saved.db"]):
        ran = call(*words)
        good.append(expect(words[0], ran.returncode == 0, ran.stdout + ran.stderr))
    looked = call("doctor", "--data", f"{data}/own")
    wrong = [line for line in looked.stdout.splitlines() if not line.startswith("ok")]
    # Whether a server runs cannot be seen where /proc shows nothing but the own processes.
    good.append(expect("doctor", all(" server " in line for line in wrong), "\n".join(wrong) + looked.stderr))
    os.kill(child, signal.SIGTERM)
    began = time.monotonic()
    status = server.wait(30)
    good.append(expect("stopping", status == 0, f"status {status} after {time.monotonic() - began:.1f} s"))
    refused = [line for line in server.stderr.read().splitlines() if "failure" in line or "not permitted" in line]
    good.append(expect("nothing was refused", not refused, "\n".join(refused)))
    return all(good)


def main():
    step = os.environ.get("STAGEPAD_RESTRICTED")
    if step == "namespaces":
        inside(sys.argv[1], sys.argv[2:])
    if step == "program":
        become(sys.argv[2:])
    if len(sys.argv) != 2 or os.geteuid() != 0:
        raise SystemExit(__doc__)
    with tempfile.TemporaryDirectory(prefix="stagepad-restricted-") as folder:
        raise SystemExit(0 if check(sys.argv[1], folder) else 1)


if __name__ == "__main__":
    main()
