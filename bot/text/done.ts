// What the card says after a button did its work, and when it could not.
import type { Words } from './language.ts';

/** One sentence for each act, by the name of its verb. */
// prettier-ignore
export const doneText: Readonly<Record<string, Words>> = {
  'task.accept':           { vi: 'Đã nhận việc.', en: 'The task is accepted.' },
  'task.assign':           { vi: 'Đã giao người làm.', en: 'The task is assigned.' },
  'task.start':            { vi: 'Đã bắt đầu thực hiện.', en: 'Work has begun.' },
  'task.hand-back':        { vi: 'Đã chuyển trả, kèm lý do.', en: 'Handed back with the reason.' },
  'task.ask-extension':    { vi: 'Đã gửi đề nghị gia hạn.', en: 'The request for more time is sent.' },
  'task.decide-extension': { vi: 'Đã trả lời đề nghị gia hạn.', en: 'The request for more time is answered.' },
  'task.submit':           { vi: 'Đã báo cáo kết quả, chờ duyệt.', en: 'The result is reported, to be reviewed.' },
  'task.complete':         { vi: 'Nhiệm vụ đã kết thúc.', en: 'The task is complete.' },
  'task.approve':          { vi: 'Đã duyệt kết quả. Nhiệm vụ hoàn thành.', en: 'The result is approved. The task is done.' },
  'task.rework':           { vi: 'Đã yêu cầu làm lại.', en: 'Sent back for rework.' },
  'task.pause':            { vi: 'Đã tạm dừng; thời hạn không tính.', en: 'Paused; the clock stands still.' },
  'task.resume':           { vi: 'Đã tiếp tục; thời hạn được tính lại.', en: 'Resumed; the clock runs again.' },
};

// prettier-ignore
export const troubleText = {
  stale:     { vi: 'Thẻ bạn bấm đã cũ. Đây là tình trạng hiện tại; thao tác chưa được thực hiện, xin xem lại rồi quyết định.', en: 'The card was out of date. This is the current state; nothing was done, please look again and decide.' },
  refused:   { vi: 'Bạn không có quyền thực hiện việc này, hoặc việc không còn được giao cho bạn. Không có gì thay đổi.', en: 'You may not do this, or it is no longer yours. Nothing was changed.' },
  unknown:   { vi: 'Nút này không còn được dùng. Xin mở lại từ danh sách chờ xử lý.', en: 'This button is no longer in use. Please open the matter again from the list of what waits.' },
  badData:   { vi: 'Nội dung gửi lên chưa đúng. Xin xem lại các ô đã nhập.', en: 'What was sent is not right. Please check the fields.' },
  gone:      { vi: 'Đã thực hiện.', en: 'Done.' },
  list:      { vi: 'Chờ xử lý', en: 'What waits for me' },
} as const satisfies Record<string, Words>;
