import { z } from 'zod'
import type { ImportReport } from '../../../engine/contract/import.ts'
import { importFiles } from '../../import/import-files.ts'
import { one } from '../contract/answers.ts'
import { jsonBody } from '../contract/bodies.ts'
import { operation } from '../contract/operation.ts'
import { checkedText } from './schemas/definitions.ts'
import { valueResponse } from './value-response.ts'

/** The most files at once. */
const most = 500

const files = z
  .strictObject({
    files: z.array(z.strictObject({ name: z.string().max(500), text: z.string() })).max(most),
    dryRun: z.boolean().meta({ description: 'Tells what would happen, and does nothing' }),
  })
  .meta({ id: 'FilesToImport' })

const report = z
  .strictObject({
    files: z.array(
      z.strictObject({
        name: z.string(),
        kind: z.enum(['workbook', 'workflows', 'actions']),
        refused: z.boolean(),
        problems: checkedText.shape.problems,
        twice: z.array(z.string()).meta({ description: 'What another file before it holds as well' }),
        items: z.array(
          z.strictObject({
            kind: z.enum(['workflow', 'workbook', 'action']),
            name: z.string(),
            change: z.enum(['create', 'update', 'same']),
          }),
        ),
      }),
    ),
    done: z.boolean(),
  })
  .meta({ id: 'ImportReport' })

/** POST /api/import: workflows, workbooks and actions of many files, those with errors left out. */
export const postImport = operation(
  { summary: 'Import definitions from files', body: jsonBody('import', files), answers: { 200: one(report) } },
  async (_request, { actor, body }) => {
    const { projectId, userName: author } = actor
    const answer: ImportReport = await importFiles({ projectId, author, ...body })
    return valueResponse(answer)
  },
)
