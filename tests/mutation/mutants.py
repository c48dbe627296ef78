"""What can be changed in a C++ source so that a test ought to notice.

Every mutant is one small change of the text (`edit`) inside an expression or statement (`site`). The
site is what selecting.py wraps, so that one program holds all mutants of a file.
"""

import re
from dataclasses import dataclass

import cpp_tokens as cpp
from statements import begins_statement, end_of_statement, may_be_left_out, top_level

# Comparisons: off by one on the boundary, and the other way round.
COMPARISONS = {"<": ("<=", ">="), "<=": ("<", ">"), ">": (">=", "<="), ">=": (">", "<"), "==": ("!=",), "!=": ("==",)}
ARITHMETIC = {"+": "-", "-": "+"}
ASSIGNED_ARITHMETIC = {"+=": "-=", "-=": "+="}
STEPS = {"++": "--", "--": "++"}
CALLS = {
    "max": "min", "min": "max", "any_of": "all_of", "all_of": "any_of", "none_of": "any_of",
    "lower_bound": "upper_bound", "upper_bound": "lower_bound", "max_element": "min_element",
    "min_element": "max_element", "floor": "ceil", "ceil": "floor",
}  # fmt: skip
TRUTH = {"true": "false", "false": "true"}
CONDITION_WORDS = {"if", "while"}
LOGIC = {"&&", "||"}

# How selecting.py wraps a site.
VALUE, TRUTH_VALUE, DECLARED_CONDITION, STATEMENT = "value", "truth value", "declared condition", "statement"


@dataclass
class Mutant:
    path: str
    line: int
    was: str  # the lines that change, with single spaces
    becomes: str
    kind: str
    site: tuple  # (first character, character after the last)
    replacement: str  # of the site
    id: int = 0

    def key(self):
        return self.path, self.was, self.becomes

    def __str__(self):
        return f"{self.path}:{self.line}\n    was      {self.was}\n    becomes  {self.becomes}"


class Finder:
    """Finds the mutants of one source."""

    def __init__(self, path, text):
        self.path = path
        self.text = text
        self.tokens = cpp.tokens_of(text)
        self.found = []
        self.off_limits = constant_ranges(self.tokens)

    def find(self):
        for i, token in enumerate(self.tokens):
            if any(first <= i <= last for first, last in self.off_limits):
                continue
            if token.binary:
                self.binary(i)
            elif token.kind == "number":
                self.number(i)
            elif token.kind == "word":
                self.word(i)
            elif token.kind == "op":
                self.other(i)
        self.statements()
        return sorted(self.found, key=lambda m: m.line)

    def add(self, kind, site, edits):
        """`site`: first and last token; `edits`: (first character, character after the last, new text)."""
        start, end = self.tokens[site[0]].start, self.tokens[site[1]].end
        first, last = min(e[0] for e in edits), max(e[1] for e in edits)
        line_start = self.text.rfind("\n", 0, first) + 1
        line_end = self.text.find("\n", last)
        mutant = Mutant(
            path=self.path,
            line=self.text.count("\n", 0, first) + 1,
            was=in_one_line(self.text[line_start:line_end]),
            becomes=in_one_line(edited(self.text, line_start, line_end, edits)),
            kind=kind,
            site=(start, end),
            replacement=in_one_line(edited(self.text, start, end, edits)),
        )
        if mutant.was != mutant.becomes and not any(
            m.key() == mutant.key() and m.site == mutant.site for m in self.found
        ):
            self.found.append(mutant)

    def replaced(self, i, text):
        return [(self.tokens[i].start, self.tokens[i].end, text)]

    def binary(self, i):
        operator = self.tokens[i].text
        precedence = cpp.PRECEDENCE[operator]
        first, last = cpp.left_of(self.tokens, i, precedence), cpp.right_of(self.tokens, i, precedence)
        if first >= i or last <= i:
            return
        for other in COMPARISONS.get(operator, ()):
            self.add(TRUTH_VALUE, (first, last), self.replaced(i, other))
        if operator in ARITHMETIC:
            self.add(VALUE, (first, last), self.replaced(i, ARITHMETIC[operator]))
        if operator in LOGIC:
            other = "||" if operator == "&&" else "&&"
            # The other operator binds differently, so each side keeps its own brackets.
            self.add(TRUTH_VALUE, (first, last), self.regrouped(first, i, last, other))
            left, right = self.tokens[first].start, self.tokens[last].end
            self.add(TRUTH_VALUE, (first, last), [(left, self.tokens[i + 1].start, "")])
            self.add(TRUTH_VALUE, (first, last), [(self.tokens[i - 1].end, right, "")])

    def regrouped(self, first, i, last, operator):
        def has_logic(a, b):
            return any(self.tokens[j].text in LOGIC for j in top_level(self.tokens, a, b))

        edits = self.replaced(i, operator)
        if has_logic(first, i - 1):
            edits += self.bracketed(first, i - 1)
        if has_logic(i + 1, last):
            edits += self.bracketed(i + 1, last)
        around = self.tokens[max(first - 1, 0)], self.tokens[min(last + 1, len(self.tokens) - 1)]
        if any(token.binary and token.text in LOGIC for token in around):
            edits += self.bracketed(first, last)
        return edits

    def bracketed(self, first, last):
        start, end = self.tokens[first].start, self.tokens[last].end
        return [(start, start, "("), (end, end, ")")]

    def number(self, i):
        found = re.fullmatch(r"(\d[\d']*)([uUlL]*)", self.tokens[i].text)
        before = self.tokens[i - 1].text if i else ""
        if not found or (len(found.group(1)) > 1 and found.group(1)[0] == "0") or before == "case":
            return
        value = int(found.group(1).replace("'", ""))
        for other in (value + 1, value - 1):
            if other >= 0:
                self.add(VALUE, (i, i), self.replaced(i, str(other) + found.group(2)))

    def word(self, i):
        text, tokens = self.tokens[i].text, self.tokens
        follows = tokens[i + 1].text if i + 1 < len(tokens) else ""
        if text in TRUTH:
            self.add(VALUE, (i, i), self.replaced(i, TRUTH[text]))
        elif text in CALLS and follows in ("(", "<"):
            first = i - 2 if tokens[i - 1].text == "::" else i
            end = tokens[i + 1].match
            if follows == "<":
                end = tokens[end + 1].match
            self.add(VALUE, (first, end), self.replaced(i, CALLS[text]))
        elif text in CONDITION_WORDS and follows == "(":
            self.condition(i + 2, tokens[i + 1].match - 1)

    def condition(self, first, last):
        """Negates a condition that has no operator of its own to change."""
        tokens = self.tokens
        depth_zero = top_level(tokens, first, last)
        semicolons = [j for j in depth_zero if tokens[j].text == ";"]
        if semicolons:
            first = semicolons[-1] + 1
            depth_zero = [j for j in depth_zero if j >= first]
        start, end = tokens[first].start, tokens[last].end
        assigned = [j for j in depth_zero if tokens[j].text == "="]
        if assigned:
            name = tokens[assigned[0] - 1].text
            self.add(DECLARED_CONDITION, (first, last), [(end, end, f"; {name} && false")])
            return
        if tokens[first].text == "!" or any(tokens[j].binary for j in depth_zero):
            return
        self.add(TRUTH_VALUE, (first, last), [(start, start, "!("), (end, end, ")")])

    def other(self, i):
        tokens, text = self.tokens, self.tokens[i].text
        before = tokens[i - 1] if i else None
        operand_before = before is not None and (before.kind in ("word", "number", "string") or cpp.is_close(before))
        operand_before = operand_before and before.text not in cpp.WORDS_BEFORE_EXPRESSION
        if text == "!":
            end = cpp.unary_end(tokens, i)
            self.add(TRUTH_VALUE, (i, end), self.replaced(i, ""))
        elif text == "-" and not operand_before:
            self.add(VALUE, (i, cpp.unary_end(tokens, i)), self.replaced(i, ""))
        elif text in STEPS and not operand_before and not self.in_for_header(i):
            self.add(VALUE, (i, cpp.unary_end(tokens, i)), self.replaced(i, STEPS[text]))
        elif text in ASSIGNED_ARITHMETIC:
            first, last = cpp.left_of(tokens, i, 0), cpp.right_of(tokens, i, 0)
            self.add(VALUE, (first, last), self.replaced(i, ASSIGNED_ARITHMETIC[text]))
        elif text == "?":
            first = cpp.left_of(tokens, i, 0)
            if first < i:
                self.condition(first, i - 1)

    def in_for_header(self, i):
        depth = 0
        for j in range(i - 1, -1, -1):
            depth += (self.tokens[j].text == ")") - (self.tokens[j].text == "(")
            if depth < 0:
                return self.tokens[j - 1].text == "for"
            if self.tokens[j].text in ("{", "}"):
                return False
        return False

    def statements(self):
        """Leaves out one statement: `continue`, a bare `return`, an assignment, a call."""
        tokens = self.tokens
        for i in range(len(tokens)):
            if not begins_statement(tokens, i):
                continue
            end = end_of_statement(tokens, i)
            if end is None or not may_be_left_out(tokens, i, end):
                continue
            if any(first <= i <= last for first, last in self.off_limits):
                continue
            start, stop = tokens[i].start, tokens[end].end
            self.add(STATEMENT, (i, end), [(start, stop, "{}")])


def constant_ranges(tokens):
    """Token ranges that only the compiler evaluates, or that are no code: there nothing can be chosen."""
    ranges = []
    for i, token in enumerate(tokens):
        if token.kind == "tmpl" and cpp.is_open(token):
            ranges.append((i, token.match))
        elif token.kind == "word" and token.text == "static_assert":
            ranges.append((i, tokens[i + 1].match))
        elif token.kind == "word" and token.text == "constexpr" and tokens[i - 1].text == "if":
            ranges.append((i, tokens[i + 1].match))
        elif token.kind == "word" and token.text in ("requires", "enum"):
            j = i
            while tokens[j].text not in ("{", ";"):
                j += 1
            ranges.append((i, tokens[j].match if tokens[j].text == "{" else j))
    return ranges


def edited(text, start, end, edits):
    """text[start:end] after the edits, which lie inside it."""
    result, position = [], start
    for first, last, new in sorted(edits, key=lambda e: (e[0], e[1])):
        result += [text[position:first], new]
        position = last
    return "".join(result) + text[position:end]


def in_one_line(text):
    """Without comments and with single spaces; texts in quotes stay as they are."""

    def shortened(found):
        token = found.group(0)
        return " " if token.startswith("/") or token.isspace() else token

    pattern = r'"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)+\'|//[^\n]*|/\*.*?\*/|\s+'
    return re.sub(r"(?<=\S) +", " ", re.sub(pattern, shortened, text, flags=re.DOTALL)).strip()


def mutants_of(path, text):
    return Finder(path, text).find()
