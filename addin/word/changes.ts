// Writing into the document all or nothing. Word carries out a batch command by command and may keep what it did before the
// one that failed, so whoever writes says beforehand how each change is taken back.

export interface Change {
  make(): void;
  /** Asks Word how it stands now. */
  look(): void;
  /** After Word has answered: puts back what was there, where something else stands now. */
  takeBack(): void;
}

/** What was not made is not written either: a look that is inherited would become one of the paragraph's own. */
async function takeAllBack(context: Word.RequestContext, changes: readonly Change[]): Promise<void> {
  for (const change of changes) change.look();
  await context.sync();
  for (const change of changes) change.takeBack();
  await context.sync();
}

/**
 * Makes the changes in one batch, which Word undoes as one step. When one fails, those before it are taken back and the error
 * is thrown on.
 */
export async function makeAll(context: Word.RequestContext, changes: readonly Change[]): Promise<void> {
  try {
    for (const change of changes) change.make();
    await context.sync();
  } catch (thrown) {
    // a Word that answers nothing any more cannot be asked to take anything back
    await takeAllBack(context, changes).catch(() => undefined);
    throw thrown;
  }
}
