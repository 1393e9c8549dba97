import fc from 'fast-check'

/** Workflow texts in many styles of writing: block and flow, comments, quotes, line breaks of Windows. */
export const generatedText: fc.Arbitrary<string> = fc
  .record({
    tasks: fc.integer({ min: 2, max: 6 }),
    links: fc.array(
      fc.record({
        from: fc.nat(5),
        to: fc.array(fc.nat(7), { minLength: 1, maxLength: 3 }),
        clause: fc.constantFrom('on-success', 'on-error', 'on-complete'),
        form: fc.constantFrom('single', 'list', 'flow', 'advanced', 'advancedList', 'quoted', 'publishing'),
        condition: fc.boolean(),
      }),
      { maxLength: 8 },
    ),
    flowTask: fc.nat(12),
    indent: fc.constantFrom(2, 3, 4),
    comment: fc.boolean(),
    windows: fc.boolean(),
    ending: fc.constantFrom('', '\n', '\n\n# the end\n'),
    literal: fc.boolean(),
  })
  .map(({ tasks, links, flowTask, indent, comment, windows, ending, literal }) => {
    const one = ' '.repeat(indent)
    const note = comment ? '  # why' : ''
    const target = (at: number): string => (at < tasks ? `t${at}` : (['noop', 'fail', 'succeed'][at % 3] as string))
    const lines = ["version: '2.0'", 'wf:', `${one}tasks:`]
    for (let task = 0; task < tasks; task++) {
      if (task === flowTask) {
        lines.push(`${one}${one}t${task}: {action: std.noop, on-success: [t${(task + 1) % tasks}, noop]}${note}`)
        continue
      }
      lines.push(`${one}${one}t${task}:${note}`)
      const margin = one.repeat(3)
      if (task % 2 === 0) lines.push(`${margin}action: std.echo output="<% task(t0).result %> {t0}"`)
      const used = new Set<string>()
      for (const { from, to, clause, form, condition } of links) {
        if (from !== task || used.has(clause)) continue
        used.add(clause)
        const names = [...new Set(to.map(target))]
        const [first = 'noop'] = names
        const items = names.map((name) => (condition ? `${name}: <% task('t1').state = 'X' %>` : name))
        const list = (at: string): string[] => items.map((item) => `${at}- ${item}${note}`)
        if (form === 'single') lines.push(`${margin}${clause}: ${first}${note}`)
        else if (form === 'quoted') lines.push(`${margin}${clause}: '${first}'${note}`)
        else if (form === 'flow')
          lines.push(
            `${margin}${clause}: [${items.map((item) => `{${item}}`.replace(/^\{(\w+)\}$/, '$1')).join(', ')}]${note}`,
          )
        else if (form === 'list') lines.push(`${margin}${clause}:`, ...list(margin))
        else if (form === 'advanced') lines.push(`${margin}${clause}: {next: ${first}}${note}`)
        else if (form === 'publishing')
          lines.push(`${margin}${clause}:`, `${margin}${one}publish:`, `${margin}${one}${one}branch: {x: 1}`)
        else lines.push(`${margin}${clause}:`, `${margin}${one}next:`, ...list(margin + one))
      }
      if (literal && task % 3 === 1) lines.push(`${margin}description: |`, `${margin}  of t0`, '', `${margin}  and on`)
      else if (used.size === 0 || task % 2 === 1) lines.push(`${margin}description: about t0${note}`)
    }
    const text = lines.join('\n') + ending
    return windows ? text.replaceAll('\n', '\r\n') : text
  })
