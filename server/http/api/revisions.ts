import { z } from 'zod'
import { getWorkbook } from '../../console/get-workbook.ts'
import { getWorkflow } from '../../console/get-workflow.ts'
import { isId } from '../../ids.ts'
import { refuse } from '../../refusal.ts'
import { listRevisions } from '../../revisions/list-revisions.ts'
import { readRevision } from '../../revisions/read-revision.ts'
import { restoreRevision } from '../../revisions/restore-revision.ts'
import { type Versioned, versionedWorkbook, versionedWorkflow } from '../../revisions/versioned.ts'
import { one } from '../contract/answers.ts'
import { jsonBody } from '../contract/bodies.ts'
import { text } from '../contract/members.ts'
import { operation } from '../contract/operation.ts'
import { namespace, textParameter } from '../contract/parameters.ts'
import type { Context } from '../route.ts'
import { isRevisionNumber, readRevisionNumber } from './revision-number.ts'
import { workbookText, workflowText } from './schemas/definitions.ts'
import { restore, revisionMessage, revisionPage, revisionText } from './schemas/revisions.ts'
import { valueResponse } from './value-response.ts'

/** The most revisions in one answer. */
const pageSize = 100

/** @throws Refusal 404 for what is no number: there is no such revision */
const numberOf = ({ kind }: Versioned, context: Context): number => {
  const number = context.params.number ?? ''
  if (!isRevisionNumber(number)) throw refuse('revision-not-found', { kind, id: identifierOf(context), number })
  return Number(number)
}

/** Workflows are asked for by id or name, workbooks by name. */
const identifierOf = ({ params }: Context): string => params.id ?? params.name ?? ''

const newRevision = z
  .strictObject({
    text: z.string().meta({ description: 'YAML' }),
    baseId: text('Id of the revision that it was made from; another one by now: 409.'),
    message: revisionMessage,
  })
  .meta({ id: 'NewRevision' })

interface Kind {
  readonly of: Versioned
  readonly answer: z.ZodType
  /** The newest text, as `answer` says. */
  readonly read: (projectId: string, identifier: string, namespace: string) => Promise<object>
}

/** A kind of definition with its history: the same operations at `/api/workflows/{id}` and at `/api/workbooks/{name}`. */
const versions = ({ of, answer, read }: Kind) => ({
  /** GET …: its text and revision. */
  get: operation(
    { summary: `A ${of.kind} with its newest text`, query: { namespace }, answers: { 200: one(answer) } },
    async (_request, context) =>
      valueResponse(await read(context.actor.projectId, identifierOf(context), context.query.namespace)),
  ),

  /** PUT …: its next revision. */
  put: operation(
    {
      summary: `Publish a new text of a ${of.kind}`,
      query: { namespace },
      body: jsonBody(of.kind, newRevision),
      answers: { 200: one(answer) },
    },
    async (_request, context) => {
      const { text, baseId, message } = context.body
      if (baseId !== null && !isId(baseId)) throw refuse('bad-uuid', { field: 'baseId', value: baseId })
      const { projectId, userName: author } = context.actor
      const { namespace } = context.query
      const identifier = identifierOf(context)
      const now = await of.publish({ projectId, identifier, namespace, text, baseId, author, message })
      return valueResponse(await read(projectId, now, namespace))
    },
  ),

  /** GET …/revisions?before: newest first, `next` is the `before` of the page that follows. */
  list: operation(
    {
      summary: `The history of a ${of.kind}, newest first`,
      query: { namespace, before: textParameter('Only those with a lower number.') },
      answers: { 200: one(revisionPage) },
    },
    async (_request, context) => {
      const { namespace } = context.query
      const before = readRevisionNumber('before', context.query.before)
      const revisions = await listRevisions(of, {
        projectId: context.actor.projectId,
        identifier: identifierOf(context),
        namespace,
        before,
        limit: pageSize + 1,
      })
      const shown = revisions.slice(0, pageSize)
      return valueResponse({ revisions: shown, next: revisions.length > pageSize ? shown.at(-1)?.number : null })
    },
  ),

  /** GET …/revisions/{number}: with its text. */
  revision: operation(
    { summary: `A revision of a ${of.kind}, with its text`, query: { namespace }, answers: { 200: one(revisionText) } },
    async (_request, context) => {
      const { actor, query } = context
      const number = numberOf(of, context)
      return valueResponse(await readRevision(of, actor.projectId, identifierOf(context), query.namespace, number))
    },
  ),

  /** POST …/revisions/{number}/restore {message}: its text becomes the next revision. */
  restore: operation(
    {
      summary: `Make the text of an earlier revision of a ${of.kind} the next one`,
      query: { namespace },
      body: jsonBody('restore', restore),
      answers: { 200: one(answer) },
    },
    async (_request, context) => {
      const { namespace } = context.query
      const { projectId, userName: author } = context.actor
      const identifier = identifierOf(context)
      const { message } = context.body
      const number = numberOf(of, context)
      const now = await restoreRevision(of, { projectId, identifier, namespace, number, author, message })
      return valueResponse(await read(projectId, now, namespace))
    },
  ),
})

export const workflowVersions = versions({ of: versionedWorkflow, answer: workflowText, read: getWorkflow })
export const workbookVersions = versions({ of: versionedWorkbook, answer: workbookText, read: getWorkbook })
