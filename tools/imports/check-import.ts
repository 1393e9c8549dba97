import { existsSync, statSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import path from 'node:path'
import { serverPackages, testOnly, type Zone, zones } from './zones.ts'

const isTest = (file: string) => /\.test\.tsx?$/.test(file)
const inside = (file: string, folder: string) => file === folder || file.startsWith(`${folder}/`)

/** 'pg' for 'pg/lib/x', '@prisma/client' for '@prisma/client/runtime'. */
const packageOf = (specifier: string) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')

/**
 * Says what is wrong with an import, or nothing. `file` is relative to the project's folder `root`, with '/'.
 */
export function checkImport(root: string, file: string, specifier: string): string | undefined {
  const name = file.split('/')[0] ?? ''
  const zone = Object.hasOwn(zones, name) ? zones[name] : undefined
  if (specifier.startsWith('.')) return checkRelative(root, file, specifier, name, zone)
  if (specifier.startsWith('/') || specifier.startsWith('#')) return 'only relative paths and packages are imported'
  if (zone === undefined || /^(https?|data|blob):/.test(specifier)) return undefined
  if (isBuiltin(specifier)) {
    return zone.node || isTest(file) ? undefined : `${name} imports no Node.js module: it also runs in the browser`
  }
  const dependency = packageOf(specifier)
  if (testOnly.packages.includes(dependency)) return isTest(file) ? undefined : `${dependency} is for tests`
  if (isTest(file)) return undefined
  if (zone.packages !== 'any' && !zone.packages.includes(dependency)) {
    return `${name} imports no package but ${zone.packages.join(', ')}`
  }
  if (!zone.node && serverPackages.includes(dependency)) return `${name} runs in the browser, ${dependency} does not`
  return undefined
}

function checkRelative(root: string, file: string, specifier: string, name: string, zone: Zone | undefined) {
  const target = path.posix.join(path.posix.dirname(file), specifier.replace(/[?#].*$/, ''))
  if (target.startsWith('..')) return 'leads out of the project'
  // Node.js adds no ending and opens no index file. Generated files may not be there yet.
  const there = existsSync(path.join(root, target)) && statSync(path.join(root, target)).isFile()
  if (!there && !inside(target, 'prisma/generated')) return 'there is no such file (the ending is part of the name)'
  if (zone === undefined || inside(target, name)) return undefined
  if (inside(target, 'test-support')) return isTest(file) ? undefined : 'test-support is for tests'
  const allowed = isTest(file) ? [...zone.folders, ...(zone.testFolders ?? [])] : zone.folders
  if (allowed.some((folder) => inside(target, folder))) return undefined
  return `${name} may import ${allowed.length > 0 ? `only ${allowed.join(', ')}` : 'nothing outside itself'}`
}
