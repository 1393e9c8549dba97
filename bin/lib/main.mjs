import { isAtLeast, oldestToInstall, oldestToRun } from './node-version.mjs'

/**
 * What `npm start` and `npm test` have in common: check Node.js, install what is missing, run a program of the project.
 * @param {string} program path inside the project
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function main(program, args) {
  if (!isAtLeast(process.version, oldestToInstall)) {
    const need = oldestToInstall.join('.')
    console.error(
      `tramontane: Node.js ${need} or newer is needed, this is ${process.versions.node}: install a newer one`,
    )
    return 1
  }
  // Loaded late: an older Node.js must get the line above, not a complaint about syntax.
  const [{ install }, { findNode }, { run }] = await Promise.all([
    import('./install.mjs'),
    import('./find-node.mjs'),
    import('./run.mjs'),
  ])
  if (!(await install())) return 1
  const node = findNode()
  if (node === undefined) {
    const need = oldestToRun.join('.')
    console.error(
      `tramontane: no Node.js is packaged for ${process.platform} on ${process.arch}, so your own must be ` +
        `${need} or newer; this is ${process.versions.node}`,
    )
    return 1
  }
  return await run(node, program, args)
}
