#!/usr/bin/python3
"""Writes a workbook as somebody else's program does: write_xlsx.py DESCRIPTION.json OUT.xlsx

The description: {"epoch1904": true, "sheets": [{"name": "…", "hidden": true, "rows": [[cell, …], …]}]}. A cell is a
text, number, truth value or null; {"date": "2026-03-01"}, {"date": …, "format": "d mmmm yyyy"} or
{"number": 0.8, "format": "0%"}.
"""

import datetime
import json
import sys

import openpyxl
from openpyxl.utils.datetime import CALENDAR_MAC_1904


def put(cell, value):
    if not isinstance(value, dict):
        cell.value = value
        return
    cell.value = datetime.date.fromisoformat(value["date"]) if "date" in value else value["number"]
    if "format" in value:
        cell.number_format = value["format"]


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        description = json.load(file)
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    if description.get("epoch1904"):
        workbook.epoch = CALENDAR_MAC_1904
    for each in description["sheets"]:
        sheet = workbook.create_sheet(each["name"])
        if each.get("hidden"):
            sheet.sheet_state = "hidden"
        for line, row in enumerate(each["rows"], start=1):
            for column, value in enumerate(row, start=1):
                if value is not None:
                    put(sheet.cell(line, column), value)
    workbook.save(sys.argv[2])


main()
