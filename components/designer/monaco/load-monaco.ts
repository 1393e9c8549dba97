/*
 * Monaco, bundled and served by this server: no request leaves for another. This module must only be imported in the
 * browser, by a dynamic import: it is large and reads `window` as it loads.
 */
import * as monaco from 'monaco-editor/esm/vs/editor/editor.api.js'
import 'monaco-editor/esm/vs/editor/editor.all.js'
import 'monaco-editor/esm/vs/basic-languages/yaml/yaml.contribution.js'
import { configureMonacoYaml } from 'monaco-yaml'
import { toLanguage } from '../../i18n/languages.ts'
import { workflowSchema } from './schema.ts'
import { themes } from './themes.ts'

export type Monaco = typeof monaco

let ready = false

/** Monaco with the YAML language and our themes; what it needs is set up at the first call. */
export function loadMonaco(): Monaco {
  if (ready) return monaco
  ready = true
  self.MonacoEnvironment = {
    getWorker: (_id, label) =>
      label === 'yaml'
        ? new Worker(new URL('./yaml.worker.ts', import.meta.url), { type: 'module' })
        : new Worker(new URL('./editor.worker.ts', import.meta.url), { type: 'module' }),
  }
  for (const [name, theme] of Object.entries(themes)) monaco.editor.defineTheme(name, theme)
  configureMonacoYaml(monaco, {
    enableSchemaRequest: false,
    completion: true,
    hover: true,
    // What is wrong is said by engine/language alone; two judges would say everything twice, and disagree on YAML 1.1.
    validate: false,
    format: { enable: false },
    // What is open keeps its language: another one comes with the next page that is loaded.
    schemas: [
      {
        uri: 'tramontane://schemas/workflow.json',
        fileMatch: ['*'],
        schema: workflowSchema(toLanguage(document.documentElement.lang)),
      },
    ],
  })
  return monaco
}
