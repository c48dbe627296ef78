"""Proof that the mutation check can find and can fail: a sample with known survivors, and small sources
in which it must see exactly these changes."""

import os
import subprocess
import tempfile
from pathlib import Path

import mutants as finding
import selecting

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SAMPLE = "tests/mutation/sample/sample.cpp"

# (line, what it becomes) of every mutant of the sample that its test does not catch.
SURVIVORS = [
    # The same result on the boundary.
    ("if (today <= last_day) return 0;", "if (today < last_day) return 0;"),
    ("if (each < 0) continue;", "if (each <= 0) continue;"),
    # The tests know no value between.
    ("if (each < 0) continue;", "if (each < 1) continue;"),
    # Never called.
    ("int never_asked(int value) { return value + 1; }", "int never_asked(int value) { return value - 1; }"),
    ("int never_asked(int value) { return value + 1; }", "int never_asked(int value) { return value + 2; }"),
    ("int never_asked(int value) { return value + 1; }", "int never_asked(int value) { return value + 0; }"),
]
# Some that must be there and be caught; the others are judged by their number.
CAUGHT = [
    ("bool is_in_time(int today, int last_day) { return today <= last_day; }",
     "bool is_in_time(int today, int last_day) { return today < last_day; }"),
    ("return (plan && place) || exempt;", "return (plan || place) || exempt;"),
    ("return (plan && place) || exempt;", "return (plan) || exempt;"),
    ("return (plan && place) || exempt;", "return (plan && place) && exempt;"),
    ("return (plan && place) || exempt;", "return exempt;"),
    ("for (const auto& row : rows) most = std::max(most, row.size());",
     "for (const auto& row : rows) most = std::min(most, row.size());"),
    ("if (each < 0) continue;", "if (each < 0) {}"),
    ("constexpr int k_days[] = {31, 28};", "constexpr int k_days[] = {31, 29};"),
    ("sum += each;", "sum -= each;"),
]  # fmt: skip
MUTANTS_OF_THE_SAMPLE = 42

# (source, what its lines become); an empty list means that nothing may be changed.
EXAMPLES = [
    ("std::vector<std::map<int, T>> x;\ntemplate <class T> void f(T&& a, T* b);", []),
    ("#define SMALL(a) (a < 1)\n// a < b\nconst char* text = \"a < 1 && true\";", []),
    ("static_assert(sizeof(int) == 4);\nenum class A { one = 1 };\nstd::array<int, 3> a;", []),
    ("bool f() { return a < b; }", ["bool f() { return a <= b; }", "bool f() { return a >= b; }"]),
    ("bool f() { return !a.b(); }", ["bool f() { return a.b(); }"]),
    ("void f() { if (a) g(b); }", ["void f() { if (!(a)) g(b); }", "void f() { if (a) {} }"]),
    ("void f() { if (const auto a = g()) return; }",
     ["void f() { if (const auto a = g(); a && false) return; }", "void f() { if (const auto a = g()) {} }"]),
    ("bool f() { return a && b && c; }",
     ["bool f() { return (a || b) && c; }", "bool f() { return b && c; }", "bool f() { return a && c; }",
      "bool f() { return (a && b) || c; }", "bool f() { return c; }", "bool f() { return a && b; }"]),
    ("int f() { return -a + b; }", ["int f() { return a + b; }", "int f() { return -a - b; }"]),
    ("int f() { return std::max<int>(a, b); }", ["int f() { return std::min<int>(a, b); }"]),
    ("auto d = e.plus_days(1);", ["auto d = e.plus_days(2);", "auto d = e.plus_days(0);"]),
]  # fmt: skip


def problems_of_examples():
    problems = []
    for source, wanted in EXAMPLES:
        found = [m.becomes for m in finding.mutants_of("example.cpp", source + "\n")]
        if sorted(found) != sorted(wanted):
            problems.append(f"{source}\n  becomes {found}\n  not {wanted}")
    return problems


def compiled(mutants, folder):
    """The sample's test with all mutants inside."""
    source = folder / "sample.cpp"
    source.write_text(selecting.with_mutants((ROOT / SAMPLE).read_text(), mutants))
    program = folder / "sample"
    command = ["c++", "-std=c++20", "-O0", "-w", "-Wno-narrowing", "-I", ROOT, "-DSTAGEPAD_MUTATION_WITHOUT_GTEST",
               "-o", program, source, HERE / "sample/sample_test.cpp", HERE / "selector.cpp"]  # fmt: skip
    subprocess.run(command, check=True)
    return program


def passes(program, mutant):
    environment = {**os.environ, "STAGEPAD_MUTANT": str(mutant)}
    return subprocess.run([program], env=environment, timeout=10).returncode == 0


def problems_of_sample():
    mutants = finding.mutants_of(SAMPLE, (ROOT / SAMPLE).read_text())
    for number, mutant in enumerate(mutants):
        mutant.id = number + 1
    with tempfile.TemporaryDirectory() as folder:
        program = compiled(mutants, Path(folder))
        if not passes(program, 0):
            return ["the sample itself does not pass its test"]
        survivors = [(m.was, m.becomes) for m in mutants if passes(program, m.id)]
    problems = [f"survives, but ought to be caught: {each}" for each in survivors if each not in SURVIVORS]
    problems += [f"is caught or not there, but ought to survive: {each}" for each in SURVIVORS if each not in survivors]
    found = [(m.was, m.becomes) for m in mutants]
    problems += [f"is not there: {each}" for each in CAUGHT if each not in found]
    if len(mutants) != MUTANTS_OF_THE_SAMPLE:
        problems.append(f"the sample has {len(mutants)} mutants, expected {MUTANTS_OF_THE_SAMPLE}")
    return problems


def main():
    problems = problems_of_examples() + problems_of_sample()
    for problem in problems:
        print(problem)
    print(f"{len(problems)} problems" if problems else "the sample and all examples as expected")
    return 1 if problems else 0
