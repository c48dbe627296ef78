"""Builds the core's tests around mutated sources, and runs them once for each mutant."""

import json
import math
import os
import re
import resource
import shlex
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path

import selecting

ROOT = Path(__file__).resolve().parents[2]
# Nothing of a mutant may warn, and a count written between braces is no constant any more.
MUTANT_OPTIONS = ["-O1", "-g0", "-w", "-Wno-error", "-Wno-narrowing", "-fmax-errors=0"]
MEMORY_LIMIT = 2 << 30  # a loop that never ends may also fill the memory


class Broken(Exception):
    """The check itself cannot go on; the message says why."""


def run(command, **options):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options)


def must(command, what, **options):
    done = run(command, **options)
    if done.returncode != 0:
        raise Broken(f"{what} failed:\n{done.stdout[-4000:]}")
    return done.stdout


class Core:
    """An ordinary build of the core and its tests, whose objects all mutants share."""

    TARGET = "test_shared"

    def __init__(self, folder, jobs):
        self.folder = folder
        self.jobs = jobs

    def build(self):
        configure = ["cmake", "-S", ROOT, "-B", self.folder, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Debug",
                     # A mutant that looks behind the end of something ends the program.
                     "-DCMAKE_CXX_FLAGS=-D_GLIBCXX_ASSERTIONS", "-DSTAGEPAD_DEBUG_OPTIMISATION=-O1", "-DSTAGEPAD_TESTS=unit", "-DSTAGEPAD_NAME=mutation",
                     f"-DSTAGEPAD_FINDINGS_DIR={self.folder}/findings"]  # fmt: skip
        must(configure, "Configuring the core")
        build = ["cmake", "--build", self.folder, "--parallel", str(self.jobs), "--target", self.TARGET]
        must(build, "Building the core")
        self.commands = [
            (os.path.relpath(each["file"], ROOT), shlex.split(each["command"]))
            for each in json.loads((self.folder / "compile_commands.json").read_text())
        ]

    def test_objects(self):
        outputs = [words[words.index("-o") + 1] for _, words in self.commands]
        return [str(self.folder / each) for each in outputs if f"/{self.TARGET}.dir/" in each]

    def test_source(self):
        return next(path for path, words in self.commands if f"/{self.TARGET}.dir/" in words[words.index("-o") + 1])

    def libraries(self):
        return [str(self.folder / f"libstagepad_{name}.a") for name in ("shared", "gtest_main", "gtest")]

    def compile_command(self, like, source, output):
        """How `like` is compiled, for a source of another place."""
        words = next((words for path, words in self.commands if path == like), None)
        if not words:
            raise Broken(f"{like} is not a source of the core.")
        kept, skip = [], 0
        for word in words:
            if skip:
                skip -= 1
            elif word in ("-o", "-c", "-MF", "-MT"):
                skip = 1
            elif word not in ("-MD", "-Werror") and not re.fullmatch(r"-g\d?|-O\w?", word):
                kept.append(word)
        # What has not changed since the last time need not be compiled again.
        cache = [program] if (program := shutil.which("ccache")) else []
        return cache + kept + MUTANT_OPTIONS + ["-o", str(output), "-c", str(source)]


@dataclass
class Source:
    """One mutated source: what became of its mutants when it was compiled."""

    path: str
    text: str
    mutants: list
    refused: list = field(default_factory=list)
    object: Path = None

    def compile(self, core, folder):
        generated = folder / self.path
        generated.parent.mkdir(parents=True, exist_ok=True)
        self.object = generated.with_suffix(".o")
        command = core.compile_command(self.path, generated, self.object)
        keep_constants = False
        while True:
            written = selecting.with_mutants(self.text, self.mutants, keep_constants)
            generated.write_text(written)
            done = run(command, cwd=core.folder)
            if done.returncode == 0:
                return self
            # Only the end of its name: a compiler cache may write the folders before it in another way.
            bad = selecting.refused(written, done.stdout, f"{folder.name}/{self.path}")
            self.refused += [m for m in self.mutants if m.id in bad]
            self.mutants = [m for m in self.mutants if m.id not in bad]
            if not bad and keep_constants:
                raise Broken(f"{self.path} cannot be compiled with its mutants:\n{done.stdout[:4000]}")
            keep_constants = keep_constants or not bad


@dataclass
class Outcome:
    mutant: object
    caught: bool
    how: str
    seconds: float = 0.0


class Program:
    """The tests with all mutants inside."""

    # Writes files for the comparison of the two builds, and expects nothing of the core.
    LEFT_OUT = "VectorFindings."
    # Seconds of a test: those up to the first run first, and so on.
    TURNS = (0.02, 0.25, math.inf)

    def __init__(self, path, left_out=()):
        self.path = path
        self.left_out = [self.LEFT_OUT + "*", *left_out]

    def link(self, core, sources, folder):
        selector = folder / "selector.o"
        command = core.compile_command(core.test_source(), ROOT / "tests/mutation/selector.cpp", selector)
        must(command, "Compiling the selector", cwd=core.folder)
        # What stands before the library is used instead of its own objects.
        objects = [str(each.object) for each in sources] + [str(selector)]
        must(["c++", "-o", str(self.path), *core.test_objects(), *objects, *core.libraries()], "Linking the tests")

    def survey(self, folder):
        """Runs the unchanged core, to learn which tests reach which mutant and how long they take."""
        notes = folder / "reached.txt"
        notes.unlink(missing_ok=True)
        environment = {**os.environ, "STAGEPAD_MUTANT": "note", "STAGEPAD_MUTANTS_REACHED": str(notes)}
        command = [self.path, "--gtest_filter=-" + ":".join(self.left_out), "--gtest_brief=1"]
        must(command, "The tests of the unchanged core", cwd=ROOT, env=environment)
        self.seconds, self.tests_of = {}, {}
        for line in notes.read_text().splitlines():
            test, milliseconds, *mutants = line.split()
            self.seconds[test] = int(milliseconds) / 1000
            for each in mutants:
                self.tests_of.setdefault(int(each), []).append(test)

    def judge(self, mutant):
        """Runs the tests that reach the mutant, quick ones first. If they pass, runs all the others: a
        result that one test computes and another uses hides who depends on it."""
        reaching = self.tests_of.get(mutant.id, [])
        turns = [[] for _ in self.TURNS]
        for test in reaching:
            turns[next(i for i, limit in enumerate(self.TURNS) if self.seconds[test] < limit)].append(test)
        rest = sorted(set(self.seconds) - set(reaching))
        started = time.monotonic()
        for tests in (*turns, rest):
            caught = self.failure(mutant, tests) if tests else None
            if caught:
                return Outcome(mutant, True, caught, time.monotonic() - started)
        how = f"passed {len(reaching)} tests that reach it" if reaching else "no test reaches it"
        return Outcome(mutant, False, how, time.monotonic() - started)

    def failure(self, mutant, tests):
        """How these tests notice the mutant; None when they do not."""
        limit = math.ceil(10 * sum(self.seconds[test] for test in tests)) + 1
        # The first failed expectation ends the program; there is no need to know the others.
        command = [self.path, "--gtest_filter=" + ":".join(tests), "--gtest_break_on_failure", "--gtest_brief=1"]

        def limits():
            resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 1))
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

        try:
            done = run(command, cwd=ROOT, env={**os.environ, "STAGEPAD_MUTANT": str(mutant.id)},
                       preexec_fn=limits, timeout=20 * limit, errors="replace")  # fmt: skip
        except subprocess.TimeoutExpired:
            return "out of time"
        if done.returncode == -signal.SIGXCPU:
            return "out of time"
        return first_failure(done) if done.returncode != 0 else None


def first_failure(done):
    found = re.search(r"^\S+?([\w.]+:\d+): Failure", done.stdout, re.MULTILINE)
    return found.group(1) if found else f"ended with {done.returncode}"
