import type { DocTable } from '../doc.ts'

/** Numbers and their bits. */
export const numbers: DocTable = {
  abs: ['A number without its sign.', 'Giá trị tuyệt đối của một số.', 'abs(-3)', '3'],
  float: ['Makes a number with a fraction.', 'Đổi thành số thực.', "float('1.5')", '1.5'],
  hex: ['A whole number in base 16, as text.', 'Số nguyên viết ở hệ 16, dạng văn bản.', 'hex(255)', '"0xff"'],
  int: ['Makes a whole number, cutting the fraction.', 'Đổi thành số nguyên, bỏ phần lẻ.', "int('42')", '42'],
  isInteger: ['True for a whole number.', 'Đúng nếu là số nguyên.', 'isInteger(3)', 'true'],
  isNumber: ['True for any number.', 'Đúng nếu là một số bất kỳ.', 'isNumber(1.5)', 'true'],
  max: ['The greater of two values.', 'Giá trị lớn hơn trong hai giá trị.', 'max(3, 7)', '7'],
  min: ['The smaller of two values.', 'Giá trị nhỏ hơn trong hai giá trị.', 'min(3, 7)', '3'],
  pow: [
    'The first number to the power of the second; with a third, the remainder by it.',
    'Số thứ nhất lũy thừa số thứ hai; có số thứ ba thì lấy phần dư cho số đó.',
    'pow(2, 10)',
    '1024',
  ],
  random: [
    'A random number from 0 up to 1, or a whole one between two bounds.',
    'Số ngẫu nhiên từ 0 đến dưới 1, hoặc số nguyên giữa hai cận.',
    'random() < 1',
    'true',
  ],
  round: [
    'Rounds to so many digits behind the point; halves go to the even side.',
    'Làm tròn đến số chữ số lẻ đã cho; đúng một nửa thì về phía số chẵn.',
    'round(2.345, 1)',
    '2.3',
  ],
  sign: ['1, 0 or -1 by the sign of a number.', '1, 0 hoặc -1 theo dấu của số.', 'sign(-8)', '-1'],
  bitwiseAnd: ['The bits set in both numbers.', 'Các bit bật ở cả hai số.', 'bitwiseAnd(6, 3)', '2'],
  bitwiseNot: ['Each bit turned round.', 'Đảo từng bit.', 'bitwiseNot(5)', '-6'],
  bitwiseOr: ['The bits set in either number.', 'Các bit bật ở ít nhất một số.', 'bitwiseOr(6, 3)', '7'],
  bitwiseXor: ['The bits set in exactly one number.', 'Các bit bật ở đúng một số.', 'bitwiseXor(6, 3)', '5'],
  shiftBitsLeft: ['Moves the bits to the left.', 'Dịch các bit sang trái.', 'shiftBitsLeft(1, 4)', '16'],
  shiftBitsRight: ['Moves the bits to the right.', 'Dịch các bit sang phải.', 'shiftBitsRight(16, 2)', '4'],
}
