// Signing capacities on the wire: who may sign in the agency today, and the rules behind it.
import { z } from 'zod';
import { capacityKinds } from '../domain/capacity/signing-capacity.ts';
import { documentTypeCodes } from '../domain/documents/document-types.ts';
import { civilDate, endpoint, id } from './endpoint.ts';

const rule = {
  positionId: id,
  kind: z.enum(capacityKinds),
  from: civilDate,
  until: civilDate.optional(),
  legalBasis: z.string().min(1).max(500),
  collectiveName: z.string().min(1).max(200).optional(),
  documentTypes: z.array(z.enum(documentTypeCodes)).optional(),
  draftingUnitIds: z.array(id).optional(),
  contents: z.string().max(2000).optional(),
  passedOnFromId: id.optional(),
};

export const CapacityView = z.object({
  id,
  version: z.int(),
  ...rule,
  fullName: z.string(),
  title: z.string(),
  authorityLines: z.array(z.string()).meta({ description: 'Quyền hạn, chức vụ in trên chữ ký' }),
});
export type CapacityView = z.infer<typeof CapacityView>;

export const ListCapacities = endpoint({
  id: 'capacity.list',
  method: 'GET',
  path: '/signing-capacities',
  summary: 'Những người được ký văn bản của cơ quan trong ngày, và thẩm quyền của từng người',
  query: z.object({ on: civilDate.optional() }),
  reply: z.object({ items: z.array(CapacityView) }),
  problems: [],
});

export const ListSigners = endpoint({
  id: 'outgoing.signers',
  method: 'GET',
  path: '/outgoing-documents/:documentId/signing-capacities',
  summary: 'Những người được ký chính văn bản này trong ngày, theo loại văn bản, lĩnh vực và quy định giao ký',
  params: z.object({ documentId: id }),
  reply: z.object({ items: z.array(CapacityView) }),
  problems: ['not-found'],
});

export const EndCapacity = endpoint({
  id: 'capacity.end',
  method: 'POST',
  path: '/signing-capacities/:capacityId/endings',
  summary: 'Chấm dứt một quy định về thẩm quyền ký từ sau một ngày',
  params: z.object({ capacityId: id }),
  body: z.object({ until: civilDate.meta({ description: 'Ngày cuối cùng còn hiệu lực' }) }),
  reply: CapacityView,
  problems: ['role-not-allowed', 'not-found', 'date-not-possible'],
  changes: true,
});

export const AddCapacity = endpoint({
  id: 'capacity.add',
  method: 'POST',
  path: '/signing-capacities',
  summary: 'Ghi một quy định về thẩm quyền ký; quy định cũ không sửa, chỉ chấm dứt',
  body: z.object(rule),
  reply: CapacityView,
  problems: ['role-not-allowed', 'capacity-not-complete', 'recipient-unknown'],
  creates: true,
});
