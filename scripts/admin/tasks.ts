import type { FieldWords } from './field-words.ts';

/** One line of `khotin check --format github`, as VS Code reads it: severity, file, line, column, message. */
export const problemPattern = '^::(error|warning) file=(.+),line=(\\d+),col=(\\d+)::(.+)$';

/** VS Code's tasks: the check, which puts each problem at its line, and the preview. */
export function editorTasks({ tasks }: FieldWords) {
  return {
    version: '2.0.0',
    tasks: [
      {
        label: tasks.check,
        type: 'shell',
        command: 'npx khotin check --format github',
        // Ctrl+Shift+B
        group: { kind: 'build', isDefault: true },
        presentation: { reveal: 'silent', clear: true, showReuseMessage: false },
        problemMatcher: {
          owner: 'khotin',
          source: 'Kho Tin',
          // biome-ignore lint/suspicious/noTemplateCurlyInString: VS Code puts the folder in.
          fileLocation: ['relative', '${workspaceFolder}'],
          pattern: { regexp: problemPattern, severity: 1, file: 2, line: 3, column: 4, message: 5 },
        },
      },
      {
        label: tasks.preview,
        type: 'shell',
        command: 'npx khotin start',
        isBackground: true,
        problemMatcher: [],
      },
    ],
  };
}
