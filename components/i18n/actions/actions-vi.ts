/** Mô tả các action có sẵn; action nào không có ở đây thì giữ lời của nó. */
export const actionsVi: Readonly<Record<string, string>> = {
  'std.async_noop':
    'Không làm gì và cứ chạy cho tới khi một người hoặc hệ thống khác báo kết quả. Dùng cho phê duyệt và gọi lại.',
  'std.echo': 'Trả lại `output` làm kết quả, sau `delay` giây. Để thử workflow và giữ chỗ cho một action sẽ viết sau.',
  'std.email': `Gửi một thư điện tử.

from_addr: người gửi. to_addrs, cc_addrs, bcc_addrs, reply_to: danh sách địa chỉ. smtp_server: máy chủ hoặc máy chủ:cổng.
smtp_password: để đăng nhập bằng tên người gửi, qua STARTTLS. subject; body: văn bản; html_body: cùng nội dung ở dạng HTML,
gửi kèm văn bản.`,
  'std.fail': 'Luôn thất bại: với `error_data` làm kết quả nếu có, nếu không thì với một ngoại lệ.',
  'std.http': `Gửi một yêu cầu HTTP; kết quả là câu trả lời: một map gồm content (được phân tích khi là JSON), status,
headers, url, history, encoding, reason, cookies và elapsed (giây). Mã từ 200 đến 306 là thành công, mã khác là lỗi với
cùng map đó.

url: http hoặc https. method: GET nếu không ghi. params: map cho phần truy vấn. body: văn bản, hoặc map gửi đi dưới dạng
JSON; json: như vậy nhưng kèm kiểu nội dung. headers, cookies: map. auth: 'người_dùng:mật_khẩu'. timeout: số giây im lặng.
allow_redirects: true để đi theo chuyển hướng. verify: false để chấp nhận mọi chứng chỉ.`,
  'std.javascript': `Chạy JavaScript. Đoạn mã là thân của một hàm: nó trả về giá trị kiểu JSON và thấy context là $. Nó
chạy trong hộp cát không có module, console, bộ hẹn giờ, tệp hay mạng, với giới hạn về thời gian và bộ nhớ.`,
  'std.js': 'Tên ngắn của std.javascript.',
  'std.mistral_http': `Gửi một yêu cầu HTTP như std.http rồi chờ cho tới khi bên kia báo kết quả bằng
PUT /v2/action_executions/<id>. Yêu cầu cho biết nơi báo trong các header: Mistral-Workflow-Name,
Mistral-Workflow-Execution-Id, Mistral-Task-Id, Mistral-Action-Execution-Id và Mistral-Callback-URL. Mã lỗi hoặc không có
câu trả lời là lỗi ngay.`,
  'std.noop': 'Không làm gì và thành công ngay. Cho task chỉ để gộp nhánh, publish giá trị hoặc rẽ hướng.',
  'std.sleep': 'Chờ một số nguyên `seconds` giây. Để chờ trước hoặc sau một task, dùng chính sách của task đỡ tốn hơn.',
  'std.ssh': `Chạy một lệnh trên máy chủ qua SSH và trả lại những gì nó viết ra; với danh sách máy chủ thì lần lượt từng máy
và trả lại danh sách. host: máy chủ hoặc máy chủ:cổng. username; password, hoặc private_key (nội dung khoá) hoặc
private_key_filename (tệp trong thư mục khoá của worker), password dùng để giải mã khoá. return_result_on_error: trả lại
{stdout, stderr, exit_code} dù lệnh kết thúc thế nào.`,
  'std.ssh_proxied': `Chạy một lệnh trên máy chủ nằm sau một cổng trung gian, SSH tới cả hai với cùng khoá. gateway_host;
gateway_username: bằng username khi không ghi. Còn lại như std.ssh. proxy_command bị từ chối: nó sẽ chạy lệnh trên chính
worker.`,
  'std.test_dict': 'Tạo một map có `size` mục, mỗi mục là `key_prefix` kèm số, với giá trị `val`. Dùng để thử tải.',
  'std.wait_ssh':
    'Đăng nhập qua SSH và liệt kê thư mục nhà. Cùng chính sách retry, nó chờ tới khi một máy mới cho đăng nhập.',
}
