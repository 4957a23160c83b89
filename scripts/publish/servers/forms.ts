import { grouped } from '../../archive/order.ts';
import type { Rule } from './model.ts';

/** Redirects that ask for the same parameters, so that one table finds them. */
export interface Signature {
  readonly names: readonly string[];
  readonly rules: readonly Rule[];
}

/** The rules by the parameters that they ask for, in their order. */
export function signaturesOf(rules: readonly Rule[]): Signature[] {
  const groups = grouped(rules, ({ parameters }) => parameters.map(([name]) => name).join(' '));
  return [...groups].map(([names, ofNames]) => ({
    names: names === '' ? [] : names.split(' '),
    rules: ofNames,
  }));
}

/** A path with and without its last slash; a name with a suffix is a file and has no second form. */
export function pathForms(path: string): string[] {
  if (path === '/') return [path];
  if (path.endsWith('/')) return [path, path.slice(0, -1)];
  return /\.[^/]*$/.test(path) ? [path] : [path, `${path}/`];
}

/** A parameter's value in the three ways in which it comes, for servers that compare it unread. */
export function valueForms(value: string): readonly [strict: string, browsers: string, forms: string] {
  const written = value.replace(/[%&#+]/g, encodeURIComponent);
  const browsers = new URL(`http://host/?v=${written}`).search.slice('?v='.length);
  return [encodeURIComponent(value), browsers, browsers.replaceAll('%20', '+')];
}
