#!/usr/bin/env python3
"""Screens are drawn with our own widgets, because only those also tell what they are."""

import re
import sys

import lint

RULE = "Dear ImGui is used in wasm-client/ui and wasm-client/platform only."

TOOLKIT = re.compile(r"\b(ImGui::|ImDrawList\b|ImVec[24]\b|ImFont\w*\b|ImGui[A-Z]\w*|IM_COL32\b|ImU32\b)")
KIT = ("wasm-client/ui/", "wasm-client/platform/", "tests/unit/client/")


def find_problems(tree):
    problems = []
    for path, text in lint.cpp_files(tree, "shared/", "server/", "wasm-client/", "tests/"):
        if path.startswith(KIT):
            continue
        code = lint.without_comments(text)
        for found in TOOLKIT.finditer(code):
            problems.append(f"{path}:{lint.line_of(code, found.start())} uses {found.group(1)}")
    return problems


EXAMPLES = [
    ("a view that draws itself", {"wasm-client/views/a.cpp": '\nImGui::Text("x");'}, ["a.cpp:2 uses ImGui::"]),
    ("a toolkit type in the state", {"wasm-client/app/a.hpp": "ImVec2 place;"}, ["ImVec2"]),
    ("main", {"wasm-client/main.cpp": "ImGuiIO& io();"}, ["ImGuiIO"]),
    ("the kit itself", {"wasm-client/ui/button.cpp": "ImGui::Button();"}, []),
    ("in a comment", {"wasm-client/views/a.cpp": "// unlike ImGui::Text, this tells its role"}, []),
]

if __name__ == "__main__":
    lint.main(sys.modules[__name__])
