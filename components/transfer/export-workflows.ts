import { strToU8, zipSync } from 'fflate'
import type { WorkflowSummary } from '../../engine/contract/console.ts'
import { getWorkflow } from '../designer/api/workflows.ts'
import { download, fileName } from './download.ts'

type Exported = Pick<WorkflowSummary, 'id' | 'name' | 'namespace'>

/** Downloads the newest text of a workflow, byte for byte. */
export async function exportYaml({ id }: Pick<Exported, 'id'>): Promise<void> {
  const { name, definition } = await getWorkflow(id)
  download(fileName(name, 'yaml'), new Blob([definition], { type: 'application/yaml' }))
}

/** Downloads the newest texts of several in one archive; each namespace is a folder. */
export async function exportZip(workflows: readonly Exported[]): Promise<void> {
  const entries: Record<string, Uint8Array> = {}
  for (const { id, namespace } of workflows) {
    const { name, definition } = await getWorkflow(id)
    const folder = namespace === '' ? '' : `${fileName(namespace, '').slice(0, -1)}/`
    entries[`${folder}${fileName(name, 'yaml')}`] = strToU8(definition)
  }
  download('workflows.zip', new Blob([zipSync(entries) as BlobPart], { type: 'application/zip' }))
}
