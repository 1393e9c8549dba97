/** A benchmark; loaded only when it is asked for. */
interface Bench {
  readonly about: string
  /** `cases` narrows it to some of its cases; none given means all. */
  readonly load: () => Promise<{ run(cases: readonly string[]): Promise<void> }>
}

export const benches: Readonly<Record<string, Bench>> = {
  api: {
    about: 'the REST API before a million executions: lists, and starts at a steady rate',
    load: () => import('./api/api.ts'),
  },
  definition: { about: 'creating big definitions through the API', load: () => import('./language/definition.ts') },
  growth: {
    about: 'what must not grow: memory, cost with a million rows, lateness of timers, take-over',
    load: () => import('./engine/growth.ts'),
  },
  expressions: {
    about: 'parse and evaluate rates beside python yaql and Jinja2',
    load: () => import('./language/expressions.ts'),
  },
  parse: { about: 'parse and validation of big definitions', load: () => import('./language/parse.ts') },
  designer: {
    about: 'the designer with 500 tasks in Chromium: keystroke to graph, frames of a drag, layout',
    load: () => import('./designer/designer.ts'),
  },
  engine: {
    about: 'every target of the engine, beside PostgreSQL, DBOS and Mistral',
    load: () => import('./engine/all.ts'),
  },
}
