// “Sửa giúp”: carries the steps of findings out. Everything is read and checked first; then one batch writes all of it, which
// Word undoes as one step.
import { makeAll } from './changes.ts';
import { marginChanges, mixedWords, paragraphChanges } from './fix-changes.ts';
import { isPossible, planPages, planParagraphs } from './fix-plan.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { Abilities, PlacedFix } from './port.ts';

/**
 * Applies the fixes all together and answers those that it left out: their place or their words are gone, the part is locked,
 * another fix changes the same words, or this Word has no way to do it.
 */
export async function applyFixes(
  context: Word.RequestContext,
  fixes: readonly PlacedFix[],
  { pageSetup }: Abilities,
): Promise<readonly PlacedFix[]> {
  const asked = planParagraphs(fixes, await paragraphsOf(context));
  await context.sync();
  const plans = asked.filter(isPossible);
  const pages = planPages(fixes, pageSetup);
  const margins = await marginChanges(context, pages.flatMap((page) => page.margins)); // prettier-ignore
  const words = await mixedWords(context, plans);
  const changes = [...plans.flatMap((plan) => paragraphChanges(plan, words)), ...margins];
  if (changes.length > 0) await makeAll(context, changes);
  const done = new Set([...plans, ...pages].map(({ fix }) => fix));
  return fixes.filter((fix) => !done.has(fix));
}
