/** Why nothing was put in place, or not all of it. */
export type DeployFault =
  | 'badTarget'
  | 'noRelease'
  | 'notWhole'
  | 'preview'
  | 'overlaps'
  | 'noProgram'
  | 'noConnection'
  | 'missingTool'
  | 'notOurs'
  | 'busy'
  | 'lockLost'
  | 'arrivedBroken'
  | 'otherSwap'
  | 'lostUrls'
  | 'notContinued'
  | 'silentEdits'
  | 'nothingEarlier'
  | 'wouldRepublish'
  | 'noRollback'
  | 'noKeys'
  | 'noBucket'
  | 'commandFailed';

/** A deploy that was refused or failed; what was live is live. */
export class DeployRefused extends Error {
  readonly reason: DeployFault;
  readonly detail: string;

  constructor(reason: DeployFault, detail = '', options?: ErrorOptions) {
    super(`Deploy refused: ${reason} ${detail}`, options);
    this.reason = reason;
    this.detail = detail;
  }
}
