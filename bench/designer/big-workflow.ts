/**
 * A workflow of many tasks (a multiple of five) as people write them: chains that branch, meet at joins, fail to a handler, loop over items;
 * with publishes and expressions. It is a row of stages
 * of five tasks: a fork, three branches and where they meet.
 */
export function bigWorkflow(name: string, tasks: number): string {
  const lines = ["version: '2.0'", '', `${name}:`, '  input:', '    - names: []', '  tasks:']
  const add = (...body: readonly string[]): void => void lines.push(...body.map((line) => `    ${line}`))
  const stage = 5
  for (let at = 0; at < tasks; at += stage) {
    const id = at / stage
    const width = stage - 2
    const next = at + stage < tasks ? [`  on-success: fork_${id + 1}`] : []
    add(`fork_${id}:`, '  action: std.noop', '  on-success:')
    for (let branch = 0; branch < width; branch++) {
      add(branch === 0 ? `    - work_${id}_0: <% $.names.len() >= 0 %>` : `    - work_${id}_${branch}`)
    }
    for (let branch = 0; branch < width; branch++) {
      add(`work_${id}_${branch}:`)
      if (branch === 1) add('  with-items: name in <% $.names %>', '  action: std.echo output=<% $.name %>')
      else add(`  action: std.echo output="<% task(fork_${id}).state %> ${branch}"`)
      if (branch === 2) add('  retry:', '    count: 3', '    delay: 1')
      add('  publish:', `    seen_${id}_${branch}: <% task().result %>`, `  on-success: meet_${id}`)
      if (branch === 2) add('  on-error:', `    - fail(msg="stage ${id}")`)
    }
    add(`meet_${id}:`, '  join: all', '  action: std.noop', ...next)
  }
  return `${lines.join('\n')}\n`
}
