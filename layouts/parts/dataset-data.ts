import type { DataFile, DataSet } from '../../scripts/pages/model.ts';
import { type Html, html, json } from '../html.ts';
import { dataWordsOf } from '../labels/open-data.ts';
import { absolute, type View } from '../surroundings.ts';

const encodings: Readonly<Record<DataFile['kind'], string>> = {
  jsonl: 'application/jsonl',
  csv: 'text/csv',
  package: 'application/zip',
};

/** The sets of open data in schema.org's words, for search engines that know datasets. */
export function datasetData(sets: OpenDataSets, description: string, view: View): Html {
  const { site, frame, language } = view;
  const { siteName, agency, licence } = site.imprint[language];
  const [newest] = sets;
  const oldest = sets.at(-1) ?? newest;
  const { title } = dataWordsOf(language);
  return html`<script type="application/ld+json">${json({
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: `${title} – ${siteName}`,
    description,
    url: frame.openDataUrl && absolute(site, frame.openDataUrl),
    inLanguage: language,
    isAccessibleForFree: true,
    license: licence && { '@type': 'CreativeWork', name: licence },
    creator: { '@type': 'GovernmentOrganization', name: agency.name, url: absolute(site, frame.homeUrl) },
    temporalCoverage: `${oldest.from}/${newest.to}`,
    distribution: sets.flatMap(({ files }) => files.map((file) => download(file, view))),
  })}</script>\n`;
}

type OpenDataSets = readonly [DataSet, ...DataSet[]];

function download({ kind, name, url, bytes, sha256 }: DataFile, { site }: View): object {
  return {
    '@type': 'DataDownload',
    name,
    contentUrl: absolute(site, url),
    encodingFormat: encodings[kind],
    contentSize: `${bytes} B`,
    sha256,
  };
}
