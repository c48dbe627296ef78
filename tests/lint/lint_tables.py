#!/usr/bin/env python3
"""The tables of cases are those that the independent oracle works out, and nobody edits them by hand."""

import json
import sys

import lint

sys.path.insert(0, str(lint.ROOT / "tests" / "vectors"))
import tables  # noqa: E402

RULE = "tests/vectors/tabellen holds exactly what tests/vectors/tables.py works out from the rule packs."

PACK = {
    "id": "proef",
    "cohort": {},
    "onderdelen": [
        {"code": "werk", "aard": "praktijk", "duur": {"maanden": 9}},
        {"code": "as", "aard": "stage", "duur": {"maanden": 3}, "routes": ["etalage"]},
    ],
    "regels": {"termijnen": [
        {"id": "termijn.voorkeur", "handeling": "voorkeur", "wie": "aios", "routes": ["etalage"],
         "aftrek": {"maanden": 4, "voor_eerste_van_maand": True}},
    ]},
}  # fmt: skip
PATH = tables.PACKS + "proef.json"


def find_problems(tree):
    return tables.differences(tree)


def with_tables(change=None):
    """A tree with the pack and its tables; `change` alters the tables."""
    tree = {PATH: json.dumps(PACK)}
    made = tables.tables_of(tree)
    if change:
        change(made)
    return {**tree, **made}


def edit(old, new):
    def change(made):
        for path, text in made.items():
            made[path] = text.replace(old, new)

    return change


def other_pack(old, new):
    return {**with_tables(), PATH: json.dumps(PACK).replace(old, new)}


# Nine months from 2026-09-01 end on 2027-05-31, and four months before 2028-08 is up to 2028-03-31.
KNOWN = '"onderdeel": "werk", "eerste_dag": "2026-09-01", "laatste_dag": "2027-05-31"'
DEADLINE = '"handeling": "voorkeur", "datum": "2028-03-31", "status": "verstreken"'
assert KNOWN in "".join(with_tables().values()) and DEADLINE in "".join(with_tables().values())

EXAMPLES = [
    ("as worked out", with_tables(), []),
    ("a day edited by hand", with_tables(edit("2027-05-31", "2027-06-01")), ["perioden.json:"]),
    ("a status edited by hand", with_tables(edit("verstreken", "komt")), ["termijnen_proef.json:"]),
    ("a table that is gone", with_tables(lambda made: made.pop(tables.TABLES + "perioden.json")),
     ["perioden.json: is missing"]),
    ("a table of nobody", with_tables(lambda made: made.update({tables.TABLES + "los.json": "{}"})),
     ["los.json: no table"]),
    ("another duration in the pack", other_pack('"maanden": 9', '"maanden": 8'), ["perioden.json:"]),
    ("another deadline in the pack", other_pack('"maanden": 4', '"maanden": 5'), ["termijnen_proef.json:"]),
    ("a duration it was never taught", other_pack('{"maanden": 9}', '{"jaren": 1}'), ["does not know"]),
    ("an offset it was never taught", other_pack('{"maanden": 4,', '{"kwartalen": 4,'), ["does not know"]),
]  # fmt: skip

if __name__ == "__main__":
    lint.main(sys.modules[__name__])
