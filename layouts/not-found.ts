import type { NotFoundPage } from '../scripts/pages/model.ts';
import { htmlDocument } from './document.ts';
import type { Html } from './html.ts';
import { listHeader } from './parts/list-header.ts';
import type { View } from './surroundings.ts';

/** What a web server answers with where nothing is published. */
export function notFoundPage(page: NotFoundPage, view: View): Html {
  const { labels } = view;
  return htmlDocument(
    page,
    {
      title: labels.notFound,
      description: labels.notFoundText,
      unlisted: true,
      main: listHeader(labels.notFound, labels.notFoundText),
    },
    view,
  );
}
