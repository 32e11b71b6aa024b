// The pages of a PDF as pictures, one at a time, as wide as the pane or large.
import { Button } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { pageImage } from '../effects/submission.ts';
import { noticeOf } from '../effects/run.ts';
import { usePane } from '../pane.ts';
import type { Notice } from '../state.ts';
import { frameWords } from '../words/frame.ts';
import { submissionWords as words } from '../words/submission.ts';
import { NoticeBar } from './notice-bar.tsx';
import { Waiting } from './waiting.tsx';

interface Props {
  readonly documentId: string;
  readonly sha256: string;
  readonly pages: number;
}

interface Shown {
  readonly page: number;
  readonly address?: string;
  readonly trouble?: Notice;
}

/** The first page at once, the others when they are asked for. */
export function Pages({ documentId, sha256, pages }: Props): ReactNode {
  const { pane } = usePane();
  const { t } = pane;
  const [page, setPage] = useState(1);
  const [attempt, setAttempt] = useState(0);
  const [large, setLarge] = useState(false);
  const [shown, setShown] = useState<Shown>();

  useEffect(() => {
    let address: string | undefined;
    let over = false;
    pageImage(pane, documentId, sha256, page).then(
      (made) => {
        address = made;
        if (over) URL.revokeObjectURL(made);
        else setShown({ page, address: made });
      },
      (thrown: unknown) => {
        if (!over) setShown({ page, trouble: noticeOf(thrown, pane.t) });
      },
    );
    return () => {
      over = true;
      if (address !== undefined) URL.revokeObjectURL(address);
    };
  }, [pane, documentId, sha256, page, attempt]);

  const name = t(words.page, { page, pages });
  const here = shown?.page === page ? shown : undefined;
  return (
    <div className="stack">
      <div className="tools">
        <Button size="small" disabledFocusable={page <= 1} onClick={() => setPage(page - 1)}>
          {t(words.before)}
        </Button>
        <span aria-live="polite">{name}</span>
        <Button size="small" disabledFocusable={page >= pages} onClick={() => setPage(page + 1)}>
          {t(words.after)}
        </Button>
        <Button size="small" onClick={() => setLarge(!large)}>
          {t(large ? words.smaller : words.larger)}
        </Button>
      </div>
      {here === undefined && <Waiting text={t(frameWords.loading)} />}
      {here?.trouble && (
        <NoticeBar notice={here.trouble} action={{ text: t(frameWords.again), go: () => setAttempt(attempt + 1) }} />
      )}
      {here?.address !== undefined && (
        // a large page is scrolled, also with the keyboard
        <div
          className={large ? 'large' : undefined}
          {...(large ? { tabIndex: 0, role: 'region', 'aria-label': name } : {})}
        >
          <img className="page" src={here.address} alt={name} />
        </div>
      )}
    </div>
  );
}
