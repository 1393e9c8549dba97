export interface YamlToken {
  readonly kind: 'key' | 'comment' | 'expression' | 'plain'
  readonly text: string
}

const pattern =
  /(?<comment>(?:^|\s)#.*$)|(?<expression><%.*?%>|\{\{.*?\}\}|\{%.*?%\})|(?<key>^(?:\s*-)?\s*[\w.$-]+(?=:(?:\s|$)))/g

/** One line of YAML cut for colouring only: keys, comments, expressions. Joined again it is the line. */
export function yamlTokens(line: string): readonly YamlToken[] {
  const tokens: YamlToken[] = []
  let at = 0
  for (const match of line.matchAll(pattern)) {
    if (match.index > at) tokens.push({ kind: 'plain', text: line.slice(at, match.index) })
    const { comment, expression } = match.groups ?? {}
    const kind = comment !== undefined ? 'comment' : expression !== undefined ? 'expression' : 'key'
    tokens.push({ kind, text: match[0] })
    at = match.index + match[0].length
  }
  if (at < line.length) tokens.push({ kind: 'plain', text: line.slice(at) })
  return tokens
}
