// npm run lint: fails on an import that crosses a border it may not (zones.ts), in every file git knows or would add.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { checkImport } from './imports/check-import.ts'
import { findImports } from './imports/find-imports.ts'

const root = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '..'))

/** Without git (an unpacked archive) the folder itself is read. */
function listFiles(): string[] {
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 } as const
  try {
    return execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      ...options,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).split('\0')
  } catch {
    return walk(root).map((file) => path.relative(root, file).replaceAll(path.sep, '/'))
  }
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules' || entry.name.startsWith('.')) return []
    const file = path.join(folder, entry.name)
    return entry.isDirectory() ? walk(file) : [file]
  })
}

const files = listFiles().filter((file) => /\.(ts|tsx|mjs|js)$/.test(file) && !file.includes('fixtures/'))
let wrong = 0
for (const file of files.filter((name) => existsSync(path.join(root, name)))) {
  for (const { specifier, line } of findImports(readFileSync(path.join(root, file), 'utf8'), file)) {
    const complaint = checkImport(root, file, specifier)
    if (complaint === undefined) continue
    wrong += 1
    console.error(`${file}:${line} '${specifier}': ${complaint}`)
  }
}
console.log(wrong === 0 ? `${files.length} files, every import is allowed` : `${wrong} imports are not allowed`)
process.exitCode = wrong === 0 ? 0 : 1
