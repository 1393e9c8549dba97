/** One JSON line of figures, numbers to four digits. */
export const print = (line: Readonly<Record<string, number | string | null>>): void => {
  const rounded = Object.entries(line).map(([key, value]) => [
    key,
    typeof value === 'number' ? Number(value.toPrecision(4)) : value,
  ])
  process.stdout.write(`${JSON.stringify(Object.fromEntries(rounded))}\n`)
}
