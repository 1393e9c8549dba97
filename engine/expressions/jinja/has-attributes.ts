import { Host } from '../runtime/host.ts'
import type { RV } from '../runtime/runtime-value.ts'

/** A host value with attributes of its own: a namespace, a loop, a cycler. Nothing but what `attribute` names is reachable. */
export abstract class HasAttributes extends Host {
  /** Name of the class with its module, for messages. */
  abstract readonly moduleName: string
  abstract attribute(name: string): RV | undefined
}
