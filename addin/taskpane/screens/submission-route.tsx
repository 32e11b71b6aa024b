// The route before it is taken: proposed by rule, changed by the drafter, judged by the API.
import { Button, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { stepText } from '../../../api/client/words/states.ts';
import type { Route } from '../effects/submission.ts';
import { usePane } from '../pane.ts';
import { submissionWords as words } from '../words/submission.ts';

type Step = Route[number];

interface Props {
  readonly route: Readonly<Route>;
  readonly proposed: Readonly<Route>;
  readonly set: (route: Readonly<Route>) => void;
}

const kinds = Object.keys(stepText) as Step['kind'][];

/** A new step comes before the signature, which stays the last. */
function withStep(route: Readonly<Route>, positionId: string): Readonly<Route> {
  const at = route.findIndex(({ kind }) => kind === 'sign');
  return route.toSpliced(at < 0 ? route.length : at, 0, { kind: 'initial', positionId });
}

/** One row for each step. */
export function RouteField({ route, proposed, set }: Props): ReactNode {
  const { pane, state } = usePane();
  const { t } = pane;
  const people = state.directory?.positions ?? [];
  const replace = (index: number, step: Step): void => set(route.with(index, step));
  return (
    <fieldset className="group">
      <legend>{t(words.route)}</legend>
      <p className="soft">{t(words.proposed)}</p>
      {route.map((step, index) => (
        <div className="tools" key={index}>
          <Select
            size="small"
            aria-label={t(words.step, { number: index + 1 })}
            value={step.kind}
            onChange={(_event, { value }) => replace(index, { ...step, kind: value as Step['kind'] })}
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(stepText[kind])}
              </option>
            ))}
          </Select>
          <Button
            size="small"
            aria-label={`${t(words.remove)}: ${t(words.step, { number: index + 1 })}`}
            onClick={() => set(route.toSpliced(index, 1))}
          >
            {t(words.remove)}
          </Button>
          <Select
            size="small"
            className="wide"
            aria-label={t(words.person, { number: index + 1 })}
            value={step.positionId}
            onChange={(_event, { value }) => replace(index, { ...step, positionId: value })}
          >
            {people.map(({ id, title, fullName }) => (
              <option key={id} value={id}>{`${title} ${fullName}`}</option>
            ))}
          </Select>
        </div>
      ))}
      <div className="actions">
        <Button size="small" onClick={() => set(withStep(route, people[0]?.id ?? ''))}>
          {t(words.addStep)}
        </Button>
        <Button size="small" onClick={() => set(proposed)}>
          {t(words.asProposed)}
        </Button>
      </div>
    </fieldset>
  );
}
