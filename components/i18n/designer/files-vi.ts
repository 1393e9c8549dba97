import type { templatesEn, transferEn } from './files-en.ts'

export const transferVi: typeof transferEn = {
  title: 'Nhập',
  hint: 'Đây là những gì sẽ xảy ra. Chưa có gì được lưu cho đến khi bạn xác nhận.',
  dropHere: 'Thả tệp YAML hoặc tệp zip để xem trước',
  apply: (n) => (n === 0 ? 'Không có gì để nhập' : `Nhập ${n} định nghĩa`),
  done: (n) => `Đã nhập ${n} định nghĩa`,
  failed: 'Chưa nhập được gì',
  refused: 'Bỏ qua',
  twice: (name) => `Một tệp khác đã chứa ${name}.`,
  changes: {
    create: (name) => `tạo ${name}`,
    update: (name) => `cập nhật ${name}`,
    same: (name) => `${name} không đổi`,
  },
  unreadable: {
    'too-large': (name) => `${name} chứa hơn 12 MB định nghĩa; hãy nhập từng phần.`,
    'no-definition': (name) => `${name} không chứa tệp YAML nào.`,
    'bad-zip': (name) => `${name} không phải là tệp zip đọc được.`,
  },
  menu: 'Xuất và nhập',
  asYaml: 'Xuất YAML',
  asSvg: 'Xuất đồ thị thành SVG',
  asPng: 'Xuất đồ thị thành PNG',
  importFiles: 'Nhập tệp …',
  exportShown: (n) => `Xuất ${n} workflow thành zip`,
  exportChosen: (n) => `Xuất ${n} mục đã chọn thành zip`,
  exportFailed: 'Không xuất được',
}

export const templatesVi: typeof templatesEn = {
  title: 'Workflow mới',
  subtitle: 'Bắt đầu từ một mẫu, từ một tệp, hoặc từ trang trống.',
  blank: 'Workflow trống',
  search: 'Tìm mẫu',
  list: 'Các mẫu',
  noMatch: 'Không có mẫu phù hợp.',
  use: 'Dùng mẫu này',
  tasks: (n) => `${n} task`,
  unfinished: 'Chưa lưu',
  unnamed: 'Workflow chưa đặt tên',
  discard: 'Bỏ bản nháp',
  of: {
    daily_report: {
      title: 'Báo cáo hằng ngày',
      says: 'Lấy đơn hàng của một ngày, tổng hợp lại và công bố báo cáo.',
    },
    deploy_environment: {
      title: 'Triển khai có kiểm tra',
      says: 'Dựng một môi trường theo từng bước và hoàn tác khi một bước thất bại.',
    },
    live_migration: {
      title: 'Di chuyển máy ảo khi có sự kiện',
      says: 'Chuyển máy chủ khỏi host đang báo động, kiểm tra lại và hoàn tác khi có lỗi.',
    },
    salary_calculation: {
      title: 'Tính lương có phê duyệt',
      says: 'Quy trình nghiệp vụ: tính song song, chờ người phê duyệt rồi chi trả.',
    },
    vm_schedule: {
      title: 'Bật tắt máy chủ theo giờ',
      says: 'Bật hoặc tắt mọi máy chủ mang một nhãn; cron trigger chạy nó mỗi tối.',
    },
    approval: {
      title: 'Phê duyệt',
      says: 'Chờ quyết định của một người và rẽ hướng khác khi quá hạn.',
    },
    batch_with_limit: {
      title: 'Một danh sách, từng ít một',
      says: 'Chạy một action cho mỗi phần tử của danh sách, có giới hạn số chạy cùng lúc.',
    },
    crawl_and_report: {
      title: 'Thu thập và báo cáo',
      says: 'Lấy một danh sách, rồi từng trang trong đó, và gộp thành một báo cáo.',
    },
    fan_out_fan_in: {
      title: 'Tỏa ra và gộp lại',
      says: 'Chạy nhiều nhánh cùng lúc và đi tiếp khi tất cả đã đến.',
    },
    retry_with_backoff: {
      title: 'Thử lại với khoảng nghỉ tăng dần',
      says: 'Gọi lại dịch vụ sau 1, 2, 4 … giây và dừng sau một số lần.',
    },
    saga_rollback: {
      title: 'Saga có hoàn tác',
      says: 'Hoàn tác các bước đã xong theo thứ tự ngược lại khi một bước sau thất bại.',
    },
  },
}
