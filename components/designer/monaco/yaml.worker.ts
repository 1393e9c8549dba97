// The YAML language worker, as a file of ours: the bundler then serves it from this server.
import 'monaco-yaml/yaml.worker.js'
