import type { Random } from '../random.ts'

const atoms = [
  'a',
  'b',
  '.',
  '\\d',
  '\\w',
  '\\s',
  '\\S',
  '[ab]',
  '[^a]',
  '[a-z0-9]',
  '\\b',
  '^',
  '$',
  '\\A',
  '\\Z',
  'é',
  '\\u00e9',
  '(?i)',
  '\\1',
  '\\2',
  '(?P=n)',
  '[\\]-]',
  '\\.',
  'ß',
  '😀',
]
const repeats = [
  '',
  '',
  '',
  '*',
  '+',
  '?',
  '*?',
  '+?',
  '??',
  '{2}',
  '{1,3}',
  '{,2}',
  '{2,}',
  '{0}',
  '{3,1}',
  '{1000}',
  '{',
]

/** A pattern in Python's syntax that is mostly well formed. */
export const regexPattern = (random: Random, depth = 3): string =>
  random.many(1, 4, () => part(random, depth) + random.one(repeats)).join(random.chance(0.2) ? '|' : '')

const part = (random: Random, depth: number): string => {
  if (depth <= 0 || random.chance(0.6)) return random.one(atoms)
  const open = random.one(['(', '(?:', '(?=', '(?!', '(?<=', '(?<!', '(?P<n>', '(?i:', '(?(1)', '(?#', '(?x) ('])
  return `${open}${regexPattern(random, depth - 1)})`
}

/** A text to look for it in: few letters, so that much is tried. */
export const regexSubject = (random: Random): string => {
  const letters = random.one(['ab', 'a', 'ab1 \n', 'aéß😀', 'abAB_-.'])
  const units = [...letters]
  return random.many(0, random.chance(0.1) ? 2000 : 30, () => random.one(units)).join('')
}
