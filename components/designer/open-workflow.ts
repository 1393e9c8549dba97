import { fetchWorkflows } from '../api/use-workflows.ts'
import { withFreeName } from '../templates/free-name.ts'
import { fetchTemplates } from '../templates/use-templates.ts'
import { workflowAddress } from '../url/workflow-address.ts'
import { bookOf } from './api/book-of.ts'
import { getNewest, type Newest } from './api/definitions.ts'
import { draftSubject, dropOwnDraft, dropServerDraft, readOwnDraft, readServerDraft } from './api/drafts.ts'
import { getPositions } from './api/positions.ts'
import { getWorkflow } from './api/workflows.ts'
import type { Conflict } from './conflict.ts'
import type { DesignerStart } from './store.ts'
import { drawText } from './text/read-text.ts'
import { starter, starterName } from './text/starter.ts'

interface Found {
  readonly text: string
  readonly baseId: string | null
  readonly seen: string | null
  readonly conflict: Conflict | null
}

/** The draft to go on with: this browser's when it is ahead of the server's, else the server's; both when they parted. */
async function findDraft(subject: string): Promise<Found | null> {
  const own = readOwnDraft(subject)
  const server = await readServerDraft(subject)
  if (own === null) {
    return server === null ? null : { text: server.text, baseId: server.baseId, seen: server.updatedAt, conflict: null }
  }
  if (server === null) return { ...own, seen: null, conflict: null }
  const seen = server.updatedAt
  if (own.text === server.text || own.seen === seen) return { ...own, seen, conflict: null }
  return { ...own, conflict: { kind: 'draft', theirs: server.text, at: seen } }
}

/** What is asked for is edited on another page. */
export interface Elsewhere {
  readonly address: string
}

/** What the page of a stored workflow begins with: its text, or the draft that is ahead of it. */
export async function openStored(id: string): Promise<DesignerStart | Elsewhere> {
  const workflow = await getWorkflow(id)
  if ((await bookOf(workflow)) !== null) return { address: workflowAddress(workflow) }
  const { name, namespace } = workflow
  const [begun, places] = await Promise.all([
    goOn(workflow.id, workflow),
    getPositions({ workflow: workflow.id, namespace: '' }),
  ])
  return { id: workflow.id, name, namespace, ...begun, ...places }
}

/** The newest text, or the draft that is ahead of it; beside each other when somebody published since it was begun. */
async function goOn(id: string, { definition, revisionId, revision, author, publishedAt: at }: Newest) {
  const subject = draftSubject(id, '')
  const draft = await findDraft(subject)
  if (draft === null || draft.text === definition) {
    if (draft !== null) {
      dropOwnDraft(subject)
      dropServerDraft(subject)
    }
    return { saved: definition, text: definition, baseId: revisionId }
  }
  if (draft.baseId === null || draft.baseId === revisionId) return { saved: definition, ...draft, baseId: revisionId }
  const conflict: Conflict = { kind: 'published', theirs: definition, revisionId, revision, author, at }
  return { saved: definition, ...draft, conflict }
}

/** What the page of a new workflow begins with: the draft of that name, or a template under a name that is free. */
export async function openNew(newId: string, template: string | null): Promise<DesignerStart> {
  const [draft, begin] = await Promise.all([findDraft(draftSubject(null, newId)), beginning(template)])
  const start = { id: null, newId, name: '', namespace: '', saved: begin, baseId: null, pins: new Map() }
  return draft === null ? { ...start, text: begin } : { ...start, ...draft, baseId: null }
}

async function beginning(template: string | null): Promise<string> {
  const [templates, workflows] = await Promise.all([template === null ? [] : fetchTemplates(), fetchWorkflows()])
  const taken = new Set(workflows.map(({ name }) => name))
  const found = templates.find(({ name }) => name === template)
  return found === undefined ? withFreeName(starter, starterName, taken) : withFreeName(found.text, found.name, taken)
}

/** What the page of a workbook begins with: its text, or the draft that is ahead of it. */
export async function openBook(book: string, namespace: string, name: string): Promise<DesignerStart> {
  const id = bookId(book, namespace)
  const begun = await goOn(id, await getNewest({ kind: 'workbook', name: book, namespace }))
  const good = drawText(begun.text, name)
  const places = await getPositions({ workflow: `${book}.${good?.spec.name ?? name}`, namespace })
  return { id, book, name, namespace, ...begun, ...places }
}

/** What a workbook is known by to drafts; workbooks have names instead of ids. */
const bookId = (book: string, namespace: string): string => `book:${namespace}:${book}`
