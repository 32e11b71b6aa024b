// A directive as its reader sees it.
import type { z } from 'zod';
import type { Charge, Directive } from '../../domain/directive/directive.ts';
import { offered } from '../../domain/directive/standing.ts';
import type { Actor } from '../../domain/kernel/actor.ts';
import type { CivilDate } from '../../domain/kernel/dates.ts';
import type { DirectiveView } from '../../contracts/directive.ts';
import type { WhoIsWho } from '../directory/index.ts';
import { defined, presentDeadline, presentDeed, presentRecipient } from '../incoming/index.ts';

export function presentDirective(
  directive: Directive,
  actor: Actor,
  who: WhoIsWho,
  today: CivilDate,
): z.output<typeof DirectiveView> {
  const { id, version, state, incomingId, issued, text, purpose, replyRequired, lead } = directive;
  const charge = ({ recipient, dueOn }: Charge) => ({
    recipient: presentRecipient(recipient, who),
    deadline: presentDeadline(dueOn, today),
  });
  return {
    id,
    version,
    state,
    // a hand-back is done on the task, so that task, directive and document agree
    actions: offered(directive, actor).filter((action) => action === 'acknowledge'),
    incomingId,
    issued: {
      ...presentDeed(issued, who),
      capacity: issued.capacity,
      ...defined({ onBehalfOf: issued.onBehalfOf === undefined ? undefined : who.person(issued.onBehalfOf) }),
    },
    text,
    purpose,
    replyRequired,
    supporting: directive.supporting.map(charge),
    forInformation: directive.forInformation.map((recipient) => presentRecipient(recipient, who)),
    acknowledgements: directive.acknowledgements.map(({ recipient, ...deed }) => ({
      ...presentDeed(deed, who),
      recipient: presentRecipient(recipient, who),
    })),
    handBacks: directive.handBacks.map(({ recipient, reason, ...deed }) => ({
      ...presentDeed(deed, who),
      recipient: presentRecipient(recipient, who),
      reason,
    })),
    ...defined({ lead: lead && charge(lead), replaces: directive.replaces, replacedBy: directive.replacedBy }),
  };
}
