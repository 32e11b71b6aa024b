// Compound files (OLE2): old .doc files and encrypted .docx files. Neither is accepted; the sender is told what to do.
import { refuse, type Result } from '../../../domain/kernel/result.ts';
import type { FileKind } from './kinds.ts';

const entryName = (name: string): Buffer => Buffer.from(name, 'utf16le');

export function inspectOle(bytes: Uint8Array): Result<FileKind> {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (data.includes(entryName('EncryptedPackage')))
    return refuse({ code: 'file-encrypted', detail: 'Tệp Word có mật khẩu. Hãy gỡ mật khẩu rồi gửi lại.' });
  if (data.includes(entryName('_VBA_PROJECT')))
    return refuse({
      code: 'file-has-macro',
      detail: 'Tệp Office kiểu cũ có macro, không được nhận. Hãy lưu lại thành .docx.',
    });
  return refuse({
    code: 'file-type-not-accepted',
    detail: 'Đây là tệp Office kiểu cũ (.doc). Hãy mở bằng Word và lưu lại thành .docx hoặc PDF.',
  });
}
