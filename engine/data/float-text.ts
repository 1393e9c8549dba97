/** How Python prints a double: the shortest digits, a point always, an exponent below 1e-4 and from 1e16 on. */
export const floatText = (value: number): string => {
  if (Number.isNaN(value)) return 'nan'
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf'
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0'
  const size = Math.abs(value)
  if (size >= 1e-4 && size < 1e16) {
    const text = String(value)
    if (!text.includes('e')) return text.includes('.') ? text : `${text}.0`
    return expand(value)
  }
  const [digits = '', exponent = '0'] = value.toExponential().split('e')
  const sign = exponent.startsWith('-') ? '-' : '+'
  return `${digits}e${sign}${exponent.replace(/^[+-]/, '').padStart(2, '0')}`
}

/** JavaScript turns to exponents below 1e-6, Python below 1e-4 only: what lies between is written out. */
const expand = (value: number): string => {
  const [digits = '', exponent = '0'] = Math.abs(value).toExponential().split('e')
  const zeros = '0'.repeat(-Number(exponent) - 1)
  return `${value < 0 ? '-' : ''}0.${zeros}${digits.replace('.', '')}`
}
