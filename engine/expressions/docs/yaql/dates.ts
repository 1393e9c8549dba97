import type { DocTable } from '../doc.ts'

/** Points and lengths of time. */
export const dates: DocTable = {
  datetime: [
    'A point in time: of its parts, of a text, or of the seconds since 1970.',
    'Thời điểm: từ các phần, từ văn bản, hoặc từ số giây kể từ năm 1970.',
    'datetime(2026, 1, 2).year',
    '2026',
  ],
  isDatetime: ['True for a point in time.', 'Đúng nếu là thời điểm.', 'isDatetime(now())', 'true'],
  isTimespan: [
    'True for a length of time.',
    'Đúng nếu là khoảng thời gian.',
    'isTimespan(timespan(hours => 1))',
    'true',
  ],
  now: ['The time it is now.', 'Thời điểm hiện tại.', 'now() > datetime(2020, 1, 1)', 'true'],
  timespan: [
    'A length of time, to add to a point in time.',
    'Khoảng thời gian, để cộng vào một thời điểm.',
    'timespan(hours => 2).minutes',
    '120.0',
  ],
  localtz: ["The offset of the service's time zone.", 'Độ lệch múi giờ của dịch vụ.', 'localtz().hours', '0.0'],
  utctz: ['The offset of UTC: none.', 'Độ lệch của UTC: bằng không.', 'utctz().hours', '0.0'],
}
