import { z } from 'zod'
import { page } from '../../contract/answers.ts'
import { operation } from '../../contract/operation.ts'
import type { Context, Operation } from '../../route.ts'
import type { Fixed } from './build-sql.ts'
import { listResponse } from './list.ts'
import { maxLimit, type pageArguments } from './parse-query.ts'
import type { Resource } from './resource.ts'

type Conditions = (context: Context) => Promise<readonly Fixed[]>

/** GET of a list; `fixed` are conditions that its path brings. */
export const listOperation = (
  resource: Resource,
  summary: string,
  fixed: Conditions = () => Promise.resolve([]),
): Operation =>
  operation(
    {
      summary,
      query: listArguments(resource),
      answers: { 200: page(resource.plural, inLists(resource), resource.schema) },
    },
    async (_request, context) => listResponse(resource, context, await fixed(context)),
  )

/** The query of a list: what every list has, and each column as a filter. lists/parse-query.ts reads it. */
export const listArguments = ({ columns }: Pick<Resource, 'columns'>): Readonly<Record<string, z.ZodType>> => ({
  ...pageParameters,
  ...Object.fromEntries(
    columns
      .filter(({ filter }) => filter !== false)
      .map(({ name, type }) => [
        name,
        argument({ type: 'string', description: `Only those with this value, or \`operator:value\` (${type}).` }),
      ]),
  ),
})

const argument = (schema: Readonly<Record<string, unknown>>) => z.string().optional().meta(schema)

const pageParameters: Readonly<Record<(typeof pageArguments)[number], z.ZodType>> = {
  marker: argument({ description: 'Id of the last one of the page before.' }),
  limit: argument({ type: 'integer', minimum: 1, description: `How many; at most, and unless given, ${maxLimit}.` }),
  sort_keys: argument({ description: 'Columns, with commas.' }),
  sort_dirs: argument({ description: '`asc` or `desc` for each of the sort keys.' }),
  fields: argument({ description: 'Names of the members wanted, with commas; the id comes along.' }),
  all_projects: argument({ type: 'boolean', description: 'Of every project; for administrators.' }),
  include_output: argument({ type: 'boolean', description: 'With `output`, where there is one.' }),
  nulls: argument({ description: 'Columns that have to be null, with commas.' }),
}

/** What lists show without `fields`: not everything that a single one has. */
const inLists = ({ schema, columns }: Resource): z.ZodObject => {
  const { shape } = schema
  return z.strictObject(
    Object.fromEntries(
      columns
        .filter(({ shown }) => shown === undefined || shown === 'output')
        .map(({ name, shown }) => [name, shown === 'output' ? z.optional(shape[name]) : shape[name]]),
    ),
  )
}
