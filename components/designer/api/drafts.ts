/*
 * Drafts: what was typed and not saved. They are kept in this browser at once, so that a closed tab or a server that is
 * away loses nothing, and on the server for other browsers where it takes them.
 */
import { z } from 'zod'

const draft = z.object({ text: z.string(), saved: z.string() })
/** `saved` is the stored text that the draft began from: another one by now means that somebody else saved. */
export type Draft = z.infer<typeof draft>

const key = (subject: string) => `tramontane.draft.${subject}`

export function readDraft(subject: string): Draft | null {
  try {
    return draft.parse(JSON.parse(localStorage.getItem(key(subject)) ?? ''))
  } catch {
    return null
  }
}

export function keepDraft(subject: string, kept: Draft): void {
  try {
    localStorage.setItem(key(subject), JSON.stringify(kept))
  } catch {
    // Full or forbidden storage: the page's own warning on leaving is what remains.
  }
}

export function dropDraft(subject: string): void {
  try {
    localStorage.removeItem(key(subject))
  } catch {
    // As above: then there was none either.
  }
}
