import { z } from 'zod'
import { one } from '../contract/answers.ts'
import { operation } from '../contract/operation.ts'
import type { Operation, Route } from '../route.ts'
import { openApiDocument } from './document.ts'

/** GET /openapi.json; `routes` gives the table that it is part of. */
export const openApiOperation = (routes: () => readonly Route[]): Operation => {
  let text: string | null = null
  return operation(
    { summary: 'This document', answers: { 200: one(z.looseObject({ openapi: z.string() }), 'OpenAPI 3.1') } },
    async () => {
      text ??= JSON.stringify(openApiDocument(routes()))
      return new Response(text, { headers: { 'content-type': 'application/json', 'cache-control': 'no-cache' } })
    },
  )
}
