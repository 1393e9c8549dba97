import type { editor } from 'monaco-editor/esm/vs/editor/editor.api.js'

// Monaco takes no CSS variables: these are the tokens of app/globals.css again.
const theme = (
  base: 'vs' | 'vs-dark',
  rules: Record<string, string>,
  colors: Record<string, string>,
): editor.IStandaloneThemeData => ({
  base,
  inherit: true,
  rules: Object.entries(rules).map(([token, foreground]) => ({ token, foreground })),
  colors,
})

/** The console's light and dark as Monaco themes. */
export const themes = {
  'tramontane-light': theme(
    'vs',
    { type: '1b52b0', 'string.yaml': '126a3a', comment: '545d6a', number: '8a5600', keyword: '5b36b3' },
    {
      'editor.background': '#ffffff',
      'editor.foreground': '#171b21',
      'editorLineNumber.foreground': '#616a77',
      'editorLineNumber.dimmedForeground': '#616a77',
      'editorLineNumber.activeForeground': '#171b21',
      'editor.lineHighlightBackground': '#f7f8f9',
      'editor.lineHighlightBorder': '#00000000',
      'editorIndentGuide.background1': '#e9ecef',
      'editorIndentGuide.activeBackground1': '#cbd1d8',
      'editorGutter.background': '#ffffff',
      'diffEditor.insertedLineBackground': '#e3f3ea',
      'diffEditor.insertedTextBackground': '#c4e8d4',
      'diffEditor.removedLineBackground': '#fbe9e9',
      'diffEditor.removedTextBackground': '#f8d3d3',
    },
  ),
  'tramontane-dark': theme(
    'vs-dark',
    { type: '93bbff', 'string.yaml': '74d6a2', comment: 'a2acba', number: 'f3c36c', keyword: 'c3aefb' },
    {
      'editor.background': '#12151b',
      'editor.foreground': '#e7eaef',
      'editorLineNumber.foreground': '#7d8795',
      'editorLineNumber.dimmedForeground': '#7d8795',
      'editorLineNumber.activeForeground': '#e7eaef',
      'editor.lineHighlightBackground': '#161a21',
      'editor.lineHighlightBorder': '#00000000',
      'editorIndentGuide.background1': '#232933',
      'editorIndentGuide.activeBackground1': '#353d4a',
      'editorGutter.background': '#12151b',
      'diffEditor.insertedLineBackground': '#14291f',
      'diffEditor.insertedTextBackground': '#1a4430',
      'diffEditor.removedLineBackground': '#2e191c',
      'diffEditor.removedTextBackground': '#6b2a2f',
      'editorWidget.background': '#1a1e26',
    },
  ),
} satisfies Record<string, editor.IStandaloneThemeData>
