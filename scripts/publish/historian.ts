import { Helper } from '../content/helper.ts';
import type {
  HistoryPlaces,
  ProvenanceQuestion,
  ProvenanceReply,
  ProvenanceTask,
} from './provenance-task.ts';

/** Asks git on another core, from the moment that it is there. */
export class Historian {
  readonly #places: HistoryPlaces;
  readonly #helper = new Helper<ProvenanceQuestion, ProvenanceReply>('publish/provenance-worker');

  constructor(places: HistoryPlaces) {
    this.#places = places;
    this.#helper.ask({ places });
  }

  /** Lets it write down what git says of the sources of a task. */
  begin(task: ProvenanceTask): void {
    this.#helper.ask({ places: this.#places, task });
  }

  /** Waits for what was begun. Throws what failed over there. */
  take(): Buffer {
    try {
      const [bytes] = [...this.#helper.rest()].flatMap((reply) => reply.bytes ?? []);
      if (bytes === undefined) throw new Error('Nothing was asked of the history');
      return Buffer.from(bytes.buffer);
    } finally {
      this.#helper.end();
    }
  }

  /** Nobody wants to know any more; a git that runs comes to its end by itself. */
  forget(): void {
    this.#helper.end();
  }
}
