/* Everything that is measured side by side in a run, started and stopped together. */
import { type Child, startChild } from './child.ts'
import { type Dbos, startDbos } from './dbos.ts'
import { type Embedded, embedded } from './embedded.ts'
import { type RestClient, restClient } from './rest-client.ts'
import { type Stack, startStack } from './stack.ts'

export interface Subjects {
  readonly stack: Stack
  readonly api: Child
  readonly ours: Embedded
  readonly rest: RestClient
  readonly dbos: Dbos | null
  readonly mistral: RestClient | null
  /** What `std.http` calls. */
  readonly targetUrl: string
  stop(): Promise<void>
}

export const startSubjects = async ({
  oracle,
  withDbos,
}: {
  readonly oracle: string | null
  readonly withDbos: boolean
}): Promise<Subjects> => {
  const stack = await startStack()
  const target = await startChild('bench/engine/http-target.ts')
  const targetUrl = `http://127.0.0.1:${target.port}/`
  const api = await stack.startApi()
  const ours = await embedded(stack.url)
  const rest = restClient(`http://127.0.0.1:${api.port}/v2`)
  const dbos = withDbos ? await startDbos(stack.otherUrl, targetUrl) : null
  return {
    stack,
    api,
    ours,
    rest,
    dbos,
    mistral: oracle === null ? null : restClient(oracle),
    targetUrl,
    stop: async () => {
      rest.close()
      await dbos?.stop()
      await ours.stop()
      await target.stop()
      await stack.stop()
    },
  }
}
