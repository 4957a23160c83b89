import { startSearchPage } from './search/page.ts';

startSearchPage();
