// Who sits at the desk, the language, the look and the width of the pane: all in the address, to be kept and reloaded.

/** @typedef {{ person: string, document: string, language: 'vi' | 'en', theme: 'light' | 'dark', width: number }} Settings */

export const widths = { least: 320, usual: 350, most: 500 };

/** @param {number} width */
export const fitting = (width) => Math.min(widths.most, Math.max(widths.least, Math.round(width) || widths.usual));

/** @param {string} usual who sits down when nobody is named @returns {Settings} */
export function readSettings(usual) {
  const query = new URLSearchParams(location.search);
  const dark = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  return {
    person: query.get('as') ?? usual,
    document: query.get('document') ?? '',
    language: (query.get('language') ?? localStorage.getItem('vanthu.language')) === 'en' ? 'en' : 'vi',
    theme: /** @type {'light' | 'dark'} */ (['light', 'dark'].find((name) => name === query.get('theme')) ?? dark),
    width: fitting(Number(query.get('width') ?? widths.usual)),
  };
}

/** @param {Settings} settings */
export function keepSettings({ person, document, language, theme, width }) {
  const query = new URLSearchParams({ as: person, document, language, theme, width: String(width) });
  history.replaceState(null, '', `?${query}`);
  localStorage.setItem('vanthu.language', language);
}
