/**
 * What a function does: one sentence in English and in Vietnamese, a tiny example without delimiters, and what the
 * example comes to, as JSON. A test evaluates each example, so that none can be wrong for long.
 */
export type Doc = readonly [english: string, vietnamese: string, example: string, result: string]

/** By name. What differs where it stands behind a point or a `|` has a name of its own that begins with that sign. */
export type DocTable = Readonly<Record<string, Doc>>
