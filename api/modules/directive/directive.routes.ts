// Routes of directives.
import type { TypedCharge } from '../../domain/directive/distribution.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import { mayRead } from '../../domain/kernel/access.ts';
import type { Actor } from '../../domain/kernel/actor.ts';
import { civilDate } from '../../domain/kernel/dates.ts';
import { AcknowledgeDirective, GetDirective, IssueDirective, ListDirectives } from '../../contracts/directive.ts';
import { route, type Route } from '../../platform/http/route.ts';
import type { LoadWhoIsWho } from '../directory/index.ts';
import { incomingStore, readable } from '../incoming/index.ts';
import { presentDirective } from './directive.present.ts';
import { directiveStore } from './directive.store.mongo.ts';
import type { DirectiveUseCases } from './directive.usecases.ts';

export interface DirectiveRoutesDeps {
  readonly useCases: DirectiveUseCases;
  readonly now: () => Date;
  readonly whoIsWho: LoadWhoIsWho;
}

/** A charge without the parts that were not sent. */
const charge = ({
  recipient,
  dueOn,
  workingDays,
}: { [K in keyof TypedCharge]: TypedCharge[K] | undefined } & Pick<TypedCharge, 'recipient'>): TypedCharge => ({
  recipient,
  ...(dueOn === undefined ? {} : { dueOn }),
  ...(workingDays === undefined ? {} : { workingDays }),
});

export function directiveRoutes({ useCases, now, whoIsWho }: DirectiveRoutesDeps): readonly Route[] {
  const view = async (directives: readonly Directive[], actor: Actor) => {
    const today = civilDate(now());
    const who = await whoIsWho(actor.agencyId, today);
    return directives.map((directive) => presentDirective(directive, actor, who, today));
  };
  const viewOne = async (directive: Directive, actor: Actor) => {
    const today = civilDate(now());
    return presentDirective(directive, actor, await whoIsWho(actor.agencyId, today), today);
  };

  return [
    route(IssueDirective, async ({ params, body: { leads, supporting, replaces, ...body }, seen, actor, once }) => {
      const asked = {
        ...body,
        leads: leads.map(charge),
        supporting: supporting.map(charge),
        ...(replaces === undefined ? {} : { replaces }),
      };
      return viewOne(await useCases.issue(params.incomingId, asked, seen, actor, once), actor);
    }),
    route(GetDirective, async ({ params, actor }) =>
      viewOne(readable(await directiveStore(actor.agencyId).get(params.directiveId), actor), actor),
    ),
    route(ListDirectives, async ({ params, actor }) => {
      const { id } = readable(await incomingStore(actor.agencyId).get(params.incomingId), actor);
      const all = await directiveStore(actor.agencyId).ofIncoming(id);
      const mine = all.filter(({ readers }) => mayRead(readers, actor));
      return { items: await view(mine, actor) };
    }),
    route(AcknowledgeDirective, async ({ params, seen, actor }) =>
      viewOne(await useCases.acknowledge(params.directiveId, seen, actor), actor),
    ),
  ];
}
