import { expect, it } from 'vitest'
import { clientWord } from '../../server/calendars/client-word.ts'

it.each([
  ['Google-Calendar-Importer', 'google'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.1.0', 'thunderbird'],
  ['Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.17928)', 'microsoft'],
  ['iOS/18.1 (22B83) dataaccessd/1.0', 'apple'],
  ['macOS/15.1 (24B83) CalendarAgent/1130', 'apple'],
  ['ICSx5/2.2.4 (ical4j; ktor) Android/14', 'android'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15', 'browser'],
  ['curl/8.5.0', 'other'],
  [undefined, 'other'],
])('%s is told to the owner of a feed as %s', (userAgent, word) => {
  expect(clientWord(userAgent)).toBe(word)
})
