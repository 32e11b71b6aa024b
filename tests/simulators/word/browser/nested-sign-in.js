// The bridge by which a page inside Word asks Word for tokens (nested app authentication): texts there and back.
import { ask } from './host.js';

/** `window.nestedAppAuthBridge`. */
export function nestedSignIn() {
  /** @type {Set<(answer: string) => void>} */
  const listeners = new Set();
  return {
    /** @param {string} _name @param {(answer: string) => void} listener */
    addEventListener: (_name, listener) => void listeners.add(listener),
    /** @param {string} _name @param {(answer: string) => void} listener */
    removeEventListener: (_name, listener) => void listeners.delete(listener),
    /** @param {string} message */
    async postMessage(message) {
      const answer = await ask('POST', 'nested-sign-in', JSON.parse(message));
      const text = await answer.text();
      for (const hears of [...listeners]) hears(text);
    },
  };
}
