/*
 * Drafts: what was typed and not saved. They are kept in this browser at once, so that a closed tab or a server that is
 * away loses nothing, and on the server, for other browsers, a little later.
 */
import { z } from 'zod'
import { ApiError } from '../../api/api-error.ts'
import { fetchJson } from '../../api/fetch-json.ts'

const draft = z.object({ text: z.string(), baseId: z.string().nullable() })
/** `baseId` is the revision that the draft began from; null for a new workflow. */
export type Draft = z.infer<typeof draft>

/** Under which name the draft of a workflow is kept. */
export const draftSubject = (id: string | null): string => (id === null ? 'new:workflow' : `workflow:${id}`)

const key = (subject: string) => `tramontane.draft.${subject}`
const address = (subject: string) => `/api/drafts/${encodeURIComponent(subject)}`

/** The draft of this browser, which is the newer one, else that of the server. */
export async function readDraft(subject: string): Promise<Draft | null> {
  const own = readOwn(subject)
  if (own !== null) return own
  try {
    return draft.parse(await fetchJson(address(subject)))
  } catch (error) {
    // No draft, or none that can be had: the stored text is what remains.
    if (error instanceof ApiError || error instanceof z.ZodError) return null
    throw error
  }
}

function readOwn(subject: string): Draft | null {
  try {
    return draft.parse(JSON.parse(localStorage.getItem(key(subject)) ?? ''))
  } catch {
    return null
  }
}

/** Keeps a draft in this browser. */
export function keepDraft(subject: string, kept: Draft): void {
  try {
    localStorage.setItem(key(subject), JSON.stringify(kept))
  } catch {
    // Storage is full or forbidden: the server's copy and the warning on leaving remain.
  }
}

/** Keeps a draft on the server, as well as it goes. */
export const sendDraft = (subject: string, kept: Draft): Promise<unknown> =>
  fetchJson(address(subject), { method: 'PUT', json: kept }).catch(() => undefined)

/** Forgets a draft, here and on the server. */
export function dropDraft(subject: string): void {
  try {
    localStorage.removeItem(key(subject))
  } catch {
    // As above: then there was none.
  }
  fetchJson(address(subject), { method: 'DELETE' }).catch(() => undefined)
}
