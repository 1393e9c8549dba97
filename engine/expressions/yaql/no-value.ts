import { Host } from '../runtime/host.ts'

/** What an argument that was left out is where no parameter with a default stands in its place; it can leave no expression. */
class NoValue extends Host {
  readonly typeName = 'NoValue'
  repr(): string {
    return '<NoValue>'
  }
}

export const noValue = new NoValue()
