#!/usr/bin/env python3
"""Stagepad behind a real nginx and a real Caddy, started with the very files of assets/deploy: only
ports and certificate are put in. Signs in through https and looks at what a proxy can spoil.

    proxies.py <stagepad>
"""
import http.client
import pathlib
import shutil
import socket
import ssl
import subprocess
import sys
import tempfile
import time
import urllib.parse

DEPLOY = pathlib.Path(__file__).resolve().parents[2] / "assets" / "deploy"
HOST = "stagepad.example"
PATIENCE = 30
PASSWORD = "stagepad-demo"
problems = []


def expect(is_so, sentence):
    if not is_so:
        problems.append(sentence)


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def wait_for_port(port, process):
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.05)
    sys.exit(f"{process.args[0]} does not answer at port {port}")


class Browser:
    """One https connection from a loopback address, with the cookie it was given."""

    def __init__(self, port, certificate, source="127.0.0.1"):
        self.origin = f"https://{HOST}:{port}"
        self.cookie = ""
        context = ssl.create_default_context(cafile=certificate)
        raw = socket.create_connection(("127.0.0.1", port), PATIENCE, source_address=(source, 0))
        self.line = http.client.HTTPConnection(HOST, port)
        self.line.sock = context.wrap_socket(raw, server_hostname=HOST)
        self.line.auto_open = 0

    def send(self, method, path, body=None, **headers):
        fields = {"Cookie": self.cookie} if self.cookie else {}
        if body is not None:
            fields |= {"Content-Type": "application/x-www-form-urlencoded", "Origin": self.origin}
        fields |= {name.replace("_", "-"): value for name, value in headers.items()}
        self.line.request(method, path, body, fields)
        answer = self.line.getresponse()
        return answer, answer.read()

    def sign_in(self, name, password, **headers):
        form = urllib.parse.urlencode({"email": f"{name}@{HOST}", "wachtwoord": password})
        answer, _ = self.send("POST", "/aanmelden", form, **headers)
        set_cookie = answer.getheader("Set-Cookie") or ""
        if answer.status == 303 and set_cookie:
            self.cookie = set_cookie.split(";")[0]
        return answer.status, set_cookie


def put_in(text, replacements):
    for old, new in replacements:
        if old not in text:
            sys.exit(f"the example no longer holds '{old}'")
        text = text.replace(old, new)
    return text


def start_nginx(folder, port, backend):
    site = put_in((DEPLOY / "nginx.conf").read_text(), [
        ("listen 443 ssl", f"listen 127.0.0.1:{port} ssl"), ("127.0.0.1:8080", f"127.0.0.1:{backend}"),
        ("/etc/ssl/stagepad", f"{folder}/stagepad"), ("/var/log/nginx", f"{folder}/log")])
    (folder / "site.conf").write_text(site)
    temporary = "".join(f"  {kind}_temp_path {folder}/{kind};\n"
                        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    (folder / "nginx.conf").write_text(
        f"daemon off;\npid {folder}/nginx.pid;\nerror_log {folder}/log/error.log;\nevents {{}}\n"
        # As Debian has it: what the example does not say itself is logged in full.
        f"http {{\n  access_log {folder}/log/access.log;\n{temporary}  include {folder}/site.conf;\n}}\n")
    return subprocess.Popen(["/usr/sbin/nginx", "-e", "stderr", "-c", f"{folder}/nginx.conf"])


def start_caddy(folder, port, backend):
    text = put_in((DEPLOY / "Caddyfile").read_text(), [
        (f"{HOST}:443", f"{HOST}:{port}"), ("127.0.0.1:8080", f"127.0.0.1:{backend}"),
        ("/etc/ssl/stagepad", f"{folder}/stagepad"),
        ("{\n  # Caddy logs", "{\n  admin off\n  auto_https disable_redirects\n  # Caddy logs")])
    file = folder / "Caddyfile"
    file.write_text(text)
    return subprocess.Popen(["caddy", "run", "--adapter", "caddyfile", "--config", str(file)],
                            env={"HOME": str(folder), "PATH": "/usr/bin:/bin"},
                            stderr=(folder / "log" / "caddy.log").open("w"))


def try_out(name, port, certificate):
    stranger = Browser(port, certificate)
    answer, _ = stranger.send("GET", "/api/ik")
    expect(answer.status == 401, f"{name}: /api/ik without a session gives {answer.status}")
    status, _ = stranger.sign_in("daan", PASSWORD, Origin="https://elsewhere.example")
    expect(status == 403, f"{name}: a form of another origin gives {status}")
    # Stagepad says 421; Caddy does not even ask it, and answers with nothing.
    answer, body = stranger.send("GET", "/api/ik", Host="elsewhere.example")
    expect(answer.status == 421 or (name == "caddy" and not body),
           f"{name}: another host name is answered with {answer.status}")

    daan = Browser(port, certificate)
    status, cookie = daan.sign_in("daan", PASSWORD)
    expect(status == 303, f"{name}: signing in gives {status}")
    expect(cookie.startswith("__Host-stagepad=") and "Secure" in cookie and "HttpOnly" in cookie,
           f"{name}: the cookie does not come through whole")
    for _ in range(50):
        answer, _ = daan.send("GET", "/api/ik")
        expect(answer.status == 200, f"{name}: /api/ik gives {answer.status} on a kept connection")
    expect(answer.getheader("Strict-Transport-Security"), f"{name}: no Strict-Transport-Security")
    answer, body = daan.send("GET", "/stagepad.wasm")
    if answer.status == 200:
        expect(len(body) == int(answer.getheader("Content-Length", len(body))) and
               body[:4] == b"\0asm", f"{name}: the program arrives damaged")

    # Five mistakes are allowed for one account from one address. An address that the guesser invents
    # counts for nothing, and whoever really is at another one can still sign in.
    guesser = Browser(port, certificate, "127.0.0.7")
    statuses = [guesser.sign_in("kees", "wrong", X_Forwarded_For=f"10.9.8.{i}")[0]
                for i in range(6)]
    expect(429 not in statuses[:5] and statuses[5] == 429,
           f"{name}: six guesses with invented addresses give {statuses}")
    owner = Browser(port, certificate, "127.0.0.8")
    status, _ = owner.sign_in("kees", PASSWORD)
    expect(status == 303, f"{name}: a guesser keeps the owner at another address out ({status})")


# Of a mailed link and of a calendar.
TOKEN = "T0ken" * 8 + "abc"
SECRETS = [f"/bijdrage?sleutel={TOKEN}", f"/agenda/{TOKEN}.ics"]


def use_secrets(port, certificate):
    """By address and as the page before; the answers."""
    statuses = []
    for path in SECRETS:
        browser = Browser(port, certificate)
        statuses.append(browser.send("GET", path, Referer=browser.origin + path)[0].status)
    return statuses


def check_logs(name, folder):
    logged = "".join(file.read_text() for file in (folder / "log").iterdir())
    expect(TOKEN not in logged, f"{name}: a log holds the token of a mailed link or of a calendar")
    # Caddy logs no requests.
    said = "GET /bijdrage HTTP/1.1" in logged and "GET /agenda/... HTTP/1.1" in logged
    expect(said or name == "caddy", f"{name}: requests do not stand in its log")


def run(name, start, stagepad):
    with tempfile.TemporaryDirectory() as text:
        folder = pathlib.Path(text)
        folder.chmod(0o755)
        (folder / "log").mkdir()
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
                        "-subj", f"/CN={HOST}", "-addext", f"subjectAltName=DNS:{HOST}",
                        "-keyout", folder / "stagepad.key", "-out", folder / "stagepad.pem"],
                       check=True, stderr=subprocess.DEVNULL)
        backend, port = free_port(), free_port()
        server = subprocess.Popen(
            [stagepad, "serve", "--demo=small", "--port", str(backend), "--data", folder / "data",
             "--today", "2027-01-15", "--public-url", f"https://{HOST}:{port}",
             "--trusted-proxy", "127.0.0.1"], stdout=subprocess.DEVNULL)
        proxy = None
        try:
            wait_for_port(backend, server)
            proxy = start(folder, port, backend)
            wait_for_port(port, proxy)
            try_out(name, port, folder / "stagepad.pem")
            expect(use_secrets(port, folder / "stagepad.pem") == [404, 404], f"{name}: unknown links are not refused")
            server.terminate()
            expect(server.wait(PATIENCE) == 0, f"{name}: SIGTERM ends with {server.returncode}")
            expect(use_secrets(port, folder / "stagepad.pem") == [502, 502], f"{name}: without Stagepad it answers")
        finally:
            for process in (proxy, server):
                if process and process.poll() is None:
                    process.terminate()
                    process.wait(PATIENCE)
        check_logs(name, folder)


def check_unit(stagepad):
    if not shutil.which("systemd-analyze"):
        return
    with tempfile.TemporaryDirectory() as folder:
        unit = pathlib.Path(folder) / "stagepad.service"
        unit.write_text(put_in((DEPLOY / "stagepad.service").read_text(),
                               [("/usr/local/bin/stagepad", str(pathlib.Path(stagepad).resolve()))]))
        done = subprocess.run(["systemd-analyze", "verify", "--man=no", unit],
                              capture_output=True, text=True)
        expect(done.returncode == 0 and "stagepad.service" not in done.stderr,
               "the unit is not right: " + done.stderr)


if __name__ == "__main__":
    program = sys.argv[1]
    check_unit(program)
    run("nginx", start_nginx, program)
    run("caddy", start_caddy, program)
    print("\n".join(problems) or "Both proxies pass everything on as it should be.")
    sys.exit(1 if problems else 0)
