"""Writes a source so that one compiled program holds all its mutants, of which a number picks one.

    a < b        becomes   (active(7) ? (a <= b) : active(8) ? (a >= b) : a < b)
    continue;    becomes   { if (!active(9)) continue; }

A site inside another one is wrapped in the branch that holds the original. Every alternative stands on
a line of its own, so that what the compiler says about a line names the mutant it refuses.
"""

import re

import cpp_tokens as cpp
from mutants import DECLARED_CONDITION, STATEMENT, TRUTH_VALUE

ACTIVE = "::stagepad_mutation::active"
ACTIVE_BESIDE_CONSTANTS = "::stagepad_mutation::active_at_run_time"
SELECTOR = '#include "tests/mutation/selector.hpp"\n'
ALTERNATIVE = re.compile(re.escape(ACTIVE) + r"(?:_at_run_time)?\((\d+)\)")


class Crossing(Exception):
    """Two sites overlap without one being inside the other."""


def nested(mutants):
    """[(site, its mutants, [the same for the sites inside])] of all mutants, in order."""
    sites = {}
    for mutant in mutants:
        sites.setdefault(mutant.site, []).append(mutant)
    top, open_sites = [], []
    for site in sorted(sites, key=lambda s: (s[0], -s[1])):
        while open_sites and open_sites[-1][0][1] <= site[0]:
            open_sites.pop()
        if open_sites and open_sites[-1][0][1] < site[1]:
            raise Crossing(f"{sites[site][0]}\ncrosses {open_sites[-1][1][0]}")
        node = (site, sites[site], [])
        (open_sites[-1][2] if open_sites else top).append(node)
        open_sites.append(node)
    return top


def with_mutants(text, mutants, keep_constants=False):
    """The source with all these mutants inside; they are told apart by their ids.

    What the compiler computes cannot be chosen when the program runs. So constants and constexpr
    functions become ordinary ones, unless `keep_constants`.
    """
    active = ACTIVE_BESIDE_CONSTANTS if keep_constants else ACTIVE
    if not keep_constants:
        text = without_constants(text)

    def written(start, end, nodes):
        result, position = [], start
        for (first, last), here, inside in nodes:
            result += [text[position:first], wrapped(here, written(first, last, inside), active)]
            position = last
        return "".join(result) + text[position:end]

    return SELECTOR + written(0, len(text), nested(mutants))


def wrapped(mutants, original, active):
    kinds = {m.kind for m in mutants}
    if kinds == {STATEMENT}:
        return f"{{\nif (!{active}({mutants[0].id}))\n{original} }}"
    if kinds == {DECLARED_CONDITION}:
        return f"{original};\n{condition_name(mutants[0])} && !{active}({mutants[0].id})\n"
    as_truth = TRUTH_VALUE in kinds
    result = "("
    for mutant in mutants:
        value = truth(mutant.replacement) if as_truth else f"({mutant.replacement})"
        result += f"\n{active}({mutant.id}) ? {value} :"
    return result + "\n" + (truth(original) if as_truth else original) + ")"


def truth(text):
    return f"static_cast<bool>({text})"


def condition_name(mutant):
    return re.search(r"; (\w+) && false$", mutant.replacement).group(1)


def without_constants(text):
    """Without `constexpr`; variables become const. Leaves everything else in its place."""
    tokens = cpp.tokens_of(text)
    result = list(text)
    for i, token in enumerate(tokens):
        if token.text != "constexpr" or token.kind != "word" or tokens[i - 1].text == "if":
            continue
        j = i + 1
        while tokens[j].text not in ("=", "{", "(", ";"):
            j = tokens[j].match if cpp.is_open(tokens[j]) else j
            j += 1
        word = "const" if tokens[j].text in ("=", "{") else ""
        result[token.start : token.end] = list(word.ljust(len("constexpr")))
    return "".join(result)


def refused(source, said, file_name):
    """Ids of the mutants that the compiler does not accept: those on the lines of its errors, or else
    those closest to them."""
    lines = source.split("\n")
    place = re.escape(file_name) + r":(\d+):\d+:\s+(?:fatal error|error|  required from here)"
    numbers = {int(found.group(1)) for found in re.finditer(place, said)}
    for distance in (0, 1, 2):
        near = [line for n in numbers for line in lines[max(n - 1 - distance, 0) : n + distance]]
        ids = {int(i) for line in near for i in ALTERNATIVE.findall(line)}
        if ids:
            return ids
    return set()
