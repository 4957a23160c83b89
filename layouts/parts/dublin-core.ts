import type { Entry } from '../../scripts/archive/model.ts';
import { type Html, html } from '../html.ts';
import type { View } from '../surroundings.ts';

/**
 * An article in the words of Dublin Core; the agency of its day is the publisher, and stands where nobody is named. Title and identifier are in
 * `head.ts`, in one element with those of Open Graph.
 */
export function dublinCore({ article, agency, bylines, category, tags }: Entry, { language }: View): Html {
  const { date, lead } = article;
  return html`<link rel="schema.DC" href="http://purl.org/dc/elements/1.1/">
    ${bylines.length === 0 ? creator(agency) : bylines.map(creator)}<meta name="DC.date" content="${date}">
    ${lead !== '' && html`<meta name="DC.description" content="${lead}">\n`}<meta name="DC.publisher" content="${agency.name}">
    <meta name="DC.language" content="${language}">
    ${category && subject(category)}${tags.map(subject)}`;
}

function creator({ name }: { readonly name: string }): Html {
  return html`<meta name="DC.creator" content="${name}">\n`;
}

function subject({ label }: { readonly label: string }): Html {
  return html`<meta name="DC.subject" content="${label}">\n`;
}
