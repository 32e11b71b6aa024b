// The route (luồng trình ký): proposed by rule, changed by the drafter, checked before it begins. Two responsibilities stay
// apart: the head of the drafting unit answers for the content, the checker for layout and technique.
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { RouteStep, StepKind } from './outgoing.ts';

/** Who may hold which step, as the directory says today. */
export interface RouteOffices {
  readonly drafterPositionId: string;
  /** Heads of the drafting unit. */
  readonly unitHeads: readonly string[];
  readonly layoutCheckers: readonly string[];
  readonly signerPositionId: string;
}

/**
 * The route that fits the offices: the unit's head for the content, unless that head signs and so answers for it anyway; a
 * layout checker who is not the drafter; the further initials asked for; the signer. Nothing is proposed for an empty office.
 * @legal NĐ 30/2020/NĐ-CP, Điều 11, Điều 12
 */
export function proposeRoute(offices: RouteOffices, furtherInitials: readonly string[] = []): readonly RouteStep[] {
  const { unitHeads, layoutCheckers, signerPositionId, drafterPositionId } = offices;
  const content = unitHeads.includes(signerPositionId) ? undefined : unitHeads[0];
  const layout = layoutCheckers.find((positionId) => positionId !== drafterPositionId);
  return numbered([
    ...step('content-initial', content),
    ...step('layout-check', layout),
    ...furtherInitials.flatMap((positionId) => step('initial', positionId)),
    ...step('sign', signerPositionId),
  ]);
}

/** The steps in their order with the ids by which decisions name them. */
export const numbered = (steps: readonly Omit<RouteStep, 'id'>[]): readonly RouteStep[] =>
  steps.map((one, index) => ({ id: String(index + 1), kind: one.kind, positionId: one.positionId }));

const step = (kind: StepKind, positionId: string | undefined): readonly Omit<RouteStep, 'id'>[] =>
  positionId === undefined ? [] : [{ kind, positionId }];

const incomplete = (detail: string) => refuse({ code: 'route-not-complete', detail });

/**
 * Allows a route on which the head of the drafting unit initials the content (or signs), a layout checker other than the
 * drafter checks the layout, and the chosen signer, once and last, signs.
 * @legal NĐ 30/2020/NĐ-CP, Điều 12
 */
export function checkRoute(route: readonly RouteStep[], offices: RouteOffices): Result<readonly RouteStep[]> {
  const holders = (kind: StepKind) => route.filter((one) => one.kind === kind).map(({ positionId }) => positionId);
  const signs = holders('sign');
  if (signs.length !== 1 || route.at(-1)?.kind !== 'sign')
    return incomplete('Luồng trình phải kết thúc bằng đúng một bước ký.');
  if (signs[0] !== offices.signerPositionId) return incomplete('Bước ký phải là của người ký đã chọn.');

  const contents = holders('content-initial');
  if (contents.some((positionId) => !offices.unitHeads.includes(positionId)))
    return incomplete('Ký nháy nội dung phải do người đứng đầu đơn vị soạn thảo thực hiện.');
  if (contents.length === 0 && !offices.unitHeads.includes(offices.signerPositionId))
    return incomplete('Thiếu bước ký nháy nội dung của người đứng đầu đơn vị soạn thảo.');

  const layouts = holders('layout-check');
  if (layouts.length === 0) return incomplete('Thiếu bước kiểm tra thể thức và kỹ thuật trình bày.');
  if (layouts.some((positionId) => !offices.layoutCheckers.includes(positionId)))
    return incomplete('Bước kiểm tra thể thức phải do người được giao kiểm tra thể thức thực hiện.');
  if (layouts.includes(offices.drafterPositionId))
    return incomplete('Người soạn thảo không tự kiểm tra thể thức dự thảo của mình.');

  const ids = new Set(route.map(({ id }) => id));
  return ids.size === route.length ? ok(route) : incomplete('Các bước của luồng trình bị trùng.');
}
