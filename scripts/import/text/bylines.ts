import type { Byline, Role } from '../../content/model.ts';
import { oneLine } from './tidy.ts';

/** Who made an article, as the line at its end says. */
export interface Credits {
  readonly bylines: readonly Byline[];
  /** Whom the article was taken from. */
  readonly source: string | undefined;
}

const labels: readonly (readonly [string, Role | 'source' | undefined])[] = [
  [
    'tin,? (?:và )?bài,? (?:và )?ảnh|tin,? (?:và )?ảnh|bài,? (?:và )?ảnh|ảnh,? (?:và )?(?:tin|bài)',
    'text-photo',
  ],
  ['text and photos?', 'text-photo'],
  ['biên dịch|người dịch|dịch|translated by', 'translation'],
  ['tổng hợp|biên soạn|compiled by', 'compiled'],
  ['ảnh|hình ảnh|photos?(?: by)?', 'photo'],
  ['tin,? (?:và )?bài|bài viết|tin|bài|người viết|text', 'text'],
  ['nguồn|theo|source', 'source'],
  ['tác giả|thực hiện|người đăng|by|author', undefined],
];
const anyLabel = labels.map(([form]) => form).join('|');
const labelForm = new RegExp(`(?<![\\p{L}])(${anyLabel})\\s*[:：]`, 'giu');
const opening = new RegExp(`^[\\s(*_]*(?:${anyLabel})\\s*[:：]`, 'iu');
/** A sentence is no byline. */
const longestByline = 250;

/** Whether a line of a text says who made it. */
export function isByline(line: string): boolean {
  return line.length <= longestByline && opening.test(line.normalize('NFC'));
}

/**
 * Reads a byline. @example parseByline('Tin, ảnh: Lê Thị Thử - Chuyên viên Văn phòng') // text-photo, with position
 */
export function parseByline(line: string): Credits {
  const text = oneLine(line).replace(/^[\s(*_]+|[\s)*_.]+$/g, '');
  const marks = [...text.matchAll(labelForm)];
  if (marks.length === 0) return { bylines: people(text, undefined), source: undefined };
  const bylines: Byline[] = [];
  let source: string | undefined;
  marks.forEach((mark, index) => {
    const names = text
      .slice(mark.index + mark[0].length, marks[index + 1]?.index)
      .replace(/^[\s,;–—-]+|[\s,;–—(-]+$/g, '');
    const role = roleOf(mark[1] ?? '');
    if (role === 'source') source = names || source;
    else bylines.push(...people(names, role));
  });
  return { bylines: bylines.filter(({ name }) => /[\p{L}\p{N}]/u.test(name)), source };
}

function roleOf(label: string): Role | 'source' | undefined {
  return labels.find(([form]) => new RegExp(`^(?:${form})$`, 'iu').test(label))?.[1];
}

/** `A, B và C`, or `A - position; B - position`. */
function people(names: string, role: Role | undefined): Byline[] {
  const hasPositions = /\s[–—-]\s/.test(names);
  return names.split(hasPositions ? /\s*;\s*/ : /\s*[,;]\s*|\s+và\s+|\s+&\s+|\s+and\s+/).flatMap((one) => {
    const [name = '', ...position] = one.split(/\s+[–—-]\s+/);
    if (name.trim() === '') return [];
    return [
      {
        name: name.trim().slice(0, 100),
        role,
        position: position.join(' - ').trim().slice(0, 200) || undefined,
      },
    ];
  });
}
