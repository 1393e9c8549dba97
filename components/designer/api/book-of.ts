import { locate } from '../../../engine/language/document.ts'
import { ApiError } from '../../api/api-error.ts'
import type { Definition } from '../../url/definition.ts'
import { getNewest, type Newest } from './definitions.ts'

/**
 * The workbook that a stored workflow is made from, while it still holds it: to delete a workbook, or to leave a
 * workflow out of it, leaves the workflow there, as one of its own.
 */
export async function bookOf({ name, namespace, workbookName }: Newest): Promise<Definition | null> {
  if (workbookName === null) return null
  const book: Definition = { kind: 'workbook', name: workbookName, namespace }
  try {
    const { members } = locate((await getNewest(book)).definition)
    const isIn = members.some((member) => member.kind === 'workflow' && `${workbookName}.${member.name}` === name)
    return isIn ? book : null
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null
    throw error
  }
}
