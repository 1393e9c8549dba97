import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ClearError } from '../clear-error.ts'
import { processAlive } from '../process-alive.ts'
import { type KeptChild, keepRunning } from './child.ts'

let folder: string
let child: KeptChild
let givenUp: ClearError[]
const printed: string[] = []

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'child-'))
  givenUp = []
  printed.length = 0
  for (const method of ['log', 'error'] as const) {
    vi.spyOn(console, method).mockImplementation((text) => void printed.push(String(text)))
  }
})

afterEach(async () => {
  await child.stop(true)
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

function keep(source: string): KeptChild {
  const file = path.join(folder, 'program.mjs')
  writeFileSync(file, source)
  child = keepRunning({
    name: 'web',
    program: [file],
    environment: () => process.env,
    onGivenUp: (reason) => givenUp.push(reason),
  })
  return child
}

const serves = `setInterval(() => {}, 1000); process.send({ ready: true })`

test('a killed child is started again, with a line that says so', async () => {
  keep(serves)
  await child.ready
  const { pid } = child
  process.kill(pid ?? 0, 'SIGKILL')
  await expect.poll(() => printed.join('\n'), { timeout: 10_000 }).toContain('web: serving again')
  expect(child.pid).not.toBe(pid)
  expect(printed).toContain('tramontane: web ended (SIGKILL); starting it again in 0.2 s')
  expect(givenUp).toEqual([])
})

test('a stop waits for a clean end and starts nothing again', async () => {
  keep(`process.on('SIGTERM', () => { setTimeout(() => { console.log('clean'); process.exit(0) }, 200) }); ${serves}`)
  await child.ready
  const pid = child.pid ?? 0
  await child.stop()
  expect(processAlive(pid)).toBe(false)
  await expect.poll(() => printed).toContain('web: clean')
  expect(child.pid).toBeUndefined()
})

test('a child that says starting again is hopeless is given up at once', async () => {
  keep('process.exit(78)')
  await expect(child.ready).rejects.toThrow(/web cannot run/)
  expect(givenUp).toHaveLength(1)
})

test('a child that never serves is given up after five tries', async () => {
  keep('process.exit(3)')
  await expect(child.ready).rejects.toThrow(/web ended 5 times without serving \(exit code 3\)/)
}, 20_000)
