import type { Value, ValueMap } from '../../data/values.ts'
import { newMap } from '../../data/values.ts'

/** The data context as one map: keys are looked up through the layers, the first that has one wins. */
export class Layers {
  private readonly layers: readonly ValueMap[]
  private merged: ValueMap | undefined

  constructor(layers: readonly ValueMap[]) {
    this.layers = layers
    if (layers.length === 1) this.merged = layers[0]
  }

  get(key: string): Value | undefined {
    for (const layer of this.layers) if (Object.hasOwn(layer, key)) return layer[key]
    return undefined
  }

  /** The merged map, made once and only when it is needed as a whole. */
  whole(): ValueMap {
    if (this.merged) return this.merged
    const out = newMap()
    for (let at = this.layers.length - 1; at >= 0; at--) {
      const layer = this.layers[at] as ValueMap
      for (const key of Object.keys(layer)) out[key] = layer[key] as Value
    }
    this.merged = out
    return out
  }
}
