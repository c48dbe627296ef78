"""Prints the cells of the first sheet of a workbook a row a line, with a unit separator between cells, as openpyxl reads it: "t:" and a text, "d:" and a day,
"n:" and a number, "f:" and a formula; nothing for an empty cell."""

import datetime
import sys

import openpyxl


def said(cell):
    value = cell.value
    if value is None:
        return ""
    if cell.data_type == "f":
        return f"f:{value}"
    if isinstance(value, datetime.datetime):
        return f"d:{value.date().isoformat()}"
    return f"n:{value}" if isinstance(value, (int, float)) else f"t:{value}"


sheet = openpyxl.load_workbook(sys.argv[1]).worksheets[0]
assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref, "the heading stays in sight and filters"
for row in sheet.iter_rows():
    print("\x1f".join(said(cell) for cell in row))
