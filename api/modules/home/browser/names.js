// Names behind ids: who holds a position, what a unit is called. Read once a page.
import { t } from './language.js';
import { read } from './session.js';

/** @typedef {import('./views.js').PositionView} PositionView */
/** @typedef {import('./views.js').UnitView} UnitView */
/** @typedef {(id: string) => string} NameOf */

/** @type {Promise<NameOf> | undefined} */
let loading;

/** The name of a position or unit; the id itself for one that nobody holds any more. */
export const names = () =>
  (loading ??= (async () => {
    const [positions, units] = await Promise.all([
      /** @type {Promise<{ items: PositionView[] }>} */ (read('/positions')),
      /** @type {Promise<{ items: UnitView[] }>} */ (read('/units')),
    ]);
    const known = new Map([
      ...positions.items.map(({ id, fullName, title }) => /** @type {const} */ ([id, `${fullName}, ${title}`])),
      ...units.items.map(({ id, name }) => /** @type {const} */ ([id, name])),
    ]);
    return (id) => known.get(id) ?? (id === 'system' || id === '' ? t('by.system') : id);
  })());
