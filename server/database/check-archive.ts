import type { About } from './archive.ts'
import { partsOf } from './read-archive.ts'

/**
 * Reads an archive to its end and writes nothing.
 * @returns what it says of itself.
 * @throws ArchiveFault when it is none of ours or not whole.
 */
export const checkArchive = async (file: string): Promise<About> => {
  const parts = partsOf(file)
  const { value: first } = await parts.next()
  for await (const _part of parts);
  return first.about
}
