import type { AttachmentLink } from '../../scripts/pages/model.ts';
import { type Html, html } from '../html.ts';
import { formatSize } from '../numbers.ts';
import type { View } from '../surroundings.ts';
import { facts } from './facts.ts';
import { dayTime } from './time.ts';

/** Files to download, with what identifies a document. */
export function attachments(links: readonly AttachmentLink[], view: View): Html | undefined {
  return links.length === 0
    ? undefined
    : html`<ul class="documents">${links.map((link) => attachment(link, view))}</ul>`;
}

function attachment(link: AttachmentLink, { labels, language }: View): Html {
  const kind = link.file.slice(link.file.lastIndexOf('.') + 1).toUpperCase();
  return html`<li>
    <a href="${link.url}">${link.label}</a> <span class="file-kind">${kind},\u00a0${formatSize(link.size, language)}</span>
    ${facts([
      [labels.number, link.number],
      [labels.authority, link.authority],
      [labels.issued, link.issued && dayTime(link.issued, language)],
      [labels.effective, link.effective && dayTime(link.effective, language)],
    ])}
  </li>\n`;
}
