import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { render } from '../../layouts/render.ts';
import { surroundings } from '../builders.ts';
import { htmlPages, jsonFeedPage, xmlPages } from './every-page.ts';
import { poison, poisoned } from './poison.ts';

const clean = surroundings();
const hostile = poisoned(clean);

/** Each element with the names of its attributes, in order; the words of scripts are kept. */
function skeleton(markup: string): string[] {
  const shape: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) shape.push([node.nodeName, ...node.attrs.map(({ name }) => name)].join(' '));
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(markup));
  return shape;
}

/** The elements of a well-formed XML text; anything else throws. */
function xmlSkeleton(text: string): string[] {
  const shape: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => shape.push([name, ...Object.keys(attributes)].join(' ')));
  parser.write(text).close();
  return shape;
}

describe('hostile words', () => {
  it.each(htmlPages.map((page) => [page.kind, page] as const))(
    'never become markup on a page of kind %s',
    (_, page) => {
      const markup = render(poisoned(page), hostile);
      expect(markup).toContain('&lt;script&gt;alert(1)');
      // A telephone number that is none loses its link.
      const shape = skeleton(render(page, clean)).filter((one) => one !== 'a href');
      expect(skeleton(markup).filter((one) => one !== 'a href')).toEqual(shape);
    },
  );

  it.each(xmlPages.map((page) => [page.kind, page] as const))('never become XML in a %s', (_, page) => {
    expect(xmlSkeleton(render(poisoned(page), hostile))).toEqual(xmlSkeleton(render(page, clean)));
  });

  it('stay words in the JSON feed', () => {
    const feed = JSON.parse(render(poisoned(jsonFeedPage), hostile));
    expect(feed.items[0].title).toContain(poison);
  });
});
