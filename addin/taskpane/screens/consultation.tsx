// Opinions of units on the draft: asked, read, weighed, and taken out as a table.
import { useEffect, type ReactNode } from 'react';
import { readConsultations } from '../effects/consultation.ts';
import { usePane } from '../pane.ts';
import { consultationWords as words } from '../words/consultation.ts';
import { AskForm } from './consultation-ask.tsx';
import { ConsultationTable } from './consultation-table.tsx';

/** The section; the newest request first, the form to ask below. */
export function ConsultationScreen(): ReactNode {
  const { pane, state } = usePane();
  const { t } = pane;
  const { matter, consultations } = state;
  const id = matter?.id;
  useEffect(() => {
    if (id !== undefined) void readConsultations(pane, id);
  }, [pane, id]);
  if (matter === undefined) return null;
  const draft = matter.drafts.at(-1);
  return (
    <>
      <h1 className="hidden">{t(words.title)}</h1>
      {consultations?.length === 0 && <p className="soft">{t(words.none)}</p>}
      {consultations?.map((one) => (
        <ConsultationTable key={one.id} consultation={one} />
      ))}
      {matter.actions.includes('edit') &&
        (draft === undefined ? (
          <p className="soft">{t(words.noDraft)}</p>
        ) : (
          <AskForm matterId={matter.id} draft={draft} />
        ))}
    </>
  );
}
