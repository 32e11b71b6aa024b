// Writing into the document all or nothing. Word carries out a batch command by command and keeps what it did before the one
// that failed, so whoever writes says beforehand how each change is taken back.

export interface Change {
  make(): void;
  /** Puts back what was there; harmless when the change was never made. */
  takeBack(): void;
}

/**
 * Makes the changes in one batch, which Word undoes as one step. When one fails, those before it are taken back and the error
 * is thrown on. They are taken back in the order in which they were made: the first that Word refuses was not made either.
 */
export async function makeAll(context: Word.RequestContext, changes: readonly Change[]): Promise<void> {
  try {
    for (const change of changes) change.make();
    await context.sync();
  } catch (thrown) {
    for (const change of changes) change.takeBack();
    await context.sync().catch(() => undefined);
    throw thrown;
  }
}
