/*
 * Executions as a program inside of the product would run them: started by the use case, their end learned from the
 * notice of their last event. What this process does for it counts as the engine's.
 */
import pg from 'pg'
import type { ValueMap } from '../../engine/data/values.ts'
import { channels } from '../../engine/workflow/messages.ts'
import { defaultProject } from '../../server/auth/actor.ts'
import { startExecution } from '../../server/executions/start-execution.ts'
import { createWorkflows } from '../../server/workflows/create-workflows.ts'

interface Waiting {
  readonly resolve: () => void
  readonly reject: (error: Error) => void
}

export interface Embedded {
  define(definition: string): Promise<void>
  /** Runs a workflow to SUCCESS; gives its id. */
  run(workflow: string, input?: ValueMap): Promise<string>
  stop(): Promise<void>
}

/** Notices are hints: whatever they missed is found by a look every half second. */
const pollMs = 500

export const embedded = async (url: string): Promise<Embedded> => {
  const client = new pg.Client({ connectionString: url, options: '-c enable_bitmapscan=off -c enable_seqscan=off' })
  await client.connect()
  const waiting = new Map<string, Waiting>()
  let wanted = new Set<string>()
  let looking = false
  const look = async (): Promise<void> => {
    if (looking) return
    looking = true
    while (wanted.size > 0) {
      const ids = [...wanted]
      wanted = new Set()
      const { rows } = await client.query<{ id: string; state: string; info: string | null }>({
        name: 'ended',
        text: `SELECT id, state, state_info AS info FROM workflow_executions
          WHERE id = ANY($1::uuid[]) AND state IN ('SUCCESS', 'ERROR', 'CANCELLED')`,
        values: [ids],
      })
      for (const { id, state, info } of rows) {
        const one = waiting.get(id)
        waiting.delete(id)
        if (state === 'SUCCESS') one?.resolve()
        else one?.reject(new Error(`${id} ended in ${state}: ${info}`))
      }
    }
    looking = false
  }
  client.on('notification', ({ payload }) => {
    for (const [id] of JSON.parse(payload ?? '[]') as [string][]) if (waiting.has(id)) wanted.add(id)
    void look()
  })
  await client.query(`LISTEN ${channels.events}`)
  const timer = setInterval(() => {
    for (const id of waiting.keys()) wanted.add(id)
    void look()
  }, pollMs)
  return {
    define: async (definition) => {
      await createWorkflows({ projectId: defaultProject, text: definition })
    },
    run: async (workflow, input) => {
      const id = await startExecution({ projectId: defaultProject, workflow, input: input ?? null })
      await new Promise<void>((resolve, reject) => waiting.set(id, { resolve, reject }))
      return id
    },
    stop: async () => {
      clearInterval(timer)
      await client.end()
    },
  }
}
