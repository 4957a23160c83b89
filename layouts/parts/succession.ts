import type { Entry } from '../../scripts/archive/model.ts';
import { type Html, html } from '../html.ts';
import type { View } from '../surroundings.ts';
import { dayTime } from './time.ts';

/** Of an article whose agency has ended since: which it was, until when, and who does its work today. */
export function succession({ agency: { name, ended } }: Entry, { labels, language }: View): Html | undefined {
  if (ended === undefined) return undefined;
  return html`<p class="notice succession">${labels.formerAgency(name)} ${dayTime(ended.day, language)}${ended.successor && html`; ${labels.successor} ${ended.successor}`}.</p>\n`;
}
