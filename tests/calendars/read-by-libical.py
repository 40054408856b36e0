"""The entries of calendars as libical reads them: a list for each path given, as JSON. Instants in seconds."""

import json
import sys

import gi

gi.require_version('ICalGLib', '3.0')
from gi.repository import ICalGLib  # after the version is chosen

EVENT = ICalGLib.ComponentKind.VEVENT_COMPONENT


def seconds(time):
    return time.as_timet_with_zone(time.get_timezone())


def entry(event):
    return {
        'uid': event.get_uid(),
        'starts': seconds(event.get_dtstart()),
        'ends': seconds(event.get_dtend()),
        'status': ICalGLib.Property.status_to_string(event.get_status()),
        'sequence': event.get_sequence(),
        'summary': event.get_summary(),
        'location': event.get_location(),
    }


def entries(path):
    # As it is: Python would turn each CRLF into a line feed.
    with open(path, newline='', encoding='utf-8') as file:
        calendar = ICalGLib.Component.new_from_string(file.read())
    found = []
    event = calendar.get_first_component(EVENT)
    while event:
        found.append(entry(event))
        event = calendar.get_next_component(EVENT)
    return found


json.dump([entries(path) for path in sys.argv[1:]], sys.stdout)
