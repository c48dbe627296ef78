#!/usr/bin/env python3
"""Works out systematic tables of cases, independently of the product, into tests/vectors/tabellen.

    tables.py            writes the tables
    tables.py --check    says which ones differ from what is worked out, and fails then

It takes the durations and offsets from the rule packs and counts all dates itself, in exact fractions
and with its own calendar: an oracle that shares no line and no library with the core. Its cases do not
count as worked out by hand; they say `"bron": "tabel"`. The tables:

    perioden.json       per pack and fte: all periods, and every deadline of every stage
    samengesteld.json   stages of several part-stages from awkward days on
    termijnen_*.json    per pack: every deadline of every stage on its last day and on the day after
"""

import json
import sys
from fractions import Fraction
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKS = "assets/rulepacks/"
TABLES = "tests/vectors/tabellen/"
WIDTH = 110

FTES = [Fraction(1), Fraction(4, 5), Fraction(1, 2)]

# First days of a training: ends of months, leap day, change of year, the days on which the clock changes.
STARTS = ["2026-09-01", "2026-08-31", "2027-01-31", "2028-02-29", "2026-12-31", "2027-03-28",
          "2026-10-25", "2027-01-01", "2028-01-30", "2026-11-30", "2027-10-31"]  # fmt: skip
# The same for a cohort that is closed.
OLD_STARTS = ["2023-08-31", "2023-03-26", "2024-02-29"]

# The first day of all stages in the table of deadlines, one such table per pack: so that somewhere six
# months before is a leap day, a deadline crosses the year, or a day has 23 or 25 hours.
STAGES_FROM = {
    "dg": ["2028-02-29"],
    "fg": ["2027-12-31"],
    "izb": ["2027-10-31"],
    "jgz": ["2025-03-30"],
    "jgz-2024": ["2028-03-26"],
    "mmk": ["2028-01-01"],
    "tbc": ["2027-09-28"],
    "tno-eerder": ["2028-11-29"],
    "tno-later": ["2028-10-29"],
    "va": ["2028-08-31"],
    "va-3-maanden": ["2027-05-31", "2028-05-31"],
    "va-4-maanden": ["2027-06-30", "2028-06-30"],
    "va-kwartaal": ["2027-12-31", "2028-01-01", "2028-04-01", "2028-07-01"],
}
# In the old forms of VA only this differs.
ONLY = {"va-3-maanden": {"voorkeur"}, "va-4-maanden": {"voorkeur"}, "va-kwartaal": {"voorkeur", "uitslag"}}
COMPOSITE_FROM = ["2027-10-31", "2027-12-31", "2028-01-31", "2028-02-29"]


class CannotTell(Exception):
    """A rule pack says something that this oracle was never taught."""


# ---- The calendar. A day is (year, month, day).


def month_length(year, month):
    if month == 2:
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        return 29 if leap else 28
    return 30 if month in (4, 6, 9, 11) else 31


def day_of(text):
    year, month, day = (int(part) for part in text.split("-"))
    if not 1 <= day <= month_length(year, month):
        raise CannotTell(f"{text} does not exist")
    return year, month, day


def text_of(day):
    return f"{day[0]:04}-{day[1]:02}-{day[2]:02}"


def plus_days(day, count):
    year, month, number = day
    number += count
    while number > month_length(year, month):
        number -= month_length(year, month)
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    while number < 1:
        year, month = (year - 1, 12) if month == 1 else (year, month - 1)
        number += month_length(year, month)
    return year, month, number


def plus_months(day, count):
    """The same number in another month, or the last day of that month when it is shorter."""
    months = day[0] * 12 + day[1] - 1 + count
    year, month = divmod(months, 12)
    return year, month + 1, min(day[2], month_length(year, month + 1))


def days_from(first, second):
    count = 0
    while first < second:
        first, count = plus_days(first, 1), count + 1
    return count


def round_half_up(number):
    return int((number * 2 + 1) // 2)


# ---- How long parts take. A length is (unit, amount, does part time stretch it).


def length_of(duration):
    stretches = duration.get("rekt_mee", True)
    known = {key: Fraction(value) for key, value in duration.items() if key != "rekt_mee"}
    if set(known) == {"maanden"}:
        return "months", known["maanden"], stretches
    if set(known) == {"weken"}:
        return "days", known["weken"] * 7, stretches
    if set(known) == {"uren", "uren_per_week"}:
        return "days", known["uren"] / known["uren_per_week"] * 7, stretches
    raise CannotTell(f"a duration of {sorted(known)}")


def after(first, unit, amount):
    """The day after so much calendar time. What is left after whole months is that share of the next."""
    if unit == "days":
        return plus_days(first, round_half_up(amount))
    whole = amount.numerator // amount.denominator
    month = plus_months(first, whole)
    return plus_days(month, round_half_up((amount - whole) * days_from(month, plus_months(first, whole + 1))))


def day_after(first, length, fte):
    unit, amount, stretches = length
    return after(first, unit, amount / fte if stretches else amount)


def months_between(first, second):
    whole = 0
    while plus_months(first, whole + 1) <= second:
        whole += 1
    month = plus_months(first, whole)
    return whole + Fraction(days_from(month, second), days_from(month, plus_months(first, whole + 1)))


def length_of_rest(stage, first, named):
    """What part-stages with a length of their own leave of the stage."""
    unit, amount, stretches = stage
    if all((each[0], each[2]) == (unit, stretches) for _, each in named):
        return unit, amount - sum(each[1] for _, each in named), stretches
    if unit != "months" or not all(comes_first for comes_first, _ in named):
        raise CannotTell("what is left before a part-stage in another unit")
    begin = first
    for _, each in named:
        begin = after(begin, each[0], each[1])
    return unit, months_between(begin, after(first, unit, amount)), stretches


def part_stages(part, first, fte):
    """(code, first day, last day) of the part-stages."""
    stage = length_of(part["duur"])
    delen = part.get("delen", [])
    if part.get("verloop") == "tegelijk":
        lengths = [length_of(each["duur"]) if "duur" in each else stage for each in delen]
        return [(each["code"], first, plus_days(day_after(first, length, fte), -1))
                for each, length in zip(delen, lengths)]  # fmt: skip
    rest = next((i for i, each in enumerate(delen) if "duur" not in each), len(delen))
    named = [(i < rest, length_of(each["duur"])) for i, each in enumerate(delen) if "duur" in each]
    rows, begin, run = [], first, None
    for each in delen:
        unit, amount, stretches = length_of(each["duur"]) if "duur" in each else length_of_rest(stage, first, named)
        # One run of time as long as nothing changes, so that days are rounded once.
        if run and (run[1], run[3]) == (unit, stretches):
            run = (run[0], unit, run[2] + amount, stretches)
        else:
            run = (begin, unit, amount, stretches)
        end = day_after(run[0], run[1:], fte)
        rows.append((each["code"], begin, plus_days(end, -1)))
        begin = end
    return rows


def schedule(pack, first, fte, pinned=None):
    """(part, first day, last day, part-stages), one after another; `pinned` names first days."""
    rows, following = [], first
    for part in pack["onderdelen"]:
        begin = (pinned or {}).get(part["code"], following)
        inner = part_stages(part, begin, fte)
        last = plus_days(day_after(begin, length_of(part["duur"]), fte), -1)
        if inner:
            last = max(end for _, _, end in inner)
        rows.append((part, begin, last, inner))
        following = max(following, plus_days(last, 1))
    return rows


# ---- Deadlines.


def last_day(rule, first, ends):
    """The last day on which a deadline of a stage from `first` on is kept."""
    offset = rule.get("aftrek", {})
    if not set(offset) <= {"maanden", "weken", "dagen", "voor_eerste_van_maand"}:
        raise CannotTell(f"an offset of {sorted(offset)}")
    if "kwartalen" in rule:
        row = next(each for each in rule["kwartalen"] if each["kwartaal"] == (first[1] + 2) // 3)
        return first[0] - row.get("jaren_eerder", 0), row["maand"], row["dag"]
    days = offset.get("weken", 0) * 7 + offset.get("dagen", 0)
    if "voor_einde_van" in rule:
        return plus_days(plus_months(plus_days(ends[rule["voor_einde_van"]], 1), -offset.get("maanden", 0)), -days - 1)
    if offset.get("voor_eerste_van_maand"):
        return plus_days(plus_months((first[0], first[1], 1), -offset["maanden"]), -days - 1)
    return plus_days(plus_months(first, -offset.get("maanden", 0)), -days)


def applies(rule, part, first, abroad):
    if rule.get("onderdelen") and part["code"] not in rule["onderdelen"]:
        return False
    valid = rule.get("geldig", {})
    if not valid.get("vanaf", "0000") <= text_of(first) <= valid.get("tot_en_met", "9999"):
        return False
    if rule["handeling"] == "buitenland":
        return abroad
    return not rule.get("routes") or bool(set(rule["routes"]) & set(part["routes"]))


def deadlines(pack, rows, abroad=False):
    """(last day, rule, part) of all stages, by day, then by the rule's id, then as the parts stand."""
    ends = {part["code"]: last for part, _, last, _ in rows}
    found = [
        (last_day(rule, first, ends), rule, part)
        for part, first, _, _ in rows
        if part["aard"] == "stage"
        for rule in pack["regels"].get("termijnen", [])
        if applies(rule, part, first, abroad)
    ]
    return sorted(found, key=lambda each: (each[0], each[1]["id"]))


def status_on(today, last, rule):
    if today <= last:
        return "komt"
    # What others do by themselves is never the aios's lateness.
    return "gehaald" if rule["wie"] in ("systeem", "stagebureau") else "verstreken"


def deadline_rows(found, today):
    return [
        {"onderdeel": part["code"], "handeling": rule["handeling"], "datum": text_of(last),
         "status": status_on(today, last, rule)}
        for last, rule, part in found
    ]  # fmt: skip


# ---- The tables.


def period_row(code, first, last):
    return {"onderdeel": code, "eerste_dag": text_of(first), "laatste_dag": text_of(last)}


def period_rows(rows):
    out = []
    for part, first, last, inner in rows:
        out.append(period_row(part["code"], first, last))
        out += [period_row(*each) for each in inner]
    return out


def new_case(naam, pack, today, first, fte):
    case = {"naam": f"Tabel {naam}", "bron": "tabel", "pakket": pack["id"], "vandaag": text_of(today)}
    case["eerste_dag"] = text_of(first)
    if fte != 1:
        case["fte"] = [{"vanaf": text_of(first), "fte": float(fte)}]
    return case


def comma(fte):
    return str(float(fte)).replace(".", ",").replace("1,0", "1")


def is_closed(pack):
    return "tot_en_met" in pack["cohort"]


def period_table(packs):
    cases = []
    for i, pack in enumerate(packs):
        for j, fte in enumerate(FTES):
            starts = OLD_STARTS if is_closed(pack) else STARTS
            first = day_of(starts[(len(FTES) * i + j) % len(starts)])
            rows = schedule(pack, first, fte)
            case = new_case(f"{pack['id']}: fte {comma(fte)} vanaf {text_of(first)}", pack, first, first, fte)
            case["perioden"] = period_rows(rows)
            case["einde"] = text_of(rows[-1][2])
            found = deadlines(pack, rows)
            if found:
                case["termijnen"] = deadline_rows(found, first)
            cases.append(case)
    return cases


def composite_table(packs):
    cases = []
    first = day_of("2026-09-01")
    composites = [(pack, part) for pack in packs for part in pack["onderdelen"] if part.get("delen")]
    for i, (pack, part) in enumerate(composites):
        for j, start in enumerate(COMPOSITE_FROM):
            fte = FTES[(i + j) % len(FTES)]
            rows = schedule(pack, first, fte, {part["code"]: day_of(start)})
            naam = f"{pack['id']}: {part['code']} vanaf {start}, fte {comma(fte)}"
            case = new_case(naam, pack, first, first, fte)
            case["onderdelen"] = [{"soort": part["code"], "start": start}]
            case["perioden"] = period_rows([row for row in rows if row[0] is part])
            cases.append(case)
    return cases


def deadline_table(pack):
    """All stages start on the same day, so that a few days show every deadline of each of them."""
    cases = []
    first = day_of("2022-09-01" if is_closed(pack) else "2026-09-01")
    for start in STAGES_FROM.get(pack["id"], ["2028-08-31"]):
        stages = [part["code"] for part in pack["onderdelen"] if part["aard"] == "stage"]
        rows = schedule(pack, first, Fraction(1), {code: day_of(start) for code in stages})
        found = deadlines(pack, rows, abroad=True)
        only = ONLY.get(pack["id"])
        wanted = [each for each in found if not only or each[1]["handeling"] in only]
        for last in sorted({each[0] for each in wanted}):
            what = sorted({rule["handeling"] for day, rule, _ in wanted if day == last})
            for today, when in ((last, "op de laatste dag"), (plus_days(last, 1), "een dag later")):
                naam = f"{pack['id']}: stages vanaf {start}, {' en '.join(what)} {when}"
                case = new_case(naam, pack, today, first, Fraction(1))
                case["onderdelen"] = [
                    {"soort": code, "start": start, "plek": {"buitenland": True}} for code in stages
                ]
                parts = {part["code"] for day, _, part in wanted if day == last}
                case["termijnen"] = deadline_rows([each for each in found if each[2]["code"] in parts], today)
                cases.append(case)
    return cases


# ---- Files.


def line_of(value):
    return json.dumps(value, ensure_ascii=False)


def case_text(case):
    fields = []
    for key, value in case.items():
        text = f'      "{key}": {line_of(value)}'
        if len(text) >= WIDTH:
            text = f'      "{key}": [\n' + ",\n".join("        " + line_of(each) for each in value) + "]"
        fields.append(text)
    return "    {\n" + ",\n".join(fields) + "\n    }"


def file_text(cases):
    return '{\n  "gevallen": [\n' + ",\n".join(case_text(each) for each in cases) + "\n  ]\n}\n"


def tables_of(tree):
    """path → text of every table, from the rule packs in a tree (path → text)."""
    texts = [text for path, text in sorted(tree.items()) if path.startswith(PACKS) and path.endswith(".json")]
    packs = [json.loads(text, parse_float=Fraction) for text in texts]
    tables = {"perioden": period_table(packs), "samengesteld": composite_table(packs)}
    for pack in packs:
        tables[f"termijnen_{pack['id'].replace('-', '_')}"] = deadline_table(pack)
    return {f"{TABLES}{name}.json": file_text(cases) for name, cases in tables.items() if cases}


def differences(tree):
    """What is wrong with the tables in a tree; a file that nobody works out is wrong too."""
    try:
        wanted = tables_of(tree)
    except CannotTell as reason:
        return [f"{PACKS}: tests/vectors/tables.py does not know {reason}"]
    present = {path: text for path, text in tree.items() if path.startswith(TABLES)}
    problems = [f"{path}: no table that tests/vectors/tables.py writes" for path in present if path not in wanted]
    for path, text in wanted.items():
        if path not in present:
            problems.append(f"{path}: is missing; run tests/vectors/tables.py")
        elif present[path] != text:
            lines = zip(present[path].splitlines() + [""], text.splitlines() + [""])
            number = next((i for i, (a, b) in enumerate(lines, 1) if a != b), 1)
            problems.append(f"{path}:{number}: is not what tests/vectors/tables.py works out")
    return problems


def tree_on_disk():
    paths = [*(ROOT / PACKS).glob("*.json"), *(ROOT / TABLES).glob("*.json")]
    return {str(path.relative_to(ROOT)): path.read_text(encoding="utf-8") for path in paths}


def main():
    tree = tree_on_disk()
    if sys.argv[1:] == ["--check"]:
        problems = differences(tree)
        for problem in problems:
            print(problem)
        sys.exit(1 if problems else 0)
    if sys.argv[1:]:
        sys.exit(__doc__)
    for path, text in tables_of(tree).items():
        (ROOT / path).write_text(text, encoding="utf-8")
    wanted = tables_of(tree)
    for path in tree:
        if path.startswith(TABLES) and path not in wanted:
            (ROOT / path).unlink()


if __name__ == "__main__":
    main()
