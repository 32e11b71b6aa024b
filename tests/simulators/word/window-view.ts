// An open document as the control API shows it.
import { controlsIn, locksOf, tagOf, titleOf } from './model/controls.ts';
import { commentsOf } from './model/comments.ts';
import { allParagraphs } from './model/paragraphs.ts';
import { stretchesOf } from './model/ranges.ts';
import { textOf } from './model/text.ts';
import { isTracking, trackedChanges } from './model/tracked-changes.ts';
import { hosts } from './requirement-sets.ts';
import type { WordWindow } from './windows.ts';

function selectedParagraph({ file, selection }: WordWindow): number | undefined {
  if (selection === undefined) return undefined;
  try {
    const [first] = stretchesOf(file, selection);
    return first && allParagraphs(file).indexOf(first.paragraph);
  } catch {
    return undefined; // what was selected is gone
  }
}

export const windowView = (window: WordWindow) => ({
  id: window.id,
  name: window.name,
  url: window.url,
  saved: window.saved,
  /** Nobody has written on it yet. */
  isBlank: window.isBlank && window.revision === 0,
  readOnly: window.readOnly,
  revision: window.revision,
  tracking: isTracking(window.file),
  changes: trackedChanges(window.file).length,
  openComments: commentsOf(window.file).filter(({ resolved }) => !resolved).length,
  setting: { ...window.setting, ...hosts[window.setting.host] },
  ...window.history.steps(),
  selected: selectedParagraph(window),
});

/** Every paragraph with the control it stands in. */
export function textView({ file }: WordWindow) {
  const controls = controlsIn(file.body());
  return allParagraphs(file).map((paragraph, index) => {
    const control = controls.find((one) => one.contains(paragraph) || paragraph.contains(one));
    return {
      index,
      text: textOf(paragraph),
      ...(control && {
        tag: tagOf(control),
        title: titleOf(control),
        locked: control.contains(paragraph) && locksOf(control).cannotEdit,
      }),
    };
  });
}
