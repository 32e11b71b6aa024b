// Words that differ by one slip of the finger: what somebody may have meant who found nothing.

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Every word at one letter's distance: one left out, two exchanged, one replaced, one too many. */
export function nearWords(word: string): readonly string[] {
  const near = new Set<string>();
  for (let at = 0; at <= word.length; at += 1) {
    const before = word.slice(0, at);
    const after = word.slice(at);
    for (const letter of letters) {
      near.add(before + letter + after);
      if (after !== '') near.add(before + letter + after.slice(1));
    }
    if (after !== '') near.add(before + after.slice(1));
    if (after.length > 1) near.add(`${before}${after.charAt(1)}${after.charAt(0)}${after.slice(2)}`);
  }
  near.delete(word);
  near.delete('');
  return [...near];
}
