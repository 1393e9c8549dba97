import type { Page } from '@playwright/test'
import { median } from '../median.ts'
import type { Busy } from './counters.ts'

const moves = 120

/** Drags a task about for two seconds; the times between frames, and how long the main thread worked for each. */
export async function dragFrames(
  page: Page,
  read: () => Promise<Busy>,
  zoom: 'readable' | 'all',
): Promise<Record<string, number>> {
  await page.locator('.react-flow__pane').click({ position: { x: 5, y: 300 } })
  await page.keyboard.press(zoom === 'all' ? '1' : '0')
  await page.waitForTimeout(1000)
  const area = await page.locator('.graph').boundingBox()
  const nodes = await page.locator('.react-flow__node-task').all()
  let start: { readonly x: number; readonly y: number } | null = null
  for (const node of nodes) {
    const box = await node.boundingBox()
    if (box === null || area === null) continue
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 3]
    const isIn = x > area.x + 150 && x < area.x + area.width - 250 && y > area.y + 150 && y < area.y + area.height - 250
    if (isIn) start = { x, y }
    if (isIn) break
  }
  if (start === null) throw new Error('no task is in view')
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(start.x + 4, start.y + 4)
  await page.evaluate(() => {
    const frames: number[] = []
    const state = { frames, on: true }
    const tick = (at: number) => {
      frames.push(at)
      if (state.on) requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
    Object.assign(window, { dragging: state })
  })
  const before = await read()
  for (let move = 0; move < moves; move++) {
    const angle = (move / moves) * Math.PI * 4
    await page.mouse.move(start.x + Math.sin(angle) * 90, start.y + Math.cos(angle) * 60)
    await page.waitForTimeout(8)
  }
  const after = await read()
  const frames = await page.evaluate(() => {
    const { dragging } = window as unknown as { dragging: { frames: number[]; on: boolean } }
    dragging.on = false
    return dragging.frames
  })
  await page.mouse.up()
  const gaps = frames.slice(1).map((at, index) => at - (frames[index] ?? at))
  const sorted = gaps.toSorted((a, b) => a - b)
  const share = (part: number) => sorted[Math.floor(sorted.length * part)] ?? Number.NaN
  return {
    frames: gaps.length,
    p50Ms: median(gaps),
    p95Ms: share(0.95),
    p99Ms: share(0.99),
    cpuMsPerFrame: ((after.task - before.task) * 1000) / gaps.length,
    scriptMsPerFrame: ((after.script - before.script) * 1000) / gaps.length,
    layoutMsPerFrame: ((after.layout - before.layout) * 1000) / gaps.length,
    nodesInPage: nodes.length,
  }
}
