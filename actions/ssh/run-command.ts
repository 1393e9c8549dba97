import type { Client } from 'ssh2'

export interface CommandResult {
  readonly stdout: string
  readonly stderr: string
  /** Null when a signal ended it. */
  readonly exitCode: number | null
}

/** The most that is kept of each stream, in bytes; a result beyond it could not be stored anyway. */
const most = 5 * 1024 * 1024

/** Runs a command to its end. @throws Error when it cannot be started, says too much, or the connection is lost */
export const runCommand = (client: Client, command: string): Promise<CommandResult> =>
  new Promise((resolve, reject) => {
    client.once('close', () => reject(new Error('the connection was lost while the command ran')))
    client.exec(command, (failure, channel) => {
      if (failure !== undefined) return reject(failure)
      const out = collector(reject)
      const err = collector(reject)
      channel.on('data', out.add)
      channel.stderr.on('data', err.add)
      let exitCode: number | null = null
      channel.on('exit', (code: number | null) => {
        exitCode = code
      })
      channel.on('close', () => resolve({ stdout: out.text(), stderr: err.text(), exitCode }))
    })
  })

const collector = (reject: (error: Error) => void) => {
  const parts: Buffer[] = []
  let size = 0
  return {
    add: (part: Buffer) => {
      size += part.length
      if (size > most) reject(new Error(`the command wrote more than ${most} bytes`))
      else parts.push(part)
    },
    text: () => Buffer.concat(parts).toString('utf8'),
  }
}
