import type { Trial } from './trial.ts'

/** A trial for people: a line for each task and for each group of moves; it is JSON as well. */
export const show = ({ definitions, ...trial }: Trial): string => {
  const workflows = Object.entries(definitions).map(([name, { tasks, ...rest }]) => {
    const lines = Object.entries(tasks).map(([task, doc]) => `    ${JSON.stringify(task)}: ${JSON.stringify(doc)}`)
    const head = Object.entries(rest).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}, `)
    return `  ${JSON.stringify(name)}: {${head.join('')}"tasks": {\n${lines.join(',\n')}}}`
  })
  const moves = trial.moves.map((group) => `  ${JSON.stringify(group)}`)
  return `{"definitions": {\n${workflows.join(',\n')}},\n"moves": [\n${moves.join(',\n')}],\n"input": ${JSON.stringify(trial.input)}, "targetTask": ${JSON.stringify(trial.targetTask)}, "variation": ${JSON.stringify(trial.variation)}}`
}
