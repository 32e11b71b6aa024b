// Words of tasks (nhiệm vụ).
import type { z } from 'zod';
import type { TaskView } from '../../api/contracts/task.ts';
import type { Words, WordsOf } from './language.ts';

type Task = z.output<typeof TaskView>;

// prettier-ignore
export const dutyText: WordsOf<Task['duty']> = {
  'lead':       { vi: 'Nhiệm vụ chủ trì', en: 'Task, as lead' },
  'supporting': { vi: 'Nhiệm vụ phối hợp', en: 'Task, supporting' },
};

/** The button of each action; what only the system does says what it is, too. */
// prettier-ignore
export const taskActionText: WordsOf<Task['actions'][number]> = {
  'accept':           { vi: 'Nhận việc', en: 'Accept' },
  'assign':           { vi: 'Giao người làm', en: 'Assign' },
  'start':            { vi: 'Bắt đầu làm', en: 'Start' },
  'hand-back':        { vi: 'Chuyển trả', en: 'Hand back' },
  'ask-extension':    { vi: 'Xin gia hạn', en: 'Ask for more time' },
  'grant-extension':  { vi: 'Đồng ý gia hạn', en: 'Grant' },
  'refuse-extension': { vi: 'Không đồng ý', en: 'Refuse' },
  'submit':           { vi: 'Báo cáo kết quả', en: 'Report the result' },
  'complete':         { vi: 'Kết thúc nhiệm vụ', en: 'Complete' },
  'approve':          { vi: 'Duyệt kết quả', en: 'Approve the result' },
  'rework':           { vi: 'Yêu cầu làm lại', en: 'Ask for rework' },
  'pause':            { vi: 'Tạm dừng', en: 'Pause' },
  'resume':           { vi: 'Tiếp tục', en: 'Resume' },
  'cancel':           { vi: 'Hủy', en: 'Cancel' },
  'conclude':         { vi: 'Kết thúc theo văn bản trả lời', en: 'Concluded by the answer' },
};

// prettier-ignore
export const taskWords = {
  directive:   { vi: 'Ý kiến chỉ đạo', en: 'Directive' },
  arrival:     { vi: 'Số đến', en: 'Arrival no.' },
  assignee:    { vi: 'Người làm', en: 'In charge' },
  nobody:      { vi: 'Chưa giao', en: 'Nobody yet' },
  unit:        { vi: 'Đơn vị', en: 'Unit' },
  draftReply:  { vi: 'Soạn văn bản trả lời', en: 'Draft the reply' },
  reply:       { vi: 'Phải có văn bản trả lời', en: 'A written reply is required' },
  result:      { vi: 'Kết quả đã báo cáo', en: 'Reported result' },
  rework:      { vi: 'Phải làm lại vì', en: 'To be reworked because' },
  asked:       { vi: 'Xin gia hạn đến {day}', en: 'Asks for time until {day}' },
  paused:      { vi: 'Tạm dừng vì', en: 'Paused because' },
  ended:       { vi: 'Kết thúc ngày {day}', en: 'Ended on {day}' },
  chooseWho:   { vi: 'Chọn người làm', en: 'Choose who does it' },
  ownDue:      { vi: 'Hạn trong đơn vị', en: 'Due inside the unit' },
  guidance:    { vi: 'Gợi ý cách làm', en: 'Guidance' },
  wantedOn:    { vi: 'Xin đến ngày', en: 'Until' },
  report:      { vi: 'Kết quả thực hiện', en: 'What was done' },
  reportHint:  { vi: 'Đã làm gì, sản phẩm là gì, còn gì phải làm', en: 'What was done, what came of it, what is left' },
  reasonHint:  { vi: 'Ghi rõ để người giao việc quyết định', en: 'Say it so that the one who gave the task can decide' },
  newTask:     { vi: 'Nhiệm vụ: {state}, hạn {due}', en: 'Task: {state}, due {due}' },
} as const satisfies Record<string, Words>;
