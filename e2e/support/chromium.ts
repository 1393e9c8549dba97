/*
 * A browser for the tests: the system's own Chromium or Chrome if there is one, else the headless one that
 * @sparticuz/chromium carries for Linux on x64, unpacked once with the libraries and fonts it needs. Playwright's own
 * browsers come from a download, which a test run must not need.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const require = createRequire(import.meta.url)
const root = path.join(import.meta.dirname, '..', '..')

const systemBrowsers = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

export interface Chromium {
  readonly executablePath: string
  readonly env: Record<string, string>
}

const system = () => systemBrowsers.find((file) => file !== undefined && existsSync(file))

function packageFolder(): string {
  return path.join(path.dirname(require.resolve('@sparticuz/chromium')), '..')
}

/** Below node_modules, not in the shared temp folder: what lies there may be somebody else's program. */
function unpackedFolder(): string {
  const manifest: { version: string } = JSON.parse(readFileSync(path.join(packageFolder(), 'package.json'), 'utf8'))
  return path.join(root, 'node_modules', '.cache', `chromium-${manifest.version}`)
}

/** Where the browser is, and what its environment must hold. It need not be unpacked yet. */
export function findChromium(): Chromium {
  const own = system()
  if (own !== undefined) return { executablePath: own, env: {} }
  const folder = unpackedFolder()
  return {
    executablePath: path.join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: path.join(folder, 'fonts.conf') },
  }
}

/** Unpacks the packaged browser unless the system has one or it is unpacked already (2 to 4 seconds). */
export async function prepareChromium(): Promise<void> {
  if (system() !== undefined) return
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('install Chromium or Chrome, or name one in CHROMIUM_PATH: none is packaged for this system')
  }
  const folder = unpackedFolder()
  if (existsSync(folder)) return
  mkdirSync(path.dirname(folder), { recursive: true })
  const part = mkdtempSync(`${folder}.`)
  const { inflate } = await import('@sparticuz/chromium')
  const before = process.env.TMPDIR
  try {
    // The package unpacks to the temp folder; a run that was killed would leave half a browser there for ever.
    process.env.TMPDIR = part
    for (const archive of ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) {
      await inflate(path.join(packageFolder(), 'bin', archive))
    }
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  const fonts = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>${path.join(folder, 'fonts')}</dir><dir>/usr/share/fonts</dir>
<cachedir>${path.join(folder, 'font-cache')}</cachedir></fontconfig>\n`
  writeFileSync(path.join(part, 'fonts.conf'), fonts)
  try {
    renameSync(part, folder)
  } catch (error) {
    rmSync(part, { recursive: true, force: true })
    // Another run was quicker.
    if (!existsSync(folder)) throw error
  }
}
