// What the card says after a button did its work, and when it could not.
import type { Words } from './language.ts';

/** One sentence for each act, by the name of its verb. */
// prettier-ignore
export const doneText: Readonly<Record<string, Words>> = {
  'incoming.register':     { vi: 'Đã vào sổ và cấp số đến.', en: 'Registered, with its number.' },
  'incoming.present':      { vi: 'Đã trình.', en: 'Presented.' },
  'incoming.propose':      { vi: 'Đã gửi đề xuất phân phối.', en: 'The proposal is sent.' },
  'incoming.return':       { vi: 'Đã trả lại nơi gửi, kèm lý do.', en: 'Returned to the sender with the reason.' },
  'incoming.recall':       { vi: 'Đã ghi nhận nơi gửi thu hồi.', en: 'The recall by the issuer is recorded.' },
  'directive.issue':       { vi: 'Đã ghi ý kiến chỉ đạo.', en: 'The directive is given.' },
  'directive.acknowledge': { vi: 'Đã xác nhận nhận chỉ đạo.', en: 'The directive is acknowledged.' },
  'submission.approve':    { vi: 'Đã duyệt. Văn bản chuyển sang bước tiếp theo.', en: 'Approved; it goes on to the next step.' },
  'submission.send-back':  { vi: 'Đã trả lại người soạn thảo, kèm lý do.', en: 'Sent back to the drafter with the reason.' },
  'submission.withdraw':   { vi: 'Đã rút văn bản về.', en: 'Withdrawn.' },
  'submission.write':      { vi: 'Đã ghi ý kiến lên phiếu trình.', en: 'The opinion is on the slip.' },
  'outgoing.check':        { vi: 'Đã ghi kết quả kiểm tra.', en: 'The checks are recorded.' },
  'outgoing.return-to-drafter': { vi: 'Đã trả người soạn; chữ ký không còn hiệu lực.', en: 'Returned to the drafter; the signature is void.' },
  'outgoing.recall':       { vi: 'Đã thu hồi văn bản; số giữ nguyên.', en: 'The document is recalled; its number stays.' },
  'outgoing.confirm-ending': { vi: 'Đã xác nhận kết thúc số đến.', en: 'It is confirmed that this ends the matter.' },
  'consultation.send':     { vi: 'Đã gửi lấy ý kiến.', en: 'The units are asked.' },
  'consultation.assign':   { vi: 'Đã giao người chuẩn bị ý kiến.', en: 'Somebody was named to prepare the opinion.' },
  'consultation.prepare':  { vi: 'Đã lưu ý kiến, chờ trưởng đơn vị phát hành.', en: 'Saved; the head of the unit releases it.' },
  'consultation.answer':   { vi: 'Đã phát hành ý kiến của đơn vị.', en: 'The opinion of the unit is released.' },
  'consultation.extend':   { vi: 'Đã gia hạn trả lời.', en: 'The time to answer is extended.' },
  'consultation.close':    { vi: 'Đã kết thúc lấy ý kiến.', en: 'The consultation is closed.' },
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
  stale: { vi: 'Việc này đã thay đổi sau khi thẻ được gửi. Đây là tình trạng hiện tại; không có gì được làm hai lần.', en: 'This has changed since the card was sent. Here is the current state; nothing is done twice.' },
  refused:   { vi: 'Bạn không có quyền thực hiện việc này, hoặc việc không còn được giao cho bạn. Không có gì thay đổi.', en: 'You may not do this, or it is no longer yours. Nothing was changed.' },
  unknown:   { vi: 'Nút này không còn được dùng. Xin mở lại từ danh sách chờ xử lý.', en: 'This button is no longer in use. Please open the matter again from the list of what waits.' },
  badData:   { vi: 'Nội dung gửi lên chưa đúng. Xin xem lại các ô đã nhập.', en: 'What was sent is not right. Please check the fields.' },
  gone:      { vi: 'Đã thực hiện.', en: 'Done.' },
  withdrawn: { vi: 'Việc này không còn thuộc phần việc của bạn nên thẻ đã được thu lại.', en: 'This is no longer with you, so the card was taken back.' },
  list:      { vi: 'Chờ xử lý', en: 'What waits for me' },
} as const satisfies Record<string, Words>;
