// Where the pane begins: waits for Word, reads the settings, and draws. A page inside the sign-in window does only that.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openWord } from '../word/word.ts';
import './pane.css';
import { isSignInWindow } from './session/session.ts';
import { Start } from './start.tsx';

const query = new URLSearchParams(location.search);

async function signInWindow(place: HTMLElement): Promise<void> {
  const { runSignInWindow } = await import('./session/sign-in-window.ts');
  await runSignInWindow(query, place);
}

const place = document.getElementById('pane');
if (place === null) throw new Error('the page has no place for the pane');
if (isSignInWindow(query)) void signInWindow(place);
else
  createRoot(place).render(
    <StrictMode>
      <Start openWord={openWord} query={query} />
    </StrictMode>,
  );
