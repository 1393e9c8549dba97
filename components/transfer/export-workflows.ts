import { strToU8, zipSync } from 'fflate'
import type { WorkflowSummary } from '../../engine/contract/console.ts'
import { ApiError } from '../api/api-error.ts'
import { getNewest } from '../designer/api/definitions.ts'
import type { Definition } from '../url/definition.ts'
import { archiveEntries, type Exported } from './archive-entries.ts'
import { download, fileName } from './download.ts'

type Chosen = Pick<WorkflowSummary, 'id' | 'namespace' | 'workbookName'>

/** Downloads the newest text of a workflow, byte for byte; of one that a workbook made, the workbook. */
export async function exportYaml(workflow: Chosen): Promise<void> {
  const [text] = await textsOf([workflow])
  if (text !== undefined)
    download(fileName(text.name, 'yaml'), new Blob([text.definition], { type: 'application/yaml' }))
}

/** Downloads the newest texts of several in one archive, each workbook once; each namespace is a folder. */
export async function exportZip(workflows: readonly Chosen[]): Promise<void> {
  const texts = await textsOf(workflows)
  const entries = Object.fromEntries(archiveEntries(texts).map(([path, text]) => [path, strToU8(text)]))
  download('workflows.zip', new Blob([zipSync(entries) as BlobPart], { type: 'application/zip' }))
}

/** A workflow that stems from a workbook would come back as another one by its own text, under its short name. */
async function textsOf(workflows: readonly Chosen[]): Promise<readonly Exported[]> {
  const books = new Map<string, Exported | null>()
  const texts: Exported[] = []
  for (const { id, namespace, workbookName: name } of workflows) {
    const key = JSON.stringify([namespace, name])
    if (name !== null && !books.has(key)) {
      const book = await findText({ kind: 'workbook', name, namespace })
      books.set(key, book)
      if (book !== null) texts.push(book)
    }
    // To delete a workbook leaves its workflows there.
    if (name === null || books.get(key) === null) texts.push(await getNewest({ kind: 'workflow', id }))
  }
  return texts
}

const findText = (of: Definition): Promise<Exported | null> =>
  getNewest(of).catch((error: unknown) => {
    if (error instanceof ApiError && error.status === 404) return null
    throw error
  })
