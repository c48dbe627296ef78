"""Prints the cells of a CSV file a row a line, with a unit separator between cells, as Python's own reader takes it apart."""

import csv
import sys

with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:
    for row in csv.reader(file, delimiter=";", strict=True):
        print("\x1f".join(row))
