// The sections as tabs. Fluent's own puts focusable helpers beside them that no screen reader should meet, and costs more than
// the rest of the frame; these are plain buttons with the keys that tabs have.
import type { KeyboardEvent, ReactNode } from 'react';

export interface TabItem {
  readonly value: string;
  readonly text: string;
}

interface Props {
  readonly label: string;
  readonly tabs: readonly TabItem[];
  readonly selected: string;
  readonly onSelect: (value: string) => void;
}

/** Where a key leads from a tab; nothing for keys that are not the tabs' own. */
function target(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowLeft':
    case 'ArrowUp':
      return (at + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

export const tabId = (value: string): string => `tab-${value}`;
export const panelId = 'section';

/** One of the tabs is in the order of focus; arrow keys go to the others. */
export function Tabs({ label, tabs, selected, onSelect }: Props): ReactNode {
  const move = (event: KeyboardEvent, at: number): void => {
    const next = target(event.key, at, tabs.length);
    const tab = next === undefined ? undefined : tabs[next];
    if (tab === undefined) return;
    event.preventDefault();
    document.getElementById(tabId(tab.value))?.focus();
    onSelect(tab.value);
  };
  return (
    <div className="tabs" role="tablist" aria-label={label}>
      {tabs.map(({ value, text }, index) => (
        <button
          key={value}
          type="button"
          role="tab"
          className="tab"
          id={tabId(value)}
          aria-selected={value === selected}
          aria-controls={panelId}
          tabIndex={value === selected ? 0 : -1}
          onClick={() => onSelect(value)}
          onKeyDown={(event) => move(event, index)}
        >
          {text}
        </button>
      ))}
    </div>
  );
}
