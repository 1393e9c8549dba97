/** Vì sao một thay đổi trên khung vẽ hay biểu mẫu không được thực hiện: câu tiếng Anh, với chỗ cho từng tên, và câu tiếng Việt. */
export const refusalsVi: Readonly<Record<string, string>> = {
  // Khung vẽ
  'A command ends a branch: it cannot stand within a transition.':
    'Lệnh kết thúc một nhánh: không thể đứng giữa một đường chuyển.',
  'A reverse workflow has no commands.': 'Workflow reverse không có lệnh.',
  'Mend the errors in the text first.': 'Hãy sửa các lỗi trong văn bản trước.',
  'Patterns are made of transitions, which a reverse workflow has none of.':
    'Các mẫu gồm những đường chuyển, mà workflow reverse không có.',
  'Select the task that the command follows, or drop it on one.':
    'Hãy chọn task đứng trước lệnh, hoặc thả lệnh lên một task.',
  'There is no such pattern.': 'Không có mẫu này.',
  'This transition comes from task-defaults.': 'Đường chuyển này đến từ task-defaults.',
  "'{1}' has other transitions: remove them first.": "'{1}' có những đường chuyển khác: hãy bỏ chúng trước.",
  // Tên
  'a name has 1 to 255 characters': 'tên có từ 1 đến 255 ký tự',
  'a name in a workbook has letters, digits, _ and - only': 'tên trong workbook chỉ có chữ, số, _ và -',
  'a task needs a name': 'task cần có tên',
  'the name of a task may have 255 characters at most': 'tên task dài nhất 255 ký tự',
  "'{1}' cannot be the name of a definition": "'{1}' không thể là tên của một định nghĩa",
  "'{1}' cannot be the name of a task: letters, digits, _, - and . are possible":
    "'{1}' không thể là tên task: được dùng chữ, số, _, - và .",
  "'{1}' cannot be the name of an input: letters, digits and _ are possible":
    "'{1}' không thể là tên đầu vào: được dùng chữ, số và _",
  "'{1}' means something else where tasks are named": "'{1}' có nghĩa khác ở nơi ghi tên task",
  "'{1}' is named on line {2} in a way that must be renamed by hand first":
    "'{1}' được nhắc ở dòng {2} theo cách phải đổi tên bằng tay trước",
  "'{1}' is the name of another variable, too: rename it by hand":
    "'{1}' còn là tên của biến khác: hãy đổi tên bằng tay",
  "the input '{1}' cannot be renamed": "không đổi tên được đầu vào '{1}'",
  "there is a definition '{1}' already": "đã có định nghĩa '{1}'",
  "there is a task '{1}' already": "đã có task '{1}'",
  "there is an input '{1}' already": "đã có đầu vào '{1}'",
  // Những gì không có
  'a document must define something': 'văn bản phải định nghĩa ít nhất một thứ',
  'a task that is to be copied is not there': 'một task cần chép không có ở đây',
  'a workbook has no input': 'workbook không có đầu vào',
  'a workflow must have at least one task': 'workflow phải có ít nhất một task',
  'nothing would be left': 'sẽ không còn lại gì',
  'the text holds no definition': 'văn bản không có định nghĩa nào',
  'the text holds no workflow': 'văn bản không có workflow nào',
  'the text holds no {1}s': 'văn bản không có {1} nào',
  'the text is no YAML: {1}': 'văn bản không phải YAML: {1}',
  'the text is written in a way that cannot be edited here': 'văn bản được viết theo cách không sửa được ở đây',
  'what was copied holds no tasks': 'nội dung đã chép không có task nào',
  'what was copied is no YAML of tasks': 'nội dung đã chép không phải YAML của các task',
  "'input' is no list": "'input' không phải danh sách",
  "'{1}' is no map": "'{1}' không phải map",
  "'{1}' is neither a map nor a list": "'{1}' không phải map cũng không phải danh sách",
  'the list has no place {1}': 'danh sách không có vị trí {1}',
  "no target: '{1}'": "không có đích: '{1}'",
  "the task '{1}' has no transition {2} under {3}": "task '{1}' không có đường chuyển {2} trong {3}",
  "the task '{1}' is no map": "task '{1}' không phải map",
  "the workflow '{1}' has no tasks": "workflow '{1}' không có task",
  "there is no {1} '{2}' in the text": "văn bản không có {1} '{2}'",
  "there is no condition of '{1}'": "không có điều kiện của '{1}'",
  "there is no input '{1}'": "không có đầu vào '{1}'",
  "there is no task '{1}'": "không có task '{1}'",
  "there is no workflow '{1}' in the text": "văn bản không có workflow '{1}'",
  // Đường chuyển
  'a condition outside of a list has no effect: make a list of it first':
    'điều kiện đứng ngoài danh sách không có tác dụng: hãy viết thành danh sách trước',
  'the conditions before and behind it are in different languages: join them by hand':
    'điều kiện trước và sau nó viết bằng hai ngôn ngữ khác nhau: hãy nối bằng tay',
  "'retry' is not written as count=… delay=…": "'retry' không được viết theo dạng count=… delay=…",
  "'{1}' is one expression": "'{1}' là một biểu thức duy nhất",
  "'{1}' is an end of it already": "'{1}' đã là một đầu của nó",
  "'{1}' is there already": "đã có '{1}'",
  // Tách thành workflow, gộp workflow con
  'all tasks of a workflow are a workflow already': 'tất cả task của một workflow vốn đã là một workflow',
  'only tasks of a direct workflow are extracted': 'chỉ tách được task của workflow direct',
  "'{1}' starts by itself: nothing outside leads to it": "'{1}' tự khởi động: không có gì bên ngoài dẫn tới nó",
  "'{1}' has {2}, which a task cannot have": "'{1}' có {2}, thứ mà task không thể có",
  "'{1}' has no end": "'{1}' không có điểm kết thúc",
  "'{1}' has several ends that are not all reached": "'{1}' có nhiều điểm kết thúc mà không phải lúc nào cũng đến đủ",
  "'{1}' is a reverse workflow": "'{1}' là workflow reverse",
  "'{1}' ends '{2}' by a command": "'{1}' kết thúc '{2}' bằng một lệnh",
  "'{1}' reads the result of '{2}' across the border": "'{1}' đọc kết quả của '{2}' qua ranh giới",
  "'{1}' of '{2}' is about the call as a whole": "'{1}' của '{2}' nói về cả lời gọi",
  "'{1}' joins what comes from outside": "'{1}' gộp những gì đến từ bên ngoài",
  "'{1}' does not call a workflow by its name alone": "'{1}' không gọi workflow chỉ bằng tên",
  "'{1}' leads on within and to '{2}' outside: a workflow is left at its end":
    "'{1}' vừa dẫn tiếp bên trong vừa dẫn tới '{2}' bên ngoài: workflow chỉ được rời ở điểm kết thúc",
  "'{1}' is entered in the middle: it has other ways within":
    "'{1}' được đi vào từ giữa: bên trong có đường khác tới nó",
  "the input of '{1}' is one expression": "đầu vào của '{1}' là một biểu thức duy nhất",
  "'{1}' leads to some of them and not to '{2}': a call starts both":
    "'{1}' dẫn tới một số task trong đó mà không tới '{2}': một lời gọi khởi động cả hai",
  "'{1}' leads to several of them under different conditions ({2}): join these first":
    "'{1}' dẫn tới nhiều task trong đó với điều kiện khác nhau ({2}): hãy gộp chúng trước",
  'task-defaults on line {1} count for each task: they would count for the call as a whole, too':
    'task-defaults ở dòng {1} áp dụng cho từng task: chúng cũng sẽ áp dụng cho cả lời gọi',
  "'{1}' publishes for all tasks on line {2} (global): those outside of a called workflow miss it":
    "'{1}' publish cho mọi task ở dòng {2} (global): task ngoài workflow được gọi sẽ không thấy",
  "'{1}' reads the context as a whole on line {2}: what it needs cannot be told":
    "'{1}' đọc toàn bộ ngữ cảnh ở dòng {2}: không biết được nó cần gì",
  "'{1}' reads '{2}' of the whole workflow on line {3} (global): a call has its own":
    "'{1}' đọc '{2}' của cả workflow ở dòng {3} (global): một lời gọi có cái riêng của nó",
}
