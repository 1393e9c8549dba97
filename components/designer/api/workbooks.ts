import { z } from 'zod'
import { fetchJson } from '../../api/fetch-json.ts'

const workbook = z.object({ name: z.string(), definition: z.string() })
export type OpenedWorkbook = z.infer<typeof workbook>

const inNamespace = (namespace: string): string =>
  namespace === '' ? '' : `?namespace=${encodeURIComponent(namespace)}`

/** The text of a stored workbook. */
export const getWorkbook = async (name: string, namespace: string): Promise<OpenedWorkbook> =>
  workbook.parse(await fetchJson(`/v2/workbooks/${encodeURIComponent(name)}${inNamespace(namespace)}`))

/** Stores a changed text: its members are made or replaced. */
export const putWorkbook = async (text: string, namespace: string): Promise<OpenedWorkbook> =>
  workbook.parse(await fetchJson(`/v2/workbooks${inNamespace(namespace)}`, { method: 'PUT', text }))
