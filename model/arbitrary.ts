/*
 * Random workflows that are valid, small and biased to shapes in which something may go wrong, with what happens to them.
 * Loops come to an end: a task that leads back counts its passes.
 */
import fc from 'fast-check'
import type { ClauseDoc, Definitions, JsonMap, TaskDoc, TransitionDoc, WorkflowDoc } from './document.ts'
import type { Move } from './moves.ts'
import type { Trial } from './trial.ts'

/** In so many of a hundred cases. */
const often = <T>(weight: number, one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof(
    { weight: 100 - weight, arbitrary: fc.constant(undefined) },
    { weight, arbitrary: one as fc.Arbitrary<T | undefined> },
  )

const without = <T extends object>(map: T): T =>
  Object.fromEntries(Object.entries(map).filter(([, value]) => value !== undefined)) as T

const variable = fc.constantFrom('v1', 'v2', 'v3', 'g1', 'n')

/** Values for `publish`: never a name whose meaning depends on who came first, but for `v1` to `v3`. */
const published: fc.Arbitrary<JsonMap> = fc
  .dictionary(
    fc.constantFrom('v1', 'v2', 'v3'),
    fc.constantFrom(
      '<% task().result %>',
      1,
      2,
      { k: 1 },
      { l: '<% task().result %>' },
      '<% $.get(v1, 0) %>',
      '<% env().get(e, 0) %>',
    ),
    { minKeys: 1, maxKeys: 2 },
  )
  .map((map) => map as JsonMap)

const condition = fc.oneof(
  { weight: 40, arbitrary: fc.constantFrom('<% true %>', '<% false %>') },
  {
    weight: 60,
    arbitrary: fc.oneof(
      fc.constantFrom(
        '<% task().result = 1 %>',
        '<% $.get(v1, 0) = 1 %>',
        '<% $.get(v2, false) %>',
        '<% $.get(g1, 0) %>',
        '<% env().get(e, 0) %>',
      ),
      variable.map((name) => `<% $.get(${name}, 0) = 2 %>`),
    ),
  },
  { weight: 10, arbitrary: fc.constant('<% int(x) %>') },
)

/** One transition to one of the targets. */
const transition = (targets: readonly string[]): fc.Arbitrary<TransitionDoc> =>
  fc.oneof(
    { weight: 120, arbitrary: fc.constantFrom(...targets) },
    {
      weight: 60,
      arbitrary: fc.tuple(fc.constantFrom(...targets), condition).map(([target, when]) => ({ [target]: when })),
    },
    {
      weight: 10,
      arbitrary: fc.constantFrom(
        'noop',
        'fail',
        'succeed',
        'pause',
        'fail(msg="no good")',
        'succeed(msg="all good")',
        'pause(msg="wait here")',
      ),
    },
    {
      weight: 10,
      arbitrary: fc
        .tuple(fc.constantFrom('noop', 'fail', 'succeed', 'pause'), condition)
        .map(([target, when]) => ({ [target]: when })),
    },
  )

const nameOf = (one: TransitionDoc): string => (typeof one === 'string' ? one : JSON.stringify(one))

const transitions = (targets: readonly string[], most: number): fc.Arbitrary<TransitionDoc[]> =>
  fc.uniqueArray(transition(targets), { minLength: 1, maxLength: most, selector: nameOf })

const clause = (targets: readonly string[]): fc.Arbitrary<TransitionDoc[] | ClauseDoc> =>
  fc.oneof(
    { weight: 50, arbitrary: transitions(targets, 3) },
    {
      weight: 10,
      arbitrary: fc
        .tuple(
          fc.oneof(
            published.map((branch) => ({ branch })),
            fc.constantFrom({ global: { g1: 1 } }, { global: { g1: '<% task().result %>' } }),
            published.map((branch) => ({ branch, global: { g2: 1 } })),
          ),
          transitions(targets, 2),
        )
        .map(([publish, next]) => ({ publish, next })),
    },
  )

const policies = fc
  .record({
    retry: often(
      2,
      fc
        .record({
          count: fc.constantFrom(0, 1, 2),
          delay: fc.constantFrom(0, 1),
          'break-on': often(20, condition),
          'continue-on': often(20, condition),
        })
        .map(without),
    ),
    'wait-before': often(10, fc.constantFrom(0, 2, '<% $.get(w, 1) %>')),
    'wait-after': often(10, fc.constantFrom(0, 2)),
    timeout: often(10, fc.constantFrom(4)),
    'pause-before': often(4, fc.constantFrom(true, false, '<% $.get(v1, false) %>')),
    'fail-on': often(7, condition),
  })
  .map(without)

const call: fc.Arbitrary<TaskDoc> = fc.oneof(
  { weight: 80, arbitrary: fc.constant({ action: 't.call', input: { x: '<% $.get(v1, 0) %>' } }) },
  { weight: 30, arbitrary: fc.constant({ action: 't.echo', input: { output: 1 } }) },
  { weight: 10, arbitrary: fc.constant({ action: 't.fail' }) },
  { weight: 20, arbitrary: fc.constant({ action: 'std.noop' }) },
  { weight: 30, arbitrary: fc.constant({ workflow: 'child', input: { p: '<% $.get(v1, 0) %>' } }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      { action: 't.missing' },
      { workflow: 'nowhere' },
      { action: 't.call', input: { x: '<% int(x) %>' } },
    ),
  },
)

const items: fc.Arbitrary<TaskDoc> = fc
  .record({
    'with-items': fc.oneof(
      {
        weight: 80,
        arbitrary: fc.constantFrom(
          'i in [1, 2, 3]',
          'i in <% [1, 2] %>',
          'i in [5]',
          'i in <% $.get(list, [1, 2, 3, 4]) %>',
          'i in <% [] %>',
        ),
      },
      { weight: 20, arbitrary: fc.constantFrom(['i in [1, 2]', 'j in [3, 4]'], ['i in [1, 2]', 'j in [3]']) },
    ),
    concurrency: often(50, fc.constantFrom(0, 1, 2)),
  })
  .map(without)

/** What a task does, before it has transitions. */
const body: fc.Arbitrary<TaskDoc> = fc
  .tuple(
    call,
    often(25, items),
    policies,
    fc
      .record({
        publish: often(40, published),
        'publish-on-error': often(20, published),
        'publish-on-skip': often(10, published),
        'keep-result': often(7, fc.constant(false)),
      })
      .map(without),
  )
  .map(([what, many, policy, more]) => {
    const input = many === undefined || what.input === undefined ? what.input : itemInput(what)
    return without({ ...what, ...many, ...policy, ...more, input })
  })

const itemInput = ({ action, workflow }: TaskDoc): JsonMap =>
  workflow !== undefined ? { p: '<% $.i %>' } : action === 't.echo' ? { output: '<% $.i %>' } : { x: '<% $.i %>' }

interface Shape {
  readonly body: TaskDoc
  readonly join: 'all' | 'one' | number | undefined
  readonly clauses: {
    readonly 'on-success': TransitionDoc[] | ClauseDoc | undefined
    readonly 'on-error': TransitionDoc[] | ClauseDoc | undefined
    readonly 'on-complete': TransitionDoc[] | ClauseDoc | undefined
    readonly 'on-skip': TransitionDoc[] | ClauseDoc | undefined
  }
  readonly back: { readonly to: number; readonly passes: number } | undefined
}

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

/** The task at a place; transitions lead to later tasks, so that what leads back stands out. */
const shape = (at: number, count: number): fc.Arbitrary<Shape> => {
  const later = names.slice(at + 1, count)
  const targets = later.length > 0 ? later : ['noop']
  const some = (weight: number) => often(weight, clause(targets))
  return fc.record({
    body,
    join: often(at === 0 ? 0 : 40, fc.constantFrom<'all' | 'one' | number>('all', 'all', 'all', 'one', 2)),
    clauses: fc.record({
      'on-success': some(80),
      'on-error': some(30),
      'on-complete': some(15),
      'on-skip': some(10),
    }),
    back: often(at === 0 ? 0 : 7, fc.record({ to: fc.nat({ max: Math.max(0, at) }), passes: fc.constantFrom(1, 2) })),
  })
}

/** Tasks of a direct workflow; the first one is always a start. */
const assemble = (shapes: readonly Shape[]): WorkflowDoc['tasks'] => {
  const tasks: Record<string, TaskDoc> = {}
  shapes.forEach((one, at) => {
    tasks[names[at] as string] = without({ ...one.body, ...one.clauses })
  })
  shapes.forEach(({ back }, at) => {
    const name = names[at] as string
    const to = names[Math.max(1, back?.to ?? 0)] as string
    const task = tasks[name] as TaskDoc
    const next = task['on-success']
    if (back === undefined || (next !== undefined && !Array.isArray(next))) return
    // Each pass counts, so that the loop ends.
    tasks[name] = {
      ...task,
      publish: { ...task.publish, n: '<% $.get(n, 0) + 1 %>' },
      'on-success': [...((next as TransitionDoc[] | undefined) ?? []), { [to]: `<% $.get(n, 0) < ${back.passes} %>` }],
    }
  })
  shapes.forEach(({ join }, at) => {
    const name = names[at] as string
    const inbound = Object.values(tasks).filter((task) =>
      (['on-success', 'on-error', 'on-complete', 'on-skip'] as const).some((key) => namesIn(task[key]).includes(name)),
    ).length
    if (join === undefined || inbound === 0 || (typeof join === 'number' && join > inbound)) return
    tasks[name] = { ...(tasks[name] as TaskDoc), join }
  })
  return tasks
}

const namesIn = (given: TaskDoc['on-success']): string[] => {
  const next = given === undefined ? [] : 'length' in given ? (given as readonly TransitionDoc[]) : (given.next ?? [])
  return next.map((one) => (typeof one === 'string' ? one : (Object.keys(one)[0] as string)))
}

const outputs = fc
  .record({
    output: often(
      4,
      fc.constantFrom<JsonMap>(
        { r: '<% $.get(v1, 0) %>' },
        { r: '<% $.get(v2, 0) %>', g: '<% $.get(g1, 0) %>' },
        { r: '<% int(x) %>' },
        { e: '<% env().get(e, 0) %>' },
      ),
    ),
    'output-on-error': often(
      20,
      fc.constantFrom<JsonMap>({ r: '<% $.get(v3, 0) %>' }, { result: 'mine' }, { r: '<% int(x) %>' }),
    ),
    vars: often(20, fc.constantFrom<JsonMap>({ v1: 1 }, { v2: 2, g1: 0 }, { w: 0 })),
  })
  .map(without)

const direct = (most: number): fc.Arbitrary<WorkflowDoc> =>
  fc
    .integer({ min: 1, max: most })
    .chain((count) =>
      fc.tuple(fc.tuple(...Array.from({ length: count }, (_, at) => shape(at, count))), outputs, often(15, defaults)),
    )
    .map(([shapes, more, given]) => without({ ...more, 'task-defaults': given, tasks: assemble(shapes) }))

const defaults = fc.oneof(
  policies.filter((some) => Object.keys(some).length > 0),
  fc.constantFrom({ 'on-error': ['noop'] }, { 'on-error': ['fail'] }, { 'on-complete': ['noop'] }),
)

const reverse: fc.Arbitrary<WorkflowDoc> = fc
  .tuple(
    fc.array(fc.tuple(body, fc.subarray(names.slice(0, 5), { maxLength: 3 })), { minLength: 1, maxLength: 5 }),
    outputs,
  )
  .map(([bodies, more]) => ({
    type: 'reverse' as const,
    ...more,
    tasks: Object.fromEntries(
      bodies.map(([task, requires], at) => {
        const earlier = requires.filter((name) => names.indexOf(name) < at)
        return [names[at] as string, earlier.length === 0 ? task : { ...task, requires: earlier }]
      }),
    ),
  }))

/** The sub-workflow: never one that starts itself. */
const leaf = direct(2).map((doc): WorkflowDoc => {
  const tasks = Object.entries(doc.tasks).map(([name, task]): [string, TaskDoc] => {
    const { workflow, input: _, ...rest } = task
    return [name, workflow === undefined ? task : { ...rest, action: 't.call' }]
  })
  return { ...doc, input: [{ p: 0 }], tasks: Object.fromEntries(tasks) }
})

const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 120,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      pick: fc.nat(6),
      state: fc.constantFrom(
        'SUCCESS' as const,
        'SUCCESS' as const,
        'SUCCESS' as const,
        'ERROR' as const,
        'ERROR' as const,
        'CANCELLED' as const,
      ),
      value: fc.constantFrom(1, 2),
      reported: fc.boolean(),
    }),
  },
  { weight: 40, arbitrary: fc.record({ do: fc.constant('timer' as const), pick: fc.nat(6) }) },
  { weight: 10, arbitrary: fc.record({ do: fc.constant('pause' as const), pick: fc.nat(3) }) },
  {
    weight: 20,
    arbitrary: fc.record({
      do: fc.constant('resume' as const),
      pick: fc.nat(3),
      env: fc.constantFrom(null, null, { e: 1 }),
    }),
  },
  {
    weight: 7,
    arbitrary: fc.record({
      do: fc.constant('stop' as const),
      pick: fc.nat(3),
      state: fc.constantFrom('SUCCESS' as const, 'ERROR' as const, 'CANCELLED' as const),
    }),
  },
  {
    weight: 20,
    arbitrary: fc.record({
      do: fc.constant('rerun' as const),
      pick: fc.nat(3),
      reset: fc.boolean(),
      env: fc.constantFrom(null, null, { e: 1 }),
    }),
  },
  { weight: 10, arbitrary: fc.record({ do: fc.constant('skip' as const), pick: fc.nat(3) }) },
)

const variation = fc.record({
  budget: fc.constantFrom(10_000, 10_000, 1, 2, 3),
  reload: fc.oneof(fc.constant([]), fc.constant([true]), fc.array(fc.boolean(), { minLength: 1, maxLength: 7 })),
  cold: fc.boolean(),
})

const moves = fc.array(
  fc.oneof(
    { weight: 90, arbitrary: move.map((one) => [one]) },
    { weight: 10, arbitrary: fc.array(move, { minLength: 2, maxLength: 3 }) },
  ),
  { maxLength: 24 },
)

export const trial: fc.Arbitrary<Trial> = fc
  .record({
    wf: fc.oneof({ weight: 90, arbitrary: direct(8) }, { weight: 10, arbitrary: reverse }),
    child: leaf,
    moves,
    variation,
  })
  .map(({ wf, child, ...rest }) => {
    const definitions: Definitions = { wf, child }
    return {
      ...rest,
      definitions,
      input: {},
      targetTask: wf.type === 'reverse' ? (Object.keys(wf.tasks).at(-1) as string) : null,
    }
  })
