import yazl from 'yazl';

/** A Word document by code: paragraphs in, the bytes of a .docx out. */
export interface DocxParts {
  /** What stands in `<w:body>`. */
  readonly body: string;
  /** Pictures by name: `photo.jpg`; their relationship is `rId-photo.jpg`. */
  readonly media?: Readonly<Record<string, Buffer>>;
  /** Further files of the package. */
  readonly more?: Readonly<Record<string, string | Buffer>>;
  /** Further relationships of the document. */
  readonly relationships?: string;
}

const contentTypes = `<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Default Extension="jpg" ContentType="image/jpeg"/>
<Default Extension="png" ContentType="image/png"/>
<Default Extension="emf" ContentType="image/x-emf"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
</Types>`;
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationships = (inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
const styles = `<?xml version="1.0" encoding="UTF-8"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
${[
  ['Title', 'Title'],
  ['u1', 'heading 1'],
  ['u2', 'heading 2'],
  ['Chuthich', 'caption'],
]
  .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
  .join('\n')}
</w:styles>`;
const numbering = `<?xml version="1.0" encoding="UTF-8"?>
<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
</w:numbering>`;

/** The bytes of a .docx. */
export function docx({
  body,
  media = {},
  more = {},
  relationships: others = '',
}: DocxParts): Promise<Buffer> {
  const pictures = Object.keys(media).map(
    (name) => `<Relationship Id="rId-${name}" Type="${office}/image" Target="media/${name}"/>`,
  );
  const document = `<?xml version="1.0" encoding="UTF-8"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${office}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><w:body>${body}</w:body></w:document>`;
  return zipOf({
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationships(
      `<Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/document.xml': document,
    'word/styles.xml': styles,
    'word/numbering.xml': numbering,
    'word/_rels/document.xml.rels': relationships(
      `<Relationship Id="rIdS" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rIdN" Type="${office}/numbering" Target="numbering.xml"/>${pictures.join('')}${others}`,
    ),
    ...Object.fromEntries(Object.entries(media).map(([name, bytes]) => [`word/media/${name}`, bytes])),
    ...more,
  });
}

/** A ZIP package of these files. */
export function zipOf(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    zip.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk));
    zip.outputStream.once('error', reject);
    zip.outputStream.once('end', () => resolve(Buffer.concat(chunks)));
  });
}

interface RunLook {
  readonly style?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** A list: its number, and the level from 0. */
  readonly list?: readonly [number, number];
}

/** A paragraph of plain text. */
export function para(text: string, { style, bold, italic, list }: RunLook = {}): string {
  const look = `${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}`;
  return raw(`<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`, {
    ...(style && { style }),
    ...(list && { list }),
  });
}

/** A paragraph of runs that are XML already. */
export function raw(runs: string, { style, list }: RunLook = {}): string {
  const properties = [
    style === undefined ? '' : `<w:pStyle w:val="${style}"/>`,
    list === undefined ? '' : `<w:numPr><w:ilvl w:val="${list[1]}"/><w:numId w:val="${list[0]}"/></w:numPr>`,
  ];
  return `<w:p><w:pPr>${properties.join('')}</w:pPr>${runs}</w:p>`;
}

/** A run that shows a picture of `media`. */
export function picture(name: string, alt = ''): string {
  return `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="${escapeXml(alt)}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId-${name}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

/** A table of cells that are XML already. */
export function table(
  rows: readonly (readonly string[])[],
  cell: (x: number, y: number) => string = () => '',
): string {
  const lines = rows.map(
    (row, y) =>
      `<w:tr>${row.map((text, x) => `<w:tc><w:tcPr>${cell(x, y)}</w:tcPr>${text}</w:tc>`).join('')}</w:tr>`,
  );
  return `<w:tbl>${lines.join('')}</w:tbl>`;
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
