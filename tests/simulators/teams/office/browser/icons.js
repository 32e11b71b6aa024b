// The few signs on buttons; each button has its name in words besides.

/** @type {Record<string, string>} */
const paths = {
  close: 'M5 5l10 10M15 5L5 15',
  phone: 'M7 2.5h6a1.5 1.5 0 0 1 1.5 1.5v12a1.5 1.5 0 0 1-1.5 1.5H7A1.5 1.5 0 0 1 5.5 16V4A1.5 1.5 0 0 1 7 2.5zM9 15h2',
  desk: 'M3 4h14v9H3zM7 17h6M10 13v4',
  send: 'M3 3.5l14 6.5-14 6.5 2.5-6.5zM5.5 10H11',
  add: 'M10 4v12M4 10h12',
  light:
    'M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.3l1.4 1.4M14.3 14.3l1.4 1.4M4.3 15.7l1.4-1.4M14.3 5.7l1.4-1.4',
  dark: 'M16 11.5A6.5 6.5 0 0 1 8.5 4a6.5 6.5 0 1 0 7.5 7.5z',
  guide: 'M3 4.5c2.5-1 5-1 7 .8 2-1.8 4.5-1.8 7-.8v11c-2.5-1-5-1-7 .8-2-1.8-4.5-1.8-7-.8zM10 5.3v11',
  faults: 'M10 3l7.5 13.5h-15zM10 8.5v4M10 14.5v.5',
  commands: 'M3 6h14M3 10h9M3 14h11',
  word: 'M5 2.5h7l3.5 3.5v11.5h-10.5zM12 2.5v3.5h3.5M7.5 10h5M7.5 13h5',
  chats: 'M3 4.5h14v9h-8l-4 3v-3h-2z',
};

/** @param {keyof typeof paths & string} name */
export function icon(name) {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  for (const [key, value] of Object.entries({ viewBox: '0 0 20 20', class: 'icon', 'aria-hidden': 'true' }))
    svg.setAttribute(key, value);
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', paths[name] ?? '');
  svg.append(path);
  return svg;
}
