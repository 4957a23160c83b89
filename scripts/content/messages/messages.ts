/** Every sentence that an editor can read about content. Each ends with what mends it. */
export interface Messages {
  // Files
  readonly notUtf8: string;
  forbiddenCharacter(code: string): string;
  readonly noFrontMatter: string;
  readonly unclosedFrontMatter: string;
  readonly longFrontMatter: string;
  fileTooLarge(limit: string): string;
  readonly symbolicLink: string;
  badFileName(characters: string): string;
  readonly nameNotNfc: string;
  differsByCase(other: string): string;
  readonly unknownFile: string;
  notMarkdown(suggestion: string): string;
  readonly notInPlace: string;
  readonly noArticle: string;
  badSlug(slug: string, suggestion: string): string;
  digitsOnly(slug: string): string;
  unknownLanguage(language: string, known: string): string;
  missingFile(name: string): string;
  unreadable(reason: string): string;
  readonly unusedFile: string;
  pathDisagrees(path: string, date: string): string;
  // YAML
  readonly badYaml: string;
  readonly yamlLine: string;
  readonly yamlColon: string;
  readonly yamlTab: string;
  readonly yamlQuote: string;
  readonly yamlBackslash: string;
  readonly yamlBracket: string;
  readonly yamlIndent: string;
  readonly yamlFirstCharacter: string;
  duplicateKey(key: string): string;
  readonly textAfterHash: string;
  readonly yamlFeature: string;
  readonly yamlTooDeep: string;
  // Values
  unknownKey(key: string, nearest: string | undefined): string;
  readonly required: string;
  readonly text: string;
  readonly list: string;
  readonly map: string;
  tooLong(limit: number): string;
  tooMany(limit: number): string;
  oneOf(choices: string): string;
  readonly day: string;
  noSuchDay(value: string): string;
  readonly moment: string;
  readonly url: string;
  readonly siteUrl: string;
  readonly email: string;
  readonly timeZone: string;
  readonly slugText: string;
  readonly alias: string;
  readonly oneLine: string;
  readonly noLetters: string;
  readonly altMissing: string;
  readonly altOfDecorative: string;
  readonly videoFileOrUrl: string;
  readonly correctionWasNow: string;
  unknownValue(value: string, file: string, nearest: string | undefined): string;
  unknownCategory(value: string, nearest: string | undefined): string;
  duplicateValue(value: string): string;
  readonly mainLanguageFirst: string;
  readonly colour: string;
  paleColour(minimum: number): string;
  readonly emblem: string;
  missingEmblem(name: string): string;
  readonly noticeUrl: string;
  readonly noticeDays: string;
  // Bodies
  readonly emptyBody: string;
  tooDeep(limit: number): string;
  tooManyLinks(limit: number): string;
  readonly fenceWords: string;
  surplusCells(columns: number): string;
  linkDefinition(label: string): string;
  unsafeLink(href: string): string;
  readonly remotePhoto: string;
  outsideFolder(name: string): string;
  noSuchFile(name: string, nearest: string | undefined): string;
  photoType(types: string): string;
  readonly svgPhoto: string;
  attachmentType(types: string): string;
  // Photos
  readonly photoEmpty: string;
  readonly photoBroken: string;
  photoTooLarge(megapixels: number): string;
  // Between files
  nearDuplicate(label: string, other: string, place: string): string;
  sameSlug(label: string, other: string, place: string, file: string, slug: string): string;
  // The ledger of the previous release
  deadLink(path: string, nearest: string | undefined): string;
  longAddress(limit: number): string;
  unknownReplacement(path: string): string;
  lostUrl(url: string, file: string): string;
  lostAttachment(url: string, file: string): string;
  silentEdit(day: string): string;
  silentFile(url: string, day: string): string;
  readonly generatedPage: string;
  sameUrl(url: string, other: string): string;
}
