// For `node --import`: what Node.js makes of the sources is kept from one run to the next. Types are stripped from some
// 200 files otherwise, each time: four fifths of the CPU that a short command takes.
import { enableCompileCache } from 'node:module'
import { compileCacheFolder } from './compile-cache-folder.mjs'

enableCompileCache(process.env.NODE_COMPILE_CACHE ?? compileCacheFolder)
