/**
 * A charity's own notice as plain text or Markdown, into the sections that are shown and signed for. Every word stays; only marks that
 * stand for a shape (`#`, `**`, `-`, tabs of a table, tags) become that shape.
 */
import type { Notice } from '../../record/organisation.ts';

export type NoticeSection = Notice['sections'][number];

const MOST_HEADING = 120;
const MOST_LINE = 600;
const MOST_LINES = 40;
/** A line that ends beyond this was broken by a typewriter's margin, and goes on in the next one. */
const WRAPPED = 60;
/** Longer than this, a line that stands alone is a sentence and no heading. */
const SHORT = 80;

interface Line {
  /** Without marks; empty for a blank one. */
  text: string;
  /** Marked as a heading: `# Title`, or a whole line in bold. */
  marked: boolean;
  /** Stands by itself: an item of a list, a row of a table. */
  item: boolean;
  indented: boolean;
}

const item = /^(?:[-*•–‣·+]|o(?=\s{2,}))\s+/u;
const numbered = /^(?:\d{1,2}|[a-z])[.)]\s+/u;

function withoutMarks(text: string): string {
  return text
    .replaceAll(/<(?:https?:|mailto:)?([^<>\s]+[./@][^<>\s]*)>/gu, (whole, address: string) =>
      whole.startsWith('<http') ? whole.slice(1, -1) : address,
    )
    .replaceAll(/<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/giu, '')
    .replaceAll(/\[([^\]]+)\]\(([^)\s]+)[^)]*\)/gu, (_whole, words: string, address: string) =>
      address.replace(/^mailto:/u, '') === words ? words : `${words} (${address})`,
    )
    .replaceAll(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/gu, '$2')
    .replaceAll(/(?<![\p{L}\p{N}*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replaceAll(/\\([*_#\-[\]()])/gu, '$1');
}

/** The cells of a row of a table are read one after the other. */
function joinCells(text: string): string {
  const cells = text
    .split('\t')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
  return cells.join(': ');
}

function readLine(raw: string): Line {
  const trimmed = raw.trim();
  const hashes = /^#{1,6}\s+(.*?)(?:\s+#+)?$/u.exec(trimmed);
  const bold = /^(?:\*\*(?=\S)[^*]+\*\*|__(?=\S)[^_]+__|<(b|strong|h[1-6])>[^<]+<\/\1>):?$/iu.test(trimmed);
  const isItem = hashes === null && (item.test(trimmed) || numbered.test(trimmed));
  const body = withoutMarks(hashes?.[1] ?? trimmed.replace(item, ''));
  const text = joinCells(body).replaceAll(/[ \u00A0]+/gu, ' ');
  return {
    text: isItem && item.test(trimmed) ? `• ${text}` : text,
    marked: (hashes !== null || bold) && text !== '',
    item: isItem || raw.trimStart().includes('\t'),
    indented: /^(?:\t| {2,})\S/u.test(raw),
  };
}

/** Underlined with `===` or `---`, the line above is a heading, and the rule itself is nothing. */
function withoutRules(lines: readonly string[]): string[] {
  const kept: string[] = [];
  for (const line of lines) {
    const isRule = /^\s*(?:={3,}|-{3,}|_{3,}|\*{3,})\s*$/u.test(line);
    const above = kept.at(-1)?.trim() ?? '';
    if (!isRule) kept.push(line);
    else if (/^\s*[=-]/u.test(line) && above !== '' && above.length <= SHORT && !above.startsWith('#')) {
      kept[kept.length - 1] = `# ${above}`;
    } else kept.push('');
  }
  return kept;
}

/** In a text without any marked heading, a short line after a blank one that is no sentence is one. */
function isUnmarkedHeading(lines: readonly Line[], place: number): boolean {
  const { text = '', item: isItem = false } = lines[place] ?? {};
  const above = lines[place - 1]?.text ?? '';
  const below = lines[place + 1]?.text ?? '';
  const hasMore = lines.slice(place + 1).some((later) => later.text !== '');
  if (text === '' || isItem || above !== '' || !hasMore || /[.;,!]$/u.test(text)) return false;
  return text.length <= (below === '' ? SHORT : WRAPPED - 1);
}

/** Paragraphs of more than a line's worth are broken between sentences, or else between words. */
function broken(text: string): string[] {
  if (text.length <= MOST_LINE) return [text];
  const head = text.slice(0, MOST_LINE);
  const sentence = Math.max(...['. ', '? ', '! ', '; '].map((end) => head.lastIndexOf(end))) + 1;
  const cut = sentence > 0 ? sentence : Math.max(head.lastIndexOf(' '), 1);
  return [text.slice(0, cut).trim(), ...broken(text.slice(cut).trim())];
}

function paragraphs(lines: readonly Line[]): string[] {
  const said: string[] = [];
  let before: Line | null = null;
  for (const line of lines) {
    const goesOn: boolean =
      before !== null &&
      before.text !== '' &&
      line.text !== '' &&
      !line.item &&
      (before.item ? line.indented : before.text.length >= WRAPPED);
    if (goesOn) said.push(`${said.pop() ?? ''} ${line.text}`);
    else if (line.text !== '') said.push(line.text);
    // What goes on from an item is still a part of it.
    before = goesOn && before !== null ? { ...line, item: before.item } : line;
  }
  return said.flatMap(broken);
}

/** @param title Stands over what comes before the first heading. */
export function readNoticeText(typed: string, title: string): NoticeSection[] {
  const raw = typed
    .replace(/^\uFEFF/u, '')
    .normalize('NFC')
    .split(/\r\n|\r|\n/u);
  const lines = withoutRules(raw).map(readLine);
  const isMarked = lines.some(({ marked }) => marked);
  const sections: { heading: string; lines: Line[] }[] = [{ heading: title.trim(), lines: [] }];
  for (const [place, line] of lines.entries()) {
    const isHeading = isMarked ? line.marked : isUnmarkedHeading(lines, place);
    if (!isHeading || line.text.length > MOST_HEADING) {
      sections.at(-1)?.lines.push(line);
      continue;
    }
    const open = sections.at(-1);
    const isEmpty = open !== undefined && open.lines.every(({ text }) => text === '');
    const joined = `${open?.heading.replace(/:$/u, '') ?? ''}: ${line.text}`;
    // A heading right under another one stands with it, so that no word is lost.
    if (isEmpty && sections.length > 1 && joined.length <= MOST_HEADING) open.heading = joined;
    else sections.push({ heading: line.text, lines: [] });
  }
  return inPieces(sections.map(({ heading, lines: under }) => ({ heading, lines: paragraphs(under) })));
}

/** What is too long for one section goes on under the same heading; a heading that nothing follows is a line of the section before. */
function inPieces(sections: readonly NoticeSection[]): NoticeSection[] {
  const pieces: NoticeSection[] = [];
  for (const [place, { heading, lines }] of sections.entries()) {
    if (lines.length === 0 && place > 0) pieces.at(-1)?.lines.push(heading);
    for (let from = 0; from < lines.length; from += MOST_LINES) {
      pieces.push({ heading, lines: lines.slice(from, from + MOST_LINES) });
    }
  }
  return pieces;
}
