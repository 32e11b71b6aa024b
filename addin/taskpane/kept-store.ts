// What must outlive the pane stands in IndexedDB of its origin: what was typed into forms, and versions not sent yet.
const database = 'vanthu-pane';
const stores = ['forms', 'versions'] as const;

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the browser keeps nothing'));
  });

let opened: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opened ??= (() => {
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => {
      for (const name of stores) request.result.createObjectStore(name);
    };
    return done(request);
  })();
  return opened;
}

export interface KeptStore<T> {
  get(key: string): Promise<T | undefined>;
  all(): Promise<readonly T[]>;
  put(key: string, value: T): Promise<void>;
  remove(key: string): Promise<void>;
}

/** One of the stores; every call fails where the browser keeps nothing. */
export function keptStore<T>(name: (typeof stores)[number]): KeptStore<T> {
  const on = async (mode: IDBTransactionMode): Promise<IDBObjectStore> =>
    (await open()).transaction(name, mode).objectStore(name);
  return {
    get: async (key) => (await done((await on('readonly')).get(key))) as T | undefined,
    all: async () => (await done((await on('readonly')).getAll())) as T[],
    put: async (key, value) => {
      await done((await on('readwrite')).put(value, key));
    },
    remove: async (key) => {
      await done((await on('readwrite')).delete(key));
    },
  };
}
