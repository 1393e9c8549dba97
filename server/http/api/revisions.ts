import { getWorkflow } from '../../console/get-workflow.ts'
import { refuse } from '../../refusal.ts'
import { listRevisions } from '../../revisions/list-revisions.ts'
import { readRevision } from '../../revisions/read-revision.ts'
import { restoreRevision } from '../../revisions/restore-revision.ts'
import { readObject, textField } from '../body.ts'
import type { Context, Handler } from '../route.ts'
import { longestMessage } from './publish-workflow.ts'
import { valueResponse } from './value-response.ts'

/** The most revisions in one answer. */
const pageSize = 100

/** PostgreSQL counts them in an `integer`. */
const isNumber = (text: string): boolean => /^[1-9]\d{0,8}$/.test(text)

const asked = ({ actor, params, url }: Context) => ({
  projectId: actor.projectId,
  identifier: params.id ?? '',
  namespace: url.searchParams.get('namespace') ?? '',
})

/** @throws Refusal 404 for what is no number: there is no such revision */
const numberOf = ({ params }: Context): number => {
  const text = params.number ?? ''
  if (!isNumber(text)) throw refuse('revision-not-found', { id: params.id ?? '', number: text })
  return Number(text)
}

/** GET /api/workflows/{id}/revisions?before: newest first, `next` is the `before` of the page that follows. */
export const getRevisions: Handler = async (_request, context) => {
  const before = context.url.searchParams.get('before')
  if (before !== null && !isNumber(before)) {
    throw refuse('bad-field', {
      field: 'before',
      value: before.slice(0, 40),
      message: 'Expected the number of a revision',
    })
  }
  const limit = pageSize + 1
  const revisions = await listRevisions({ ...asked(context), before: before === null ? null : Number(before), limit })
  const shown = revisions.slice(0, pageSize)
  return valueResponse({ revisions: shown, next: revisions.length > pageSize ? shown.at(-1)?.number : null })
}

/** GET /api/workflows/{id}/revisions/{number}: with its text */
export const getRevision: Handler = async (_request, context) => {
  const { projectId, identifier, namespace } = asked(context)
  return valueResponse(await readRevision(projectId, identifier, namespace, numberOf(context)))
}

/** POST /api/workflows/{id}/revisions/{number}/restore {message}: its text becomes the next revision. */
export const postRestore: Handler = async (request, context) => {
  const body = await readObject(request, 'restore', ['message'])
  const message = (textField(body, 'message') ?? '').trim().slice(0, longestMessage)
  const number = numberOf(context)
  await restoreRevision({ ...asked(context), number, author: context.actor.userName, message })
  const { projectId, identifier, namespace } = asked(context)
  return valueResponse(await getWorkflow(projectId, identifier, namespace))
}
