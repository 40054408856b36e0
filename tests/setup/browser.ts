import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { BrowserServer } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { root } from '../../server/root.ts'
import { listenHere } from './listen-here.ts'

/** Every page reads the inspector anew: its middle compiler makes that a tenth shorter. */
const flags = [
  ...['--no-sandbox', '--disable-gpu', '--use-gl=angle', '--use-angle=swiftshader'],
  '--js-flags=--maglev',
]

/** Names that end in .test are this machine; every other leads nowhere, so that no request leaves it. */
const names = '--host-resolver-rules=MAP *.test 127.0.0.1,MAP * ~NOTFOUND,EXCLUDE 127.0.0.1,EXCLUDE localhost'

const unpacking = "import chromium from '@sparticuz/chromium'; await chromium.executablePath()"

/**
 * The Chromium that an npm package holds, unpacked into a folder of this run: in the shared temporary folder another user
 * would find it and could not start it. In a process of its own, for the package asks the environment where to and with what:
 * AWS_LAMBDA_JS_RUNTIME makes it add the libraries that a bare machine lacks.
 */
const unpack = async (folder: string) => {
  const env = { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' }
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', unpacking], { cwd: root, env })
  return join(folder, 'chromium')
}

/** Fonts beside those of the machine, which may have none: without any a page has no words to press. */
const lendFonts = (folder: string) => {
  const file = join(folder, 'fonts.conf')
  const own = process.env.FONTCONFIG_FILE ?? '/etc/fonts/fonts.conf'
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
      <include ignore_missing="yes">${own}</include>
      <dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir>
    </fontconfig>`,
  )
  return { FONTCONFIG_FILE: file }
}

const start = async (folder: string): Promise<BrowserServer> => {
  const { chromium } = await import('playwright-core')
  const executablePath = process.env.CHROMIUM || (await unpack(folder))
  const launch = (env: Record<string, string | undefined>) =>
    chromium.launchServer({
      executablePath,
      args: [...flags, names],
      env: { ...process.env, ...env },
      // Playwright switches off what the quick exit has to hold against: pages kept for the back button.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    })
  if (process.env.CHROMIUM) return launch({})
  const fonts = lendFonts(folder)
  return launch(fonts).catch(() => launch({ ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') }))
}

/** One browser for the whole run, behind a door: it starts when the first test file asks where it is, and not before. */
export default async (project: TestProject) => {
  let folder: string | undefined
  let started: Promise<BrowserServer> | undefined
  const { origin, server } = await listenHere(
    createServer(async (_request, response) => {
      folder ??= mkdtempSync(join(tmpdir(), 'browser-'))
      started ??= start(folder)
      await started.then(
        browser => response.end(browser.wsEndpoint()),
        error => response.writeHead(500).end(String(error)),
      )
    }),
  )
  project.provide('browserDoor', origin)

  return async () => {
    server.close()
    await started?.then(
      browser => browser.close(),
      () => {},
    )
    if (folder) rmSync(folder, { recursive: true })
  }
}

declare module 'vitest' {
  interface ProvidedContext {
    browserDoor: string
  }
}
