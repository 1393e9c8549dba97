import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** A workflow that comes with the product. */
export interface Template {
  readonly name: string
  readonly text: string
}

const read = (folder: string): readonly Template[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => ({
      name: file.slice(0, -'.yaml'.length),
      text: readFileSync(path.join(folder, file), 'utf8'),
    }))

/** The templates that a new database begins with, by name; the text as it is in its file, comments and all. */
export const readTemplates = (): readonly Template[] => read(import.meta.dirname)

/** All templates: those, and the patterns that are only offered to whoever begins a workflow. */
export const readGallery = (): readonly Template[] => [
  ...readTemplates(),
  ...read(path.join(import.meta.dirname, 'gallery')),
]

/** The default of the input `cloud_url`, where the fake cloud is served. Defaults are literal, so it stands in the text. */
const cloudUrl = /^( *- cloud_url: )http:\/\/\S+\/fake-cloud$/m

/** A template whose default leads to the fake cloud of this server. `address` has no slash at the end. */
export const withAddress = (text: string, address: string): string =>
  text.replace(cloudUrl, (_all, before: string) => `${before}${address}/fake-cloud`)

/** Whether two texts differ in that address at most. */
export const sameButAddress = (one: string, other: string): boolean => {
  const anywhere = 'http://anywhere'
  return withAddress(one, anywhere) === withAddress(other, anywhere)
}
