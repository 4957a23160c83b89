/** Why a file cannot be taken as a Word document. */
export type WordFault = 'notWord' | 'oldWord' | 'encrypted' | 'tooLarge' | 'broken';

/** A file that is no Word document which can be read safely. */
export class WordRefused extends Error {
  readonly fault: WordFault;

  constructor(fault: WordFault, cause?: unknown) {
    super(`Word file refused: ${fault}`, { cause });
    this.fault = fault;
  }
}
