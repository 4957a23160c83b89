import { pathsOf } from '../scripts/archive/paths.ts';
import type { DataFile, DataSet, OpenDataPage } from '../scripts/pages/model.ts';
import { dataColumns, recordFields } from '../scripts/pages/open-data.ts';
import { htmlDocument } from './document.ts';
import { type Html, html } from './html.ts';
import { dataWordsOf } from './labels/open-data.ts';
import { formatCount, formatSize } from './numbers.ts';
import { datasetData } from './parts/dataset-data.ts';
import { facts } from './parts/facts.ts';
import { listHeader } from './parts/list-header.ts';
import { dayTime } from './parts/time.ts';
import type { View } from './surroundings.ts';

/** All articles as data: a set a year, what its columns mean, and how to check it. */
export function openDataPage(page: OpenDataPage, view: View): Html {
  const { site, language, labels } = view;
  const words = dataWordsOf(language);
  const { agency, licence } = site.imprint[language];
  const about = words.about(agency.name);
  const isMade = page.sets.some(({ files }) => files.length > 0);
  return htmlDocument(
    page,
    {
      title: words.title,
      description: about,
      extra: isMade ? datasetData(page.sets, about, view) : html``,
      main: html`${listHeader(words.title, about)}
        <div class="days">
        ${facts([[labels.licence, licence]])}
        ${!isMade && html`<p class="notice">${words.noFiles}</p>`}
        ${page.sets.map((set) => dataSet(set, view))}
        <div class="attachments prose">
          <h2>${words.columns}</h2>
          <p>${words.aboutColumns}</p>
          ${columnTable(view)}
          <h2>${words.packages}</h2>
          ${[...words.aboutPackages, words.openYear].map((sentence) => html`<p>${sentence}</p>\n`)}
          ${verification(view)}
        </div></div>`,
    },
    view,
  );
}

function dataSet({ year, count, withdrawn, from, to, files }: DataSet, view: View): Html {
  const { labels, language } = view;
  const words = dataWordsOf(language);
  const marked = withdrawn > 0 && ` (${words.withdrawn(formatCount(withdrawn, language))})`;
  return html`<section class="attachments">
    <h2>${labels.year(year)}</h2>
    ${facts([
      [words.count, html`${formatCount(count, language)}${marked}`],
      [words.period, html`${dayTime(from, language)} – ${dayTime(to, language)}`],
    ])}
    ${files.length > 0 && html`<ul class="documents">${files.map((file) => dataFile(file, view))}</ul>`}
  </section>\n`;
}

function dataFile({ kind, name, url, bytes, sha256 }: DataFile, { language }: View): Html {
  const about = `${formatSize(bytes, language)}, ${dataWordsOf(language).kinds[kind]}`;
  return html`<li>
    <a href="${url}" download>${name}</a> <span class="file-kind">${about}<br>SHA-256: <code>${sha256}</code></span>
  </li>\n`;
}

function columnTable({ language }: View): Html {
  const { column, meaning, columns, fields, inJson } = dataWordsOf(language);
  return html`<section class="table" tabindex="0" aria-label="${columns}"><table>
    <thead><tr><th scope="col">${column}</th><th scope="col">${meaning}</th></tr></thead>
    <tbody>
    ${dataColumns.map((name) => html`<tr><td><code>${name}</code></td><td>${fields[name]}</td></tr>\n`)}
    ${recordFields.map((name) => html`<tr><td><code>${name}</code></td><td>${fields[name]} (${inJson})</td></tr>\n`)}
    </tbody>
  </table></section>`;
}

function verification({ site, language }: View): Html {
  const words = dataWordsOf(language);
  const { at } = pathsOf(site);
  const files: readonly (readonly [path: string, label: string])[] = [
    ['/ledger.tsv', words.ledger],
    ['/manifest-sha256.txt', words.manifest],
    ['/provenance.jsonl', words.provenance],
  ];
  return html`<h2>${words.verify}</h2>
    <p>${words.aboutVerify}</p>
    <pre><code>sha512sum -c manifest-sha512.txt tagmanifest-sha512.txt</code></pre>
    <ul>${files.map(([path, label]) => html`<li><a href="${at(path)}">${label}</a></li>\n`)}</ul>`;
}
