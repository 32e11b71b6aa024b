// Text as Teams shows it: a little Markdown, mentions, and never any HTML of the writer.

/** @param {string} text */
const escaped = (text) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/** Emphasis, code, links and mentions within a line that is escaped already. @param {string} line */
const inline = (line) =>
  line
    .replace(/&lt;at&gt;(.*?)&lt;\/at&gt;/g, '<span class="mention">$1</span>')
    .replace(/\[([^\]]+)\]\((https?:[^)\s]+|mailto:[^)\s]+)\)/g, '<a href="$2" target="_blank" rel="noopener">$1</a>')
    .replace(/\\([*_`[\]()#>+.!~-])/g, (_all, sign) => `&#${String(sign).charCodeAt(0)};`)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*\*(\S(?:.*?\S)?)\*\*/g, '<strong>$1</strong>')
    .replace(/(?<![\w*])[*_](\S(?:[^*_]*?\S)?)[*_](?![\w*])/g, '<em>$1</em>');

/** The text as safe HTML: paragraphs, lists, line breaks. @param {string} text */
export function markdown(text) {
  /** @type {string[]} */
  const blocks = [];
  /** @type {{ tag: string, items: string[] } | undefined} */
  let list;
  const endList = () => {
    if (list) blocks.push(`<${list.tag}>${list.items.map((one) => `<li>${one}</li>`).join('')}</${list.tag}>`);
    list = undefined;
  };
  for (const line of escaped(text.replaceAll('\r', '')).split('\n')) {
    const [, bullet, number, item = ''] = /^\s*(?:([-*])|(\d+\.))\s+(.*)$/.exec(line) ?? [];
    const tag = bullet ? 'ul' : number ? 'ol' : undefined;
    if (tag === undefined) {
      endList();
      blocks.push(line.trim() === '' ? '' : `<p>${inline(line)}</p>`);
      continue;
    }
    if (list?.tag !== tag) endList();
    list ??= { tag, items: [] };
    list.items.push(inline(item));
  }
  endList();
  return blocks.join('');
}
