import type { WordParts } from './package.ts';

/** What an article cannot take over from a Word document. */
export type LossKind =
  | 'macros'
  | 'comments'
  | 'trackedChanges'
  | 'headers'
  | 'objects'
  | 'equations'
  | 'linkedPictures'
  | 'pictures'
  | 'mergedCells'
  | 'links'
  | 'hiddenCharacters'
  | 'oldFonts';

/** One thing that was left out; `detail` says which or how many. */
export interface Loss {
  readonly kind: LossKind;
  readonly detail: string;
}

/** What the parts of a document tell of contents that have no place in an article. */
export function lossesOf(parts: WordParts): Loss[] {
  const text = (name: string): string => parts.get(name)?.toString('utf8') ?? '';
  const names = [...parts.keys()];
  const body = text('word/document.xml');
  const count = (form: RegExp, where = body): number => [...where.matchAll(form)].length;
  const found: readonly (readonly [LossKind, number])[] = [
    ['macros', names.filter((name) => name.endsWith('vbaProject.bin')).length],
    ['comments', count(/<w:comment\s/g, text('word/comments.xml'))],
    ['trackedChanges', count(/<w:(?:ins|del|moveFrom|moveTo)\s/g)],
    [
      'headers',
      names.filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name) && hasWords(text(name))).length,
    ],
    ['objects', count(/<(?:c:chart|dgm:relIds|o:OLEObject)\s/g)],
    ['equations', count(/<m:oMath[\s/>]/g)],
    ['oldFonts', /w:ascii="(?:\.Vn|VNI-)/.test(body + text('word/styles.xml')) ? 1 : 0],
  ];
  const linked = [...text('word/_rels/document.xml.rels').matchAll(/<Relationship\s[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => tag.includes('/image"') && tag.includes('TargetMode="External"'));
  return [
    ...found.flatMap(([kind, times]) => (times === 0 ? [] : [{ kind, detail: String(times) }])),
    ...linked.map((tag) => ({
      kind: 'linkedPictures' as const,
      detail: /Target="([^"]*)"/.exec(tag)?.[1] ?? '',
    })),
  ];
}

function hasWords(xml: string): boolean {
  return /\p{L}{2}/u.test([...xml.matchAll(/<w:t[ >][^<]*</g)].join(' ').replace(/<w:t[^>]*>/g, ''));
}
