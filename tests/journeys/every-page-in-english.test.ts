import { openLivePark } from '../setup/live.ts'
import { inspectEveryPage } from './inspect-pages.ts'

await inspectEveryPage(await openLivePark(), 'en')
