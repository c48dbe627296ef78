"""Prints the events of a calendar, one a line: uid, first day, day after the last, status, title, place."""
import sys

from icalendar import Calendar

with open(sys.argv[1], "rb") as file:
    calendar = Calendar.from_ical(file.read())
lines = []
for event in calendar.walk("VEVENT"):
    lines.append("|".join([str(event["UID"]), event["DTSTART"].dt.isoformat(), event["DTEND"].dt.isoformat(),
                           str(event["STATUS"]), str(event["SUMMARY"]), str(event.get("LOCATION", ""))]))
sys.stdout.write("".join(line + "\n" for line in sorted(lines, key=lambda line: [ord(each) for each in line])))
