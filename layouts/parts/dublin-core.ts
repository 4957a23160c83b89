import type { Entry } from '../../scripts/archive/model.ts';
import { type Html, html } from '../html.ts';
import type { View } from '../surroundings.ts';

/**
 * An article in the words of Dublin Core; the agency of its day is the publisher, and stands where nobody is named. Title and identifier are in
 * `head.ts`, in one element with those of Open Graph.
 */
export function dublinCore({ article, agency, bylines, category, tags }: Entry, { language }: View): Html {
  const publisher = agency.name;
  const creators = bylines.length === 0 ? [publisher] : bylines.map(({ name }) => name);
  const subjects = [...(category === undefined ? [] : [category]), ...tags].map(({ label }) => label);
  const fact = (name: string, content: string): Html => html`<meta name="DC.${name}" content="${content}">\n`;
  const facts = [
    creators.map((creator) => fact('creator', creator)),
    fact('date', article.date),
    article.lead !== '' && fact('description', article.lead),
    fact('publisher', publisher),
    fact('language', language),
    subjects.map((subject) => fact('subject', subject)),
  ];
  return html`<link rel="schema.DC" href="http://purl.org/dc/elements/1.1/">
    ${facts}`;
}
