import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    rules: {
      // A headline may have 200 characters, and the site's name follows it.
      'long-title': 'off',
      // A telephone number stays as the site states it, so that it can be copied.
      'tel-non-breaking': 'off',
    },
  }),
);

/** What html-validate finds wrong with a document, one line each. */
export function htmlProblems(markup: string): string[] {
  const { results } = validator.validateStringSync(markup);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}
