const wholeYaql = /^<%\s*(.*?)\s*%>$/
const wholeJinja = /^\{\{\s*(.*?)\s*\}\}$/

/** What a condition gives whatever the data, where that is written there: `<% true %>`, `{{ False }}`, `<% 0 %>`. */
export const constantCondition = (condition: string): boolean | null => {
  const yaql = wholeYaql.exec(condition)?.[1]
  if (yaql !== undefined) return truth(yaql, ['true'], ['false', 'null'])
  const jinja = wholeJinja.exec(condition)?.[1]
  if (jinja !== undefined) return truth(jinja, ['true', 'True'], ['false', 'False', 'none', 'None'])
  return null
}

const truth = (source: string, yes: readonly string[], no: readonly string[]): boolean | null => {
  if (yes.includes(source)) return true
  if (no.includes(source)) return false
  return /^\d+$/.test(source) ? Number(source) !== 0 : null
}
