import type { z } from 'zod';
import type { Fields } from './fields.ts';
import type { Messages } from './messages/messages.ts';
import { nearest } from './near.ts';

/** An agency as site.yaml states it. */
interface StatedAgency {
  readonly name: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly successor?: string | undefined;
}

/** Something wrong with one agency of the list. */
interface AgencyFault {
  readonly path: readonly [index: number, field: keyof StatedAgency];
  readonly message: string;
}

/** The agencies that the site's articles come from, with their first and last days and who took over. */
export function agenciesSchema({ line, day, list, map }: Fields) {
  return list(
    map({
      name: line(200),
      nameEn: line(200).optional(),
      from: day.optional(),
      to: day.optional(),
      successor: line(200).optional(),
    }),
    50,
  );
}

/** Reports what is wrong between agencies: their days, their successors. `today` is the agency of the imprint. */
export function checkAgencies(
  agencies: readonly StatedAgency[],
  today: string,
  { say, context }: { readonly say: Messages; readonly context: z.RefinementCtx },
): void {
  for (const { path, message } of agencyFaults(agencies, today, say)) {
    context.addIssue({ code: 'custom', path: ['agencies', ...path], message });
  }
}

function agencyFaults(agencies: readonly StatedAgency[], today: string, say: Messages): AgencyFault[] {
  const known = [...agencies.map(({ name }) => name), today];
  return agencies.flatMap((agency, index): AgencyFault[] => {
    const { name, from = '', to, successor } = agency;
    const fault = (field: keyof StatedAgency, message: string): AgencyFault => ({
      path: [index, field],
      message,
    });
    const before = agencies.slice(0, index);
    const rival = before.find((other) => overlap(agency, other));
    return [
      ...(known.indexOf(name) < index ? [fault('name', say.duplicateValue(name))] : []),
      ...(to !== undefined && to < from ? [fault('to', say.daysReversed)] : []),
      ...(rival === undefined ? [] : [fault('from', say.agencyOverlap(rival.name))]),
      ...(successor !== undefined && to === undefined ? [fault('successor', say.agencyGoesOn)] : []),
      ...(successor !== undefined && !known.includes(successor)
        ? [fault('successor', say.unknownAgency(successor, nearest(successor, known)))]
        : []),
      ...(leadsBack(index, agencies) ? [fault('successor', say.agencyCircle)] : []),
    ];
  });
}

/** A day belongs to one agency, or the site could not tell whose article it is. */
function overlap(a: StatedAgency, b: StatedAgency): boolean {
  const isReversed = [a, b].some(({ from = '', to = '9999' }) => to < from);
  return !isReversed && (a.from ?? '') <= (b.to ?? '9999') && (b.from ?? '') <= (a.to ?? '9999');
}

/** Whether the successors of an agency lead back to it. Of a circle only the first in the list is told. */
function leadsBack(start: number, agencies: readonly StatedAgency[]): boolean {
  const indexOf = (name: string | undefined): number => agencies.findIndex((agency) => agency.name === name);
  let index = indexOf(agencies[start]?.successor);
  for (let steps = 0; index > start && steps < agencies.length; steps += 1) {
    index = indexOf(agencies[index]?.successor);
  }
  return index === start;
}
