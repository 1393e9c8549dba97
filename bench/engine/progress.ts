import type { Figure } from './figure.ts'

const short = (value: number): string => (Number.isNaN(value) ? '–' : String(Number(value.toPrecision(3))))

/** Tells on stderr what was just measured. */
export const progress = (figure: Figure): void => {
  const { engine, round, perSecond, cpuEngine, cpuPostgres, p50, p99, memory } = figure
  process.stderr.write(
    `  ${round} ${figure.case.padEnd(24)} ${engine.padEnd(11)} ${short(perSecond).padStart(8)}/s  p50 ${short(p50)} ms  p99 ${short(p99)} ms  CPU ${short(cpuEngine)} + ${short(cpuPostgres)} µs  ${short(memory)} MiB  load ${short(figure.load)}\n`,
  )
}
