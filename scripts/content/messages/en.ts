import type { Messages } from './messages.ts';

const nearestHint = (nearest: string | undefined): string =>
  nearest === undefined ? '' : ` (did you mean “${nearest}”?)`;

/** What editors read where the site's language is English. */
export const en: Messages = {
  notUtf8: 'the file is not UTF-8; save it again with the encoding UTF-8',
  notComposed:
    'the file is typed in decomposed Unicode, with marks apart from their letters; the site is right all the same, but set the keyboard to precomposed Unicode (NFC)',
  conflictMarker:
    'a git conflict is left in the file (<<<<<<<); choose one version and delete the lines <<<<<<<, ======= and >>>>>>>',
  forbiddenCharacter: (code) => `there is a hidden character ${code}; delete it`,
  noFrontMatter: 'the front matter is missing; the first line must be exactly three hyphens ---',
  unclosedFrontMatter: 'the front matter is not closed; add a line that is only --- before the text',
  longFrontMatter:
    'the front matter is longer than 250 KB or 5000 lines; move some of it to the text or to an attachment',
  fileTooLarge: (limit) => `the file is larger than ${limit}; divide it into several articles`,
  symbolicLink: 'is a symbolic link; put the file itself here',
  badFileName: (characters) =>
    `the file name holds ${characters}; rename it with letters, digits, hyphens and dots only`,
  nameNotNfc: 'the file name is in a decomposed form (NFD); type the name again',
  differsByCase: (other) => `differs from “${other}” only by upper and lower case; rename one of them`,
  unknownFile: 'Kho Tin does not understand this file; delete it or move it elsewhere',
  notMarkdown: (suggestion) => `an article is a .md file; save it as “${suggestion}”`,
  wordFile: (name) =>
    `a Word file is no article; take it out of the content folder, save it as .docx and run npm run new -- ${name}, or copy its text to a .md file`,
  notInPlace:
    'an article lies at articles/YEAR/MONTH/slug.md, such as articles/2023/01/slug.md; move the file',
  noArticle: 'this folder belongs to no article; name it like the .md file of its article',
  badSlug: (slug, suggestion) =>
    `the name “${slug}” cannot be an address; rename it to “${suggestion || 'article-name'}”`,
  digitsOnly: (slug) => `the name “${slug}” has only digits; add letters, such as “bulletin-${slug}”`,
  unknownLanguage: (language, known) =>
    `there is no language “${language}”; site.yaml names: ${known}. Rename the file or extend languages`,
  missingFile: (name) => `the file ${name} is missing; create it`,
  unreadable: (reason) => `the file cannot be read (${reason}); check its permissions`,
  unusedFile: 'no article names this file, so it is not published; name it in the article or delete it',
  pathDisagrees: (path, date) =>
    `the date ${date} does not match the folder ${path}; the address keeps to the folder: correct the date or leave it so`,
  badYaml: 'the front matter has a syntax error here; compare it with an article that works',
  yamlLine:
    'the line is neither “key: value” nor “- item”; write it so, with a space after the : and after the -',
  yamlColon: (mend) =>
    `there is a colon inside the value; ${mend === undefined ? 'put the whole value in quotes "…"' : `write ${mend}`}`,
  smartQuotes: 'curly quotes “ ” do not hold a value together; use straight ones "…"',
  yamlTab: 'there is a tab at the start of the line; use spaces instead',
  yamlQuote: 'a quote is not closed or words follow it; open and close with the same "',
  yamlBackslash:
    'a \\ inside double quotes "…" changes what follows it; write \\\\ or use single quotes \'…\'',
  yamlBracket: 'a bracket [ or { is opened and not closed; add ] or }',
  yamlIndent: 'the line is indented wrongly; align it with the lines of its level, with spaces only',
  yamlFirstCharacter:
    'the value begins with a sign that YAML keeps for itself; put the whole value in quotes "…"',
  duplicateKey: (key) => `“${key}” is given twice; keep one`,
  textAfterHash: 'what follows # would be lost; put the whole value in quotes "…"',
  yamlFeature:
    'the signs &, *, ! and << of YAML are not used here; write the value out, or put it in quotes "…"',
  yamlTooDeep: 'the front matter is nested too deeply; write it more simply',
  unknownKey: (key, nearest) =>
    `there is no key “${key}”${nearestHint(nearest)}; ${nearest === undefined ? '' : 'correct or '}delete it`,
  required: 'is required; fill it in',
  text: 'must be a line of text; write one value, not a list',
  listWritten: (mend) => `must be a list; write ${mend}`,
  list: 'must be a list; write one item a line, each beginning with “- ”',
  map: 'must be pairs of “key: value”; see the examples in content/README.md',
  tooLong: (limit) => `is longer than ${limit} characters; shorten it`,
  tooMany: (limit) => `has more than ${limit} items; remove some`,
  oneOf: (choices) => `takes only: ${choices}; choose one`,
  dayWritten: (value, mend) =>
    `the day “${value}” must begin with the year; write ${mend}, as year-month-day`,
  day: 'write the day as 2023-01-09 (year-month-day)',
  noSuchDay: (value) => `there is no ${value} in the calendar; correct the day`,
  moment: 'write the day as 2023-01-09, or with the hour as 2023-01-09T08:30+07:00',
  url: 'must be an address that begins with https:// or http://; copy the whole address',
  siteUrl:
    'must be an address such as https://news.example.org/ or https://example.org/news/; drop what follows ? and #',
  email: 'is not a mail address; write it as name@example.org',
  timeZone: 'there is no such time zone; write it as Asia/Ho_Chi_Minh',
  slugText:
    'takes lower-case letters without marks, digits and hyphens, and not digits alone; such as “open-data”',
  alias: 'must be the path of the old page and begin with /; such as /old-news/page.html',
  aliasQuery:
    'what follows ? must be pairs of name=value, names of plain letters, digits and _ only; such as /?ItemID=18746&CateID=0',
  oneLine: 'must stand on one line; remove the line break',
  noLetters: 'must hold a letter or a digit; correct it',
  altMissing: 'alt is missing; say what the picture shows for those who cannot see it',
  altOfDecorative: 'a decorative picture has no alt; remove one of the two',
  videoFileOrUrl: 'needs exactly one of file and url; fill in one',
  correctionWasNow: 'a correction needs both was (the wrong text) and now (the right one); fill in both',
  unknownValue: (value, file, nearest) =>
    `“${value}” is not in ${file}${nearestHint(nearest)}; choose a known value or add it to ${file}`,
  unknownCategory: (value, nearest) =>
    `there is no category “${value}”${nearestHint(nearest)}; use an id of site.yaml`,
  duplicateValue: (value) => `“${value}” stands twice; keep one`,
  mainLanguageFirst: 'the list of languages must begin with the main one; change the order',
  colour: 'write the colour as #8c1515 (six hexadecimal digits)',
  paleColour: (minimum) =>
    `this colour is too pale to read on paper (contrast below ${minimum}:1); choose a darker one`,
  codeHost:
    'write the address of the GitLab or GitHub Enterprise server, as https://git.example.vn, without a path',
  repository: 'write the repository as owner/name',
  repositoryFolder: 'write the content folder of the repository, such as content',
  emblem: 'name a .svg or .png file of the assets folder; such as emblem.svg',
  missingEmblem: (name) =>
    `there is no file assets/${name}; put it into the assets folder or correct the name`,
  noticeUrl: 'must be an address https://… or a path of this site that begins with /; copy it again',
  agencyOverlap: (name) => `shares days with “${name}”; a day belongs to one agency, correct from or to`,
  agencyGoesOn: 'the agency has no last day and yet a successor; fill in to',
  unknownAgency: (name, nearest) =>
    `there is no agency “${name}” in agencies and agency${nearestHint(nearest)}; write the name of the successor as it stands there`,
  agencyCircle: 'the successors lead in a circle; correct successor',
  daysReversed: 'the last day is before the first; correct it',
  emptyBody: 'the article has no text; write some, or name images, attachments, videos or a source',
  tooDeep: (limit) => `quotes or lists are nested deeper than ${limit} levels; write them more simply`,
  tooManyLinks: (limit) =>
    `the article has more than ${limit} links and pictures; divide it into several articles`,
  fenceWords: 'the words after ``` would not be shown; begin a new line before them',
  surplusCells: (columns) =>
    `this row of the table has more than ${columns} cells and the surplus would be lost; add a column to its first row or join cells`,
  linkDefinition: (label) =>
    `the line “[${label}]: …” is shown as text and makes no link; write links as [words](address)`,
  unsafeLink: (href) => `the link “${href}” is not safe and is not published; use https://, mailto: or tel:`,
  remotePhoto:
    'the picture lies on another site; put a copy into the folder of the article and write its file name',
  outsideFolder: (name) => `“${name}” lies outside the folder of the article; put the file into that folder`,
  noSuchFile: (name, nearest) =>
    `there is no file “${name}” in the folder of the article${nearestHint(nearest)}; add the file or correct the name`,
  photoType: (types) => `is not a picture that Kho Tin takes; use ${types}`,
  svgPhoto: 'an SVG picture can hold code and is not taken; export it as PNG or JPEG',
  attachmentType: (types) => `files of this type are not published; use ${types}`,
  photoEmpty: 'the picture is empty (0 bytes); copy it again',
  photoBroken: 'the picture is damaged or a part is missing; copy it again from the original',
  photoTooLarge: (megapixels) => `the picture is larger than ${megapixels} megapixels; make it smaller first`,
  nearDuplicate: (label, other, place) =>
    `“${label}” is nearly the same as “${other}” (${place}); write it in one way`,
  sameSlug: (label, other, place, file, slug) =>
    `“${label}” and “${other}” (${place}) have the same address “${slug}”; if one is a slip, correct it; only if both are right add the line slug: ${slug}-2 for one of them to ${file}`,
  deadLink: (path, nearest) =>
    `there is no page ${path}${nearestHint(nearest)}; correct the link or remove it`,
  deadAnchor: (anchor, path, nearest) =>
    `${path === '' ? 'this page' : `the page ${path}`} has no place #${anchor}${nearestHint(nearest && `#${nearest}`)}; correct what follows # or remove it`,
  longAddress: (limit) => `a part of the address is longer than ${limit} bytes; shorten it`,
  endToCome: (day) =>
    `the day ${day} has not come, and what is stated here takes effect at once; write the day on which it does, or state it on that day`,
  unknownReplacement: (path) =>
    `there is no article at “${path}”; write the path of the replacing one, as /2023/01/slug/`,
  lostUrl: (url, file) =>
    `the published address ${url} is gone; restore content/${file}, or add ${url} to the aliases of the article at its new place, or keep the file and state withdrawn (text kept) or removed (text gone)`,
  lostAttachment: (url, file) =>
    `the published file ${url} is gone; restore content/${file} and name it in the article, or state removed for the whole article`,
  silentEdit: (day) =>
    `the published text changed without a word; add a line to updates: - { date: ${day}, kind: update, note: "…" }, or for a mistake: - { date: ${day}, kind: correction, note: "…", was: "…", now: "…" }`,
  silentFile: (url, day) =>
    `the published file ${url} changed without a word; add a line to the article's updates: - { date: ${day}, kind: update, note: "…" }`,
  generatedPage: 'a page that Kho Tin makes',
  sameUrl: (url, other) => `the address ${url} already belongs to ${other}; rename one of them`,
};
