"""Splits our C++ into tokens, and finds how far the operand of an operator reaches.

Not a parser: it leans on the layout that .clang-format gives our sources. A binary operator stands
between spaces, the bracket of a template and a unary operator never do; that tells `a < b` from
`vector<T>` and `a & b` from `T& a` without knowing a single type.
"""

import re
from dataclasses import dataclass

TOKEN = re.compile(
    r"""(?P<space>\s+|//[^\n]*|/\*.*?\*/)
      | (?P<directive>^[ \t]*\#(?:[^\n\\]|\\.|\\\n)*)
      | (?P<string>(?:u8|[uUL])?R"(?P<mark>[^(\s]*)\(.*?\)(?P=mark)"|"(?:[^"\\\n]|\\.)*")
      | (?P<char>'(?:[^'\\\n]|\\.)+')
      | (?P<number>\d(?:'?[\w.])*)
      | (?P<word>[A-Za-z_]\w*)
      | (?P<op>->\*|<=>|\.\.\.|->|\+\+|--|<<=|<<|<=|>=|==|!=|&&|\|\||[-+*/%&|^]=|::|\.|[-+*/%<>=!&|^~?:;,(){}\[\]\#])
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)

# How tightly binary operators bind; what is not here ends an operand.
PRECEDENCE = {"*": 10, "/": 10, "%": 10, "+": 9, "-": 9, "<<": 8, "<": 7, "<=": 7, ">": 7, ">=": 7,
              "==": 6, "!=": 6, "&": 5, "^": 4, "|": 3, "&&": 2, "||": 1}  # fmt: skip
ENDS_OPERAND = {",", ";", "?", ":", "=", "+=", "-=", "*=", "/=", "%=", "|=", "&=", "<<="}
WORDS_BEFORE_EXPRESSION = {"return", "else", "case", "do", "throw"}
STATEMENT_WORDS = {"if", "for", "while", "switch", "constexpr"}


@dataclass
class Token:
    kind: str  # string, char, number, word, op, directive; tmpl for the brackets of a template
    text: str
    start: int
    end: int
    binary: bool = False
    match: int = -1  # index of the other bracket

    def __repr__(self):
        return f"{self.kind}:{self.text}"


class TokenError(Exception):
    pass


def tokens_of(text):
    tokens = []
    position = 0
    while position < len(text):
        found = TOKEN.match(text, position)
        if not found:
            raise TokenError(f"line {text.count(chr(10), 0, position) + 1}: {text[position : position + 20]!r}")
        kind = next(k for k in ("space", "directive", "string", "char", "number", "word", "op") if found.group(k))
        if kind != "space":
            tokens.append(Token(kind, found.group(0), found.start(), found.end()))
        position = found.end()
    tell_operators_apart(text, tokens)
    match_brackets(text, tokens)
    return tokens


def tell_operators_apart(text, tokens):
    for i, token in enumerate(tokens):
        if token.kind != "op" or i == 0:
            continue
        before = tokens[i - 1]
        spaced = text[token.start - 1].isspace() and text[token.end : token.end + 1].isspace()
        after_operand = before.kind in ("word", "number", "string", "char") or before.text in (")", "]", "}")
        if before.text == "operator":
            token.kind = "word"
        elif token.text in ("<", ">") and not (spaced and before.text != "template"):
            token.kind = "tmpl"
        elif token.text in PRECEDENCE and spaced and after_operand:
            token.binary = before.text not in WORDS_BEFORE_EXPRESSION


def match_brackets(text, tokens):
    closes = {")": "(", "]": "[", "}": "{", ">": "<"}
    open_brackets = []
    for i, token in enumerate(tokens):
        opens = token.text in "([{" if token.kind == "op" else token.text == "<"
        if token.kind not in ("op", "tmpl") or (token.kind == "op" and token.text in "<>"):
            continue
        if opens:
            open_brackets.append(i)
        elif token.text in closes:
            if not open_brackets or tokens[open_brackets[-1]].text != closes[token.text]:
                raise TokenError(f"line {text.count(chr(10), 0, token.start) + 1}: {token.text} closes nothing")
            other = open_brackets.pop()
            token.match, tokens[other].match = other, i
    if open_brackets:
        raise TokenError(f"{len(open_brackets)} brackets stay open")


def is_open(token):
    return token.match >= 0 and token.text in ("(", "[", "{", "<")


def is_close(token):
    return token.match >= 0 and token.text in (")", "]", "}", ">")


def left_of(tokens, i, precedence):
    """Index of the first token of the operand that ends just before token i."""
    first = i
    while first > 0:
        token = tokens[first - 1]
        if is_close(token):
            before = tokens[token.match - 1] if token.match > 0 else None
            if before is None or (token.text == ")" and before.text in STATEMENT_WORDS):
                break
            if token.text == "}" and not (before.kind in ("word", "tmpl") or before.text == "]"):
                break
            first = token.match
            continue
        if is_open(token) or token.text in ENDS_OPERAND or token.text in WORDS_BEFORE_EXPRESSION:
            break
        if token.kind == "directive" or (token.binary and PRECEDENCE[token.text] < precedence):
            break
        first -= 1
    return first


def right_of(tokens, i, precedence):
    """Index of the last token of the operand that begins just after token i."""
    last = i
    while last + 1 < len(tokens):
        token = tokens[last + 1]
        if is_open(token):
            last = token.match
            continue
        if is_close(token) or token.text in ENDS_OPERAND or token.kind == "directive":
            break
        if token.binary and PRECEDENCE[token.text] <= precedence:
            break
        last += 1
    return last


def unary_end(tokens, i):
    """Index of the last token of the operand of the unary operator at i: a name and what follows it."""
    last = i + 1
    while tokens[last].text in ("!", "-", "*", "&", "++", "--"):
        last += 1
    if is_open(tokens[last]):
        last = tokens[last].match
    while last + 1 < len(tokens):
        token = tokens[last + 1]
        if token.text in (".", "->", "::"):
            last += 2
        elif is_open(token) and token.text != "{" or (token.text == "{" and tokens[last].kind == "word"):
            last = token.match
        else:
            break
    return last
