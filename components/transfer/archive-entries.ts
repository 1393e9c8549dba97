import { fileName } from './download.ts'

export interface Exported {
  readonly name: string
  readonly namespace: string
  readonly definition: string
}

/** Paths and texts of an archive: a folder for each namespace, no path twice, also where only letter case differs. */
export function archiveEntries(texts: readonly Exported[]): readonly (readonly [path: string, text: string])[] {
  const taken = new Set<string>()
  return texts.map(({ name, namespace, definition }) => {
    const folder = namespace === '' ? '' : `${fileName(namespace, '').slice(0, -1)}/`
    for (let at = 1; ; at++) {
      const path = `${folder}${fileName(at === 1 ? name : `${name}-${at}`, 'yaml')}`
      if (taken.has(path.toLowerCase())) continue
      taken.add(path.toLowerCase())
      return [path, definition] as const
    }
  })
}
