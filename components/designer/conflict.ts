/*
 * Two ways in which somebody else's work can meet mine. `published`: another revision came out since my text was begun.
 * `draft`: the draft on the server was written from another window or, while authentication is off, by another person.
 * Neither side is ever written over unseen: until a person has chosen, what is typed stays in this browser.
 */
export type Conflict =
  | {
      readonly kind: 'published'
      /** Their text, and the revision that it is. */
      readonly theirs: string
      readonly revisionId: string
      readonly revision: number
      readonly author: string | null
      readonly at: string | null
    }
  | { readonly kind: 'draft'; readonly theirs: string; readonly at: string }
