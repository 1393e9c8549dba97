import { expect, test } from 'vitest'
import { parseEventStream } from './parse-event-stream.ts'

test('whole messages are read, comments left out and the unfinished end kept', () => {
  const { messages, rest } = parseEventStream(': hello\n\nid: 3\nevent: changes\ndata: {"a":1}\n\nevent: cha')
  expect(messages).toEqual([{ event: 'changes', data: '{"a":1}' }])
  expect(rest).toBe('event: cha')
})

test('data over several lines is one text, whatever ends the lines', () => {
  expect(parseEventStream('data: a\r\ndata:  b\r\n\r\n').messages).toEqual([{ event: 'message', data: 'a\n b' }])
})
