// The register books on the wire: the series, their rows, what is added to a row, and the printed book.
import { z } from 'zod';
import { entryStates, noteKinds, registerKinds } from '../domain/register/register.ts';
import { civilDate, endpoint, id, moment, pageOf, pageQuery } from './endpoint.ts';

export const RegisterView = z.object({
  id,
  kind: z.enum(registerKinds),
  name: z.string(),
  year: z.int(),
  lastNumber: z.int(),
});

export const EntryNoteView = z.object({
  id,
  kind: z.enum(noteKinds),
  text: z.string(),
  on: civilDate,
  at: moment,
  by: id,
});

export const RegisterEntryView = z.object({
  id,
  registerId: id,
  documentId: id,
  year: z.int(),
  number: z.int(),
  on: civilDate,
  claimedAt: moment,
  state: z.enum(entryStates),
  reason: z.string().optional(),
  columns: z.record(z.string(), z.union([z.string(), z.number()])),
  notes: z.array(EntryNoteView),
});

const year = z.coerce.number().int().min(2000).max(2999).optional();

export const ListRegisters = endpoint({
  id: 'register.list',
  method: 'GET',
  path: '/registers',
  summary: 'Các sổ đăng ký của cơ quan và số đã cấp gần nhất',
  reply: z.object({ items: z.array(RegisterView) }),
  problems: ['role-not-allowed'],
  bot: 'render',
});

export const ListRegisterEntries = endpoint({
  id: 'register.entries',
  method: 'GET',
  path: '/registers/:registerId/entries',
  summary: 'Các dòng của một sổ theo năm, mới nhất trước',
  params: z.object({ registerId: id }),
  query: z.object({ ...pageQuery, year }),
  reply: pageOf(RegisterEntryView),
  problems: ['not-found', 'role-not-allowed'],
  bot: 'render',
});

export const PrintRegisterBook = endpoint({
  id: 'register.print',
  method: 'GET',
  path: '/registers/:registerId/book',
  summary: 'Bản in sổ đăng ký (PDF) theo mẫu Phụ lục IV Nghị định 30/2020/NĐ-CP',
  params: z.object({ registerId: id }),
  query: z.object({
    year,
    from: z.coerce.number().int().min(1).default(1),
    to: z.coerce.number().int().min(1).default(999_999),
  }),
  reply: 'bytes',
  problems: ['not-found', 'role-not-allowed'],
});

export const AddEntryNote = endpoint({
  id: 'register.add-note',
  method: 'POST',
  path: '/register-entries/:entryId/notes',
  summary: 'Ghi thêm vào dòng sổ: chuyển giao, ký nhận hoặc ghi chú',
  params: z.object({ entryId: id }),
  body: z.object({ kind: z.enum(noteKinds), text: z.string().trim().min(1).max(500) }),
  reply: RegisterEntryView,
  problems: ['not-found', 'role-not-allowed'],
  creates: true,
  bot: 'act',
});
