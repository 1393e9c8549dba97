import { findWorkbook } from '../workbooks/find-workbook.ts'
import { findWorkflow } from '../workflows/find-workflow.ts'
import type { Publish } from './publish.ts'
import { publishWorkbook } from './publish-workbook.ts'
import { publishWorkflow } from './publish-workflow.ts'

/** A kind of definition that has a history; the tables of their revisions have the same columns. */
export interface Versioned {
  readonly kind: 'workflow' | 'workbook'
  /** @throws Refusal 404 */
  readonly find: (projectId: string, identifier: string, namespace: string) => Promise<{ readonly id: string }>
  /** Gives by what it is found from now on. */
  readonly publish: (given: Publish) => Promise<string>
}

export const versionedWorkflow: Versioned = { kind: 'workflow', find: findWorkflow, publish: publishWorkflow }
export const versionedWorkbook: Versioned = { kind: 'workbook', find: findWorkbook, publish: publishWorkbook }

/** Revisions of one definition, whose id is `$1`. */
export const revisionsOf = ({ kind }: Versioned): string => `FROM ${kind}_revisions WHERE ${kind}_id = $1`
