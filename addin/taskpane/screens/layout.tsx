// The layout of the open text: hints while typing, the server's verdict, and mending what can be mended.
import { useEffect, type ReactNode } from 'react';
import type { FindingView } from '../../../api/contracts/layout.ts';
import { goTo } from '../effects/document.ts';
import { readControls } from '../effects/controls.ts';
import { canFix, checkFile, checkLayout, fixFindings } from '../effects/layout.ts';
import { hintsFor } from '../hints.ts';
import { Action } from '../parts/action.tsx';
import { FileOffer } from '../parts/file-offer.tsx';
import { usePane } from '../pane.ts';
import { moment } from '../words/dates.ts';
import { layoutWords as words, severityText } from '../words/layout.ts';

function Finding({ finding }: { readonly finding: FindingView }): ReactNode {
  const { pane } = usePane();
  const { t, language } = pane;
  const { severity, place, legal, fix, english } = finding;
  const { message, where } =
    language === 'en' && english !== undefined ? english : { message: finding.message, where: place.where };
  return (
    <li className={`card ${severity}`}>
      <p>{message}</p>
      <p className="soft">{[where, legal].filter((part) => part !== '').join(' · ')}</p>
      <div className="actions">
        {place.paragraph >= 0 && (
          <Action
            words={words.goThere}
            about={message}
            go={() => void goTo(pane, { paragraph: place.paragraph, words: place.words })}
          />
        )}
        {canFix(pane, finding) && (
          <Action words={words.fix} about={message} go={() => void fixFindings(pane, [finding])} />
        )}
      </div>
      {fix && !fix.safe && <p className="soft">{t(words.fixHint)}</p>}
    </li>
  );
}

function Hints(): ReactNode {
  const { pane, state } = usePane();
  const hints = hintsFor(state.controls ?? []);
  if (hints.length === 0) return null;
  return (
    <section>
      <h2>{pane.t(words.hints)}</h2>
      <ul className="plain" aria-live="polite">
        {hints.map(({ tag, rule, severity, message, legal }) => (
          <li key={`${tag} ${rule} ${message.vi}`} className={`card ${severity}`}>
            <p>{pane.t(message)}</p>
            <p className="soft">{legal}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

const severities = ['error', 'warning', 'info'] as const satisfies readonly FindingView['severity'][];

/** The section with the check. */
export function LayoutScreen(): ReactNode {
  const { pane, state } = usePane();
  const { t, language } = pane;
  const { layout } = state;
  useEffect(() => void readControls(pane), [pane]);
  const safe = layout?.findings.filter((finding) => finding.fix?.safe === true && canFix(pane, finding)) ?? [];
  return (
    <>
      <h1 className="hidden">{t(words.title)}</h1>
      <div className="actions">
        <Action main words={layout ? words.again : words.check} go={() => void checkLayout(pane)} />
        {safe.length > 0 && (
          <Action words={words.fixAll} values={{ count: safe.length }} go={() => void fixFindings(pane, safe)} />
        )}
      </div>
      <FileOffer use="check" onFile={(file) => void checkFile(pane, file)} />
      <Hints />
      {layout === undefined && <p className="soft">{t(words.never)}</p>}
      {layout && <p className="soft">{t(words.at, { at: moment(layout.checkedAt, language) })}</p>}
      {layout?.stale && <p role="status">{t(words.stale)}</p>}
      {layout?.findings.length === 0 && <p>{t(words.fine)}</p>}
      {layout &&
        severities.map((severity) => {
          const found = layout.findings.filter((finding) => finding.severity === severity);
          if (found.length === 0) return null;
          return (
            <section key={severity}>
              <h2>{t(words.count, { title: t(severityText[severity]), count: found.length })}</h2>
              <ul className="plain">
                {found.map((finding, index) => (
                  <Finding key={`${finding.rule} ${finding.place.paragraph} ${index}`} finding={finding} />
                ))}
              </ul>
            </section>
          );
        })}
    </>
  );
}
