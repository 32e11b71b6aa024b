// What is different between two versions: paragraph by paragraph, word by word, with a way to each place.
import { Link } from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';
import type { DifferenceView } from '../../../api/contracts/outgoing-drafts.ts';
import { goTo } from '../effects/document.ts';
import { usePane } from '../pane.ts';
import { versionWords as words } from '../words/versions.ts';

type Paragraph = DifferenceView['paragraphs'][number];
type Part = Paragraph['parts'][number];

const mostWords = 60;

function Piece({ change, text }: Part): ReactNode {
  if (change === 'added') return <ins>{text}</ins>;
  return change === 'removed' ? <del>{text}</del> : text;
}

/** The text as it stands in the later version, to find its place by. */
const laterText = ({ parts }: Paragraph): string =>
  parts
    .filter(({ change }) => change !== 'removed')
    .map(({ text }) => text)
    .join('')
    .trim()
    .slice(0, mostWords);

/** The difference; insertions and deletions are marked for the eye and for screen readers. */
export function Difference({ difference }: { readonly difference: DifferenceView }): ReactNode {
  const { pane } = usePane();
  const { t } = pane;
  const { paragraphs, wordsAdded, wordsRemoved, unchangedAfter } = difference;
  if (paragraphs.length === 0) return <p>{t(words.equal)}</p>;
  return (
    <div className="difference stack">
      <p className="soft">{t(words.counts, { added: wordsAdded, removed: wordsRemoved })}</p>
      {paragraphs.map((paragraph, index) => (
        <Fragment key={`${paragraph.paragraph} ${index}`}>
          {paragraph.unchangedBefore > 0 && (
            <p className="soft">{t(words.skipped, { count: paragraph.unchangedBefore })}</p>
          )}
          <div className="card">
            <p>
              {paragraph.parts.map((part, at) => (
                <Piece key={`${at} ${part.change}`} {...part} />
              ))}
            </p>
            {paragraph.change !== 'removed' && (
              <Link
                as="button"
                onClick={() => void goTo(pane, { paragraph: paragraph.paragraph, words: laterText(paragraph) })}
              >
                {t(words.goThere)}
              </Link>
            )}
          </div>
        </Fragment>
      ))}
      {unchangedAfter > 0 && <p className="soft">{t(words.skipped, { count: unchangedAfter })}</p>}
    </div>
  );
}
