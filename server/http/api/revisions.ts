import { getWorkflow } from '../../console/get-workflow.ts'
import { refuse } from '../../refusal.ts'
import { listRevisions } from '../../revisions/list-revisions.ts'
import { readRevision } from '../../revisions/read-revision.ts'
import { restoreRevision } from '../../revisions/restore-revision.ts'
import { one } from '../contract/answers.ts'
import { jsonBody } from '../contract/bodies.ts'
import { operation } from '../contract/operation.ts'
import { namespace, textParameter } from '../contract/parameters.ts'
import type { Context } from '../route.ts'
import { workflowText } from './schemas/definitions.ts'
import { restore, revisionPage, revisionText } from './schemas/revisions.ts'
import { valueResponse } from './value-response.ts'

/** The most revisions in one answer. */
const pageSize = 100

/** PostgreSQL counts them in an `integer`. */
const isNumber = (text: string): boolean => /^[1-9]\d{0,8}$/.test(text)

/** @throws Refusal 404 for what is no number: there is no such revision */
const numberOf = ({ params }: Context): number => {
  const text = params.number ?? ''
  if (!isNumber(text)) throw refuse('revision-not-found', { id: params.id ?? '', number: text })
  return Number(text)
}

/** GET /api/workflows/{id}/revisions?before: newest first, `next` is the `before` of the page that follows. */
export const getRevisions = operation(
  {
    summary: 'The history of a workflow, newest first',
    query: { namespace, before: textParameter('Only those with a lower number.') },
    answers: { 200: one(revisionPage) },
  },
  async (_request, { actor, params, query: { namespace, before } }) => {
    if (before !== null && !isNumber(before)) {
      throw refuse('bad-field', {
        field: 'before',
        value: before.slice(0, 40),
        message: 'Expected the number of a revision',
      })
    }
    const revisions = await listRevisions({
      projectId: actor.projectId,
      identifier: params.id ?? '',
      namespace,
      before: before === null ? null : Number(before),
      limit: pageSize + 1,
    })
    const shown = revisions.slice(0, pageSize)
    return valueResponse({ revisions: shown, next: revisions.length > pageSize ? shown.at(-1)?.number : null })
  },
)

/** GET /api/workflows/{id}/revisions/{number}: with its text */
export const getRevision = operation(
  { summary: 'A revision of a workflow, with its text', query: { namespace }, answers: { 200: one(revisionText) } },
  async (_request, context) => {
    const { actor, params, query } = context
    return valueResponse(await readRevision(actor.projectId, params.id ?? '', query.namespace, numberOf(context)))
  },
)

/** POST /api/workflows/{id}/revisions/{number}/restore {message}: its text becomes the next revision. */
export const postRestore = operation(
  {
    summary: 'Make the text of an earlier revision the next one',
    query: { namespace },
    body: jsonBody('restore', restore),
    answers: { 200: one(workflowText) },
  },
  async (_request, context) => {
    const { namespace } = context.query
    const { projectId, userName: author } = context.actor
    const identifier = context.params.id ?? ''
    const { message } = context.body
    await restoreRevision({ projectId, identifier, namespace, number: numberOf(context), author, message })
    return valueResponse(await getWorkflow(projectId, identifier, namespace))
  },
)
