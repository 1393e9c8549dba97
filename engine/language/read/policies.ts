import type { Value } from '../../data/values.ts'
import { retryAttributes } from '../schema/attributes.ts'
import type { PoliciesSpec, RetrySpec } from '../spec.ts'
import type { YamlMap, YamlNode, YamlScalar } from '../yaml/node.ts'
import { childOf } from '../yaml/node.ts'
import type { Report } from './report.ts'
import { checkAttributes, noneFits, readCount, readExpression, readSwitch } from './shapes.ts'
import { readCommandLine } from './short-syntax.ts'

const retryNames: ReadonlySet<string> = new Set([
  ...retryAttributes.map(({ name }) => name),
  'name',
  'description',
  'tags',
  'version',
])

/** The policies of a task or of task-defaults. */
export const readPolicies = (report: Report, map: YamlMap, path: string): PoliciesSpec => {
  const count = (name: string): Value | undefined => readCount(report, childOf(map, name), `${path}.${name}`)
  const flag = (name: string): Value | undefined => readSwitch(report, childOf(map, name), `${path}.${name}`)
  return present({
    retry: readRetry(report, childOf(map, 'retry'), `${path}.retry`),
    waitBefore: count('wait-before'),
    waitAfter: count('wait-after'),
    timeout: count('timeout'),
    pauseBefore: flag('pause-before'),
    concurrency: count('concurrency'),
    failOn: flag('fail-on'),
  })
}

/** Without the members that are undefined. */
export const present = <T extends object>(members: T): { [K in keyof T]: Exclude<T[K], undefined> } => {
  const kept: Record<string, unknown> = {}
  for (const name of Object.keys(members)) {
    const value = members[name as keyof T]
    if (value !== undefined) kept[name] = value
  }
  return kept as { [K in keyof T]: Exclude<T[K], undefined> }
}

const readRetry = (report: Report, node: YamlNode | undefined, path: string): RetrySpec | undefined => {
  if (node === undefined) return undefined
  const map = node.kind === 'scalar' ? oneLine(report, node, path) : node
  if (map?.kind !== 'map' || map.entries.size === 0)
    return map === undefined ? undefined : noneFits(report, map, 'retry', path)
  checkAttributes(report, map, retryNames, path)
  const missing = ['delay', 'count'].filter((name) => !map.entries.has(name))
  for (const name of missing) report.add('required-attribute', { name }, path, node)
  const count = readCount(report, childOf(map, 'count'), `${path}.count`)
  const delay = readCount(report, childOf(map, 'delay'), `${path}.delay`)
  const breakOn = readExpression(report, childOf(map, 'break-on'), `${path}.break-on`)
  const continueOn = readExpression(report, childOf(map, 'continue-on'), `${path}.continue-on`)
  if (count === undefined || delay === undefined) return undefined
  return {
    count,
    delay,
    ...(breakOn === undefined ? {} : { breakOn }),
    ...(continueOn === undefined ? {} : { continueOn }),
  }
}

/** `count=3 delay=1` as the map it stands for; the entries lie where the line lies. */
const oneLine = (report: Report, node: YamlScalar, path: string): YamlNode | undefined => {
  if (typeof node.value !== 'string' || node.value === '') return node
  const line = readCommandLine(node.value)
  if (line === null) {
    report.add('action-line', { line: node.value }, path, node)
    return undefined
  }
  const entries = Object.keys(line.parameters).map((name) => {
    const value = line.parameters[name] as Value
    const place = { start: node.start, end: node.end }
    const scalar: YamlScalar = { kind: 'scalar', value, plain: false, source: String(value), ...place }
    return [name, { name, key: { ...scalar, value: name, source: name }, value: scalar }] as const
  })
  return { kind: 'map', entries: new Map(entries), flow: false, start: node.start, end: node.end }
}
