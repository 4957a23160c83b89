import type { LossKind } from '../word/losses.ts';
import type { EditorWords } from './editor-words.ts';

const lost: Readonly<Record<LossKind, (detail: string) => string>> = {
  macros: () => 'macros (dropped, never run)',
  comments: (count) => `${count} comments`,
  trackedChanges: (count) => `tracked changes (${count}): the article has the changed text; read it again`,
  headers: () => 'headers and footers',
  objects: (count) => `${count} charts, diagrams or embedded objects; save them as pictures`,
  equations: (count) => `${count} equations; write them as text or save them as pictures`,
  linkedPictures: (target) => `a picture that is linked but not in the file: ${target}`,
  pictures: (name) =>
    `a picture that is broken or of a kind that is not accepted: ${name}; save it as JPEG or PNG`,
  mergedCells: (count) =>
    `${count} merged cells of tables: the text stands in the first cell, the others are empty`,
  links: (target) => `a link that cannot be published (its words stay): ${target}`,
  hiddenCharacters: (count) => `${count} hidden characters or signs of a symbol font`,
  oldFonts: () =>
    'fonts .Vn or VNI are used: letters may be wrong; convert the text to Unicode and start again',
};

/** The editors' tools in English. */
export const editorWordsEn: EditorWords = {
  askTitle: 'Title: ',
  askCategory: (count) => `Category (a number from 1 to ${count}, Enter for none): `,
  noSuchCategory: (answer) => `There is no category “${answer}”.`,
  askAuthor: 'Author (Tab completes, commas between several, Enter for none): ',
  askTags: 'Tags (Tab completes, commas between, Enter for none): ',
  stopped: 'Stopped; nothing was created.',
  cannotStart: (reasons) => `No article was created: ${reasons}`,
  noSite: 'site.yaml is missing or wrong; run npm run check and mend it first.',
  folderExists: (path) => `The folder ${path} exists already; change the title or delete that folder.`,
  noWordFile: (path) => `The file ${path} cannot be read; check its name and place.`,
  wordRefused: {
    notWord: (path) =>
      `${path} is no Word file (.docx); open it in Word and save it as “Word Document (.docx)”.`,
    oldWord: (path) =>
      `${path} is an old Word file (.doc); open it in Word and save it as “Word Document (.docx)”.`,
    encrypted: (path) => `${path} has a password; take it off in Word and save the file again.`,
    tooLarge: (path) =>
      `${path} is too large (packed or unpacked); compress its pictures in Word and save it again.`,
    broken: (path) => `${path} is broken or strangely built; open it in Word and save it as a new file.`,
  },
  wordTitleMissing: (path) =>
    `No title was found in ${path}; add one: npm run new -- ${path} "Title of the article"`,
  took: (field, value) => `  ${field}: ${value}`,
  pictures: (count, folder) => `  ${count} pictures in ${folder}`,
  lost: (kind, detail) => `  Not kept: ${lost[kind](detail)}`,
  altFromCaption: (count) => `  ${count} pictures have their caption as alt; write what is seen instead.`,
  altMissing: (count) => `  ${count} pictures have no alt yet; write it before you preview.`,
  toMend: 'To mend before publishing:',
  renameUsage: 'Write: npm run rename -- 2024/05/old-name 2024/05/new-name',
  notArticle: (text) => `“${text}” names no article; write 2024/05/slug or content/articles/2024/05/slug.md.`,
  noSuchArticle: (path) => `There is no article ${path}.`,
  sameName: 'The new name is the old one; there is nothing to do.',
  targetTaken: (path) => `${path} exists already; choose another name.`,
  aliasTaken: (url, path) =>
    `The address ${url} is an old address (aliases) of ${path}; choose another name.`,
  badNewName: (path, message) => `${path}: ${message}`,
  cannotEdit: (path, field) =>
    `The field ${field} in ${path} cannot be edited; run npm run check, mend the file and try again.`,
  linkedFiles: (path, line) =>
    `content/${path}:${line} links to a file of this article by its old address; mend that link first.`,
  moves: (from, to) => `${from} → ${to}`,
  addsAlias: (path, alias) => `${path}: adds ${alias} to aliases`,
  renamed: 'Renamed.',
  noTags: 'No article has a tag yet.',
  tagsHeading: 'Articles  Tag',
  nearDuplicates: (groups) => `${groups} groups that are spelt nearly the same:`,
  marksOnly: (groups) =>
    `${groups} groups that differ by marks or the order of words alone; they may be different words, look at them:`,
  mergeHint: 'To merge two tags: npm run tags -- --merge "old" "new" --dry-run',
  mergeUsage: 'Write: npm run tags -- --merge "old tag" "new tag"',
  noSuchTag: (label, nearest) =>
    `No article has the tag “${label}”${nearest === undefined ? '' : `; did you mean “${nearest}”?`}`,
  sameTag: 'The two tags are the same; there is nothing to merge.',
  hasSlug: (label, slug) =>
    `“${label}” has a path of its own (slug: ${slug}) in tags.yaml, which would be lost; merge the other way round, or take that slug away first.`,
  otherName: (label, tag) =>
    `“${label}” is another name of “${tag}” in tags.yaml already; merge into “${tag}”, or edit tags.yaml first.`,
  edits: (path, line, was, now) => `content/${path}:${line} ${was} → ${now}`,
  writesTags: (label, alias) => `content/tags.yaml: ${label} ← ${alias}`,
  merged: (files) => `Changed ${files} files.`,
  dryRun: 'Only a look ahead (--dry-run); nothing was written.',
};
