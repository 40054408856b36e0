<?php
// The entries of calendars as php-sabre-vobject reads them: a list for each path given, as JSON. Instants in seconds.

require 'Sabre/VObject/autoload.php';

function entry($event): array {
  return [
    'uid' => (string) $event->UID,
    'starts' => $event->DTSTART->getDateTime()->getTimestamp(),
    'ends' => $event->DTEND->getDateTime()->getTimestamp(),
    'status' => (string) $event->STATUS,
    'sequence' => (int) (string) $event->SEQUENCE,
    'summary' => (string) $event->SUMMARY,
    'location' => isset($event->LOCATION) ? (string) $event->LOCATION : null,
  ];
}

function entries(string $path): array {
  $calendar = Sabre\VObject\Reader::read(file_get_contents($path));
  $found = [];
  foreach ($calendar->VEVENT ?? [] as $event) {
    $found[] = entry($event);
  }
  return $found;
}

echo json_encode(array_map('entries', array_slice($argv, 1)), JSON_THROW_ON_ERROR);
