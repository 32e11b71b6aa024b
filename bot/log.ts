// What the bot writes for machines: ids and outcomes, never texts of people.

type Write = (facts: Readonly<Record<string, unknown>>, event: string) => void;

/** The part of the product's logger that the bot uses. */
export interface BotLog {
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
}
