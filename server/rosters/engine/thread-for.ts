import { Worker } from 'node:worker_threads'

/** What is built is read as it is; the sources need somebody who reads TypeScript, called for within the thread. */
export const threadFor = (name: 'solve-thread' | 'why-thread' | 'repair-thread', order: unknown): Worker => {
  const [, ending = '.js'] = /(\.[jt]s)$/.exec(new URL(import.meta.url).pathname) ?? []
  const thread = new URL(`./${name}${ending}`, import.meta.url)
  if (ending === '.js') return new Worker(thread, { workerData: order })
  const reader = import.meta.resolve('tsx/esm/api')
  const [reads, starts] = [reader, thread.href].map(address => JSON.stringify(address))
  const read = `import(${reads}).then(({ register }) => (register(), import(${starts})))`
  return new Worker(read, { eval: true, execArgv: [], workerData: order })
}
