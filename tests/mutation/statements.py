"""Which tokens are a statement that can be left out: `continue`, a bare `return`, an assignment, a call."""

import cpp_tokens as cpp

STATEMENT_STARTS = {
    "if", "for", "while", "switch", "return", "break", "continue", "case", "default", "do", "using", "namespace",
    "template", "struct", "class", "enum", "static_assert", "assert", "const", "constexpr", "static", "auto", "typedef",
    "public", "private", "friend", "extern", "inline", "goto",
}  # fmt: skip


def top_level(tokens, first, last):
    """Indices from first to last that are in no bracket of their own."""
    indices = []
    j = first
    while j <= last:
        if cpp.is_open(tokens[j]):
            j = tokens[j].match
        else:
            indices.append(j)
        j += 1
    return indices


def begins_statement(tokens, i):
    if i == 0 or tokens[i].kind not in ("word", "op") or tokens[i].text in (";", "}", "{"):
        return False
    before = tokens[i - 1]
    if before.text == ";":
        return innermost_bracket(tokens, i - 1) != "("
    if before.text == "else":
        return True
    if before.text == "{":
        return opens_block(tokens, i - 1)
    if before.text == "}":
        return opens_block(tokens, before.match)
    return before.text == ")" and tokens[before.match - 1].text in ("if", "for", "while")


def innermost_bracket(tokens, i):
    """The bracket around token i that opened last."""
    while i > 0:
        i -= 1
        if cpp.is_close(tokens[i]):
            i = tokens[i].match
        elif cpp.is_open(tokens[i]):
            return tokens[i].text
    return ""


def opens_block(tokens, i):
    return i > 0 and tokens[i - 1].text in (")", "else", "do", "const", "try", "]", ";", "{", "}", ":")


def end_of_statement(tokens, i):
    j = i
    while j < len(tokens):
        if cpp.is_open(tokens[j]):
            j = tokens[j].match
        elif tokens[j].text == ";":
            return j
        elif cpp.is_close(tokens[j]):
            return None
        j += 1
    return None


def may_be_left_out(tokens, i, end):
    words = [tokens[j] for j in range(i, end)]
    if len(words) == 1 and words[0].text in ("continue", "return"):
        return True
    indices = top_level(tokens, i, end - 1)
    target = []
    for j in indices:
        if tokens[j].text in ("=", "+=", "-="):
            break
        target.append(tokens[j])
    # Two names side by side are a declaration, and so is a reference or pointer.
    for first, second in zip(target, target[1:]):
        if first.kind in ("word", "tmpl") and second.kind == "word":
            return False
    if any(t.kind == "word" and t.text in STATEMENT_STARTS for t in target[:1]):
        return False
    if any(t.binary or t.text in ("&", "&&", "?") for t in target):
        return False
    if any(t.text in ("delete", "default") for t in words):
        return False  # a declaration
    if any(t.text == "reserve" for t in words):
        return False  # only faster
    assigns = len(target) < len(indices)
    calls = not assigns and tokens[end - 1].text == ")" and target[0].kind == "word"
    return assigns or calls
