// The directory on the wire: who I am, the units, the people in their positions.
import { z } from 'zod';
import { agencyRoles } from '../domain/kernel/actor.ts';
import { civilDate, endpoint, id } from './endpoint.ts';
import { ProblemChoice } from './problem.ts';

export const UnitView = z.object({ id, name: z.string(), abbreviation: z.string() });

export const PositionView = z.object({
  id,
  unitId: id,
  userId: id,
  fullName: z.string(),
  title: z.string(),
  roles: z.array(z.enum(agencyRoles)),
});

export const AgencyView = z.object({
  id,
  code: z.string(),
  name: z.string(),
  abbreviation: z.string(),
  chatContent: z.enum(['minimal', 'full']),
});

export const GetMe = endpoint({
  id: 'directory.me',
  method: 'GET',
  path: '/me',
  summary: 'Người đang đăng nhập: cơ quan, vị trí, vai trò và các vị trí được ủy quyền',
  reply: z.object({
    agency: AgencyView,
    unit: UnitView,
    position: PositionView,
    onBehalfOf: id.optional(),
    positions: z.array(ProblemChoice).meta({ description: 'Mọi vị trí mà tài khoản đang giữ, ở mọi cơ quan' }),
    delegations: z.array(z.object({ fromPositionId: id, until: civilDate })),
  }),
  problems: [],
  bot: 'render',
});

export const ListUnits = endpoint({
  id: 'directory.units',
  method: 'GET',
  path: '/units',
  summary: 'Các đơn vị của cơ quan',
  reply: z.object({ items: z.array(UnitView) }),
  problems: [],
  bot: 'render',
});

export const ListPositions = endpoint({
  id: 'directory.positions',
  method: 'GET',
  path: '/positions',
  summary: 'Các vị trí công tác đang có hiệu lực và người giữ',
  reply: z.object({ items: z.array(PositionView) }),
  problems: [],
  bot: 'render',
});
