// What people can write to the bot: a table of commands, and how a message is recognised as one of them.
import { bindChannel } from './commands/bind-channel.ts';
import type { Run } from './commands/run.ts';
import { bare, distance, restAfter } from './commands/words.ts';

/** Where a command may be answered: lists of somebody's work are for nobody else's eyes. */
type Where = 'own-chat' | 'anywhere' | 'channel';

export interface Command {
  /** As it is proposed and shown in the help. */
  readonly name: string;
  readonly english: string;
  /** Other ways to write it; marks, spaces and case never matter. */
  readonly also: readonly string[];
  /** Words follow it, and stand for something. */
  readonly takesWords?: true;
  readonly where: Where;
  /** Most show what a button of a card would show too: its verb. */
  readonly does: { readonly verb: string } | { readonly run: Run };
}

// prettier-ignore
export const commands: readonly Command[] = [
  { name: 'chờ xử lý',    english: 'waiting',  also: ['chờ xử lí', 'việc chờ', 'việc của tôi', 'todo', 'inbox'],           where: 'own-chat', does: { verb: 'list.waiting' } },
  { name: 'vào sổ',       english: 'register', also: ['đăng ký', 'đăng kí', 'đk', 'tiếp nhận'],                           where: 'own-chat', does: { verb: 'intake.ask' } },
  { name: 'tra cứu',      english: 'find',     also: ['tìm', 'tìm kiếm', 'search', 'lookup'], takesWords: true,           where: 'own-chat', does: { verb: 'list.found' } },
  { name: 'phát hành',    english: 'issue',    also: ['chờ phát hành', 'cấp số', 'issuing'],                              where: 'own-chat', does: { verb: 'list.issuing' } },
  { name: 'sổ đến',       english: 'incoming', also: ['văn bản đến', 'sổ văn bản đến', 'công văn đến'],                   where: 'own-chat', does: { verb: 'list.incoming' } },
  { name: 'sổ đi',        english: 'outgoing', also: ['văn bản đi', 'sổ văn bản đi', 'công văn đi'],                      where: 'own-chat', does: { verb: 'list.outgoing' } },
  { name: 'việc tồn',     english: 'stuck',    also: ['tồn đọng', 'việc tồn đọng', 'quá hạn', 'overdue'],                 where: 'own-chat', does: { verb: 'list.stuck' } },
  { name: 'chưa liên lạc được', english: 'unreachable', also: ['chưa nhận được', 'chưa cài bot', 'not reachable'],        where: 'own-chat', does: { verb: 'list.unreachable' } },
  { name: 'kênh đơn vị',  english: 'channel',  also: ['gắn kênh', 'kênh của đơn vị', 'unit channel', 'bind channel'],     where: 'channel',  does: { run: bindChannel } },
  { name: 'trợ giúp',     english: 'help',     also: ['giúp', 'giúp đỡ', 'hướng dẫn', 'lệnh', 'xin chào', 'chào', 'hi', 'hello', 'commands'], where: 'anywhere', does: { verb: 'help' } },
];

export type Recognised =
  | { readonly kind: 'command'; readonly command: Command; readonly words: string }
  /** No command, but close to these, nearest first. */
  | { readonly kind: 'near'; readonly commands: readonly Command[] }
  | { readonly kind: 'unknown' };

const spellings = ({ name, english, also }: Command): readonly string[] => [name, english, ...also];

/** Longer spellings first: "việc tồn đọng" is not "việc tồn" and a word. */
const bySpelling = commands
  .flatMap((command) => spellings(command).map((words) => ({ command, words })))
  .sort((one, other) => bare(other.words).length - bare(one.words).length);

/** One slip in a short word, two or three in a long one. */
const nearEnough = (letters: number): number => Math.max(1, Math.floor(letters / 4));

/** Where words follow a command, the slip is in the beginning, which may have become longer or shorter by it. */
const distanceToStart = (wanted: string, typed: string): number =>
  Math.min(...[-1, 0, 1].map((more) => distance(wanted, typed.slice(0, wanted.length + more))));

function nearest(text: string): readonly Command[] {
  const typed = bare(text);
  const found = new Map<Command, number>();
  for (const { command, words } of bySpelling) {
    const wanted = bare(words);
    const far = command.takesWords ? distanceToStart(wanted, typed) : distance(wanted, typed);
    if (far <= nearEnough(wanted.length)) found.set(command, Math.min(far, found.get(command) ?? far));
  }
  return [...found]
    .sort(([, one], [, other]) => one - other)
    .slice(0, 3)
    .map(([command]) => command);
}

/** The command that a message is, or those it may have meant. Nothing written at all asks for help. */
export function recognise(text: string): Recognised {
  const said = bare(text) === '' ? 'trợ giúp' : text;
  for (const { command, words } of bySpelling) {
    const rest = restAfter(words, said);
    if (rest !== undefined && (command.takesWords === true || bare(rest) === ''))
      return { kind: 'command', command, words: bare(rest) === '' ? '' : rest };
  }
  const close = nearest(said);
  return close.length > 0 ? { kind: 'near', commands: close } : { kind: 'unknown' };
}
