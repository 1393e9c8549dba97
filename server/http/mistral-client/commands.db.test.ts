import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { haveMistralClient } from '../../../test-support/mistral-client.ts'

const title = 'python-mistralclient (skipped where it is not installed and cannot be)'

/** What a shell asks for, not Mistral. */
const ofTheShell = ['bash-completion', 'complete', 'help']

describe.skipIf(!haveMistralClient())(title, () => {
  test('every command that the client has is run by this suite', () => {
    const help = execFileSync('mistral', ['help'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    const listed = help.slice(help.indexOf('\nCommands:')).matchAll(/^ {2}([a-z][a-z-]+) /gm)
    const commands = [...listed].flatMap(([, name]) => (name === undefined || ofTheShell.includes(name) ? [] : [name]))
    expect(commands.length).toBeGreaterThan(60)
    const suites = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.db.test.ts'))
    const text = suites.map((name) => readFileSync(path.join(import.meta.dirname, name), 'utf8')).join('')
    expect(commands.filter((name) => !text.includes(`'${name}'`))).toEqual([])
  })
})
