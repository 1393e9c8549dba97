/*
 * python-mistralclient, OpenStack's own command line, as Debian packages it: one interpreter for all commands of a test
 * file (mistral-client.py), unchanged otherwise.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { haveCommand } from './debian-package.ts'

export interface MistralClient {
  /** Runs `mistral ARGS` and gives what it printed. Rejects with what it complained of when it fails. */
  run(...args: readonly string[]): Promise<string>
  /** The same for commands that print tables, as JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: tables of every shape.
  table(...args: readonly string[]): Promise<any>
  /** A file with this text; gives its path. */
  file(name: string, text: string): string
  close(): void
}

interface Answer {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Whether the client is there or can be had. */
export const haveMistralClient = (): boolean => haveCommand('mistral', 'python3-mistralclient')

/** Opens the client; `global` are arguments for every command, such as `--os-mistral-url`. */
export const openMistralClient = (global: readonly string[]): MistralClient => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'mistral-client-'))
  // Debian's modules are for Debian's interpreter, which need not be the first in PATH.
  const python = spawn('/usr/bin/python3', [path.join(import.meta.dirname, 'mistral-client.py')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const waiting: PromiseWithResolvers<Answer>[] = []
  createInterface({ input: python.stdout }).on('line', (line) => waiting.shift()?.resolve(JSON.parse(line)))
  python.on('exit', (code) => {
    for (const one of waiting.splice(0)) one.reject(new Error(`the client's interpreter ended (exit code ${code})`))
  })
  const run = async (...args: readonly string[]): Promise<string> => {
    const answered = Promise.withResolvers<Answer>()
    waiting.push(answered)
    python.stdin.write(`${JSON.stringify([...global, ...args])}\n`)
    const { code, out, err } = await answered.promise
    if (code !== 0) throw new Error(`mistral ${args.join(' ')}: ${err}${out}`)
    return out.trim()
  }
  return {
    run,
    table: async (...args) => JSON.parse(await run(...args, '-f', 'json')),
    file: (name, text) => {
      const at = path.join(folder, name)
      writeFileSync(at, text)
      return at
    },
    close: () => {
      python.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
