"""What every lint shares: the files it looks at, how it reports, and the proof that it can fail.

A lint is a module with RULE (one sentence), `find_problems(tree)` and EXAMPLES. It runs as

    lint_<name>.py check        looks at the project; fails on the first run that finds a problem
    lint_<name>.py self-test    runs every example: small trees with the problems they must show

A tree maps paths (from the top of the project) to texts. An example is (title, tree, fragments):
every fragment must occur in a problem, and no fragments means that nothing may be found.
"""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NOT_TEXT = {".png", ".ico", ".ttf", ".otf", ".woff2", ".pdf", ".gz", ".zip"}


def project_tree():
    """Every text file under version control, and those about to be; without git, all but build/."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    if listed.returncode == 0:
        paths = listed.stdout.splitlines()
    else:
        paths = [str(p.relative_to(ROOT)) for p in ROOT.rglob("*") if p.is_file()]
        paths = [p for p in paths if not p.startswith(("build/", ".git/"))]
    tree = {}
    for path in sorted(paths):
        file = ROOT / path
        if file.suffix not in NOT_TEXT and file.is_file() and not file.is_symlink():
            tree[path] = file.read_text(encoding="utf-8", errors="replace")
    return tree


def cpp_files(tree, *folders):
    """(path, text) of the C++ files below the folders, in order."""
    for path, text in sorted(tree.items()):
        if path.endswith((".cpp", ".hpp")) and path.startswith(folders or ("",)):
            yield path, text


def without_comments(text):
    """The same lines with comments and the contents of string literals blanked."""

    def blank(found):
        token = found.group(0)
        if token.startswith("/"):
            return re.sub(r"[^\n]", " ", token)
        return token[0] + " " * (len(token) - 2) + token[-1]

    return re.sub(r'//[^\n]*|/\*.*?\*/|"(?:[^"\\\n]|\\.)*"', blank, text, flags=re.DOTALL)


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def includes(text):
    """(line, file) of every #include."""
    for found in re.finditer(r'^[ \t]*#[ \t]*include[ \t]*[<"]([^>"\n]+)[>"]', text, re.MULTILINE):
        yield line_of(text, found.start()), found.group(1)


def self_test(lint):
    failures = []
    if not any(fragments for _, _, fragments in lint.EXAMPLES):
        failures.append("no example shows that this lint can fail")
    for title, tree, fragments in lint.EXAMPLES:
        problems = lint.find_problems(tree)
        if not fragments and problems:
            failures.append(f"{title}: found {problems}, expected nothing")
        for fragment in fragments:
            if not any(fragment in problem for problem in problems):
                failures.append(f"{title}: '{fragment}' was not found, but {problems}")
    return failures


def main(lint):
    mode = sys.argv[1] if len(sys.argv) > 1 else "check"
    if mode == "self-test":
        problems = self_test(lint)
    else:
        problems = lint.find_problems(project_tree())
    if problems:
        print(f"Rule: {lint.RULE}")
        for problem in problems:
            print(f"  {problem}")
        sys.exit(1)
    print(f"{len(lint.EXAMPLES)} examples as expected" if mode == "self-test" else "nothing found")
