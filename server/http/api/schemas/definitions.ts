import { z } from 'zod'
import type { ActionSummary, WorkflowSummary } from '../../../../engine/contract/console.ts'
import { document, id, isoTime, scope, state, tags } from '../../contract/values.ts'

export const workflowSummary = z
  .strictObject({
    id,
    name: z.string(),
    namespace: z.string(),
    description: z.string().nullable(),
    tags,
    input: z.string(),
    scope,
    workbookName: z.string().nullable(),
    createdAt: isoTime,
    updatedAt: isoTime.nullable(),
    lastRuns: z
      .array(z.strictObject({ id, state, seconds: z.number().nullable() }))
      .meta({ description: 'Newest last, at most 20' }),
    nextRun: isoTime.nullable(),
  })
  .meta({ id: 'WorkflowSummary' }) satisfies z.ZodType<WorkflowSummary>

export const workflowText = z
  .strictObject({
    id,
    name: z.string(),
    namespace: z.string(),
    scope,
    tags,
    workbookName: z.string().nullable(),
    definition: z.string(),
    revisionId: id,
    revision: z.int(),
    publishedAt: isoTime.nullable(),
    author: z.string().nullable(),
    message: z.string().nullable(),
  })
  .meta({ id: 'WorkflowText', description: 'A workflow with its newest text' })

export const actionSummary = z
  .strictObject({
    name: z.string(),
    description: z.string(),
    isSystem: z.boolean(),
    input: z.array(z.strictObject({ name: z.string(), required: z.boolean(), default: document })),
  })
  .meta({ id: 'ActionSummary' }) satisfies z.ZodType<ActionSummary>

export const workbookText = workflowText
  .omit({ workbookName: true })
  .meta({ id: 'WorkbookText', description: 'A workbook with its newest text' })

const position = z.strictObject({ line: z.int(), column: z.int() })

/** Ranges and quick fixes are made for editors; see engine/language/spec.ts. */
export const checkedText = z
  .strictObject({
    kind: z.string(),
    problems: z.array(
      z
        .looseObject({
          severity: z.enum(['error', 'warning']),
          rule: z.string(),
          code: z.string().meta({ description: 'Its page is in docs/rules: TM021' }),
          message: z.string(),
          path: z.string(),
          range: z.looseObject({ ...position.shape }),
        })
        .meta({ id: 'Problem' }),
    ),
  })
  .meta({ id: 'CheckedText' })
