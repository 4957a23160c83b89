import CMS from '@sveltia/cms';
import { fromFile, toFile } from './article-format.ts';

CMS.registerCustomFormat('khotin-frontmatter', 'md', { fromFile, toFile });
CMS.init();
