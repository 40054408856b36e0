"""The entries of calendars as python3-icalendar reads them: a list for each path given, as JSON. Instants in seconds."""

import json
import sys

from icalendar import Calendar


def entries(path):
    with open(path, 'rb') as file:
        calendar = Calendar.from_ical(file.read())
    return [
        {
            'uid': str(event['UID']),
            'starts': int(event['DTSTART'].dt.timestamp()),
            'ends': int(event['DTEND'].dt.timestamp()),
            'status': str(event['STATUS']),
            'sequence': int(event['SEQUENCE']),
            'summary': str(event['SUMMARY']),
            'location': str(event['LOCATION']) if 'LOCATION' in event else None,
        }
        for event in calendar.walk('VEVENT')
    ]


json.dump([entries(path) for path in sys.argv[1:]], sys.stdout)
