import type { Client } from 'ssh2'
import { isTruthy } from '../../engine/data/truth.ts'
import { newMap, type Value, type ValueMap } from '../../engine/data/values.ts'
import type { ActionContext, ActionResult } from '../action.ts'
import { exception, shownObject } from '../exception.ts'
import { hostsOf, textInput } from './inputs.ts'
import { type CommandResult, runCommand } from './run-command.ts'

/** Opens the connection to one host. */
export type Dial = (host: string, signal: AbortSignal) => Promise<{ readonly client: Client; end(): void }>

/** A failure whose text is the whole of what the user is told. */
class CommandFailed extends Error {}

/**
 * Runs `cmd` on each host in turn; one host gives its output, several a list. A command that ends with another code than
 * 0 is an error, unless `return_result_on_error` asks for `{stdout, stderr, exit_code}` whatever it is.
 */
export const runSsh = async (
  input: ValueMap,
  context: ActionContext,
  mistralClass: string,
  dial: Dial,
): Promise<ActionResult> => {
  try {
    const command = textInput(input, 'cmd')
    const hosts = hostsOf(input)
    const results: Value[] = []
    for (const host of hosts) {
      const { client, end } = await dial(host, context.signal)
      try {
        results.push(shown(input, command, hosts, await runCommand(client, command)))
      } finally {
        end()
      }
    }
    return { kind: 'success', data: results.length === 1 ? (results[0] as Value) : results }
  } catch (error) {
    if (context.signal.aborted) return { kind: 'cancelled' }
    const text = error instanceof Error ? error.message : String(error)
    return exception(shownObject(mistralClass), context, error instanceof CommandFailed ? text : `SSH failed: ${text}`)
  }
}

const shown = (input: ValueMap, command: string, hosts: readonly string[], result: CommandResult): Value => {
  if (isTruthy(input.return_result_on_error ?? null)) {
    const data = newMap()
    data.stdout = result.stdout
    data.stderr = result.stderr
    data.exit_code = result.exitCode
    return data
  }
  if (result.exitCode === 0) return result.stdout
  throw new CommandFailed(
    `Failed to execute ssh cmd '${command}' on [${hosts.map((host) => `'${host}'`).join(', ')}]${said(result)}`,
  )
}

/** The end of what the command complained of: without it nobody knows why. */
const said = ({ stderr, exitCode }: CommandResult): string => {
  const last = stderr.trim().split('\n').slice(-5).join('\n').slice(-500)
  return `: exit code ${exitCode ?? 'none'}${last === '' ? '' : `, ${last}`}`
}
