/*
 * Drafts are kept twice: in this browser at every pause of a quarter of a second, and on the server, where another
 * window or another person may write as well. `seen` is the time of the server's draft that this browser knows.
 */
import { z } from 'zod'
import { fetchJson } from '../../api/fetch-json.ts'

const ownDraft = z.object({
  text: z.string(),
  /** The revision that it began from; null for a new workflow. */
  baseId: z.string().nullable(),
  seen: z.string().nullable().default(null),
})
export type OwnDraft = z.infer<typeof ownDraft>

const serverDraft = z.object({
  subject: z.string(),
  text: z.string(),
  baseId: z.string().nullable(),
  updatedAt: z.string(),
})
export type ServerDraft = z.infer<typeof serverDraft>

/** Under which name the draft of a stored workflow is kept, or of a new one. */
export const draftSubject = (id: string | null, newId: string): string =>
  id === null ? `new:${newId}` : `workflow:${id}`

const key = (subject: string) => `tramontane.draft.${subject}`
const address = (subject: string) => `/api/drafts/${encodeURIComponent(subject)}`

/** The draft of this browser. */
export function readOwnDraft(subject: string): OwnDraft | null {
  try {
    return ownDraft.parse(JSON.parse(localStorage.getItem(key(subject)) ?? ''))
  } catch {
    return null
  }
}

/** The draft of the server; null also when it cannot be had. */
export async function readServerDraft(subject: string): Promise<ServerDraft | null> {
  try {
    return serverDraft.nullable().parse(await fetchJson(address(subject)))
  } catch {
    return null
  }
}

/** One's unfinished new workflows, newest first. */
export const listNewDrafts = async (signal?: AbortSignal): Promise<readonly ServerDraft[]> =>
  z
    .object({ drafts: z.array(serverDraft) })
    .parse(await fetchJson('/api/drafts', signal === undefined ? {} : { signal })).drafts

/** Keeps a draft in this browser. */
export function keepDraft(subject: string, kept: OwnDraft): void {
  try {
    localStorage.setItem(key(subject), JSON.stringify(kept))
  } catch {
    // Storage is full or forbidden: the server's copy and the warning on leaving remain.
  }
}

/** Keeps a draft on the server. @throws ApiError 409 when another than the seen one is there */
export const sendDraft = async (subject: string, kept: OwnDraft): Promise<ServerDraft> =>
  serverDraft.parse(await fetchJson(address(subject), { method: 'PUT', json: kept }))

/** Forgets the draft of this browser. */
export function dropOwnDraft(subject: string): void {
  try {
    localStorage.removeItem(key(subject))
  } catch {
    // As above: then there was none.
  }
}

/** Forgets the draft of the server, as well as it goes. */
export const dropServerDraft = (subject: string): Promise<unknown> =>
  fetchJson(address(subject), { method: 'DELETE' }).catch(() => undefined)
