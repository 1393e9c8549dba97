// Monaco's own worker, as a file of ours: the bundler then serves it from this server.
import 'monaco-editor/esm/vs/editor/editor.worker.js'
