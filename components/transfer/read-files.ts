import { unzipSync } from 'fflate'
import type { FileToImport } from '../../engine/contract/import.ts'

/** The most that is read, unpacked, in bytes: the server takes no more in one request. */
const most = 12 * 1024 * 1024

export type ReadFiles =
  | { readonly ok: true; readonly files: readonly FileToImport[] }
  | { readonly ok: false; readonly why: 'too-large' | 'no-definition' | 'bad-zip'; readonly name: string }

const isDefinition = (name: string): boolean => /\.(ya?ml|txt)$/i.test(name) && !/(^|\/)(\.|__MACOSX\/)/.test(name)

/** The definitions of files and of zip archives among them; hidden files and others are left out. */
export async function readFiles(given: readonly File[]): Promise<ReadFiles> {
  const files: FileToImport[] = []
  let size = 0
  for (const file of given) {
    if (size + file.size > most) return { ok: false, why: 'too-large', name: file.name }
    if (!/\.zip$/i.test(file.name)) {
      size += file.size
      files.push({ name: file.name, text: await file.text() })
      continue
    }
    let isTooLarge = false
    try {
      const entries = unzipSync(new Uint8Array(await file.arrayBuffer()), {
        // What an archive would unpack to is known beforehand: a small one can hold very much.
        filter: ({ name, originalSize }) => {
          if (!isDefinition(name)) return false
          size += originalSize
          isTooLarge ||= size > most
          return !isTooLarge
        },
      })
      if (isTooLarge) return { ok: false, why: 'too-large', name: file.name }
      for (const [name, bytes] of Object.entries(entries)) files.push({ name, text: new TextDecoder().decode(bytes) })
    } catch {
      return { ok: false, why: 'bad-zip', name: file.name }
    }
  }
  return files.length === 0 ? { ok: false, why: 'no-definition', name: given[0]?.name ?? '' } : { ok: true, files }
}
