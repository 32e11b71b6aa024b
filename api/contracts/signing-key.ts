// Signing keys on the wire: whether I have one, and how a locked one is opened again. Keys and PINs are never sent out.
import { z } from 'zod';
import { endpoint, id } from './endpoint.ts';

export const SigningKeyView = z.object({ id, kind: z.enum(['person', 'seal']), locked: z.boolean() });

export const ListSigningKeys = endpoint({
  id: 'signing-key.list',
  method: 'GET',
  path: '/me/signing-keys',
  summary: 'Khóa ký số của tôi, và khóa của cơ quan nếu tôi là văn thư',
  reply: z.object({ items: z.array(SigningKeyView) }),
  problems: [],
});

export const UnlockSigningKey = endpoint({
  id: 'signing-key.unlock',
  method: 'POST',
  path: '/signing-keys/:keyId/unlocks',
  summary: 'Quản trị hệ thống mở lại khóa ký đã bị tạm khóa do nhập sai mã PIN',
  params: z.object({ keyId: z.string().min(1).max(300) }),
  body: z.object({ reason: z.string().min(1).max(500) }),
  reply: 'nothing',
  problems: ['not-found', 'role-not-allowed'],
});
