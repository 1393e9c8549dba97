type Edges = ReadonlyMap<string, ReadonlySet<string>>

/** Names that lie on a cycle together share a number; names on no cycle have none. */
export const cyclesOf = (edges: Edges): ReadonlyMap<string, number> => {
  const cycles = new Map<string, number>()
  for (const [number, members] of componentsOf(edges).entries()) {
    const [first = ''] = members
    if (members.length === 1 && !edges.get(first)?.has(first)) continue
    for (const member of members) cycles.set(member, number)
  }
  return cycles
}

/**
 * Groups of names that reach each other, each after all groups it leads to (Tarjan's strongly connected components,
 * without recursion, for graphs come from users).
 */
export const componentsOf = (edges: Edges): readonly (readonly string[])[] => {
  const order = new Map<string, number>()
  const low = new Map<string, number>()
  const open: string[] = []
  const isOpen = new Set<string>()
  const components: string[][] = []

  const close = (name: string): void => {
    const members: string[] = []
    for (let member = open.pop(); member !== undefined; member = member === name ? undefined : open.pop()) {
      isOpen.delete(member)
      members.push(member)
    }
    components.push(members)
  }

  const visit = (root: string): void => {
    const stack: { readonly name: string; readonly rest: Iterator<string> }[] = []
    const enter = (name: string): void => {
      order.set(name, order.size)
      low.set(name, order.get(name) as number)
      open.push(name)
      isOpen.add(name)
      stack.push({ name, rest: (edges.get(name) ?? new Set<string>()).values() })
    }
    const lower = (name: string, to: number): void => {
      low.set(name, Math.min(low.get(name) as number, to))
    }
    enter(root)
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const next = top.rest.next()
      if (!next.done) {
        if (!order.has(next.value)) enter(next.value)
        else if (isOpen.has(next.value)) lower(top.name, order.get(next.value) as number)
        continue
      }
      stack.pop()
      const parent = stack.at(-1)
      if (parent !== undefined) lower(parent.name, low.get(top.name) as number)
      if (low.get(top.name) === order.get(top.name)) close(top.name)
    }
  }

  for (const name of edges.keys()) if (!order.has(name)) visit(name)
  return components
}
