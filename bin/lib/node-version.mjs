/** The oldest Node.js that can install the project; the programs themselves run on the newer one it installs. */
export const oldestToInstall = [20, 19]

/** The oldest Node.js that runs the programs: it takes TypeScript as it is. */
export const oldestToRun = [22, 18]

/**
 * Whether a version such as `v22.18.0` is at least `[major, minor]`.
 * @param {string} version
 * @param {number[]} oldest
 */
export function isAtLeast(version, oldest) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  const [needMajor = 0, needMinor = 0] = oldest
  return major > needMajor || (major === needMajor && minor >= needMinor)
}
