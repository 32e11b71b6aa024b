// The `vanthu` command, an administrator's tools: `npm run --silent vanthu -- verify FILE.pdf…` and what stands below.
import { languageFrom, type Sentence } from './lib/language.ts';
import { ensurePinnedNode } from './lib/node-version.ts';

interface Command {
  /** The words that name it, then what it takes. */
  readonly words: readonly string[];
  readonly takes: string;
  readonly tells: Sentence;
  /** Gives the exit code. Loaded only when called, so that one tool does not wait for the parts of another. */
  readonly run: (args: readonly string[]) => Promise<number>;
}

// prettier-ignore
const commands: readonly Command[] = [
  {
    words: ['verify'], takes: 'FILE.pdf…',
    tells: {
      vi: 'Kiểm tra chữ ký số và mọi thay đổi sau khi ký; in một đối tượng JSON cho mỗi tệp',
      en: 'Checks signatures and every change after signing; prints one JSON object a file',
    },
    run: async (args) => (await import('./verify.ts')).verifyCommand(args),
  },
  {
    words: ['layout'], takes: 'FILE.docx…',
    tells: {
      vi: 'Kiểm tra thể thức, kỹ thuật trình bày theo Nghị định 30; in một đối tượng JSON cho mỗi tệp',
      en: 'Checks the layout by Decree 30; prints one JSON object a file',
    },
    run: async (args) => (await import('./layout.ts')).layoutCommand(args),
  },
  {
    words: ['journal', 'verify'], takes: '',
    tells: {
      vi: 'Kiểm tra nhật ký: mã thoát 0, hoặc chỉ ra chỗ hỏng đầu tiên',
      en: 'Checks the journal: exit code 0, or the first bad place',
    },
    run: async (args) => (await import('./journal.ts')).journalCommand(args),
  },
  {
    words: ['agency', 'import'], takes: 'FILE.json',
    tells: {
      vi: 'Đưa cơ quan vào hệ thống: đơn vị, người, vị trí công tác, sổ đăng ký',
      en: 'Brings an agency in: units, people, positions, books',
    },
    run: async (args) => (await import('./agency.ts')).agencyCommand(args),
  },
  {
    words: ['keys', 'add'], takes: '--agency … --key FILE.p12 …',
    tells: {
      vi: 'Đưa khóa ký số của một người hoặc của cơ quan vào kho khóa',
      en: 'Puts the signing key of a person or an agency into the vault',
    },
    run: async (args) => (await import('./keys.ts')).keysCommand(args),
  },
  {
    words: ['legal'], takes: '',
    tells: {
      vi: 'Liệt kê quy định pháp luật và hàm áp dụng từng quy định',
      en: 'Lists the regulations and the functions that apply them',
    },
    run: async () => (await import('./legal.ts')).legalCommand(),
  },
];

function help(language: 'vi' | 'en'): string {
  const rows = commands.map(({ words, takes, tells }) => ({
    left: `${words.join(' ')} ${takes}`.trim(),
    right: tells[language],
  }));
  const width = Math.max(...rows.map(({ left }) => left.length));
  const title = language === 'vi' ? 'Cách dùng: vanthu LỆNH [--lang en]' : 'Usage: vanthu COMMAND [--lang en]';
  return [title, '', ...rows.map(({ left, right }) => `  ${left.padEnd(width)}  ${right}`)].join('\n');
}

ensurePinnedNode();
const { language, rest } = languageFrom(process.argv.slice(2));
const command = commands.find(({ words }) => words.every((word, index) => rest[index] === word));

if (command !== undefined) {
  process.exitCode = await command.run(rest.slice(command.words.length)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  });
} else if (rest.length === 0 || rest[0] === 'help' || rest[0] === '--help') {
  console.log(help(language));
} else {
  const unknown = rest.join(' ');
  console.error(language === 'vi' ? `Không có lệnh “${unknown}”.` : `There is no command “${unknown}”.`);
  console.error(help(language));
  process.exitCode = 1;
}
