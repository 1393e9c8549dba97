import type { Template } from './rule.ts'

/** Parts of messages: what a value was, what it should have been. Named here, for they are said in both languages. */
export const phrases = {
  text: { en: 'a text', vi: 'một văn bản' },
  'empty-text': { en: 'an empty text', vi: 'một văn bản rỗng' },
  number: { en: 'a number', vi: 'một số' },
  boolean: { en: 'true or false', vi: 'true hoặc false' },
  null: { en: 'nothing (null)', vi: 'không có gì (null)' },
  list: { en: 'a list', vi: 'một danh sách' },
  'empty-list': { en: 'an empty list', vi: 'một danh sách rỗng' },
  map: { en: 'a map', vi: 'một map' },
  'empty-map': { en: 'an empty map', vi: 'một map rỗng' },
  date: { en: 'a date', vi: 'một ngày' },
  'some-text': { en: 'a text of one character or more', vi: 'một văn bản không rỗng' },
  'some-list': { en: 'a list of one item or more', vi: 'một danh sách có ít nhất một phần tử' },
  'some-map': { en: 'a map of one entry or more', vi: 'một map có ít nhất một mục' },
  'list-of-texts': { en: 'a list of texts', vi: 'một danh sách văn bản' },
  expression: { en: 'one expression (<% … %> or {{ … }})', vi: 'một biểu thức (<% … %> hoặc {{ … }})' },
  count: {
    en: 'a whole number from 0 without quotes, or one expression',
    vi: 'một số nguyên từ 0 không có dấu nháy, hoặc một biểu thức',
  },
  switch: { en: 'true, false or one expression', vi: 'true, false hoặc một biểu thức' },
  version: { en: 'a text or a number from 0', vi: 'một văn bản hoặc một số từ 0' },
  'workbook-version': { en: "'2.0'", vi: "'2.0'" },
  input: {
    en: 'a name, or a map of one name and its default',
    vi: 'một tên, hoặc một tên kèm giá trị mặc định',
  },
  'task-input': { en: 'a map, or an expression that gives one', vi: 'một map, hoặc một biểu thức cho ra map' },
  join: { en: "'all', 'one' or a whole number from 0", vi: "'all', 'one' hoặc một số nguyên từ 0" },
  requires: { en: 'a name or a list of different names', vi: 'một tên hoặc danh sách các tên khác nhau' },
  retry: {
    en: "a map with count and delay, or a line 'count=3 delay=1'",
    vi: "một map có count và delay, hoặc một dòng 'count=3 delay=1'",
  },
  'with-items': { en: "'name in <% … %>' or a list of such texts", vi: "'tên in <% … %>' hoặc danh sách như vậy" },
  clause: {
    en: 'a target, a list of different targets, or a map of publish and next',
    vi: 'một đích, danh sách các đích khác nhau, hoặc một map gồm publish và next',
  },
  next: {
    en: 'a target or a list of different targets, each with a condition or without',
    vi: 'một đích hoặc danh sách các đích khác nhau, có hoặc không có điều kiện',
  },
  target: {
    en: 'a task, a command, a command with parameters (fail msg="…"), or a map of one to its condition',
    vi: 'một task, một lệnh, một lệnh có tham số (fail msg="…"), hoặc một map từ đó tới điều kiện',
  },
  scopes: { en: "a map of 'branch', 'global' or 'atomic'", vi: "một map gồm 'branch', 'global' hoặc 'atomic'" },
  'no-date': { en: 'anything but a date: put it in quotes', vi: 'giá trị không phải ngày: hãy đặt trong dấu nháy' },
  function: { en: 'function', vi: 'hàm' },
  method: { en: 'method', vi: 'phương thức' },
  filter: { en: 'filter', vi: 'bộ lọc' },
  test: { en: 'test', vi: 'phép thử' },
  task: { en: 'task', vi: 'task' },
  'join-task': { en: 'join task', vi: 'task có join' },
  definition: { en: 'definition', vi: 'định nghĩa' },
} as const satisfies Record<string, Template>

export type Phrase = keyof typeof phrases
