import { SaxesParser } from 'saxes';

/** An element of an export that holds text. */
export interface XmlField {
  /** Names of the elements around it and its own, `wp:postmeta/wp:meta_key`. */
  readonly path: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** The fields of a piece of XML, in order, and what the parser found wrong. */
export interface XmlFields {
  readonly fields: readonly XmlField[];
  readonly faults: readonly string[];
}

/** Reads a piece of XML. Entities that a document defines are not expanded: no few lines grow into gigabytes. */
export function readXml(xml: string): XmlFields {
  const parser = new SaxesParser({ fragment: true });
  const fields: XmlField[] = [];
  const faults: string[] = [];
  const open: { readonly name: string; readonly attributes: Record<string, string>; text: string }[] = [];
  parser.on('error', (error) => {
    if (faults.length < 5) faults.push(error.message.split('\n')[0] ?? '');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const texts = Object.entries(attributes).map(([key, value]) => [key, String(value)]);
    open.push({ name, attributes: Object.fromEntries(texts), text: '' });
  });
  const add = (text: string): void => {
    const last = open.at(-1);
    if (last !== undefined) last.text += text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    const path = open.map(({ name }) => name).join('/');
    const last = open.pop();
    if (last !== undefined) fields.push({ path, attributes: last.attributes, text: last.text.trim() });
  });
  parser.write(xml).close();
  return { fields, faults };
}
