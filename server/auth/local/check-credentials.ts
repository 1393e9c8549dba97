import { shortestPassword } from '../../../engine/contract/accounts.ts'
import { refuse } from '../../refusal.ts'

/** The longest name and password; beyond it hashing would be a way to keep the server busy. */
const longest = 256

/** A name and a password fit for a new account. @throws Refusal 400 naming the one that is not */
export const checkCredentials = (name: string | null, password: string | null): { name: string; password: string } => {
  if (name === null || !/^[\p{L}\p{N}][\p{L}\p{N}._@+-]*$/u.test(name) || name.length > longest) {
    throw refuse('bad-field', {
      field: 'name',
      value: name === null ? 'nothing' : 'a text',
      message: `Expected letters, digits and . _ @ + - only, at most ${longest}`,
    })
  }
  if (password === null || [...password].length < shortestPassword || password.length > longest) {
    throw refuse('bad-field', {
      field: 'password',
      value: password === null ? 'nothing' : 'a text',
      message: `Expected ${shortestPassword} to ${longest} characters`,
    })
  }
  return { name, password }
}
