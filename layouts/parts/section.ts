import { type Html, html } from '../html.ts';

/** A headed part of an article. Without a body there is no heading either. */
export function section(name: string, heading: string, body: Html | undefined): Html | undefined {
  return (
    body &&
    html`<section class="${name}">
      <h2>${heading}</h2>
      ${body}
    </section>\n`
  );
}
