import type { Picture } from '../scripts/archive/model.ts';
import type { Link } from '../scripts/pages/model.ts';
import type { Html } from './html.ts';

/** What one page puts into the document that all pages share. */
export interface DocumentContent {
  /** Of the page alone; the site's name is added. Absent on the home page. */
  readonly title: string | undefined;
  readonly description: string;
  /** From the home page down; empty where there is nothing between. */
  readonly crumbs?: readonly Link[];
  /** The link of the navigation that the page belongs to. */
  readonly here?: string | undefined;
  readonly main: Html;
  readonly preview?: Picture['preview'] | undefined;
  /** A feed besides the site's own. */
  readonly feed?: Link;
  /** Data for machines. */
  readonly extra?: Html;
  /** Whether it needs the styles of home, search, media and corrections. */
  readonly front?: boolean;
  /** Modules that the page loads once it can be read. */
  readonly scripts?: readonly string[];
  /** Search engines stay away. */
  readonly unlisted?: boolean;
}
