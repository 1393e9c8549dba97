/** A stored text with a history: a workflow is known by its id, a workbook by its name in its namespace. */
export type Definition =
  | { readonly kind: 'workflow'; readonly id: string }
  | { readonly kind: 'workbook'; readonly name: string; readonly namespace: string }

type Query = Readonly<Record<string, string>>

const withQuery = (path: string, of: Definition, query: Query): string => {
  const all = new URLSearchParams(query)
  if (of.kind === 'workbook' && of.namespace !== '') all.set('namespace', of.namespace)
  return all.size === 0 ? path : `${path}?${all}`
}

/** Where the console's API has it; `rest` is what follows: `/revisions`. */
export const definitionApi = (of: Definition, rest = '', query: Query = {}): string =>
  withQuery(
    of.kind === 'workflow'
      ? `/api/workflows/${encodeURIComponent(of.id)}${rest}`
      : `/api/workbooks/${encodeURIComponent(of.name)}${rest}`,
    of,
    query,
  )

/** Its page in the designer, or with `/revisions` that of its history. */
export const definitionPage = (of: Definition, rest = '', query: Query = {}): string =>
  withQuery(
    of.kind === 'workflow'
      ? `/workflows/${encodeURIComponent(of.id)}${rest}`
      : `/workflows/book/${encodeURIComponent(of.name)}${rest}`,
    of,
    query,
  )
