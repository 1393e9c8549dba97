'use client'
import { ReactFlowProvider } from '@xyflow/react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ActionSummary, WorkflowSummary } from '../../engine/contract/console.ts'
import { catalogueOf, emptyCatalogue } from '../../engine/language/analysis/catalogue.ts'
import { locate } from '../../engine/language/document.ts'
import type { Problem } from '../../engine/language/spec.ts'
import { useActions } from '../actions/use-actions.ts'
import { useActionList } from '../api/use-action-list.ts'
import { useWorkflows } from '../api/use-workflows.ts'
import { useText } from '../i18n/use-text.ts'
import { useCrumb } from '../shell/breadcrumb.tsx'
import { ImportZone } from '../transfer/import-zone.tsx'
import { useFilePicker } from '../transfer/use-file-picker.ts'
import { Inspector } from './inspector/inspector.tsx'
import type { YamlEditor } from './monaco/yaml-editor.ts'
import { isOnCanvas } from './on-canvas.ts'
import { ConflictBar } from './panels/conflict-bar.tsx'
import { DesignerCanvas } from './panels/designer-canvas.tsx'
import { ExtractDialog } from './panels/extract-dialog.tsx'
import { GraphList } from './panels/graph-list.tsx'
import { Header } from './panels/header.tsx'
import { PalettePanel } from './panels/palette-panel.tsx'
import { ProblemList } from './panels/problem-list.tsx'
import { QuickAdd } from './panels/quick-add.tsx'
import { RenameDialog } from './panels/rename-dialog.tsx'
import { RenameMemberDialog } from './panels/rename-member-dialog.tsx'
import { RestoredBar } from './panels/restored-bar.tsx'
import { RunStored } from './panels/run-stored.tsx'
import { Split } from './panels/split.tsx'
import { YamlPane } from './panels/yaml-pane.tsx'
import { useCanvasActions } from './use-canvas-actions.ts'
import { useCanvasEdits } from './use-canvas-edits.ts'
import { useDesigner, useDesignerStore } from './use-designer.ts'
import { useDraft } from './use-draft.ts'
import { useDrill } from './use-drill.ts'
import { useEditorSync } from './use-editor-sync.ts'
import { usePlaces } from './use-places.ts'
import { useSave } from './use-save.ts'
import { useViewActions } from './use-view-actions.ts'

const none: readonly ActionSummary[] = []

const noWorkflows: readonly WorkflowSummary[] = []

/** The designer: palette, canvas, text, problems; two views of one text. */
export function Designer() {
  return (
    <ReactFlowProvider>
      <Panels />
    </ReactFlowProvider>
  )
}

function Panels() {
  const store = useDesignerStore()
  const edits = useCanvasEdits()
  const actions = useActionList()
  const known = actions.data ?? none
  const { data: workflows } = useWorkflows()
  const text = useText().canvas.menu
  const [editor, setEditor] = useState<YamlEditor | null>(null)
  const { saving, save } = useSave()
  const shown = useDesigner((designer) => designer.shown)
  useCrumb(shown)
  useDraft()
  usePlaces()
  useEditorSync(editor)
  useEffect(() => {
    const isKnown = known.length > 0 && workflows !== undefined
    const names = workflows?.map(({ name }) => name) ?? []
    store.getState().know(isKnown ? catalogueOf({ actions: known, workflows: names }) : emptyCatalogue)
  }, [store, known, workflows])

  const undo = useCallback(() => editor?.undo(), [editor])
  const redo = useCallback(() => editor?.redo(), [editor])
  useActions(
    useMemo(
      () => [
        { id: 'designer.save', label: text.save, group: 'page', keys: 'mod+s', run: () => void save() },
        { id: 'designer.undo', label: text.undo, group: 'page', keys: 'mod+z', when: isOnCanvas, run: undo },
        {
          id: 'designer.redo',
          label: text.redo,
          group: 'page',
          keys: 'mod+shift+z',
          otherKeys: ['mod+y'],
          when: isOnCanvas,
          run: redo,
        },
      ],
      [save, text, undo, redo],
    ),
  )

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      const { text, saved } = store.getState()
      if (text !== saved) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [store])

  const [asList, setAsList] = useState(false)
  const toggleList = useCallback(() => setAsList((before) => !before), [])
  const [files, setFiles] = useState<readonly File[] | null>(null)
  const pick = useFilePicker(setFiles)
  const { listView, graphView, width } = useText().frame
  useActions(
    useMemo(
      () => [
        {
          id: 'designer.list',
          label: asList ? graphView : listView,
          group: 'page',
          keys: 'shift+alt+l',
          run: toggleList,
        },
      ],
      [asList, listView, graphView, toggleList],
    ),
  )
  useCanvasActions(edits)
  useViewActions()
  const drill = useDrill()
  const goTo = useCallback(({ range }: Problem) => editor?.goTo(range.line, range.column), [editor])
  const goToAction = useCallback(
    (name: string) => {
      const members = locate(store.getState().text).members
      const action = members.find((member) => member.kind === 'action' && member.name === name)
      if (action !== undefined) editor?.goTo(action.key.line, action.key.column)
    },
    [store, editor],
  )

  return (
    <ImportZone chosen={files} onChosen={setFiles}>
      <div className="flex h-full min-h-0 flex-col">
        <Header
          saving={saving}
          onSave={(message) => void save(message)}
          onUndo={undo}
          onRedo={redo}
          onAction={goToAction}
          run={<RunStored onSave={save} />}
          asList={asList}
          onToggleList={toggleList}
          onImport={pick}
        />
        <RestoredBar />
        <ConflictBar />
        <div className="flex min-h-0 flex-1">
          <PalettePanel
            actions={known}
            workflows={workflows ?? noWorkflows}
            loading={actions.isPending}
            failed={actions.isError}
            onPick={edits.addPicked}
          />
          <div className="min-w-0 flex-1">
            <Split
              remember="tramontane.designer.split"
              label={width}
              left={
                <div className="h-full" data-testid="canvas">
                  {asList ? <GraphList edits={edits} /> : <DesignerCanvas edits={edits} drill={drill} onGo={goTo} />}
                </div>
              }
              right={
                <div className="flex h-full min-h-0 flex-col" data-own-keys>
                  <div className="min-h-0 flex-1 overflow-hidden">
                    <YamlPane actions={known} onReady={setEditor} />
                  </div>
                  <Inspector edits={edits} actions={known} onGo={goTo} onUndo={undo} />
                </div>
              }
            />
          </div>
        </div>
        <ProblemList onGo={goTo} />
        <QuickAdd
          actions={known}
          workflows={workflows ?? noWorkflows}
          onPick={edits.addPicked}
          onTask={edits.pickTask}
        />
        <RenameDialog onRename={edits.rename} />
        <RenameMemberDialog onRename={edits.renameMember} />
        <ExtractDialog onExtract={edits.extractSelection} />
      </div>
    </ImportZone>
  )
}
