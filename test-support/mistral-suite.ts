import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll } from 'vitest'
import { type MistralClient, openMistralClient } from './mistral-client.ts'
import { type ServedProduct, servedProduct } from './served-product.ts'

export interface Suite {
  readonly client: MistralClient
  readonly product: ServedProduct
  /** A name of this run's own: the product may be one that others use, too. */
  named(stem: string): string
}

/** Opens the client and the product for a file of tests; `of` is its `import.meta.url`. */
export const openSuite = (of: string): (() => Suite) => {
  const run = randomBytes(3).toString('hex')
  let suite: Suite | undefined
  beforeAll(async () => {
    const product = await servedProduct(of)
    const client = openMistralClient(['--os-mistral-url', `${product.url}/v2`])
    suite = { client, product, named: (stem) => `${stem}_${run}` }
  })
  afterAll(async () => {
    suite?.client.close()
    await suite?.product.close()
  })
  return () => {
    if (suite === undefined) throw new Error('asked for outside of a test')
    return suite
  }
}
