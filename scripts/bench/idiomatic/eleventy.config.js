/** Eleventy as its guide has it. */
export default function configure(config) {
  config.addCollection('newest', (api) => api.getFilteredByGlob('src/articles/**/*.md').reverse());
  config.addCollection('labels', (api) => [...new Set(api.getAll().flatMap((item) => item.data.tags ?? []))]);
  config.addFilter('day', (date) => date.toISOString().slice(0, 10).split('-').reverse().join('/'));
  return { dir: { input: 'src', output: '_site' }, markdownTemplateEngine: false };
}
