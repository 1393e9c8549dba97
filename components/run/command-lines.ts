/** A word for a POSIX shell. */
export const quote = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`

export interface RunCommand {
  readonly workflowId: string | null
  readonly workflowName: string
  readonly namespace: string
  readonly input: unknown
  readonly description: string
  readonly environment: string | null
  /** Further params of the execution. */
  readonly params?: Readonly<Record<string, unknown>>
}

/** The params of the execution; nothing when there are none. */
function paramsOf({ environment, params = {} }: RunCommand): Readonly<Record<string, unknown>> | null {
  const all = environment === null ? params : { env: environment, ...params }
  return Object.keys(all).length === 0 ? null : all
}

/** The body of POST /v2/executions. */
export function startBody(run: RunCommand) {
  const params = paramsOf(run)
  return {
    ...(run.workflowId === null
      ? { workflow_name: run.workflowName, workflow_namespace: run.namespace }
      : { workflow_id: run.workflowId }),
    input: run.input,
    ...(run.description === '' ? {} : { description: run.description }),
    ...(params === null ? {} : { params }),
  }
}

/** The same start as a curl command. */
export const curlCommand = (run: RunCommand, origin: string): string =>
  `curl -X POST ${quote(`${origin}/v2/executions`)} -H 'Content-Type: application/json' -d ${quote(JSON.stringify(startBody(run)))}`

/** The same start by python-mistralclient. */
export function mistralCommand(run: RunCommand): string {
  const words = ['mistral', 'execution-create', run.workflowId ?? run.workflowName, JSON.stringify(run.input)]
  const params = paramsOf(run)
  if (params !== null) words.push(JSON.stringify(params))
  if (run.description !== '') words.push('-d', run.description)
  if (run.workflowId === null && run.namespace !== '') words.push('--namespace', run.namespace)
  return words.map(quote).join(' ')
}
