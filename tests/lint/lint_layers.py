#!/usr/bin/env python3
"""Who may include whom."""

import re
import sys

import lint

RULE = (
    "base <- calendar <- domain <- rules <- process <- command <- planning; server and wasm-client "
    "stand on shared and never meet; outside libraries stay behind their one seam."
)

CHAIN = ["base", "calendar", "domain", "rules", "process", "command", "planning"]
ENCODED = CHAIN + ["matching"]
# Folder of shared/ -> folders of shared/ it may include besides itself.
SHARED = {name: CHAIN[:place] for place, name in enumerate(CHAIN)}
SHARED["matching"] = ["base", "calendar", "domain", "rules"]
SHARED["command"] = SHARED["command"] + ["matching"]
SHARED["codec"] = ENCODED
SHARED["text"] = ENCODED + ["codec"]
SHARED["api"] = ENCODED + ["codec", "text"]

# Folder of wasm-client/ -> folders of wasm-client/ it must not know.
CLIENT_FORBIDDEN = {"ui": ["app", "views"], "app": ["views"], "platform": ["app", "views"]}

# An outside header (its beginning) -> where it may be included.
SEAMS = {
    "imgui": ("wasm-client/ui/", "wasm-client/platform/", "tests/unit/client/"),
    "emscripten": ("wasm-client/platform/web/",),
    "GLES": ("wasm-client/platform/web/",),
    "httplib": ("server/", "tests/"),
    "sqlite3": ("server/store/", "tests/"),
    "argon2": ("server/auth/",),
    "curl": ("server/outbound/",),
    "zip.h": ("server/import/", "server/outbound/zip_archive", "tests/"),
    "pugixml": ("server/import/",),
    "nlohmann": ("shared/codec/", "tests/"),
}

# The core does no I/O, has no clock and no threads, and is written to what both compilers have.
NOT_IN_CORE = {
    "iostream", "fstream", "cstdio", "filesystem", "thread", "mutex", "atomic", "condition_variable",
    "future", "random", "ctime", "chrono", "stdexcept", "exception", "typeinfo", "expected", "format",
    "source_location", "memory_resource", "sstream", "iomanip",
}  # fmt: skip
# Where figures are exact.
NO_FLOATING_POINT = ("shared/calendar/", "shared/domain/", "shared/rules/", "shared/matching/")


def folder_of(path):
    parts = path.split("/")
    return parts[1] if len(parts) > 2 else ""


def shared_problem(path, target):
    if target.startswith("generated/"):
        return None if target.startswith("generated/shared/") else "the core includes no such file"
    if not target.startswith("shared/"):
        return "the core includes nothing but the core"
    own, other = folder_of(path), folder_of(target)
    if own not in SHARED:
        return f"shared/{own} has no place in the order yet; see lint_layers.py"
    if other != own and other not in SHARED[own]:
        return f"shared/{own} stands below shared/{other}"
    return None


def project_problem(path, target):
    """Why `path` must not include the project's own header `target`; None when it may."""
    if path.startswith("shared/"):
        return shared_problem(path, target)
    if path.startswith("server/"):
        if target.startswith(("wasm-client/", "generated/fonts/", "tests/")):
            return "the server does not know the client"
        if path.startswith("server/store/") and target.startswith("server/"):
            return None if target.startswith("server/store/") else "the store stands below the rest"
    if path.startswith("wasm-client/"):
        if target.startswith(("server/", "generated/server/", "tests/")):
            return "the client does not know the server"
        if target.startswith("wasm-client/"):
            own, other = folder_of(path), folder_of(target)
            if other in CLIENT_FORBIDDEN.get(own, []):
                return f"wasm-client/{own} does not know wasm-client/{other}"
    return None


def find_problems(tree):
    problems = []
    for path, text in lint.cpp_files(tree, "shared/", "server/", "wasm-client/", "tests/"):
        for line, target in lint.includes(text):
            reason = None
            if target.startswith(("shared/", "server/", "wasm-client/", "generated/", "tests/")):
                reason = project_problem(path, target)
            else:
                for beginning, places in SEAMS.items():
                    if target.startswith(beginning) and not path.startswith(places):
                        reason = f"only in {', '.join(places)}"
                if path.startswith("shared/") and target in NOT_IN_CORE:
                    reason = "not in the core: no I/O, clock, threads, exceptions, or library that is missing in WebAssembly"
            if reason:
                problems.append(f"{path}:{line} includes {target}: {reason}")
        if path.startswith(NO_FLOATING_POINT):
            code = lint.without_comments(text)
            for found in re.finditer(r"\b(float|double)\b", code):
                problems.append(f"{path}:{lint.line_of(code, found.start())} has a {found.group(1)}")
    return problems


EXAMPLES = [
    ("downward is fine", {"shared/rules/a.hpp": '#include "shared/base/b.hpp"\n#include <string>\n'}, []),
    ("upward", {"shared/base/a.hpp": '\n#include "shared/rules/b.hpp"\n'}, ["shared/base/a.hpp:2"]),
    ("codec in the rules", {"shared/rules/a.cpp": '#include "shared/codec/c.hpp"'}, ["stands below"]),
    ("unknown folder", {"shared/misc/a.hpp": '#include "shared/base/b.hpp"'}, ["no place in the order"]),
    ("core knows server", {"shared/api/a.hpp": '#include "server/app.hpp"'}, ["nothing but the core"]),
    ("server knows client", {"server/a.cpp": '#include "wasm-client/ui/ui.hpp"'}, ["does not know the client"]),
    ("client knows server", {"wasm-client/a.cpp": '#include "server/app.hpp"'}, ["does not know the server"]),
    ("store knows http", {"server/store/a.cpp": '#include "server/http/b.hpp"'}, ["below the rest"]),
    ("ui knows views", {"wasm-client/ui/a.cpp": '#include "wasm-client/views/b.hpp"'}, ["does not know"]),
    ("toolkit in a view", {"wasm-client/views/a.cpp": "#include <imgui.h>"}, ["only in wasm-client/ui/"]),
    ("database in a handler", {"server/handlers/a.cpp": "# include <sqlite3.h>"}, ["only in server/store/"]),
    ("browser in ui", {"wasm-client/ui/a.cpp": "#include <emscripten/html5.h>"}, ["platform/web"]),
    ("clock in the core", {"shared/base/a.cpp": "#include <chrono>"}, ["not in the core"]),
    ("comment is no code", {"shared/rules/a.cpp": "// a double meaning\nint a;"}, []),
    ("floating point", {"shared/rules/a.cpp": "\ndouble a;"}, ["shared/rules/a.cpp:2 has a double"]),
]

if __name__ == "__main__":
    lint.main(sys.modules[__name__])
