import { auditSite } from '../audit/audit-site.ts';
import { builtSite } from '../audit/built-site.ts';
import type { Changes, Fault } from '../audit/model.ts';
import { DeployRefused } from './refusal.ts';
import type { Release } from './release.ts';

/** Pages that may not be published; what was live is live. */
export class PagesRefused extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(`Deploy refused: ${faults.length} faults`);
    this.faults = faults;
  }
}

/**
 * Reads the pages of a release as a browser does: those that changed since what is live, and those that name what
 * did. The others were read when they were published. Throws `PagesRefused` where one has a fault.
 */
export function checkPages({ folder, sums, lists }: Release, changes: Changes): void {
  const site = builtSite(folder, [...sums.keys(), ...lists]);
  if (site === undefined) throw new DeployRefused('notWhole', 'index.html');
  const { faults } = auditSite(site, changes);
  if (faults.length > 0) throw new PagesRefused(faults);
}
