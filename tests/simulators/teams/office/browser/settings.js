// Who sits where, the language and the look: all in the address, so that it can be kept, shared and reloaded.

/** @typedef {{ person: string, phone: boolean }} Seat */
/** @typedef {{ seats: Seat[], language: 'vi' | 'en', theme: 'light' | 'dark' }} Settings */

export const mostSeats = 4;

/** What the address says; where it says nothing, these people sit down. @param {readonly string[]} usual */
export function readSettings(usual) {
  const query = new URLSearchParams(location.search);
  const asked = query.getAll('seat').map((text) => {
    const [person = '', device] = text.split(':');
    return { person, phone: device === 'phone' };
  });
  const dark = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  /** @type {Settings} */
  const settings = {
    seats: (asked.length > 0 ? asked : usual.map((person) => ({ person, phone: false }))).slice(0, mostSeats),
    language: (query.get('language') ?? localStorage.getItem('vanthu.language')) === 'en' ? 'en' : 'vi',
    theme: /** @type {'light' | 'dark'} */ (['light', 'dark'].find((name) => name === query.get('theme')) ?? dark),
  };
  return settings;
}

/** Writes them into the address. @param {Settings} settings */
export function keepSettings({ seats, language, theme }) {
  const query = new URLSearchParams([
    ...seats.map(({ person, phone }) => ['seat', phone ? `${person}:phone` : person]),
    ['language', language],
    ['theme', theme],
  ]);
  history.replaceState(null, '', `?${query}`);
  localStorage.setItem('vanthu.language', language);
}
