#!/usr/bin/python3
"""Writes a workbook as somebody else's program does: write_xlsx.py openpyxl|xlsxwriter DESCRIPTION.json OUT.xlsx

The description: {"epoch1904": true, "sheets": [{"name": "…", "hidden": true, "rows": [[cell, …], …]}]}. A cell is a
text, number, truth value or null; {"date": "2026-03-01"}, {"date": …, "format": "d mmmm yyyy"} or
{"number": 0.8, "format": "0%"}. One of the two writes texts into their cells, the other into a table of texts.
"""

import datetime
import json
import sys


def value_and_format(cell):
    if not isinstance(cell, dict):
        return cell, None
    if "date" in cell:
        return datetime.date.fromisoformat(cell["date"]), cell.get("format", "yyyy-mm-dd")
    return cell["number"], cell.get("format")


def with_openpyxl(description, out):
    import openpyxl
    from openpyxl.utils.datetime import CALENDAR_MAC_1904

    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    if description.get("epoch1904"):
        workbook.epoch = CALENDAR_MAC_1904
    for each in description["sheets"]:
        sheet = workbook.create_sheet(each["name"])
        if each.get("hidden"):
            sheet.sheet_state = "hidden"
        for line, row in enumerate(each["rows"], start=1):
            for column, cell in enumerate(row, start=1):
                value, number_format = value_and_format(cell)
                if value is None:
                    continue
                made = sheet.cell(line, column)
                made.value = value
                if number_format:
                    made.number_format = number_format
    workbook.save(out)


def with_xlsxwriter(description, out):
    import xlsxwriter

    workbook = xlsxwriter.Workbook(out, {"date_1904": bool(description.get("epoch1904"))})
    first_shown = None
    for each in description["sheets"]:
        sheet = workbook.add_worksheet(each["name"])
        if each.get("hidden"):
            sheet.hide()
        elif first_shown is None:
            first_shown = sheet
            sheet.activate()
            sheet.set_first_sheet()
        for line, row in enumerate(each["rows"]):
            for column, cell in enumerate(row):
                value, number_format = value_and_format(cell)
                if value is None:
                    continue
                style = workbook.add_format({"num_format": number_format}) if number_format else None
                if isinstance(value, datetime.date):
                    sheet.write_datetime(line, column, datetime.datetime.combine(value, datetime.time()), style)
                else:
                    sheet.write(line, column, value, style)
    workbook.close()


def main():
    with open(sys.argv[2], encoding="utf-8") as file:
        description = json.load(file)
    {"openpyxl": with_openpyxl, "xlsxwriter": with_xlsxwriter}[sys.argv[1]](description, sys.argv[3])


main()
