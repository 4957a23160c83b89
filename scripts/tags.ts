import { type EditorWords, editorWordsOf } from './cli/editor-words.ts';
import { planMerge } from './cli/merge-tags.ts';
import { readCommandLine, UsageError } from './cli/options.ts';
import { run } from './cli/report.ts';
import { countTags, marksOnly, nearDuplicates, type TagCount, taggedFiles } from './cli/tag-uses.ts';
import { doAll } from './cli/transaction.ts';
import { wordsOf } from './cli/words.ts';
import { readSettings } from './content/settings.ts';

/** `npm run tags`: lists the tags; with `--merge "cũ" "mới"` one of them goes over into another. */
await run(
  async () => {
    const { words, source, rest, merge, dryRun } = readCommandLine(process.argv.slice(2), process.cwd(), {
      options: ['content', 'merge', 'dry-run'],
      title: true,
      name: 'tags',
    });
    const say = editorWordsOf[words.language];
    const { content } = source;
    const { site, say: messages } = readSettings(content, undefined, []);
    if (site === undefined) throw new UsageError(say.noSite);
    const { files, unreadable } = taggedFiles(content, site, messages);
    if (!merge) {
      if (rest.length > 0) throw new UsageError(say.mergeUsage);
      for (const line of listOf(countTags(files), say)) console.log(line);
      return true;
    }
    const { steps, lines } = planMerge({ content, site, files, unreadable, names: rest, say });
    for (const line of lines) console.log(line);
    if (!dryRun) doAll(steps);
    console.log(dryRun ? say.dryRun : say.merged(steps.length));
    return true;
  },
  () => wordsOf.vi,
);

function listOf(counts: readonly TagCount[], say: EditorWords): string[] {
  if (counts.length === 0) return [say.noTags];
  const severalLanguages = new Set(counts.map(({ language }) => language)).size > 1;
  const line = ({ count, label, language }: TagCount): string =>
    `${String(count).padStart(6)}  ${label}${severalLanguages ? ` (${language})` : ''}`;
  const inGroups = (groups: readonly (readonly TagCount[])[], heading: string): string[] =>
    groups.length === 0
      ? []
      : [
          '',
          heading,
          ...groups.map(
            (group) => `  ${group.map(({ label, count }) => `“${label}” (${count})`).join(', ')}`,
          ),
        ];
  const near = nearDuplicates(counts);
  const marks = marksOnly(counts);
  return [
    say.tagsHeading,
    ...counts.map(line),
    ...inGroups(near, say.nearDuplicates(near.length)),
    ...inGroups(marks, say.marksOnly(marks.length)),
    ...(near.length + marks.length === 0 ? [] : ['', say.mergeHint]),
  ];
}
