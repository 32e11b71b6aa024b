// The frame of every page: language, where we are, and who is signed in.
import { byId, h, show } from './kit.js';
import { speak, t } from './language.js';
import { session, signOut } from './session.js';

/** Draws the frame; call it first. */
export function frame() {
  speak();
  for (const link of document.querySelectorAll('.nav a'))
    if (link.getAttribute('href') === location.pathname) link.setAttribute('aria-current', 'page');
  const page = document.querySelector('.nav a[aria-current]')?.textContent;
  if (page !== undefined && location.pathname !== '/') nameWindow(page);
  showWho();
}

/** Names the window after what it shows. @param {string} title */
export function nameWindow(title) {
  document.title = `${title} · Vanthu`;
}

/** Draws who is signed in. */
export function showWho() {
  const signedIn = session();
  show(
    byId('who'),
    signedIn && `${signedIn.person.fullName}, ${signedIn.person.title}`,
    signedIn &&
      h(
        'button',
        {
          type: 'button',
          click: () => {
            signOut();
            location.reload();
          },
        },
        t('sign-out'),
      ),
  );
}
