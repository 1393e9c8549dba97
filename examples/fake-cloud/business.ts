/*
 * The parts that are no cloud: a payroll and a shop, made up from names and days so that they answer the same each time.
 */
import { type Answer, answer } from './answer.ts'

/** A small number from a text, the same for the same text. */
const numberFrom = (text: string): number => {
  let sum = 7
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 10_007
  return sum
}

/** GET /payroll/employees/<name>?month=…: what somebody worked and sold in a month. */
export const getEmployee = (name: string, query: URLSearchParams): Answer => {
  const month = query.get('month') ?? ''
  const base = numberFrom(name)
  const varying = numberFrom(name + month)
  return answer(200, {
    employee: {
      name,
      month,
      monthly_salary: 3000 + (base % 20) * 100,
      overtime_hours: varying % 12,
      hourly_rate: 25 + (base % 10),
      sales: 10_000 + (varying % 50) * 200,
    },
  })
}

const products = ['compute', 'storage', 'network'] as const
const regions = ['north', 'south'] as const

/** GET /shop/orders?day=…: the orders of a day. */
export const getOrders = (query: URLSearchParams): Answer => {
  const day = query.get('day') ?? ''
  const orders = Array.from({ length: 12 }, (_, at) => {
    const varying = numberFrom(`${day}/${at}`)
    return {
      number: at + 1,
      day,
      product: products[varying % products.length],
      region: regions[varying % regions.length],
      quantity: 1 + (varying % 4),
      price: 10 + (varying % 90),
      cancelled: varying % 6 === 0,
    }
  })
  return answer(200, { orders })
}
